"""How a table is printed."""

from factcheck.records import record


@record(kw_only=True)
class Look:
    """The width in columns, on a terminal or not, in colour or not; every row, or none that nobody has to look at."""

    width: int = 100
    is_terminal: bool = False
    color: bool = False
    every_row: bool = False
    quiet: bool = False
