"""The type check of calls of definitions."""

from typing import Literal

import attrs

from factcheck.facts.catalogue import kinds
from factcheck.language.across import is_fitting
from factcheck.language.checking import Checker
from factcheck.language.dimensions import are_alike
from factcheck.language.nodes import Call
from factcheck.language.scope import Definition, Scope
from factcheck.language.types import Anything, Boolean, FactOf, ListOf, Numeric, Text, Type, describe, plain

# "plain": the value alone, where a fact is meant: enough for a body that reads none of its fields.
_Fit = Literal["yes", "plain", "no"]


def defined_type(checker: Checker, node: Call, scope: Scope) -> Type:
    """What a definition gives for these arguments."""
    definition = scope.defines[node.function]
    arguments = tuple(checker.type_of(argument, scope) for argument in node.arguments)
    if not definition.is_whole or not is_fitting(checker, node, scope) or _is_hidden(checker, node, scope):
        return Anything()
    if len(arguments) != len(definition.parameters):
        takes = ", ".join(parameter.name for parameter in definition.node.parameters) or "nothing"
        wanted = "1 value" if len(definition.parameters) == 1 else f"{len(definition.parameters)} values"
        message = f"`{node.function}` takes {wanted} ({takes}), found {len(arguments)}"
        checker.problems.report(node.span, message)
        return Anything()
    fits = [_fit(*pair) for pair in zip(definition.parameters, arguments, strict=True)]
    for index, fit in enumerate(fits):
        if fit == "no":
            _report(checker, node, index, definition, arguments[index])
    if "no" in fits:
        return Anything()
    return _with_plain(checker, node, scope, fits, arguments) if "plain" in fits else definition.result


def _is_hidden(checker: Checker, node: Call, scope: Scope) -> bool:
    """Whether a variable here hides what the body speaks of, which is written out in this place; reports it."""
    hidden = scope.defines[node.function].speaks_of.intersection(name for name, _ in scope.variables)
    for name in sorted(hidden):
        message = f"`{node.function}` speaks of another `{name}` than the variable here"
        checker.problems.report(node.span, message, "choose another name for the variable")
    return bool(hidden)


def _fit(wanted: Type, found: Type) -> _Fit:
    match wanted, found:
        case (Anything(), _) | (_, Anything()) | (Text(), Text()) | (Boolean(), Boolean()):
            return "yes"
        case ListOf(), ListOf():
            return _fit(wanted.item, found.item)
        case Numeric(), Numeric():
            return _fit_of_numbers(wanted, found)
        case FactOf(), FactOf():
            is_one = found.kind == wanted.kind or kinds()[found.kind].parent == wanted.kind
            return "yes" if is_one else "no"
        case _:
            return "plain" if plain(wanted) == found else "no"


def _fit_of_numbers(wanted: Numeric, found: Numeric) -> _Fit:
    if wanted.kind is None:
        return "yes" if are_alike(wanted.dimension, found.dimension) else "no"
    if found.kind is not None:
        return "yes" if wanted.kind in (found.kind, "number") else "no"
    return "plain" if are_alike(wanted.dimension, found.dimension) else "no"


def _report(checker: Checker, node: Call, index: int, definition: Definition, found: Type) -> None:
    name, wanted = definition.node.parameters[index].name, describe(definition.parameters[index])
    message = f"`{name}` of `{node.function}` is {wanted}, and this is {describe(found)}"
    checker.problems.report(node.arguments[index].span, message)


def _with_plain(checker: Checker, node: Call, scope: Scope, fits: list[_Fit], arguments: tuple[Type, ...]) -> Type:
    """Go through the body again with the values that stand where facts are meant."""
    definition, apart = scope.defines[node.function], checker.apart()
    inner = attrs.evolve(scope, variables=())
    for parameter, wanted, found, fit in zip(
        definition.node.parameters, definition.parameters, arguments, fits, strict=True
    ):
        inner = inner.bind(parameter.name, found if fit == "plain" else wanted)
    result = apart.type_of(definition.node.body, inner)
    if not apart.problems.errors:
        return result
    index = fits.index("plain")
    name = definition.node.parameters[index].name
    message = f"`{node.function}` reads more of `{name}` than its value, and this is only {describe(arguments[index])}"
    checker.problems.report(node.arguments[index].span, message, "give it the fact itself")
    return Anything()
