"""What names mean at a place in a rule: variables, lists, collections, the article and its parts."""

from collections.abc import Iterable

import attrs

from factcheck.facts.catalogue import COLLECTIONS, SCOPES
from factcheck.language.types import FactOf, ListOf, Text, Type, collection_type


@attrs.frozen
class Scope:
    """The variables bound so far, each with its type, and the names of the word lists."""

    lists: frozenset[str] = frozenset()
    variables: tuple[tuple[str, Type], ...] = ()

    def bind(self, name: str, value: Type) -> "Scope":
        """This scope with one more variable."""
        return attrs.evolve(self, variables=(*self.variables, (name, value)))

    def meaning(self, name: str) -> Type | None:
        """The type of what a name stands for, None where it stands for no value."""
        for known, value in reversed(self.variables):
            if known == name:
                return value
        if name in self.lists:
            return ListOf(Text())
        if name in COLLECTIONS:
            return collection_type(name)
        return FactOf("article") if name == "article" else None

    def taken(self, name: str) -> str | None:
        """What a name already means, so that no variable can have it."""
        if any(known == name for known, _ in self.variables):
            return "a variable of this rule"
        return "a list" if name in self.lists else built_in(name)

    def names(self) -> Iterable[str]:
        """Every name that is legal here."""
        return (*(name for name, _ in self.variables), *self.lists, *COLLECTIONS, *SCOPES, "article")


def built_in(name: str) -> str | None:
    """What a name means in the document model."""
    if name in COLLECTIONS:
        return "a collection"
    if name in SCOPES:
        return "a part of the article"
    return "the article itself" if name == "article" else None
