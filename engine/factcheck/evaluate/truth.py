"""Three-valued logic after Kleene: true, false, or unknown with its reason."""

from collections.abc import Iterable

from factcheck.values.unknown import Unknown

Truth = bool | Unknown


def as_truth(value: object) -> Truth:
    """A condition's value; anything that is no truth value is unknown."""
    if value is True or value is False or isinstance(value, Unknown):
        return value
    return Unknown("a condition that is neither true nor false")


def as_list(value: object) -> tuple[object, ...] | Unknown:
    """The elements of a list; what is none is unknown: of the front matter's fields only the article tells the type."""
    return value if isinstance(value, (tuple, Unknown)) else Unknown("something that is not a list")


def negation(value: Truth) -> Truth:
    """Not: unknown stays unknown."""
    return value if isinstance(value, Unknown) else not value


def all_of(values: Iterable[Truth]) -> Truth:
    """And: false if any is false, else unknown if any is unknown."""
    unknown: Unknown | None = None
    for value in values:
        if value is False:
            return False
        if isinstance(value, Unknown) and unknown is None:
            unknown = value
    return True if unknown is None else unknown


def any_of(values: Iterable[Truth]) -> Truth:
    """Or: true if any is true, else unknown if any is unknown."""
    unknown: Unknown | None = None
    for value in values:
        if value is True:
            return True
        if isinstance(value, Unknown) and unknown is None:
            unknown = value
    return False if unknown is None else unknown
