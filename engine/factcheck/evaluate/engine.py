"""Evaluation: rules × the facts of an article → a result for each rule that applies."""

import datetime
import types
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from factcheck.evaluate.baseline import KnownCounts, with_known
from factcheck.evaluate.finder import Finder
from factcheck.evaluate.frame import Frame, TooManyInstances
from factcheck.evaluate.globs import are_for
from factcheck.evaluate.instances import Given, RuleRun
from factcheck.evaluate.known import known_in
from factcheck.evaluate.outcomes import GRAVITY, Finding, InstanceCounts, Outcome, Result, Waiver
from factcheck.evaluate.prepared import ForbidStep, LazyRule, Loop, PreparedRule, prepare_rule
from factcheck.evaluate.truth import Truth, as_truth
from factcheck.evaluate.view import View
from factcheck.evaluate.waivers import waivers_by_rule
from factcheck.facts.catalogue import COLLECTIONS
from factcheck.facts.model import Facts
from factcheck.language.expand import Expander
from factcheck.language.nodes import FoundIn, Opening, Rule, Rulebook, Severity
from factcheck.language.tree import walk
from factcheck.records import record
from factcheck.values.unknown import Unknown


@record
class Settings:
    """How results are judged, apart from what the rules say.

    `path` is what `applies to` globs are matched against: the article's path from the project root. `gate` is the
    least severity that gates; `strict` lets UNKNOWN gate; `must_decide` names rules that must decide whatever they
    say themselves; `only` names the rules to run; `as_of` is the day on which waivers are looked at. `known` has what
    the baseline knows.
    """

    path: str = ""
    gate: Severity = "error"
    strict: bool = False
    passes_kept: int = 0
    preview: bool = False
    must_decide: frozenset[str] = frozenset()
    only: frozenset[str] | None = None
    as_of: datetime.date | None = None
    known: KnownCounts = attrs.field(factory=dict)


@attrs.define(eq=False)
class Prepared:
    """The rules of a run, for any number of articles, and the waivers of their findings by the rule's id.

    Those across articles are among them: `evaluate` passes over them.
    """

    lazy: tuple[LazyRule, ...]
    waivers: Mapping[str, tuple[Waiver, ...]] = attrs.field(factory=lambda: types.MappingProxyType({}))
    finders: Mapping[str, Finder] = attrs.field(factory=lambda: types.MappingProxyType({}))

    _wanted: dict[tuple[frozenset[str] | None, bool], list[LazyRule]] = attrs.field(factory=dict)

    @property
    def rules(self) -> tuple[PreparedRule, ...]:
        """All rules compiled."""
        return tuple(one.prepared for one in self.lazy)

    def wanted(self, settings: Settings) -> list[LazyRule]:
        """The rules for single articles that a run with these settings evaluates."""
        key = (settings.only, settings.preview)
        if key not in self._wanted:
            lazy = (one for one in self.lazy if not one.rule.across_articles)
            self._wanted[key] = [one for one in lazy if is_active(one.rule, settings)]
        return self._wanted[key]


def prepare(book: Rulebook) -> Prepared:
    """Make a checked rulebook ready to run."""
    known = known_in(book)
    expander = Expander(book)
    openings: dict[tuple[str, ...], Opening] = {}
    has_source = any(isinstance(part, FoundIn) for define in book.defines for part in walk(define.body))

    def lazy(rule: Rule) -> LazyRule:
        def make() -> PreparedRule:
            expanded = expander.expanded(rule)
            return prepare_rule(expanded.rule, expanded.text, known)

        opening = None if rule.opening is None else Opening._make(rule.opening)
        named = opening is not None and (opening.collection in COLLECTIONS or opening.collection in known.finders)
        if opening is None or not named or (opening.has_calls and has_source):
            return LazyRule(rule, None, make)
        key = (opening.scope, opening.collection, opening.variable, opening.where)
        return LazyRule(rule, openings.setdefault(key, opening), make)

    return Prepared(tuple(map(lazy, book.rules)), waivers_by_rule(book, present_ids(book.rules)), known.finders)


def present_ids(rules: Sequence[Rule]) -> Mapping[str, str]:
    """The present id of a rule by each id that it has or once had."""
    by_old = {old: rule.id for rule in rules for old in rule.formerly}
    return types.MappingProxyType({**by_old, **{rule.id: rule.id for rule in rules}})


def evaluate(prepared: Prepared, facts: Facts, settings: Settings) -> tuple[Result, ...]:
    """A result for every rule for one article that applies to this one, in the order of the rules."""
    view = View(facts, settings.path)
    shared: dict[int, Given | None] = {}
    results = [
        _result(one, view, shared, prepared, settings)
        for one in prepared.wanted(settings)
        if not one.rule.applies_to or are_for(one.rule.applies_to, settings.path)
    ]
    return tuple([result for result in results if result is not None])


def evaluate_alone(prepared: PreparedRule, facts: Facts, settings: Settings) -> Result | None:
    """The result of one rule, whatever articles it applies to; None where its `applies when` is false."""
    return result_of(RuleRun(prepared, View(facts, settings.path), settings.passes_kept), settings)


def is_active(rule: Rule, settings: Settings) -> bool:
    """Whether a run evaluates the rule at all."""
    if settings.only is not None and rule.id not in settings.only:
        return False
    return rule.status != "preview" or settings.preview


def _result(
    lazy: LazyRule, view: View, shared: dict[int, Given | None], prepared: Prepared, settings: Settings
) -> Result | None:
    """The result of a rule. What it goes through first is looked up once for all rules that have it in common."""
    given: Given | None = None
    opening = lazy.opening
    if opening is not None:
        try:
            given = shared[id(opening)]
        except KeyError:
            given = shared[id(opening)] = _given(lazy, opening, view, prepared)
        if given == ():
            return _settled(lazy, opening, view, settings)
    rule = lazy.prepared
    waivers = prepared.waivers.get(lazy.rule.id, ())
    return result_of(RuleRun(rule, view, settings.passes_kept, waivers, settings.as_of, given=given), settings)


def _given(lazy: LazyRule, opening: Opening, view: View, prepared: Prepared) -> Given | None:
    """The elements that rules with this opening have to look at; None where each has to find out for itself."""
    items = _items(opening, view, prepared)
    if not items:
        return ()
    rule = lazy.prepared
    first = rule.outer[0] if rule.outer else rule.body[0]
    assert isinstance(first, (Loop, ForbidStep))
    if rule.trouble is not None:
        return None
    if first.where is None:
        return tuple([(index, item, True) for index, item in enumerate(items)])
    frame = Frame(view, [None] * rule.slot_count)
    given: list[tuple[int, object, Truth]] = []
    try:
        for index, item in enumerate(items):
            frame.slots[first.slot] = item
            truth = as_truth(first.where(frame))
            if truth is not False:
                given.append((index, item, truth))
    except TooManyInstances:
        return None
    return tuple(given)


def _items(opening: Opening, view: View, prepared: Prepared) -> tuple[Any, ...]:
    finder = prepared.finders.get(opening.collection)
    if finder is not None:
        return view.found(finder, opening.scope)
    return view.scoped(opening.scope, opening.collection) if opening.scope else view.collection(opening.collection)


_NO_INSTANCES = InstanceCounts()
_ONE_PASS = InstanceCounts(passed=1)


def _settled(lazy: LazyRule, opening: Opening, view: View, settings: Settings) -> Result:
    """The result of a rule that has nothing to look at: that of most rules in most articles."""
    rule = lazy.rule
    gates = not opening.is_forbid and (rule.must_decide or rule.id in settings.must_decide)
    if settings.passes_kept or gates:
        return _nothing(lazy, opening, view.name, gates=gates)
    if lazy.nothing is None:
        lazy.nothing = _nothing(lazy, opening, None, gates=False)
    return lazy.nothing


def _nothing(lazy: LazyRule, opening: Opening, article: str | None, *, gates: bool) -> Result:
    rule = lazy.rule
    if opening.is_forbid:
        return Result(article, rule.id, rule.title, "pass", rule.severity, gates, _ONE_PASS)
    reason = opening.nothing or lazy.prepared.nothing
    return Result(article, rule.id, rule.title, "na", rule.severity, gates, _NO_INSTANCES, reason)


def result_of(run: RuleRun, settings: Settings) -> Result | None:
    """Run a rule on an article and sum up; None where its `applies when` is false."""
    applies = True if run.prepared.trouble is not None else _applies(run.prepared, run)
    if applies is False:
        return None
    if isinstance(applies, Unknown):
        run.counts["unknown"] += 1
        run.reasons["unknown"] = f"whether the rule applies: {applies.reason}"
        return _summed_up(run, settings)
    return finished(run, settings)


def finished(run: RuleRun, settings: Settings) -> Result:
    """Run a rule that applies and sum up."""
    if run.prepared.trouble is not None:
        return _error(run, run.prepared.trouble)
    try:
        run.run()
    except TooManyInstances as trouble:
        return _error(run, str(trouble))
    return _summed_up(run, settings)


def _applies(prepared: PreparedRule, run: RuleRun) -> Truth:
    return True if prepared.applies_when is None else as_truth(prepared.applies_when(run.frame))


def _error(run: RuleRun, reason: str) -> Result:
    rule = run.prepared.rule
    return Result(run.view.name, rule.id, rule.title, "error", rule.severity, True, InstanceCounts(), reason)


def _summed_up(run: RuleRun, settings: Settings) -> Result:
    rule = run.prepared.rule
    outcome = _outcome(run)
    known = settings.known.get((settings.path, rule.id))
    findings = run.findings if known is None else with_known(run.findings, known)
    decides = rule.must_decide or rule.id in settings.must_decide
    return Result(
        run.view.name,
        rule.id,
        rule.title,
        outcome,
        _severity(findings, outcome, rule.severity),
        _gates(run, outcome, findings, settings, must_decide=decides),
        run.instance_counts(),
        _reason(run, outcome),
        tuple(findings),
        tuple(run.passes),
    )


def _outcome(run: RuleRun) -> Outcome:
    order: tuple[Outcome, ...] = ("fail", "unknown", "waived", "pass")
    return next((outcome for outcome in order if run.counts[outcome]), "na")


def _severity(findings: list[Finding], outcome: Outcome, otherwise: Severity) -> Severity:
    """The gravest severity among the findings that failed; without one the rule's own."""
    if outcome != "fail":
        return otherwise
    return max((finding.severity for finding in findings if finding.outcome == "fail"), key=lambda one: GRAVITY[one])


def _gates(
    run: RuleRun, outcome: Outcome, findings: Sequence[Finding], settings: Settings, *, must_decide: bool
) -> bool:
    """Whether the row blocks publication: an instance that could not be decided does where it must be."""
    if must_decide and outcome == "na":
        return True
    if (must_decide or settings.strict) and run.counts["unknown"]:
        return True
    least = GRAVITY[settings.gate]
    failures = (finding for finding in findings if finding.outcome == "fail" and not finding.known)
    return any(GRAVITY[finding.severity] >= least for finding in failures)


def _reason(run: RuleRun, outcome: Outcome) -> str | None:
    if outcome == "unknown":
        return run.reasons.get("unknown")
    if outcome == "na":
        return run.reasons.get("na") or run.prepared.nothing
    return None
