"""A speaker who is named in a line of his own above the quotation: "Ana Ruiz (Holm Rovers)", "COACH ANA RUIZ"."""

from factcheck.facts.model import Person
from factcheck.facts.names.lexicon import given_names
from factcheck.facts.quotes.attribution import Source
from factcheck.facts.quotes.reader import Reader
from factcheck.patterns import lazy

# A full name, and perhaps behind it a team, a place or an office; no full stop.
_LABEL = lazy(
    r"(?P<name>(?P<first>[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){1,3})(?<!\.)(?: \([^()\n]{2,40}\)|, [^\n,.:;]{2,40})?:?$"
)
# The same in capitals, an office before the name.
_CAPITALS = lazy(r"(?:[A-Z][A-Z.'’-]*,? ){1,6}[A-Z][A-Z.'’-]+(?<!\.):?$")
_LONGEST = 90
# What a sheet of answers puts above each: "On the final drive", "On Bruce Hale's return". No end mark.
_TOPIC = lazy(r"On (?:[a-z]|[A-Z][a-z])[^\n.!?:;\"“]{2,150}$")


def is_topic(reader: Reader, block: int) -> bool:
    """Whether a paragraph only says what the words below it are about."""
    found = reader.prose.blocks[block]
    return _TOPIC.match(reader.prose.text, found.start, found.end) is not None


def headed(reader: Reader, block: int) -> Source | None:
    """The person whom the line above a quotation names and nothing else."""
    above = reader.prose.blocks[block - 1] if block else None
    if above is None or above.end - above.start > _LONGEST or reader.quotes_in(block - 1):
        return None
    text = reader.prose.text
    if _CAPITALS.match(text, above.start, above.end):
        return _in_capitals(text, above.start, above.end)
    match = _LABEL.match(text, above.start, above.end)
    if match is None or not _is_person(reader, match.span("name"), match["first"]):
        return None
    return Source(*match.span("name"), "transcript")


def _in_capitals(text: str, start: int, end: int) -> Source | None:
    """The name behind an office: from its first name on."""
    words = text[start:end].rstrip(":").split(" ")
    for index, word in enumerate(words[:-1]):
        if word.title() in given_names():
            begin = start + len(" ".join(words[:index])) + (index > 0)
            return Source(begin, begin + len(" ".join(words[index:])), "transcript")
    return None


def _is_person(reader: Reader, place: tuple[int, int], first: str) -> bool:
    if first in given_names():
        return True
    name = reader.named.at(*place)
    return name is not None and isinstance(reader.named.named_by(name), Person)
