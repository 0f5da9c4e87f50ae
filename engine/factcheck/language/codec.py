"""Parsed rule files as bytes and back: what the cache keeps. Data only: reading it runs no code.

A node is `[number of its class, start, end, field, …]`, other values that JSON lacks are `[letter, …]`.
"""

import datetime
import json
import types
import typing
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import attrs

from factcheck.language import nodes
from factcheck.language.nodes import Node, RuleFile
from factcheck.language.recursion import deep_recursion
from factcheck.source import Span
from factcheck.values.dates import DateRange, TimeOfDay

# Raised with every change of what is written.
_FORMAT = 6
# Each level of a tree takes four calls within one another here; trees are as deep as `depth` allows.
_RECURSION_LIMIT = 5_000
_CLASSES: tuple[type[Node], ...] = (
    nodes.TextLiteral,
    nodes.NumberLiteral,
    nodes.DateLiteral,
    nodes.TimeLiteral,
    nodes.BooleanLiteral,
    nodes.Name,
    nodes.Field,
    nodes.Call,
    nodes.Index,
    nodes.Negative,
    nodes.Arithmetic,
    nodes.Within,
    nodes.Comparison,
    nodes.Logic,
    nodes.Not,
    nodes.Exists,
    nodes.In,
    nodes.TextTest,
    nodes.About,
    nodes.Stands,
    nodes.Inside,
    nodes.InsideKind,
    nodes.InsideSame,
    nodes.Select,
    nodes.Quantified,
    nodes.Conditional,
    nodes.Template,
    nodes.Suggestion,
    nodes.ForEach,
    nodes.Let,
    nodes.Need,
    nodes.Expect,
    nodes.Check,
    nodes.Forbid,
    nodes.Mark,
    nodes.Example,
    nodes.Untested,
    nodes.Language,
    nodes.Use,
    nodes.Pack,
    nodes.WordList,
    nodes.Rule,
    nodes.FoundIn,
    nodes.Parameter,
    nodes.Define,
    nodes.TableOf,
    nodes.SourceOf,
    nodes.Waive,
    nodes.TextPlace,
    nodes.Correction,
    nodes.Declare,
    nodes.Pattern,
    nodes.Find,
)


# What JSON has as it is. Most values are of these: they are told where they stand, without a call for each.
_PLAIN = frozenset((str, int, bool, type(None)))


@attrs.frozen
class _Shape:
    """A node's fields but its place, how each is set, and the numbers of those that must hold one plain type, with it.

    A node is filled through the slots of its class: by name, as attrs does it, thousands of rules take a sixth longer.
    """

    cls: type[Any]
    names: tuple[str, ...]
    set_span: Callable[[Any, Any], None]
    setters: tuple[Callable[[Any, Any], None], ...]
    wanted: tuple[tuple[int, type], ...]

    @classmethod
    def of(cls, node: type[Any]) -> "_Shape":
        """The shape of a class of nodes."""
        fields = [field for field in attrs.fields(node) if field.name != "span"]
        wanted = [(index, _plain_type(field.type)) for index, field in enumerate(fields)]
        return cls(
            node,
            tuple(field.name for field in fields),
            node.span.__set__,
            tuple(getattr(node, field.name).__set__ for field in fields),
            tuple((index, kind) for index, kind in wanted if kind is not None),
        )


def _plain_type(annotation: Any) -> type | None:
    if typing.get_origin(annotation) is tuple:
        return tuple
    return annotation if annotation in (str, int, bool, Fraction, Span, DateRange, TimeOfDay) else None


_SHAPES = tuple(_Shape.of(cls) for cls in _CLASSES)
_NUMBERS = types.MappingProxyType({cls: number for number, cls in enumerate(_CLASSES)})


def encode(file: RuleFile) -> bytes:
    """A rule file without errors as bytes."""
    with deep_recursion(_RECURSION_LIMIT):
        statements = [_written(statement) for statement in file.statements]
        data = [_FORMAT, file.name, file.text, statements]
        return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def decode(data: bytes) -> RuleFile:
    """A rule file from bytes that `encode` gave; raises ValueError for anything else."""
    with deep_recursion(_RECURSION_LIMIT):
        try:
            return _file(json.loads(data.decode("utf-8", "surrogatepass")))
        except (TypeError, IndexError, KeyError, OverflowError, RecursionError, ZeroDivisionError) as error:
            raise ValueError("this is not a parsed rule file") from error


def _file(data: Any) -> RuleFile:
    version, name, text, statements = data
    if version != _FORMAT or not isinstance(name, str) or not isinstance(text, str):
        raise ValueError("this is not a parsed rule file of this version")
    found = tuple(_read(statement) for statement in statements)
    if not all(isinstance(statement, nodes.Statement) for statement in found):
        raise ValueError("something else than statements")
    return RuleFile(name=name, text=text, statements=found)


def _written(value: object) -> Any:
    match value:
        case None | bool() | int() | str():
            return value
        case Node():
            number = _NUMBERS[type(value)]
            fields = (_written(getattr(value, name)) for name in _SHAPES[number].names)
            return [number, value.span.start, value.span.end, *fields]
        case tuple():
            return ["t", *(_written(item) for item in value)]
        case Span():
            return ["s", value.start, value.end]
        case Fraction():
            return ["f", str(value.numerator), str(value.denominator)]
        case DateRange():
            return ["d", value.start.isoformat(), value.end.isoformat()]
        case TimeOfDay():
            return ["h", value.hour, value.minute]
        case _:
            raise ValueError(f"a rule file holds no {type(value).__name__}")


def _read(value: Any) -> Any:
    if type(value) is not list:
        if type(value) in _PLAIN:
            return value
        raise ValueError("a value that no rule file holds")
    head = value[0]
    if type(head) is int and 0 <= head < len(_CLASSES):
        return _node(head, value)
    if head == "t":
        return tuple([item if type(item) in _PLAIN else _read(item) for item in value[1:]])
    return _READERS[head](*value[1:])


def _node(number: int, value: list[Any]) -> Node:
    shape = _SHAPES[number]
    if len(value) != len(shape.names) + 3:
        raise ValueError(f"a {shape.cls.__name__} with other fields")
    node: Node = object.__new__(shape.cls)
    shape.set_span(node, _span(value[1], value[2]))
    fields = [item if type(item) in _PLAIN else _read(item) for item in value[3:]]
    for index, kind in shape.wanted:
        if type(fields[index]) is not kind:
            raise ValueError(f"a {shape.cls.__name__} with a field of another type")
    for set_field, field in zip(shape.setters, fields, strict=True):
        set_field(node, field)
    return node


def _span(start: Any, end: Any) -> Span:
    if type(start) is not int or type(end) is not int:
        raise ValueError("a place that is no range")
    return Span(start, end)


_READERS: types.MappingProxyType[str, Callable[..., Any]] = types.MappingProxyType(
    {
        "s": _span,
        "f": lambda numerator, denominator: Fraction(int(numerator), int(denominator)),
        "d": lambda start, end: DateRange(datetime.date.fromisoformat(start), datetime.date.fromisoformat(end)),
        "h": TimeOfDay,
    }
)
