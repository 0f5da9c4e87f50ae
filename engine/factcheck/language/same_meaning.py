"""Whether two readings of a rule file say the same, wherever things stand in them."""

from collections.abc import Sequence
from typing import Any

import attrs

from factcheck.language.nodes import Statement
from factcheck.source import Span


def mean_the_same(first: Sequence[Statement], second: Sequence[Statement]) -> bool:
    """Whether the trees are equal apart from places."""
    return bool(_without_places(tuple(first)) == _without_places(tuple(second)))


def _without_places(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_without_places(item) for item in value)
    if attrs.has(type(value)):
        fields = attrs.fields(type(value))
        kept = (getattr(value, field.name) for field in fields)
        return (type(value).__name__, *(_without_places(item) for item in kept if not isinstance(item, Span)))
    return value
