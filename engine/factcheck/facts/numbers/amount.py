"""What one numeric mention says, before it becomes a fact."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Literal

import attrs

from factcheck.values.quantity import Dimension
from factcheck.values.written import Hedge

Sort = Literal["count", "percent", "points", "money", "measure", "duration", "age", "ordinal", "fraction", "multiple"]


# Places in an order, fractions and factors are plain numbers.
_DIMENSIONS: Mapping[Sort, Dimension] = MappingProxyType(
    {
        "count": "count",
        "percent": "percent",
        "points": "points",
        "money": "money",
        "measure": "measure",
        "duration": "duration",
        "age": "age",
    }
)


@attrs.frozen
class Amount:
    """A mention's tokens [first, last), its value (`high` of a range or a loose word) and how it was written.

    `loose` tells a word for some number ("several"), `lead` the token where the hedge before it begins.
    """

    first: int
    last: int
    value: Fraction
    sort: Sort = "count"
    unit: str | None = None
    high: Fraction | None = None
    decimals: int = 0
    scale: Fraction = Fraction(1)
    digits: bool = False
    proper: bool = True
    loose: bool = False
    hedge: Hedge | None = None
    lead: int | None = None

    @property
    def start(self) -> int:
        """The token where it begins with its hedge."""
        return self.first if self.lead is None else self.lead

    @property
    def dimension(self) -> Dimension:
        """The dimension of its value."""
        return _DIMENSIONS.get(self.sort, "number")
