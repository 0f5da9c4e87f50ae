"""What a correction printed with the article says was wrong, and what is right."""

import re

from factcheck.facts.model import Correction
from factcheck.facts.prose import Prose
from factcheck.patterns import lazy

_QUOTED = r"[\"“‘'](?P<{0}>[^\"”’']{{1,160}})[\"”’']"
_WORDS = r"(?P<{0}>[^\s.;:,\"“”][^.;:\"“”]{{0,158}}?)"
_THING = r"(?:{quoted}|{words})"


def _either(name: str) -> str:
    """A wording in marks or without them, under two names of which one matches."""
    return f"(?:{_QUOTED.format(name + '_quoted')}|{_WORDS.format(name)})"


_STOP = r"(?=[.;]?\s*(?:$|[.;]\s|\((?=[A-Z])))"
_PATTERNS = tuple(
    lazy(pattern)
    for pattern in (
        # "said nine people instead of eight"; "gave her age as 41 rather than 42": first what was printed.
        rf"\b(?:said|stated|reported|gave|listed|used|read|described|identified|referred to|spelled|rendered|wrote"
        rf"|named)\b[^.;]{{0,120}}?\b(?:as |that |to |it |was )?{_either('old')},? (?:instead of|rather than"
        rf"|when it should (?:have (?:said|read|been)|be|say|read)) {_either('new')}{_STOP}",
        rf"{_either('old')} should (?:have (?:said|read|been)|read|be|say) {_either('new')}{_STOP}",
        # "It is 30 miles, not 13 miles"; "The vote was 7-2, not 7-3".
        rf"\b(?:is|are|was|were|took place (?:on|in)|has|have|had|on|in|at|costs?|lives in|works (?:for|at)|died|won"
        rf"|happened (?:on|in)|by|to|called|named|spelled) {_either('new')},? (?:and )?not (?:on |in |at |by |to "
        rf"|as )?{_either('old')}{_STOP}",
        # "incorrectly stated that the mill closed in 2011"; "misidentified Jo Poe as the mayor".
        rf"\b(?:incorrectly|wrongly|mistakenly|erroneously|inaccurately) (?:said|stated|reported|claimed|suggested"
        rf"|implied|wrote|noted|listed|gave|identified|described|referred to|attributed|named"
        rf"|put)(?: that)? {_either('old')}{_STOP}",
        rf"\bmis(?:stated|reported|identified|attributed|spelt|spelled|quoted|characterized|characterised|named"
        rf"|dated) [^.;]{{0,120}}? as {_either('old')}{_STOP}",
    )
)
_RIGHT_AFTER = lazy(
    r"(?:\.\s+|;\s*)(?:In fact,? |Actually,? |The correct (?:\w+ )?is |It should (?:have (?:said|read|been)|be"
    r"|read) |The (?:name|figure|spelling|date|number) is )"
    r"(?:[\"“‘'](?P<quoted>[^\"”’']{1,160})[\"”’']|(?P<words>[^.;\"“”]{1,160}?))(?=[.;]\s|[.;]?$)"
)
_SPELLING = lazy(r"misspel(?:led|t|ling)|misspel(?:ls)?\b")
_IT_IS = lazy(
    r"(?:\.\s+|;\s*)(?:It|His name|Her name|Their name|The name|(?:His|Her) (?:first|last"
    r"|sur)?\s?name) is (?:spelled |spelt )?(?P<new>[A-Z][^.,;]{1,80}?)(?:, not (?P<old>[A-Z][^.,;]{1,80}))?(?=[.,;]"
    r"|$)"
)


def find_corrections(prose: Prose) -> tuple[Correction, ...]:
    """The corrections; old and new wording are missing where the words do not give them."""
    return tuple(_read(prose, block.start, block.end) for block in prose.blocks if block.section == "correction")


def _read(prose: Prose, start: int, end: int) -> Correction:
    old, new = wordings(prose.text[start:end])
    return Correction(**prose.place(start, end), old=old, new=new)


def wordings(text: str) -> tuple[str | None, str | None]:
    """The old and the new wording that a correction gives."""
    if _SPELLING.search(text):
        named = _IT_IS.search(text)
        if named:
            return named["old"], named["new"]
    for pattern in _PATTERNS:
        match = pattern.search(text)
        if match:
            old, new = _named(match, "old"), _named(match, "new")
            return old, new or _right_after(text)
    return None, _right_after(text)


def _named(match: re.Match[str], name: str) -> str | None:
    groups = match.groupdict()
    written = groups.get(f"{name}_quoted") or groups.get(name)
    return written.strip() if written else None


def _right_after(text: str) -> str | None:
    match = _RIGHT_AFTER.search(text)
    if match is None:
        return None
    return (match["quoted"] or match["words"]).strip()
