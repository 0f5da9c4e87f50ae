"""The types of collections by pattern."""

from factcheck.language.nodes import Find
from factcheck.language.types import Anything, FactOf, ListOf, Type, kind_type


def find_type(find: Find) -> Type:
    """A list of matches that have a field for each slot; of one that could not be read nothing is said."""
    if not find.patterns:
        return Anything()
    slots = {name: kind_type(kind) for pattern in find.patterns for name, kind in pattern.slots}
    return ListOf(FactOf("match", tuple(slots.items())))
