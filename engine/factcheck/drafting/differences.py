"""Figures that are the difference of two others, such as a margin of votes."""

import itertools
from collections.abc import Iterator, Sequence
from fractions import Fraction

from factcheck.drafting.figures import spot_of
from factcheck.drafting.relation import Form, Relation, text
from factcheck.drafting.selectors import Selector
from factcheck.facts.model import Count, Facts, Money, Number
from factcheck.facts.stems import content_stems, words_of

# Three small figures stand in such a relation by chance in every other article; three of so many digits hardly ever.
_DIGITS = 3
_MOST_FIGURES = 60  # whose pairs are looked at; an article with more is a table


def find_differences(facts: Facts, selector: Selector) -> Iterator[Relation]:
    """A relation for every figure that two others of its kind differ by, and for the same three only once."""
    told: set[frozenset[Fraction | None]] = set()
    for kind in (Count, Money):
        figures = [one for one in facts.numbers if type(one) is kind and _is_telling(one)][:_MOST_FIGURES]
        for figure in figures:
            for found in _pairs(figure, figures):
                values = frozenset(one.value.point for one in (figure, *found))
                if values not in told:
                    told.add(values)
                    yield _relation(facts, selector, (figure, *found))


def _is_telling(number: Number) -> bool:
    """Whether it is one exact number of several digits that are not all noughts."""
    point = number.value.point
    if point is None or number.value.hedged or point.denominator != 1:
        return False
    return len(str(abs(point.numerator)).rstrip("0")) >= _DIGITS


def _pairs(figure: Number, figures: Sequence[Number]) -> Iterator[tuple[Number, Number]]:
    for one, two in itertools.combinations(figures, 2):
        larger, smaller = (one, two) if _point(one) > _point(two) else (two, one)
        is_difference = _point(larger) - _point(smaller) == _point(figure) and one.unit == figure.unit == two.unit
        if is_difference and figure not in (one, two) and _share_a_noun(figure, one, two):
            yield larger, smaller


def _point(number: Number) -> int:
    assert number.value.point is not None
    return number.value.point.numerator


def _share_a_noun(figure: Number, *others: Number) -> bool:
    own = content_stems(words_of(figure.noun or ""))
    return not own or any(own & content_stems(words_of(other.noun or "")) for other in others)


def _relation(facts: Facts, selector: Selector, figures: tuple[Number, Number, Number]) -> Relation:
    noun = figures[0].noun or "figures"
    return Relation(
        name=f"difference of {noun}",
        title=f"One number ({noun}) is the difference of two others",
        because="The two figures are in the story, and the third is what is between them.",
        told=" … ".join(figure.text for figure in figures),
        spots=tuple(spot_of(facts.prose, figure) for figure in figures),
        forms=tuple(_forms(selector, figures)),
    )


def _forms(selector: Selector, figures: tuple[Number, Number, Number]) -> Iterator[Form]:
    picked = [one.expression for figure in figures if (one := selector.pick(figure)) is not None]
    if len(picked) == len(figures):
        lets = [f"let {name} = {one}" for name, one in zip(("difference", "larger", "smaller"), picked, strict=True)]
        say = f"say {text('{larger} less {smaller} is {larger - smaller}, not {difference}')}"
        yield Form(clauses=(*lets, "check larger - smaller = difference", say), is_exact=True)
