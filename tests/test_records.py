"""Values that compare, hash and print by their fields."""

import attrs
import pytest

from factcheck.records import record


@record
class Plain:
    """A value."""

    name: str
    hidden: int = attrs.field(default=0, repr=False)


@record
class Longer(Plain):
    """A value with one more field."""

    more: tuple[int, ...] = ()


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        (Plain("a"), Plain("a"), True),
        (Plain("a"), Plain("b"), False),
        (Plain("a", 1), Plain("a", 2), False),
        (Longer("a"), Plain("a"), False),
        (Longer("a", more=(1,)), Longer("a", more=(1,)), True),
        (Longer("a", more=(1,)), Longer("a", more=(2,)), False),
        (Plain("a"), "a", False),
    ],
)
def test_values_are_equal_where_kind_and_fields_are(one: object, other: object, equal: bool) -> None:
    assert (one == other) is equal
    assert len({one, other}) == (1 if equal else 2)


@record(eq=True, order=True)
class Ordered:
    """A value that is compared often."""

    place: int


def test_values_that_are_compared_often_are_equal_too() -> None:
    assert sorted([Ordered(2), Ordered(1)]) == [Ordered(1), Ordered(2)]
    assert len({Ordered(1), Ordered(1)}) == 1
    assert repr(Ordered(1)) == "Ordered(place=1)"


def test_a_value_prints_its_fields_but_the_hidden_ones() -> None:
    assert repr(Longer("a", 3, (1,))) == "Longer(name='a', more=(1,))"
