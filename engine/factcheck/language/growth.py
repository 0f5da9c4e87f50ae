"""How large an expression becomes once the definitions in it are written out, told without writing them out."""

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from factcheck.language.depth import DEEPEST_TREE
from factcheck.language.nodes import Call, Define, Name, Node
from factcheck.language.problems import Problems
from factcheck.language.tree import children
from factcheck.records import record
from factcheck.source import Span

# Far beyond any rule: definitions that double one another reach it in a dozen steps.
LARGEST = 20_000


@record
class Use:
    """How often a parameter stands in an expression that is written out, and at most how deep."""

    times: int
    depth: int


@record
class Growth:
    """The nodes and the depth of an expression written out, apart from what stands for its parameters."""

    size: int = 0
    depth: int = 0
    uses: Mapping[str, Use] = attrs.field(factory=lambda: MappingProxyType({}))


@record
class Grown:
    """A definition with its growth."""

    define: Define
    growth: Growth


def grown(define: Define, known: Mapping[str, Grown]) -> Grown:
    """A definition with its growth, where those that it uses are known."""
    names = frozenset(parameter.name for parameter in define.parameters)
    return Grown(define, _measure(define.body, known, names))


def report_growth(growth: Growth, span: Span, problems: Problems) -> bool:
    """Report an expression that grows too large; tells whether it does."""
    is_too_large = (
        growth.size > LARGEST or max((growth.depth, *(use.depth for use in growth.uses.values()))) > DEEPEST_TREE
    )
    if is_too_large:
        message = f"with its definitions written out this has more than {LARGEST:,} parts or {DEEPEST_TREE} levels"
        problems.report(span, message, "definitions that use one another more than once multiply")
    return is_too_large


def check_growth(node: Node, known: Mapping[str, Grown], problems: Problems) -> None:
    """Report the calls of definitions in a rule that grow too large."""
    if isinstance(node, Call) and node.function in known:
        report_growth(_measure(node, known, frozenset()), node.span, problems)
        return
    for child in children(node):
        check_growth(child, known, problems)


def _measure(node: Node, known: Mapping[str, Grown], names: frozenset[str]) -> Growth:
    """The growth of an expression in which some names are parameters."""
    if isinstance(node, Name) and node.name in names:
        return Growth(uses={node.name: Use(1, 0)})
    inner = [_measure(child, known, names) for child in children(node)]
    if isinstance(node, Call) and node.function in known:
        return _called(known[node.function], inner)
    return Growth(
        1 + sum(growth.size for growth in inner),
        1 + max((growth.depth for growth in inner), default=0),
        _together([Growth(uses=_deeper(growth, 1, 1)) for growth in inner]),
    )


def _called(called: Grown, arguments: list[Growth]) -> Growth:
    """The body, with each argument as often and as deep as its parameter stands there."""
    size, depth, uses = called.growth.size, called.growth.depth, []
    for parameter, argument in zip(called.define.parameters, arguments, strict=False):
        use = called.growth.uses.get(parameter.name)
        if use is not None:
            size += use.times * argument.size
            depth = max(depth, use.depth + argument.depth)
            uses.append(Growth(uses=_deeper(argument, use.times, use.depth)))
    return Growth(size, depth, _together(uses))


def _deeper(growth: Growth, times: int, depth: int) -> Mapping[str, Use]:
    return {name: Use(use.times * times, use.depth + depth) for name, use in growth.uses.items()}


def _together(growths: list[Growth]) -> Mapping[str, Use]:
    found: dict[str, Use] = {}
    for growth in growths:
        for name, use in growth.uses.items():
            before = found.get(name, Use(0, 0))
            found[name] = Use(before.times + use.times, max(before.depth, use.depth))
    return found
