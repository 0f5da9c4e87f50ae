"""Parsing one expression or one file, and trees without their places."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import attrs
import pytest

from factcheck.language.check import check_rules
from factcheck.language.errors import print_error
from factcheck.language.nodes import Check, Expression, Node, Rule
from factcheck.language.parse import parse_rules
from factcheck.source import Source


def errors_in(text: str, name: str = "house.rules") -> str:
    """Every error of a file, printed, in order of place."""
    source = Source(name, text)
    file, errors = parse_rules(source)
    found = sorted((*errors, *check_rules([file])), key=lambda error: (error.span, error.message))
    return "\n".join(print_error(error, source) for error in found)


def condition_in(written: str) -> Expression:
    """The tree of a condition."""
    file, errors = parse_rules(Source("one.rules", f'rule a.b "c"\n  check {written}\n'))
    assert errors == ()
    rule = file.statements[0]
    assert isinstance(rule, Rule)
    step = rule.steps[0]
    assert isinstance(step, Check)
    return step.condition


def tree_of(node: Any) -> Any:
    """A node as its class's name and its fields, without places; names as plain text, numbers as numbers."""
    match node:
        case Node():
            fields = [field.name for field in attrs.fields(type(node)) if not field.name.endswith("span")]
            values = [tree_of(getattr(node, name)) for name in fields]
            if type(node).__name__ == "Name":
                return values[0]
            return (type(node).__name__, *values)
        case tuple():
            return [tree_of(item) for item in node]
        case Fraction() if node.denominator == 1:
            return int(node)
        case _:
            return node


@pytest.fixture(scope="session")
def errors() -> Callable[[str], str]:
    return errors_in


@pytest.fixture(scope="session")
def condition() -> Callable[[str], Expression]:
    return condition_in


@pytest.fixture(scope="session")
def tree() -> Callable[[str], Any]:
    return lambda written: tree_of(condition_in(written))
