"""The functions that rules can call: what they take and what they give."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from factcheck.facts.model import WEEKDAYS
from factcheck.language.types import Anything, Date, ListOf, Numeric, Text, Type, plain
from factcheck.records import record


@record
class Parameter:
    """A value that a function takes; `expected` says it in words."""

    expected: str
    accepts: Callable[[Type], bool]
    is_unit: bool = False


@record
class Signature:
    """A function: its parameters, the type of its result, and whether the numbers it takes must be alike."""

    parameters: tuple[Parameter, ...]
    result: Callable[[tuple[Type, ...]], Type]
    takes_alike: bool = False
    doc: str = ""


def _is_list(found: Type) -> bool:
    return isinstance(found, (ListOf, Anything))


def _is_numbers(found: Type) -> bool:
    return isinstance(found, Anything) or (isinstance(found, ListOf) and isinstance(found.item, (Numeric, Anything)))


def _is_number(found: Type) -> bool:
    return isinstance(found, (Numeric, Anything))


def _is_bare(found: Type) -> bool:
    return isinstance(found, Anything) or (isinstance(found, Numeric) and found.dimension in (None, "number", "count"))


def _is_text(found: Type) -> bool:
    return isinstance(found, (Text, Anything))


def _is_date(found: Type) -> bool:
    return isinstance(plain(found), (Date, Anything))


_LIST = Parameter("a list", _is_list)
_NUMBERS = Parameter("a list of numbers", _is_numbers)
_NUMBER = Parameter("a number", _is_number)
_BARE = Parameter("a bare number", _is_bare)
_TEXT = Parameter("a text", _is_text)
_DATE = Parameter("a date", _is_date)
_UNIT = Parameter("the name of a unit", _is_text, is_unit=True)


def _always(found: Type) -> Callable[[tuple[Type, ...]], Type]:
    return lambda arguments: found


def _of_item(arguments: tuple[Type, ...]) -> Type:
    """The dimension that the numbers of a list have."""
    found = arguments[0]
    item = found.item if isinstance(found, ListOf) else found
    return Numeric(item.dimension) if isinstance(item, Numeric) else Numeric()


def _same_dimension(arguments: tuple[Type, ...]) -> Type:
    found = arguments[0]
    return Numeric(found.dimension) if isinstance(found, Numeric) else Numeric()


def _same(arguments: tuple[Type, ...]) -> Type:
    return arguments[0]


_COUNT = _always(Numeric("count"))
_PERCENT = _always(Numeric("percent"))

FUNCTIONS: Mapping[str, Signature] = MappingProxyType(
    {
        "count": Signature((_LIST,), _COUNT, doc="how many there are"),
        "sum": Signature((_NUMBERS,), _of_item, doc="all of them added"),
        "min": Signature((_NUMBERS,), _of_item, doc="the smallest"),
        "max": Signature((_NUMBERS,), _of_item, doc="the largest"),
        "average": Signature((_NUMBERS,), _of_item, doc="their sum over their number"),
        "abs": Signature((_NUMBER,), _same_dimension, doc="the number without its sign"),
        "round": Signature((_NUMBER, _BARE), _same_dimension, doc="rounded to so many decimals"),
        "distinct": Signature((_LIST,), _same, doc="the list without repetitions"),
        "weekday": Signature((_DATE,), _always(Text(WEEKDAYS)), doc="the name of the day of the week"),
        "year": Signature((_DATE,), _always(Numeric("year")), doc="the year of a date"),
        "month": Signature((_DATE,), _COUNT, doc="the month of a date, 1 to 12"),
        "day": Signature((_DATE,), _COUNT, doc="the day of the month"),
        "days": Signature((_DATE, _DATE), _always(Numeric("duration")), doc="the days from one date to another"),
        "age": Signature((_DATE, _DATE), _always(Numeric("age")), doc="the age on a day of one born on another"),
        "percent": Signature((_NUMBER, _NUMBER), _PERCENT, takes_alike=True, doc="the part in percent of the whole"),
        "change": Signature((_NUMBER, _NUMBER), _PERCENT, takes_alike=True, doc="the change in percent of the old one"),
        "convert": Signature((_NUMBER, _UNIT), _same_dimension, doc="the same quantity in another unit"),
        "similar": Signature((_TEXT, _TEXT), _always(Numeric("number")), doc="how alike two texts are, 0 to 1"),
        "edits": Signature((_TEXT, _TEXT), _COUNT, doc="how many letters must change to make one text the other"),
        "words": Signature((_TEXT,), _always(ListOf(Text())), doc="the words of a text"),
        "lower": Signature((_TEXT,), _always(Text()), doc="the text in lower case"),
        "initials": Signature((_TEXT,), _always(Text()), doc="the first letters of its words"),
        "stem": Signature((_TEXT,), _always(Text()), doc="the stems of its words: votes, voted, voting are vote"),
    }
)
