"""A second evaluator, slow and plain, that shares nothing with the engine's: what the engine is checked against.

It evaluates the tree directly over facts, in one function per kind of node. Truth is True, False or None (unknown);
`Nothing` is the truth of an `every` that saw nothing. It knows the part of the language that `generated.py` makes.
"""

import operator
from collections.abc import Mapping
from typing import Any

from factcheck.facts.catalogue import COLLECTIONS, collection_of, kinds
from factcheck.facts.model import Facts, Number
from factcheck.language import nodes
from factcheck.values.compare import compare
from factcheck.values.quantity import Quantity
from factcheck.values.unknown import Unknown

Scope = Mapping[str, Any]
NOTHING = "nothing"


def is_true(truth: Any) -> bool:
    return truth is True or truth is NOTHING


def truth_of(node: Any, facts: Facts, scope: Scope) -> Any:
    """True, False, None, or NOTHING (true because there was nothing to look at)."""
    kind = type(node)
    if kind is nodes.Not:
        inner = truth_of(node.operand, facts, scope)
        return None if inner is None else not is_true(inner)
    if kind is nodes.Logic:
        truths = [truth_of(operand, facts, scope) for operand in node.operands]
        return conjunction(truths) if node.operator == "and" else disjunction(truths)
    if kind is nodes.Quantified:
        return quantified(node, facts, scope)
    if kind is nodes.Exists:
        return value_of(node.operand, facts, scope) is not None
    if kind is nodes.BooleanLiteral:
        return node.value
    if kind is nodes.Comparison:
        return comparison(node, facts, scope)
    value = value_of(node, facts, scope)
    assert value is None or isinstance(value, bool)
    return value


def conjunction(truths: list[Any]) -> Any:
    if any(truth is False for truth in truths):
        return False
    if any(truth is None for truth in truths):
        return None
    return NOTHING if all(truth is NOTHING for truth in truths) else True


def disjunction(truths: list[Any]) -> Any:
    if any(truth is True for truth in truths):
        return True
    if any(truth is NOTHING for truth in truths):
        return NOTHING
    return None if any(truth is None for truth in truths) else False


def elements(node: Any, facts: Facts, scope: Scope) -> list[tuple[Any, Any]]:
    """Each element of a choice that fits or may fit, with the truth of its condition."""
    fitting = []
    for item in value_of(node.collection, facts, scope):
        fits = True if node.where is None else truth_of(node.where, facts, {**scope, node.variable: item})
        if fits is not False:
            fitting.append((item, True if is_true(fits) else None))
    return fitting


def quantified(node: nodes.Quantified, facts: Facts, scope: Scope) -> Any:
    fitting = elements(node, facts, scope)
    if node.mode == "every" and not fitting:
        return NOTHING
    verdicts = []
    for item, fits in fitting:
        has = truth_of(node.has, facts, {**scope, node.variable: item})
        holds = None if has is None else is_true(has)
        if node.mode == "every":
            # the element fits => it has the property
            verdicts.append(True if holds is True else (False if fits is True and holds is False else None))
        else:
            verdicts.append(False if holds is False else (True if fits is True and holds is True else None))
    if node.mode == "every":
        return False if False in verdicts else None if None in verdicts else True
    some = True if True in verdicts else None if None in verdicts else False
    return some if node.mode == "some" or some is None else not some


def comparison(node: nodes.Comparison, facts: Facts, scope: Scope) -> Any:
    left, right = (value_of(side, facts, scope) for side in (node.left, node.right))
    if left is None or right is None:
        return None
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return compare(node.operator, left, right, tolerance=None).truth
    signs = {
        "=": operator.eq,
        "!=": operator.ne,
        "<": operator.lt,
        "<=": operator.le,
        ">": operator.gt,
        ">=": operator.ge,
    }
    return signs[node.operator](left, right)


def value_of(node: Any, facts: Facts, scope: Scope) -> Any:
    """A value; None where it is unknown or missing."""
    kind = type(node)
    if kind in (nodes.TextLiteral, nodes.BooleanLiteral):
        return node.value
    if kind is nodes.NumberLiteral:
        return Quantity.exact(node.value, node.dimension, node.unit)
    if kind is nodes.Name:
        if node.name in scope:
            return plain(scope[node.name])
        assert node.name in COLLECTIONS
        return collection_of(facts, node.name)
    if kind is nodes.Field:
        return field(node, facts, scope)
    if kind is nodes.Call:
        assert node.function == "count"
        return counted(node.arguments[0], facts, scope)
    raise AssertionError(f"the naive evaluator does not know {kind.__name__}")


def counted(node: Any, facts: Facts, scope: Scope) -> Any:
    if not isinstance(node, nodes.Select):
        return Quantity.exact(len(value_of(node, facts, scope)), "count")
    fitting = elements(node, facts, scope)
    if any(fits is None for _, fits in fitting):
        return None
    return Quantity.exact(len(fitting), "count")


def field(node: nodes.Field, facts: Facts, scope: Scope) -> Any:
    base = node.base
    owner = scope[base.name] if isinstance(base, nodes.Name) else value_of(base, facts, scope)
    if owner is None:
        return None
    info = next(kind for kind in kinds().values() if kind.cls is type(owner)).fields[node.name]
    value = getattr(owner, info.attribute)
    if isinstance(value, Unknown):
        return None
    if info.type.startswith("year") and isinstance(value, int):
        return Quantity.exact(value, "year")
    return plain(value)


def plain(value: Any) -> Any:
    if isinstance(value, Number):
        return value.value
    if type(value) is int:
        return Quantity.exact(value, "count")
    return value


def row(rule: nodes.Rule, facts: Facts) -> tuple[str, tuple[int, int, int, int]]:
    """The outcome of a rule with at most one loop, one need and one check, and how many of each outcome."""
    loop = next((step for step in rule.steps if isinstance(step, nodes.ForEach)), None)
    outcomes: list[str] = []
    for scope in [{}] if loop is None else [{loop.variable: item} for item in value_of(loop.collection, facts, {})]:
        if loop is not None and loop.where is not None:
            fits = truth_of(loop.where, facts, scope)
            if fits is None:
                outcomes.append("unknown")
            if fits is None or fits is False:
                continue
        outcomes.append(instance(rule, facts, scope))
    counts = tuple(outcomes.count(outcome) for outcome in ("pass", "fail", "unknown", "na"))
    first = next((outcome for outcome in ("fail", "unknown", "pass") if outcome in outcomes), "na")
    return first, counts  # type: ignore[return-value]  # four counts, one for each outcome


def instance(rule: nodes.Rule, facts: Facts, scope: Scope) -> str:
    for step in rule.steps:
        if isinstance(step, nodes.Need):
            holds = truth_of(step.condition, facts, scope)
            if holds is None or holds is False:
                return "unknown" if holds is None else "na"
        if isinstance(step, nodes.Check):
            truth = truth_of(step.condition, facts, scope)
            return {True: "pass", False: "fail", None: "unknown", NOTHING: "na"}[truth]
    raise AssertionError("a generated rule has a check")
