"""The type of every expression of a file."""

from typing import assert_never

from factcheck.language.condition_types import condition_type
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
from factcheck.language.problems import Problems
from factcheck.language.reference_types import index_type
from factcheck.language.scope import Scope
from factcheck.language.types import Boolean, Date, Numeric, Text, Time, Type
from factcheck.language.value_types import (
    arithmetic_type,
    call_type,
    conditional_type,
    field_type,
    name_type,
    negative_type,
    select_type,
)
from factcheck.records import record


@record
class TypeChecker:
    """Works out types; what makes no sense goes to `problems`."""

    problems: Problems

    def apart(self) -> "TypeChecker":
        """A checker that reports to a place of its own."""
        return TypeChecker(Problems(self.problems.file))

    def type_of(self, expression: Expression, scope: Scope) -> Type:
        """The type of an expression; `Anything` where a mistake in it was reported."""
        match expression:
            case TextLiteral() | NumberLiteral() | DateLiteral() | TimeLiteral() | BooleanLiteral():
                return _literal_type(expression)
            case Name():
                return name_type(self, expression, scope)
            case Field():
                return field_type(self, expression, scope)
            case Call():
                return call_type(self, expression, scope)
            case Negative():
                return negative_type(self, expression, scope)
            case Arithmetic():
                return arithmetic_type(self, expression, scope)
            case Select():
                return select_type(self, expression, scope)
            case Conditional():
                return conditional_type(self, expression, scope)
            case Index():
                return index_type(self, expression, scope)
            case (
                Comparison()
                | Logic()
                | Not()
                | Exists()
                | In()
                | TextTest()
                | FoundIn()
                | About()
                | Stands()
                | Inside()
                | InsideKind()
                | InsideSame()
                | Quantified()
            ):
                return condition_type(self, expression, scope)
            case _:
                assert_never(expression)


def _literal_type(literal: TextLiteral | NumberLiteral | DateLiteral | TimeLiteral | BooleanLiteral) -> Type:
    match literal:
        case TextLiteral():
            return Text()
        case NumberLiteral():
            return Numeric(literal.dimension)
        case DateLiteral():
            return Date()
        case TimeLiteral():
            return Time()
        case BooleanLiteral():
            return Boolean()
