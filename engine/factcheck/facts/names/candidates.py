"""From runs of capitalised words to candidates for names: titles taken off, joined names joined, others parted."""

import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from factcheck.facts.names.capitals import Run, Word
from factcheck.facts.names.lexicon import demonyms, given_names, place_beginnings, places, words
from factcheck.facts.names.vocabulary import (
    IDLE_WORDS,
    NAME_LIKE_TITLES,
    OF_HEADS,
    ORGANIZATION_HEADS,
    PLACE_HEADS,
    SUFFIXES,
    TITLE_COMPLEMENTS,
    TITLE_HEADS,
    TITLE_MODIFIERS,
)

# What may stand between the parts of one name or title; the text between two runs is looked up here.
_OF = frozenset((" of ", " of the ", " for ", " for the ", " on ", " to the ", " to "))
_AND = frozenset((" and ", " & "))
_GIVEN_BEFORE_TITLE = frozenset(("Dean", "Earl", "Prince", "Major", "Duke", "Christian", "Cook", "Porter"))
_HEADS_AFTER_POSSESSIVE = ORGANIZATION_HEADS | frozenset(("Day", "Bay", "Island", "Point", "Park"))


@attrs.frozen
class Candidate:
    """Words that may be a name, with the titles before it; `joined` where "of" or "and" holds its parts together."""

    words: tuple[Word, ...]
    block: int
    initial: bool
    titles: tuple[str, ...] = ()
    joined: bool = False

    @property
    def start(self) -> int:
        """Where the first word starts."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where the last word ends."""
        return self.words[-1].end


def find_candidates(text: str, runs: Iterable[Run]) -> tuple[Candidate, ...]:
    """The candidates of an article, in order of place."""
    pieces = [piece for run in runs for piece in _pieces(run)]
    medial = frozenset(word.text for piece in pieces if not piece.initial for word in piece.words)
    found: list[Candidate] = []
    for piece in _joined(text, pieces):
        found.extend(_without_title(text, piece, medial))
    return tuple(found)


def is_title(word: str) -> bool:
    """Whether a word heads a title: Sheriff, Sen., Vice-President."""
    return word.rstrip(".") in TITLE_HEADS or ("-" in word and word.rsplit("-", 1)[1].capitalize() in TITLE_HEADS)


def _pieces(run: Run) -> Iterator[Candidate]:
    """Part a run at words that no name holds, and behind a possessive that does not belong to a name."""
    part: list[Word] = []
    initial = run.initial
    for index, word in enumerate(run.words):
        if word.text in IDLE_WORDS:
            if part:
                yield Candidate(tuple(part), run.block, initial)
                part = []
            initial = initial and not index and False
            continue
        part.append(word)
        following = run.words[index + 1].text if index + 1 < len(run.words) else ""
        if word.possessive and following not in _HEADS_AFTER_POSSESSIVE:
            yield Candidate(tuple(part), run.block, initial)
            part, initial = [], False
    if part:
        yield Candidate(tuple(part), run.block, initial)


def _joined(text: str, pieces: Sequence[Candidate]) -> Iterator[Candidate]:
    """Join what "of", "for" and "and" hold together: Department of Health, Immigration and Customs Enforcement."""
    held: Candidate | None = None
    for piece in pieces:
        if held is not None:
            between = text[held.end : piece.start]
            if len(between) < 10 and between[:1] == " " and _belongs(held, between, piece):
                held = attrs.evolve(held, words=(*held.words, *piece.words), joined=True)
                continue
            yield held
        held = piece
    if held is not None:
        yield held


def _belongs(left: Candidate, between: str, right: Candidate) -> bool:
    last = left.words[-1]
    if last.possessive or left.block != right.block:
        return False
    if between in _OF:
        return _takes_of(left, between, right)
    if between not in _AND:
        return False
    final = right.words[-1].text
    if left.joined and last.text.lower() in words() and final.lower() in words():
        return last.text not in ORGANIZATION_HEADS and final not in TITLE_HEADS
    plain = last.text.lower() in words() and last.text not in given_names() and last.text not in ORGANIZATION_HEADS
    return plain and final in ORGANIZATION_HEADS and len(right.words) > 1 and last.text not in TITLE_HEADS


def _takes_of(left: Candidate, between: str, right: Candidate) -> bool:
    last = left.words[-1].text
    if is_title(last) and between != " on ":
        return right.words[0].text in TITLE_COMPLEMENTS or _place_length(right.words) > 0
    if between in (" to the ", " to "):
        return False
    if left.initial and len(left.words) == 1 and last not in ("University", "Department", "Bank", "Ministry", "House"):
        return False
    return last in OF_HEADS


def _place_length(found: Sequence[Word]) -> int:
    """How many of the first words are a place that needs no context."""
    if found[0].text in place_beginnings():
        for length in (3, 2):
            if " ".join(word.text for word in found[:length]) in places():
                return min(length, len(found))
    return 1 if found[0].text in places() else 0


def _without_title(text: str, piece: Candidate, medial: frozenset[str]) -> Iterator[Candidate]:
    """Part what stands before a title, the title and the name; leave out what is a title alone."""
    found = piece.words
    if all(_is_title_word(word.text) for word in found) and not any(word.text in NAME_LIKE_TITLES for word in found):
        return
    split = _title_end(found)
    if split:
        begin = _title_begin(found, split)
        if begin:
            yield attrs.evolve(piece, words=found[:begin])
        title = re.sub(r"\s+", " ", text[found[begin].start : found[split - 1].end])
        yield attrs.evolve(piece, words=found[split:], initial=False, titles=(title,), joined=False)
        return
    yield from _parted(piece, medial)


def _is_title_word(word: str) -> bool:
    return is_title(word) or word in TITLE_MODIFIERS


def _title_end(found: Sequence[Word]) -> int:
    """How many words there are up to the end of the last title; 0 where no name follows one."""
    for index in range(len(found) - 2, -1, -1):
        word, after = found[index].text, found[index + 1 :]
        if not is_title(word) or found[index].possessive:
            continue
        if after[0].text in TITLE_COMPLEMENTS and len(after) > 1 and after[0].start - found[index].end > 1:
            return _after_complement(found, index)
        length = _place_length(after) if after[0].start - found[index].end > 1 else 0
        if length and length < len(after):
            return index + 1 + length
        if _names_someone(found, index):
            return index + 1
    return 0


def _after_complement(found: Sequence[Word], index: int) -> int:
    end = index + 2
    while end < len(found) and (found[end].text in TITLE_COMPLEMENTS or found[end].text in ORGANIZATION_HEADS):
        end += 1
    return end if end < len(found) else 0


def _names_someone(found: Sequence[Word], index: int) -> bool:
    word, after = found[index].text, found[index + 1 :]
    if after[-1].text in ORGANIZATION_HEADS or after[-1].text in PLACE_HEADS or after[0].text in SUFFIXES:
        return False
    if after[0].start - found[index].end > 1:
        return False
    if word in NAME_LIKE_TITLES and index and found[index - 1].text in given_names():
        return False
    return not (word in _GIVEN_BEFORE_TITLE and not index and len(after) == 1 and after[0].text not in given_names())


def _title_begin(found: Sequence[Word], end: int) -> int:
    begin = end - 1
    while begin and not is_title(found[begin].text):
        begin -= 1
    while begin and _is_title_word(found[begin - 1].text) and not found[begin - 1].possessive:
        begin -= 1
    return begin


def _parted(piece: Candidate, medial: frozenset[str]) -> Iterator[Candidate]:
    """Part a place from the person after it, and a sentence's first word from the name after it."""
    found = piece.words
    first = found[0].text
    if len(found) == 1:
        if not (piece.initial and first not in medial and first.lower() in words() and first not in places()):
            yield piece
        return
    length = _place_length(found)
    if length and len(found) - length > 1 and found[length].text in given_names() and not piece.joined:
        if found[-1].text not in ORGANIZATION_HEADS and found[-1].text not in PLACE_HEADS:
            yield attrs.evolve(piece, words=found[:length])
            yield attrs.evolve(piece, words=found[length:], initial=False)
            return
    if _starts_a_sentence(piece, medial):
        yield attrs.evolve(piece, words=found[1:], initial=False)
        return
    yield piece


def _starts_a_sentence(piece: Candidate, medial: frozenset[str]) -> bool:
    """Whether the first word has its capital from the sentence alone: Actor Tom Hanks."""
    if not piece.initial:
        return False
    first, second = piece.words[0].text, piece.words[1].text
    if first in demonyms():
        return second in given_names()
    if first.lower() not in words() or first in given_names() or first in ORGANIZATION_HEADS or first in places():
        return False
    return second in given_names() or (first not in medial and second in medial and second.lower() not in words())
