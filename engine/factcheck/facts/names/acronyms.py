"""Acronyms and the words that they stand for."""

import re
from collections.abc import Iterator, Sequence

import attrs

from factcheck.patterns import lazy
from factcheck.source import Span

_BRACKETED = lazy(r"\(((?:the )?[A-Z][A-Za-z0-9&.]{1,7})\)")
_BEHIND = lazy(r"([A-Z][A-Z&.]{1,6}s?) \((?:the )?([A-Z][^()\n]{5,80})\)")
_WORD = lazy(r"[^\W_]+(?:['’][^\W_]+)*")
_HYPHENATED = lazy(r"[^\W_]+(?:['’-][^\W_]+)*")
_BEFORE_BRACKET = ' \n\u00a0"”’'
_CLAUSE_END = lazy(r"[.;:!?)(]\s")
# Whose letters follow the words of no language, by agreement.
_FOREIGN_ORDER = frozenset(("ISO", "UTC"))
_SMALL = frozenset("of and the for in on at to de la du des et & with".split())
_PREPOSITIONS = frozenset("of for on in at to de du des".split())
_PLURAL = lazy(r"(?<=[A-Z])s\Z")


@attrs.frozen
class Definition:
    """Letters, where they stand in brackets, and the words before them that they stand for.

    `swapped`: the letters do not fit, and two neighbours changed places, as no other language would have them.
    """

    letters: str
    place: Span
    words: Span
    fits: bool
    swapped: bool = False


def plain_letters(word: str) -> str:
    """Letters without points and a plural s: C.B.I. and CBIs give CBI."""
    return _PLURAL.sub("", word.replace(".", ""))


def is_acronym(word: str) -> bool:
    """Whether letters in brackets can be an acronym: two capitals at least."""
    plain = plain_letters(word)
    return (
        2 <= len(plain) <= 6
        and sum(character.isupper() for character in plain) * 2 > len(plain) - 1
        and plain[0].isupper()
    )


def find_definitions(text: str, start: int, end: int) -> Iterator[Definition]:
    """The acronyms of a block that stand in brackets behind their words."""
    if text.find("(", start, end) < 0:
        return
    for match in _BRACKETED.finditer(text, start, end):
        letters = match.group(1).removeprefix("the ")
        if not is_acronym(letters):
            continue
        place = Span(match.end(1) - len(letters), match.end(1))
        found = defining_words(text, max(start, match.start() - 120), match.start(), plain_letters(letters))
        if found is not None:
            yield Definition(letters, place, *found)
    yield from _spelled_out_behind(text, start, end)


def _spelled_out_behind(text: str, start: int, end: int) -> Iterator[Definition]:
    """The acronyms of a block with their words in brackets behind them: the NHC (National Housing Council)."""
    for match in _BEHIND.finditer(text, start, end):
        words = [found.group() for found in _WORD.finditer(match.group(2))]
        letters = plain_letters(match.group(1))
        if is_acronym(match.group(1)) and len(words) > 1 and letters_fit(letters, words):
            yield Definition(match.group(1), Span(*match.span(1)), Span(*match.span(2)), True)


def defining_words(text: str, start: int, end: int, letters: str) -> tuple[Span, bool, bool] | None:
    """The words right before `end` that letters stand for, whether they fit, and whether two of them are swapped."""
    head = text[start:end].rstrip(_BEFORE_BRACKET)
    if not head or not head[-1].isalnum():
        return None
    clause = max((match.end() for match in _CLAUSE_END.finditer(head)), default=0)
    found = list(_WORD.finditer(text, start + clause, start + len(head)))
    swapped = _swapped(found, letters)
    if swapped is not None:
        return swapped
    compounds = list(_HYPHENATED.finditer(text, start + clause, start + len(head)))
    fitting = _fitting(found, letters) or (len(compounds) < len(found) and _fitting(compounds, letters))
    return (fitting, True, False) if fitting else _meant(found, letters)


def _fitting(found: Sequence[re.Match[str]], letters: str) -> Span | None:
    """The last words, as few as fit the letters."""
    wanted = letters.lower()
    for index in range(len(found) - 1, max(-1, len(found) - 2 * len(letters) - 3), -1):
        words = [match.group() for match in found[index:]]
        if words[0][0].lower() == wanted[0] and words[0].lower() not in _SMALL and letters_fit(letters, words):
            return Span(found[index].start(), _end_of_word(found[-1]))
    return None


def _swapped(found: Sequence[re.Match[str]], letters: str) -> tuple[Span, bool, bool] | None:
    """The last capitalised words, as many as there are letters, where two neighbours among the letters changed places.

    Another language may have a noun before its adjective: the Popular Movement's PM is MP in French. Where just these
    two words stand between prepositions, or are all there are, nothing says that the letters are wrong.
    """
    run = _capitalised_run(found)
    named = [match for match in run if match.group() not in _SMALL][-len(letters) :]
    initials = [match.group()[0].lower() for match in named]
    if letters.upper() in _FOREIGN_ORDER or len(initials) != len(letters):
        return None
    wrong = [place for place, initial in enumerate(initials) if initial != letters[place].lower()]
    if len(wrong) != 2 or wrong[1] != wrong[0] + 1:
        return None
    if [initials[place] for place in reversed(wrong)] != [letters[place].lower() for place in wrong]:
        return None
    words = [match.group() for match in run[run.index(named[0]) :]]
    place = words.index(named[wrong[0]].group())
    around = words[place - 1 : place] + words[place + 2 : place + 3]
    is_foreign = words[place + 1] == named[wrong[1]].group() and _PREPOSITIONS.issuperset(around)
    return Span(named[0].start(), _end_of_word(named[-1])), False, not is_foreign


def _capitalised_run(found: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """The last words, all capitalised but for small ones between them."""
    first = len(found)
    while first and (
        found[first - 1].group()[0].isupper() or (found[first - 1].group() in _SMALL and first < len(found))
    ):
        first -= 1
    while first < len(found) and found[first].group().lower() in _SMALL:
        first += 1
    return found[first:]


def letters_fit(letters: str, words: Sequence[str]) -> bool:
    """Whether letters are the first letters of words in order.

    Small words may be left out, the last word too (CDC); where there are fewer words than letters, a word may give
    more of its letters (ASEAN: Southeast).
    """
    wanted = letters.lower()
    generous = sum(word.lower() not in _SMALL for word in words) < len(wanted)
    states = {0}
    for number, word in enumerate(words):
        optional = word.lower() in _SMALL or (number == len(words) - 1 and number > 1)
        following = set(states) if optional else set()
        for state in states:
            following.update(_reached(word.lower(), wanted, state, generous=generous))
        states = following
    return len(wanted) in states


def _reached(word: str, wanted: str, state: int, *, generous: bool) -> Iterator[int]:
    """How far in the letters a word may bring us: by its first letter, or by several of its letters in order."""
    if state >= len(wanted) or word[0] != wanted[state]:
        return
    state += 1
    yield state
    if generous:
        for character in word[1:]:
            if state < len(wanted) and character == wanted[state]:
                state += 1
                yield state


def _meant(found: Sequence[re.Match[str]], letters: str) -> tuple[Span, bool, bool] | None:
    """The capitalised words right before the bracket, where all letters but one are theirs."""
    words = _capitalised_run(found)
    initials = [match.group()[0].lower() for match in words if match.group().lower() not in _SMALL]
    if len(initials) < 3 or not _is_slip(letters.lower(), initials):
        return None
    return Span(words[0].start(), _end_of_word(words[-1])), False, False


def _end_of_word(match: re.Match[str]) -> int:
    return match.end() - 2 if match.group().endswith(("'s", "’s")) else match.end()


def _is_slip(letters: str, initials: Sequence[str]) -> bool:
    """Whether letters are the initials with one wrong behind a right first one."""
    if len(letters) != len(initials) or letters[0] != initials[0]:
        return False
    return sum(one != other for one, other in zip(letters, initials, strict=True)) == 1
