"""Whether a quotation stands in a source, its ellipses and bracketed words understood.

A quotation is taken apart into literal fragments with gaps between them. Each fragment must stand in the source as it
is, in order; what the source has in a gap must be as short as the gap allows, and must not turn the meaning round.
"""

import bisect
import re
from typing import Literal

import attrs

from factcheck.evaluate.transcripts import FoldedText
from factcheck.records import record
from factcheck.values.unknown import Unknown

# How many words of the source an ellipsis may leave out: two or three sentences. More is another passage.
MOST_LEFT_OUT = 60
# How many words of the source a bracketed edit may stand for, beyond as many as it has itself.
MOST_REPLACED = 6
# How many words beside a quotation that begins or ends with a gap belong to that gap, as far as no mark stands between.
_BESIDE = 3

_TOKEN = re.compile(r"\[[^\[\]]{0,300}\]|…|\.(?: ?\.){2,3}")
_DOTS = re.compile(r"[\s.…]*")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CLAUSE_END = re.compile(r"[.,;:!?\"()—–-]")
_NEGATIVES = frozenset(
    "not no never none nobody nothing nowhere neither nor cannot without hardly scarcely barely unless "
    "refuse refuses refused deny denies denied fail fails failed".split()
)
# At the edges of a fragment these say where the reporter cut, not what was said.
_EDGES = " ,.;:-'\""


@record
class Found:
    """Whether a quotation was found, and if not, why, where that is more than that its words are not there."""

    is_found: bool
    reason: str | None = None


@record
class Gap:
    """So many words that may stand in the source between two fragments; `is_negative` where an edit itself negates."""

    kind: Literal["piece", "edit", "ellipsis"]
    words: int = 0
    is_negative: bool = False

    def joined(self, other: "Gap") -> "Gap":
        """This gap and the one right after it."""
        kind = self.kind if other.kind == "piece" else other.kind
        return Gap(kind, self.words + other.words, self.is_negative or other.is_negative)


@record
class Fragment:
    """Words that must stand in the source as they are; `gap` lies before them.

    `any_case`: the first letter stood in brackets. `opens` and `closes` tell whether a word may go on before or after.
    """

    text: str
    gap: Gap | None
    any_case: bool = False
    opens: bool = False
    closes: bool = False


@record
class Quotation:
    """The fragments of a quotation, and a gap after the last of them."""

    fragments: tuple[Fragment, ...]
    after: Gap | None


def find_quotation(pieces: tuple[str, ...], source: FoldedText) -> Found | Unknown:
    """Look for a quotation; between its pieces the source has no words."""
    quotation = _taken_apart(pieces, source)
    if not quotation.fragments:
        return Unknown("there are no words to look for")
    ends, reason = _first_ends(quotation.fragments[0], source.text)
    for fragment in quotation.fragments[1:]:
        if not ends:
            break
        ends, reason = _next_ends(fragment, ends, source.text)
    ends, last = _without_lost_negation(quotation.after, ends, source.text)
    return Found(bool(ends), reason or last)


# ------------------------------------------------------------------ taking a quotation apart


@attrs.define
class _Builder:
    typography: bool
    fragments: list[Fragment] = attrs.field(factory=list)
    gap: Gap | None = None
    letter: str = ""
    opens: bool = False

    def add_gap(self, gap: Gap) -> None:
        self.gap = gap if self.gap is None else self.gap.joined(gap)

    def add(self, text: str, *, closes: bool) -> None:
        """Take literal words; nothing but marks is no fragment."""
        any_case = bool(self.letter)
        text, self.letter = self.letter + text, ""
        opens, self.opens = self.opens, False
        bare = text.strip(_EDGES if self.typography else None)
        if any(character.isalnum() for character in bare):
            closes = closes and text.endswith(bare)
            self.fragments.append(Fragment(bare, self.gap, any_case, opens and text.startswith(bare), closes))
            self.gap = None


def _taken_apart(pieces: tuple[str, ...], source: FoldedText) -> Quotation:
    builder = _Builder("typography" in source.folding)
    for index, piece in enumerate(pieces):
        if index:
            builder.add_gap(Gap("piece"))
        folded = source.fold(piece)
        if "elision" in source.folding:
            _take(builder, folded)
        else:
            builder.add(folded, closes=False)
    return Quotation(tuple(builder.fragments), builder.gap)


def _take(builder: _Builder, text: str) -> None:
    done = 0
    for token in _TOKEN.finditer(text):
        is_edit = token[0].startswith("[") and not _DOTS.fullmatch(token[0][1:-1])
        before, after = text[token.start() - 1 : token.start()], text[token.end() : token.end() + 1]
        builder.add(text[done : token.start()], closes=is_edit and before.isalnum())
        done = token.end()
        inner = token[0][1:-1].strip() if is_edit else ""
        if is_edit and len(inner) == 1 and inner.isalpha() and after.isalpha() and not before.isalnum():
            builder.letter = inner
        else:
            builder.add_gap(_edit(inner) if is_edit else Gap("ellipsis", MOST_LEFT_OUT))
            builder.opens = is_edit and after.isalnum()
    builder.add(text[done:], closes=False)


def _edit(inner: str) -> Gap:
    words = _WORD.findall(inner)
    return Gap("edit", len(words) + MOST_REPLACED, any(map(_is_negative, words)))


# ------------------------------------------------------------------ finding the fragments


def _first_ends(fragment: Fragment, text: str) -> tuple[list[int], str | None]:
    """Where the first fragment ends, wherever it stands and no gap before it hides a negation."""
    places, reason = _places(fragment, text), None
    if fragment.gap is not None:
        kept = []
        for start, end in places:
            lost = None if fragment.gap.is_negative else _lost(_words_before(text, start, fragment.gap))
            reason = reason or lost
            kept += [] if lost else [(start, end)]
        places = kept
    return [end for _, end in places], None if places else reason


def _next_ends(fragment: Fragment, ends: list[int], text: str) -> tuple[list[int], str | None]:
    """Where a fragment ends that follows one of the ends so far; the nearest one before it leaves out the least."""
    gap = fragment.gap or Gap("piece")
    found, reason = [], None
    for start, end in _places(fragment, text):
        at = bisect.bisect_right(ends, start) - 1
        if at < 0:
            continue
        objection = _objection(gap, text, ends[at], start)
        if objection is None:
            found.append(end)
        reason = reason or objection
    return found, None if found else reason


def _objection(gap: Gap, text: str, start: int, end: int) -> str | None:
    """Why a stretch of the source does not fit into a gap; an empty reason where it is plainly another passage."""
    # Words are longer than a letter on average: a stretch so long need not be counted.
    if end - start > (gap.words + 1) * 40:
        return ""
    words = _WORD.findall(text, start, end)
    if len(words) > gap.words:
        return ""
    return None if gap.is_negative or not words else _lost(words)


def _without_lost_negation(gap: Gap | None, ends: list[int], text: str) -> tuple[list[int], str | None]:
    """The ends after which a gap at the end of the quotation hides no negation."""
    if gap is None or gap.is_negative:
        return ends, None
    reason, kept = None, []
    for end in ends:
        lost = _lost(_words_after(text, end))
        reason = reason or lost
        kept += [] if lost else [end]
    return kept, None if kept else reason


def _places(fragment: Fragment, text: str) -> list[tuple[int, int]]:
    """Where a fragment stands as whole words, in order."""
    forms = {fragment.text}
    if fragment.any_case:
        first, rest = fragment.text[0], fragment.text[1:]
        forms = {first.lower() + rest, first.upper() + rest}
    return sorted(place for form in forms for place in _stands(form, fragment, text))


def _stands(form: str, fragment: Fragment, text: str) -> list[tuple[int, int]]:
    found = []
    at = text.find(form)
    while at >= 0:
        end = at + len(form)
        before = text[at - 1 : at] if at else ""
        starts = fragment.opens or not (form[0].isalnum() and before.isalnum())
        stops = fragment.closes or not (form[-1].isalnum() and text[end : end + 1].isalnum())
        if starts and stops:
            found.append((at, end))
        at = text.find(form, at + 1)
    return found


# ------------------------------------------------------------------ what a gap must not hide


def _is_negative(word: str) -> bool:
    lower = word.lower().replace("’", "'")
    return lower in _NEGATIVES or lower.endswith("n't")


def _lost(words: list[str]) -> str | None:
    negative = next(filter(_is_negative, words), None)
    return None if negative is None else f"what the quotation leaves out has “{negative}”"


def _words_before(text: str, start: int, gap: Gap) -> list[str]:
    """The words right before a place, back to the nearest mark."""
    stretch = text[max(0, start - 20 * _BESIDE) : start].rstrip()
    ends = list(_CLAUSE_END.finditer(stretch))
    words = _WORD.findall(stretch, ends[-1].end() if ends else 0)
    return words[-(1 if gap.kind == "edit" else _BESIDE) :]


def _words_after(text: str, end: int) -> list[str]:
    """The words right after a place, up to the nearest mark."""
    stretch = text[end : end + 20 * _BESIDE]
    mark = _CLAUSE_END.search(stretch)
    return _WORD.findall(stretch, 0, mark.start() if mark else len(stretch))[:_BESIDE]
