"""A rule made ready to run: its steps with their expressions compiled."""

import functools

import attrs

from factcheck.evaluate.expressions import Compiler
from factcheck.evaluate.frame import Run
from factcheck.evaluate.join import Join, join_of
from factcheck.evaluate.known import Known
from factcheck.evaluate.messages import Message, compile_template
from factcheck.language import nodes
from factcheck.language.nodes import Severity


@attrs.frozen
class Loop:
    """`for each`; `pairs_with` is the place of an outer loop over the same collection: each pair comes once.

    `join` finds the elements worth looking at, where the condition compares something of them with what is known.
    `is_plain` tells a collection or a part of one, which is at hand, from one that is worked out.
    """

    slot: int
    items: Run
    where: Run | None
    words: str
    collection: str
    pairs_with: int | None = None
    join: Join | None = None
    is_plain: bool = False


@attrs.frozen
class LetStep:
    """`let`."""

    slot: int
    value: Run


@attrs.frozen
class NeedStep:
    """`need`, with its words for the reason of an N/A."""

    condition: Run
    words: str


@attrs.frozen
class Verdict:
    """What is said when a check fails: message, evidence, severity, repairs."""

    message: Message
    severity: Severity
    mark: tuple[Run, ...] = ()
    suggestions: tuple[tuple[Run, Message], ...] = ()


@attrs.frozen
class CheckStep:
    """`check`."""

    condition: Run
    verdict: Verdict


@attrs.frozen
class ForbidStep:
    """`forbid`: a finding for each element."""

    slot: int
    items: Run
    where: Run | None
    verdict: Verdict


@attrs.frozen
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


@attrs.frozen
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
    def sole_collection(self) -> Run | None:
        """The collection without which the rule has nothing to say; None where that is not told so easily."""
        if self.trouble is not None or self.applies_when is not None or self.expects or not self.outer:
            return None
        first = self.outer[0]
        return first.items if isinstance(first, Loop) and first.is_plain else None

    @functools.cached_property
    def nothing(self) -> str:
        """What is said where there was nothing to check."""
        return f"no {self.loops[-1].words}" if self.loops else "nothing to check"


def prepare_rule(rule: nodes.Rule, text: str, known: Known) -> PreparedRule:
    """Compile a checked rule without definitions; its places are those of the text."""
    return prepare_with(Compiler(text, known, joins=rule.across_articles), rule)


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
    return PreparedRule(rule, applies_when, tuple(steps[:last]), body, tuple(expects), compiler.slot_count, trouble)


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
        is_plain = self.compiler.is_plain(step.collection)
        return Loop(slot, items, where, words, collection, pairs_with, join, is_plain)

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


def _read_back(check: nodes.Check) -> str:
    """What a check without a message says: its condition in English. Few rules need it."""
    if check.say is not None:
        return ""
    from factcheck.language.read_back import read_back  # noqa: PLC0415

    return f"it does not hold that {read_back(check.condition)}"
