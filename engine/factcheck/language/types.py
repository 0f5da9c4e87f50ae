"""The types of expressions, and those of the document model's fields."""

import functools
import re
from collections.abc import Mapping
from types import MappingProxyType

import attrs

from factcheck.facts.catalogue import FieldInfo, KindInfo, kinds
from factcheck.facts.model import Number
from factcheck.records import record
from factcheck.values.quantity import Dimension


@record
class Text:
    """Words; of an enumerated field `values` are the only ones."""

    values: tuple[str, ...] = ()


@record
class Numeric:
    """A number. `dimension` is None where only the article tells; `kind` is that of a numeric fact."""

    dimension: Dimension | None = None
    kind: str | None = None


@record
class Date:
    """A day or a range of days."""


@record
class Time:
    """A time of day."""


@record
class Boolean:
    """True or false: a condition."""


@record
class FactOf:
    """A fact of a kind that is not numeric, or the article; of a match `slots` are the fields that its pattern adds."""

    kind: str
    slots: tuple[tuple[str, "Type"], ...] = ()


@record
class ListOf:
    """Several values of one type."""

    item: "Type"


@record
class FrontMatter:
    """`article.meta`: its fields are those of the article's front matter, of any type."""


@record
class Anything:
    """A value of front matter, or one that a mistake was already reported for: nothing more is said of it."""


@record
class RowOf:
    """A row of a table: the type of each column, and the column of the key."""

    table: str
    columns: tuple[tuple[str, "Type"], ...]
    key: str

    def field(self, name: str) -> "Type | None":
        """What a column holds, None where there is no such column."""
        return next((found for column, found in self.columns if column == name), None)


@record
class TableType:
    """A table, in which rows are looked up."""

    row: RowOf


Type = Text | Numeric | Date | Time | Boolean | FactOf | ListOf | FrontMatter | RowOf | TableType | Anything

# Of the kinds not named here only the article tells: "a third" may be of people or of money.
DIMENSIONS: Mapping[str, Dimension] = MappingProxyType(
    {
        "count": "count",
        "percentage": "percent",
        "point": "points",
        "money": "money",
        "measure": "measure",
        "duration": "duration",
        "age": "age",
        "ordinal": "number",
        "multiple": "number",
        "year": "year",
    }
)

# Kinds whose facts have an identity; two of them are equal where it is one.
IDENTIFIED = frozenset(("person", "organization", "place", "name", "source", "entity", "acronym"))

_NUMBER_NAMES: Mapping[Dimension, str] = MappingProxyType(
    {
        "number": "a number",
        "count": "a count",
        "percent": "a percentage",
        "points": "percentage points",
        "money": "a sum of money",
        "measure": "a measure",
        "duration": "a duration",
        "age": "an age",
        "year": "a year",
    }
)
_PLAIN = re.compile(r"\b(?:int|Quantity)\b")


@functools.cache
def kind_type(kind: str) -> Type:
    """The type of a fact of a kind."""
    if issubclass(kinds()[kind].cls, Number):
        return Numeric(DIMENSIONS.get(kind), kind)
    return FactOf(kind)


@functools.cache
def collection_type(name: str) -> ListOf:
    """The type of a collection."""
    singular = {info.collection: info.name for info in kinds().values()}
    return ListOf(kind_type(singular[name]))


@functools.cache
def kind_field(kind: str, name: str) -> Type | None:
    """The type of a field of a kind, None where it has no such field."""
    if kind == "article" and name == "meta":
        return FrontMatter()
    info = kinds()[kind]
    field = info.fields.get(name)
    return None if field is None else _field_type(info, field)


def fields_of(kind: str) -> tuple[str, ...]:
    """The names of a kind's fields."""
    names = tuple(kinds()[kind].fields)
    return (*names, "meta") if kind == "article" else names


def _field_type(info: KindInfo, field: FieldInfo) -> Type:
    written = field.type.removesuffix("?")
    item = written.removeprefix("list of ")
    found = _named(item, field.values, is_plain=not field.derived and _is_plain(info.cls, field.attribute))
    return found if item == written else ListOf(found)


def _is_plain(cls: type, attribute: str) -> bool:
    """Whether a numeric field holds a bare number and not a fact: a date's `day`, but not a tally's `count`."""
    annotation = attrs.fields_dict(cls)[attribute].type
    return _PLAIN.search(str(annotation)) is not None


def _named(name: str, values: tuple[str, ...], *, is_plain: bool) -> Type:
    simple: Mapping[str, Type] = {
        "text": Text(values),
        "boolean": Boolean(),
        "date": Date(),
        "time": Time(),
        "year": Numeric("year"),
    }
    if name in simple:
        return simple[name]
    found = kind_type(name)
    if isinstance(found, Numeric) and (is_plain or name == "line"):
        return Numeric(found.dimension)
    return found


def plain(found: Type) -> Type:
    """A date or time fact as its value; anything else as it is."""
    if isinstance(found, FactOf) and found.kind in ("date", "time"):
        return Date() if found.kind == "date" else Time()
    return found


def is_fact(found: Type) -> bool:
    """Whether it has a place in the article."""
    if isinstance(found, FactOf):
        return found.kind != "article"
    return isinstance(found, Anything) or (isinstance(found, Numeric) and found.kind is not None)


def describe(found: Type) -> str:
    """A type in words, with its article: "a percentage"."""
    match found:
        case Text():
            return "a text"
        case Numeric():
            if found.dimension is not None:
                return _NUMBER_NAMES[found.dimension]
            return _with_article(found.kind or "number")
        case Date() | Time() | Boolean():
            return {Date: "a date", Time: "a time", Boolean: "a condition"}[type(found)]
        case FactOf():
            return "the article" if found.kind == "article" else _with_article(found.kind)
        case ListOf():
            return "a list of " + _plural(found.item)
        case FrontMatter():
            return "the front matter"
        case RowOf():
            return f"a row of the table `{found.table}`"
        case TableType():
            return f"the table `{found.row.table}`"
        case Anything():
            return "a value"


def _with_article(noun: str) -> str:
    shown = noun.replace("_", " ")
    return f"an {shown}" if shown[0] in "aeiou" else f"a {shown}"


def _plural(item: Type) -> str:
    if isinstance(item, (FactOf, Numeric)) and item.kind is not None:
        collection = kinds()[item.kind].collection
        if collection is not None:
            return collection.replace("_", " ")
    return {Text: "texts", Date: "dates", Time: "times", Numeric: "numbers"}.get(type(item), "values")
