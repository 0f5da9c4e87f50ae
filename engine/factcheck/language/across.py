"""What a rule across articles may speak of, and what only a rule for one article may."""

import attrs

from factcheck.language.checking import Checker
from factcheck.language.nodes import Call, Define, Field, Name
from factcheck.language.scope import Definition, Scope
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
    )


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
