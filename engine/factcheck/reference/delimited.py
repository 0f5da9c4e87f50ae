"""Tables in CSV and TSV files: a line of column names, then a row a line."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from factcheck.reference.raw import BadReference, RawRow, RawTable, limited


def read_delimited(text: str, *, name: str, delimiter: str) -> RawTable:
    """The table in a text. Raises BadReference with the line."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        lines = _lines(reader)
        _, header = next(lines, (0, []))
        if not header:
            raise BadReference(f"{name}: there is no line of column names")
        while header and not header[-1].strip():
            header.pop()
        rows = tuple(_row(name, len(header), line, cells) for line, cells in lines)
    except csv.Error as error:
        raise BadReference(f"{name}:{reader.line_num}: {_reason(str(error))}") from None
    limited(name, len(rows))
    return RawTable(name, tuple(header), rows, is_written=True)


def _lines(reader: Any) -> Iterator[tuple[int, list[str]]]:
    """The lines that hold something, each with its number; a cell may go on over several."""
    line = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield line, cells
        line = reader.line_num + 1


def _row(name: str, width: int, line: int, cells: list[str]) -> RawRow:
    while len(cells) > width and not cells[-1].strip():
        cells.pop()
    if len(cells) != width:
        noun = "cell" if len(cells) == 1 else "cells"
        message = f"{name}:{line}: {len(cells)} {noun} in this row, and {width} columns"
        raise BadReference(message, "a cell with a comma in it stands in quotes")
    return RawRow(f"line {line}", tuple(cell.strip() for cell in cells))


def _reason(words: str) -> str:
    if "unexpected end of data" in words:
        return "a cell in quotes is not closed"
    if "field larger than" in words:
        return f"a cell of more than {csv.field_size_limit():,} characters"
    return "quotes that are neither around a cell nor doubled within it"
