"""A condition read back in English, for checks that say nothing of their own and for the list of rules."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import assert_never

from factcheck.facts.catalogue import COLLECTIONS, SCOPES
from factcheck.language.nodes import (
    About,
    Arithmetic,
    BooleanLiteral,
    Call,
    Comparison,
    Conditional,
    DateLiteral,
    Exists,
    Expression,
    Field,
    FoundIn,
    In,
    Index,
    Inside,
    InsideKind,
    InsideSame,
    Logic,
    Name,
    Negative,
    Not,
    NumberLiteral,
    Quantified,
    Select,
    Stands,
    TextLiteral,
    TextTest,
    TimeLiteral,
)

_COMPARISONS: Mapping[str, str] = MappingProxyType(
    {"=": "", "!=": "not ", "<": "less than ", "<=": "at most ", ">": "more than ", ">=": "at least "}
)
_ARITHMETIC: Mapping[str, str] = MappingProxyType({"+": "plus", "-": "minus", "*": "times", "/": "over"})
_TESTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "starts with": ("starts with", "does not start with"),
        "ends with": ("ends with", "does not end with"),
        "contains": ("contains", "does not contain"),
        "like": ("is like", "is not like"),
        "matches": ("matches", "does not match"),
    }
)
_CALLS: Mapping[str, str] = MappingProxyType(
    {
        "count": "the number of {}",
        "sum": "the sum of {}",
        "min": "the smallest of {}",
        "max": "the largest of {}",
        "average": "the average of {}",
        "abs": "the size of {}",
        "round": "{} rounded to {} decimals",
        "distinct": "the distinct values of {}",
        "weekday": "the weekday of {}",
        "year": "the year of {}",
        "month": "the month of {}",
        "day": "the day of {}",
        "days": "the days from {} to {}",
        "age": "the age of one born on {} on {}",
        "percent": "{} in percent of {}",
        "change": "the percent change from {} to {}",
        "convert": "{} in the unit {}",
        "similar": "the likeness of {} and {}",
        "edits": "the letters that differ between {} and {}",
        "words": "the words of {}",
        "lower": "{} in lower case",
        "initials": "the initials of {}",
        "stem": "the stem of {}",
    }
)
_PLURALS: Mapping[str, str] = MappingProxyType(
    {
        "foot": "feet",
        "square foot": "square feet",
        "cubic foot": "cubic feet",
        "inch": "inches",
        "century": "centuries",
        "millennium": "millennia",
    }
)

# Fields whose names alone do not say what they hold.
_NOUNS: Mapping[str, str] = MappingProxyType(
    {
        "published": "date of publication",
        "updated": "date of the last update",
        "born": "date of birth",
        "died": "date of death",
        "first": "first name",
        "last": "last name",
    }
)
# Fields whose names are no nouns stay as they are written.
_PREPOSITIONS = ("of", "from", "to")


def read_back(expression: Expression) -> str:
    """A condition in English: "the sum of b's parts is b's total, within rounding"."""
    if isinstance(expression, Field):
        return _holds(expression, denied=False)
    return _shown(expression)


def _shown(expression: Expression) -> str:
    match expression:
        case TextLiteral() | NumberLiteral() | DateLiteral() | TimeLiteral() | BooleanLiteral():
            return _literal(expression)
        case Name() | Field() | Call() | Index() | Negative() | Arithmetic() | Select() | Conditional():
            return _value(expression)
        case Not():
            return _denied(expression.operand)
        case _:
            return _condition(expression, denied=False)


# ------------------------------------------------------------------- values


def _literal(literal: TextLiteral | NumberLiteral | DateLiteral | TimeLiteral | BooleanLiteral) -> str:
    match literal:
        case TextLiteral():
            return f'"{literal.value}"'
        case NumberLiteral():
            return _number(literal)
        case BooleanLiteral():
            return "true" if literal.value else "false"
        case _:
            return str(literal.value)


def _number(literal: NumberLiteral) -> str:
    digits = _digits(literal.value)
    if literal.dimension == "percent":
        return f"{digits}%"
    if literal.dimension == "points":
        return f"{digits} {'point' if literal.value == 1 else 'points'}"
    if literal.unit is None:
        return digits
    if literal.value == 1 or literal.dimension == "money" or not literal.unit.replace(" ", "").isalpha():
        return f"{digits} {literal.unit}"
    return f"{digits} {_plural(literal.unit)}"


def _plural(unit: str) -> str:
    if unit in _PLURALS:
        return _PLURALS[unit]
    is_word = unit.islower() and len(unit) > 3 and not unit.endswith(("s", "z"))
    return f"{unit}s" if is_word else unit


def _digits(value: Fraction) -> str:
    """A literal is a finite decimal."""
    if value.denominator == 1:
        return str(value.numerator)
    places = 0
    while value.denominator != 1:
        value, places = value * 10, places + 1
    written = str(value.numerator).rjust(places + 1, "0")
    return f"{written[:-places]}.{written[-places:]}"


def _value(
    expression: Name | Field | Call | Index | Negative | Arithmetic | Select | Conditional,
) -> str:
    match expression:
        case Name():
            return "the article" if expression.name == "article" else _spaced(expression.name)
        case Field():
            return _field(expression)
        case Call():
            return _call(expression)
        case Index():
            return f"the entry of {_shown(expression.base)} for {_shown(expression.key)}"
        case Negative():
            return f"minus {_operand(expression.operand)}"
        case Arithmetic():
            sides = (_operand(expression.left), _operand(expression.right))
            return f" {_ARITHMETIC[expression.operator]} ".join(sides)
        case Select():
            return _select(expression)
        case Conditional():
            return (
                f"if {read_back(expression.condition)}, then {_shown(expression.then)}, "
                f"else {_shown(expression.otherwise)}"
            )
        case _:
            assert_never(expression)


def _call(expression: Call) -> str:
    arguments = [_shown(argument) for argument in expression.arguments]
    pattern = _CALLS.get(expression.function)
    return pattern.format(*arguments) if pattern else f"{expression.function}({', '.join(arguments)})"


def _field(expression: Field) -> str:
    if expression.name in _PREPOSITIONS:
        return f"{_shown(expression.base)}.{expression.name}"
    name, base = _noun(expression.name), expression.base
    if isinstance(base, Name) and base.name in SCOPES:
        if name == "text":
            return f"the words of the {base.name}"
        if expression.name in COLLECTIONS:
            return f"the {name} in the {base.name}"
    if isinstance(base, Name):
        return f"{_shown(base)}'s {name}"
    return f"the {name} of {_shown(base)}"


def _noun(name: str) -> str:
    return _NOUNS.get(name, _spaced(name))


def _spaced(name: str) -> str:
    return name.replace("_", " ")


def _operand(expression: Expression) -> str:
    shown = _shown(expression)
    return f"({shown})" if isinstance(expression, (Arithmetic, Conditional, Select)) else shown


def _select(expression: Select) -> str:
    mode = "the only" if expression.mode == "the" else "all" if expression.mode == "all" else f"the {expression.mode}"
    ranged = f"{mode} {_range(expression)}"
    return ranged if expression.giving is None else f"{_shown(expression.giving)} for {ranged}"


def _range(expression: Select | Quantified) -> str:
    where = "" if expression.where is None else f" where {read_back(expression.where)}"
    return f"{_spaced(expression.variable)} in {_shown(expression.collection)}{where}"


# --------------------------------------------------------------- conditions

_Test = Exists | In | TextTest | FoundIn | About | Stands | Inside | InsideKind | InsideSame | Comparison


def _denied(expression: Expression) -> str:
    if isinstance(expression, _Test):
        return _test(expression, denied=True)
    if isinstance(expression, Field):
        return _holds(expression, denied=True)
    return f"it is not so that {read_back(expression)}"


def _holds(expression: Field, *, denied: bool) -> str:
    """A field that is true or false: "d is possible"."""
    name = _spaced(expression.name.removeprefix("is_"))
    return f"{_shown(expression.base)} is {'not ' if denied else ''}{name}"


def _condition(expression: _Test | Logic | Quantified | Not, *, denied: bool) -> str:
    match expression:
        case Not():
            return _denied(expression.operand)
        case Logic():
            parts = [_joined(operand) for operand in expression.operands]
            return f" {expression.operator} ".join(parts)
        case Quantified():
            return f"for {expression.mode} {_range(expression)}, {read_back(expression.has)}"
        case _:
            return _test(expression, denied=denied)


def _joined(operand: Expression) -> str:
    shown = read_back(operand)
    return f"({shown})" if isinstance(operand, (Logic, Quantified, Conditional)) else shown


def _test(expression: _Test, *, denied: bool) -> str:
    does_not = "does not " if denied else ""
    verb = "is not" if denied else "is"
    match expression:
        case Comparison():
            return _comparison(expression, verb)
        case Exists():
            return _exists(expression.operand, denied=denied)
        case In():
            return f"{_shown(expression.item)} {verb} in {_shown(expression.items)}"
        case TextTest():
            test = _TESTS[expression.operator][denied]
            return f"{_shown(expression.left)} {test} {_shown(expression.right)}"
        case FoundIn():
            folding = f", folding {' and '.join(expression.folding)}" if expression.folding else ""
            can = "cannot" if denied else "can"
            return f"{_shown(expression.text)} {can} be found in {_spaced(expression.source)}{folding}"
        case About():
            return f"{_shown(expression.subject)} {verb} about {_shown(expression.words)}"
        case Stands():
            stands = f"{does_not}{'stand' if denied else 'stands'} {expression.where}"
            return f"{_shown(expression.left)} {stands} {_shown(expression.right)}"
        case Inside():
            return f"{_shown(expression.item)} {verb} inside {_shown(expression.outer)}"
        case InsideKind():
            return f"{_shown(expression.item)} {verb} inside {_with_article(_spaced(expression.kind))}"
        case InsideSame():
            same = f"{verb} in the same {expression.unit} as"
            return f"{_shown(expression.item)} {same} {_shown(expression.other)}"


def _comparison(expression: Comparison, verb: str) -> str:
    words = _COMPARISONS[expression.operator]
    if expression.operator == "!=":
        verb, words = ("is" if verb == "is not" else "is not"), ""
    shown = f"{_shown(expression.left)} {verb} {words}{_shown(expression.right)}"
    if expression.within is None:
        return shown
    amount = expression.within.amount
    return f"{shown}, within {'rounding' if amount is None else _number(amount)}"


def _exists(operand: Expression, *, denied: bool) -> str:
    if isinstance(operand, Index):
        return f"{_shown(operand.base)} has {'no' if denied else 'an'} entry for {_shown(operand.key)}"
    if not isinstance(operand, Field) or operand.name in _PREPOSITIONS:
        return f"there is {'no ' if denied else ''}{_shown(operand)}"
    name = _noun(operand.name)
    return f"{_shown(operand.base)} has {f'no {name}' if denied else _with_article(name)}"


def _with_article(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
