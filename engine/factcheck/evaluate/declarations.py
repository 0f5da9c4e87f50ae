"""Declarations: the facts of an article with what rule files say of single places put right."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import attrs

from factcheck.errors import DeclarationErrors
from factcheck.evaluate.corrected import lies_at, with_name_of, with_numbers
from factcheck.evaluate.globs import is_for
from factcheck.evaluate.passages import NoSuchPlace, find_passage
from factcheck.facts.dates.find import find_periods
from factcheck.facts.model import (
    Attribution,
    Breakdown,
    Count,
    Date,
    Entity,
    Facts,
    Money,
    Number,
    Organization,
    Percentage,
    Quote,
)
from factcheck.language.nodes import Correction, Declare, Rulebook
from factcheck.records import record
from factcheck.source import Source, Span
from factcheck.values.dates import DateRange, is_possible_day, month_range
from factcheck.values.quantity import Quantity
from factcheck.values.unknown import Unknown


@record(kw_only=True)
class DeclarationUse:
    """A line of a declaration as it is written, its place, its reason, and how many articles of a run it is about."""

    place: str
    says: str
    because: str
    articles: int


def declaration_uses(book: Rulebook, paths: Sequence[str]) -> tuple[DeclarationUse, ...]:
    """What is declared of the articles at these paths: it decides what rules see, also where they then see nothing."""
    texts = dict(book.texts)
    uses: list[DeclarationUse] = []
    for declare in book.declarations:
        articles = sum(1 for path in paths if is_for(declare, path))
        source = Source(declare.file, texts[declare.file])
        uses += [_use(correction, source, declare, articles) for correction in declare.corrections if articles]
    return tuple(uses)


def _use(correction: Correction, source: Source, declare: Declare, articles: int) -> DeclarationUse:
    span = correction.span
    return DeclarationUse(
        place=f"{source.name}:{source.line_column(span.start)[0]}",
        says=" ".join(source.text[span.start : span.end].split()),
        because=declare.because,
        articles=articles,
    )


def with_declarations(facts: Facts, book: Rulebook, path: str) -> Facts:
    """The facts of the article at a path with every declaration for it applied, in the order of the rule files.

    Raises DeclarationErrors with every line that does not fit exactly one place of the article.
    """
    texts: Mapping[str, str] = MappingProxyType(dict(book.texts))
    wrong: list[str] = []
    for declare in book.declarations:
        if not is_for(declare, path):
            continue
        for correction in declare.corrections:
            try:
                facts = _corrected(facts, correction)
            except NoSuchPlace as reason:
                wrong.append(f"{_place(declare, correction, texts)}: error: in {_name(facts)}: {reason}")
    if wrong:
        raise DeclarationErrors(tuple(wrong))
    return facts


def _place(declare: Declare, correction: Correction, texts: Mapping[str, str]) -> str:
    line, column = Source(declare.file, texts[declare.file]).line_column(correction.span.start)
    return f"{declare.file}:{line}:{column}"


def _name(facts: Facts) -> str:
    return facts.prose.article.source.name


def _corrected(facts: Facts, correction: Correction) -> Facts:
    return _CORRECTORS[correction.kind](facts, correction)


# ------------------------------------------------------------------ speakers and names


def _speaker(facts: Facts, correction: Correction) -> Facts:
    assert correction.name is not None
    place = attrs.evolve(correction.place, text=correction.place.text.rstrip(" .,;"))
    span = find_passage(facts.prose, place if place.text else correction.place)
    quote = next((one for one in facts.quotes if any(Span(*piece).contains(span) for piece in one.ranges)), None)
    if quote is None:
        raise NoSuchPlace(f"“{correction.place.text}” is not in a quotation")
    named = _entity_named(facts, correction.name)
    return _with_speaker(facts, [quote], named, correction.name)


def _with_speaker(facts: Facts, quotes: Sequence[Quote], named: Entity | None, name: str) -> Facts:
    def changed(quote: Quote) -> Quote:
        if quote not in quotes:
            return quote
        return attrs.evolve(quote, speaker=_attribution(facts, quote, named, name), declared=True)

    return attrs.evolve(facts, quotes=tuple(map(changed, facts.quotes)))


def _attribution(facts: Facts, quote: Quote, named: Entity | None, name: str) -> Attribution:
    """A declared speaker; one that the article does not name is taken for a person."""
    place = quote.speaker or quote
    where = facts.prose.place(place.start, place.end)
    kind = "organization" if isinstance(named, Organization) else "person"
    if named is None:
        return Attribution(**where, name=name, kind=kind, declared=True)
    return Attribution(**where, name=named.name, kind=kind, entity=named.entity, declared=True)


def _identity(facts: Facts, correction: Correction) -> Facts:
    """Words that name someone, or stand for someone as the source of quotations."""
    assert correction.name is not None
    span = find_passage(facts.prose, correction.place)
    entity = _entity_named(facts, correction.name)
    if entity is None:
        raise NoSuchPlace(f"nobody there is named “{correction.name}”")
    said = [quote for quote in facts.quotes if quote.speaker is not None and lies_at(quote.speaker, span)]
    names = [name for name in facts.names if lies_at(name, span)]
    if not said and not names:
        raise NoSuchPlace(f"“{correction.place.text}” names nobody there and is the source of no quotation")
    facts = _with_speaker(facts, said, entity, correction.name)
    for name in names:
        facts = with_name_of(facts, name, entity)
    return facts


def _entity_named(facts: Facts, name: str) -> Entity | None:
    """The one person, organisation or place of that name: the fullest, else any that it is mentioned by."""
    everyone: tuple[Entity, ...] = (*facts.people, *facts.organizations, *facts.places)
    full = [one for one in everyone if one.name == name]
    found = full or [one for one in everyone if any(mention.text == name for mention in one.mentions)]
    if len(found) > 1:
        raise NoSuchPlace(f"{len(found)} there are named “{name}”")
    return found[0] if found else None


# ------------------------------------------------------------------ numbers


def _no_number(facts: Facts, correction: Correction) -> Facts:
    span = find_passage(facts.prose, correction.place)
    return with_numbers(facts, lambda number: None if lies_at(number, span) else number)


def _value(facts: Facts, correction: Correction) -> Facts:
    assert correction.number is not None
    span = find_passage(facts.prose, correction.place)
    is_percent = correction.number.dimension == "percent"
    old = next((number for number in facts.numbers if lies_at(number, span)), None)
    new = (Percentage if is_percent else Count)(
        **facts.prose.place(span.start, span.end),
        value=Quantity.exact(correction.number.value, "percent" if is_percent else "count"),
        declared=True,
        noun=None if old is None else old.noun,
        verb=None if old is None else old.verb,
    )
    facts = with_numbers(facts, lambda number: new if lies_at(number, span) else number)
    others = [number for number in facts.numbers if number is not new]
    return attrs.evolve(facts, numbers=tuple(sorted((*others, new), key=lambda number: (number.start, number.end))))


def _number_at(facts: Facts, span: Span) -> Number:
    found = [number for number in facts.numbers if lies_at(number, span)]
    if len(found) != 1:
        words = facts.prose.text[span.start : span.end]
        raise NoSuchPlace(f"“{words}” holds {'no number' if not found else f'{len(found)} numbers'} there")
    return found[0]


# ------------------------------------------------------------------ totals and parts


def _total(facts: Facts, correction: Correction) -> Facts:
    part, total = _numbers(facts, correction)
    known = next((one for one in facts.breakdowns if any(item.start == part.start for item in one.parts)), None)
    parts = (part,) if known is None else tuple(item for item in known.parts if item.start != total.start)
    return _with_breakdown(facts, known, total, parts)


def _parts(facts: Facts, correction: Correction) -> Facts:
    total, *parts = _numbers(facts, correction)
    known = next((one for one in facts.breakdowns if one.total is not None and one.total.start == total.start), None)
    return _with_breakdown(facts, known, total, tuple(parts), complete=True)


def _numbers(facts: Facts, correction: Correction) -> list[Number]:
    spans = [find_passage(facts.prose, place) for place in (correction.place, *correction.others)]
    if len(set(spans)) < len(spans):
        raise NoSuchPlace(f"“{correction.place.text}” and what belongs to it are one place")
    return [_number_at(facts, span) for span in spans]


def _with_breakdown(
    facts: Facts, known: Breakdown | None, total: Number, parts: tuple[Number, ...], *, complete: bool | None = None
) -> Facts:
    """The facts with this breakdown in place of the one known, and of those that share a part with it."""
    everything = (total, *parts)
    start, end = min(number.start for number in everything), max(number.end for number in everything)
    kind = "shares" if isinstance(parts[0], Percentage) else "money" if isinstance(parts[0], Money) else "counts"
    new = Breakdown(
        **facts.prose.place(start, end),
        total=total,
        parts=parts,
        noun=total.noun,
        kind=kind,
        complete=complete if complete is not None else known is not None and known.complete,
        cue="of" if known is None else known.cue,
        link="declared",
        declared=True,
    )
    taken = {part.start for part in parts}
    others = [one for one in facts.breakdowns if one is not known and taken.isdisjoint(p.start for p in one.parts)]
    ordered = sorted((*others, new), key=lambda one: (one.start, one.end))
    return attrs.evolve(facts, breakdowns=tuple(ordered))


# ------------------------------------------------------------------ dates


def _year(facts: Facts, correction: Correction) -> Facts:
    assert correction.year is not None
    span = find_passage(facts.prose, correction.place)
    found = [date for date in facts.dates if lies_at(date, span)]
    if len(found) != 1 or found[0].month is None:
        raise NoSuchPlace(f"“{correction.place.text}” holds no date there that has a month")
    new = _in_year(found[0], correction.year)
    dates = tuple(new if date is found[0] else date for date in facts.dates)
    periods = find_periods(facts.prose, dates=dates, numbers=facts.numbers)
    return attrs.evolve(facts, dates=dates, periods=periods)


def _in_year(date: Date, year: int) -> Date:
    assert date.month is not None
    possible = date.day is None or is_possible_day(date.day, date.month, year)
    value: DateRange | Unknown = Unknown("the calendar has no such day")
    if possible and date.day is None:
        value = month_range(year, date.month)
    elif possible and date.day is not None:
        value = DateRange.day(datetime.date(year, date.month, date.day))
    return attrs.evolve(date, year=year, value=value, possible=possible, sure=True, declared=True)


_CORRECTORS: Mapping[str, Callable[[Facts, Correction], Facts]] = MappingProxyType(
    {
        "speaker": _speaker,
        "identity": _identity,
        "no number": _no_number,
        "value": _value,
        "total": _total,
        "parts": _parts,
        "year": _year,
    }
)
