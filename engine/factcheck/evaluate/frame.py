"""What an expression is evaluated in: the article's facts and the values of the variables."""

from collections.abc import Callable
from typing import Any

import attrs

from factcheck.evaluate.trace import Trace
from factcheck.evaluate.view import View


@attrs.define(eq=False)
class Frame:
    """The state of one rule on one article.

    `trace` is set only while the evidence of a check is gathered; `is_vacuous` tells of the condition
    evaluated last that it is true only because an `every` saw nothing.
    """

    view: View
    slots: list[Any]
    trace: Trace | None = None
    let_traces: dict[int, Trace] = attrs.field(factory=dict)
    is_vacuous: bool = False

    def untraced(self, run: "Run") -> object:
        """Evaluate without noting evidence: conditions that only choose what is looked at."""
        trace, self.trace = self.trace, None
        value = run(self)
        self.trace = trace
        return value


# A compiled expression.
Run = Callable[[Frame], object]
