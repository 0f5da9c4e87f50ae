"""Figures told twice: in the headline and in the text, or in the first paragraph and further down."""

from collections.abc import Iterator

from factcheck.drafting.figures import spot_of
from factcheck.drafting.relation import Form, Relation, text
from factcheck.drafting.selectors import Selector
from factcheck.facts.catalogue import KIND_NAMES
from factcheck.facts.model import Facts, Number, Ordinal
from factcheck.facts.stems import content_stems, words_of

# Where a figure is told first, where again, and what the two are called in a rule.
_PLACES = (
    (("headline",), ("lede", "body", "quote"), "the headline", "the story"),
    (("lede",), ("body", "quote"), "the first paragraph", "the text below"),
)
_NAMES = {"the headline": "in_headline", "the first paragraph": "in_lede"}


def find_repeats(facts: Facts, selector: Selector) -> Iterator[Relation]:
    """A relation for every figure of a headline, or first paragraph, that the text has again."""
    for sections, later, here, there in _PLACES:
        for number in facts.numbers:
            again = _again(number, facts, later) if number.section in sections else None
            if again is not None:
                yield _relation(facts, selector, number, again, (here, there))


def _again(number: Number, facts: Facts, sections: tuple[str, ...]) -> Number | None:
    """A figure of the same kind that may be the same, by its noun and value, the first of them that is equal to it."""
    if isinstance(number, Ordinal):
        return None
    found = [one for one in facts.numbers if one.section in sections and _may_be(number, one)]
    return min(found, key=lambda one: one.value.point != number.value.point, default=None)


def _may_be(number: Number, other: Number) -> bool:
    if type(number) is not type(other) or number.unit != other.unit or not _same_noun(number, other):
        return False
    return number.value.rounded.meets(other.value.rounded)


def _same_noun(number: Number, other: Number) -> bool:
    """Whether they count the same, as far as their nouns tell; two counts of nothing are told apart by nothing."""
    one, two = (content_stems(words_of(each.noun or "")) for each in (number, other))
    if not one or not two:
        return number.value.dimension != "count" or number.text == other.text
    return bool(one & two)


def _relation(facts: Facts, selector: Selector, number: Number, again: Number, places: tuple[str, str]) -> Relation:
    here, there = places
    noun = number.noun or KIND_NAMES[type(number)]
    return Relation(
        name=f"{noun} in {here}",
        title=f"{here[0].upper()}{here[1:]} and {there} have one figure ({noun})",
        because="A figure that is told twice must be the same both times.",
        told=f"{number.text} … {again.text}",
        spots=(spot_of(facts.prose, number), spot_of(facts.prose, again)),
        forms=tuple(_forms(selector, number, again, places)),
    )


def _forms(selector: Selector, number: Number, again: Number, places: tuple[str, str]) -> Iterator[Form]:
    first, second = selector.pick(number), selector.pick(again)
    if first is None or second is None:
        return
    here, there = places
    name = _NAMES[here]
    lets = (f"let {name} = {first.expression}", f"let again = {second.expression}")
    say = f"say {text(f'{here} has {{{name}}}, {there} {{again}}')}"
    yield Form(clauses=(*lets, f"check {name} = again", say), is_exact=True)
    yield Form(clauses=(*lets, f"check {name} = again within rounding", say))
