"""From a table as read to one whose rows are found by their key."""

import re
import unicodedata

from factcheck.language.nearest import did_you_mean
from factcheck.reference.cells import typed
from factcheck.reference.raw import BadReference, RawRow, RawTable
from factcheck.values.quantity import Quantity
from factcheck.values.render import show
from factcheck.values.table import Cell, Column, Key, Row, Table, key_of

_NOT_WORD = re.compile(r"\W+")


def build_table(raw: RawTable, *, name: str, key: str) -> Table:
    """The table under the name that rules use. Raises BadReference with the place of the trouble."""
    names = _column_names(raw)
    if key not in names:
        hint = did_you_mean(key, names) or f"it has {', '.join(f'`{column}`' for column in names)}"
        raise BadReference(f"{raw.name} has no column `{key}`", hint, of_key=True)
    columns: list[Column] = []
    cells: list[list[Cell]] = []
    for index, column in enumerate(names):
        found, values = typed(column, [row.cells[index] for row in raw.rows], is_written=raw.is_written)
        columns.append(found)
        cells.append(values)
    rows = _keyed(raw, name, names, cells, names.index(key))
    return Table(name, tuple(columns), key, rows)


def _column_names(raw: RawTable) -> list[str]:
    """The names as rules write them: "Party name" is `party_name`."""
    names: list[str] = []
    for number, column in enumerate(raw.columns, 1):
        name = _NOT_WORD.sub("_", unicodedata.normalize("NFC", column).lower()).strip("_")
        if not name:
            raise BadReference(f"{raw.name}: column {number} has no name")
        name = f"_{name}" if name[0].isdigit() else name
        if name in names:
            raise BadReference(f"{raw.name}: there are two columns `{name}`")
        names.append(name)
    return names


def _keyed(raw: RawTable, name: str, names: list[str], cells: list[list[Cell]], at: int) -> dict[Key, Row]:
    found: dict[Key, Row] = {}
    places: dict[Key, RawRow] = {}
    for row, values in zip(raw.rows, zip(*cells, strict=True), strict=True):
        cell = values[at]
        key = None if cell is None else key_of(cell)
        if key is None:
            raise BadReference(f"{_at(raw, row)}: the key is empty", of_key=True)
        if key in found:
            hint = f"the other stands in {places[key].place}"
            raise BadReference(f"{_at(raw, row)}: there are two rows with the key “{_shown(cell)}”", hint, of_key=True)
        found[key], places[key] = Row(name, _shown(cell), dict(zip(names, values, strict=True))), row
    return found


def _at(raw: RawTable, row: RawRow) -> str:
    kind, _, number = row.place.partition(" ")
    return f"{raw.name}:{number}" if kind == "line" else f"{raw.name}, {row.place}"


def _shown(cell: Cell) -> str:
    return show(cell) if isinstance(cell, Quantity) else str(cell)
