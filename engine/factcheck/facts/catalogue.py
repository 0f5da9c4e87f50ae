"""The document model as data: kinds, fields, collections and how a field is read from a fact."""

import functools
import inspect
import types
from collections.abc import Mapping
from typing import Any

import attrs

from factcheck.facts import model
from factcheck.facts.model import Facts
from factcheck.records import record

COLLECTIONS: Mapping[str, type] = types.MappingProxyType(
    {
        "paragraphs": model.Paragraph,
        "sentences": model.Sentence,
        "quotes": model.Quote,
        "quoted_words": model.QuotedWord,
        "marks": model.Mark,
        "people": model.Person,
        "organizations": model.Organization,
        "places": model.Place,
        "names": model.Name,
        "spelling_pairs": model.SpellingPair,
        "acronyms": model.Acronym,
        "numbers": model.Number,
        "counts": model.Count,
        "percentages": model.Percentage,
        "points": model.Point,
        "money": model.Money,
        "measures": model.Measure,
        "durations": model.Duration,
        "ages": model.Age,
        "ordinals": model.Ordinal,
        "fractions": model.Fraction,
        "multiples": model.Multiple,
        "scores": model.Score,
        "dates": model.Date,
        "times": model.Time,
        "periods": model.Period,
        "breakdowns": model.Breakdown,
        "tallies": model.Tally,
        "changes": model.Change,
        "shares": model.Share,
        "conversions": model.Conversion,
        "statistics": model.Statistic,
        "repeats": model.Repeat,
        "articles_a_an": model.IndefiniteArticle,
        "links": model.LinkFact,
        "images": model.ImageFact,
        "corrections": model.Correction,
        "placeholders": model.Placeholder,
        "look_alikes": model.LookAlike,
    }
)

# The collections that pick a kind out of all numbers.
NUMBERS = frozenset(
    name for name, cls in COLLECTIONS.items() if issubclass(cls, model.Number) and cls is not model.Number
)

KIND_NAMES: Mapping[type, str] = types.MappingProxyType(
    {
        model.Paragraph: "paragraph",
        model.Sentence: "sentence",
        model.Quote: "quote",
        model.QuotedWord: "quoted_word",
        model.Mark: "mark",
        model.Entity: "entity",
        model.Person: "person",
        model.Organization: "organization",
        model.Place: "place",
        model.Name: "name",
        model.SpellingPair: "spelling_pair",
        model.Acronym: "acronym",
        model.Attribution: "source",
        model.Number: "number",
        model.Count: "count",
        model.Percentage: "percentage",
        model.Point: "point",
        model.Money: "money",
        model.Measure: "measure",
        model.Duration: "duration",
        model.Age: "age",
        model.Ordinal: "ordinal",
        model.Fraction: "fraction",
        model.Multiple: "multiple",
        model.Score: "score",
        model.Date: "date",
        model.Time: "time",
        model.Period: "period",
        model.Breakdown: "breakdown",
        model.Tally: "tally",
        model.Change: "change",
        model.Share: "share",
        model.Conversion: "conversion",
        model.Statistic: "statistic",
        model.Repeat: "repeat",
        model.IndefiniteArticle: "article_a_an",
        model.LinkFact: "link",
        model.ImageFact: "image",
        model.Correction: "correction",
        model.Placeholder: "placeholder",
        model.LookAlike: "look_alike",
        model.Match: "match",
        model.ArticleFact: "article",
    }
)

# Which sections a scope before a collection takes in. The lede and block quotations are part of the running text.
SCOPES: Mapping[str, tuple[str, ...]] = types.MappingProxyType(
    {
        "headline": ("headline",),
        "standfirst": ("standfirst",),
        "lede": ("lede",),
        "body": ("lede", "body", "quote"),
        "captions": ("caption",),
        "corrections": ("correction",),
    }
)

# Fields that are worked out from the whole of the facts: name, type, documentation, and the kinds that have them.
_DERIVED: tuple[tuple[type, str, str, str], ...] = (
    (model.Fact, "line", "count", "the line of the file it starts on, from 1"),
    (model.Fact, "article", "article", "the article it stands in; only in rules across articles"),
    (model.Name, "of", "entity?", "the person, organisation or place it names"),
    (model.Age, "person", "person?", "whose age it is"),
    (model.Number, "figure", "number?", "the number as written, apart from its hedge; a range has none"),
    (model.Count, "determiner", "text?", 'what makes it a whole group: the, or all ("all of the 14 miners")'),
    (model.Date, "right_weekday", "text?", "its words with the weekday that the day has"),
    (model.Date, "right_day", "text?", "its words with the nearest day of the month that has the weekday"),
    (
        model.Statistic,
        "p_recomputed",
        "number?",
        "the p (on both sides, of F and chi2 above) that its value and df give",
    ),
)


@record
class FieldInfo:
    """A field as rules see it; `type` is written as in the document model: "text?", "list of name"."""

    name: str
    attribute: str
    type: str
    values: tuple[str, ...]
    doc: str
    derived: bool = False

    @property
    def optional(self) -> bool:
        """Whether it may be missing."""
        return self.type.endswith("?")


@record
class KindInfo:
    """A kind of fact: its singular name, the collection of all of them (None where there is none), its fields."""

    name: str
    collection: str | None
    cls: type
    parent: str | None
    doc: str
    fields: Mapping[str, FieldInfo]


def _own_fields(cls: Any) -> dict[str, FieldInfo]:
    fields: dict[str, FieldInfo] = {}
    named = sorted(attrs.fields(cls), key=lambda field: field.metadata.get("name") is not None)
    for field in named:
        data = field.metadata
        if "type" not in data or data["hidden"]:
            continue
        name = data["name"] or field.name
        fields[name] = FieldInfo(name, field.name, data["type"], tuple(data["values"]), data["doc"])
    for owner, name, type_name, doc in _DERIVED:
        if issubclass(cls, owner):
            fields[name] = FieldInfo(name, name, type_name, (), doc, derived=True)
    return fields


@functools.cache
def kinds() -> Mapping[str, KindInfo]:
    """Every kind of the document model by its singular name."""
    collections = {cls: name for name, cls in COLLECTIONS.items()}
    found: dict[str, KindInfo] = {}
    for cls, name in KIND_NAMES.items():
        base = cls.__bases__[0]
        parent = KIND_NAMES.get(base)
        doc = inspect.cleandoc(cls.__doc__ or "").partition("\n")[0]
        found[name] = KindInfo(name, collections.get(cls), cls, parent, doc, _own_fields(cls))
    return types.MappingProxyType(found)


def collection_of(facts: Facts, name: str) -> tuple[Any, ...]:
    """The facts of a collection, in order of place; the kinds of numbers are picked out of all numbers."""
    if name in NUMBERS:
        return numbers_by_kind(facts).get(name, ())
    found: tuple[Any, ...] = getattr(facts, name)
    return found


def numbers_by_kind(facts: Facts) -> Mapping[str, tuple[Any, ...]]:
    """The numbers of an article by the collections of their kinds."""
    found: dict[str, list[Any]] = {}
    for number in facts.numbers:
        kind: Any = type(number)
        for name in _collections_of(kind):
            found.setdefault(name, []).append(number)
    return {name: tuple(numbers) for name, numbers in found.items()}


@functools.cache
def _collections_of(cls: Any) -> tuple[str, ...]:
    return tuple(name for name in NUMBERS if issubclass(cls, COLLECTIONS[name]))
