"""The table of units."""

import re
from fractions import Fraction

import pytest

from factcheck.values.units import UNITS, unit_named, unit_symbols, unit_words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("miles", "mile"),
        ("mile", "mile"),
        ("feet", "foot"),
        ("km", "km"),
        ("kilometers", "km"),
        ("square-foot", "square foot"),
        ("metric tons", "tonne"),
        ("tons", "ton"),
        ("°C", "degC"),
        ("degrees Fahrenheit", "degF"),
        ("mph", "mph"),
        ("Light years", "light-year"),
        ("centuries", "century"),
        ("GB", "GB"),
    ],
)
def test_a_written_form_names_its_unit(text: str, name: str) -> None:
    unit = unit_named(text)
    assert unit is not None
    assert unit.name == name


@pytest.mark.parametrize("text", ["", "people", "gb", "percent", "USD"])
def test_other_words_name_none(text: str) -> None:
    assert unit_named(text) is None


def test_no_form_stands_for_two_units() -> None:
    forms = [form for unit in UNITS.values() for form in {*map(str.lower, unit.words)}]
    assert sorted(forms) == sorted(set(forms))
    symbols = [symbol for unit in UNITS.values() for symbol in unit.symbols]
    assert sorted(symbols) == sorted(set(symbols))
    assert not {form for form in unit_symbols() if form in unit_words() and unit_symbols()[form] != unit_words()[form]}


# From the definitions of NIST Special Publication 811, appendix B.
STEPS = """
cm 10 mm · metre 100 cm · km 1000 metre · inch 25.4 mm · foot 12 inch · yard 3 foot · furlong 220 yard · mile 8 furlong
nautical mile 1852 metre · metre 1000000 micrometre · micrometre 1000 nanometre · light-year 9460730472580.8 km
square foot 144 square inch · square yard 9 square foot · square mile 640 acre · acre 4840 square yard
hectare 10000 square metre · square kilometre 100 hectare
litre 100 centilitre · centilitre 10 millilitre · cubic metre 1000 litre · cubic kilometre 1000000000 cubic metre
pint 16 fluid ounce · quart 2 pint · gallon 4 quart · barrel 42 gallon · gallon 231/1728 cubic foot
cubic foot 28.316846592 litre · cubic yard 27 cubic foot · acre-foot 43560 cubic foot
kg 1000 gram · gram 1000 milligram · milligram 1000 microgram · tonne 1000 kg · carat 200 milligram
pound 453.59237 gram · pound 16 ounce · stone 14 pound · ton 2000 pound · long ton 2240 pound
knot 1.852 km/h · mph 1.609344 km/h · mph 22/15 foot per second
byte 8 bit · kB 1000 byte · MB 1000 kB · GB 1000 MB · TB 1000 GB · PB 1000 TB · Gbps 1000 Mbps
teraflop 1000 gigaflop · petaflop 1000 teraflop
kW 1000 watt · MW 1000 kW · GW 1000 MW · horsepower 745.69987158227022 watt
kilojoule 1000 joule · calorie 4.184 kilojoule · kWh 3600 kilojoule · MWh 1000 kWh · GWh 1000 MWh · TWh 1000 GWh
kHz 1000 hertz · MHz 1000 kHz · GHz 1000 MHz · millibar 100 pascal · kilovolt 1000 volt
second 1000 millisecond · minute 60 second · hour 60 minute · day 24 hour · week 7 day · fortnight 2 week
year 12 month · decade 10 year · century 10 decade · millennium 10 century
"""


@pytest.mark.parametrize("step", [step.strip() for line in STEPS.strip().splitlines() for step in line.split("·")])
def test_a_unit_is_so_many_of_another(step: str) -> None:
    found = re.fullmatch(r"(.+?) ([0-9./]+) (.+)", step)
    assert found is not None
    larger, smaller = UNITS[found[1]], UNITS[found[3]]
    assert larger.kind == smaller.kind
    assert larger.factor / smaller.factor == Fraction(found[2])
