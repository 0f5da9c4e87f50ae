"""Who each source is: names and descriptions looked up, pronouns resolved."""

import attrs

from factcheck.facts.model import Attribution
from factcheck.facts.names.model import Named
from factcheck.facts.quotes.attribution import Source
from factcheck.facts.quotes.naming import attribute, head_word, is_pronoun
from factcheck.facts.quotes.pronouns import resolve
from factcheck.facts.quotes.reader import Reader
from factcheck.patterns import lazy

_AGAIN = ("the ", "that ", "this ", "its ", "their ", "his ", "her ")
_ORIGIN = lazy(
    r" (?:issued|released|sent|written|published|posted|signed|filed|drafted|provided) (?:by|to|"
    r"from) [^,.;:()\"“”\n]{2,80}"
)


class Speakers:
    """The speakers of one article, asked for in order of place; each source is looked up once."""

    def __init__(self, reader: Reader, named: Named) -> None:
        self._reader = reader
        self._named = named
        self._known: dict[tuple[int, int], Attribution] = {}
        self._last: Attribution | None = None
        self._documents: dict[str, Attribution] = {}

    def of(self, source: Source | None) -> Attribution | None:
        """The speaker that a source names."""
        if source is None:
            return None
        self._last = self.look_up(source)
        return self._last

    def look_up(self, source: Source) -> Attribution:
        """Whom a source names; he is not taken to have spoken."""
        place = (source.start, source.end)
        if place not in self._known:
            self._known[place] = self._find(source)
        return self._known[place]

    def _find(self, source: Source) -> Attribution:
        prose = self._reader.prose
        text = prose.text[source.start : source.end]
        if not is_pronoun(text):
            return self._described(attribute(prose, self._named, source))
        place = prose.place(source.start, source.end)
        found = resolve(self._reader, self._named, source, self._last)
        if found is None:
            return Attribution(**place, name=text, kind="unnamed")
        return Attribution(**place, name=found.name, kind=found.kind, entity=found.entity)

    def _described(self, found: Attribution) -> Attribution:
        """A document that is named again ("the same release") goes by its first description."""
        if found.kind != "document":
            return found
        head = head_word(found.text)
        first = self._documents.setdefault(head, found)
        if found is not first and found.text.lower().startswith(_AGAIN):
            return attrs.evolve(found, name=first.name)
        if found is first:
            found = attrs.evolve(found, name=self._with_origin(found))
            self._documents[head] = found
        return found

    def _with_origin(self, found: Attribution) -> str:
        """A document's description with who issued it, where that follows: "a release issued by the mayor's office"."""
        text = self._reader.prose.text
        match = _ORIGIN.match(text, found.end, found.end + 120)
        return found.name if match is None else found.name + match.group().rstrip()
