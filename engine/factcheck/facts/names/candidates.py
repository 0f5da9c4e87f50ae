"""From runs of capitalised words to candidates for names: titles taken off, joined names joined, others parted."""

import functools
import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.facts.names.candidate import Candidate, Word
from factcheck.facts.names.capitals import is_idle
from factcheck.facts.names.lexicon import demonyms, given_names, is_word, place_beginnings, places, words
from factcheck.facts.names.vocabulary import (
    COMPOUND_ENDS,
    COURTESY,
    EASTERN_SURNAMES,
    HEADS_AFTER_POSSESSIVE,
    NAME_LIKE_TITLES,
    NOBLE,
    OF_HEADS,
    ORGANIZATION_HEADS,
    OTHER_HEADS,
    PLACE_HEADS,
    SUFFIXES,
    SURNAME_HEADS,
    TITLE_COMPLEMENTS,
    TITLE_HEADS,
    TITLE_MODIFIERS,
    WORDLIKE_PLACES,
)

# What may stand between the parts of one name or title; the text between two runs is looked up here.
_OF = frozenset((" of ", " of the ", " for ", " for the ", " on ", " to the ", " to "))
_AND = frozenset((" and ", " & "))
_GIVEN_BEFORE_TITLE = frozenset(("Dean", "Earl", "Prince", "Major", "Duke", "Christian", "Cook", "Porter"))
# A run of more words is a line in capitals, not a name.
_LONGEST = 14
# Shorter titles make other words in the plural: Mrs, Revs, Cos.
_SHORT_TITLE = 5


def find_candidates(text: str, runs: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The candidates of an article, in order of place."""
    pieces: list[Candidate] = []
    for run in runs:
        if _is_whole(run.words):
            pieces.append(run)
        else:
            pieces.extend(_pieces(run))
    medial = frozenset([word.text for piece in pieces for word in _certain(piece)])
    found: list[Candidate] = []
    for piece in _joined(text, pieces):
        if len(piece.words) > _LONGEST:
            continue
        if len(piece.words) > 1:
            if _is_plain_name(piece):
                found.append(piece)
            else:
                found.extend(_without_title(text, piece, medial))
        elif _may_stand_alone(piece, medial):
            found.append(piece)
    return tuple(found)


def _is_whole(found: Sequence[Word]) -> bool:
    """Whether there is nothing to part a run at."""
    if len(found) == 1:
        return "-" not in found[0].text
    for word in found:
        if is_idle(word.text) or "-" in word.text or (word.possessive and word is not found[-1]):
            return False
    return True


def _certain(piece: Candidate) -> Sequence[Word]:
    """The words that have their capital for being a name: at a sentence's start, those after a given name."""
    if not piece.initial:
        return piece.words
    return piece.words[1:] if piece.words[0].text in given_names() else ()


def _is_plain_name(piece: Candidate) -> bool:
    """Whether it is a first name and one more word, the commonest form, where there is nothing to part."""
    first = piece.words[0].text
    return len(piece.words) == 2 and first in given_names() and first not in TITLE_HEADS


@functools.lru_cache(maxsize=1 << 14)
def is_title(word: str) -> bool:
    """Whether a word heads a title: Sheriff, Sen., Vice-President."""
    if word[-1] == ".":
        return word[:-1] in TITLE_HEADS
    return word in TITLE_HEADS or ("-" in word and word.rsplit("-", 1)[1].capitalize() in TITLE_HEADS)


def _pieces(run: Candidate) -> Iterator[Candidate]:
    """Part a run at words that no name holds, and behind a possessive that does not belong to a name."""
    part: list[Word] = []
    initial = run.initial
    for index, word in enumerate(run.words):
        if is_idle(word.text) or ("-" in word.text and _is_compound(word.text, part)):
            if part:
                yield Candidate(tuple(part), run.block, initial)
                part = []
            initial = initial and not index and False
            continue
        part.append(word)
        following = run.words[index + 1].text if index + 1 < len(run.words) else ""
        if word.possessive and not (following in HEADS_AFTER_POSSESSIVE and _names_with_possessive(part)):
            yield Candidate(tuple(part), run.block, initial)
            part, initial = [], False
    if part:
        yield Candidate(tuple(part), run.block, initial)


def _names_with_possessive(part: Sequence[Word]) -> bool:
    """Whether an 's belongs to a name: Sheriff's Office, St Mary's Hospital, Queen Anne's County."""
    before = part[-2].text.rstrip(".") if len(part) > 1 else ""
    return is_word(part[-1].text) or before in ("St", "Saint") or before in NOBLE


def _is_compound(word: str, before: Sequence[Word]) -> bool:
    """Whether a word is a name only in part: British-born, Prize-winner, D-Mass; not Ban Ki-moon."""
    head, end = word.rsplit("-", 1)
    if end in COMPOUND_ENDS or (head in ("D", "R", "I") and end[0].isupper()):
        return True
    if not end.islower() or (before and before[-1].text in EASTERN_SURNAMES):
        return False
    return end.endswith("ing") or (end in words() and len(end) > 3)


def _joined(text: str, pieces: Sequence[Candidate]) -> Iterator[Candidate]:
    """Join what "of", "for" and "and" hold together: Department of Health, Immigration and Customs Enforcement."""
    held: Candidate | None = None
    for piece in pieces:
        if held is not None:
            end, start = held.words[-1].end, piece.words[0].start
            if start - end < 10 and len(held.words) < _LONGEST and _belongs(held, text[end:start], piece):
                held = Candidate((*held.words, *piece.words), held.block, held.initial, joined=True)
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
    if left.joined and is_word(last.text) and is_word(final):
        return last.text not in ORGANIZATION_HEADS and final not in TITLE_HEADS
    plain = is_word(last.text) and last.text not in given_names() and last.text not in ORGANIZATION_HEADS
    return plain and final in ORGANIZATION_HEADS and len(right.words) > 1 and last.text not in TITLE_HEADS


def _takes_of(left: Candidate, between: str, right: Candidate) -> bool:
    last = left.words[-1].text
    if (is_title(last) or (left.joined and last in TITLE_COMPLEMENTS)) and between != " on ":
        return _complement_length(right.words) > 0 or (last in NOBLE and between == " of ")
    if between in (" to the ", " to "):
        return False
    if between == " of " and len(left.words) == 1 and right.words[-1].text in OTHER_HEADS and last not in places():
        return True
    if left.initial and len(left.words) == 1 and last not in ("University", "Department", "Bank", "Ministry", "House"):
        return False
    return last in OF_HEADS


def _complement_length(found: Sequence[Word]) -> int:
    """How many of the words behind "of" complete a title: all before a first name, else words like State and Defence.

    0 where they do not, or where a place is all that follows.
    """
    for index in range(1, len(found) - 1):
        if found[index].text in given_names() and found[index + 1].start - found[index].end == 1:
            return index
    length = 0
    while length < len(found) and found[length].text in TITLE_COMPLEMENTS:
        length += 1
    if length:
        return length
    place = _place_length(found)
    return place if place < len(found) else 0


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
    if _is_title_alone(found, joined=piece.joined):
        return
    split = _title_end(found)
    if split:
        begin = _title_begin(found, split)
        if begin:
            yield Candidate(found[:begin], piece.block, piece.initial, joined=piece.joined)
        title = re.sub(r"\s+", " ", text[found[begin].start : found[split - 1].end])
        yield Candidate(found[split:], piece.block, False, (title,))
        return
    while len(found) > 1 and found[-1].text in TITLE_HEADS and found[-1].text not in NAME_LIKE_TITLES:
        found = found[:-1]
    yield from _parted(Candidate(found, piece.block, piece.initial, joined=piece.joined), medial)


def _is_title_alone(found: Sequence[Word], *, joined: bool) -> bool:
    for word in found:
        if not (_is_title_word(word.text) or word.text in demonyms() or (joined and word.text in TITLE_COMPLEMENTS)):
            return False
    return True


def _may_stand_alone(piece: Candidate, medial: frozenset[str]) -> bool:
    """Whether a single word can be a name: no title, and not only the first word of its sentence."""
    word = piece.words[0].text
    if word not in NAME_LIKE_TITLES and _is_title_word(word):
        return False
    return not piece.initial or word in medial or not is_word(word) or word in _kept_places() or _is_all_capitals(word)


@functools.lru_cache(maxsize=1 << 14)
def _is_title_word(word: str) -> bool:
    return is_title(word) or word in TITLE_MODIFIERS


def _is_all_capitals(word: str) -> bool:
    """Whether a word has more than its place to thank for its capital, as the letters in a bracket: (RED)."""
    return len(word) > 1 and word.isupper()


def _title_end(found: Sequence[Word]) -> int:
    """How many words there are up to the end of the last title; 0 where no name follows one."""
    for index in range(len(found) - 2, -1, -1):
        word, after = found[index].text, found[index + 1 :]
        if not is_title(word) or found[index].possessive:
            continue
        if after[0].start - found[index].end > 1:
            length = _complement_length(after)
            if 0 < length < len(after) and after[length].text not in OF_HEADS:
                return index + 1 + length
        if _names_someone(found, index):
            return index + 1
    return 0


def _names_someone(found: Sequence[Word], index: int) -> bool:
    word, after = found[index].text, found[index + 1 :]
    courtesy = word.rstrip(".") in COURTESY
    if (not courtesy and _ends_in_head(after)) or after[0].text in SUFFIXES:
        return False
    if len(after) > 1 and after[0].possessive:  # Queen Anne's County
        return False
    if after[0].start - found[index].end > 1:
        return False
    if after[-1].text in OTHER_HEADS and after[0].text not in given_names() and not courtesy:
        return False
    if word in NAME_LIKE_TITLES and index and found[index - 1].text in given_names():
        return False
    return not (word in _GIVEN_BEFORE_TITLE and not index and len(after) == 1 and after[0].text not in given_names())


def _ends_in_head(found: Sequence[Word]) -> bool:
    last = found[-1].text
    return last in ORGANIZATION_HEADS or (last in PLACE_HEADS and last not in SURNAME_HEADS)


def _title_begin(found: Sequence[Word], end: int) -> int:
    begin = end - 1
    while begin and not is_title(found[begin].text):
        begin -= 1
    while begin and _is_title_word(found[begin - 1].text) and not found[begin - 1].possessive:
        if found[begin - 1].text == "House" and begin > 1 and found[begin - 2].text == "White":
            break
        begin -= 1
    return max(begin, _place_length(found[: end - 1])) if end > 1 else begin


def _parted(piece: Candidate, medial: frozenset[str]) -> Iterator[Candidate]:
    """Part a place from the person after it, and a sentence's first word from the name after it."""
    found = piece.words
    if len(found) == 1:
        if _may_stand_alone(piece, medial):
            yield piece
        return
    length = _place_length(found)
    if 0 < length < len(found) and not piece.joined and _is_another(found, length):
        yield Candidate(found[:length], piece.block, piece.initial)
        yield from _parted(Candidate(found[length:], piece.block, found[length - 1].text[-1] == "."), medial)
        return
    if _starts_a_sentence(piece, medial):
        yield Candidate(found[1:], piece.block, False, joined=piece.joined)
        return
    plain = _titles_of_several(piece) or _words_before_a_person(piece) or _organization_before_a_person(piece)
    if plain:
        if plain > 1 or not _is_plural_title(found[0].text):
            yield Candidate(found[:plain], piece.block, piece.initial, joined=piece.joined)
        yield Candidate(found[plain:], piece.block, False)
        return
    yield piece


def _titles_of_several(piece: Candidate) -> int:
    """One where a title in the plural stands before the first of several names: Senators Ana Ruiz and Paul Ekman."""
    found = piece.words
    return int(not piece.joined and len(found) > 2 and _is_plural_title(found[0].text) and not _ends_in_head(found))


def _is_plural_title(word: str) -> bool:
    return word.endswith("s") and word[:-1] in TITLE_HEADS and word not in given_names() and len(word) > _SHORT_TITLE


def _words_before_a_person(piece: Candidate) -> int:
    """How many plain words stand before a full name: Elections Susan Bell."""
    found = piece.words
    if (
        piece.joined
        or found[-1].text in ORGANIZATION_HEADS
        or found[-1].text in PLACE_HEADS
        or found[-1].text in OTHER_HEADS
    ):
        return 0
    for index, word in enumerate(found[:-1]):
        if word.text in given_names():
            return index
        if not is_word(word.text):
            return 0
    return 0


@functools.cache
def _kept_places() -> frozenset[str]:
    return frozenset(places()) - WORDLIKE_PLACES


def _organization_before_a_person(piece: Candidate) -> int:
    """How many words an organisation before a person's two names has: Refugee Council Enver Solomon."""
    found = piece.words
    head = len(found) - 3
    if head < 1 or _ends_in_head(found):
        return 0
    if piece.joined:
        return head + 1 if found[-2].text in given_names() and not is_word(found[-1].text) else 0
    if found[head].text not in ORGANIZATION_HEADS:
        return 0
    first, last = found[-2].text, found[-1].text
    if first in given_names() or not (is_word(first) or is_word(last) or last.isupper() or first.isupper()):
        return 0 if last in OTHER_HEADS or f"{first} {last}" in places() else head + 1
    return 0


def _is_another(found: Sequence[Word], length: int) -> bool:
    """Whether what follows a place is a name of its own: a new sentence's word, or a person."""
    following = found[length].text
    if found[length - 1].text[-1] == ".":
        return is_word(following) and following not in ORGANIZATION_HEADS and following not in PLACE_HEADS
    if len(found) - length < 2 or found[-1].text in ORGANIZATION_HEADS or found[-1].text in PLACE_HEADS:
        return False
    return following in given_names()


def _starts_a_sentence(piece: Candidate, medial: frozenset[str]) -> bool:
    """Whether the first word has its capital from the sentence alone: Actor Tom Hanks."""
    if not piece.initial:
        return False
    first, second = piece.words[0].text, piece.words[1].text
    if first in demonyms():
        return second in given_names()
    if not is_word(first) or first in given_names() or first in ORGANIZATION_HEADS or first in places():
        return False
    return second in given_names() or (first not in medial and second in medial and not is_word(second))
