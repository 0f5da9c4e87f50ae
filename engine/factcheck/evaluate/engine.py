"""Evaluation: rules × the facts of an article → a result for each rule that applies."""

import datetime
import types
from collections.abc import Mapping, Sequence

import attrs

from factcheck.evaluate.baseline import KnownCounts, with_known
from factcheck.evaluate.finder import Finder
from factcheck.evaluate.frame import Frame, TooManyInstances
from factcheck.evaluate.globs import are_for
from factcheck.evaluate.instances import RuleRun
from factcheck.evaluate.known import known_in
from factcheck.evaluate.outcomes import GRAVITY, Finding, InstanceCounts, Outcome, Result, Waiver
from factcheck.evaluate.prepared import PreparedRule, prepare_rule
from factcheck.evaluate.truth import Truth, as_truth
from factcheck.evaluate.view import View
from factcheck.evaluate.waivers import waivers_by_rule
from factcheck.facts.model import Facts
from factcheck.language.expand import expand_rules
from factcheck.language.nodes import Rule, Rulebook, Severity
from factcheck.values.unknown import Unknown


@attrs.frozen
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
    with_passes: bool = False
    preview: bool = False
    must_decide: frozenset[str] = frozenset()
    only: frozenset[str] | None = None
    as_of: datetime.date | None = None
    known: KnownCounts = attrs.field(factory=dict)


@attrs.frozen
class Prepared:
    """Rules made ready to run on any number of articles, and the waivers of their findings by the rule's id.

    Those across articles are among them: `evaluate` passes over them.
    """

    rules: tuple[PreparedRule, ...]
    waivers: Mapping[str, tuple[Waiver, ...]] = attrs.field(factory=lambda: types.MappingProxyType({}))
    finders: Mapping[str, Finder] = attrs.field(factory=lambda: types.MappingProxyType({}))


def prepare(book: Rulebook) -> Prepared:
    """Compile a checked rulebook."""
    known = known_in(book)
    rules = tuple(prepare_rule(one.rule, one.text, known) for one in expand_rules(book))
    return Prepared(rules, waivers_by_rule(book, present_ids(book.rules)), known.finders)


def present_ids(rules: Sequence[Rule]) -> Mapping[str, str]:
    """The present id of a rule by each id that it has or once had."""
    by_old = {old: rule.id for rule in rules for old in rule.formerly}
    return types.MappingProxyType({**by_old, **{rule.id: rule.id for rule in rules}})


def evaluate(prepared: Prepared, facts: Facts, settings: Settings) -> tuple[Result, ...]:
    """A result for every rule for one article that applies to this one, in the order of the rules."""
    view = View(facts, settings.path)
    empty = Frame(view, [])
    results = (
        _result(rule, empty, settings, prepared.waivers) for rule in prepared.rules if _is_wanted(rule, settings)
    )
    return tuple(result for result in results if result is not None)


def evaluate_alone(prepared: PreparedRule, facts: Facts, settings: Settings) -> Result | None:
    """The result of one rule, whatever articles it applies to; None where its `applies when` is false."""
    return _result(prepared, Frame(View(facts, settings.path), []), settings, types.MappingProxyType({}))


def is_active(rule: Rule, settings: Settings) -> bool:
    """Whether a run evaluates the rule at all."""
    if settings.only is not None and rule.id not in settings.only:
        return False
    return rule.status != "preview" or settings.preview


def _is_wanted(prepared: PreparedRule, settings: Settings) -> bool:
    rule = prepared.rule
    if rule.across_articles or not is_active(rule, settings):
        return False
    return are_for(rule.applies_to, settings.path)


def _result(
    prepared: PreparedRule, empty: Frame, settings: Settings, waivers: Mapping[str, tuple[Waiver, ...]]
) -> Result | None:
    """The result of a rule; `empty` is a frame without variables, which tells whether there is anything to look at."""
    view = empty.view
    if prepared.sole_collection is not None and prepared.sole_collection(empty) == ():
        return _nothing_found(prepared, view, settings)
    own = waivers.get(prepared.rule.id, ())
    return result_of(RuleRun(prepared, view, settings.with_passes, own, settings.as_of), settings)


_NO_INSTANCES = InstanceCounts()


def _nothing_found(prepared: PreparedRule, view: View, settings: Settings) -> Result:
    """The result of a rule whose collection is empty: that of most rules in most articles."""
    rule = prepared.rule
    blocks = rule.must_decide or rule.id in settings.must_decide
    return Result(view.name, rule.id, rule.title, "na", rule.severity, blocks, _NO_INSTANCES, prepared.nothing)


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
