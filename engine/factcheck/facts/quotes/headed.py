"""A speaker who is named in a line of his own above the quotation: "Ana Ruiz (Holm Rovers)"."""

from factcheck.facts.model import Person
from factcheck.facts.names.lexicon import given_names
from factcheck.facts.quotes.attribution import Source
from factcheck.facts.quotes.reader import Reader
from factcheck.patterns import lazy

# A full name, and perhaps behind it a team, a place or an office; no full stop.
_LABEL = lazy(
    r"(?P<name>(?P<first>[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){1,3})(?<!\.)(?: \([^()\n]{2,40}\)|, [^\n,.:;]{2,40})?:?$"
)
_LONGEST = 90


def headed(reader: Reader, block: int) -> Source | None:
    """The person whom the line above a quotation names and nothing else."""
    above = reader.prose.blocks[block - 1] if block else None
    if above is None or above.end - above.start > _LONGEST or reader.quotes_in(block - 1):
        return None
    match = _LABEL.match(reader.prose.text, above.start, above.end)
    if match is None or not _is_person(reader, match.span("name"), match["first"]):
        return None
    return Source(*match.span("name"), "transcript")


def _is_person(reader: Reader, place: tuple[int, int], first: str) -> bool:
    if first in given_names():
        return True
    name = reader.named.at(*place)
    return name is not None and isinstance(reader.named.named_by(name), Person)
