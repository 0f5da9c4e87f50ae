"""Parts in list items or table rows with their total above or below: a results table with a "Total" row."""

import re
from collections.abc import Iterator, Sequence

from factcheck.facts.model import Breakdown, Count, Money, Number, Percentage
from factcheck.facts.prose import Prose
from factcheck.facts.relations.skeleton import COUNT, MARKERS, MONEY, Skeleton
from factcheck.patterns import lazy

_TOTAL_LABEL = lazy(r"\W*(?:(?:grand |sub)?total|all|overall|sum)\b", re.IGNORECASE)
_TOTAL_ABOVE = lazy(rf"({COUNT}|{MONEY})[^{MARKERS}.;?!]{{0,60}}:$")
_CELL = lazy(r"[|\t]")
_FEWEST_ROWS = 3


def find_listed(prose: Prose, skeletons: Sequence[Skeleton]) -> Iterator[Breakdown]:
    """Every column of a table with a row for its total, and every list whose items begin with the parts."""
    if not any(block.group is not None for block in prose.blocks):
        return
    numbers = [number for skeleton in skeletons for number in skeleton.numbers]
    for blocks in _groups(prose):
        if prose.blocks[blocks[0]].kind == "table_row":
            yield from _table(prose, blocks, numbers)
        elif prose.blocks[blocks[0]].kind == "list_item":
            yield from _list(prose, blocks, numbers, skeletons)


def _groups(prose: Prose) -> Iterator[tuple[int, ...]]:
    """The numbers of the blocks of each list and table."""
    grouped: dict[int, list[int]] = {}
    for index, block in enumerate(prose.blocks):
        if block.group is not None and block.kind in ("table_row", "list_item"):
            grouped.setdefault(block.group, []).append(index)
    yield from (tuple(blocks) for blocks in grouped.values())


def _within(prose: Prose, block: int, numbers: Sequence[Number]) -> list[Number]:
    return [number for number in numbers if number.paragraph == block and prose.blocks[block].start <= number.start]


def _table(prose: Prose, blocks: Sequence[int], numbers: Sequence[Number]) -> Iterator[Breakdown]:
    rows = [_cells(prose, block, _within(prose, block, numbers)) for block in blocks]
    texts = [prose.text[prose.blocks[block].start : prose.blocks[block].end] for block in blocks]
    if len(rows) < _FEWEST_ROWS or not _TOTAL_LABEL.match(texts[-1]):
        return
    for column, total in sorted(rows[-1].items()):
        parts = tuple(row[column] for row in rows[:-1] if column in row)
        filled = sum(1 for row in rows[:-1] if row)
        if len(parts) < 2 or len(parts) != filled or any(not _are_alike(part, total) for part in parts):
            continue
        yield _breakdown(prose, total, parts, cue_is_table=True)


def _cells(prose: Prose, block: int, numbers: Sequence[Number]) -> dict[int, Number]:
    """The number of each cell that holds just one, by its column."""
    start = prose.blocks[block].start
    found: dict[int, list[Number]] = {}
    for number in numbers:
        column = len(_CELL.findall(prose.text[start : number.start]))
        found.setdefault(column, []).append(number)
    return {column: cell[0] for column, cell in found.items() if len(cell) == 1 and column}


def _are_alike(part: Number, total: Number) -> bool:
    return type(part) is type(total) and part.unit == total.unit


def _list(
    prose: Prose, blocks: Sequence[int], numbers: Sequence[Number], skeletons: Sequence[Skeleton]
) -> Iterator[Breakdown]:
    """ "Twelve people were hurt:" with "seven adults" and "five children" below."""
    above = blocks[0] - 1
    skeleton = next((found for found in reversed(skeletons) if found.numbers[0].paragraph == above), None)
    match = None if skeleton is None else _TOTAL_ABOVE.search(skeleton.text)
    if skeleton is None or match is None:
        return
    total = skeleton.number(match[1])
    parts: list[Number] = []
    for block in blocks:
        found = [number for number in _within(prose, block, numbers) if _are_alike(number, total)]
        if len(found) != 1 or found[0].start > prose.blocks[block].start + 1:
            return
        parts.append(found[0])
    if len(parts) >= 2:
        yield _breakdown(prose, total, tuple(parts), cue_is_table=False)


def _breakdown(prose: Prose, total: Number, parts: tuple[Number, ...], *, cue_is_table: bool) -> Breakdown:
    start = min(total.start, parts[0].start)
    end = max(total.end, parts[-1].end)
    kind = "money" if isinstance(total, Money) else "shares" if isinstance(total, Percentage) else "counts"
    return Breakdown(
        **prose.place(start, end),
        total=total,
        parts=parts,
        noun=total.noun if isinstance(total, Count) else None,
        kind=kind,
        complete=True,
        cue="table" if cue_is_table else "list",
        sure=total.sure and all(part.sure for part in parts),
    )
