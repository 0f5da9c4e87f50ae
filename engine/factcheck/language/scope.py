"""What names mean at a place in a rule: variables, lists, collections, the article and its parts."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import attrs

from factcheck.facts.catalogue import COLLECTIONS, SCOPES
from factcheck.language.nodes import Define
from factcheck.language.types import FactOf, ListOf, Text, Type, collection_type
from factcheck.records import record


@record
class Definition:
    """A definition with the types of its parameters and of what it gives; one with mistakes is not whole.

    `fits_one` and `fits_across` tell which rules may use it: those for one article, those across articles. `speaks_of`
    are the lists, tables and collections that its body names, or that of a definition which it uses.
    """

    node: Define
    parameters: tuple[Type, ...]
    result: Type
    is_whole: bool = True
    fits_one: bool = True
    fits_across: bool = True
    speaks_of: frozenset[str] = frozenset()


@record
class Scope:
    """The variables bound so far, each with its type, and what the files of the run name.

    A table or a collection by pattern that could not be read is `Anything`. `across` tells that collections run over
    all articles, so that there is no one article to speak of. `own` are the names that the file at hand gives: no
    variable in it has one of them, while names of other files, which its writer may not know, are hidden by variables.
    """

    lists: frozenset[str] = frozenset()
    tables: Mapping[str, Type] = attrs.field(factory=lambda: MappingProxyType({}))
    sources: frozenset[str] = frozenset()
    finds: Mapping[str, Type] = attrs.field(factory=lambda: MappingProxyType({}))
    defines: Mapping[str, Definition] = attrs.field(factory=lambda: MappingProxyType({}))
    variables: tuple[tuple[str, Type], ...] = ()
    across: bool = False
    own: frozenset[str] = frozenset()

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
        if name in self.tables:
            return self.tables[name]
        if name in COLLECTIONS:
            return collection_type(name)
        if name in self.finds:
            return self.finds[name]
        return FactOf("article") if name == "article" else None

    def taken(self, name: str) -> str | None:
        """What a name already means, so that no variable can have it."""
        if any(known == name for known, _ in self.variables):
            return "a variable of this rule"
        if name not in self.own:
            return built_in(name)
        if name in self.lists:
            return "a list"
        if name in self.tables:
            return "a table"
        if name in self.finds:
            return "a collection"
        if name in self.sources:
            return "a source"
        return "a definition" if name in self.defines else built_in(name)

    def names(self) -> Iterable[str]:
        """Every name that is legal here."""
        variables = (name for name, _ in self.variables)
        return (*variables, *self.lists, *self.tables, *self.finds, *COLLECTIONS, *SCOPES, "article")


def built_in(name: str) -> str | None:
    """What a name means in the document model."""
    if name in COLLECTIONS:
        return "a collection"
    if name in SCOPES:
        return "a part of the article"
    return "the article itself" if name == "article" else None
