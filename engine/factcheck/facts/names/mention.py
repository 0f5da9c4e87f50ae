"""A place where a name stands, with what it turned out to name."""

from factcheck.facts.names.classify import Kind
from factcheck.facts.names.people import Identity
from factcheck.records import record


@record
class Mention:
    """A name in the prose; `key` is the same for all mentions of one person or thing, None where it is not known.

    `usual` is the spelling that the article otherwise uses, where this one is a letter off.
    """

    start: int
    end: int
    block: int
    kind: Kind
    key: Identity | str | None
    usual: str | None = None
