"""Writing down every sub-expression that is evaluated, with its value: what an explanation is made of."""

import attrs

from factcheck.evaluate.expressions import Compiler
from factcheck.evaluate.frame import Frame, Run
from factcheck.language import nodes
from factcheck.records import record


@record
class Seen:
    """An expression that was evaluated: its words, its value, and what was evaluated within it, in order."""

    node: nodes.Expression
    words: str
    value: object
    parts: tuple["Seen", ...] = ()


@attrs.define(eq=False)
class Journal:
    """What was evaluated since the last `clear`.

    `levels` has a list for each expression that is being evaluated, the outermost first: what it is made of so far.
    """

    levels: list[list[Seen]] = attrs.field(factory=lambda: [[]])

    def clear(self) -> None:
        """Forget all."""
        self.levels = [[]]

    def first(self) -> Seen | None:
        """The whole expression evaluated first."""
        return self.levels[0][0] if self.levels[0] else None

    def all_of(self, run: Run | None) -> tuple[Seen, ...]:
        """Each evaluation of one whole expression, in order."""
        return tuple(seen for seen in self.levels[0] if isinstance(run, _Noted) and seen.node is run.node)


@attrs.frozen(eq=False)
class _Noted:
    """A compiled expression that notes its value. What is evaluated again to gather evidence is not noted twice."""

    node: nodes.Expression
    words: str
    run: Run
    journal: Journal

    def __call__(self, frame: Frame) -> object:
        if frame.trace is not None:
            return self.run(frame)
        parts: list[Seen] = []
        self.journal.levels.append(parts)
        value = self.run(frame)
        self.journal.levels.pop()
        self.journal.levels[-1].append(Seen(self.node, self.words, value, tuple(parts)))
        return value


@attrs.define(eq=False)
class NotingCompiler(Compiler):
    """A compiler whose expressions write into a journal; they have the same values as those of any other."""

    journal: Journal = attrs.field(factory=Journal)
    shortcuts: bool = False

    def compile(self, node: nodes.Expression) -> Run:
        """A function that gives the expression's value and notes it."""
        return _Noted(node, self.words(node), super().compile(node), self.journal)
