"""A table as read, before its columns have types and its rows a key."""

import datetime
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from factcheck.records import record

# A table beyond this is no reference data that a copy desk looks names up in.
MAX_ROWS = 1_000_000
MAX_FILE_SIZE = 200_000_000  # bytes

RawCell = str | int | float | Decimal | Fraction | bool | datetime.date | datetime.datetime | None


@record
class RawRow:
    """The cells of a row, and where it stands: "line 7", "row 3"."""

    place: str
    cells: Sequence[RawCell]


@record
class RawTable:
    """Columns as named in the file, and rows with as many cells; `is_written`: numbers are texts, as in a CSV file."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[RawRow, ...]
    is_written: bool = False


class BadReference(Exception):
    """Reference data that cannot be used: why, and what to do; `of_key` where the trouble is the column of the key."""

    def __init__(self, message: str, hint: str | None = None, *, of_key: bool = False) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint
        self.of_key = of_key


def limited(name: str, count: int) -> None:
    """Refuse a table with more rows than the limit."""
    if count > MAX_ROWS:
        raise BadReference(f"{name} has more than {MAX_ROWS:,} rows")
