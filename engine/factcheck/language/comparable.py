"""Whether two types can be compared, and what to write instead where they cannot."""

from factcheck.facts.catalogue import kinds
from factcheck.language.dimensions import are_alike
from factcheck.language.nearest import did_you_mean
from factcheck.language.nodes import Expression, NumberLiteral, TextLiteral
from factcheck.language.types import (
    IDENTIFIED,
    Anything,
    Boolean,
    Date,
    FactOf,
    FrontMatter,
    ListOf,
    Numeric,
    Text,
    Time,
    Type,
    describe,
    fields_of,
    plain,
)
from factcheck.records import record
from factcheck.values.quantity import Dimension


@record
class Objection:
    """Why two values cannot be compared, and a hint."""

    message: str
    hint: str | None = None


def objection(left: Type, right: Type) -> Objection | None:
    """Why `left = right` makes no sense, None where it does."""
    left, right = plain(left), plain(right)
    if isinstance(left, Anything) or isinstance(right, Anything) or _are_alike(left, right):
        return None
    return Objection(f"{describe(left)} is compared with {describe(right)}", _hint(left, right) or _hint(right, left))


def _are_alike(left: Type, right: Type) -> bool:
    match left, right:
        case Numeric(), Numeric():
            return are_alike(left.dimension, right.dimension)
        case (Text(), Text()) | (Date(), Date()) | (Time(), Time()) | (Boolean(), Boolean()):
            return True
        case FactOf(), FactOf():
            return _are_related(left.kind, right.kind)
        case ListOf(), ListOf():
            return objection(left.item, right.item) is None
        case _:
            return False


def _are_related(left: str, right: str) -> bool:
    return (
        left == right or {left, right} <= IDENTIFIED or kinds()[left].parent == right or kinds()[right].parent == left
    )


def _hint(left: Type, right: Type) -> str | None:
    match left, right:
        case (FactOf() | Numeric(), Text()) if getattr(left, "kind", None):
            return f"read one of its fields: `.{_text_field(str(getattr(left, 'kind', '')))}`"
        case Numeric(), Numeric() if left.kind is None and left.dimension == "number":
            return _written(right.dimension)
        case Date(), Numeric():
            return "numbers of a date are `year(…)`, `month(…)` and `day(…)`; a day is written `2018-12-06`"
        case ListOf(), _ if not isinstance(right, ListOf):
            return "of a list use `in`, `count(…)` or `some x in … has …`"
        case FrontMatter(), _:
            return "name a field of it: `article.meta.desk`"
        case _:
            return None


def _text_field(kind: str) -> str:
    return next((name for name in ("name", "words", "letters", "noun") if name in fields_of(kind)), "text")


def _written(dimension: Dimension | None) -> str | None:
    """How a literal of a dimension is written."""
    forms: dict[Dimension, str] = {
        "percent": "write a percentage: `50%`",
        "points": "write percentage points: `2 points`",
        "money": "write a sum of money: `$3 million`",
        "measure": "write a measure with its unit: `10 miles`",
        "duration": "write a duration with its unit: `48 hours`",
    }
    return None if dimension is None else forms.get(dimension)


def enumeration_objection(value: Type, literal: Expression) -> Objection | None:
    """Why an enumerated field can never be the text it is compared with."""
    if not isinstance(value, Text) or not value.values or not isinstance(literal, TextLiteral):
        return None
    if literal.value in value.values:
        return None
    legal = ", ".join(f'"{word}"' for word in value.values)
    message = f'this is never "{literal.value}": it is one of {legal}'
    return Objection(message, did_you_mean(literal.value, value.values))


def order_objection(found: Type) -> Objection | None:
    """Why a value has no order for `<` and the like."""
    if isinstance(plain(found), (Numeric, Date, Time, Anything)):
        return None
    hint = "for places in the article write `x stands before y`" if isinstance(found, FactOf) else None
    return Objection(f"{describe(found)} has no order", hint)


def within_objection(left: Type, amount: NumberLiteral | None) -> Objection | None:
    """Why a tolerance does not fit the value that it is allowed on."""
    if isinstance(left, Anything):
        return None
    if not isinstance(left, Numeric):
        return Objection(f"`within` goes with numbers, and this is {describe(left)}")
    if amount is None or amount.dimension in ("number", "percent") or are_alike(amount.dimension, left.dimension):
        return None
    message = f"{describe(left)} is compared within {describe(Numeric(amount.dimension))}"
    return Objection(message, "a bare number is in the unit of the right side: `within 5`")
