"""Runs of words with a capital: where names can stand."""

import re
from collections.abc import Iterator, Sequence

import attrs

from factcheck.facts.names.vocabulary import IDLE_WORDS, PARTICLES
from factcheck.facts.prose import Prose
from factcheck.source import Span

# Capitals of the Latin script beyond ASCII too: Ángel, Øystein, Şahin.
_CAPITAL = "A-Z" + "".join(character for character in map(chr, range(0xC0, 0x250)) if character.isupper())
# Abbreviations that keep their point inside a name; `\b` is behind the point, where it costs nothing.
_POINTED = "|".join(
    rf"(?<=\b{word}\.)"
    for word in (
        "Mr Mrs Ms Dr Prof Sen Sens Rep Reps Gov Govs Gen Lt Col Capt Sgt Cpl Maj Adm Cmdr Rev Hon Pres Supt Det St Ste Mt Ft Jr Sr Messrs "
        "Inc Corp Co Ltd Bros Insp Cllr Pvt Pte Fr"
    ).split()
)
_WORD = (
    rf"[{_CAPITAL}](?<!\w.)(?:\.(?:-?[{_CAPITAL}]\.)*(?!\w)|\.(?:[{_CAPITAL}]\.)*(?=[{_CAPITAL}][a-z])|\w*(?:[-'’&]\w+)*(?:\.(?:{_POINTED}))?)"
)
# A full stop before a capital without a space is left to the second form: J.K.Rowling.
_JOIN = rf"(?:[ \u00a0\n](?:(?:{'|'.join(sorted(PARTICLES, key=len, reverse=True))})[ \u00a0])*(?:(?:al|el|ul|ur|as|ad|d|l)[-'’])?|(?<=[{_CAPITAL}]\.))"
_RUN = re.compile(rf"{_WORD}(?:{_JOIN}{_WORD})*")
_WORDS = re.compile(rf"{_WORD}")
_CONTRACTED = frozenset(("’ve", "’re", "’ll", "'ve", "'re", "'ll", "n’t", "n't"))
_OPENING = frozenset("\"“‘'([«„•*")
_ENDS = (": ", "– ", "— ", "• ", "… ", "? ", "! ", "- ")


@attrs.frozen
class Word:
    """A word of a run, without the 's of a possessive."""

    text: str
    start: int
    end: int
    possessive: bool = False


@attrs.frozen
class Run:
    """Words with a capital that stand side by side; `initial` where the first would have its capital anyway."""

    words: tuple[Word, ...]
    initial: bool
    block: int


def find_runs(prose: Prose, taken: Sequence[Span]) -> Iterator[Run]:
    """Every run in the blocks that hold facts, except where a date or a time stands."""
    starts = {sentence.start for sentence in prose.sentences}
    used = {place for span in taken for place in range(span.start, span.end)}
    for number, block in enumerate(prose.blocks):
        for match in _RUN.finditer(prose.text, block.start, block.end):
            start = match.start()
            if is_idle(match.group()):
                continue
            words = _cut(prose.text, start, match.end(), used)
            if words:
                yield Run(words, _is_initial(prose.text, start, starts), number)


def is_idle(word: str) -> bool:
    """Whether a word with a capital is no part of a name: a function word, a contraction (I’ve), a day."""
    return word in IDLE_WORDS or (word[-2:-1] == "’" and word.replace("’", "'") in IDLE_WORDS) or word[-3:] in _CONTRACTED


def _is_initial(text: str, start: int, starts: set[int]) -> bool:
    return start in starts or (start > 0 and text[start - 1] in _OPENING) or text[start - 2 : start] in _ENDS


def _cut(text: str, start: int, end: int, used: set[int]) -> tuple[Word, ...]:
    if text.find(" ", start, end) < 0:
        if start in used:
            return ()
        return (_word(text[start:end], start),)
    return tuple(
        _word(match.group(), match.start())
        for match in _WORDS.finditer(text, start, end)
        if match.start() not in used
    )


def _word(text: str, start: int) -> Word:
    if text[-2:] in ("'s", "’s") and len(text) > 3:
        return Word(text[:-2], start, start + len(text) - 2, True)
    return Word(text, start, start + len(text))
