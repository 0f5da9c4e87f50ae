"""What an expression is evaluated in: the article's facts and the values of the variables."""

from collections.abc import Callable
from typing import Any

import attrs

from factcheck.evaluate.choices import Choices
from factcheck.evaluate.trace import Trace
from factcheck.evaluate.view import View

# Instances of a rule in one article: past that many what was decided stands, and the row says that it is not all.
MOST_INSTANCES = 100_000
# Elements that a rule may look at in one article, those of its quantifiers too.
MOST_LOOKED_AT = 1_000_000
# One across articles may look at this many: some two minutes' work on the people of 10,000 articles.
MOST_ACROSS = 20_000_000


@attrs.frozen
class TooManyInstances(Exception):
    """A rule that has more instances, or looks at more elements, than the limit allows."""

    what: str
    limit: int
    is_across: bool = False

    def __str__(self) -> str:
        if not self.is_across:
            return f"more than {self.limit:,} {self.what} in one article"
        return (
            f"more than {self.limit:,} {self.what} to consider: compare the two of a pair by `=` in the `where`, "
            "as in `x.last = y.last`, so that not all are set against all"
        )


@attrs.define(eq=False)
class Frame:
    """The state of one rule on one article, or on many.

    `considered` counts the elements that were looked at, of which there may be `most`; `choices` remembers what was
    chosen among them. `trace` is set only while the evidence of a check is gathered; `is_vacuous` tells of the
    condition evaluated last that it is true only because an `every` saw nothing.
    """

    view: View
    slots: list[Any]
    trace: Trace | None = None
    let_traces: dict[int, Trace] = attrs.field(factory=dict)
    is_vacuous: bool = False
    most: int = MOST_LOOKED_AT
    considered: int = 0
    choices: Choices = attrs.field(factory=Choices)

    def consider(self, more: int) -> None:
        """Count elements that are going to be looked at. Raises TooManyInstances."""
        self.considered += more
        if self.considered > self.most:
            raise TooManyInstances("elements or pairs", self.most, is_across=self.view.name is None)

    def untraced(self, run: "Run") -> object:
        """Evaluate without noting evidence, or that nothing was seen: conditions that only choose what is looked at."""
        trace, self.trace, is_vacuous = self.trace, None, self.is_vacuous
        value = run(self)
        self.trace, self.is_vacuous = trace, is_vacuous
        return value


# A compiled expression.
Run = Callable[[Frame], object]
