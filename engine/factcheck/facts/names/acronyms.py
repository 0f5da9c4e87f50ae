"""Acronyms and the words that they stand for."""

import functools
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.facts.names.vocabulary import ORGANIZATION_HEADS
from factcheck.patterns import lazy
from factcheck.records import record
from factcheck.source import Span

_BRACKETED = lazy(r"\(((?:the )?[A-Z][A-Za-z0-9&.]{1,7})(?:['’]s)?\)")
_WORD = lazy(r"[^\W_]+(?:['’][^\W_]+)*")
_HYPHENATED = lazy(r"[^\W_]+(?:['’-][^\W_]+)*")
_BEFORE_BRACKET = ' \n\u00a0"”’'
_CLAUSE_END = lazy(r"[.;:!?)(]\s")
# Whose letters follow the words of no language, by agreement.
_FOREIGN_ORDER = frozenset(("ISO", "UTC"))
# Words of a name that need no letter.
SMALL_WORDS = frozenset("of and the for in on at to de la du des et & with".split())
_PREPOSITIONS = frozenset("of for on in at to de du des".split())
# So many words in lower case may stand between a name and the letters of it.
_PLAIN_END = 3
# Of two letters one is soon shared.
_FEWEST_FOREIGN = 3
_PLURAL = lazy(r"(?<=[A-Z])s\Z")


@record
class Definition:
    """Letters, where they stand in brackets, and the words before them that they stand for.

    `swapped`: the letters do not fit, and two neighbours changed places, as no other language would have them.
    `foreign`: they are so unlike the words that they must be those of another language. `sure`: they stand beside the
    words, not only elsewhere.
    """

    letters: str
    place: Span
    words: Span
    fits: bool
    swapped: bool = False
    foreign: bool = False
    sure: bool = True


@functools.lru_cache(maxsize=1 << 12)
def plain_letters(word: str) -> str:
    """Letters without points and a plural s: C.B.I. and CBIs give CBI."""
    plain = word.replace(".", "")
    return _PLURAL.sub("", plain) if plain[-1:] == "s" else plain


@functools.lru_cache(maxsize=1 << 12)
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
    for match in _BRACKETED.finditer(text, start, end):
        letters = match.group(1).removeprefix("the ")
        if not is_acronym(letters):
            continue
        stop = match.end(1)
        place = Span(stop - len(letters), stop)
        begin = max(start, match.start() - 120)
        found = defining_words(text, begin, match.start(), plain_letters(letters))
        if found is not None:
            yield Definition(letters, place, *found)
            continue
        words = _words_of_another_language(text, begin, match.start(), plain_letters(letters))
        if words is not None:
            yield Definition(letters, place, words, False, foreign=True)


def defining_words(text: str, start: int, end: int, letters: str) -> tuple[Span, bool, bool] | None:
    """The words right before `end` that letters stand for, whether they fit, and whether two of them are swapped."""
    begin, stop = _last_clause(text, start, end)
    found = list(_WORD.finditer(text, begin, stop))
    if not found or found[-1].end() != stop:
        return None
    swapped = _swapped(found, letters)
    if swapped is not None:
        return swapped
    fitting = words_that_fit(text, begin, stop, letters)
    return (fitting, True, False) if fitting else _meant(found, letters)


def _last_clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The range of the last clause before `end`, without the marks that close it."""
    head = text[start:end].rstrip(_BEFORE_BRACKET)
    clause = max((match.end() for match in _CLAUSE_END.finditer(head)), default=0)
    return start + clause, start + len(head)


def words_that_fit(text: str, start: int, end: int, letters: str) -> Span | None:
    """The last words of a range, as few as fit the letters; words in lower case may stand behind the name itself.

    The Ross-Kiln mining company (RK): a word with a hyphen gives one letter or two.
    """
    start, end = _last_clause(text, start, end)
    found = list(_WORD.finditer(text, start, end))
    compounds = list(_HYPHENATED.finditer(text, start, end))
    fitting = _fitting(found, letters)
    if fitting is None and len(compounds) < len(found):
        fitting = _fitting(compounds, letters)
    if fitting is None and len(found) > len(letters):
        named = found[: len(found) - _plain_end(found)]
        fitting = _fitting(named, letters) if len(named) < len(found) else None
    return fitting


def _plain_end(found: Sequence[re.Match[str]]) -> int:
    """How many words in lower case, three at most, stand behind the last one with a capital."""
    for count, match in enumerate(reversed(found[-_PLAIN_END - 1 :])):
        if match.group()[0].isupper():
            return count
    return 0


def _words_of_another_language(text: str, start: int, end: int, letters: str) -> Span | None:
    """The name of an organisation right before a bracket, where some of the letters are those of its words."""
    begin, stop = _last_clause(text, start, end)
    run = _capitalised_run(list(_WORD.finditer(text, begin, stop)))
    if not run or run[-1].end() != stop or not is_foreign_name(letters, [match.group() for match in run]):
        return None
    return Span(run[0].start(), run[-1].end())


def is_foreign_name(letters: str, words: Sequence[str]) -> bool:
    """Whether words are the name of an organisation that has the letters in its own language: the ACEA, the FSB.

    Half of the letters at least are first letters of the words in whatever order; less says nothing.
    """
    named = [word for word in words if word.lower() not in SMALL_WORDS]
    if len(letters) < _FEWEST_FOREIGN or len(named) < 2 or ORGANIZATION_HEADS.isdisjoint(words):
        return False
    shared = Counter(word[0] for word in named) & Counter(letters.upper())
    return 2 * shared.total() >= len(letters)


def _fitting(found: Sequence[re.Match[str]], letters: str) -> Span | None:
    """The last words, as few as fit the letters."""
    wanted = letters.lower()
    for index in range(len(found) - 1, max(-1, len(found) - 2 * len(letters) - 3), -1):
        words = [match.group() for match in found[index:]]
        if words[0][0].lower() == wanted[0] and words[0].lower() not in SMALL_WORDS and letters_fit(letters, words):
            return Span(found[index].start(), _end_of_word(found[-1]))
    return None


def _swapped(found: Sequence[re.Match[str]], letters: str) -> tuple[Span, bool, bool] | None:
    """The last capitalised words, as many as there are letters, where two neighbours among the letters changed places.

    Another language may have a noun before its adjective: the Popular Movement's PM is MP in French. Where just these
    two words stand between prepositions, or are all there are, nothing says that the letters are wrong.
    """
    run = _capitalised_run(found)
    named = [match for match in run if match.group() not in SMALL_WORDS][-len(letters) :]
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
        found[first - 1].group()[0].isupper() or (found[first - 1].group() in SMALL_WORDS and first < len(found))
    ):
        first -= 1
    while first < len(found) and found[first].group().lower() in SMALL_WORDS:
        first += 1
    return found[first:]


def letters_fit(letters: str, words: Sequence[str]) -> bool:
    """Whether letters are the first letters of words in order.

    Small words may be left out, the last word too (CDC); where there are fewer words than letters, a word may give
    more of its letters (ASEAN: Southeast).
    """
    wanted = letters.lower()
    generous = sum(word.lower() not in SMALL_WORDS for word in words) < len(wanted)
    states = {0}
    for number, word in enumerate(words):
        optional = word.lower() in SMALL_WORDS or (number == len(words) - 1 and number > 1)
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
    initials = [match.group()[0].lower() for match in words if match.group().lower() not in SMALL_WORDS]
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
