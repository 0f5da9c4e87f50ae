"""Choices remembered: what a condition chose from a list is not looked for again where it reads the same values.

In `all r in people where r.last = p.last and edits(r.first, p.first) = 1` two people of one name choose the same. So a
name that stands in n articles costs n looks at the people, not n times n.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

import attrs

from factcheck.evaluate.truth import Truth
from factcheck.facts.model import ArticleFact
from factcheck.language import nodes
from factcheck.language.tree import children, walk
from factcheck.records import record
from factcheck.values.dates import DateRange, TimeOfDay
from factcheck.values.quantity import Quantity
from factcheck.values.unknown import Unknown

if TYPE_CHECKING:
    from factcheck.evaluate.frame import Frame

# Elements that are held for later: some tens of megabytes.
_MOST_HELD = 1_000_000


@record
class Chosen:
    """The elements that meet a condition or may meet it, each with the condition's truth; `doubt` is the first."""

    items: tuple[object, ...]
    truths: tuple[Truth, ...]
    doubt: Unknown | None = None


@attrs.define(eq=False)
class Choices:
    """What was chosen in one run of a rule: by the variable, the list, and the values that the condition read.

    The list is held beside what was chosen from it, so that its identity stays its own.
    """

    _known: dict[Hashable, tuple[tuple[object, ...], Chosen]] = attrs.field(factory=dict)
    _held: int = 0

    def get(self, slot: int, items: tuple[object, ...], read: Hashable) -> Chosen | None:
        """What was chosen before, if it was."""
        known = self._known.get((slot, id(items), read))
        return None if known is None else known[1]

    def put(self, slot: int, items: tuple[object, ...], read: Hashable, chosen: Chosen) -> None:
        """Remember a choice; where too much is held, all before is forgotten."""
        more = len(chosen.items) + 1
        if self._held + more > _MOST_HELD:
            self._known.clear()
            self._held = 0
        self._held += more
        self._known[slot, id(items), read] = items, chosen


# ------------------------------------------------------------------ what a condition reads

Run = Callable[["Frame"], object]


class Compiler(Protocol):
    """Compiles the expressions of one rule."""

    scope: dict[str, int]

    def compile(self, node: nodes.Expression) -> Run:
        """A function that gives an expression's value, facts as facts."""

    def valued(self, node: nodes.Expression) -> Run:
        """A function that gives the value of an expression."""


# These ask for the value of what stands in them, even of a fact.
_OF_VALUES = (nodes.Comparison, nodes.Arithmetic, nodes.Negative, nodes.Call, nodes.TextTest)


def read_by(compiler: Compiler, variable: str, where: nodes.Expression | None) -> tuple[Run, ...]:
    """What a condition on a variable reads of the variables around it: its largest parts without its own variables."""
    return () if where is None else tuple(_parts(compiler, where, frozenset({variable}), compiler.compile))


def reads_of(compiler: Compiler, variable: str, nodes_: Sequence[nodes.Node]) -> tuple[Run, ...]:
    """What expressions read of a variable of a rule: their largest parts without any other."""
    others = frozenset(compiler.scope) - {variable}
    return tuple(run for node in nodes_ for run in _parts(compiler, node, others, compiler.compile))


def _parts(
    compiler: Compiler, node: nodes.Node, own: frozenset[str], compiled: Callable[[nodes.Expression], Run]
) -> Iterator[Run]:
    names = {part.name for part in walk(node) if isinstance(part, nodes.Name)}
    if names.isdisjoint(own):
        if not names.isdisjoint(compiler.scope):
            assert isinstance(node, nodes.Expression)
            yield compiled(node)
        return
    if isinstance(node, (nodes.Select, nodes.Quantified)):
        own |= {node.variable}
    inner = compiler.valued if isinstance(node, _OF_VALUES) else compiler.compile
    for child in children(node):
        yield from _parts(compiler, child, own, inner)


def as_key(values: Sequence[object]) -> Hashable | None:
    """Values as a key that only the same values have; None where one of them has no such key: a fact, a list."""
    keys = tuple([_key(value) for value in values])
    return None if None in keys else keys


def _key(value: object) -> Hashable | None:
    match value:
        case bool() | str() | Quantity() | DateRange() | TimeOfDay():
            return type(value), value
        case ArticleFact():
            return ArticleFact, value.path
        case Unknown():
            return Unknown, value.reason, value.missing
        case _:
            return None
