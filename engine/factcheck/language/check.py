"""The check of all rule files of a run together: names, types, ids and lists, before any article is read."""

from collections.abc import Sequence

import attrs

from factcheck.language.book import rules_of
from factcheck.language.definitions import check_definitions
from factcheck.language.find_types import find_type
from factcheck.language.growth import check_growth
from factcheck.language.naming import check_names, names_of
from factcheck.language.nodes import Find, Rule, RuleError, RuleFile, SourceOf, TableOf, WordList
from factcheck.language.problems import Problems
from factcheck.language.recursion import deep_recursion
from factcheck.language.reference import Reference, row_type
from factcheck.language.rule_check import check_rule
from factcheck.language.scope import Scope
from factcheck.language.types import Anything, TableType, Type
from factcheck.source import Source, Span

# Each level of a tree takes up to four calls within one another; trees are as deep as `depth` allows.
_RECURSION_LIMIT = 5_000


def check_rules(files: Sequence[RuleFile], reference: Reference | None = None) -> tuple[RuleError, ...]:
    """Every error in names, types, ids and lists, file by file in order of place.

    `reference` has the tables that the files name; of one that is not there nothing is said.
    """
    with deep_recursion(_RECURSION_LIMIT):
        return _check(files, reference or Reference())


def _check(files: Sequence[RuleFile], reference: Reference) -> tuple[RuleError, ...]:
    problems = {file.name: Problems(file.name) for file in files}
    _check_ids(files, problems)
    check_names(files, problems)
    definitions = check_definitions(files, _scope(files, reference), problems)
    for file in files:
        own = names_of(file)
        for rule in rules_of(file):
            if definitions.growths:
                check_growth(rule, definitions.growths, problems[file.name])
            check_rule(rule, attrs.evolve(definitions.scope, own=own), problems[file.name])
    return tuple(
        error
        for found in problems.values()
        for error in sorted(found.errors, key=lambda error: (error.span.start, error.span.end))
    )


def _scope(files: Sequence[RuleFile], reference: Reference) -> Scope:
    """What the files name, apart from definitions."""
    statements = [statement for file in files for statement in file.statements]
    return Scope(
        lists=frozenset(found.name for found in statements if isinstance(found, WordList)),
        tables={found.name: _table_type(found, reference) for found in statements if isinstance(found, TableOf)},
        finds={found.name: find_type(found) for found in statements if isinstance(found, Find)},
        sources=frozenset(found.name for found in statements if isinstance(found, SourceOf)),
    )


def _table_type(table: TableOf, reference: Reference) -> Type:
    known = reference.tables.get(table.name)
    return Anything() if known is None else TableType(row_type(known))


def _check_ids(files: Sequence[RuleFile], problems: dict[str, Problems]) -> None:
    """No id stands twice in a run; an old one is no other rule's."""
    seen: dict[str, str] = {}
    for file in files:
        source = Source(file.name, file.text)
        for rule in filter(_is_read, rules_of(file)):
            if rule.id in seen:
                problems[file.name].report(rule.id_span, f"there is already a rule `{rule.id}`", f"at {seen[rule.id]}")
            else:
                seen[rule.id] = _place(source, rule.id_span)
    former: dict[str, str] = {}
    for file in files:
        for rule in filter(_is_read, rules_of(file)):
            for old in rule.formerly:
                other = seen.get(old) or former.get(old)
                if other is not None:
                    problems[file.name].report(rule.id_span, f"`formerly {old}`: that id is in use", f"at {other}")
                former[old] = seen[rule.id]


def _is_read(rule: Rule) -> bool:
    """Whether the rule's head could be read."""
    return bool(rule.id)


def _place(source: Source, span: Span) -> str:
    return f"{source.name}:{source.line_column(span.start)[0]}"
