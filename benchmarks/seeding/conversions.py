"""One measure in two units: a nought too many or too few in one of them."""

import itertools
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from factcheck.source import Span
from seeding.figures import figures
from seeding.plant import Plant
from seeding.statements import Statement, plant_value

# The size of each unit in the base unit of its kind, and the kind.
_UNITS: Mapping[str, tuple[str, float]] = MappingProxyType(
    {
        "mile": ("length", 1609.34),
        "miles": ("length", 1609.34),
        "km": ("length", 1000.0),
        "kilometre": ("length", 1000.0),
    }
    | {
        "kilometres": ("length", 1000.0),
        "kilometers": ("length", 1000.0),
        "m": ("length", 1.0),
        "metres": ("length", 1.0),
    }
    | {"meters": ("length", 1.0), "feet": ("length", 0.3048), "ft": ("length", 0.3048), "foot": ("length", 0.3048)}
    | {
        "inches": ("length", 0.0254),
        "inch": ("length", 0.0254),
        "cm": ("length", 0.01),
        "centimetres": ("length", 0.01),
    }
    | {"centimeters": ("length", 0.01), "mm": ("length", 0.001), "yards": ("length", 0.9144)}
    | {"kg": ("mass", 1.0), "kilograms": ("mass", 1.0), "pounds": ("mass", 0.4536), "lb": ("mass", 0.4536)}
    | {"lbs": ("mass", 0.4536), "stone": ("mass", 6.35), "tonnes": ("mass", 1000.0), "tons": ("mass", 907.2)}
    | {"acres": ("area", 4046.9), "hectares": ("area", 10000.0), "square miles": ("area", 2589988.0)}
    | {"square kilometres": ("area", 1e6), "sq km": ("area", 1e6), "sq miles": ("area", 2589988.0)}
    | {"mph": ("speed", 1.609), "miles per hour": ("speed", 1.609), "km/h": ("speed", 1.0), "kph": ("speed", 1.0)}
    | {"litres": ("volume", 1.0), "liters": ("volume", 1.0), "gallons": ("volume", 3.785), "pints": ("volume", 0.473)}
)
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_PAIR = re.compile(rf"[ -]?(?P<one>{_UNIT})(?: \w{{3,12}})? ?(?:\(|/|, or | – |or )(?:about |around |or )?")
_CLOSE = re.compile(rf"[ -]?(?P<two>{_UNIT})\b")


def plant_conversions(text: str, chance: random.Random) -> Iterator[Plant]:
    """Each side of a conversion times ten, and divided by ten."""
    for statement in conversion_statements(text):
        for index, figure in enumerate(statement.figures):
            for factor in chance.sample((10, 0.1), 2):
                plant = plant_value("conversion", statement, index, figure.value * factor)
                if plant is not None:
                    yield plant


def conversion_statements(text: str) -> Iterator[Statement]:
    """Two figures with units of one kind, the second in brackets or after a slash, that stand for one measure."""
    found = figures(text, Span(0, len(text)))
    for one, two in itertools.pairwise(found):
        pair = _PAIR.fullmatch(text, one.whole.end, two.whole.start)
        close = _CLOSE.match(text, two.whole.end)
        if pair is None or close is None:
            continue
        (kind, size), (other_kind, other_size) = _UNITS[pair["one"]], _UNITS[close["two"]]
        if kind != other_kind or size == other_size:
            continue
        ratio = size / other_size
        if abs(one.value * ratio - two.value) <= 0.15 * two.value:
            yield Statement((one, two), _Converts(ratio), Span(one.whole.start, close.end()))


class _Converts:
    """Whether the second value is the first in the other unit, within a quarter of it."""

    def __init__(self, ratio: float) -> None:
        self._ratio = ratio

    def __call__(self, values: Sequence[float]) -> bool:
        return abs(values[0] * self._ratio - values[1]) <= 0.25 * values[1]
