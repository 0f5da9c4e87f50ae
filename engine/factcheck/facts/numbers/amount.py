"""What one numeric mention says, before it becomes a fact."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Literal, NamedTuple

from factcheck.values.quantity import Dimension
from factcheck.values.written import Hedge

# Most numbers are whole, and arithmetic with an int takes a tenth of the time that it takes with a fraction.
Exact = int | Fraction
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


class Amount(NamedTuple):
    """A mention's tokens [first, last), its value (`high` of a range or a loose word) and how it was written.

    `loose` tells a word for some number ("several"), `lead` the token where the hedge before it begins.
    """

    first: int
    last: int
    value: Exact
    sort: Sort = "count"
    unit: str | None = None
    high: Exact | None = None
    decimals: int = 0
    scale: Exact = 1
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
