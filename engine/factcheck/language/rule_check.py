"""The check of one rule: its clauses in order, each with the names that are known there."""

import attrs

from factcheck.language.checking import bind, check_condition, element_type
from factcheck.language.example_articles import check_examples
from factcheck.language.nodes import Check, Expect, Expression, Forbid, ForEach, Let, Need, Rule, Step, Template
from factcheck.language.problems import Problems
from factcheck.language.scope import Scope
from factcheck.language.type_check import TypeChecker
from factcheck.language.types import Anything, FrontMatter, ListOf, describe, is_fact
from factcheck.records import record


@record
class _Known:
    """What is known at a clause; `article` is what was known before the first `for each`."""

    here: Scope
    article: Scope
    has_instances: bool = False


def check_rule(rule: Rule, scope: Scope, problems: Problems) -> None:
    """Report every name and type in a rule that makes no sense."""
    checker = TypeChecker(problems)
    if rule.applies_when is not None:
        check_condition(checker, rule.applies_when, scope, "`applies when`")
    inner = attrs.evolve(scope, across=rule.across_articles)
    check_examples(rule, problems)
    known = _Known(inner, inner)
    for step in rule.steps:
        known = _check_step(checker, step, known)


def _check_step(checker: TypeChecker, step: Step, known: _Known) -> _Known:
    match step:
        case ForEach():
            item = element_type(checker, step.collection, known.here, "`for each`")
            here = bind(checker, known.here, step.variable, item, node=step)
            if step.where is not None:
                check_condition(checker, step.where, here, "`where`")
            return attrs.evolve(known, here=here, has_instances=True)
        case Let():
            value = checker.type_of(step.value, known.here)
            here = bind(checker, known.here, step.variable, value, node=step)
            return attrs.evolve(known, here=here, article=known.article if known.has_instances else here)
        case Need():
            check_condition(checker, step.condition, known.here, "`need`")
        case Expect():
            _check_message(checker, step.say, known.article)
        case Check():
            check_condition(checker, step.condition, known.here, "`check`")
            _check_finding(checker, step, known.here)
        case Forbid():
            item = element_type(checker, step.collection, known.here, "`forbid`")
            inner = bind(checker, known.here, step.variable, item, node=step)
            if step.where is not None:
                check_condition(checker, step.where, inner, "`where`")
            _check_finding(checker, step, inner)
    return known


def _check_finding(checker: TypeChecker, step: Check | Forbid, scope: Scope) -> None:
    _check_message(checker, step.say, scope)
    for marked in step.mark:
        _check_marked(checker, marked, scope, "`mark`", or_list=True)
    for suggestion in step.suggestions:
        _check_marked(checker, suggestion.target, scope, "`suggest for`", or_list=False)
        _check_message(checker, suggestion.replacement, scope)


def _check_message(checker: TypeChecker, template: Template | None, scope: Scope) -> None:
    for part in template.parts if template is not None else ():
        if isinstance(part, str):
            continue
        found = checker.type_of(part, scope)
        if isinstance(found, FrontMatter):
            checker.problems.report(part.span, "the front matter is not printed whole", "name a field of it")


def _check_marked(checker: TypeChecker, expression: Expression, scope: Scope, what: str, *, or_list: bool) -> None:
    found = checker.type_of(expression, scope)
    if is_fact(found) or (or_list and isinstance(found, ListOf) and is_fact(found.item)):
        return
    if not isinstance(found, Anything):
        message = f"{what} needs something that stands in the article, and this is {describe(found)}"
        checker.problems.report(expression.span, message, "name a fact, not one of its fields")
