"""Totals and their parts, and shares that make a whole."""

from collections.abc import Iterator

from factcheck.drafting.figures import spot_of
from factcheck.drafting.names import MOST_PARTS, variables
from factcheck.drafting.relation import Form, Relation, listed, text
from factcheck.drafting.selectors import Selector
from factcheck.facts.model import Breakdown, Facts, Number


def find_sums(facts: Facts, selector: Selector) -> Iterator[Relation]:
    """A relation for every breakdown that is said to be complete."""
    for breakdown in facts.breakdowns:
        if breakdown.complete and breakdown.parts and (breakdown.total is not None or breakdown.kind == "shares"):
            yield _relation(facts, breakdown, selector)


def _relation(facts: Facts, breakdown: Breakdown, selector: Selector) -> Relation:
    figures = (*([] if breakdown.total is None else [breakdown.total]), *breakdown.parts)
    what = breakdown.noun or breakdown.kind
    forms = (*_by_figures(breakdown, selector), *_by_breakdown(breakdown, selector))
    return Relation(
        name=f"parts of {what}" if breakdown.total is not None else f"shares of {what}",
        title=f"The parts make the total of {what}"
        if breakdown.total is not None
        else f"The shares of {what} make 100",
        because="The parts are told as all there are; they must make the whole.",
        told=breakdown.text,
        spots=tuple(spot_of(facts.prose, figure) for figure in figures),
        forms=forms,
    )


def _by_figures(breakdown: Breakdown, selector: Selector) -> Iterator[Form]:
    """The sum written out, each figure picked by its own words."""
    total, parts = breakdown.total, breakdown.parts
    picked = [selector.pick(part) for part in parts]
    stated = None if total is None else selector.pick(total)
    if total is not None and stated is None:
        return
    found = [one for one in picked if one is not None]
    if len(parts) > MOST_PARTS or len(found) < len(parts):
        return
    names = variables([(part.noun, one.word) for part, one in zip(parts, found, strict=True)], ("total",))
    lets = [] if stated is None else [f"let total = {stated.expression}"]
    lets += [f"let {name} = {one.expression}" for name, one in zip(names, found, strict=True)]
    yield from _forms(lets, " + ".join(names), listed(names), "100%" if total is None else "total")


def _by_breakdown(breakdown: Breakdown, selector: Selector) -> Iterator[Form]:
    """The sum of a breakdown, picked by the words of its total or of its first part."""
    if breakdown.total is None:
        return
    found = selector.pick_relation(breakdown, "total", _total_of)
    if found is not None:
        lets = [f"let split = {found.expression}", "let total = split.total", "let parts = split.parts"]
        yield from _forms(lets, "sum(parts)", "{parts}", "total")


def _total_of(breakdown: Breakdown) -> Number | None:
    return breakdown.total


def _forms(lets: list[str], added: str, told: str, whole: str) -> Iterator[Form]:
    shown = f"{{{whole}}}" if whole == "total" else "100%"
    say = f"say {text(f'{told} make {{{added}}}, not {shown}')}"
    yield Form(clauses=(*lets, f"check {added} = {whole}", say), is_exact=True)
    yield Form(clauses=(*lets, f"check {added} = {whole} within rounding", say))
