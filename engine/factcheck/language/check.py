"""The check of all rule files of a run together: names, types, ids and lists, before any article is read."""

from collections.abc import Sequence

from factcheck.language.book import lists_of, rules_of
from factcheck.language.nearest import did_you_mean
from factcheck.language.nodes import Rule, RuleError, RuleFile
from factcheck.language.problems import Problems
from factcheck.language.recursion import deep_recursion
from factcheck.language.rule_check import check_rule
from factcheck.language.scope import Scope, built_in
from factcheck.source import Source, Span

# Each level of a tree takes up to four calls within one another; trees are as deep as `depth` allows.
_RECURSION_LIMIT = 5_000


def check_rules(files: Sequence[RuleFile]) -> tuple[RuleError, ...]:
    """Every error in names, types, ids and lists, file by file in order of place."""
    with deep_recursion(_RECURSION_LIMIT):
        return _check(files)


def _check(files: Sequence[RuleFile]) -> tuple[RuleError, ...]:
    problems = {file.name: Problems(file.name) for file in files}
    scope = Scope(lists=frozenset(found.name for file in files for found in lists_of(file)))
    _check_ids(files, problems)
    _check_lists(files, problems)
    for file in files:
        for rule in rules_of(file):
            check_rule(rule, scope, problems[file.name])
    return tuple(
        error
        for found in problems.values()
        for error in sorted(found.errors, key=lambda error: (error.span.start, error.span.end))
    )


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


def _check_lists(files: Sequence[RuleFile], problems: dict[str, Problems]) -> None:
    """A list is begun once; `adds` adds to one that is there; no list has the name of something else."""
    begun: dict[str, str] = {}
    for file in files:
        source = Source(file.name, file.text)
        for found in lists_of(file):
            meaning = built_in(found.name)
            if meaning is not None:
                problems[file.name].report(found.name_span, f"`{found.name}` is already {meaning}")
            elif not found.adds and found.name in begun:
                hint = f"at {begun[found.name]}; `list {found.name} adds …` adds to it"
                problems[file.name].report(found.name_span, f"there is already a list `{found.name}`", hint)
            elif not found.adds:
                begun[found.name] = _place(source, found.name_span)
    for file in files:
        for found in lists_of(file):
            if found.adds and found.name not in begun:
                message = f"there is no list `{found.name}` to add to"
                problems[file.name].report(found.name_span, message, did_you_mean(found.name, begun))
