"""Large figures that stand twice with one noun: million for billion in one of them."""

import random
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from factcheck.source import Span
from seeding.figures import Figure, figures, noun_after
from seeding.passages import sentences
from seeding.plant import Plant

_OTHER: Mapping[str, str] = MappingProxyType(
    {"million": "billion", "billion": "million", "trillion": "billion", "m": "bn", "bn": "m", "tn": "bn"}
)


def plant_scales(text: str, chance: random.Random) -> Iterator[Plant]:
    """The scale of a figure that another repeats, one step too large or too small."""
    found = [(sentence, one) for sentence in sentences(text) for one in figures(text, sentence) if one.scale in _OTHER]
    for index, (sentence, one) in enumerate(found):
        same = [(place, two) for place, two in found[:index] + found[index + 1 :] if _is_same(text, one, two)]
        if same:
            at = text.index(one.scale, one.span.end, one.whole.end)
            against = tuple(two.whole for _, two in same)
            explicit = any(place == sentence for place, _ in same)
            yield Plant("scale", Span(at, at + len(one.scale)), _OTHER[one.scale], against, explicit, one.whole)


def _is_same(text: str, one: Figure, two: Figure) -> bool:
    if one.is_percent or two.is_percent or one.value != two.value or one.currency != two.currency:
        return False
    nouns = noun_after(text, one), noun_after(text, two)
    return bool(one.currency) or (nouns[0] is not None and nouns[0] == nouns[1])
