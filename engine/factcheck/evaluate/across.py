"""Rules across articles: what each article gives to them as it is read, and one row for each rule in the end."""

from collections.abc import Mapping, Sequence

import attrs

from factcheck.evaluate.corpus_view import view_of
from factcheck.evaluate.engine import Prepared, Settings, finished, is_active
from factcheck.evaluate.finder import Finder
from factcheck.evaluate.frame import Frame
from factcheck.evaluate.globs import are_for
from factcheck.evaluate.instances import RuleRun
from factcheck.evaluate.needs import finders_used, kept_for
from factcheck.evaluate.outcomes import Result, Waiver
from factcheck.evaluate.prepared import PreparedRule
from factcheck.evaluate.truth import as_truth
from factcheck.evaluate.view import View
from factcheck.facts.corpus import Corpus, Extract, Gathering, Kept, everything, extract
from factcheck.facts.model import Facts
from factcheck.records import record
from factcheck.values.unknown import Unknown

# Of articles that were not read so many are named.
_NAMED = 3


@record
class Contribution:
    """An article for the rules with these ids; of others it is not known whether they apply to it, and why."""

    extract: Extract
    rules: frozenset[str]
    doubts: tuple[tuple[str, str], ...] = ()


@record
class AcrossRules:
    """The rules across articles that a run evaluates, in order of id, and what is kept of each article for them."""

    rules: tuple[PreparedRule, ...]
    kept: Kept
    finders: tuple[Finder, ...]

    def contribution(self, facts: Facts, path: str) -> Contribution | None:
        """What an article gives to the rules that apply to it; None where none does."""
        view = View(facts, path)
        applies = {one.rule.id: _applies(one, view) for one in self.rules if are_for(one.rule.applies_to, path)}
        doubts = tuple((rule, truth.reason) for rule, truth in applies.items() if isinstance(truth, Unknown))
        rules = frozenset(rule for rule, truth in applies.items() if truth is True)
        if not rules and not doubts:
            return None
        matches = {finder.name: view.found(finder, "") for finder in self.finders}
        return Contribution(extract(facts, self.kept, path=path, matches=matches), rules, doubts)


def across_rules(prepared: Prepared, settings: Settings) -> AcrossRules:
    """Pick the rules across articles out of those of a run."""
    lazy = (one for one in prepared.lazy if one.rule.across_articles and is_active(one.rule, settings))
    chosen = [one.prepared for one in lazy]
    rules = [one.rule for one in chosen]
    used = finders_used(rules, frozenset(prepared.finders)) if rules else frozenset()
    return AcrossRules(
        tuple(sorted(chosen, key=lambda one: one.rule.id)),
        kept_for(rules),
        tuple(finder for name, finder in prepared.finders.items() if name in used),
    )


def _applies(prepared: PreparedRule, view: View) -> bool | Unknown:
    if prepared.applies_when is None:
        return True
    return as_truth(prepared.applies_when(Frame(view, [None] * prepared.slot_count)))


def evaluate_together(prepared: PreparedRule, articles: Sequence[Facts], settings: Settings) -> Result | None:
    """The result of one rule across these articles, whatever articles it applies to by name."""
    alone = attrs.evolve(prepared, rule=attrs.evolve(prepared.rule, applies_to=()))
    run = AcrossRun(AcrossRules((alone,), everything(), ()))
    for facts in articles:
        contribution = run.across.contribution(facts, facts.article.path)
        if contribution is not None:
            run.add(contribution)
    return next(iter(run.results(settings, {}, {})), None)


@attrs.define(eq=False)
class AcrossRun:
    """Takes in what articles contribute, in order, and evaluates the rules on all of it."""

    across: AcrossRules
    gathering: Gathering = attrs.field(factory=Gathering)
    members: dict[str, set[int]] = attrs.field(factory=dict)
    doubts: dict[str, list[str]] = attrs.field(factory=dict)

    def add(self, contribution: Contribution) -> None:
        """Take in an article."""
        number = len(self.gathering.volumes)
        self.gathering.add(contribution.extract)
        for rule in contribution.rules:
            self.members.setdefault(rule, set()).add(number)
        for rule, reason in contribution.doubts:
            told = f"whether the rule applies to {contribution.extract.source.name}: {reason}"
            self.doubts.setdefault(rule, []).append(told)

    def results(
        self, settings: Settings, waivers: Mapping[str, tuple[Waiver, ...]], unread: Mapping[str, str]
    ) -> tuple[Result, ...]:
        """A row for each rule that applies to some article; `unread` has the paths of those not read, by name."""
        corpus = self.gathering.corpus()
        rows = (self._row(one, corpus, settings, waivers, unread) for one in self.across.rules)
        return tuple(row for row in rows if row is not None)

    def _row(
        self,
        prepared: PreparedRule,
        corpus: Corpus,
        settings: Settings,
        waivers: Mapping[str, tuple[Waiver, ...]],
        unread: Mapping[str, str],
    ) -> Result | None:
        rule = prepared.rule
        missing = [name for name, path in unread.items() if are_for(rule.applies_to, path)]
        doubts = [*_not_read(missing), *self.doubts.get(rule.id, ())]
        members = frozenset(self.members.get(rule.id, ()))
        if not members and not doubts:
            return None
        view = view_of(corpus, members)
        run = RuleRun(prepared, view, settings.passes_kept, waivers.get(rule.id, ()), settings.as_of)
        for doubt in doubts:
            run.doubt(doubt)
        return finished(run, settings)


def _not_read(names: Sequence[str]) -> list[str]:
    """One doubt for all articles that were not read."""
    if not names:
        return []
    others = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    told = "1 article was" if len(names) == 1 else f"{len(names)} articles were"
    return [f"{told} not read: {', '.join(sorted(names)[:_NAMED])}{others}"]
