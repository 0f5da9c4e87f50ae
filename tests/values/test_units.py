"""The table of units."""

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
