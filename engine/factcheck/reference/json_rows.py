"""Tables in JSON files: a list of objects, one a row."""

import json
from decimal import Decimal
from typing import Any

from factcheck.reference.raw import BadReference, RawCell, RawRow, RawTable, limited


def read_json(text: str, *, name: str) -> RawTable:
    """The table in a text; an object that lacks a name has an empty cell there. Raises BadReference."""
    try:
        data = json.loads(text, parse_float=Decimal, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise BadReference(f"{name}:{error.lineno}: this is not JSON: {error.msg}") from None
    except (ValueError, RecursionError):
        raise BadReference(f"{name}: this is not JSON that holds a table") from None
    if not isinstance(data, list) or not all(isinstance(item, dict) for item in data):
        raise BadReference(f"{name}: a table in JSON is a list of objects", '[{"name": "Ana Ruiz", "ward": 3}]')
    limited(name, len(data))
    columns = tuple(dict.fromkeys(column for item in data for column in item))
    rows = tuple(_row(name, number, columns, item) for number, item in enumerate(data, 1))
    return RawTable(name, columns, rows)


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _row(name: str, number: int, columns: tuple[str, ...], item: dict[str, Any]) -> RawRow:
    cells: list[RawCell] = []
    for column in columns:
        cell = item.get(column)
        if isinstance(cell, (list, dict)):
            raise BadReference(f"{name}: row {number}: `{column}` holds {_kind(cell)}, not a value")
        cells.append(cell)
    return RawRow(f"row {number}", tuple(cells))


def _kind(cell: object) -> str:
    return "a list" if isinstance(cell, list) else "an object"
