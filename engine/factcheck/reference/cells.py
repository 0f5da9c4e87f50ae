"""What the cells of a column are, told from all of them: numbers, dates, truth values, else texts."""

import datetime
import math
import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from factcheck.language.literals import number_literal, number_pattern
from factcheck.reference.raw import RawCell
from factcheck.source import Span
from factcheck.values.dates import DateRange
from factcheck.values.quantity import Dimension, Quantity
from factcheck.values.table import Cell, Column

# A number with or without groups of three digits; one that begins with a needless 0 is a code, not a number.
_PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?")
_GROUP = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ][0-9:.+Z-]+)?")


def typed(name: str, cells: Sequence[RawCell], *, is_written: bool) -> tuple[Column, list[Cell]]:
    """A column with the cells as values; empty ones are None.

    Texts are numbers only where everything is a text (`is_written`); dates are texts in most formats.
    """
    filled = [cell for cell in cells if cell is not None and cell != ""]
    truths = [cell for cell in filled if isinstance(cell, bool)]
    if filled and len(truths) == len(filled):
        return Column(name, "boolean"), _spread(cells, truths)
    numbers = _all_numbers(filled, is_written=is_written)
    if numbers is not None:
        return Column(name, "number", numbers[0].dimension), _spread(cells, numbers)
    dates = _all_dates(filled)
    if dates is not None:
        return Column(name, "date"), _spread(cells, dates)
    return Column(name), _spread(cells, [_as_text(cell) for cell in filled])


def _spread(cells: Sequence[RawCell], values: Sequence[Cell]) -> list[Cell]:
    """The values in the places of the cells that are not empty."""
    left = iter(values)
    return [None if cell is None or cell == "" else next(left) for cell in cells]


def _all_numbers(cells: Sequence[RawCell], *, is_written: bool) -> list[Quantity] | None:
    """The cells as numbers of one dimension, None where one is none or there are no cells."""
    found: list[Quantity] = []
    for cell in cells:
        number = _written_number(cell) if isinstance(cell, str) and is_written else _native_number(cell)
        if number is None or (found and number.dimension != found[0].dimension):
            return None
        found.append(number)
    return found or None


def _native_number(cell: RawCell) -> Quantity | None:
    if isinstance(cell, bool) or not isinstance(cell, (int, float, Decimal, Fraction)):
        return None
    if not isinstance(cell, Fraction) and not math.isfinite(cell):
        return None
    # The shortest decimal that is this float: what was meant where the data were written.
    return Quantity.exact(Fraction(repr(cell)) if isinstance(cell, float) else Fraction(cell))


def _written_number(cell: str) -> Quantity | None:
    """A number as a rule would have it, in digits with its unit or sign."""
    if _PLAIN.fullmatch(cell):
        return Quantity.exact(Fraction(cell.replace(",", "")))
    sign = -1 if cell.startswith("-") else 1
    bare = _GROUP.sub("", cell.removeprefix("-"))
    match = re.fullmatch(number_pattern(), bare)
    if match is None or re.search(r"(?<![0-9.])0[0-9]", bare):
        return None
    literal = number_literal(match, Span(0, 0))
    dimension: Dimension = literal.dimension
    return Quantity.exact(sign * literal.value, dimension, literal.unit)


def _all_dates(cells: Sequence[RawCell]) -> list[DateRange] | None:
    found: list[DateRange] = []
    for cell in cells:
        day = _day(cell)
        if day is None:
            return None
        found.append(DateRange.day(day))
    return found or None


def _day(cell: RawCell) -> datetime.date | None:
    if isinstance(cell, datetime.datetime):
        return cell.date()
    if isinstance(cell, datetime.date):
        return cell
    match = _DATE.fullmatch(cell) if isinstance(cell, str) else None
    try:
        return None if match is None else datetime.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def _as_text(cell: RawCell) -> str:
    return str(cell).lower() if isinstance(cell, bool) else str(cell)
