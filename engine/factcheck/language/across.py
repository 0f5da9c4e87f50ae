"""What a rule across articles may speak of, and what only a rule for one article may."""

from collections.abc import Iterator

import attrs

from factcheck.language.checking import Checker
from factcheck.language.nodes import Call, Define, Field, Name, Node, Quantified, Select
from factcheck.language.scope import Definition, Scope
from factcheck.language.tree import children, walk
from factcheck.language.types import Type, kind_field


def report_no_article(checker: Checker, node: Name | Field) -> None:
    """`article` or `headline.text` where there is no one article to speak of."""
    hint: str | None
    if isinstance(node, Name):
        message, hint = "a rule across articles has no one `article`", "say whose: of a fact `x` it is `x.article`"
    else:
        part = node.base.name if isinstance(node.base, Name) else ""
        message = f"a rule across articles has no one `{part}.text`"
        is_field = kind_field("article", part) is not None
        hint = f"say whose: of a fact `x` it is `x.article.{part}`" if is_field else None
    checker.problems.report(node.span, message, hint)


def report_one_article(checker: Checker, node: Field) -> None:
    """`x.article` where all facts are of the same article."""
    message = "the field `article` is there only in rules across articles"
    hint = "write `article` alone, or give the rule the clause `across articles`"
    checker.problems.report(node.name_span, message, hint)


def definition_of(node: Define, parameters: tuple[Type, ...], scope: Scope, checker: Checker) -> Definition:
    """A definition whose parameters are known in the scope; of one with mistakes either way the fewer are reported."""
    for_one, for_across = checker.apart(), checker.apart()
    result = for_one.type_of(node.body, scope)
    across = for_across.type_of(node.body, attrs.evolve(scope, across=True))
    fits_one, fits_across = not for_one.problems.errors, not for_across.problems.errors
    if not fits_one and not fits_across:
        is_for_across = len(for_across.problems.errors) < len(for_one.problems.errors)
        result = checker.type_of(node.body, attrs.evolve(scope, across=is_for_across))
    return Definition(
        node,
        parameters,
        result if fits_one or not fits_across else across,
        fits_one=fits_one or not fits_across,
        fits_across=fits_across or not fits_one,
        speaks_of=_spoken_of(node, scope),
    )


def _spoken_of(node: Define, scope: Scope) -> frozenset[str]:
    """What is named in a body, or in that of a definition which it uses, and is given outside of rules."""
    given = {*scope.lists, *scope.tables, *scope.finds}
    found = given.intersection(_free(node.body, frozenset(one.name for one in node.parameters)))
    used = [part.function for part in walk(node.body) if isinstance(part, Call) and part.function in scope.defines]
    return frozenset(found).union(*(scope.defines[name].speaks_of for name in used))


def _free(node: Node, bound: frozenset[str]) -> Iterator[str]:
    """The names in an expression that are not those of variables in it."""
    if isinstance(node, Name) and node.name not in bound:
        yield node.name
    inner = bound | {node.variable} if isinstance(node, (Select, Quantified)) else bound
    for part in children(node):
        is_outside = isinstance(node, (Select, Quantified)) and part is node.collection
        yield from _free(part, bound if is_outside else inner)


def is_fitting(checker: Checker, node: Call, scope: Scope) -> bool:
    """Whether a rule of this sort may use the definition that it calls; reports where it may not."""
    definition = scope.defines[node.function]
    if scope.across and not definition.fits_across:
        message = f"`{node.function}` speaks of one article, and this rule runs across articles"
        checker.problems.report(node.span, message, "give it the fact, and read `x.article` there")
        return False
    if not scope.across and not definition.fits_one:
        message = f"`{node.function}` reads the field `article`, which is there only in rules across articles"
        checker.problems.report(node.span, message, "give the rule the clause `across articles`")
        return False
    return True
