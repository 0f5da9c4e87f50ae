"""Changes to a rule, one at a time: what its examples have to notice if they are to say what the rule means."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

import attrs

from factcheck.language import nodes
from factcheck.language.tree import field_names, walk
from factcheck.records import record
from factcheck.source import Span

# On a line from less to more; equal stands beside both, and beside its opposite.
_NEIGHBOURS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "<": ("<=",),
        "<=": ("<", "="),
        "=": ("<=", ">=", "!="),
        ">=": ("=", ">"),
        ">": (">=",),
        "!=": ("=",),
    }
)
# By which sides each comparison holds, and how such sides are told.
_HOLDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {sign: frozenset("<>" if sign == "!=" else sign) for sign in ("<", "<=", "=", ">=", ">", "!=")}
)
_SIDES: Mapping[str, str] = MappingProxyType(
    {"<": "the left side is the lesser", "=": "both sides are equal", ">": "the left side is the greater"}
)
# Of choices those that give the same kind of value: `all` gives a list, the others an element.
_MODES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "some": ("every", "no"),
        "every": ("some", "no"),
        "no": ("some", "every"),
        "the": ("first", "last"),
        "first": ("the", "last"),
        "last": ("the", "first"),
    }
)
# What no example can notice: how a finding is worded.
_WORDING = frozenset(("say", "suggestions"))
_UNNOTICED = _WORDING | {"examples", "untested"}


@record
class Mutation:
    """A rule or definition with one thing changed.

    `span` is the place of what was changed, `change` tells of it; `conditions` are the words of the expressions that
    it stands in, outermost first: what an `untested` may name. `remedy` tells which example would notice it.
    """

    statement: nodes.Rule | nodes.Define
    span: Span
    change: str
    conditions: tuple[str, ...]
    remedy: str = ""


@record
class _Change:
    node: Any
    span: Span
    told: str
    conditions: tuple[str, ...] = ()
    remedy: str = ""


def mutations_of(statement: nodes.Rule | nodes.Define, text: str) -> tuple[Mutation, ...]:
    """Every changed form of a rule or definition of a file with this text, in order of place."""
    found = _Mutator(text).changes(statement)
    made = (Mutation(one.node, one.span, one.told, one.conditions, one.remedy) for one in found)
    return tuple(sorted(made, key=lambda one: (one.span, one.change)))


def words_in(text: str, span: Span) -> str:
    """What stands in a place of a rule file, on one line."""
    return " ".join(text[span.start : span.end].split())


@record
class _Mutator:
    text: str

    def words(self, node: nodes.Node) -> str:
        return words_in(self.text, node.span)

    def changes(self, node: Any) -> Iterator[_Change]:
        """The changes to a node itself, then those to what it consists of."""
        for change in (*self._own(node), *self._within(node)):
            if isinstance(node, nodes.Expression):
                yield attrs.evolve(change, conditions=(self.words(node), *change.conditions))
            else:
                yield change

    def _within(self, node: Any) -> Iterator[_Change]:
        for name in field_names(node):
            value = getattr(node, name)
            if name in _UNNOTICED:
                continue
            if isinstance(value, nodes.Node):
                for change in self.changes(value):
                    yield attrs.evolve(change, node=attrs.evolve(node, **{name: change.node}))
            elif isinstance(value, tuple):
                left_alone = _worded(node) if isinstance(node, nodes.Rule) else ()
                for index, item in enumerate(value):
                    changeable = isinstance(item, nodes.Node) and item not in left_alone
                    for change in self.changes(item) if changeable else ():
                        parts = (*value[:index], change.node, *value[index + 1 :])
                        yield attrs.evolve(change, node=attrs.evolve(node, **{name: parts}))

    def _own(self, node: Any) -> Iterator[_Change]:
        if getattr(node, "where", None) is not None and not isinstance(node, nodes.Stands):
            remedy = "with something that this leaves out"
            yield self._dropped(attrs.evolve(node, where=None), node.where, remedy, "where ")
        match node:
            case nodes.Rule():
                yield from self._needs(node)
            case nodes.Logic():
                yield from self._operands(node)
            case nodes.Not():
                yield _Change(node.operand, node.span, "`not` dropped")
            case nodes.Comparison():
                yield from self._comparisons(node)
            case nodes.Quantified() | nodes.Select():
                yield from self._modes(node)
            case nodes.NumberLiteral():
                yield from self._numbers(node)
            case nodes.Expect():
                yield from self._bounds(node)

    def _dropped(self, node: Any, dropped: nodes.Node, remedy: str, before: str = "") -> _Change:
        words = self.words(dropped)
        return _Change(node, dropped.span, f"`{before}{words}` dropped", (words,), remedy)

    def _needs(self, rule: nodes.Rule) -> Iterator[_Change]:
        for index, step in enumerate(rule.steps):
            if isinstance(step, nodes.Need):
                steps = (*rule.steps[:index], *rule.steps[index + 1 :])
                yield self._dropped(attrs.evolve(rule, steps=steps), step.condition, "in which it is false", "need ")

    def _operands(self, node: nodes.Logic) -> Iterator[_Change]:
        for index, operand in enumerate(node.operands):
            others = (*node.operands[:index], *node.operands[index + 1 :])
            changed = others[0] if len(others) == 1 else attrs.evolve(node, operands=others)
            remedy = f"in which this alone is {'false' if node.operator == 'and' else 'true'}"
            yield self._dropped(changed, operand, remedy)

    def _comparisons(self, node: nodes.Comparison) -> Iterator[_Change]:
        if node.within is not None:
            remedy = "with values that are equal by this alone"
            yield self._dropped(attrs.evolve(node, within=None), node.within, remedy)
        for operator in _neighbours(node):
            changed = attrs.evolve(node, operator=operator)  # type: ignore[arg-type]  # one of `_NEIGHBOURS`
            told = f"`{node.operator}` made `{operator}` in `{self.words(node)}`"
            yield _Change(changed, node.span, told, remedy=_between(node.operator, operator))

    def _modes(self, node: nodes.Quantified | nodes.Select) -> Iterator[_Change]:
        for mode in _MODES.get(node.mode, ()):
            changed: Any = attrs.evolve(node, mode=mode)  # type: ignore[arg-type]  # a mode of its own kind
            told = f"`{node.mode} {node.variable}` made `{mode} {node.variable}`"
            is_choice = isinstance(node, nodes.Select)
            remedy = "with several to choose from" if is_choice else "with one that does and one that does not"
            yield _Change(changed, node.span, told, remedy=remedy)

    def _numbers(self, node: nodes.NumberLiteral) -> Iterator[_Change]:
        for step, told in ((-1, "one less"), (1, "one more")):
            changed = attrs.evolve(node, value=node.value + step)
            yield _Change(changed, node.span, f"`{self.words(node)}` made {told}", remedy="right at this value")

    def _bounds(self, node: nodes.Expect) -> Iterator[_Change]:
        for number in (node.number - 1, node.number + 1):
            if number >= 0:
                told = f"`{self.words(node)}` made `{node.bound} {number}`"
                changed = attrs.evolve(node, number=number)
                yield _Change(changed, node.span, told, (self.words(node),), "with just so many")


def _between(before: str, after: str) -> str:
    """What tells two comparisons apart: the sides by which one holds and the other does not."""
    apart = _HOLDS[before] ^ _HOLDS[after]
    if len(apart) == len(_SIDES):
        return "in which this is decided"
    return f"in which {' or '.join(told for sign, told in _SIDES.items() if sign in apart)}"


def _worded(rule: nodes.Rule) -> tuple[nodes.Let, ...]:
    """The names of a rule that only its messages use: what they stand for is wording too."""
    read = {node.name for step in rule.steps if not isinstance(step, nodes.Let) for node in _judging(step)}
    worded = []
    for step in reversed(rule.steps):
        if isinstance(step, nodes.Let) and step.variable in read:
            read |= {node.name for node in _judging(step)}
        elif isinstance(step, nodes.Let):
            worded.append(step)
    return tuple(worded)


def _judging(step: nodes.Node) -> Iterator[nodes.Name]:
    """The names that a clause reads, but for its messages."""
    parts = (getattr(step, name) for name in field_names(step) if name not in _WORDING)
    for part in parts:
        for item in part if isinstance(part, tuple) else (part,):
            if isinstance(item, nodes.Node):
                yield from (node for node in walk(item) if isinstance(node, nodes.Name))


def _neighbours(node: nodes.Comparison) -> tuple[str, ...]:
    """Those operators that make a difference."""
    neighbours = _NEIGHBOURS[node.operator]
    if node.within is not None:
        return tuple(one for one in neighbours if one != "!=")
    if _counts_none(node):
        return tuple(one for one in neighbours if one != "<=")
    return neighbours


def _counts_none(node: nodes.Comparison) -> bool:
    """`count(xs) = 0`: at most none is none."""
    is_count = isinstance(node.left, nodes.Call) and node.left.function == "count"
    is_none = isinstance(node.right, nodes.NumberLiteral) and node.right.value == 0
    return node.operator == "=" and is_count and is_none
