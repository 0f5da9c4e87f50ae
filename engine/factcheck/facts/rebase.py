"""Facts moved to where their article begins among others: places, sentences, paragraphs and identities."""

import functools
from collections.abc import Callable
from typing import Any

import attrs

from factcheck.facts.catalogue import KIND_NAMES
from factcheck.facts.model import Fact
from factcheck.records import record

_IDENTITY_FIELDS = frozenset(("entity", "winner_entity", "loser_entity"))


@record
class Shift:
    """How far an article's facts are moved: characters, sentences, paragraphs, identities."""

    start: int
    sentence: int
    paragraph: int
    entity: int


@attrs.define(eq=False)
class Mover:
    """Moves the facts of one article, those within others too; one that is met twice stays one."""

    shift: Shift
    _moved: dict[int, Any] = attrs.field(factory=dict)

    def moved(self, fact: Any) -> Any:
        """The fact where it stands among all articles."""
        found = self._moved.get(id(fact))
        if found is None:
            kind: Any = type(fact)
            changes = {name: move(self, getattr(fact, name)) for name, move in _moves(kind)}
            found = self._moved[id(fact)] = attrs.evolve(fact, **changes)
        return found

    def parts(self, value: Any) -> Any:
        """The facts that a field holds; anything else it holds stays."""
        if isinstance(value, Fact):
            return self.moved(value)
        if isinstance(value, tuple):
            return tuple([self.moved(item) if isinstance(item, Fact) else item for item in value])
        return value

    def ranges(self, ranges: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        """The places of a quotation's pieces."""
        return tuple((start + self.shift.start, end + self.shift.start) for start, end in ranges)

    def slots(self, slots: tuple[tuple[str, Fact], ...]) -> tuple[tuple[str, Fact], ...]:
        """What the slots of a match hold."""
        return tuple((name, self.moved(fact)) for name, fact in slots)

    def identity(self, entity: int | None) -> int | None:
        """An identity that no other article has."""
        return None if entity is None else entity + self.shift.entity


_Move = Callable[[Mover, Any], Any]


@functools.cache
def _moves(cls: Any) -> tuple[tuple[str, _Move], ...]:
    """The fields of a kind that change when it is moved, each with how."""
    found = ((field.name, _move(field)) for field in attrs.fields(cls))
    return tuple((name, move) for name, move in found if move is not None)


def _move(field: Any) -> _Move | None:
    name = field.name
    if name in ("start", "end"):
        return lambda mover, value: value + mover.shift.start
    if name == "sentence":
        return lambda mover, value: value + mover.shift.sentence
    if name == "paragraph":
        return lambda mover, value: value + mover.shift.paragraph
    if name in _IDENTITY_FIELDS:
        return Mover.identity
    if name in ("ranges", "slots"):
        return Mover.ranges if name == "ranges" else Mover.slots
    return Mover.parts if holds_facts(field) else None


def holds_facts(field: Any) -> bool:
    """Whether a field may hold facts."""
    written = field.metadata["type"].removesuffix("?").removeprefix("list of ")
    return written in KIND_NAMES.values() and not field.metadata["hidden"]
