"""Facts with a number or a name changed everywhere that they hold it."""

from collections.abc import Callable
from typing import Any, TypeVar

import attrs

from factcheck.facts.model import Entity, Fact, Facts, Name, Number, Person
from factcheck.source import Span

# What a number becomes: itself, another, or nothing, which takes with it the relations that it is part of.
Swap = Callable[[Number], Number | None]
_RELATIONS = ("scores", "breakdowns", "tallies", "changes", "shares", "conversions", "periods")
_E = TypeVar("_E", bound=Entity)


class _Gone(Exception):
    """A relation lost one of its numbers."""


def lies_at(fact: Fact, span: Span) -> bool:
    """Whether a fact shares words with a place."""
    return Span(fact.start, fact.end).overlaps(span)


def with_numbers(facts: Facts, swap: Swap) -> Facts:
    """The facts with every number swapped, in relations and as the group of another number too."""
    changed: dict[str, Any] = {name: _swapped_all(getattr(facts, name), swap) for name in _RELATIONS}
    numbers = (_swapped_number(number, swap) for number in facts.numbers)
    changed["numbers"] = tuple(number for number in numbers if number is not None)
    changed["people"] = tuple(_with_ages(person, swap) for person in facts.people)
    return attrs.evolve(facts, **changed)


def _with_ages(person: Person, swap: Swap) -> Person:
    return attrs.evolve(person, ages=tuple(age for age in person.ages if swap(age) is age)) if person.ages else person


def _swapped_all(relations: tuple[Fact, ...], swap: Swap) -> tuple[Fact, ...]:
    found = []
    for relation in relations:
        try:
            found.append(_swapped(relation, swap))
        except _Gone:
            continue
    return tuple(found)


def _swapped(relation: Fact, swap: Swap) -> Fact:
    changed: dict[str, Any] = {}
    for field in attrs.fields(type(relation)):
        value = getattr(relation, field.name)
        new = _value(value, swap)
        if new is not value and new != value:
            changed[field.name] = new
    return attrs.evolve(relation, declared=True, **changed) if changed else relation


def _value(value: object, swap: Swap) -> object:
    if isinstance(value, Number):
        return _kept(value, swap)
    if isinstance(value, tuple):
        return tuple([_kept(item, swap) if isinstance(item, Number) else item for item in value])
    return value


def _kept(number: Number, swap: Swap) -> Number:
    """The number that takes this one's place, where it is of a kind that can stand there."""
    new = _swapped_number(number, swap)
    if not isinstance(new, type(number)):
        raise _Gone
    return new


def _swapped_number(number: Number, swap: Swap) -> Number | None:
    new = swap(number)
    if new is None or new.of is None:
        return new
    group = swap(new.of)
    if group is new.of:
        return new
    fits = isinstance(group, type(new.of))
    return attrs.evolve(new, of=group if fits else None, declared=True)


def with_name_of(facts: Facts, name: Name, entity: Entity) -> Facts:
    """The facts with one mention given to another person, organisation or place.

    Who has no mention left is gone; the spellings and titles of the others stay what they were.
    """
    mine = attrs.evolve(name, entity=entity.entity, declared=True)
    names = tuple(mine if other == name else other for other in facts.names)

    def moved(group: tuple[_E, ...]) -> tuple[_E, ...]:
        return tuple(left for one in group if (left := _moved(one, name, mine)) is not None)

    return attrs.evolve(
        facts,
        names=names,
        people=moved(facts.people),
        organizations=moved(facts.organizations),
        places=moved(facts.places),
    )


def _moved(entity: _E, old: Name, new: Name) -> _E | None:
    """An entity with a mention taken from it, or given to it; None where none is left."""
    if entity.entity == new.entity:
        mentions = tuple(sorted({*entity.mentions, new} - {old}, key=lambda one: one.start))
    elif old in entity.mentions:
        mentions = tuple(one for one in entity.mentions if one != old)
    else:
        return entity
    return _with_mentions(entity, mentions) if mentions else None


def _with_mentions(entity: _E, mentions: tuple[Name, ...]) -> _E:
    first = mentions[0]
    changed: dict[str, Any] = {"mentions": mentions, "declared": True}
    changed |= {name: getattr(first, name) for name in ("text", "start", "end", "sentence", "paragraph", "section")}
    if isinstance(entity, Person):
        in_text = (mention for mention in mentions if mention.section != "headline")
        changed["first_mention"] = next(in_text, first)
    return attrs.evolve(entity, **changed)
