"""Percentages of parts, changes in percent, and figures given in two units."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from factcheck.drafting.figures import spot_of
from factcheck.drafting.relation import Form, Relation, text
from factcheck.drafting.selectors import Selector
from factcheck.facts.model import Change, Fact, Facts, Number, Share
from factcheck.records import record


@record(kw_only=True)
class _Kind:
    """A kind of relation with a fixed number of figures: what they are called, and what must hold between them.

    `fields` are where a relation of the document model has them.
    """

    names: tuple[str, ...]
    fields: tuple[str, ...]
    title: str
    check: str
    say: str
    because: str


_SHARE = _Kind(
    names=("part", "whole", "share"),
    fields=("part", "whole", "percentage"),
    title="The {} is that of its part in the whole",
    check="percent(part, whole) = share within rounding",
    say="{part} of {whole} is {round(percent(part, whole), 1)}, not {share}",
    because="The part, the whole and the share are all in the story.",
)
_CHANGE = _Kind(
    names=("before", "after", "stated"),
    fields=("old", "new", "percent"),
    title="The {} in percent is that of its figures",
    check="abs(change(before, after)) = stated within rounding",
    say="from {before} to {after} is {round(abs(change(before, after)), 1)}, not {stated}",
    because="The value before, the value after and the change are all in the story.",
)
_POINTS = _Kind(
    names=("before", "after", "stated"),
    fields=("old", "new", "points"),
    title="The {} in points is that of its figures",
    check="abs(after - before) = stated within rounding",
    say="between {before} and {after} are {abs(after - before)}, not {stated}",
    because="The share before, the share after and the points between them are all in the story.",
)
_CONVERSION = _Kind(
    names=("one", "other"),
    fields=("from", "to"),
    title="The figures in {} are one measure",
    check="convert(one, other.unit) = other within rounding",
    say="{one} is {convert(one, other.unit)}, not {other}",
    because="Both figures stand for one measure.",
)


def find_shares(facts: Facts, selector: Selector) -> Iterator[Relation]:
    """A relation for every share, change and conversion whose figures are all there."""
    for share in facts.shares:
        yield from _relation(facts, selector, share, _SHARE, (share.part, share.whole, share.percentage))
    for change in facts.changes:
        yield from _relation(facts, selector, change, _CHANGE, (change.old, change.new, change.percent))
        yield from _relation(facts, selector, change, _POINTS, (change.old, change.new, change.points))
    for one in facts.conversions:
        yield from _relation(facts, selector, one, _CONVERSION, (one.source, one.target))


def _relation(
    facts: Facts, selector: Selector, found: Fact, kind: _Kind, figures: Sequence[Number | None]
) -> Iterator[Relation]:
    whole = [figure for figure in figures if figure is not None]
    if len(whole) < len(figures):
        return
    what = _what(found, whole)
    yield Relation(
        name=what,
        title=kind.title.format(what),
        because=kind.because,
        told=found.text,
        spots=tuple(spot_of(facts.prose, figure) for figure in whole),
        forms=(*_by_figures(selector, kind, whole), *_by_relation(selector, kind, found)),
    )


def _what(found: Fact, figures: Sequence[Number]) -> str:
    of = next((f" of {figure.noun}" for figure in figures if figure.noun), "")
    match found:
        case Share():
            return f"share{of}"
        case Change():
            return f"change{of}"
    return f"{figures[0].unit} and {figures[-1].unit}"


def _by_figures(selector: Selector, kind: _Kind, figures: Sequence[Number]) -> Iterator[Form]:
    """Each figure picked by its own words; the whole of a part that names it comes with the part."""
    lets: list[str] = []
    for name, figure in zip(kind.names, figures, strict=True):
        if name == "whole" and _same_place(figures[0].of, figure):
            lets.append("let whole = part.of")
            continue
        picked = selector.pick(figure)
        if picked is None:
            return
        lets.append(f"let {name} = {picked.expression}")
    yield _form(kind, lets)


def _same_place(one: Fact | None, other: Fact) -> bool:
    return one is not None and (one.start, one.end) == (other.start, other.end)


def _by_relation(selector: Selector, kind: _Kind, found: Fact) -> Iterator[Form]:
    """The relation picked by the clause of one of its figures, its figures taken from it."""
    for field in kind.fields:
        picked = selector.pick_relation(found, field, _reader(field))
        if picked is not None:
            lets = [f"let {name} = relation.{field}" for name, field in zip(kind.names, kind.fields, strict=True)]
            yield _form(kind, [f"let relation = {picked.expression}", *lets])


def _reader(field: str) -> Callable[[Any], Number | None]:
    attribute = {"from": "source", "to": "target"}.get(field, field)

    def read(found: Any) -> Number | None:
        number: Number | None = getattr(found, attribute)
        return number

    return read


def _form(kind: _Kind, lets: Sequence[str]) -> Form:
    return Form(clauses=(*lets, f"check {kind.check}", f"say {text(kind.say)}"))
