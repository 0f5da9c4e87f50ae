"""Looking elements up by what a condition compares, where setting each against each would take too long.

Of `for each r in people where r.last = p.last` only the people with that last name need be looked at. What is found is
what going through all would find: an element is passed over only where the comparison is certainly false.
"""

import bisect
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Protocol

import attrs

from factcheck.evaluate.choices import as_key, read_by
from factcheck.evaluate.comparison import plain_value
from factcheck.evaluate.frame import Frame, Run
from factcheck.evaluate.truth import Truth, all_of, as_truth
from factcheck.facts.model import ArticleFact
from factcheck.language import nodes
from factcheck.language.tree import walk
from factcheck.records import record
from factcheck.values.dates import DateRange, TimeOfDay
from factcheck.values.folding import fold
from factcheck.values.quantity import Quantity

# Fewer elements are gone through faster than they are put in order or told apart.
FEW = 8


class Compiler(Protocol):
    """Compiles the expressions of one rule."""

    shortcuts: bool
    scope: dict[str, int]

    def compile(self, node: nodes.Expression) -> Run:
        """A function that gives an expression's value, facts as facts."""

    def valued(self, node: nodes.Expression) -> Run:
        """A function that gives the value of an expression."""


@record
class Key:
    """Both sides of a comparison by `=`: what it reads of an element, and what does not depend on it."""

    inner: Run
    outer: Run


# A value of a sort: those of one sort are equal where the second parts are, and else certainly not.
_Hashed = tuple[Hashable, Hashable]
_BARE, _COUNT, _AGE, _YEAR = (("number", dimension, None) for dimension in ("number", "count", "age", "year"))


@record
class Found:
    """Places of elements; `is_equal` tells that of all of them every key is known to be equal."""

    places: Sequence[int]
    is_equal: bool = False

    def after(self, first: int) -> "Found":
        """Those from a place on."""
        return self if first == 0 else attrs.evolve(self, places=self.places[bisect.bisect_left(self.places, first) :])


@record
class Index:
    """The places of elements by the values of some keys, for each sort of these; `open` are those without such."""

    sorts: Mapping[tuple[Hashable, ...], Mapping[tuple[Hashable, ...], list[int]]]
    open: list[int]

    def found(self, values: Sequence[_Hashed]) -> Found:
        """The places of the elements that may be equal to these values, in order."""
        sort, known = _together(values)
        found = [keys.get(known, []) if _are_alike(sort, other) else _all(keys) for other, keys in self.sorts.items()]
        lists = [places for places in (*found, self.open) if places]
        is_equal = not self.open and all(_are_alike(sort, other) for other in self.sorts)
        if is_equal and len(lists) == 1:
            return Found(lists[0], is_equal=True)
        return Found(sorted(place for places in lists for place in places), is_equal=is_equal)


def _all(keys: Mapping[tuple[Hashable, ...], list[int]]) -> list[int]:
    return [place for places in keys.values() for place in places]


def _are_alike(sort: tuple[Hashable, ...], other: tuple[Hashable, ...]) -> bool:
    """Whether values of these sorts are equal where their keys are; a bare number is a count, an age or a year."""
    return all(
        one == two or {one, two} in ({_BARE, _COUNT}, {_BARE, _AGE}, {_BARE, _YEAR})
        for one, two in zip(sort, other, strict=True)
    )


def _together(values: Sequence[_Hashed]) -> tuple[tuple[Hashable, ...], tuple[Hashable, ...]]:
    return tuple(sort for sort, _ in values), tuple(value for _, value in values)


@attrs.define(eq=False)
class Join:
    """Finds the elements of a list that a condition can be true of.

    `reads` are the values from elsewhere that the condition depends on; `rest` is what it asks beside the keys: enough
    to ask of those of which all keys are equal.
    The indexes hold for the list used last; there is one for each choice of keys whose outer sides were known.
    """

    slot: int
    keys: tuple[Key, ...]
    reads: tuple[Run, ...] = ()
    rest: Run | None = None
    _items: tuple[object, ...] = ()
    _indexes: dict[tuple[int, ...], Index] = attrs.field(factory=dict)

    def read(self, frame: Frame, items: tuple[object, ...]) -> Hashable | None:
        """What the condition depends on beside the elements, as a key; None where that is not worth it or has none."""
        return None if len(items) < FEW else as_key([frame.untraced(run) for run in self.reads])

    def found(self, frame: Frame, items: tuple[object, ...], first: int) -> Found:
        """The elements to look at, from the first on."""
        everything = range(first, len(items))
        if not self.keys or len(everything) < FEW:
            return Found(everything)
        if self._items is not items:
            self._items, self._indexes = items, {}
        values = [(number, _hashed(frame.untraced(key.outer))) for number, key in enumerate(self.keys)]
        known = {number: value for number, value in values if value is not None}
        if not known:
            return Found(everything)
        found = self._index(frame, tuple(known)).found(tuple(known.values())).after(first)
        return found if len(known) == len(self.keys) else Found(found.places)

    def _index(self, frame: Frame, numbers: tuple[int, ...]) -> Index:
        if numbers not in self._indexes:
            self._indexes[numbers] = self._made(frame, [self.keys[number].inner for number in numbers])
        return self._indexes[numbers]

    def _made(self, frame: Frame, inner: Sequence[Run]) -> Index:
        sorts: dict[tuple[Hashable, ...], dict[tuple[Hashable, ...], list[int]]] = {}
        rest: list[int] = []
        before = frame.slots[self.slot]
        for place, item in enumerate(self._items):
            frame.slots[self.slot] = item
            values = [_hashed(frame.untraced(run)) for run in inner]
            plain = [value for value in values if value is not None]
            if len(plain) < len(values):
                rest.append(place)
            else:
                sort, known = _together(plain)
                sorts.setdefault(sort, {}).setdefault(known, []).append(place)
        frame.slots[self.slot] = before
        return Index(sorts, rest)


def _hashed(value: object) -> _Hashed | None:
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
    if not compiler.shortcuts:
        return None
    reads = read_by(compiler, variable, where)
    if where is None or _variables(collection, compiler):
        return Join(slot, (), reads)
    keys: list[Key] = []
    rest: list[nodes.Expression] = []
    for part in _parts(where):
        key = _key(compiler, variable, part)
        if key is None:
            rest.append(part)
        else:
            keys.append(key)
    runs = [compiler.compile(part) for part in rest]
    return Join(slot, tuple(keys), reads, (lambda frame: all_true(frame, runs)) if runs else None)


def all_true(frame: Frame, runs: Sequence[Run]) -> Truth:
    """Whether all conditions hold, each asked only where those before may."""
    truths: list[Truth] = []
    for run in runs:
        truths.append(as_truth(run(frame)))
        if truths[-1] is False:
            return False
    return all_of(truths)


def _key(compiler: Compiler, variable: str, part: nodes.Expression) -> Key | None:
    if not isinstance(part, nodes.Comparison) or part.operator != "=" or part.within is not None:
        return None
    for inner, outer in ((part.left, part.right), (part.right, part.left)):
        if _variables(inner, compiler) == {variable} and variable not in _variables(outer, compiler):
            return Key(compiler.valued(inner), compiler.valued(outer))
    return None


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
