"""Running a rule on an article: its instances, one after another, and what each of them came to."""

import datetime
import math
from collections.abc import Hashable, Iterator, Sequence
from typing import Any

import attrs

from factcheck.evaluate.evidence import gather
from factcheck.evaluate.frame import MOST_ACROSS, MOST_INSTANCES, MOST_LOOKED_AT, Frame, Run, TooManyInstances
from factcheck.evaluate.join import FEW, Found
from factcheck.evaluate.outcomes import Finding, InstanceCounts, Outcome, Waiver
from factcheck.evaluate.prepared import (
    Alike,
    BodyStep,
    CheckStep,
    ExpectStep,
    ForbidStep,
    LetStep,
    Loop,
    NeedStep,
    PreparedRule,
    Verdict,
)
from factcheck.evaluate.truth import Truth, as_list, as_truth
from factcheck.evaluate.view import View
from factcheck.evaluate.waivers import waived
from factcheck.facts.model import Fact
from factcheck.values.unknown import Unknown

# Elements that meet a condition or may meet it: the place in the collection, the element, the condition's truth.
Given = tuple[tuple[int, Any, Truth], ...]


@attrs.define(eq=False)
class RuleRun:
    """One rule on one article, or across many; the counts and findings grow as its instances are run.

    `is_open` tells that not all it is about is there to be looked at. `passes_kept` is how many passes are kept with
    their evidence; all are counted. `given` are the elements that the first loop, or the `forbid`, has to look at.
    """

    prepared: PreparedRule
    view: View
    passes_kept: int = 0
    waivers: tuple[Waiver, ...] = ()
    as_of: datetime.date | None = None
    counts: dict[Outcome, int] = attrs.field(
        factory=lambda: dict.fromkeys(("pass", "fail", "unknown", "na", "waived"), 0)
    )
    findings: list[Finding] = attrs.field(factory=list)
    passes: list[Finding] = attrs.field(factory=list)
    reasons: dict[Outcome, str] = attrs.field(factory=dict)
    reached: int = 0
    undecided: int = 0
    is_open: bool = False
    given: Given | None = None
    indices: dict[int, int] = attrs.field(factory=dict)
    kinds: dict[int, tuple[tuple[Any, ...], list[int]]] = attrs.field(factory=dict)
    frame: Frame = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        most = MOST_ACROSS if self.prepared.rule.across_articles else MOST_LOOKED_AT
        self.frame = Frame(self.view, [None] * self.prepared.slot_count, most=most)

    def run(self) -> "RuleRun":
        """Run every instance, then look at how many there were.

        Raises TooManyInstances across articles; of one article what was decided up to the limit stands.
        """
        try:
            self._walk(0)
        except TooManyInstances as trouble:
            if trouble.is_across:
                raise
            self.doubt(f"{trouble}; {self.reached:,} were decided")
        for expect in self.prepared.expects:
            self._expect(expect)
        return self

    def doubt(self, reason: str) -> None:
        """Note that something the rule is about could not be looked at: no facts tell of it."""
        self.is_open = True
        self._count("unknown", reason)
        self.findings.append(Finding("unknown", self.prepared.rule.severity, f"cannot be decided: {reason}"))

    def instance_counts(self) -> InstanceCounts:
        """How many instances had each outcome."""
        counts = self.counts
        return InstanceCounts(counts["pass"], counts["fail"], counts["unknown"], counts["na"], counts["waived"])

    # ------------------------------------------------------------- the loops

    def _walk(self, at: int) -> None:
        if at == len(self.prepared.outer):
            if self.reached >= MOST_INSTANCES and not self.prepared.rule.across_articles:
                raise TooManyInstances("instances", MOST_INSTANCES)
            self.reached += 1
            self._instance()
            return
        step = self.prepared.outer[at]
        if not isinstance(step, Loop):
            if self._passes_step(step):
                self._walk(at + 1)
            return
        for index, item in self._elements(step) if at or self.given is None else self._given(step, self.given):
            self.frame.slots[step.slot] = item
            self.indices[step.slot] = index
            self._walk(at + 1)
        self.frame.slots[step.slot] = None

    def _given(self, step: Loop, given: Given) -> Iterator[tuple[int, Any]]:
        """The elements of the first loop, whose condition was evaluated for all rules that share it."""
        kinds = None if step.alike is None else self._kinds(step.alike, self._items(step))
        seen: set[int] = set()
        self.frame.consider(len(given))
        for index, item, truth in given:
            if kinds is not None:
                if kinds[index] in seen:
                    continue
                seen.add(kinds[index])
            if truth is True:
                yield index, item
                continue
            self.frame.slots[step.slot] = item
            self.indices[step.slot] = index
            self._is_wanted(step, step.where)  # says why it is not decided

    def _elements(self, step: Loop) -> Iterator[tuple[int, Any]]:
        """The elements of a loop that meet its condition, of those alike in a pair only the first."""
        items = self._items(step)
        first = self.indices[step.pairs_with] + 1 if step.pairs_with is not None else 0
        found = Found(range(first, len(items))) if step.join is None else step.join.found(self.frame, items, first)
        places = found.places if step.alike is None else _firsts(found.places, self._kinds(step.alike, items))
        self.frame.consider(len(places))
        where = step.where if step.join is None or not found.is_equal else step.join.rest
        for index in places:
            self.frame.slots[step.slot] = items[index]
            self.indices[step.slot] = index
            if self._is_wanted(step, where):
                yield index, items[index]

    def _kinds(self, alike: Alike, items: tuple[Any, ...]) -> Sequence[int]:
        """A number for each element: the same for those that are one value to the rule, where there are many."""
        if len(items) < FEW:
            return range(len(items))
        known = self.kinds.get(id(items))
        if known is None:
            numbers: dict[Hashable, int] = {}
            before = list(self.frame.slots)
            keys = [alike.key(self.frame, item) for item in items]
            self.frame.slots[:] = before
            kinds = [numbers.setdefault(place if key is None else (key,), place) for place, key in enumerate(keys)]
            known = self.kinds[id(items)] = items, kinds
        return known[1]

    def _items(self, loop: Loop) -> tuple[Any, ...]:
        items = as_list(loop.items(self.frame))
        if isinstance(items, Unknown):
            self._undecided(items, loop.items)
            return ()
        return items

    def _is_wanted(self, loop: Loop, where: Run | None) -> bool:
        """Whether the element that the loop is at meets the condition: its own, or what is left to ask of it."""
        truth = True if where is None else as_truth(where(self.frame))
        if isinstance(truth, Unknown):
            assert loop.where is not None
            self.undecided += 1
            self._undecided(truth, loop.where)
            return False
        return truth

    # ---------------------------------------------------------- one instance

    def _passes_step(self, step: BodyStep) -> bool:
        """Take a step that stands before a loop; false where it ends the instance."""
        if isinstance(step, LetStep):
            self._let(step)
            return True
        assert isinstance(step, NeedStep)
        return self._need(step)

    def _let(self, step: LetStep) -> None:
        self.frame.slots[step.slot] = step.value(self.frame)

    def _need(self, step: NeedStep) -> bool:
        truth = as_truth(step.condition(self.frame))
        if isinstance(truth, Unknown):
            self._undecided(truth, step.condition)
        elif truth is False:
            self._count("na", f"not {step.words}")
        return truth is True

    def _instance(self) -> None:
        outcomes: list[Outcome] = []
        for step in self.prepared.body:
            match step:
                case LetStep():
                    self._let(step)
                case NeedStep():
                    if not self._need(step):
                        return
                case CheckStep():
                    outcomes.append(self._check(step))
                case ForbidStep():
                    self._forbid(step)
        if outcomes:
            self._count(_worst(outcomes), None)

    def _check(self, step: CheckStep) -> Outcome:
        self.frame.is_vacuous = False
        truth = as_truth(step.condition(self.frame))
        if truth is True and self.frame.is_vacuous:
            self.reasons.setdefault("na", "there was nothing for `every` to look at")
            return "na"
        if truth is True:
            if len(self.passes) < self.passes_kept:
                self.passes.append(self._finding("pass", step.condition, step.verdict))
            return "pass"
        if truth is False:
            return self._fail(step.condition, step.verdict)
        self._report_unknown(truth, step.condition, step.verdict)
        return "unknown"

    def _forbid(self, step: ForbidStep) -> None:
        items = as_list(step.items(self.frame)) if self.given is None else tuple(item for _, item, _ in self.given)
        if isinstance(items, Unknown):
            self._undecided(items, step.items)
            return
        found = False
        for number, item in enumerate(items):
            if number == MOST_INSTANCES and not self.prepared.rule.across_articles:
                raise TooManyInstances("instances", MOST_INSTANCES)
            self.frame.slots[step.slot] = item
            truth = True if step.where is None else as_truth(step.where(self.frame))
            if isinstance(truth, Unknown) and step.where is not None:
                self._undecided(truth, step.where)
            elif truth is True:
                self._count(self._fail(_reading(step.slot), step.verdict), None)
            found = found or truth is not False
        if not found:
            self._count("pass", None)

    def _expect(self, expect: ExpectStep) -> None:
        least, most = self.reached, math.inf if self.is_open else self.reached + self.undecided
        truth = _is_bounded(expect.bound, least, most, expect.number)
        outcome: Outcome = "pass" if truth is True else "fail" if truth is False else "unknown"
        if truth is False:
            outcome = self._fail(lambda _: None, expect.verdict(least, most))
        self._count(outcome, truth.reason if isinstance(truth, Unknown) else None)

    # --------------------------------------------------------------- results

    def _count(self, outcome: Outcome, reason: str | None) -> None:
        self.counts[outcome] += 1
        if reason is not None:
            self.reasons.setdefault(outcome, reason)

    def _undecided(self, unknown: Unknown, condition: Run) -> None:
        self._count("unknown", unknown.reason)
        self._report_unknown(unknown, condition, None)

    def _report_unknown(self, unknown: Unknown, condition: Run, verdict: Verdict | None) -> None:
        self.reasons.setdefault("unknown", unknown.reason)
        severity = self.prepared.rule.severity if verdict is None else verdict.severity
        message = f"cannot be decided: {unknown.reason}"
        self.findings.append(gather(self.prepared, self.frame, condition).finding("unknown", severity, message))

    def _fail(self, condition: Run, verdict: Verdict) -> Outcome:
        """Note a failure, which a waiver may cover."""
        finding = waived(self._finding("fail", condition, verdict), self.waivers, self.view.path_of, self.as_of)
        self.findings.append(finding)
        return finding.outcome

    def _finding(self, outcome: Outcome, condition: Run, verdict: Verdict) -> Finding:
        gathered = gather(self.prepared, self.frame, condition)
        return gathered.judged(outcome, verdict)


def _firsts(places: Sequence[int], kinds: Sequence[int]) -> list[int]:
    """Of places the first of each kind."""
    return sorted({kinds[place]: place for place in reversed(places)}.values())


def _reading(slot: int) -> Run:
    """A condition that reads a variable: what is forbidden is itself the evidence."""

    def run(frame: Frame) -> None:
        item = frame.slots[slot]
        if frame.trace is not None and isinstance(item, Fact):
            frame.trace.read(item)

    return run


def _worst(outcomes: list[Outcome]) -> Outcome:
    for outcome in ("fail", "unknown", "waived", "pass"):
        if outcome in outcomes:
            return outcome
    return "na"


def _is_bounded(bound: str, least: int, most: float, number: int) -> Truth:
    """Whether a number of instances between two bounds is at least, exactly or at most the number."""
    low_ok = least >= number or bound == "at most"
    low_possible = most >= number or bound == "at most"
    high_ok = most <= number or bound == "at least"
    high_possible = least <= number or bound == "at least"
    if low_ok and high_ok:
        return True
    if low_possible and high_possible:
        reach = "not known" if math.isinf(most) else f"between {least} and {most}"
        return Unknown(f"the number of instances is {reach}")
    return False
