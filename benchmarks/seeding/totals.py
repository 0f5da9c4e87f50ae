"""Totals with their parts in one sentence: one of the numbers changed, so that they no longer agree."""

import itertools
import random
import re
from collections.abc import Iterator, Sequence

from factcheck.source import Span
from seeding.figures import Figure, figures
from seeding.passages import sentences
from seeding.plant import Plant
from seeding.statements import Statement, plant_value

# What says that numbers in one sentence are a whole and all its parts.
_CUE = re.compile(r", [Oo]f (?:whom|which)\b|: | [–-] |—|\btotal|\bin all\b|comprising|made up of|altogether")
_OPENING = re.compile(r"\bOf (?:the |these |those |all )?$|\btotal of (?:about )?$")
_FURTHEST = 90  # characters between a total and its parts
_RANGE_BEFORE = re.compile(r"(?:\bto|\bor|[-–]) ?$")
_JOINT = re.compile(r"[^.;:]*(?:,| and | plus |;)[^.;:]*")
_OF = re.compile(r" (?:[a-z]+ )?(?:out )?of (?:the |its |their |his |her |these |those |all )?")
_INCLUDING = re.compile(r"[ -][\w’' -]{2,40},? including (?:at least |about )?")


def plant_totals(text: str, chance: random.Random) -> Iterator[Plant]:
    """A part or a total changed by up to a third of it, a part of a group made larger than the group."""
    for statement in total_statements(text):
        for index, figure in enumerate(statement.figures):
            value = _other_value(statement, figure, chance)
            plant = None if value is None else plant_value("total", statement, index, value)
            if plant is not None:
                yield plant


def total_statements(text: str) -> Iterator[Statement]:
    """The totals of a text with their parts."""
    for sentence in sentences(text):
        found = tuple(one for one in figures(text, sentence) if not _is_year(one))
        yield from _groups(text, sentence, found)
        if len(found) > 2:
            yield from _sums(text, sentence, found)


def _groups(text: str, sentence: Span, found: Sequence[Figure]) -> Iterator[Statement]:
    """A part of a group: "seven of the 12 jurors", "12 people, including three children"."""
    for one, other in itertools.pairwise(found):
        between = text[one.whole.end : other.whole.start]
        if one.unit or other.unit or "." in one.words + other.words or not _is_closed(text, one, other):
            continue
        if _OF.fullmatch(between) and 1 < one.value < other.value:
            yield Statement((one, other), lambda values: values[0] <= values[1] * 1.05, sentence)
        elif _INCLUDING.fullmatch(between) and 1 <= other.value < one.value:
            yield Statement((one, other), lambda values: values[1] <= values[0] * 1.05, sentence)


def _is_closed(text: str, one: Figure, other: Figure) -> bool:
    """Whether both are single numbers: no range, no "70,000-plus", no "five-a-day"."""
    return _RANGE_BEFORE.search(text[max(0, one.whole.start - 12) : one.whole.start]) is None and not text.startswith(
        ("-a-", "-plus", "+"), other.whole.end
    )


def _sums(text: str, sentence: Span, found: Sequence[Figure]) -> Iterator[Statement]:
    """A number that a run of two or more neighbours adds up to, with words beside it that make it their total."""
    for index, total in enumerate(found):
        for first in range(len(found)):
            for last in range(first + 2, len(found) + 1):
                parts = found[first:last]
                if not first <= index < last and _is_sum(text, total, parts) and _is_told(text, sentence, total, parts):
                    yield Statement((total, *parts), lambda values: values[0] == sum(values[1:]), sentence)


def _is_told(text: str, sentence: Span, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether a cue stands between a total and its parts, or "of" and "total of" before the total."""
    if total.whole.start < parts[0].whole.start:
        between = text[total.whole.end : parts[0].whole.start]
    else:
        between = text[parts[-1].whole.end : total.whole.start]
    opening = text[max(sentence.start, total.whole.start - 20) : total.whole.start]
    return len(between) <= _FURTHEST and (_CUE.search(between) or _OPENING.search(opening)) is not None


def _is_sum(text: str, total: Figure, parts: Sequence[Figure]) -> bool:
    if total.value < 4 or sum(part.value for part in parts) != total.value:
        return False
    if any(part.unit != total.unit for part in parts) or total.is_percent:
        return False
    gaps = (text[one.whole.end : two.whole.start] for one, two in itertools.pairwise(parts))
    return all(_JOINT.fullmatch(gap) for gap in gaps)


def _other_value(statement: Statement, figure: Figure, chance: random.Random) -> float | None:
    if len(statement.figures) > 2:
        return max(1, figure.value + chance.choice((-1, 1)) * chance.randint(1, max(2, int(figure.value / 3))))
    part, whole = sorted(one.value for one in statement.figures)
    if figure.value == part:
        return _round(whole * chance.uniform(1.2, 1.6))
    smaller = _round(part * chance.uniform(0.5, 0.9))
    return smaller if smaller >= 2 else None


def _round(value: float) -> int:
    """To two places, as such numbers are written."""
    return int(float(f"{value:.2g}"))


def _is_year(figure: Figure) -> bool:
    return len(figure.words) == 4 and figure.words.isdigit() and figure.words[:2] in ("18", "19", "20")
