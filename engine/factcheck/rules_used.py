"""The rules that a run uses: which they are, by what name they are asked for, and what a report says of them."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import attrs

from factcheck.errors import UsageError
from factcheck.evaluate.engine import Settings, present_ids
from factcheck.language.nodes import Rule
from factcheck.packs import Wanted, find_rules
from factcheck.project import Project, find_project, with_hint
from factcheck.report.model import ProfileUsed, ReplacedPack, RuleNote
from factcheck.rule_text import RuleText, rule_ids
from factcheck.rulebook import Rules, load_rules


def rules_in_use(
    named: tuple[str, ...] = (), *, profile: str | None = None, allow_database: bool = False
) -> tuple[Rules, tuple[RuleText, ...]]:
    """The rules that a check in this folder would use (without those beside articles), and their files."""
    project = find_project(Path.cwd(), profile)
    texts = find_rules(Wanted(project, named))
    return load_rules(texts, project, allow_database=allow_database), texts


def files_to_try(texts: Sequence[RuleText], named: tuple[str, ...]) -> frozenset[str]:
    """The files whose rules are to be tried: of those that a check would use the user's, or all where none is named."""
    return frozenset(text.source.name for text in texts if not named or not text.is_shipped)


def rule_named(name: str, rules: Rules) -> Rule:
    """The rule with this id, or that once had it. Raises UsageError with the nearest id."""
    (found,) = chosen((name,), rules, advice="; the rules of NAME.rules beside an article need --rules NAME.rules")
    return next(rule for rule in all_rules(rules) if rule.id == found)


def chosen(only: Sequence[str], rules: Rules, *, advice: str = "") -> frozenset[str]:
    """The ids of the rules named, by their present or a former id."""
    known = present_ids(tuple(all_rules(rules)))
    for name in only:
        if name not in known:
            raise UsageError(with_hint(f"there is no rule `{name}`", name, known) + advice)
    return frozenset(known[name] for name in only)


def asked_for(only: Sequence[str], rules: Rules) -> frozenset[str] | None:
    """The ids of the rules to run, None for all: to name a rule is to ask for it, whatever a profile says."""
    if only:
        return chosen(only, rules)
    return frozenset(rules.ids) - rules.off if rules.off else None


def all_rules(rules: Rules) -> Iterator[Rule]:
    """Those for every article, then those beside articles."""
    yield from rules.book.rules
    for book in rules.beside.values():
        yield from book.rules


def active_rules(rules: Rules, settings: Settings) -> tuple[str, ...]:
    """The ids of the rules that this run evaluates, in order."""
    ids = {
        rule.id
        for rule in all_rules(rules)
        if (settings.only is None or rule.id in settings.only) and (settings.preview or rule.status != "preview")
    }
    return tuple(sorted(ids))


def left_in_preview(rules: Rules, settings: Settings) -> tuple[str, ...]:
    """The ids of the rules that would run but for their being in preview."""
    return tuple(
        sorted({*active_rules(rules, attrs.evolve(settings, preview=True))} - {*active_rules(rules, settings)})
    )


def deprecated_rules(rules: Rules, active: Sequence[str]) -> tuple[str, ...]:
    """The ids of the rules that run although they are deprecated, in order."""
    return tuple(sorted({rule.id for rule in all_rules(rules) if rule.status == "deprecated"}.intersection(active)))


def profile_used(project: Project, rules: Rules) -> ProfileUsed | None:
    """None where there is no profile but that of the top of the file and this says nothing of rules."""
    if project.profile is None or (project.is_plain and not rules.off and not rules.changed):
        return None
    severities = {rule.id: rule.severity for rule in rules.book.rules if rule.id in rules.changed}
    return ProfileUsed(name=project.profile, off=tuple(sorted(rules.off)), severities=tuple(sorted(severities.items())))


def replaced_packs(texts: Sequence[RuleText], rules: Rules) -> tuple[ReplacedPack, ...]:
    """The shipped packs that files of the project stand in for, with what is lost by it."""
    files: dict[str, list[str]] = {}
    shipped: dict[str, RuleText] = {}
    for text in texts:
        if text.replaced is not None and text.replaced.pack is not None:
            files.setdefault(text.replaced.pack, []).append(text.source.name)
            shipped[text.replaced.pack] = text.replaced
    ids = {pack: rule_ids(text) for pack, text in shipped.items()}
    return tuple(
        ReplacedPack(
            pack=pack, files=tuple(files[pack]), rules=len(ids[pack]), gone=len(ids[pack].difference(rules.ids))
        )
        for pack in sorted(files)
    )


def rule_notes(rules: Rules, active: Sequence[str]) -> Mapping[str, RuleNote]:
    """What a report says of each rule that runs, by its id."""
    by_id = {rule.id: rule for rule in all_rules(rules)}
    return {name: _rule_note(by_id[name]) for name in active}


def _rule_note(rule: Rule) -> RuleNote:
    return RuleNote(
        title=rule.title,
        severity=rule.severity,
        because=rule.because,
        see=rule.see,
        tags=rule.tags,
        file=rule.file,
    )


def standard_rules(texts: Sequence[RuleText], rules: Rules) -> frozenset[str]:
    """The ids of the rules that nobody here has written."""
    files = {text.source.name for text in texts if text.is_standard}
    return frozenset(rule.id for rule in all_rules(rules) if rule.file in files)
