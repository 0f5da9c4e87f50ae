"""Expressions that pick one fact out of an article by what its clause is about, never by its figure."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import attrs

from factcheck.drafting.clause_words import is_polar, words_near
from factcheck.drafting.relation import text
from factcheck.evaluate.view import View
from factcheck.facts.catalogue import COLLECTIONS
from factcheck.facts.clauses import Clause, clause_at
from factcheck.facts.model import Count, Fact, Number
from factcheck.facts.stems import content_stems, words_of
from factcheck.records import record

COLLECTION_OF = {cls: name for name, cls in COLLECTIONS.items()}
_MOST_WORDS = 3  # more read like the sentence itself, and break with every edit of it
# The narrowest part of the article first: a lede is part of the running text too.
_SCOPES = {
    "headline": "headline",
    "standfirst": "standfirst",
    "lede": "lede",
    "caption": "captions",
    "correction": "corrections",
}


@record
class Picked:
    """An expression whose value is one fact alone, and the word that does most to tell it from others."""

    expression: str
    word: str = ""


@attrs.define(eq=False)
class Selector:
    """Finds expressions for the facts of one article."""

    view: View
    _clauses: dict[tuple[int, int], Clause] = attrs.field(factory=dict)

    def pick(self, number: Number) -> Picked | None:
        """An expression for a number; None where its words do not tell it from the others."""
        scope, collection = _SCOPES.get(number.section, "body"), COLLECTION_OF[type(number)]
        place, rivals = f"{scope}.{collection}", self.view.scoped(scope, collection)
        for condition, holds in (("", _always), *self._conditions(number)):
            chosen = self._telling(number, [one for one in rivals if holds(one)])
            if chosen is not None:
                phrase = self._phrase((*chosen, *self._own(number)))
                return Picked(f"the n in {place} where n about {text(phrase)}{condition}", chosen[0][1])
        return self._by_order(number, rivals, place)

    def pick_relation(self, relation: Fact, field: str, figure: Callable[[Any], Number | None]) -> Picked | None:
        """An expression for a relation, by the clause of one of its figures."""
        collection, number = COLLECTION_OF[type(relation)], figure(relation)
        found = [figure(one) for one in self.view.collection(collection)]
        chosen = self._telling(number, [one for one in found if one is not None]) if number is not None else None
        if number is None or chosen is None:
            return None
        condition = f"r.{field} about {text(self._phrase((*chosen, *self._own(number))))}"
        needs = f"r.{field} exists and " if None in found else ""
        return Picked(f"the r in {collection} where {needs}{condition}", chosen[0][1])

    def _conditions(self, number: Number) -> Iterator[tuple[str, Callable[[Any], bool]]]:
        """Conditions that are true of the number, in words, and as tests of its rivals."""
        if number.noun is not None:
            yield f" and n.noun = {text(number.noun)}", lambda one: one.noun == number.noun
        if isinstance(number, Count) and number.of is not None:
            yield " and n.of exists", lambda one: one.of is not None
        if self.view.is_inside_kind(number, "quotes"):
            yield " and n inside a quote", lambda one: self.view.is_inside_kind(one, "quotes")

    def _by_order(self, number: Number, rivals: Sequence[Any], place: str) -> Picked | None:
        """The first or last of those with its words, where it is one of these."""
        for chosen in self._choices(number):
            phrase = self._phrase(chosen)
            fitting = [one for one in rivals if self.view.is_about(one, phrase)]
            for order, at in (("first", 0), ("last", -1)):
                if fitting and fitting[at] == number:
                    return Picked(f"{order} n in {place} where n about {text(phrase)}")
        return None

    def _telling(self, number: Number, rivals: Sequence[Any]) -> tuple[tuple[int, str], ...] | None:
        """The fewest words of its clause that are together in no clause of a rival."""
        others = [self._clause(one).stems for one in rivals if (one.start, one.end) != (number.start, number.end)]
        for chosen in self._choices(number):
            phrase = self._phrase(chosen)
            stems = content_stems(word for word in words_of(phrase) if not is_polar(word))
            if not any(stems <= other for other in others) and self.view.is_about(number, phrase):
                return chosen
        return None

    def _choices(self, number: Number) -> Iterator[tuple[tuple[int, str], ...]]:
        """Words of its clause, each with its place: one, then two, then three; and what makes it deny or suppose."""
        clause = self._clause(number)
        words = words_near(self.view.facts, number, clause)
        polar = words.polar if clause.negated or clause.modal else ()
        for size in range(1, _MOST_WORDS + 1):
            for chosen in itertools.combinations(words.telling, size):
                yield (*chosen, *polar)

    def _own(self, number: Number) -> tuple[tuple[int, str], ...]:
        """Its noun and verb where they stand in its sentence: they make a phrase read like one."""
        return words_near(self.view.facts, number, self._clause(number)).own

    def _phrase(self, words: Sequence[tuple[int, str]]) -> str:
        return " ".join(word for _, word in sorted(set(words)))

    def _clause(self, number: Fact) -> Clause:
        key = (number.start, number.end)
        if key not in self._clauses:
            self._clauses[key] = clause_at(self.view.facts.prose, number)
        return self._clauses[key]


def _always(_: Any) -> bool:
    return True
