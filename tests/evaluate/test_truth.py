"""Kleene logic: false beats unknown in `and`, true beats unknown in `or`."""

import itertools

import pytest

from factcheck.evaluate.truth import Truth, all_of, any_of, as_truth, negation
from factcheck.values.unknown import Unknown

MAYBE = Unknown("no one knows")
VALUES = (True, False, MAYBE)


def kleene_and(left: Truth, right: Truth) -> Truth:
    if left is False or right is False:
        return False
    return True if left is True and right is True else MAYBE


@pytest.mark.parametrize(("left", "right"), list(itertools.product(VALUES, repeat=2)))
def test_and_and_or_follow_kleene(left: Truth, right: Truth) -> None:
    assert all_of((left, right)) == kleene_and(left, right)
    expected = negation(kleene_and(negation(left), negation(right)))
    assert any_of((left, right)) == expected


def test_nothing_at_all_is_true_for_and_and_false_for_or() -> None:
    assert all_of(()) is True
    assert any_of(()) is False


def test_the_first_reason_is_kept() -> None:
    assert all_of((True, Unknown("first"), Unknown("second"))) == Unknown("first")
    assert any_of((False, Unknown("first"), Unknown("second"))) == Unknown("first")


@pytest.mark.parametrize("value", ["yes", 1, None, ()])
def test_what_is_no_truth_value_is_unknown(value: object) -> None:
    assert isinstance(as_truth(value), Unknown)
