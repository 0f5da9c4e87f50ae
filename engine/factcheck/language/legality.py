"""Whether rules that were changed in their trees still make sense: what cannot be loaded means nothing."""

from collections.abc import Sequence

from factcheck.language.definitions import check_definitions
from factcheck.language.find_types import find_type
from factcheck.language.nodes import Rule, Rulebook, RuleFile
from factcheck.language.problems import Problems
from factcheck.language.recursion import deep_recursion
from factcheck.language.reference import row_type
from factcheck.language.rule_check import check_rule
from factcheck.language.scope import Scope
from factcheck.language.types import TableType

# Each level of a tree takes up to four calls within one another; trees are as deep as `depth` allows.
_RECURSION_LIMIT = 5_000


def are_legal(rules: Sequence[Rule], book: Rulebook) -> bool:
    """Whether the rules have no mistake in names and types, with the definitions and reference data of a rulebook."""
    problems = Problems("")
    with deep_recursion(_RECURSION_LIMIT):
        scope = _scope(book, problems)
        for rule in rules:
            check_rule(rule, scope, problems)
    return not problems.errors


def _scope(book: Rulebook, problems: Problems) -> Scope:
    named = Scope(
        lists=frozenset(name for name, _ in book.lists),
        tables={name: TableType(row_type(table)) for name, table in book.tables},
        finds={find.name: find_type(find) for find in book.finds},
        sources=frozenset(name for name, _ in book.documents),
    )
    if not book.defines:
        return named
    file = RuleFile("", "", statements=book.defines)
    return check_definitions([file], named, {define.file: problems for define in book.defines}).scope
