"""The table of units."""

import re
from fractions import Fraction

import pytest

from factcheck.values.units import (
    CALENDAR_SLACK,
    UNITS,
    change_of,
    is_calendar,
    unit_named,
    unit_symbols,
    unit_words,
)


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


# Every written form of every unit, by kind.
FORMS = """
length: mm = millimetre, millimeter, mm · cm = centimetre, centimeter, cm, cms · metre = metre, meter, m
length: km = kilometre, kilometer, km, kms · inch = inch, inches, in, ins · foot = foot, feet, ft
length: yard = yard, yd, yds · mile = mile, mi · nautical mile = nautical mile, nm
length: micrometre = micrometre, micrometer, micron, µm, μm · nanometre = nanometre, nanometer
length: light-year = light-year, light year · furlong = furlong
area: square metre = square metre, square meter, m2, m², sqm, sq m
area: square kilometre = square kilometre, square kilometer, km2, km², sq km
area: square foot = square foot, square feet, sq ft, sq. ft., sqft, ft2, ft²
area: square inch = square inch, square inches, sq in · square yard = square yard
area: square mile = square mile, sq mi, sq miles · acre = acre · hectare = hectare, ha
volume: litre = litre, liter, l, L · millilitre = millilitre, milliliter, ml, mL
volume: centilitre = centilitre, centiliter, cl · gallon = gallon, gal · pint = pint · quart = quart
volume: fluid ounce = fluid ounce, fl oz · barrel = barrel, bbl · cubic metre = cubic metre, cubic meter, m3, m³
volume: cubic kilometre = cubic kilometre, cubic kilometer, km3, km³ · cubic foot = cubic foot, cubic feet, cu ft
volume: cubic yard = cubic yard · acre-foot = acre-foot, acre-feet
mass: kg = kilogram, kilogramme, kilo, kg, kgs · gram = gram, gramme, g · milligram = milligram, mg
mass: microgram = microgram, mcg, µg, μg · tonne = tonne, metric ton, metric tonne · ton = ton, short ton
mass: long ton = long ton · pound = lb, lbs, lbs. · ounce = ounce, oz · stone = stone, st · carat = carat
speed: metre per second = metre per second, meter per second, metres per second, meters per second, m/s
speed: km/h = kilometre per hour, kilometer per hour, kilometres per hour, kilometers per hour
speed: km/h = kilometres an hour, kilometers an hour, km per hour, km/h, kph, kmh, kmph, km/hr
speed: mph = mile per hour, miles per hour, miles an hour, mile an hour, mph
speed: foot per second = foot per second, feet per second, ft/s, fps · knot = knot, kt, kts
temperature: kelvin = kelvin
temperature: degC = degree Celsius, degrees Celsius, degree centigrade, degrees centigrade
temperature: degC = degrees C, Celsius, °C, ° C, ºC, C
temperature: degF = degree Fahrenheit, degrees Fahrenheit, degrees F, Fahrenheit, °F, ° F, ºF, F
data: bit =  · byte = byte · kB = kilobyte, KB, kB · MB = megabyte, MB · GB = gigabyte, GB · TB = terabyte, TB
data: PB = petabyte, PB
data rate: Mbps = megabit per second, megabits per second, Mbps, mbps, Mb/s
data rate: Gbps = gigabit per second, gigabits per second, Gbps, Gb/s
computing: gigaflop = gigaflop · teraflop = teraflop · petaflop = petaflop · megapixel = megapixel, MP
power: watt = watt, W · kW = kilowatt, kW, KW · MW = megawatt, MW · GW = gigawatt, GW
power: horsepower = horsepower, hp, bhp
energy: joule = joule · kilojoule = kilojoule, kJ · calorie = calorie, kilocalorie, kcal
energy: kWh = kilowatt hour, kilowatt-hour, kWh, KWh · MWh = megawatt hour, megawatt-hour, MWh
energy: GWh = gigawatt hour, gigawatt-hour, GWh · TWh = terawatt hour, terawatt-hour, TWh
frequency: hertz = hertz, Hz · kHz = kilohertz, kHz · MHz = megahertz, MHz · GHz = gigahertz, GHz
pressure: pascal = pascal, Pa · millibar = millibar, mb, mbar, hPa · psi = psi
voltage: volt = volt, V · kilovolt = kilovolt, kV
sound: decibel = decibel, dB
time: millisecond = millisecond, ms · second = second, sec, secs · minute = minute, min, mins
time: hour = hour, hr, hrs · day = day · week = week, wk, wks · fortnight = fortnight · month = month
time: year = year, yr, yrs · decade = decade · century = century, centuries
time: millennium = millennium, millennia, millenniums
"""


def test_each_unit_has_its_forms_and_no_others() -> None:
    listed: dict[str, tuple[str, set[str]]] = {}
    for line in FORMS.strip().splitlines():
        kind, _, units = line.partition(": ")
        for unit in units.split(" · "):
            name, _, forms = unit.partition(" =")
            _, known = listed.setdefault(name, (kind, set()))
            known.update(form.strip() for form in forms.split(",") if form.strip())
    assert listed == {
        unit.name: (unit.kind, {*unit.words, *unit.symbols})
        for unit in UNITS.values()
        if unit.kind != "temperature change"
    }
    for name, (_, known) in listed.items():
        assert {unit_named(form) for form in known} <= {UNITS[name]}


def test_the_zero_of_a_temperature_and_its_change() -> None:
    kelvin, celsius, fahrenheit = UNITS["kelvin"], UNITS["degC"], UNITS["degF"]
    assert (kelvin.offset, celsius.offset) == (Fraction(0), Fraction("273.15"))
    assert fahrenheit.offset + 32 * fahrenheit.factor == celsius.offset  # 32 °F is 0 °C
    assert fahrenheit.offset + 212 * fahrenheit.factor == celsius.offset + 100
    assert [change_of(unit).name for unit in (kelvin, celsius, fahrenheit)] == [
        "kelvin change", "degC change", "degF change",
    ]  # fmt: skip
    assert change_of(UNITS["mile"]) is UNITS["mile"]


def test_a_span_of_the_calendar_is_right_to_so_many_days() -> None:
    slack = {name: int(days) for name, days in CALENDAR_SLACK.items()}
    assert slack == {"month": 2, "year": 1, "decade": 1, "century": 2, "millennium": 8}
    assert [unit.name for unit in UNITS.values() if is_calendar(unit)] == list(CALENDAR_SLACK)
