"""A document that quotations are verified against: its words, or why they could not be read."""

import attrs

from factcheck.records import record


@record
class Document:
    """The text of a source; where `trouble` says why it could not be read, no rule that needs it can be decided."""

    name: str
    text: str = attrs.field(default="", repr=False)
    trouble: str | None = None
