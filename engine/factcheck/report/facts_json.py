"""The facts of an article as JSON: an array for each collection, each fact with its fields."""

import functools
import types
from collections.abc import Iterator, Mapping

from factcheck import __version__
from factcheck.evaluate.view import View
from factcheck.facts.catalogue import COLLECTIONS, FieldInfo, kinds
from factcheck.facts.model import ArticleFact, Attribution, Entity, Fact, Facts, Quote
from factcheck.report.json import SCHEMA, encode
from factcheck.values.dates import DateRange, TimeOfDay
from factcheck.values.quantity import Quantity
from factcheck.values.render import exact
from factcheck.values.unknown import Unknown


def render(facts: Facts) -> Iterator[str]:
    """The object in pieces, a collection each."""
    view = View(facts)
    yield f'{{"schema": {SCHEMA}, "version": {encode(__version__)},\n'
    yield f' "article": {encode(fields_data(view, facts.article))}'
    for name in COLLECTIONS:
        rows = ",\n  ".join(encode(fields_data(view, fact)) for fact in view.collection(name))
        yield f",\n {encode(name)}: [{rows}]"
    yield "}\n"


def fields_data(view: View, fact: Fact | ArticleFact) -> Mapping[str, object]:
    """Every field of a fact but the article; `start` and `end` are its place in the file, `fact` its kind."""
    kind = _kind_names()[type(fact)]
    fields = [field for field in kinds()[kind].fields.values() if field.type != "article"]
    data = {_key(field): _plain(view, view.read(fact, field.name)) for field in fields}
    if isinstance(fact, Fact):
        data |= {"fact": kind, **_place(view, fact)}
    if isinstance(fact, Quote):
        data |= _speaker(view, fact.speaker)
    return data


@functools.cache
def _kind_names() -> Mapping[type, str]:
    return types.MappingProxyType({kind.cls: kind.name for kind in kinds().values()})


def _key(field: FieldInfo) -> str:
    """The name of a field; the days of a period are told from its place in the file."""
    return f"{field.name}_date" if field.name in ("start", "end") and field.type.startswith("date") else field.name


def _place(view: View, fact: Fact) -> Mapping[str, int]:
    span = view.file_span(fact)
    line, column = view.facts.prose.article.source.line_column(span.start)
    place = {"start": span.start, "end": span.end, "line": line, "column": column}
    return place | {"sentence": fact.sentence + 1, "paragraph": fact.paragraph + 1}


def _speaker(view: View, speaker: Attribution | None) -> Mapping[str, object]:
    if speaker is None:
        return {"speaker": None, "speaker_start": None, "speaker_end": None}
    span = view.file_span(speaker)
    return {
        "speaker": {"name": speaker.name, "kind": speaker.kind},
        "speaker_start": span.start,
        "speaker_end": span.end,
    }


def _plain(view: View, value: object) -> object:
    """A field's value as plain data: exact numbers as text, a missing field as null."""
    if isinstance(value, Unknown):
        return None if value.missing else {"unknown": value.reason}
    if isinstance(value, Quantity):
        return exact(value)
    if isinstance(value, Entity):
        return value.name
    if isinstance(value, Fact):
        span = view.file_span(value)
        return {"text": value.text, "start": span.start, "end": span.end}
    if isinstance(value, (DateRange, TimeOfDay)):
        return str(value)
    if isinstance(value, (tuple, list)):
        return [_plain(view, item) for item in value]
    return value
