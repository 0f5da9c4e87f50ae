"""Reference data: the rows of a table, each found by its key in constant time."""

from collections.abc import Mapping
from typing import Literal

import attrs

from factcheck.records import record
from factcheck.values.dates import DateRange
from factcheck.values.folding import fold
from factcheck.values.quantity import Dimension, Quantity
from factcheck.values.unknown import Unknown

# None where the cell is empty.
Cell = str | Quantity | DateRange | bool | None
Key = tuple[str, object]


@record
class Column:
    """A column with what its cells hold; `dimension` is that of its numbers."""

    name: str
    holds: Literal["text", "number", "date", "boolean"] = "text"
    dimension: Dimension | None = None


@record
class Row:
    """A row: its cells by the names of the columns. It is printed as its key."""

    table: str
    key: str
    cells: Mapping[str, Cell] = attrs.field(repr=False)

    def __str__(self) -> str:
        return self.key


@record
class Table:
    """Rows by the key that `key_of` makes of the cells of the column `key`."""

    name: str
    columns: tuple[Column, ...]
    key: str
    rows: Mapping[Key, Row] = attrs.field(repr=False)

    def column(self, name: str) -> Column | None:
        """The column of a name."""
        return next((column for column in self.columns if column.name == name), None)

    def find(self, value: object) -> Row | Unknown | None:
        """The row of a key, None where there is none; a number that may be several has no row."""
        key = key_of(value)
        if key is None:
            return Unknown(f"{value} is no key of the table {self.name}: it is not a single value")
        return self.rows.get(key)


def key_of(value: object) -> Key | None:
    """What a value is looked up by: texts folded, numbers by value and unit; None for what is no single value."""
    if isinstance(value, str):
        return "text", fold(value)
    if isinstance(value, bool):
        return "boolean", value
    if isinstance(value, Quantity):
        is_single = value.point is not None and value.strict.low == value.strict.high
        return ("number", (value.point, value.unit)) if is_single else None
    if isinstance(value, DateRange):
        return "date", value
    return None
