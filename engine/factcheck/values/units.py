"""Units of measure and time: exact factors, the words for them, and conversion.

A table of our own and not a library's: the registries of unit libraries take longer to load (pint: over 200 ms) than a
whole run may take to start. The factors are definitions: the international yard and pound agreement of 1959 (yard
0.9144 m, pound 0.45359237 kg), the US gallon of 231 cubic inches, and otherwise NIST Special Publication 811.
"Ton" is the American short ton, "gallon" and "pint" the American ones, a month a twelfth of the Gregorian mean year.
"""

import functools
from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Literal

from factcheck.records import record

Kind = Literal[
    "length",
    "area",
    "volume",
    "mass",
    "speed",
    "temperature",
    "temperature change",
    "data",
    "data rate",
    "power",
    "energy",
    "frequency",
    "pressure",
    "force",
    "voltage",
    "current",
    "sound",
    "computing",
    "time",
]


@record
class Unit:
    """A unit: `factor` base units of its kind make one, `offset` base units lie at its zero.

    `words` are the written forms (a plural in -s or -es is understood), `symbols` those that stand only after a numeral
    and count by case.
    """

    name: str
    kind: Kind
    factor: Fraction
    words: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    offset: Fraction = Fraction(0)


_FOOT = Fraction(3048, 10000)
_INCH = _FOOT / 12
_MILE = _FOOT * 5280
_POUND = Fraction(45359237, 100000000)
_GALLON = Fraction(231) * (_INCH * 10) ** 3
_DAY = Fraction(86400)
_YEAR = Fraction(3652425, 10000) * _DAY


def _unit(name: str, kind: Kind, factor: Fraction | int | str, words: str = "", symbols: str = "") -> Unit:
    return Unit(name, kind, Fraction(factor), _split(words), _split(symbols))


def _split(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(",") if word.strip())


_LENGTHS = (
    _unit("mm", "length", "1/1000", "millimetre, millimeter", "mm"),
    _unit("cm", "length", "1/100", "centimetre, centimeter", "cm, cms"),
    _unit("metre", "length", 1, "metre, meter", "m"),
    _unit("km", "length", 1000, "kilometre, kilometer", "km, kms"),
    _unit("inch", "length", _INCH, "inch, inches", "in, ins"),
    _unit("foot", "length", _FOOT, "foot, feet", "ft"),
    _unit("yard", "length", _FOOT * 3, "yard", "yd, yds"),
    _unit("mile", "length", _MILE, "mile", "mi"),
    _unit("nautical mile", "length", 1852, "nautical mile", "nm"),
    _unit("micrometre", "length", "1/1000000", "micrometre, micrometer, micron", "µm, μm"),
    _unit("nanometre", "length", "1/1000000000", "nanometre, nanometer"),
    _unit("light-year", "length", 9460730472580800, "light-year, light year"),
    _unit("furlong", "length", _FOOT * 660, "furlong"),
)
_AREAS = (
    _unit("square metre", "area", 1, "square metre, square meter", "m2, m², sqm, sq m"),
    _unit("square kilometre", "area", 1000000, "square kilometre, square kilometer", "km2, km², sq km"),
    _unit("square foot", "area", _FOOT**2, "square foot, square feet", "sq ft, sq. ft., sqft, ft2, ft²"),
    _unit("square inch", "area", _INCH**2, "square inch, square inches", "sq in"),
    _unit("square yard", "area", (_FOOT * 3) ** 2, "square yard"),
    _unit("square mile", "area", _MILE**2, "square mile", "sq mi, sq miles"),
    _unit("acre", "area", _FOOT**2 * 43560, "acre"),
    _unit("hectare", "area", 10000, "hectare", "ha"),
)
_VOLUMES = (
    _unit("litre", "volume", 1, "litre, liter", "l, L"),
    _unit("millilitre", "volume", "1/1000", "millilitre, milliliter", "ml, mL"),
    _unit("centilitre", "volume", "1/100", "centilitre, centiliter", "cl"),
    _unit("gallon", "volume", _GALLON, "gallon", "gal"),
    _unit("pint", "volume", _GALLON / 8, "pint"),
    _unit("quart", "volume", _GALLON / 4, "quart"),
    _unit("fluid ounce", "volume", _GALLON / 128, "fluid ounce", "fl oz"),
    _unit("barrel", "volume", _GALLON * 42, "barrel", "bbl"),
    _unit("cubic metre", "volume", 1000, "cubic metre, cubic meter", "m3, m³"),
    _unit("cubic kilometre", "volume", 10**12, "cubic kilometre, cubic kilometer", "km3, km³"),
    _unit("cubic foot", "volume", (_FOOT * 10) ** 3, "cubic foot, cubic feet", "cu ft"),
    _unit("cubic yard", "volume", (_FOOT * 30) ** 3, "cubic yard"),
    _unit("acre-foot", "volume", _FOOT**3 * 43560 * 1000, "acre-foot, acre-feet"),
)
_MASSES = (
    _unit("kg", "mass", 1, "kilogram, kilogramme, kilo", "kg, kgs"),
    _unit("gram", "mass", "1/1000", "gram, gramme", "g"),
    _unit("milligram", "mass", "1/1000000", "milligram", "mg"),
    _unit("microgram", "mass", "1/1000000000", "microgram", "mcg, µg, μg"),
    _unit("tonne", "mass", 1000, "tonne, metric ton, metric tonne"),
    _unit("ton", "mass", _POUND * 2000, "ton, short ton"),
    _unit("long ton", "mass", _POUND * 2240, "long ton"),
    _unit("pound", "mass", _POUND, "", "lb, lbs, lbs."),
    _unit("ounce", "mass", _POUND / 16, "ounce", "oz"),
    _unit("stone", "mass", _POUND * 14, "stone", "st"),
    _unit("carat", "mass", "1/5000", "carat"),
)
_SPEEDS = (
    _unit(
        "metre per second",
        "speed",
        1,
        "metre per second, meter per second, metres per second, meters per second",
        "m/s",
    ),
    _unit(
        "km/h",
        "speed",
        "5/18",
        "kilometre per hour, kilometer per hour, kilometres per hour, kilometers per hour, "
        "kilometres an hour, kilometers an hour, km per hour",
        "km/h, kph, kmh, kmph, km/hr",
    ),
    _unit("mph", "speed", _MILE / 3600, "mile per hour, miles per hour, miles an hour, mile an hour", "mph"),
    _unit("foot per second", "speed", _FOOT, "foot per second, feet per second", "ft/s, fps"),
    _unit("knot", "speed", Fraction(1852, 3600), "knot", "kt, kts"),
)
_CELSIUS_ZERO = Fraction(27315, 100)
_FAHRENHEIT_ZERO = _CELSIUS_ZERO - Fraction(160, 9)
_TEMPERATURES = (
    Unit("kelvin", "temperature", Fraction(1), ("kelvin",), ()),
    Unit(
        "degC",
        "temperature",
        Fraction(1),
        ("degree Celsius", "degrees Celsius", "degree centigrade", "degrees centigrade", "degrees C", "Celsius"),
        ("°C", "° C", "ºC", "C"),
        _CELSIUS_ZERO,
    ),
    Unit(
        "degF",
        "temperature",
        Fraction(5, 9),
        ("degree Fahrenheit", "degrees Fahrenheit", "degrees F", "Fahrenheit"),
        ("°F", "° F", "ºF", "F"),
        _FAHRENHEIT_ZERO,
    ),
    _unit("kelvin change", "temperature change", 1),
    _unit("degC change", "temperature change", 1),
    _unit("degF change", "temperature change", "5/9"),
)
_DATA = (
    _unit("bit", "data", "1/8"),
    _unit("byte", "data", 1, "byte"),
    _unit("kB", "data", 10**3, "kilobyte", "KB, kB"),
    _unit("MB", "data", 10**6, "megabyte", "MB"),
    _unit("GB", "data", 10**9, "gigabyte", "GB"),
    _unit("TB", "data", 10**12, "terabyte", "TB"),
    _unit("PB", "data", 10**15, "petabyte", "PB"),
    _unit("Mbps", "data rate", 10**6, "megabit per second, megabits per second", "Mbps, mbps, Mb/s"),
    _unit("Gbps", "data rate", 10**9, "gigabit per second, gigabits per second", "Gbps, Gb/s"),
    _unit("gigaflop", "computing", 10**9, "gigaflop"),
    _unit("teraflop", "computing", 10**12, "teraflop"),
    _unit("petaflop", "computing", 10**15, "petaflop"),
    _unit("megapixel", "computing", 10**6, "megapixel", "MP"),
)
_ENERGIES = (
    _unit("watt", "power", 1, "watt", "W"),
    _unit("kW", "power", 10**3, "kilowatt", "kW, KW"),
    _unit("MW", "power", 10**6, "megawatt", "MW"),
    _unit("GW", "power", 10**9, "gigawatt", "GW"),
    _unit("horsepower", "power", _POUND * _FOOT * 550 * Fraction(980665, 100000), "horsepower", "hp, bhp"),
    _unit("joule", "energy", 1, "joule"),
    _unit("kilojoule", "energy", 1000, "kilojoule", "kJ"),
    _unit("calorie", "energy", "4184", "calorie, kilocalorie", "kcal"),
    _unit("kWh", "energy", 3600000, "kilowatt hour, kilowatt-hour", "kWh, KWh"),
    _unit("MWh", "energy", 3600000 * 10**3, "megawatt hour, megawatt-hour", "MWh"),
    _unit("GWh", "energy", 3600000 * 10**6, "gigawatt hour, gigawatt-hour", "GWh"),
    _unit("TWh", "energy", 3600000 * 10**9, "terawatt hour, terawatt-hour", "TWh"),
    _unit("hertz", "frequency", 1, "hertz", "Hz"),
    _unit("kHz", "frequency", 10**3, "kilohertz", "kHz"),
    _unit("MHz", "frequency", 10**6, "megahertz", "MHz"),
    _unit("GHz", "frequency", 10**9, "gigahertz", "GHz"),
    _unit("pascal", "pressure", 1, "pascal", "Pa"),
    _unit("millibar", "pressure", 100, "millibar", "mb, mbar, hPa"),
    _unit("psi", "pressure", _POUND * Fraction(980665, 100000) / _INCH**2, "", "psi"),
    _unit("volt", "voltage", 1, "volt", "V"),
    _unit("kilovolt", "voltage", 1000, "kilovolt", "kV"),
    _unit("decibel", "sound", 1, "decibel", "dB"),
)
_TIMES = (
    _unit("millisecond", "time", "1/1000", "millisecond", "ms"),
    _unit("second", "time", 1, "second", "sec, secs"),
    _unit("minute", "time", 60, "minute", "min, mins"),
    _unit("hour", "time", 3600, "hour", "hr, hrs"),
    _unit("day", "time", _DAY, "day"),
    _unit("week", "time", _DAY * 7, "week", "wk, wks"),
    _unit("fortnight", "time", _DAY * 14, "fortnight"),
    _unit("month", "time", _YEAR / 12, "month"),
    _unit("year", "time", _YEAR, "year", "yr, yrs"),
    _unit("decade", "time", _YEAR * 10, "decade"),
    _unit("century", "time", _YEAR * 100, "century, centuries"),
    _unit("millennium", "time", _YEAR * 1000, "millennium, millennia, millenniums"),
)

UNITS: Mapping[str, Unit] = MappingProxyType(
    {
        unit.name: unit
        for table in (_LENGTHS, _AREAS, _VOLUMES, _MASSES, _SPEEDS, _TEMPERATURES, _DATA, _ENERGIES, _TIMES)
        for unit in table
    }
)

# Units of the calendar have no fixed length in days: a span of them is right to so many days.
CALENDAR_SLACK: Mapping[str, Fraction] = MappingProxyType(
    {
        "month": Fraction(2),
        "year": Fraction(1),
        "decade": Fraction(1),
        "century": Fraction(2),
        "millennium": Fraction(8),
    }
)


@functools.cache
def unit_words() -> Mapping[str, Unit]:
    """Every spelled-out form of a unit in lower case, plurals included."""
    return MappingProxyType({form: unit for unit in UNITS.values() for form in _forms(unit)})


@functools.cache
def unit_symbols() -> Mapping[str, Unit]:
    """Every symbol of a unit, as written after a numeral; case counts."""
    return MappingProxyType({symbol: unit for unit in UNITS.values() for symbol in unit.symbols})


def _forms(unit: Unit) -> tuple[str, ...]:
    lowered = tuple(word.lower() for word in unit.words)
    return (*lowered, *(f"{word}s" for word in lowered if not word.endswith("s")))


def unit_named(text: str) -> Unit | None:
    """The unit that a name, a word or a symbol stands for."""
    return (
        UNITS.get(text)
        or unit_symbols().get(text)
        or unit_words().get(text.lower().replace("-", " "))
        or (unit_words().get(text.lower()))
    )


def is_calendar(unit: Unit) -> bool:
    """Whether its length in days depends on where it stands in the calendar."""
    return unit.name in CALENDAR_SLACK


def change_of(unit: Unit) -> Unit:
    """The unit of a difference: of a temperature one without an offset, else the unit itself."""
    return UNITS[f"{unit.name} change"] if unit.kind == "temperature" else unit
