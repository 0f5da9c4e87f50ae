"""What expressions parse to."""

from collections.abc import Callable
from typing import Any

import pytest

from factcheck.language.nodes import Expression
from factcheck.source import Span

Tree = Callable[[str], Any]


def number(value: int) -> tuple[object, ...]:
    return ("NumberLiteral", value, "number", None)


def equals(left: object, right: object) -> tuple[object, ...]:
    return ("Comparison", "=", left, right, None)


PRECEDENCE = (
    (
        "not a1 = b and c or d",
        ("Logic", "or", [("Logic", "and", [("Not", equals("a1", "b")), "c"]), "d"]),
    ),
    ("x or y and z", ("Logic", "or", ["x", ("Logic", "and", ["y", "z"])])),
    ("(x or y) and z", ("Logic", "and", [("Logic", "or", ["x", "y"]), "z"])),
    ("x and y and z", ("Logic", "and", ["x", "y", "z"])),
    ("not not x", ("Not", ("Not", "x"))),
    ("not x exists", ("Not", ("Exists", "x"))),
    ("not y in ys", ("Not", ("In", "y", "ys"))),
    (
        "x + y * z = 1",
        equals(("Arithmetic", "+", "x", ("Arithmetic", "*", "y", "z")), number(1)),
    ),
    (
        "x - y - z = 1",
        equals(("Arithmetic", "-", ("Arithmetic", "-", "x", "y"), "z"), number(1)),
    ),
    (
        "x / y * z = 1",
        equals(("Arithmetic", "*", ("Arithmetic", "/", "x", "y"), "z"), number(1)),
    ),
    ("-x.y = -3", equals(("Negative", ("Field", "x", "y")), ("Negative", number(3)))),
    ("(x) = ((y))", equals("x", "y")),
)


@pytest.mark.parametrize(("written", "wanted"), PRECEDENCE)
def test_operators_bind_by_precedence(tree: Tree, written: str, wanted: object) -> None:
    assert tree(written) == wanted


REACH = (
    (
        "some x in xs where x = 1 and y has z or w",
        (
            "Quantified",
            "some",
            "x",
            "xs",
            ("Logic", "and", [equals("x", number(1)), "y"]),
            ("Logic", "or", ["z", "w"]),
        ),
    ),
    (
        "p and every x in xs has q or r",
        ("Logic", "and", ["p", ("Quantified", "every", "x", "xs", None, ("Logic", "or", ["q", "r"]))]),
    ),
    (
        "if x then y else z or w",
        ("Conditional", "x", "y", ("Logic", "or", ["z", "w"])),
    ),
    (
        "no x in xs where some y in ys has y = x has x exists",
        (
            "Quantified",
            "no",
            "x",
            "xs",
            ("Quantified", "some", "y", "ys", None, equals("y", "x")),
            ("Exists", "x"),
        ),
    ),
    (
        "count(all x in xs where x or y) = 2",
        equals(("Call", "count", [("Select", "all", "x", "xs", ("Logic", "or", ["x", "y"]), None)]), number(2)),
    ),
    (
        "sum(all x in xs where x giving x.n + 1) = 2",
        equals(
            (
                "Call",
                "sum",
                [("Select", "all", "x", "xs", "x", ("Arithmetic", "+", ("Field", "x", "n"), number(1)))],
            ),
            number(2),
        ),
    ),
)


@pytest.mark.parametrize(("written", "wanted"), REACH)
def test_where_has_giving_and_else_reach_as_far_right_as_they_can(tree: Tree, written: str, wanted: object) -> None:
    assert tree(written) == wanted


TESTS = (
    ("x exists", ("Exists", "x")),
    ("x in b.parts", ("In", "x", ("Field", "b", "parts"))),
    ('x starts with "y"', ("TextTest", "starts with", "x", ("TextLiteral", "y"))),
    ('x ends   with "y"', ("TextTest", "ends with", "x", ("TextLiteral", "y"))),
    ('x contains lower("y")', ("TextTest", "contains", "x", ("Call", "lower", [("TextLiteral", "y")]))),
    ('x like "y*"', ("TextTest", "like", "x", ("TextLiteral", "y*"))),
    (r'x matches "\d+"', ("TextTest", "matches", "x", ("TextLiteral", r"\d+"))),
    ('x about "released from jail"', ("About", "x", ("TextLiteral", "released from jail"))),
    ("x stands before y.z", ("Stands", "before", "x", ("Field", "y", "z"))),
    ("x stands after y", ("Stands", "after", "x", "y")),
    ("x inside y", ("Inside", "x", "y")),
    ("x inside a quote", ("InsideKind", "x", "quote")),
    ("x inside an acronym", ("InsideKind", "x", "acronym")),
    ("x inside the same sentence as y", ("InsideSame", "x", "sentence", "y")),
    ("x inside the same paragraph as y", ("InsideSame", "x", "paragraph", "y")),
    ("x inside the y in ys", ("Inside", "x", ("Select", "the", "y", "ys", None, None))),
    ("x = y within rounding", ("Comparison", "=", "x", "y", ("Within", None))),
    ("x <= y within 5", ("Comparison", "<=", "x", "y", ("Within", number(5)))),
    (
        "x >= y within 2%",
        ("Comparison", ">=", "x", "y", ("Within", ("NumberLiteral", 2, "percent", None))),
    ),
    (
        "x < y within 2 points",
        ("Comparison", "<", "x", "y", ("Within", ("NumberLiteral", 2, "points", None))),
    ),
    (
        "not x = y within 1 and z",
        ("Logic", "and", [("Not", ("Comparison", "=", "x", "y", ("Within", number(1)))), "z"]),
    ),
    (
        "c.from.unit = c.to.unit",
        equals(("Field", ("Field", "c", "from"), "unit"), ("Field", ("Field", "c", "to"), "unit")),
    ),
    ("x . y = (x).y", equals(("Field", "x", "y"), ("Field", "x", "y"))),
    (
        "(the x in xs).n = f()",
        equals(("Field", ("Select", "the", "x", "xs", None, None), "n"), ("Call", "f", [])),
    ),
    (
        "headline.counts = the_count",
        equals(("Field", "headline", "counts"), "the_count"),
    ),
    (
        "x = true or y = false",
        ("Logic", "or", [equals("x", ("BooleanLiteral", True)), equals("y", ("BooleanLiteral", False))]),
    ),
)


@pytest.mark.parametrize(("written", "wanted"), TESTS)
def test_each_condition_has_its_node(tree: Tree, written: str, wanted: object) -> None:
    assert tree(written) == wanted


def test_a_line_that_goes_on_below_is_one_condition(tree: Tree) -> None:
    assert tree("x = 1\n    and # why\n\n      y") == ("Logic", "and", [equals("x", number(1)), "y"])


def test_brackets_belong_to_the_place_of_what_stands_in_them(condition: Callable[[str], Expression]) -> None:
    head = len('rule a.b "c"\n  check ')
    assert condition("(x + y) * z = 1").span == Span(head, head + len("(x + y) * z = 1"))
