"""Parsed rule files as bytes and back: what the cache keeps. Data only: reading it runs no code.

A node is `[number of its class, start, end, field, …]`, other values that JSON lacks are `[letter, …]`. The first line
has the file, with the heads of its rules; each line after it has what is within one rule, in their order. That is read
when it is first asked for: whoever decodes has made sure before that the bytes are those that were written.
"""

import contextlib
import datetime
import functools
import json
import types
import typing
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import attrs

from factcheck.language import nodes
from factcheck.language.nodes import Node, RuleFile
from factcheck.language.recursion import deep_recursion
from factcheck.records import record
from factcheck.source import Span
from factcheck.values.dates import DateRange, TimeOfDay

# Raised with every change of what is written.
_FORMAT = 8
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
_WITHIN = ("steps", "applies_when", "examples", "untested")  # the fields of a rule that are read later


@record
class _Fields:
    """Fields of a class of nodes: their names, and for each how it is set and the plain type that it must hold, if any.

    A node is filled through the slots of its class: by name, as attrs does it, thousands of rules take a sixth longer.
    """

    cls: type[Any]
    names: tuple[str, ...]
    parts: tuple[tuple[Callable[[Any, Any], None], type | None], ...]

    @classmethod
    def of(cls, node: type[Any], *, within: bool = False) -> "_Fields":
        """The fields of a class but its place: those `within` a rule, or all others."""
        fields = [field for field in attrs.fields(node) if field.name != "span"]
        if node is nodes.Rule:
            fields = [field for field in fields if (field.name in _WITHIN) is within]
        parts = tuple((getattr(node, field.name).__set__, _plain_type(field.type)) for field in fields)
        return cls(node, tuple(field.name for field in fields), parts)

    def written(self, node: Node) -> list[Any]:
        """The fields of a node as JSON has them."""
        return [_written(getattr(node, name)) for name in self.names]

    def fill(self, node: Node, values: list[Any]) -> None:
        """Set the fields of a node to what was written."""
        for (set_field, kind), item in zip(self.parts, values, strict=True):
            field = item if type(item) in _PLAIN else _read(item)
            if kind is not None and type(field) is not kind:
                raise ValueError(f"a {self.cls.__name__} with a field of another type")
            set_field(node, field)


def _plain_type(annotation: Any) -> type | None:
    if typing.get_origin(annotation) is tuple:
        return tuple
    return annotation if annotation in (str, int, bool, Fraction, Span, DateRange, TimeOfDay) else None


_SHAPES = tuple(_Fields.of(cls) for cls in _CLASSES)
_RULE = _Fields.of(nodes.Rule, within=True)
_NUMBERS = types.MappingProxyType({cls: number for number, cls in enumerate(_CLASSES)})
_set_span: Callable[[Any, Any], None] = nodes.Node.__dict__["span"].__set__
_set_rest: Callable[[Any, Any], None] = nodes.ReadLater.__dict__["_read_rest"].__set__


def encode(file: RuleFile) -> bytes:
    """A rule file without errors as bytes."""
    with deep_recursion(_RECURSION_LIMIT):
        statements = [_written(statement) for statement in file.statements]
        rules = [_RULE.written(statement) for statement in file.statements if isinstance(statement, nodes.Rule)]
        lines = ([_FORMAT, file.name, file.text, statements], *rules)
        return b"\n".join(map(_line, lines))


def _line(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def decode(data: bytes) -> RuleFile:
    """A rule file from bytes that `encode` gave; raises ValueError for anything else.

    What is wrong within a rule raises it when that is first asked for.
    """
    head, *within = data.split(b"\n")
    with _refusing():
        version, name, text, statements = json.loads(head.decode("utf-8", "surrogatepass"))
        if version != _FORMAT or not isinstance(name, str) or not isinstance(text, str):
            raise ValueError("this is not a parsed rule file of this version")
        found = tuple([_read(statement) for statement in statements])
    if not all(isinstance(statement, nodes.Statement) for statement in found):
        raise ValueError("something else than statements")
    rules = [statement for statement in found if isinstance(statement, nodes.Rule)]
    if len(rules) != len(within):
        raise ValueError("not as many rules as their number says")
    for rule, line in zip(rules, within, strict=True):
        _set_rest(rule, functools.partial(_read_within, line))
    return RuleFile(name=name, text=text, statements=found)


def _read_within(line: bytes, rule: Any) -> None:
    with _refusing():
        _RULE.fill(rule, json.loads(line.decode("utf-8", "surrogatepass")))


@contextlib.contextmanager
def _refusing() -> Iterator[None]:
    """Tell what reading other bytes than those of a rule file runs into as a ValueError."""
    with deep_recursion(_RECURSION_LIMIT):
        try:
            yield
        except (TypeError, IndexError, KeyError, OverflowError, RecursionError, ZeroDivisionError) as error:
            raise ValueError("this is not a parsed rule file") from error


def _written(value: object) -> Any:
    kind: Any = type(value)
    if kind in _PLAIN:
        return value
    if kind in _NUMBERS:
        assert isinstance(value, Node)
        return [_NUMBERS[kind], value.span.start, value.span.end, *_SHAPES[_NUMBERS[kind]].written(value)]
    match value:
        case str():
            return str(value)
        case tuple():
            return ["t", *map(_written, value)]
        case Span():
            return ["s", value.start, value.end]
        case Fraction():
            return ["f", str(value.numerator), str(value.denominator)]
        case DateRange():
            return ["d", value.start.isoformat(), value.end.isoformat()]
        case TimeOfDay():
            return ["h", value.hour, value.minute]
        case _:
            raise ValueError(f"a rule file holds no {kind.__name__}")


def _read(value: Any) -> Any:
    if type(value) is not list:
        if type(value) in _PLAIN:
            return value
        raise ValueError("a value that no rule file holds")
    head = value[0]
    if type(head) is int and 0 <= head < len(_CLASSES):
        return _node(_SHAPES[head], value)
    if head == "t":
        return tuple([item if type(item) in _PLAIN else _read(item) for item in value[1:]])
    return _READERS[head](*value[1:])


def _node(shape: _Fields, value: list[Any]) -> Node:
    node: Node = object.__new__(shape.cls)
    _set_span(node, _span(value[1], value[2]))
    shape.fill(node, value[3:])
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
