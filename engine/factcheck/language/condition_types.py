"""The type check of conditions: comparisons, tests and quantifiers."""

import re

from factcheck.facts.catalogue import COLLECTIONS, kinds
from factcheck.language.checking import Checker, bind, check_condition, element_type, object_to
from factcheck.language.comparable import (
    Objection,
    enumeration_objection,
    objection,
    order_objection,
    within_objection,
)
from factcheck.language.nearest import did_you_mean
from factcheck.language.nodes import (
    About,
    Comparison,
    Exists,
    Expression,
    FoundIn,
    In,
    Inside,
    InsideKind,
    InsideSame,
    Logic,
    Not,
    Quantified,
    Stands,
    TextLiteral,
    TextTest,
)
from factcheck.language.reference_types import check_found_in
from factcheck.language.regular import compiled
from factcheck.language.scope import Scope
from factcheck.language.types import Anything, Boolean, FactOf, ListOf, Numeric, Text, Type, describe, is_fact

Condition = (
    Comparison
    | Logic
    | Not
    | Exists
    | In
    | TextTest
    | FoundIn
    | About
    | Stands
    | Inside
    | InsideKind
    | InsideSame
    | Quantified
)


def condition_type(checker: Checker, node: Condition, scope: Scope) -> Boolean:
    """Check a condition; its type is always the same."""
    match node:
        case Comparison():
            _comparison(checker, node, scope)
        case Logic():
            for operand in node.operands:
                check_condition(checker, operand, scope, f"`{node.operator}`")
        case Not():
            check_condition(checker, node.operand, scope, "`not`")
        case Exists():
            checker.type_of(node.operand, scope)
        case In():
            _membership(checker, node, scope)
        case TextTest():
            _text_test(checker, node, scope)
        case FoundIn():
            check_found_in(checker, node, scope)
        case Quantified():
            _quantified(checker, node, scope)
        case _:
            _place(checker, node, scope)
    return Boolean()


def _comparison(checker: Checker, node: Comparison, scope: Scope) -> None:
    left, right = checker.type_of(node.left, scope), checker.type_of(node.right, scope)
    unlike = objection(left, right)
    object_to(checker, node, unlike)
    object_to(checker, node.right, enumeration_objection(left, node.right))
    object_to(checker, node.left, enumeration_objection(right, node.left))
    if node.operator not in ("=", "!=") and unlike is None:
        object_to(checker, node.left, order_objection(left))
    if node.within is None or unlike is not None:
        return
    if node.operator == "!=":
        object_to(checker, node.within, Objection("`within` does not go with `!=`", "write `not a = b within …`"))
    else:
        object_to(checker, node.within, within_objection(left, node.within.amount))


def _membership(checker: Checker, node: In, scope: Scope) -> None:
    item, items = checker.type_of(node.item, scope), checker.type_of(node.items, scope)
    if isinstance(items, ListOf):
        object_to(checker, node, objection(item, items.item))
    elif not isinstance(items, Anything):
        hint = "of a text write `x contains …`" if isinstance(items, Text) else "a list stands to the right of `in`"
        checker.problems.report(node.items.span, f"`in` needs a list, and this is {describe(items)}", hint)


def _text_test(checker: Checker, node: TextTest, scope: Scope) -> None:
    for side in (node.left, node.right):
        found = checker.type_of(side, scope)
        if not isinstance(found, (Text, Anything)):
            message = f"`{node.operator}` needs a text, and this is {describe(found)}"
            checker.problems.report(side.span, message, _text_hint(node, found))
    if node.operator == "matches" and isinstance(node.right, TextLiteral):
        _regular_expression(checker, node.right)


def _text_hint(node: TextTest, found: Type) -> str | None:
    if isinstance(found, ListOf):
        return "of a list write `x in …`" if node.operator == "contains" else "of a list write `some x in … has …`"
    return "its words are `.text`" if is_fact(found) else None


def _regular_expression(checker: Checker, literal: TextLiteral) -> None:
    """What the linear engine cannot do is a mistake of the rule, not of the article."""
    import re2  # noqa: PLC0415 - few rules have regular expressions, and the engine takes time to load

    try:
        compiled(literal.value)
    except re2.error as error:
        reason = error.args[0].decode() if error.args and isinstance(error.args[0], bytes) else str(error)
        hint = "look-around and back references are not available" if re.search(r"\(\?|\\\d", literal.value) else None
        checker.problems.report(literal.span, f"not a regular expression: {reason}", hint)


def _quantified(checker: Checker, node: Quantified, scope: Scope) -> None:
    item = element_type(checker, node.collection, scope, f"`{node.mode}`")
    inner = bind(checker, scope, node.variable, item, node=node)
    if node.where is not None:
        check_condition(checker, node.where, inner, "`where`")
    check_condition(checker, node.has, inner, "`has`")


def _place(checker: Checker, node: About | Stands | Inside | InsideKind | InsideSame, scope: Scope) -> None:
    match node:
        case About():
            _placed(checker, node.subject, scope, "`about`")
            if not node.words.value.strip():
                checker.problems.report(node.words.span, "`about` needs words", None)
        case Stands():
            _placed(checker, node.left, scope, f"`stands {node.where}`")
            _placed(checker, node.right, scope, f"`stands {node.where}`")
        case Inside():
            _placed(checker, node.item, scope, "`inside`")
            _placed(checker, node.outer, scope, "`inside`")
        case InsideSame():
            _placed(checker, node.item, scope, "`inside`")
            _placed(checker, node.other, scope, "`inside`")
        case InsideKind():
            _placed(checker, node.item, scope, "`inside`")
            _kind(checker, node)


def _placed(checker: Checker, expression: Expression, scope: Scope, what: str) -> None:
    found = checker.type_of(expression, scope)
    if is_fact(found):
        return
    hint = None
    if isinstance(found, ListOf):
        hint = "of a list write `some x in … has …`"
    elif isinstance(found, (Text, Numeric, FactOf)):
        hint = "name the fact itself, not one of its fields"
    message = f"{what} needs something that stands in the article, and this is {describe(found)}"
    checker.problems.report(expression.span, message, hint)


def _kind(checker: Checker, node: InsideKind) -> None:
    legal = [kind.name for kind in kinds().values() if kind.collection in COLLECTIONS]
    if node.kind not in legal:
        message = f"there is no kind of fact called `{node.kind}`"
        checker.problems.report(node.kind_span, message, did_you_mean(node.kind, legal))
