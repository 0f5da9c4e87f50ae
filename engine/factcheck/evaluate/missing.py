"""The value of a field that an article does not give."""

import functools

import attrs

from factcheck.values.unknown import Unknown


@attrs.frozen
class Missing(Unknown):
    """Unknown because it is simply not there; printed as `none`, in JSON as null."""


@functools.cache
def missing(kind: str, name: str) -> Missing:
    """The value of a field that a fact of this kind lacks."""
    return Missing(f"the {kind} has no {name}", missing=True)
