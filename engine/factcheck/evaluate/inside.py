"""Tests on places: about, stands before and after, inside."""

from collections.abc import Callable
from typing import assert_never

from factcheck.evaluate.frame import Frame, Run
from factcheck.evaluate.view import View, ranges_of
from factcheck.facts.catalogue import kinds
from factcheck.facts.model import Fact
from factcheck.language import nodes
from factcheck.values.unknown import Unknown

PlaceTest = nodes.About | nodes.Stands | nodes.Inside | nodes.InsideKind | nodes.InsideSame
Compile = Callable[[nodes.Expression], Run]


def compile_place_test(node: PlaceTest, compile_node: Compile) -> Run:
    """A test of where facts stand, or of what the clause around one is about."""
    match node:
        case nodes.About():
            words = node.words.value
            return _one(compile_node(node.subject), lambda view, fact: view.is_about(fact, words))
        case nodes.Stands(where="before"):
            return _ordered(compile_node(node.left), compile_node(node.right))
        case nodes.Stands():
            return _ordered(compile_node(node.right), compile_node(node.left))
        case nodes.Inside():
            return _two(compile_node(node.item), compile_node(node.outer), _is_within)
        case nodes.InsideKind():
            collection = kinds()[node.kind].collection or node.kind
            return _one(compile_node(node.item), lambda view, fact: view.is_inside_kind(fact, collection))
        case nodes.InsideSame(unit="sentence"):
            return _two(compile_node(node.item), compile_node(node.other), lambda a, b: a.sentence == b.sentence)
        case nodes.InsideSame():
            return _two(compile_node(node.item), compile_node(node.other), lambda a, b: a.paragraph == b.paragraph)
        case _:
            assert_never(node)


def _is_within(item: Fact, outer: Fact) -> bool:
    return any(start <= item.start and item.end <= end for start, end in ranges_of(outer))


def _one(subject: Run, test: Callable[[View, Fact], bool]) -> Run:
    def run(frame: Frame) -> object:
        fact = _placed(frame, subject)
        return fact if isinstance(fact, Unknown) else test(frame.view, fact)

    return run


def _two(left: Run, right: Run, test: Callable[[Fact, Fact], bool]) -> Run:
    return _both(left, right, lambda _, one, other: test(one, other))


def _ordered(first: Run, second: Run) -> Run:
    """A test that one fact ends before the other begins; of two articles none stands before the other."""
    return _both(
        first,
        second,
        lambda view, one, other: one.end <= other.start and view.article_of(one) is view.article_of(other),
    )


def _both(left: Run, right: Run, test: Callable[[View, Fact, Fact], bool]) -> Run:
    def run(frame: Frame) -> object:
        one, other = _placed(frame, left), _placed(frame, right)
        if isinstance(one, Unknown):
            return one
        return other if isinstance(other, Unknown) else test(frame.view, one, other)

    return run


def _placed(frame: Frame, run: Run) -> Fact | Unknown:
    """The fact whose place is asked for; it is evidence."""
    value = run(frame)
    if isinstance(value, Unknown):
        return value
    if not isinstance(value, Fact):
        return Unknown("only a fact has a place in the article")
    if frame.trace is not None:
        frame.trace.read(value)
    return value
