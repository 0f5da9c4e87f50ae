"""Verdicts on relations between numbers."""

from fractions import Fraction

import pytest

from factcheck.values.arithmetic import total
from factcheck.values.compare import Comparison, Operator, Tolerance, compare, explain
from factcheck.values.interval import Interval
from factcheck.values.quantity import Dimension, Quantity
from factcheck.values.unknown import Unknown
from factcheck.values.written import Hedge, written

ROUNDING = Tolerance("rounding")


def q(
    value: int | str, dimension: Dimension = "count", unit: str | None = None, hedge: Hedge | None = None
) -> Quantity:
    text = str(value)
    return written(Fraction(text), dimension=dimension, unit=unit, decimals=len(text.partition(".")[2]), hedge=hedge)


def summed(*parts: Quantity) -> Quantity:
    result = total(parts)
    assert not isinstance(result, Unknown)
    return result


@pytest.mark.parametrize(
    ("operator", "left", "right", "truth"),
    [
        ("=", q(11), q(11), True),
        ("=", q(11), q(9), False),
        ("=", q(11, hedge="about"), q(11), None),
        ("=", q(11, hedge="about"), q(20), False),
        ("!=", q(11), q(9), True),
        ("!=", q(11, hedge="about"), q(11), None),
        ("<", q(3), q(4), True),
        ("<", q(4), q(4), False),
        ("<=", q(4), q(4), True),
        (">", q(100, hedge="more than"), q(90), True),
        (">", q(100, hedge="more than"), q(110), None),
        (">", q(100, hedge="more than"), q(100), True),
        (">=", q(100, hedge="up to"), q(101), False),
        ("=", q(300), q(287), False),
        ("=", q(1, "measure", "mile"), q("1.609344", "measure", "km"), True),
        ("=", q(1, "number"), q(1, "age"), True),
    ],
)
def test_without_a_tolerance_a_relation_holds_for_all_values_or_is_unknown(
    operator: Operator, left: Quantity, right: Quantity, truth: bool | None
) -> None:
    assert compare(operator, left, right).truth is truth


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        (q(1, "money", "USD"), q(1, "money", "EUR"), "cannot compare USD and EUR"),
        (q(1), q(1, "percent"), "cannot compare a count and a percentage"),
        (q(1), q(1, "duration", "day"), "cannot compare a count and day"),
    ],
)
def test_unlike_numbers_are_not_compared(left: Quantity, right: Quantity, reason: str) -> None:
    assert compare("=", left, right, tolerance=ROUNDING) == Comparison(None, reason=reason)


@pytest.mark.parametrize(
    ("operator", "left", "right", "verdict"),
    [
        ("<=", summed(q(17)), q(19), (True, "strict")),
        ("<=", summed(q(21)), q(19), (False, None)),
        ("<=", summed(q(310)), q(300), (True, "strict")),
        ("<=", summed(q(5, hedge="more than")), q(19), (True, "strict")),
        ("<=", summed(q(20, hedge="more than")), q(19), (False, None)),
        (">=", q(300), q(310), (True, "rounded")),
        ("<", q(300), q(280), (False, None)),
        ("!=", q(300), q(287), (False, None)),
        ("!=", q(300), q(200), (True, None)),
    ],
)
def test_inequalities_within_rounding_hold_unless_refuted(
    operator: Operator, left: Quantity, right: Quantity, verdict: tuple[bool | None, str | None]
) -> None:
    comparison = compare(operator, left, right, tolerance=ROUNDING)
    assert (comparison.truth, comparison.level) == verdict


@pytest.mark.parametrize(
    ("left", "right", "tolerance", "truth"),
    [
        (q(7), q(11), Tolerance("absolute", Fraction(5)), True),
        (q(5), q(11), Tolerance("absolute", Fraction(5)), False),
        (q(98), q(100), Tolerance("percent", Fraction(2)), True),
        (q(97), q(100), Tolerance("percent", Fraction(2)), False),
        (q(98, "percent"), q(100, "percent"), Tolerance("points", Fraction(2)), True),
        (q(97, "percent"), q(100, "percent"), Tolerance("points", Fraction(2)), False),
        (q(5), q(9), Tolerance("points", Fraction(2)), None),
        (q(5), q(5, "money", "USD"), Tolerance("percent", Fraction(2)), None),
        (summed(q(200, hedge="more than")), q(300), Tolerance("absolute", Fraction(5)), None),
        (summed(q(400, hedge="more than")), q(300), Tolerance("absolute", Fraction(5)), False),
        (q(13, "duration", "day"), q(2, "duration", "week"), Tolerance("absolute", Fraction(1)), True),
        (q(12, "duration", "day"), q(2, "duration", "week"), Tolerance("absolute", Fraction(1)), False),
        (q(100, "measure", "km"), q(60, "measure", "mile"), Tolerance("absolute", Fraction(3), "mile"), True),
        (q(100, "measure", "km"), q(60, "measure", "mile"), Tolerance("absolute", Fraction(2), "mile"), False),
    ],
)
def test_a_stated_tolerance(left: Quantity, right: Quantity, tolerance: Tolerance, truth: bool | None) -> None:
    assert compare("=", left, right, tolerance=tolerance).truth is truth


@pytest.mark.parametrize(
    ("left", "right", "tolerance", "outcome"),
    [
        (q(5, "money", "USD"), q(9, "money", "USD"), Tolerance("absolute", Fraction(4)), True),
        (q(5, "money", "USD"), q(9, "money", "USD"), Tolerance("absolute", Fraction(4), "USD"), True),
        (q(5, "money", "USD"), q(9, "money", "USD"), Tolerance("absolute", Fraction(3), "USD"), False),
        (
            q(5, "money", "USD"),
            q(9, "money", "USD"),
            Tolerance("absolute", Fraction(4), "EUR"),
            "USD is not counted in EUR",
        ),
        (q(5), q(9), Tolerance("absolute", Fraction(4), "mile"), "a count is not counted in mile"),
        (q(5), q(9), Tolerance("points", Fraction(2)), "a count has no percentage points"),
        (q(5, "points"), q(9, "points"), Tolerance("points", Fraction(4)), True),
        (q(9), Quantity(None, Interval(None, None), Interval(None, None)), Tolerance("percent", Fraction(2)), None),
        (q(-98), q(-100), Tolerance("percent", Fraction(2)), True),
    ],
)
def test_a_tolerance_is_in_the_right_sides_unit_or_none(
    left: Quantity, right: Quantity, tolerance: Tolerance, outcome: bool | str | None
) -> None:
    found = compare("=", left, right, tolerance=tolerance)
    if isinstance(outcome, bool):
        assert found.truth is outcome
    else:
        assert (found.truth, found.reason) == (None, outcome or "the right side is not one number")


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        (q(11, hedge="about"), q(11), "11 is not one exact count"),
        (q(11), q(11, hedge="up to"), "11 is not one exact count"),
        (q(11, "percent", hedge="more than"), q(12, "percent"), "more than 11% is not one exact percentage"),
        (q(11, "age", hedge="about"), q(11, "age"), "11 is not one exact age"),
        (q(5, "measure", "mile", hedge="about"), q(5, "measure", "mile"), "5 miles is not one exact value"),
    ],
)
def test_what_is_not_one_number_is_named(left: Quantity, right: Quantity, reason: str) -> None:
    assert compare("=", left, right).reason == reason


def test_how_far_off_a_number_may_be_is_told_by_its_rounding_and_its_hedge() -> None:
    for left, right, off, allowed in (
        (q(300), q(310), 10, 20),
        (q(310), q(300), 10, 20),
        (q(300, hedge="about"), q(400), 70, 20),
        (q(400), q(300, hedge="about"), 70, 20),
        (q(300, hedge="about"), q(310), 0, 5),
        (q(300, hedge="more than"), q(310), 0, None),
        (q(310), q(300, hedge="more than"), 0, None),
        (q(100, hedge="up to"), q(300), 200, 15),
    ):
        found = compare("=", left, right, tolerance=ROUNDING)
        assert found.off == off, (left, right)
        assert found.allowed == allowed, (left, right)


def test_no_number_is_a_near_miss_of_nothing() -> None:
    assert not compare("=", q(11), q(11)).near_miss
    assert not compare("=", q(1), q(0)).near_miss
    assert compare("=", q(1001), q(1002)).near_miss
    assert not compare("<", q(1001), q(1002)).near_miss
    assert not Comparison(True).near_miss


def test_a_comparison_without_a_distance_is_explained_by_its_sides() -> None:
    assert explain(Comparison(None, reason="any"), q(9), q(11)) == "9 against 11"


def test_an_open_end_of_a_sum_can_only_refute() -> None:
    parts = summed(q(200, hedge="more than"), q(120, hedge="more than"))
    assert compare("=", parts, q(300), tolerance=ROUNDING).truth is False
    undecided = compare("=", parts, q(321), tolerance=ROUNDING)
    assert undecided == Comparison(None, off=Fraction(0), reason="more than 320 has no upper or lower limit")


@pytest.mark.parametrize(("total_written", "near"), [(101, True), (110, False)])
def test_a_near_miss_is_off_by_less_than_two_percent(total_written: int, near: bool) -> None:
    comparison = compare("=", summed(q(60), q(40)), q(total_written), tolerance=ROUNDING)
    assert (comparison.truth, comparison.near_miss) == (False, near)


@pytest.mark.parametrize(
    ("left", "right", "text"),
    [
        (
            summed(q("49.8", "percent"), q("49.5", "percent")),
            q(100, "percent"),
            "99.3% against 100%: off by 0.7 points, rounding explains at most 0.1 points",
        ),
        (summed(q(9), q(3)), q(11), "12 against 11: off by 1, rounding explains at most 0"),
        (
            q(1200, "measure", "mile"),
            q(7200, "measure", "km"),
            "1,931.2128 km against 7,200 km: off by 5,268.7872 km, rounding explains at most 130.4672 km",
        ),
        (q(300, hedge="about"), q(347), "300 (270 to 330) against 347: off by 17, rounding explains at most 0"),
        (summed(q(200, hedge="more than")), q(300), "more than 200 against 300: off by 0"),
        (q(3), q(3, "money", "USD"), "cannot compare a count and USD"),
    ],
)
def test_a_verdict_is_explained_with_the_figures_it_used(left: Quantity, right: Quantity, text: str) -> None:
    assert explain(compare("=", left, right, tolerance=ROUNDING), left, right) == text
