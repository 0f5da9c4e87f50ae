"""Brackets without a partner; smileys, numbered points and clock times after a bracket are none."""

from factcheck.facts.prose import Prose
from factcheck.facts.quotes.pairing import Stray
from factcheck.patterns import lazy

_BRACKET = lazy(r"[()\[\]]")
_PARTNERS = {")": "(", "]": "["}
# A point's number or letter before a closing bracket: "1)", "a)", "iv)"; a smiley: ":)", ";-)".
_POINT = lazy(r"(?:^|[\s(])(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})$")
_SMILEY = lazy(r"[:;=8][-'^o]?$")


def find_stray_brackets(prose: Prose) -> list[Stray]:
    """The round and square brackets of each paragraph that have no partner in it."""
    found: list[Stray] = []
    brackets = [char for char in "()[]" if char in prose.text]  # many articles have none
    for block in prose.blocks if brackets else ():
        found.extend(_in_block(prose.text, block.start, block.end))
    return found


def _in_block(text: str, start: int, end: int) -> list[Stray]:
    opened: list[tuple[str, int]] = []
    strays: list[Stray] = []
    for match in _BRACKET.finditer(text, start, end):
        char, place = match.group(), match.start()
        if char in "([":
            if not (char == "(" and _SMILEY.search(text, max(start, place - 2), place)):
                opened.append((char, place))
        elif opened and opened[-1][0] == _PARTNERS[char]:
            opened.pop()
        elif not _is_harmless(text, start, place, char):
            strays.append(Stray(place, place + 1, opening=False))
    strays += [Stray(place, place + 1, opening=True) for _, place in opened]
    return strays


def _is_harmless(text: str, start: int, place: int, char: str) -> bool:
    if char != ")":
        return False
    head = text[max(start, place - 7) : place]
    return _POINT.search(head) is not None or _SMILEY.search(head) is not None
