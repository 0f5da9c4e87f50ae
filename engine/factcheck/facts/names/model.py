"""What the analysis of names gives: every mention, and who or what is mentioned."""

import bisect
import functools
from collections.abc import Iterable, Mapping

import attrs

from factcheck.facts.model import Acronym, Age, Entity, Name, Number, Organization, Person, Place, SpellingPair
from factcheck.records import record


@record
class Named:
    """The names of an article; `names` holds each mention outside bylines, in order, none overlapping another."""

    names: tuple[Name, ...] = ()
    spelling_pairs: tuple[SpellingPair, ...] = ()
    people: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    places: tuple[Place, ...] = ()
    acronyms: tuple[Acronym, ...] = ()
    byline: tuple[Person, ...] = ()
    genders: Mapping[int, str] = attrs.field(factory=dict, repr=False)

    @functools.cached_property
    def _starts(self) -> list[int]:
        return [name.start for name in self.names]

    @functools.cached_property
    def _entities(self) -> dict[int, Entity]:
        every: Iterable[Entity] = (*self.people, *self.organizations, *self.places)
        return {entity.entity: entity for entity in every}

    def at(self, start: int, end: int) -> Name | None:
        """The first mention that overlaps a range."""
        index = bisect.bisect_right(self._starts, start) - 1
        if index >= 0 and self.names[index].end > start:
            return self.names[index]
        if index + 1 < len(self.names) and self.names[index + 1].start < end:
            return self.names[index + 1]
        return None

    def mentions_between(self, start: int, end: int) -> tuple[Name, ...]:
        """The mentions that start in a range, in order."""
        return self.names[bisect.bisect_left(self._starts, start) : bisect.bisect_left(self._starts, end)]

    def entity(self, identity: int) -> Entity | None:
        """The person, organisation or place with this identity."""
        return self._entities.get(identity)

    def named_by(self, name: Name) -> Entity | None:
        """The person, organisation or place that a mention names."""
        return None if name.entity is None else self.entity(name.entity)

    def gender(self, identity: int) -> str | None:
        """ "female" or "male" where a title or a first name tells it."""
        return self.genders.get(identity)

    def with_ages(self, numbers: Iterable[Number]) -> tuple[Person, ...]:
        """The people, each with the ages that the analysis of numbers found to be theirs."""
        ages: dict[int, list[Age]] = {}
        for number in numbers:
            if isinstance(number, Age) and number.entity is not None:
                ages.setdefault(number.entity, []).append(number)
        if not ages:
            return self.people
        return tuple(
            attrs.evolve(person, ages=tuple(ages[person.entity])) if person.entity in ages else person
            for person in self.people
        )
