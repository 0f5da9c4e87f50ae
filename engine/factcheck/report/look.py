"""How a table is printed."""

import attrs


@attrs.frozen(kw_only=True)
class Look:
    """The width in columns, in colour or not, every row or only what matters."""

    width: int = 100
    color: bool = False
    every_row: bool = False
