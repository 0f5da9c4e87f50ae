"""The type check of values: names, fields, calls, arithmetic and selections."""

from factcheck.facts.catalogue import COLLECTIONS, SCOPES
from factcheck.language.across import report_no_article, report_one_article
from factcheck.language.checking import Checker, bind, check_condition, element_type
from factcheck.language.comparable import objection
from factcheck.language.define_types import defined_type
from factcheck.language.dimensions import result
from factcheck.language.functions import FUNCTIONS, Parameter
from factcheck.language.nearest import did_you_mean
from factcheck.language.nodes import (
    Arithmetic,
    Call,
    Conditional,
    Field,
    Name,
    Negative,
    Select,
    TextLiteral,
)
from factcheck.language.other_ways import EXISTS, NOTHING
from factcheck.language.reference_types import column_type
from factcheck.language.scope import Scope
from factcheck.language.types import (
    Anything,
    FactOf,
    FrontMatter,
    ListOf,
    Numeric,
    RowOf,
    Text,
    Type,
    collection_type,
    describe,
    fields_of,
    is_fact,
    kind_field,
    plain,
)
from factcheck.values.units import UNITS, unit_named, unit_words

_MOST_FIELDS = 5  # of a kind are few enough for a hint
_PLAINEST = "placeholder"  # a kind without fields of its own


def name_type(checker: Checker, node: Name, scope: Scope) -> Type:
    """What a name stands for; the nameless one is what could not be read."""
    found = scope.meaning(node.name) if node.name else Anything()
    if node.name == "article" and scope.across:
        report_no_article(checker, node)
        return Anything()
    if found is not None:
        return found
    if node.name in SCOPES:
        hint = f"write `{node.name}.text` for its words, `{node.name}.counts` for what stands in it"
        checker.problems.report(node.span, f"`{node.name}` alone is no value", hint)
    elif node.name in FUNCTIONS or node.name in scope.defines:
        what = "a function" if node.name in FUNCTIONS else "a definition"
        checker.problems.report(node.span, f"`{node.name}` is {what}", f"write `{node.name}(…)`")
    elif node.name in scope.sources:
        hint = f"a text to look in: `… found in {node.name}`; a file with rows and columns is a `table`"
        checker.problems.report(node.span, f"`{node.name}` is a source", hint)
    else:
        message = f"nothing is called `{node.name}` here"
        checker.problems.report(
            node.span, message, EXISTS if node.name in NOTHING else did_you_mean(node.name, scope.names())
        )
    return Anything()


def field_type(checker: Checker, node: Field, scope: Scope) -> Type:
    """What a field holds; of a part of the article its words or what stands in it."""
    if isinstance(node.base, Name) and node.base.name in SCOPES and _is_scope(node, scope):
        return _scoped(checker, node, node.base.name, scope)
    base = checker.type_of(node.base, scope)
    if isinstance(base, (Anything, FrontMatter)):
        return Anything()
    if isinstance(base, RowOf):
        return column_type(checker, node, base)
    kind = base.kind if isinstance(base, (FactOf, Numeric)) else None
    slots = dict(base.slots) if isinstance(base, FactOf) else {}
    found = slots.get(node.name) or (kind_field(kind, node.name) if kind is not None else None)
    if node.name == "article" and kind not in (None, "article") and not scope.across:
        report_one_article(checker, node)
        return Anything()
    if found is not None:
        return found
    if kind is not None:
        message = f"{'the article' if kind == 'article' else kind} has no field `{node.name}`"
        near = did_you_mean(node.name, (*slots, *fields_of(kind)))
        checker.problems.report(node.name_span, message, near or _fields_told(kind, tuple(slots)))
    else:
        hint = "read it of each: `all x in … giving x.…`" if isinstance(base, ListOf) else None
        checker.problems.report(node.name_span, f"{describe(base)} has no fields", hint)
    return Anything()


def _fields_told(kind: str, slots: tuple[str, ...]) -> str:
    """What can be read of a kind beside what every fact has."""
    if slots:
        return f"it has {', '.join(f'`{name}`' for name in slots)}"
    names = [f"`{name}`" for name in fields_of(kind) if name not in fields_of(_PLAINEST)]
    if not 0 < len(names) <= _MOST_FIELDS:
        return f"`factcheck model {kind}` lists its fields"
    return f"it has {', '.join(names)}, and more that `factcheck model {kind}` lists"


def _is_scope(node: Field, scope: Scope) -> bool:
    """`corrections` is a collection and a part of the article: with a field it is the part."""
    assert isinstance(node.base, Name)
    return scope.meaning(node.base.name) is None or node.base.name in COLLECTIONS


def _scoped(checker: Checker, node: Field, part: str, scope: Scope) -> Type:
    if node.name == "text":
        if scope.across:
            report_no_article(checker, node)
        return Text()
    if node.name in COLLECTIONS:
        return collection_type(node.name)
    if node.name in scope.finds:
        return scope.finds[node.name]
    message = f"there is no collection `{node.name}` in `{part}`"
    checker.problems.report(node.name_span, message, did_you_mean(node.name, (*COLLECTIONS, *scope.finds, "text")))
    return Anything()


def call_type(checker: Checker, node: Call, scope: Scope) -> Type:
    """What a function or a definition gives."""
    if node.function in scope.defines:
        return defined_type(checker, node, scope)
    arguments = tuple(checker.type_of(argument, scope) for argument in node.arguments)
    signature = FUNCTIONS.get(node.function)
    if signature is None:
        message = f"there is no function `{node.function}`"
        checker.problems.report(node.name_span, message, did_you_mean(node.function, (*FUNCTIONS, *scope.defines)))
        return Anything()
    wanted = signature.parameters
    if len(arguments) != len(wanted):
        takes = ", ".join(parameter.expected for parameter in wanted)
        message = f"`{node.function}` takes {_values(len(wanted))} ({takes}), found {len(arguments)}"
        checker.problems.report(node.span, message)
        return Anything()
    accepted = [_accepts(checker, node, index, found) for index, found in enumerate(arguments)]
    if not all(accepted):
        return Anything()
    if signature.takes_alike:
        unlike = objection(*arguments)
        if unlike is not None:
            checker.problems.report(node.span, unlike.message, unlike.hint)
    return signature.result(arguments)


def _values(number: int) -> str:
    return "one value" if number == 1 else f"{number} values"


def _accepts(checker: Checker, node: Call, index: int, found: Type) -> bool:
    parameter = FUNCTIONS[node.function].parameters[index]
    argument = node.arguments[index]
    if not parameter.accepts(found):
        message = f"`{node.function}` takes {parameter.expected}, and this is {describe(found)}"
        checker.problems.report(argument.span, message, _argument_hint(parameter, found))
        return False
    if parameter.is_unit and isinstance(argument, TextLiteral) and unit_named(argument.value) is None:
        hint = did_you_mean(argument.value, (*UNITS, *unit_words()))
        checker.problems.report(argument.span, f'there is no unit "{argument.value}"', hint)
        return False
    return True


def _argument_hint(parameter: Parameter, found: Type) -> str | None:
    if parameter.expected == "a text" and is_fact(found):
        return "its words are `.text`"
    if parameter.expected == "a list of numbers" and isinstance(found, ListOf):
        return "give a number of each: `all x in … giving x.…`"
    return None


def negative_type(checker: Checker, node: Negative, scope: Scope) -> Type:
    """A number with the other sign."""
    found = plain(checker.type_of(node.operand, scope))
    if isinstance(found, Numeric):
        return Numeric(found.dimension)
    if not isinstance(found, Anything):
        checker.problems.report(node.operand.span, f"`-` needs a number, and this is {describe(found)}")
    return Anything()


def arithmetic_type(checker: Checker, node: Arithmetic, scope: Scope) -> Type:
    """A sum, difference, product or quotient."""
    sides = [plain(checker.type_of(side, scope)) for side in (node.left, node.right)]
    for side, found in zip((node.left, node.right), sides, strict=True):
        if not isinstance(found, (Numeric, Anything)):
            message = f"`{node.operator}` needs numbers, and this is {describe(found)}"
            hint = "the days between two dates are `days(a, b)`" if describe(found) == "a date" else None
            checker.problems.report(side.span, message, hint)
    left, right = sides
    if not isinstance(left, Numeric) or not isinstance(right, Numeric):
        return Anything()
    dimension = result(node.operator, left.dimension, right.dimension)
    if dimension == "unlike":
        message = f"`{node.operator}` does not go between {describe(left)} and {describe(right)}"
        checker.problems.report(node.span, message)
        return Anything()
    return Numeric(dimension)


def select_type(checker: Checker, node: Select, scope: Scope) -> Type:
    """A list (`all`) or one of its elements."""
    item = element_type(checker, node.collection, scope, f"`{node.mode}`")
    inner = bind(checker, scope, node.variable, item, node=node)
    if node.where is not None:
        check_condition(checker, node.where, inner, "`where`")
    given = item
    if node.giving is not None:
        given = checker.type_of(node.giving, inner)
        if node.mode != "all":
            hint = f"read it of the element: `({node.mode} … in …).field`"
            checker.problems.report(node.giving.span, "`giving` goes with `all`", hint)
    return ListOf(given) if node.mode == "all" else given


def conditional_type(checker: Checker, node: Conditional, scope: Scope) -> Type:
    """Either of two values of one type."""
    check_condition(checker, node.condition, scope, "`if`")
    then, otherwise = checker.type_of(node.then, scope), checker.type_of(node.otherwise, scope)
    if isinstance(then, Anything) or isinstance(otherwise, Anything):
        return Anything()
    if then == otherwise:
        return then
    if isinstance(then, Numeric) and isinstance(otherwise, Numeric):
        return Numeric(then.dimension if then.dimension == otherwise.dimension else None)
    if isinstance(then, Text) and isinstance(otherwise, Text):
        return Text()
    if objection(then, otherwise) is not None or type(then) is not type(otherwise):
        message = f"`then` gives {describe(then)}, `else` gives {describe(otherwise)}"
        checker.problems.report(node.span, message, "both must be of one type")
        return Anything()
    return then
