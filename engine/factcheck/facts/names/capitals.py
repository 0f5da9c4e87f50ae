"""Runs of words with a capital: where names can stand."""

import functools
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
_ENDS = frozenset((": ", "– ", "— ", "• ", "… ", "? ", "! ", "- "))


def find_runs(prose: Prose, taken: Sequence[Span]) -> Iterator[Candidate]:
    """Every run in the blocks that hold facts, except where a date or a time stands."""
    text = prose.text
    starts = {sentence.start for sentence in prose.sentences}
    used = {place for span in taken for place in range(span.start, span.end)}
    for number, block in enumerate(prose.blocks):
        for match in _RUN.finditer(text, block.start, block.end):
            run, start = match.group(), match.start()
            found = _cut(run) if len(run) <= _LONGEST else ()
            words = [
                Word(word.text, start + word.start, start + word.end, word.possessive)
                for word in found
                if start + word.start not in used
            ]
            if words:
                yield Candidate(tuple(words), number, start in starts or _is_initial(text, start))


@functools.lru_cache(maxsize=1 << 14)
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


@functools.lru_cache(maxsize=1 << 14)
def _cut(run: str) -> tuple[Word, ...]:
    """The words of a run with their places in it; none where it holds no name. Runs of one word come again and again.

    The common form, words parted by single spaces, is cut without the expression.
    """
    if run in IDLE_WORDS:
        return ()
    if _INNER.isdisjoint(run):
        word = _word(run, 0)
        return () if is_idle(word.text) else (word,)
    words: list[Word] = []
    place = 0
    for part in run.split(" "):
        if not part[:1].isupper() or not _UNCOMMON.isdisjoint(part):
            return tuple(_word(match.group(), match.start()) for match in _WORDS.finditer(run))
        words.append(_word(part, place))
        place += len(part) + 1
    return tuple(words)


def _word(text: str, start: int) -> Word:
    if text.endswith(_POSSESSIVE) and len(text) > 3:
        return Word(text[:-2], start, start + len(text) - 2, True)
    return Word(text, start, start + len(text))
