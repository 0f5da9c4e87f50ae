"""Explaining a rule on an article or across many: every instance with its values, and what dropped out."""

from collections.abc import Sequence
from typing import Literal

import attrs

from factcheck.evaluate.across import AcrossRun, across_rules
from factcheck.evaluate.candidates import Candidate
from factcheck.evaluate.corpus_view import view_of
from factcheck.evaluate.engine import Prepared, Settings, finished, result_of
from factcheck.evaluate.frame import Run
from factcheck.evaluate.globs import are_for
from factcheck.evaluate.instances import RuleRun
from factcheck.evaluate.journal import Journal, NotingCompiler, Seen
from factcheck.evaluate.known import Known, known_in
from factcheck.evaluate.outcomes import Outcome, Result
from factcheck.evaluate.prepared import (
    BodyStep,
    CheckStep,
    ForbidStep,
    LazyRule,
    LetStep,
    Loop,
    NeedStep,
    PreparedRule,
    prepare_with,
)
from factcheck.evaluate.truth import as_truth
from factcheck.evaluate.view import View
from factcheck.facts.model import Facts
from factcheck.language import nodes
from factcheck.language.expand import expand_rules
from factcheck.language.nodes import Rulebook
from factcheck.language.recursion import deep_recursion
from factcheck.records import record
from factcheck.values.unknown import Unknown

# Each level of a tree takes some eight calls within one another; trees are as deep as `depth` allows.
_RECURSION_LIMIT = 10_000
# Across articles each of so many pairs is kept with all that was evaluated for it: some hundreds of megabytes.
MOST_EXPLAINED = 100_000


@record
class Ranged:
    """The elements that a `for each` or `forbid` went through."""

    words: str
    candidates: tuple[Candidate, ...]


@record
class Step:
    """A `let`, `need` or `check` of an instance and what it came to; of a `forbid` the elements.

    `variable` is what a `let` or a `forbid` names.
    """

    kind: Literal["let", "need", "check", "forbid"]
    seen: Seen
    variable: str | None = None
    outcome: Outcome | None = None
    ranged: Ranged | None = None


@record
class Instance:
    """One instance: the elements it is about, by variable, its steps as far as they were taken, its outcome."""

    elements: tuple[tuple[str, object], ...]
    steps: tuple[Step, ...]
    outcome: Outcome


@record
class Explanation:
    """A rule on an article, or across many.

    `result` is None where `applies when` (`condition`) is false; `is_outside` tells that `applies to` leaves this
    article out; `view` places facts in the article; `reached` counts the instances that `expect` bounds,
    `considered` the elements that were looked at. Across articles `taken` has the names of those that take part,
    `left` of the others, each with the reason.
    """

    rule: nodes.Rule
    view: View
    result: Result | None
    is_outside: bool
    condition: Seen | None
    loops: tuple[Ranged, ...]
    instances: tuple[Instance, ...]
    reached: int
    considered: int
    taken: tuple[str, ...] = ()
    left: tuple[tuple[str, str], ...] = ()


def explain(book: Rulebook, rule: str, facts: Facts, settings: Settings) -> Explanation:
    """Evaluate the rule of that id on an article and tell all that was seen on the way."""
    with deep_recursion(_RECURSION_LIMIT):
        prepared, journal = _noting(book, rule, known_in(book))
        run = _ExplainingRun(prepared, View(facts, settings.path), settings.passes_kept, journal=journal)
        result = result_of(run, settings)
    return attrs.evolve(
        _told(run, result),
        is_outside=not are_for(prepared.rule.applies_to, settings.path),
        condition=run.condition or next(iter(journal.all_of(prepared.applies_when)), None),
    )


def explain_across(book: Rulebook, rule: str, articles: Sequence[tuple[Facts, str]], settings: Settings) -> Explanation:
    """The same of a rule across these articles, each with its path from the project's root.

    All are set against all, whatever the engine would look up, so that what dropped out is there too: where these are
    more than `MOST_EXPLAINED`, the result is an error.
    """
    with deep_recursion(_RECURSION_LIMIT):
        known = known_in(book)
        prepared, journal = _noting(book, rule, known)
        across = AcrossRun(
            across_rules(Prepared((LazyRule(prepared.rule, None, lambda: prepared),), finders=known.finders), settings)
        )
        taken: list[str] = []
        left: list[tuple[str, str]] = []
        for facts, path in articles:
            contribution = across.across.contribution(facts, path)
            if contribution is not None:
                across.add(contribution)
            name = facts.prose.article.source.name
            if contribution is None:
                left.append((name, _why_left(prepared.rule, path)))
            elif contribution.rules:
                taken.append(name)
            else:
                left.append((name, f"whether the rule applies cannot be decided: {contribution.doubts[0][1]}"))
        view = view_of(across.gathering.corpus(), frozenset(across.members.get(rule, ())))
        run = _ExplainingRun(prepared, view, settings.passes_kept, journal=journal)
        run.frame.most = MOST_EXPLAINED
        for doubt in across.doubts.get(rule, ()):
            run.doubt(doubt)
        result = finished(run, settings) if taken or run.is_open else None
    return attrs.evolve(_told(run, result), taken=tuple(taken), left=tuple(left))


def _why_left(rule: nodes.Rule, path: str) -> str:
    if not are_for(rule.applies_to, path):
        return f"the rule applies to {', '.join(rule.applies_to)}"
    return "`applies when` is false"


def _noting(book: Rulebook, rule: str, known: Known) -> tuple[PreparedRule, Journal]:
    """The rule of that id made ready to note what it evaluates, and where it does."""
    chosen = attrs.evolve(book, rules=tuple(one for one in book.rules if one.id == rule))
    (expanded,) = expand_rules(chosen)
    compiler = NotingCompiler(expanded.text, known)
    return prepare_with(compiler, expanded.rule), compiler.journal


def _told(run: "_ExplainingRun", result: Result | None) -> Explanation:
    return Explanation(
        rule=run.prepared.rule,
        view=run.view,
        result=result,
        is_outside=False,
        condition=None,
        loops=_loops(run),
        instances=tuple(run.instances),
        reached=run.reached,
        considered=run.frame.considered,
    )


def _loops(run: "_ExplainingRun") -> tuple[Ranged, ...]:
    loops = zip(_variables(run.prepared.rule), run.prepared.loops, strict=True)
    return tuple(Ranged(f"{name} in {one.words}", tuple(run.candidates.get(one.slot, ()))) for name, one in loops)


def _variables(rule: nodes.Rule) -> tuple[str, ...]:
    return tuple(step.variable for step in rule.steps if isinstance(step, nodes.ForEach))


@attrs.define(eq=False)
class _ExplainingRun(RuleRun):
    """A run that keeps what it sees; it decides nothing of its own."""

    journal: Journal = attrs.field(factory=Journal, kw_only=True)
    condition: Seen | None = None
    instances: list[Instance] = attrs.field(factory=list)
    candidates: dict[int, list[Candidate]] = attrs.field(factory=dict)
    before: dict[int, Step] = attrs.field(factory=dict)
    steps: list[Step] = attrs.field(factory=list)

    def run(self) -> RuleRun:
        """Run every instance."""
        self.condition = next(iter(self.journal.all_of(self.prepared.applies_when)), None)
        return super().run()

    def _is_wanted(self, loop: Loop, where: Run | None) -> bool:
        self.journal.clear()
        is_wanted = super()._is_wanted(loop, where)
        seen = next(iter(self.journal.all_of(loop.where)), None)
        self.candidates.setdefault(loop.slot, []).append(Candidate(self.frame.slots[loop.slot], seen))
        return is_wanted

    def _passes_step(self, step: BodyStep) -> bool:
        """What stands between loops belongs to each instance within it; a `need` that ends it there is one too."""
        before = dict(self.counts)
        self.steps = []
        goes_on = super()._passes_step(step)
        if goes_on:
            self.before[self.prepared.outer.index(step)] = self.steps[0]
        else:
            self._add_instance(before, self.prepared.outer.index(step))
        return goes_on

    def _instance(self) -> None:
        before = dict(self.counts)
        self.steps = []
        super()._instance()
        self._add_instance(before, len(self.prepared.outer))

    def _add_instance(self, before: dict[Outcome, int], end: int) -> None:
        """Keep the instance whose steps were taken; of the loops those before `end` are under way."""
        outcome = self._since(before)
        variables = _variables(self.prepared.rule)
        loops = [step for step in self.prepared.outer[:end] if isinstance(step, Loop)]
        elements = tuple((name, self.frame.slots[loop.slot]) for name, loop in zip(variables, loops, strict=False))
        earlier = [self.before[index] for index in sorted(self.before) if index < end]
        self.instances.append(Instance(elements, (*earlier, *self.steps), outcome))

    def _since(self, before: dict[Outcome, int]) -> Outcome:
        """The gravest outcome that was counted since then."""
        graver: tuple[Outcome, ...] = ("fail", "unknown", "pass")
        return next((one for one in graver if self.counts[one] > before[one]), "na")

    def _let(self, step: LetStep) -> None:
        self.journal.clear()
        super()._let(step)
        self._add_step("let", None)

    def _named(self, seen: Seen) -> str | None:
        """The variable of the `let` or `forbid` whose expression was seen."""
        for step in self.prepared.rule.steps:
            if isinstance(step, nodes.Let) and step.value is seen.node:
                return step.variable
            if isinstance(step, nodes.Forbid) and step.collection is seen.node:
                return step.variable
        return None

    def _need(self, step: NeedStep) -> bool:
        self.journal.clear()
        holds = super()._need(step)
        seen = self._seen()
        self._add_step("need", "unknown" if isinstance(as_truth(seen.value), Unknown) else None if holds else "na")
        return holds

    def _seen(self) -> Seen:
        seen = self.journal.first()
        assert seen is not None, "a step evaluates its expression"
        return seen

    def _check(self, step: CheckStep) -> Outcome:
        self.journal.clear()
        outcome = super()._check(step)
        self._add_step("check", outcome)
        return outcome

    def _add_step(self, kind: Literal["let", "need", "check"], outcome: Outcome | None) -> None:
        seen = self._seen()
        self.steps.append(Step(kind, seen, self._named(seen), outcome))

    def _forbid(self, step: ForbidStep) -> None:
        self.journal.clear()
        before = dict(self.counts)
        super()._forbid(step)
        wheres, items = self.journal.all_of(step.where), self._seen()
        elements = items.value if isinstance(items.value, tuple) else ()
        found = [Candidate(one, wheres[index] if wheres else None) for index, one in enumerate(elements)]
        outcome = self._since(before)
        variable = self._named(items)
        ranged = Ranged(f"{variable} in {items.words}", tuple(found))
        self.steps.append(Step("forbid", items, variable, outcome, ranged))
