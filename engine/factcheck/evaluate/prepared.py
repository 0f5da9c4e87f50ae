"""A rule made ready to run: its steps with their expressions compiled."""

import functools
from collections.abc import Callable, Hashable, Iterator

import attrs

from factcheck.evaluate.choices import as_key, reads_of
from factcheck.evaluate.expressions import Compiler
from factcheck.evaluate.frame import Frame, Run
from factcheck.evaluate.join import Join, join_of
from factcheck.evaluate.known import Known
from factcheck.evaluate.messages import Message, compile_template
from factcheck.evaluate.outcomes import Result
from factcheck.language import nodes
from factcheck.language.nodes import Severity
from factcheck.records import record


@record
class Alike:
    """What a rule reads of the elements of its pairs: those that are alike in all of it are one value to the rule."""

    reads: tuple[tuple[int, tuple[Run, ...]], ...]  # by the slot of the element

    def key(self, frame: Frame, item: object) -> Hashable | None:
        """What is read of an element; None where that is more than plain values."""
        found: list[object] = []
        for slot, runs in self.reads:
            frame.slots[slot] = item
            found += [frame.untraced(run) for run in runs]
        return as_key(found)


@record
class Loop:
    """`for each`; `pairs_with` is the place of an outer loop over the same collection: each pair comes once.

    `join` finds the elements worth looking at, where the condition compares something of them with what is known.
    Two loops over the same collection have `alike`, which tells what elements are one value to the rule.
    """

    slot: int
    items: Run
    where: Run | None
    words: str
    collection: str
    pairs_with: int | None = None
    join: Join | None = None
    alike: Alike | None = None


@record
class LetStep:
    """`let`."""

    slot: int
    value: Run


@record
class NeedStep:
    """`need`, with its words for the reason of an N/A."""

    condition: Run
    words: str


@record
class Verdict:
    """What is said when a check fails: message, evidence, severity, repairs."""

    message: Message
    severity: Severity
    mark: tuple[Run, ...] = ()
    suggestions: tuple[tuple[Run, Message], ...] = ()


@record
class CheckStep:
    """`check`."""

    condition: Run
    verdict: Verdict


@record
class ForbidStep:
    """`forbid`: a finding for each element."""

    slot: int
    items: Run
    where: Run | None
    verdict: Verdict


@record
class ExpectStep:
    """`expect`: a bound on the number of instances; without a message of its own it says how many there are."""

    bound: str
    number: int
    severity: Severity
    message: Message | None = None

    def verdict(self, least: int, most: float) -> Verdict:
        """What is said where the bound is broken by a number of instances between these two."""
        return Verdict(self.message or Message((self._told(least, most),)), self.severity)

    def _told(self, least: int, most: float) -> str:
        wanted = f"{self.bound} {self.number} {'is' if self.number == 1 else 'are'} expected"
        nearest = least if least > self.number else int(most)
        qualified = "" if least == most else "at least " if least > self.number else "at most "
        return f"{wanted}, and there {'is' if nearest == 1 else 'are'} {qualified}{nearest or 'none'}"


BodyStep = LetStep | NeedStep | CheckStep | ForbidStep


@record
class PreparedRule:
    """A rule whose loops come first (with what stands between them), then the steps of an instance.

    `trouble` tells why it cannot be evaluated on any article.
    """

    rule: nodes.Rule
    applies_when: Run | None
    outer: tuple[Loop | BodyStep, ...]
    body: tuple[BodyStep, ...]
    expects: tuple[ExpectStep, ...]
    slot_count: int
    trouble: str | None = None

    @functools.cached_property
    def loops(self) -> tuple[Loop, ...]:
        """The `for each` clauses, outermost first."""
        return tuple(step for step in self.outer if isinstance(step, Loop))

    @functools.cached_property
    def nothing(self) -> str:
        """What is said where there was nothing to check."""
        return f"no {self.loops[-1].words}" if self.loops else "nothing to check"


def prepare_rule(rule: nodes.Rule, text: str, known: Known) -> PreparedRule:
    """Compile a checked rule without definitions; its places are those of the text."""
    return prepare_with(Compiler(text, known), rule)


def prepare_with(compiler: Compiler, rule: nodes.Rule) -> PreparedRule:
    """Compile a rule with a compiler made for its text."""
    applies_when = compiler.compile(rule.applies_when) if rule.applies_when is not None else None
    preparer = _Preparer(rule, compiler)
    steps: list[Loop | BodyStep] = []
    expects: list[ExpectStep] = []
    for step in rule.steps:
        prepared = preparer.step(step)
        if isinstance(prepared, ExpectStep):
            expects.append(prepared)
        else:
            steps.append(prepared)
    last = max((i + 1 for i, step in enumerate(steps) if isinstance(step, Loop)), default=0)
    body = tuple(step for step in steps[last:] if not isinstance(step, Loop))
    trouble = compiler.troubles[0] if compiler.troubles else None
    outer = tuple(preparer.in_pairs(steps[:last]))
    return PreparedRule(rule, applies_when, outer, body, tuple(expects), compiler.slot_count, trouble)


@attrs.define(eq=False)
class LazyRule:
    """A rule of a run, compiled when an article first has something for it to look at.

    `nothing` is its row where an article has nothing for it: one value for all such articles.
    """

    rule: nodes.Rule
    opening: nodes.Opening | None
    _make: Callable[[], PreparedRule]
    nothing: Result | None = None

    @functools.cached_property
    def prepared(self) -> PreparedRule:
        """The rule compiled."""
        return self._make()


@attrs.define(eq=False)
class _Preparer:
    """Compiles steps in order, so that each sees the variables before it."""

    rule: nodes.Rule
    compiler: Compiler
    loops: dict[str, int] = attrs.field(factory=dict)

    def step(self, step: nodes.Step) -> Loop | BodyStep | ExpectStep:
        match step:
            case nodes.ForEach():
                return self._loop(step)
            case nodes.Let():
                value = self.compiler.compile(step.value)
                slot = self.compiler.new_slot(step.variable)
                self.compiler.lets.add(slot)
                return LetStep(slot, value)
            case nodes.Need():
                return NeedStep(self.compiler.compile(step.condition), self.compiler.words(step.condition))
            case nodes.Check():
                message = self._message(step.say, _read_back(step))
                return CheckStep(self.compiler.compile(step.condition), self._verdict(step, message))
            case nodes.Forbid():
                return self._forbid(step)
            case nodes.Expect():
                return self._expect(step)

    def _loop(self, step: nodes.ForEach) -> Loop:
        collection = self.compiler.words(step.collection)
        items = self.compiler.compile(step.collection)
        pairs_with = self.loops.get(collection)
        slot = self.compiler.new_slot(step.variable)
        self.loops[collection] = slot
        where = self.compiler.compile(step.where) if step.where is not None else None
        join = join_of(self.compiler, step.variable, slot, step.collection, step.where)
        words = collection
        if step.where is not None:
            words += f" where {self.compiler.words(step.where)}"
        return Loop(slot, items, where, words, collection, pairs_with, join)

    def in_pairs(self, steps: list[Loop | BodyStep]) -> Iterator[Loop | BodyStep]:
        """The steps before an instance; loops over one collection are told which elements are alike to the rule.

        Across articles all are looked at: there the places count.
        """
        slots: dict[str, list[int]] = {}
        for step in steps:
            if isinstance(step, Loop):
                slots.setdefault(step.collection, []).append(step.slot)
        alike = {
            collection: self._alike(found)
            for collection, found in slots.items()
            if len(found) > 1 and not self.rule.across_articles
        }
        for step in steps:
            yield attrs.evolve(step, alike=alike.get(step.collection)) if isinstance(step, Loop) else step

    def _alike(self, slots: list[int]) -> Alike:
        names = {slot: name for name, slot in self.compiler.scope.items()}
        read = [part for step in self.rule.steps for part in _conditions(step)]
        return Alike(tuple((slot, reads_of(self.compiler, names[slot], read)) for slot in slots))

    def _forbid(self, step: nodes.Forbid) -> ForbidStep:
        items = self.compiler.compile(step.collection)
        slot = self.compiler.new_slot(step.variable)
        where = self.compiler.compile(step.where) if step.where is not None else None
        message = self._message(step.say, self.rule.title)
        forbid = ForbidStep(slot, items, where, self._verdict(step, message))
        del self.compiler.scope[step.variable]
        return forbid

    def _expect(self, step: nodes.Expect) -> ExpectStep:
        message = None if step.say is None else compile_template(self.compiler, step.say)
        return ExpectStep(step.bound, step.number, self.rule.severity, message)

    def _message(self, template: nodes.Template | None, otherwise: str) -> Message:
        return Message((otherwise,)) if template is None else compile_template(self.compiler, template)

    def _verdict(self, step: nodes.Check | nodes.Forbid, message: Message) -> Verdict:
        suggestions = tuple(
            (self.compiler.compile(one.target), compile_template(self.compiler, one.replacement))
            for one in step.suggestions
        )
        marks = tuple(self.compiler.compile(mark) for mark in step.mark)
        return Verdict(message, step.severity or self.rule.severity, marks, suggestions)


def _conditions(step: nodes.Step) -> Iterator[nodes.Expression]:
    """What a step decides by; its message and marks only show what it read."""
    match step:
        case nodes.ForEach() | nodes.Forbid():
            yield step.collection
            if step.where is not None:
                yield step.where
        case nodes.Let():
            yield step.value
        case nodes.Need() | nodes.Check():
            yield step.condition


def _read_back(check: nodes.Check) -> str:
    """What a check without a message says: its condition in English. Few rules need it."""
    if check.say is not None:
        return ""
    from factcheck.language.read_back import read_back  # noqa: PLC0415

    return f"it does not hold that {read_back(check.condition)}"
