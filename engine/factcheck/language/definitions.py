"""Definitions: the order in which they use one another, their types, and that none uses itself."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

import attrs

from factcheck.facts.catalogue import kinds
from factcheck.language.across import definition_of
from factcheck.language.book import defines_of
from factcheck.language.checking import bind
from factcheck.language.growth import Grown, grown, report_growth
from factcheck.language.naming import names_of
from factcheck.language.nearest import did_you_mean
from factcheck.language.nodes import Call, Define, Parameter, RuleFile
from factcheck.language.problems import Problems
from factcheck.language.scope import Definition, Scope
from factcheck.language.tree import walk
from factcheck.language.type_check import TypeChecker
from factcheck.language.types import Anything, Boolean, ListOf, Numeric, Text, Type, kind_type
from factcheck.records import record

# Types that are no kind of fact, by the word that a definition has for them.
_TYPES: Mapping[str, Type] = MappingProxyType(
    {"text": Text(), "boolean": Boolean(), "percent": Numeric("percent"), "year": Numeric("year")}
)


@record
class Definitions:
    """The scope in which the definitions are known, and how large each becomes written out."""

    scope: Scope
    growths: Mapping[str, Grown]


def check_definitions(files: Sequence[RuleFile], scope: Scope, problems: Mapping[str, Problems]) -> Definitions:
    """Every definition with its types; reports those that make no sense."""
    nodes = {node.name: node for file in files for node in reversed(defines_of(file))}
    round_about = _report_cycles(nodes, problems)
    growths: dict[str, Grown] = {}
    own = {file.name: names_of(file) for file in files}
    for node in _in_order(nodes):
        is_lost = node.is_unread or node.name in round_about or any(use not in growths for use in _uses(node, nodes))
        if is_lost or _is_too_large(node, growths, problems[node.file]):
            known = Definition(node, (), Anything(), is_whole=False)
        else:
            growths[node.name] = grown(node, growths)
            known = _definition(node, attrs.evolve(scope, own=own.get(node.file, scope.own)), problems[node.file])
        scope = attrs.evolve(scope, defines={**scope.defines, node.name: known})
    return Definitions(scope, growths)


def _is_too_large(node: Define, growths: Mapping[str, Grown], problems: Problems) -> bool:
    return report_growth(grown(node, growths).growth, node.name_span, problems)


def _definition(node: Define, scope: Scope, problems: Problems) -> Definition:
    checker = TypeChecker(problems)
    inner, types = scope, []
    for parameter in node.parameters:
        found = _parameter_type(parameter, problems)
        inner = bind(checker, inner, parameter.name, found, node=parameter)
        types.append(found)
    return definition_of(node, tuple(types), inner, checker)


def _parameter_type(parameter: Parameter, problems: Problems) -> Type:
    name = parameter.type.removeprefix("list of ")
    found = _TYPES.get(name) or (kind_type(name) if name in kinds() else None)
    if found is None:
        message = f"there is no type `{name}`"
        problems.report(parameter.type_span, message, did_you_mean(name, (*_TYPES, *kinds())))
        return Anything()
    return found if name == parameter.type else ListOf(found)


# ------------------------------------------------------------------ one using another


def _uses(node: Define, nodes: Mapping[str, Define]) -> Iterator[str]:
    for found in walk(node.body):
        if isinstance(found, Call) and found.function in nodes:
            yield found.function


def _in_order(nodes: Mapping[str, Define]) -> list[Define]:
    """Each definition after those that it uses, as far as none uses itself."""
    ordered: dict[str, Define] = {}
    for name in nodes:
        waiting = [(name, iter(tuple(_uses(nodes[name], nodes))))]
        entered = {name}
        while waiting:
            current, uses = waiting[-1]
            following = next((use for use in uses if use not in ordered and use not in entered), None)
            if following is not None:
                entered.add(following)
                waiting.append((following, iter(tuple(_uses(nodes[following], nodes)))))
            else:
                waiting.pop()
                ordered.setdefault(current, nodes[current])
    return list(ordered.values())


def _report_cycles(nodes: Mapping[str, Define], problems: Mapping[str, Problems]) -> frozenset[str]:
    """The definitions that use themselves, straight or through others."""
    uses = {name: tuple(dict.fromkeys(_uses(node, nodes))) for name, node in nodes.items()}
    found = set()
    for name, node in nodes.items():
        path = _way_back(name, uses)
        if path is not None:
            found.add(name)
            way = ", which uses ".join(f"`{step}`" for step in path)
            problems[node.file].report(node.name_span, f"`{name}` uses itself", f"it uses {way}")
    return frozenset(found)


def _way_back(name: str, uses: Mapping[str, tuple[str, ...]]) -> list[str] | None:
    """The shortest way on which a definition uses itself."""
    ways: list[list[str]] = [[use] for use in uses[name]]
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        if way[-1] == name:
            return way
        if way[-1] not in seen:
            seen.add(way[-1])
            ways += [[*way, use] for use in uses[way[-1]]]
    return None
