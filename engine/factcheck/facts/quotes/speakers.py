"""Who each source is: names and descriptions looked up, pronouns resolved."""

from factcheck.facts.model import Attribution
from factcheck.facts.quotes.attribution import Source
from factcheck.facts.quotes.carry import Reader
from factcheck.facts.quotes.naming import Mentions, attribute, is_pronoun
from factcheck.facts.quotes.pronouns import resolve


class Speakers:
    """The speakers of one article, asked for in order of place; each source is looked up once."""

    def __init__(self, reader: Reader, mentions: Mentions) -> None:
        self._reader = reader
        self._mentions = mentions
        self._known: dict[tuple[int, int], Attribution] = {}
        self._last: Attribution | None = None

    def of(self, source: Source | None) -> Attribution | None:
        """The speaker that a source names."""
        if source is None:
            return None
        place = (source.start, source.end)
        if place not in self._known:
            self._known[place] = self._find(source)
        self._last = self._known[place]
        return self._last

    def _find(self, source: Source) -> Attribution:
        prose = self._reader.prose
        text = prose.text[source.start : source.end]
        if not is_pronoun(text):
            return attribute(prose, self._mentions, source)
        place = prose.place(source.start, source.end)
        found = resolve(self._reader, self._mentions, source, self._last)
        if found is None:
            return Attribution(**place, name=text, kind="unnamed")
        return Attribution(**place, name=found.name, kind=found.kind, entity=found.entity)
