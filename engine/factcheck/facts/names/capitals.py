"""Runs of words with a capital: where names can stand."""

from collections.abc import Iterator, Sequence

from factcheck.facts.names.candidate import Candidate, Word
from factcheck.facts.names.vocabulary import IDLE_WORDS, PARTICLES, POINTED
from factcheck.facts.numbers.vocabulary import TENS, UNITS
from factcheck.facts.prose import Prose
from factcheck.patterns import lazy
from factcheck.source import Span

# Capitals of the Latin script beyond ASCII too: Ángel, Øystein, Şahin.
_CAPITAL = "A-Z" + "".join(character for character in map(chr, range(0xC0, 0x250)) if character.isupper())
# The word boundary stands behind the point, where it costs nothing.
_POINTED = "|".join(rf"(?<=\b{word}\.)" for word in sorted(POINTED))
_INITIALS = rf"\.(?:-?[{_CAPITAL}]\.)*(?!\w)"
# Initials right before a name, without a space: J.K.Rowling.
_CLOSE_INITIALS = rf"\.(?:[{_CAPITAL}]\.)*(?=[{_CAPITAL}][a-z])"
_LETTERS = rf"\w*(?:[-'’&]\w+)*(?:\.(?:{_POINTED}))?"
_WORD = rf"[{_CAPITAL}](?<!\w.)(?:{_INITIALS}|{_CLOSE_INITIALS}|{_LETTERS})"
_PARTICLE = "|".join(sorted(PARTICLES, key=lambda word: (-len(word), word)))
_PREFIX = "(?:al|el|ul|ur|as|ad|d|l)[-'’]"
_JOIN = rf"(?:[ \u00a0\n](?:(?:{_PARTICLE})[ \u00a0])*(?:{_PREFIX})?|(?<=[{_CAPITAL}]\.))"
_RUN = lazy(rf"{_WORD}(?:{_JOIN}{_WORD})*")
_WORDS = lazy(rf"{_WORD}")
# Where a run can have a second word: behind a space or a point.
_INNER = frozenset(" \u00a0\n.")
# What only the expression can part: other spaces, initials without a space.
_UNCOMMON = frozenset("\u00a0\n.")
# A longer run is a text in capitals, not a name.
_LONGEST = 300
_POSSESSIVE = ("'s", "’s")
_CONTRACTED = frozenset(("’ve", "’re", "’ll", "'ve", "'re", "'ll", "n’t", "n't"))
_OPENING = frozenset("\"“‘'([«„•*")
_ENDS = (": ", "– ", "— ", "• ", "… ", "? ", "! ", "- ")


def find_runs(prose: Prose, taken: Sequence[Span]) -> Iterator[Candidate]:
    """Every run in the blocks that hold facts, except where a date or a time stands."""
    text = prose.text
    starts = {sentence.start for sentence in prose.sentences}
    used = {place for span in taken for place in range(span.start, span.end)}
    for number, block in enumerate(prose.blocks):
        for match in _RUN.finditer(text, block.start, block.end):
            found = match.group()
            if found in IDLE_WORDS or len(found) > _LONGEST:
                continue
            start = match.start()
            if _INNER.isdisjoint(found):
                word = _word(found, start)
                if start in used or is_idle(word.text):
                    continue
                words: tuple[Word, ...] = (word,)
            else:
                words = _cut(found, start, used)
                if not words:
                    continue
            yield Candidate(words, number, start in starts or _is_initial(text, start))


def is_idle(word: str) -> bool:
    """Whether a word with a capital is no part of a name: a function word, a contraction (I’ve), a day, a number."""
    return (
        word in IDLE_WORDS
        or (word[-2:-1] == "’" and word.replace("’", "'") in IDLE_WORDS)
        or word[-3:] in _CONTRACTED
        or ("-" in word and _is_number(word.lower()))
    )


def _is_number(word: str) -> bool:
    """Whether a word with a hyphen is a number: "Twenty-two" opens a sentence."""
    tens, _, units = word.partition("-")
    return tens in TENS and units in UNITS


def _is_initial(text: str, start: int) -> bool:
    return text[start - 1 : start] in _OPENING or text[start - 2 : start] in _ENDS


def _cut(found: str, start: int, used: set[int]) -> tuple[Word, ...]:
    """The words of a run; the common form, words parted by single spaces, without the expression."""
    parts = found.split(" ")
    words: list[Word] = []
    place = start
    for part in parts:
        if not part[:1].isupper() or not _UNCOMMON.isdisjoint(part):
            return _cut_by_expression(found, start, used)
        if place not in used:
            words.append(_word(part, place))
        place += len(part) + 1
    return tuple(words)


def _cut_by_expression(found: str, start: int, used: set[int]) -> tuple[Word, ...]:
    return tuple(
        _word(match.group(), start + match.start())
        for match in _WORDS.finditer(found)
        if start + match.start() not in used
    )


def _word(text: str, start: int) -> Word:
    if text.endswith(_POSSESSIVE) and len(text) > 3:
        return Word(text[:-2], start, start + len(text) - 2, True)
    return Word(text, start, start + len(text))
