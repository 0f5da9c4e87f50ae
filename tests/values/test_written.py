"""The sets of values that written numbers stand for."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.values.interval import Interval
from factcheck.values.quantity import Dimension, Quantity
from factcheck.values.written import Hedge, half_unit, in_words, last_place, vague, written, written_range

MILLION = Fraction(1_000_000)


def number(text: str) -> Fraction:
    return Fraction(text.replace(",", ""))


@pytest.mark.parametrize(
    ("value", "dimension", "decimals", "scale", "low", "high"),
    [
        ("2.8", "percent", 1, 1, "2.75", "2.85"),
        ("3200000000", "money", 1, 1_000_000_000, "3150000000", "3250000000"),
        ("5000000", "count", 0, 1_000_000, "4500000", "5500000"),
        ("1000000", "count", 0, 1_000_000, "900000", "1100000"),
        ("12000", "count", 0, 1, "11500", "12500"),
        ("300", "count", 0, 1, "285", "315"),
        ("50", "measure", 0, 1, "47.5", "52.5"),
        ("53", "measure", 0, 1, "52.5", "53.5"),
        ("18", "percent", 0, 1, "17.5", "18.5"),
        ("300000000", "count", 0, 1_000_000, "285000000", "315000000"),
        ("120", "money", 0, 1, "115", "125"),
        ("1.2925", "money", 4, 1, "1.29245", "1.29255"),
        ("4.13", "percent", 2, 1, "4.125", "4.135"),
        ("4130000", "money", 2, 1_000_000, "4125000", "4135000"),
        ("18", "points", 0, 1, "17.5", "18.5"),
        ("200", "points", 0, 1, "190", "210"),
        ("101", "percent", 0, 1, "100.5", "101.5"),
        ("100", "count", 0, 1, "95", "105"),
        ("-100", "count", 0, 1, "-105", "-95"),
        ("100", "money", 0, 1, "95", "105"),
        ("10", "measure", 0, 1, "9.5", "10.5"),
        ("9", "measure", 0, 1, "8.5", "9.5"),
        ("1/2", "measure", 0, 1, "0", "1"),
        ("250.5", "count", 0, 1, "250.5", "250.5"),
        ("1000", "measure", 0, 1, "950", "1050"),
        ("20000", "count", 0, 1_000, "19500", "20500"),
        ("2000", "count", 0, 1_000, "1800", "2200"),
    ],
)
def test_a_number_stands_for_half_a_unit_of_its_last_place_either_way(  # noqa: PLR0917 - a table's columns
    value: str, dimension: Dimension, decimals: int, scale: int, low: str, high: str
) -> None:
    quantity = written(number(value), dimension=dimension, decimals=decimals, scale=Fraction(scale))
    assert quantity.rounded == Interval(Fraction(low), Fraction(high))
    assert quantity.strict == Interval.point(number(value))


@pytest.mark.parametrize(
    ("value", "dimension", "decimals"),
    [
        ("11", "count", 0),
        ("90", "count", 0),
        ("2406", "count", 0),
        ("60", "money", 0),
        ("4.13", "money", 2),
        ("100", "percent", 0),
        ("100", "points", 0),
        ("99", "count", 0),
        ("-99", "count", 0),
        ("-60", "money", 0),
        ("105", "count", 0),
        ("48", "duration", 0),
        ("200", "duration", 0),
        ("34", "age", 0),
        ("2000", "year", 0),
    ],
)
def test_some_numbers_are_exact(value: str, dimension: Dimension, decimals: int) -> None:
    quantity = written(number(value), dimension=dimension, decimals=decimals)
    assert quantity.rounded == Interval.point(number(value))


def test_an_ordinal_is_exact_whatever_its_zeros() -> None:
    assert written(Fraction(300), exact=True).rounded.is_point


@pytest.mark.parametrize(
    ("hedge", "wanted"),
    [
        ("about", Interval(Fraction(270), Fraction(330))),
        ("nearly", Interval(Fraction(270), Fraction(300), high_open=True)),
        ("more than", Interval(Fraction(300), None, low_open=True)),
        ("at least", Interval(Fraction(300), None)),
        ("up to", Interval(Fraction(0), Fraction(300))),
        ("less than", Interval(Fraction(0), Fraction(300), high_open=True)),
        ("just over", Interval(Fraction(300), Fraction(330), low_open=True)),
    ],
)
def test_a_hedge_replaces_both_sets(hedge: Hedge, wanted: Interval) -> None:
    quantity = written(Fraction(300), dimension="count", hedge=hedge)
    assert (quantity.strict, quantity.rounded) == (wanted, wanted)
    assert quantity.point == Fraction(300)
    assert quantity.hedged


def test_about_reaches_half_a_unit_where_that_is_more_than_a_tenth() -> None:
    assert written(Fraction(2), dimension="percent", hedge="about").strict == Interval(Fraction(3, 2), Fraction(5, 2))


def test_the_reach_of_about_is_a_parameter() -> None:
    quantity = written(Fraction(200), dimension="count", hedge="about", hedge_share=Fraction(1, 4))
    assert quantity.strict == Interval(Fraction(150), Fraction(250))


def test_up_to_a_number_below_zero_has_no_lower_end() -> None:
    assert written(Fraction(-5), dimension="measure", hedge="up to").strict == Interval(None, Fraction(-5))


def test_a_range_holds_all_between_its_ends() -> None:
    assert written_range(Fraction(400), Fraction(600), dimension="count") == Quantity(
        None, Interval(Fraction(400), Fraction(600)), Interval(Fraction(400), Fraction(600)), "count", hedged=True
    )


def test_at_least_a_range_begins_at_its_lower_end() -> None:
    assert written_range(Fraction(25), Fraction(30), hedge="at least").strict == Interval(Fraction(25), None)


@pytest.mark.parametrize(
    ("word", "low", "high"),
    [
        ("couple", 2, 3),
        ("few", 3, 9),
        ("several", 3, 9),
        ("handful", 3, 9),
        ("dozens", 24, 99),
        ("scores", 40, 99),
        ("hundreds", 200, 999),
        ("thousands", 2_000, 9_999),
        ("millions", 2 * 10**6, 10**7 - 1),
        ("billions", 2 * 10**9, 10**10 - 1),
        ("trillions", 2 * 10**12, 10**13 - 1),
    ],
)
def test_loose_words_stand_for_ranges(word: str, low: int, high: int) -> None:
    assert vague(word).strict == Interval(Fraction(low), Fraction(high))
    assert vague(word).point is None


def test_a_fraction_in_words_is_meant_to_a_tenth() -> None:
    assert in_words(Fraction(1, 2)).strict == Interval(Fraction(45, 100), Fraction(55, 100))
    assert in_words(Fraction(1, 3), hedge="more than").strict == Interval(Fraction(1, 3), None, low_open=True)


def test_the_last_place_written() -> None:
    assert last_place(Fraction("2.8"), decimals=1) == Fraction(1, 10)
    assert last_place(5 * MILLION, scale=MILLION) == MILLION
    assert last_place(Fraction(12_000)) == 1000
    assert last_place(Fraction(11)) == 1
    assert last_place(Fraction(90)) == last_place(Fraction(-90)) == 1
    assert last_place(Fraction(100)) == last_place(Fraction(-100)) == 100
    assert last_place(Fraction(101)) == 1
    assert last_place(Fraction("250.5")) == 1
    assert last_place(Fraction(120_000), scale=Fraction(1_000)) == 10_000
    assert last_place(Fraction(90_000), scale=Fraction(1_000)) == 1_000


def test_without_more_said_a_number_is_whole_and_has_no_scale() -> None:
    assert half_unit(Fraction(18), "percent") == Fraction(1, 2)
    assert half_unit(Fraction(300), "count") == 15
    assert last_place(Fraction(300)) == 100


@pytest.mark.parametrize("high", ["1/2", "1", "5"])
def test_up_to_a_number_reaches_from_nothing(high: str) -> None:
    assert written(Fraction(high), dimension="count", hedge="up to").strict == Interval(Fraction(0), Fraction(high))


@given(st.integers(1, 10**7), st.sampled_from(["count", "percent", "measure", "money", "duration"]))
@settings(max_examples=200)
def test_half_a_unit_is_never_more_than_the_number_itself(value: int, dimension: Dimension) -> None:
    assert 0 <= half_unit(Fraction(value), dimension) <= value


@pytest.mark.parametrize(
    ("word", "times", "ends"), [("several", 1, (3, 9)), ("several", 1000, (3000, 9000)), ("couple", 100, (200, 300))]
)
def test_a_vague_word_times_a_scale_is_a_range(word: str, times: int, ends: tuple[int, int]) -> None:
    found = vague(word, times=Fraction(times), dimension="count")
    assert found.point is None
    assert found.strict == Interval(Fraction(ends[0]), Fraction(ends[1]))
