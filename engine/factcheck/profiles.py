"""What the project's profile makes of rules: another severity, or none at all."""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from factcheck.errors import RuleFileErrors
from factcheck.language.nearest import did_you_mean
from factcheck.language.nodes import Check, Forbid, Rule, Rulebook, Severity, Step
from factcheck.packs import Wanted, find_rules, read_shipped
from factcheck.project import Project
from factcheck.records import record
from factcheck.rule_text import RuleText, rule_ids


@record
class Profiled:
    """Rules as a profile leaves them, and the ids of those that it turns off or gives a severity."""

    book: Rulebook
    off: frozenset[str]
    changed: frozenset[str]


def profiled(book: Rulebook, project: Project) -> Profiled:
    """The rules for every article with the severities of the project's profile.

    A rule's severity is then that of each of its checks too. A rule that is turned off keeps its own, for those who
    ask for it by its id. Raises RuleFileErrors where any profile names a rule that there is not.
    """
    present = {rule.id: rule.id for rule in book.rules}
    present |= {old: rule.id for rule in book.rules for old in rule.formerly if old not in present}
    _refuse_unknown(project, present)
    levels = {present[name]: level for name, level in project.severity.items() if name in present}
    severities: dict[str, Severity] = {name: level for name, level in levels.items() if level != "off"}
    if severities:
        book = attrs.evolve(book, rules=tuple(_with_severity(rule, severities) for rule in book.rules))
    off = frozenset(name for name, level in levels.items() if level == "off")
    return Profiled(book, off, frozenset(severities))


def _with_severity(rule: Rule, severities: Mapping[str, Severity]) -> Rule:
    severity = severities.get(rule.id)
    if severity is None:
        return rule
    return attrs.evolve(rule, severity=severity, steps=tuple(map(_without_severity, rule.steps)))


def _without_severity(step: Step) -> Step:
    return attrs.evolve(step, severity=None) if isinstance(step, (Check, Forbid)) else step


# ------------------------------------------------------------------ rules that are not there


def _refuse_unknown(project: Project, present: Mapping[str, str]) -> None:
    """Every id in every profile must be that of a rule; one that this run has no use for may stand in other files."""
    named = [(profile, rule) for profile, rule in _named(project) if rule not in present]
    if not named or project.file is None:
        return
    known = {*present, *_ids_elsewhere(project)}
    unknown = [(profile, rule) for profile, rule in named if rule not in known]
    if unknown:
        raise RuleFileErrors(tuple(_printed(project, profile, rule, known) for profile, rule in unknown))


def _named(project: Project) -> Iterator[tuple[str, str]]:
    from factcheck.project_file import table  # noqa: PLC0415  # only projects with a file pay for it

    if project.file is not None:
        for profile, settings in project.file.profiles.items():
            yield from ((profile, rule) for rule in table(settings, "severity"))


def _ids_elsewhere(project: Project) -> Iterator[str]:
    """The ids of the shipped packs, and of the project's files where the call named others, of any profile."""
    from factcheck.project_file import texts_in  # noqa: PLC0415

    errors: list[str] = []  # a file that this run does not use may be broken
    yield from _ids(read_shipped(errors))
    files = [] if project.file is None else [project.file.resolved(name) for name in project.file.profiles]
    for rules in dict.fromkeys(texts_in(settings, "rules") if "rules" in settings else None for settings in files):
        yield from _ids(find_rules(Wanted(attrs.evolve(project, rules=rules))))


def _ids(texts: Iterable[RuleText]) -> Iterator[str]:
    return (name for text in texts for name in rule_ids(text))


def _printed(project: Project, profile: str, rule: str, known: Iterable[str]) -> str:
    from factcheck.project_file import Mistake, where  # noqa: PLC0415  # only mistakes pay for it

    assert project.file is not None
    hint = did_you_mean(rule, known) or "a rule beside one article has its severity in its own file"
    return project.file.printed(Mistake(where(profile, "severity", rule), f"there is no rule `{rule}`", hint=hint))
