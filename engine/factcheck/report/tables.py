"""The one way in which tables are laid out."""

from collections.abc import Iterable, Sequence

from tabulate import tabulate


def tabulated(headers: Sequence[str], cells: Iterable[Sequence[str]]) -> str:
    """Cells below their headers; a line break in a cell is one of ours, for text from outside is made safe before."""
    # Without disable_numparse a cell of 1.10 would be printed as 1.1; white space at a line's start is a cell's own.
    return tabulate(list(cells), headers=headers, tablefmt="simple", disable_numparse=True)
