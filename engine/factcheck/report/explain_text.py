"""A rule on an article or across many told step by step: candidates, instances, the value of every sub-expression."""

from collections.abc import Iterator, Sequence

from factcheck.evaluate.candidates import Candidate, candidates_of, sieves_of
from factcheck.evaluate.explain import Explanation, Instance, Ranged, Step
from factcheck.evaluate.journal import Seen
from factcheck.evaluate.outcomes import Result
from factcheck.facts.catalogue import COLLECTIONS
from factcheck.language import nodes
from factcheck.records import record
from factcheck.report.explained_values import told
from factcheck.report.safe_text import safe_text
from factcheck.source import Source

_LITERALS = nodes.TextLiteral | nodes.NumberLiteral | nodes.DateLiteral | nodes.TimeLiteral | nodes.BooleanLiteral
# Of the candidates that one condition dropped, or that were kept; the counts tell of the others.
_MOST_SHOWN = 20
# Across articles there are so many that the first few show what the condition does.
_MOST_DROPPED_ACROSS = 5


def render(explanation: Explanation, source: Source) -> Iterator[str]:
    """The rule and its outcome, then loops with what dropped out, then every instance; `source` is the rule's file."""
    yield from (f"{safe_text(line)}\n" for line in _lines(explanation, source))


def _lines(explanation: Explanation, source: Source) -> Iterator[str]:
    rule, teller = explanation.rule, _Teller(explanation)
    line, _ = source.line_column(rule.span.start)
    yield f"{rule.id}: {rule.title}"
    yield f"{rule.file}:{line} · {_articles(explanation)} · {_outcome(explanation.result)}"
    if explanation.is_outside:
        yield f"A check leaves this article out: the rule applies to {', '.join(rule.applies_to)}."
    if explanation.left:
        yield from ("", *_left_out(explanation.left))
    if explanation.condition is not None:
        yield from ("", *teller.seen(explanation.condition, "applies when ", 0))
    for loop in explanation.loops:
        yield from ("", *teller.ranged(f"for each {loop.words}", loop, 0))
    for number, instance in enumerate(explanation.instances, 1):
        yield from ("", *teller.instance(instance, f"Instance {number} of {len(explanation.instances)}"))
    yield from _expected(explanation)


def _articles(explanation: Explanation) -> str:
    name, count = explanation.view.name, len(explanation.taken)
    return name if name is not None else "1 article" if count == 1 else f"{count} articles"


def _left_out(left: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The articles that take no part in a rule across articles, and why."""
    for name, reason in left[:_MOST_SHOWN]:
        yield f"left out {name}: {reason}"
    if len(left) > _MOST_SHOWN:
        yield f"and {len(left) - _MOST_SHOWN} more left out"


def _outcome(result: Result | None) -> str:
    if result is None:
        return "does not apply"
    counts = result.instances
    reason = f": {result.reason}" if result.reason else ""
    parts = {"passed": counts.passed, "failed": counts.failed, "unknown": counts.unknown, "not applicable": counts.na}
    counted = ", ".join(f"{number} {name}" for name, number in parts.items() if number)
    name = "N/A" if result.outcome == "na" else result.outcome.upper()
    return f"{name}{f' ({counted})' if counted else ''}{reason}"


def _expected(explanation: Explanation) -> Iterator[str]:
    expects = [step for step in explanation.rule.steps if isinstance(step, nodes.Expect)]
    if expects:
        yield ""
    for expect in expects:
        yield f"expect {expect.bound} {expect.number}: there are {explanation.reached}"


@record
class _Teller:
    """Tells what was seen in one article."""

    explanation: Explanation

    @property
    def lets(self) -> frozenset[str]:
        return frozenset(step.variable for step in self.explanation.rule.steps if isinstance(step, nodes.Let))

    def value(self, value: object) -> str:
        return told(self.explanation.view, value)

    # ------------------------------------------------------------- instances

    def instance(self, instance: Instance, name: str) -> Iterator[str]:
        outcome = "N/A" if instance.outcome == "na" else instance.outcome.upper()
        yield f"{name}: {outcome}"
        for variable, item in instance.elements:
            yield f"  {variable} = {self.value(item)}"
        for step in instance.steps:
            yield from self._step(step)

    def _step(self, step: Step) -> Iterator[str]:
        outcome = "" if step.outcome is None else f": {'N/A' if step.outcome == 'na' else step.outcome.upper()}"
        if step.ranged is not None:
            yield from self.ranged(f"forbid {step.ranged.words}{outcome}", step.ranged, 1, kept="found")
            return
        named = f"{step.variable} = " if step.variable is not None else ""
        yield from self.seen(step.seen, f"{step.kind} {named}", 1, after=outcome)

    # ------------------------------------------------------------ candidates

    def ranged(self, head: str, ranged: Ranged, depth: int, *, kept: str | None = None) -> Iterator[str]:
        """A line with [passed/considered], the parts of the condition with what they dropped, what was kept."""
        yield f"{'  ' * depth}{head}  {_counted(ranged.candidates)}"
        yield from self._dropped(ranged.candidates, depth + 1)
        if kept is not None:
            for one in _first(one for one in ranged.candidates if one.is_kept is not False):
                yield f"{'  ' * (depth + 1)}{kept} {self.value(one.item)}"

    def _dropped(self, candidates: Sequence[Candidate], depth: int) -> Iterator[str]:
        indent = "  " * depth
        most = _MOST_DROPPED_ACROSS if self.explanation.rule.across_articles else _MOST_SHOWN
        for sieve in sieves_of(candidates):
            yield f"{indent}where {sieve.words}  [{sieve.passed}/{sieve.considered}]"
            for candidate, part in sieve.dropped[:most]:
                yield f"{indent}  dropped {self.value(candidate.item)}{self._because(part)}"
            if len(sieve.dropped) > most:
                yield f"{indent}  and {len(sieve.dropped) - most} more dropped"
        for candidate in candidates:
            if candidate.where is not None and not isinstance(candidate.is_kept, bool):
                yield f"{indent}undecided {self.value(candidate.item)}: {candidate.is_kept.reason}"

    def _because(self, part: Seen) -> str:
        values = dict.fromkeys(f"{seen.words} = {self.value(seen.value)}" for seen in self._within(part))
        return f": {'; '.join(values)}" if values else ""

    # ----------------------------------------------------------- expressions

    def seen(self, seen: Seen, before: str, depth: int, *, after: str = "") -> Iterator[str]:
        """An expression with its value, and below it those that it is made of."""
        indent = "  " * depth
        if not isinstance(seen.node, (nodes.Select, nodes.Quantified)):
            yield f"{indent}{before}{seen.words} = {self.value(seen.value)}{after}"
            for part in seen.parts:
                if self._is_shown(part):
                    yield from self.seen(part, "", depth + 1)
            yield from self._left_alone(seen, depth + 1)
            return
        candidates = candidates_of(seen)
        yield f"{indent}{before}{seen.words}  {_counted(candidates)} = {self.value(seen.value)}{after}"
        yield from self._dropped(candidates, depth + 1)
        yield from self._kept(seen.node, candidates, depth + 1)

    def _is_shown(self, seen: Seen) -> bool:
        """Whether its value is told: not that of a literal, nor of an element, which stands where it is bound."""
        if isinstance(seen.node, nodes.Name):
            return seen.node.name in COLLECTIONS or seen.node.name in self.lets
        return not isinstance(seen.node, _LITERALS)

    def _within(self, seen: Seen) -> Iterator[Seen]:
        """What a condition is made of, its values alone: not the conditions within it."""
        for part in filter(self._is_shown, seen.parts):
            if not isinstance(part.value, bool) or isinstance(part.node, (nodes.Field, nodes.Name)):
                yield part
            if not isinstance(part.node, (nodes.Select, nodes.Quantified)):
                yield from self._within(part)

    def _left_alone(self, seen: Seen, depth: int) -> Iterator[str]:
        """The operands of `and` and `or` that were not looked at: one before them settled the matter."""
        if isinstance(seen.node, nodes.Logic) and len(seen.parts) < len(seen.node.operands):
            yield f"{'  ' * depth}(the rest was not looked at: this settles it)"

    def _kept(
        self, node: nodes.Select | nodes.Quantified, candidates: Sequence[Candidate], depth: int
    ) -> Iterator[str]:
        word = "has" if isinstance(node, nodes.Quantified) else "giving"
        for candidate in _first(one for one in candidates if one.is_kept is not False):
            yield f"{'  ' * depth}{node.variable} = {self.value(candidate.item)}"
            if candidate.after is not None:
                yield from self.seen(candidate.after, f"{word} ", depth + 1)


def _first(candidates: Iterator[Candidate]) -> list[Candidate]:
    return [one for one, _ in zip(candidates, range(_MOST_SHOWN), strict=False)]


def _counted(candidates: Sequence[Candidate]) -> str:
    return f"[{sum(one.is_kept is True for one in candidates)}/{len(candidates)}]"
