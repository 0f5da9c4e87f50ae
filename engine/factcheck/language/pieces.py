"""Expressions with the text they stand in, so that one can take the place of a part of another.

What a finding shows of an expression is cut out of the text by its place; a tree whose parts come from several places
needs a text in which it stands whole.
"""

import bisect
from collections.abc import Callable
from typing import Any

import attrs

from factcheck.language.nodes import (
    BooleanLiteral,
    Call,
    DateLiteral,
    Expression,
    Field,
    Index,
    Name,
    Node,
    NumberLiteral,
    TextLiteral,
    TimeLiteral,
)
from factcheck.language.tree import children, field_names
from factcheck.records import record
from factcheck.source import Span

# What needs no brackets wherever it stands.
_CLOSED = (TextLiteral, NumberLiteral, DateLiteral, TimeLiteral, BooleanLiteral, Name, Field, Call, Index)


@record
class Piece:
    """An expression whose places are those of `text`, all of which it takes up."""

    node: Any
    text: str

    def shifted(self, by: int) -> Any:
        """The expression with every place so much further on."""
        return _placed(self.node, lambda at: at + by)

    @property
    def in_brackets(self) -> "Piece":
        """The same in brackets, unless it can do without; they belong to its place, as in a rule file."""
        if isinstance(self.node, _CLOSED) or self._has_brackets:
            return self
        moved = self.shifted(1)
        return Piece(attrs.evolve(moved, span=Span(0, len(self.text) + 2)), f"({self.text})")

    @property
    def _has_brackets(self) -> bool:
        """Whether a bracket opens the whole of it, and not only its first part."""
        return self.text.startswith("(") and all(child.span.start > 0 for child in children(self.node))


def cut(node: Expression, text: str) -> Piece:
    """An expression out of a longer text."""
    start = node.span.start
    return Piece(_placed(node, lambda at: at - start), text[start : node.span.end])


def replaced(piece: Piece, find: Callable[[Any], Piece | None]) -> Piece:
    """A piece in which each part that `find` has another for gives way to that one, the outermost first."""
    given = _given(piece.node, find)
    if not given:
        return piece
    if given[0][0] is piece.node:
        return given[0][1]
    places, texts = _Places(), list[str]()
    done = 0
    for node, other in given:
        texts += (piece.text[done : node.span.start], other.in_brackets.text)
        done = node.span.end
        places.add(node.span, len(other.in_brackets.text))
    texts.append(piece.text[done:])
    by_place = {id(node): other.in_brackets for node, other in given}
    return Piece(_rebuilt(piece.node, by_place, places), "".join(texts))


def _given(node: Any, find: Callable[[Any], Piece | None]) -> list[tuple[Any, Piece]]:
    """The parts that give way, in order of place, each with what takes its place."""
    found: list[tuple[Any, Piece]] = []
    waiting = [node]
    while waiting:
        part = waiting.pop()
        other = find(part)
        if other is not None:
            found.append((part, other))
        else:
            waiting += children(part)
    return sorted(found, key=lambda pair: pair[0].span.start)


class _Places:
    """The way from places of the old text to those of the new one."""

    def __init__(self) -> None:
        self._ends: list[int] = []
        self._grown: list[int] = [0]

    def add(self, span: Span, length: int) -> None:
        """Note that a range, after all those before it, becomes so long."""
        self._ends.append(span.end)
        self._grown.append(self._grown[-1] + length - len(span))

    def __call__(self, at: int) -> int:
        return at + self._grown[bisect.bisect_right(self._ends, at)]


def _rebuilt(node: Any, given: dict[int, Piece], places: _Places) -> Any:
    other = given.get(id(node))
    if other is not None:
        return other.shifted(places(node.span.start))
    return _changed(node, lambda part: _rebuilt(part, given, places), places)


def _placed(node: Any, place: Callable[[int], int]) -> Any:
    return _changed(node, lambda part: _placed(part, place), place)


def _changed(node: Any, change: Callable[[Any], Any], place: Callable[[int], int]) -> Any:
    """A node with the nodes in it changed and the places in it moved."""
    fields: dict[str, Any] = {"span": Span(place(node.span.start), place(node.span.end))}
    for name in field_names(node):
        value = getattr(node, name)
        if isinstance(value, Node):
            value = change(value)
        elif isinstance(value, tuple):
            value = tuple([change(item) if isinstance(item, Node) else item for item in value])
        elif isinstance(value, Span):
            value = Span(place(value.start), place(value.end))
        fields[name] = value
    return type(node)(**fields)
