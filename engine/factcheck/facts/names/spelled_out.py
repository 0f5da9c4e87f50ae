"""The words that letters stand for where no bracket behind them holds the letters: every other way to say it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.article.model import Block
from factcheck.facts.names.acronyms import (
    SMALL_WORDS,
    Definition,
    find_definitions,
    is_acronym,
    is_foreign_name,
    letters_fit,
    plain_letters,
    words_that_fit,
)
from factcheck.facts.names.vocabulary import IDLE_WORDS
from factcheck.patterns import lazy
from factcheck.source import Span

# The NHC (National Housing Council); NHCs [national housing councils]; the NHC – national housing council – said.
_BEHIND = lazy(
    r"([A-Z][A-Za-z&.]{1,6}+s?)(?:['’]s)?(?: [(\[](?:the )?([^()\[\]\n]{5,80})[)\]]|,? [–—-] ([^–—.,;:()\n]{5,80})"
    r"|, or (?:the )?([^–—.,;:()\n]{5,80}))"
)
# The national housing council, or NHC; a “housing quotient”, or HQ; the council, known as the NHC.
_BEFORE = lazy(
    r"[a-z’”\"](?:,? or|, (?:also )?(?:known|referred to|abbreviated|shortened) (?:as|to)| [–—-](?: or)?) "
    r"(?:the )?([A-Z][A-Za-z&.]{1,6}s?)(?=[\s,;:.–—)’])"
)
# One of these stands in every match: most blocks have none, and looking for them is quick.
_SIGNS_BEHIND = (" (", " [", ", or ", " – ", " — ", " - ")
_SIGNS_BEFORE = (" or ", " – ", " — ", " - ", "known ", "referred to ", "abbreviated ", "shortened ")
_WORD = lazy(r"[^\W_]+(?:['’][^\W_]+)*")
_REACH = 120
# What may stand between two words of a name without a letter of its own.
_SMALL_BETWEEN = frozenset("of and the for in on at to de la du des et &".split())
_BETWEEN = rf"(?:[ \n-]|, )(?:(?:{'|'.join(sorted(_SMALL_BETWEEN))}) ){{0,2}}"
# From so many letters on, words without capitals are no chance.
_SURE_LENGTH = 4


def definitions_of(text: str, blocks: Iterable[Block]) -> tuple[Definition, ...]:
    """The acronyms of an article with their words: before them, behind them, before them without a bracket."""
    found: list[Definition] = []
    behind, before = _signs_in(text, _SIGNS_BEHIND), _signs_in(text, _SIGNS_BEFORE)
    for block in blocks:
        words = text[block.start : block.end]
        if "(" in words:
            found.extend(find_definitions(text, block.start, block.end))
        if any(map(words.__contains__, behind)):
            found.extend(_definitions_behind(text, block.start, block.end))
        if any(map(words.__contains__, before)):
            found.extend(_definitions_before(text, block.start, block.end))
    return tuple(found)


def _signs_in(text: str, signs: Sequence[str]) -> list[str]:
    """Those that an article has, few of all: to look in its blocks for these alone takes a fourth of the time.

    A text is searched for one mark ten times as fast as for a mark between spaces.
    """
    return [sign for sign in signs if sign.strip() in text and sign in text]


def _definitions_behind(text: str, start: int, end: int) -> Iterator[Definition]:
    for match in _BEHIND.finditer(text, start, end):
        found = _definition_behind(text, match)
        if found is not None:
            yield found


def _definitions_before(text: str, start: int, end: int) -> Iterator[Definition]:
    for match in _BEFORE.finditer(text, start, end):
        letters = match.group(1).rstrip(".") if "." not in match.group(1)[:-1] else match.group(1)
        if not is_acronym(letters):
            continue
        begin = max(start, match.start() - _REACH)
        words = words_that_fit(text, begin, match.start() + 1, plain_letters(letters))
        if words is not None:
            yield Definition(letters, Span(match.start(1), match.start(1) + len(letters)), words, True)


def _definition_behind(text: str, match: re.Match[str]) -> Definition | None:
    if not is_acronym(match.group(1)):
        return None
    letters = plain_letters(match.group(1))
    number = next(number for number in (2, 3, 4) if match.group(number) is not None)
    found = list(_WORD.finditer(text, *match.span(number)))
    words = [one.group() for one in found]
    place = Span(*match.span(1))
    if number == 2:
        if len(words) > 1 and letters_fit(letters, words):
            return Definition(match.group(1), place, Span(*match.span(2)), True)
        if is_foreign_name(letters, words) and words[0][0].isupper():
            return Definition(match.group(1), place, Span(*match.span(2)), False, foreign=True)
        return None
    for count in sorted(range(2, min(len(words), 2 * len(letters)) + 1), key=lambda count: abs(count - len(letters))):
        if letters_fit(letters, words[:count]):
            return Definition(match.group(1), place, Span(found[0].start(), found[count - 1].end()), True)
    return None


def initials_of(text: str) -> str:
    """The first characters of the words of an article, but for those that need no letter of their own."""
    return "".join([word[0] for word in text.replace("-", " ").split() if word not in _SMALL_BETWEEN])


def words_elsewhere(text: str, letters: str, place: Span, *, initials: str) -> Definition | None:
    """The first words of the article that letters would stand for: each begins with one of them.

    They have capitals; a long row of letters may be that of words without them. `initials` are those of the text:
    where they do not hold the letters there is nothing to look for, with an expression that would be made for it.
    """
    plain = letters.replace("&", "")
    if not 2 <= len(plain) <= 6 or not plain.isalpha() or not plain.isupper():
        return None
    # Before the first word a mark may stand.
    if plain[1:] not in (initials.upper() if len(plain) >= _SURE_LENGTH else initials):
        return None
    for match in re.finditer(_row(plain), text):
        words = [word.group() for word in _WORD.finditer(match.group()) if word.group() not in SMALL_WORDS]
        if len(words) == len(plain) and words[0] not in IDLE_WORDS and not match.group().isupper():
            return Definition(letters, place, Span(*match.span()), True, sure=False)
    return None


def _row(letters: str) -> str:
    """An expression for words that begin with these letters."""
    lower = len(letters) >= _SURE_LENGTH
    first, *others = [f"[{letter}{letter.lower()}]" if lower else letter for letter in letters]
    # The letter comes before the look behind it: a text is searched for it twenty times as fast.
    return rf"{first}(?<![^\W_].)" + _BETWEEN.join([r"[^\W\d_]+", *(rf"{letter}[^\W\d_]+" for letter in others)])
