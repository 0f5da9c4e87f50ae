"""Comparing values of all types."""

import datetime
import operator
from collections.abc import Callable

import pytest

from factcheck.evaluate.comparison import Operator, compare_values
from factcheck.facts.model import Attribution
from factcheck.values.compare import Tolerance
from factcheck.values.dates import DateRange, TimeOfDay
from factcheck.values.quantity import Dimension, Quantity
from factcheck.values.unknown import Unknown


def day(text: str) -> DateRange:
    return DateRange.day(datetime.date.fromisoformat(text))


def year(number: int) -> DateRange:
    return DateRange(datetime.date(number, 1, 1), datetime.date(number, 12, 31))


def number(value: int, dimension: Dimension = "count", unit: str | None = None) -> Quantity:
    return Quantity.exact(value, dimension, unit)


def source(name: str, entity: int | None) -> Attribution:
    return Attribution(
        text=name,
        start=0,
        end=len(name),
        sentence=0,
        paragraph=0,
        section="body",
        name=name,
        kind="person",
        entity=entity,
    )


CASES: list[tuple[object, Operator, object, bool | None]] = [
    ("curly ’s", "=", "curly 's", True),
    ("ten – twelve", "=", "ten - twelve", True),
    ("Case", "=", "case", False),
    ("a", "!=", "b", True),
    (True, "=", True, True),
    (True, "=", False, False),
    (day("2018-12-06"), "=", day("2018-12-06"), True),
    (day("2018-12-06"), "<", day("2018-12-07"), True),
    (day("2018-12-07"), "<=", day("2018-12-06"), False),
    (day("2018-12-06"), "!=", day("2018-12-06"), False),
    (year(2018), "=", year(2018), None),
    (year(2018), "=", year(2019), False),
    (year(2018), "<", day("2018-12-06"), None),
    (year(2017), "<", day("2018-12-06"), True),
    (day("2018-12-06"), ">=", year(2019), False),
    (TimeOfDay(9, 30), "<", TimeOfDay(17, 0), True),
    (number(3), "=", number(3), True),
    (number(3), "=", number(3, "percent"), None),
    (number(3, "money", "USD"), "=", number(3, "money", "EUR"), None),
    (source("Ana Ruiz", 1), "=", source("Ruiz", 1), True),
    (source("Ana Ruiz", 1), "=", source("Ben Ruiz", 2), False),
    (source("officials", None), "=", source("Officials", None), None),
    (source("officials", None), "=", source("officials", None), True),
    (("a", "b"), "=", ("a", "b"), True),
    (("a", "b"), "=", ("a",), False),
    ("text", "=", number(3), None),
    (source("Ana Ruiz", 1), "<", source("Ben Ruiz", 2), None),
]


@pytest.mark.parametrize(("left", "operator", "right", "truth"), CASES)
def test_a_comparison_is_true_false_or_unknown(
    left: object, operator: Operator, right: object, truth: bool | None
) -> None:
    found = compare_values(operator, left, right, None).truth
    if truth is None:
        assert isinstance(found, Unknown)
        assert found.reason
    else:
        assert found is truth


DAYS = [datetime.date(2024, 3, day) for day in range(1, 5)]
RANGES = [DateRange(start, end) for start in DAYS for end in DAYS if start <= end]
BY_DAY: dict[Operator, Callable[[datetime.date, datetime.date], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


@pytest.mark.parametrize("sign", BY_DAY)
def test_ranges_of_days_compare_as_all_of_their_days_do(sign: Operator) -> None:
    def days(of: DateRange) -> list[datetime.date]:
        return [day for day in DAYS if of.start <= day <= of.end]

    for left in RANGES:
        for right in RANGES:
            each = {BY_DAY[sign](one, other) for one in days(left) for other in days(right)}
            found = compare_values(sign, left, right, None).truth
            if len(each) == 1:
                assert found is each.pop(), (left, sign, right)
            else:
                assert isinstance(found, Unknown), (left, sign, right)
                assert str(left) in found.reason
                assert str(right) in found.reason
                assert found.reason.endswith((" overlap", " are not single days"))


@pytest.mark.parametrize("sign", BY_DAY)
def test_times_compare_by_the_clock(sign: Operator) -> None:
    times = [TimeOfDay(9, 30), TimeOfDay(9, 45), TimeOfDay(17, 0)]
    for first, left in enumerate(times):
        for second, right in enumerate(times):
            assert compare_values(sign, left, right, None).truth is BY_DAY[sign](first, second)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("sign", "left", "right", "reason"),
    [
        ("=", "text", number(3), "these values cannot be compared"),
        ("!=", True, "text", "these values cannot be compared"),
        (">=", source("Ana Ruiz", 1), source("Ben Ruiz", 2), "these values have no order"),
        ("=", source("officials", None), source("Ana", 2), "whether officials and Ana are the same is not known"),
    ],
)
def test_what_cannot_be_compared_says_why(sign: Operator, left: object, right: object, reason: str) -> None:
    assert compare_values(sign, left, right, None).truth == Unknown(reason)


def test_an_unknown_side_passes_its_reason_on() -> None:
    reason = Unknown("no publication date")
    assert compare_values("=", reason, number(1), None).truth == reason
    assert compare_values("=", number(1), reason, None).truth == reason


def test_a_miss_within_rounding_says_how_far_off_it_is() -> None:
    result = compare_values("=", number(12), number(11), Tolerance("rounding"))
    assert result.truth is False
    assert result.note is not None
    assert "12 against 11: off by 1" in result.note


def test_a_miss_by_less_than_two_percent_is_called_a_near_miss() -> None:
    near = compare_values("=", number(1007), number(1001), Tolerance("rounding"))
    far = compare_values("=", number(1107), number(1001), Tolerance("rounding"))
    assert near.note is not None
    assert near.note.startswith("near miss: 1,007 against 1,001")
    assert far.note is not None
    assert far.note.startswith("1,107 against 1,001")
