"""Looking elements up by what a condition compares, where setting each against each would take too long.

Of `for each r in people where r.last = p.last` only the people with that last name need be looked at. What is found is
what going through all would find: an element is passed over only where the comparison is certainly false.
"""

import bisect
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Protocol

import attrs

from factcheck.evaluate.comparison import plain_value
from factcheck.evaluate.frame import Frame, Run
from factcheck.facts.model import ArticleFact
from factcheck.language import nodes
from factcheck.language.tree import walk
from factcheck.values.dates import DateRange, TimeOfDay
from factcheck.values.folding import fold
from factcheck.values.quantity import Quantity

# Fewer elements are gone through faster than they are put in order.
_FEW = 8


class Compiler(Protocol):
    """Compiles the expressions of one rule."""

    joins: bool
    scope: dict[str, int]

    def valued(self, node: nodes.Expression) -> Run:
        """A function that gives the value of an expression."""


@attrs.frozen
class Key:
    """Both sides of a comparison by `=`: what it reads of an element, and what does not depend on it."""

    inner: Run
    outer: Run


@attrs.frozen
class Index:
    """The places of elements by the value of a key, for each sort of value; `open` are those without a plain one."""

    sorts: Mapping[Hashable, Mapping[Hashable, list[int]]]
    open: list[int]

    def found(self, value: object) -> list[int] | None:
        """The places of the elements that may be equal to a value, in order; None for all of them."""
        key = _hashed(value)
        if key is None:
            return None
        sort, known = key
        unlike = [places for other, keys in self.sorts.items() if other != sort for places in keys.values()]
        found = self.sorts.get(sort, {}).get(known, [])
        return (
            sorted(place for places in (found, self.open, *unlike) for place in places)
            if self.open or unlike
            else found
        )


@attrs.define(eq=False)
class Join:
    """Finds the elements of a list that a condition can be true of; the indexes hold for the list used last."""

    slot: int
    keys: tuple[Key, ...]
    _items: tuple[object, ...] = ()
    _indexes: dict[int, Index] = attrs.field(factory=dict)

    def indices(self, frame: Frame, items: tuple[object, ...], first: int) -> Sequence[int]:
        """The places, from the first on, of the elements to look at."""
        everything = range(first, len(items))
        if not self.keys or len(everything) < _FEW:
            return everything
        if self._items is not items:
            self._items, self._indexes = items, {}
        found = [places for number in range(len(self.keys)) if (places := self._found(frame, number)) is not None]
        if not found:
            return everything
        fewest = min(found, key=len)
        return fewest[bisect.bisect_left(fewest, first) :]

    def _found(self, frame: Frame, number: int) -> list[int] | None:
        key = self.keys[number]
        value = frame.untraced(key.outer)
        if number not in self._indexes:
            self._indexes[number] = self._indexed(frame, key)
        return self._indexes[number].found(value)

    def _indexed(self, frame: Frame, key: Key) -> Index:
        sorts: dict[Hashable, dict[Hashable, list[int]]] = {}
        rest: list[int] = []
        before = frame.slots[self.slot]
        for place, item in enumerate(self._items):
            frame.slots[self.slot] = item
            hashed = _hashed(frame.untraced(key.inner))
            if hashed is None:
                rest.append(place)
            else:
                sorts.setdefault(hashed[0], {}).setdefault(hashed[1], []).append(place)
        frame.slots[self.slot] = before
        return Index(sorts, rest)


def _hashed(value: object) -> tuple[Hashable, Hashable] | None:
    """A value as its sort and a key: of two values of one sort `=` is true where the keys are equal, else false.

    None for values that others may or may not equal: unknown ones, ranges, lists, people.
    """
    value = plain_value(value)
    match value:
        case bool():
            return "boolean", value
        case str():
            return "text", fold(value)
        case Quantity() if value.strict.is_point:
            return ("number", value.dimension, value.unit), value.strict.low
        case DateRange() if value.is_day:
            return "day", value.start
        case TimeOfDay():
            return "time", (value.hour, value.minute)
        case ArticleFact():
            return "article", value.path
        case _:
            return None


# ------------------------------------------------------------------ finding the keys


def join_of(
    compiler: Compiler, variable: str, slot: int, collection: nodes.Expression, where: nodes.Expression | None
) -> Join | None:
    """How the elements of a collection are found, in a rule that asks for it; the variable is in scope."""
    if not compiler.joins:
        return None
    if where is None or _variables(collection, compiler):
        return Join(slot, ())
    return Join(slot, tuple(_keys(compiler, variable, where)))


def _keys(compiler: Compiler, variable: str, where: nodes.Expression) -> Iterator[Key]:
    for part in _parts(where):
        if not isinstance(part, nodes.Comparison) or part.operator != "=" or part.within is not None:
            continue
        for inner, outer in ((part.left, part.right), (part.right, part.left)):
            if _variables(inner, compiler) == {variable} and variable not in _variables(outer, compiler):
                yield Key(compiler.valued(inner), compiler.valued(outer))


def _parts(where: nodes.Expression) -> Iterator[nodes.Expression]:
    """The operands of `and`, all of which must hold."""
    if isinstance(where, nodes.Logic) and where.operator == "and":
        for operand in where.operands:
            yield from _parts(operand)
    else:
        yield where


def _variables(node: nodes.Expression, compiler: Compiler) -> set[str]:
    """The variables of the rule that an expression reads."""
    return {part.name for part in walk(node) if isinstance(part, nodes.Name) and part.name in compiler.scope}
