"""The facts of one article as rules see them: collections, scopes, fields, places."""

import bisect
import functools
import operator
import types
from collections.abc import Callable, Mapping
from typing import Any

import attrs

from factcheck.evaluate.finder import Finder
from factcheck.evaluate.missing import Missing, missing
from factcheck.facts import model
from factcheck.facts.catalogue import NUMBERS, SCOPES, FieldInfo, collection_of, kinds, numbers_by_kind
from factcheck.facts.clauses import is_about
from factcheck.facts.dates.repairs import right_day, right_weekday
from factcheck.facts.model import ArticleFact, Fact, Facts
from factcheck.patterns import lazy
from factcheck.records import record
from factcheck.source import Source, Span
from factcheck.values.quantity import Quantity
from factcheck.values.table import Row
from factcheck.values.tails import p_between
from factcheck.values.unknown import Unknown

Getter = Callable[["View", Any], object]


@record
class Meta:
    """The front matter fields that the document model does not name: `article.meta.desk`."""

    fields: Mapping[str, object]


@attrs.define(eq=False)
class View:
    """One article's facts with the indexes that rules ask for, each made when first used and kept for the article."""

    facts: Facts
    path: str = ""
    _whole: dict[str, tuple[Any, ...]] = attrs.field(factory=dict)
    _scoped: dict[tuple[str, str], tuple[Any, ...]] = attrs.field(factory=dict)
    _found: dict[str, tuple[model.Match, ...]] = attrs.field(factory=dict)
    _about: dict[tuple[int, int, str], bool] = attrs.field(factory=dict)
    _kind_ranges: dict[str, tuple[list[int], list[int]]] = attrs.field(factory=dict)

    def collection(self, name: str) -> tuple[Any, ...]:
        """All facts of a collection."""
        found = self._whole.get(name)
        if found is None:
            found = self._whole[name] = self._all(name)
        return found

    @property
    def name(self) -> str | None:
        """The printed name of the article; None where there are several."""
        return self.facts.prose.article.source.name

    def path_of(self, article: str) -> str:
        """The path from the project's root of an article with this printed name."""
        assert article == self.name
        return self.path

    def article_of(self, fact: Fact) -> ArticleFact:  # all facts are of the one article
        """The article that a fact stands in."""
        return self.facts.article

    def meta_of(self, article: ArticleFact) -> Mapping[str, object]:  # there is only the one
        """The front matter of an article."""
        return dict(self.facts.meta)

    def scoped(self, scope: str, name: str) -> tuple[Any, ...]:
        """The facts of a collection that stand in a part of the article."""
        key = (scope, name)
        found = self._scoped.get(key)
        if found is None:
            sections = SCOPES[scope]
            found = tuple(fact for fact in self.collection(name) if fact.section in sections)
            self._scoped[key] = found
        return found

    def found(self, finder: Finder, scope: str) -> tuple[model.Match, ...]:
        """The matches of a collection by pattern that stand in a part of the article ("" for the whole)."""
        if finder.name not in self._found:
            self._found[finder.name] = self._matches(finder)
        matches = self._found[finder.name]
        return tuple(match for match in matches if match.section in SCOPES[scope]) if scope else matches

    def _all(self, name: str) -> tuple[Any, ...]:
        return self._numbers.get(name, ()) if name in NUMBERS else collection_of(self.facts, name)

    @functools.cached_property
    def _numbers(self) -> Mapping[str, tuple[Any, ...]]:
        return numbers_by_kind(self.facts)

    def _matches(self, finder: Finder) -> tuple[model.Match, ...]:
        return finder.find(self.facts)

    def scope_text(self, scope: str) -> str | Unknown:
        """The words of a part of the article, blocks parted by a blank line."""
        prose = self.facts.prose
        sections = SCOPES[scope]
        parts = [prose.text[block.start : block.end] for block in prose.blocks if block.section in sections]
        return "\n\n".join(parts) if parts else Missing(f"the article has no {scope}", missing=True)

    def read(self, owner: object, name: str) -> object:
        """The value of a field of a fact; a missing one is an `Unknown` that says so."""
        if type(owner) is Meta:
            return _plain(owner.fields.get(name), "front matter", name)
        if type(owner) is Row:
            return _plain(owner.cells.get(name), f"row of {owner.key} in {owner.table}", name)
        getter = getters().get((type(owner), name))
        if getter is None and type(owner) is model.Match:
            return next((fact for slot, fact in owner.slots if slot == name), missing("match", name))
        if getter is None:
            return Unknown(f"there is no `{name}` in this value")
        return getter(self, owner)

    def entity(self, entity: int | None) -> model.Entity | None:
        """The person, organisation or place with an identity."""
        return None if entity is None else self._entities.get(entity)

    @functools.cached_property
    def _entities(self) -> dict[int, model.Entity]:
        named = (*self.facts.people, *self.facts.organizations, *self.facts.places)
        return {entity.entity: entity for entity in named}

    def is_about(self, fact: Fact, text: str) -> bool:
        """Whether the clause that a fact belongs to is about these words."""
        key = (fact.start, fact.end, text)
        if key not in self._about:
            self._about[key] = is_about(self.facts.prose, fact, text)
        return self._about[key]

    def is_inside_kind(self, fact: Fact, collection: str) -> bool:
        """Whether a fact lies within the words of any other fact of a collection."""
        starts, furthest = self._ranges(collection)
        at = bisect.bisect_right(starts, fact.start) - 1
        return at >= 0 and furthest[at] >= fact.end

    def _ranges(self, collection: str) -> tuple[list[int], list[int]]:
        """The starts of a collection's ranges, and beside each the furthest end up to there."""
        if collection not in self._kind_ranges:
            ranges = sorted(span for fact in self.collection(collection) for span in ranges_of(fact))
            furthest: list[int] = []
            for _, end in ranges:
                furthest.append(max(end, furthest[-1]) if furthest else end)
            self._kind_ranges[collection] = ([start for start, _ in ranges], furthest)
        return self._kind_ranges[collection]

    def located(self, start: int, end: int) -> tuple[Source, Span]:
        """The file that a range stands in, and where."""
        article = self.facts.prose.article
        return article.source, article.place(start, end)

    def file_span(self, fact: Fact) -> Span:
        """Where a fact stands in the file."""
        return self.located(fact.start, fact.end)[1]

    def whole(self) -> tuple[tuple[int, int], ...]:
        """What stands for the article as a whole: its headline, else its first paragraph."""
        blocks = self.facts.prose.blocks
        chosen = next((block for block in blocks if block.section == "headline"), blocks[0] if blocks else None)
        return ((0, 0),) if chosen is None else ((chosen.start, chosen.end),)


def ranges_of(fact: Fact) -> tuple[tuple[int, int], ...]:
    """The ranges of the prose that a fact covers: of an interrupted quote its pieces."""
    if isinstance(fact, model.Quote) and fact.ranges:
        return fact.ranges
    return ((fact.start, fact.end),)


@functools.cache
def getters_of(name: str) -> Mapping[type, Getter]:
    """How a field of this name is read, by the kind that it belongs to."""
    return types.MappingProxyType({kind: getter for (kind, field), getter in getters().items() if field == name})


@functools.cache
def getters() -> Mapping[tuple[type, str], Getter]:
    """How each field of each kind is read."""
    found: dict[tuple[type, str], Getter] = {}
    for kind in kinds().values():
        for name, field in kind.fields.items():
            found[kind.cls, name] = _special_getter(kind.cls, name) or _plain_getter(kind.name, field)
    found[ArticleFact, "meta"] = lambda view, article: Meta(view.meta_of(article))
    return types.MappingProxyType(found)


def _plain_getter(kind: str, field: FieldInfo) -> Getter:
    read, name = operator.attrgetter(field.attribute), field.name

    def get(_: View, fact: object) -> object:
        value = read(fact)
        return _plain(value, kind, name) if type(value) in _MADE_ANEW else value

    def get_year(_: View, fact: object) -> object:
        value = read(fact)
        return Quantity.exact(value, "year") if isinstance(value, int) else _plain(value, kind, name)

    return get_year if field.type.startswith("year") else get


# The types whose values rules see as something else; nearly every value is of another, and they are many.
_MADE_ANEW = frozenset((type(None), int, list))


def _plain(value: object, kind: str, name: str) -> object:
    """A field's value as rules compute with it."""
    if value is None:
        return missing(kind, name)
    if type(value) is int:
        return Quantity.exact(value, "count")
    if type(value) is list:
        return tuple(_plain(item, kind, name) for item in value)
    return value


def _special_getter(cls: type, name: str) -> Getter | None:
    if not issubclass(cls, Fact):
        return None
    return _place_getter(cls, name) or _derived_getter(cls, name)


def _place_getter(cls: type, name: str) -> Getter | None:
    """Where a fact stands; a period's start and end are days."""
    if name in ("start", "end") and not issubclass(cls, model.Duration | model.Period):
        return lambda view, fact: Quantity.exact(getattr(view.file_span(fact), name), "count")
    if name == "line":
        return _line
    if name == "article":
        return lambda view, fact: view.article_of(fact)
    if name == "sentence":
        return lambda view, fact: _nth(view.facts.sentences, fact.sentence)
    if name == "paragraph":
        return lambda view, fact: _nth(view.facts.paragraphs, fact.paragraph)
    return None


def _derived_getter(cls: type, name: str) -> Getter | None:
    """What is worked out from a fact and those around it."""
    if issubclass(cls, model.Name) and name == "of":
        return lambda view, fact: view.entity(fact.entity) or missing("name", "person, organisation or place")
    if issubclass(cls, model.Age) and name == "person":
        return lambda view, fact: view.entity(fact.entity) or missing("age", "person")
    if issubclass(cls, model.Number) and name == "figure":
        return _figure
    if issubclass(cls, model.Count) and name == "determiner":
        return _determiner
    if issubclass(cls, model.Date) and name in _REPAIRS:
        return _repaired(name)
    if issubclass(cls, model.Statistic) and name == "p_recomputed":
        return _p_recomputed
    return None


def _line(view: View, fact: Fact) -> object:
    source, place = view.located(fact.start, fact.end)
    return Quantity.exact(source.line_column(place.start)[0], "count")


def _figure(_: View, number: model.Number) -> object:
    value = number.value
    if value.point is None:
        return missing("number", "figure")
    return Quantity.exact(value.point, value.dimension, value.unit)


_WHOLE_GROUP = lazy(r"(?:(?P<all>\b[Aa]ll(?: of)?(?: the)?)|\b[Tt]he) $")
_LONGEST = len(" all of the ")


def _determiner(view: View, count: model.Count) -> object:
    match = _WHOLE_GROUP.search(view.facts.prose.text[max(0, count.start - _LONGEST) : count.start])
    if match is None:
        return missing("count", "determiner")
    return "all" if match["all"] else "the"


_REPAIRS: Mapping[str, Callable[[model.Date], str | None]] = types.MappingProxyType(
    {"right_weekday": right_weekday, "right_day": right_day}
)


def _repaired(name: str) -> Getter:
    repair = _REPAIRS[name]

    def repaired(_: View, date: model.Date) -> object:
        return repair(date) or missing("date", name)

    return repaired


def _p_recomputed(_: View, statistic: model.Statistic) -> object:
    p = p_between(statistic.test, statistic.df, statistic.value)
    return missing("statistic", "p_recomputed") if p is None else p


def _nth(items: tuple[Fact, ...], index: int) -> object:
    return items[index] if index < len(items) else Unknown("its place is not known")
