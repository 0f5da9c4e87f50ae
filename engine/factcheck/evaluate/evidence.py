"""Evidence: evaluating a condition once more with everything noted, and making a finding of it."""

from factcheck.evaluate.frame import Frame, Run
from factcheck.evaluate.outcomes import Evidence, Finding, Outcome, Replacement
from factcheck.evaluate.prepared import LetStep, PreparedRule, Verdict
from factcheck.evaluate.show import as_data, in_words
from factcheck.evaluate.trace import Trace
from factcheck.evaluate.view import View, ranges_of
from factcheck.facts.model import Fact
from factcheck.language.nodes import Severity
from factcheck.records import record


@record
class Gathered:
    """What one condition of one instance rests on."""

    prepared: PreparedRule
    frame: Frame
    trace: Trace

    def judged(self, outcome: Outcome, verdict: Verdict) -> Finding:
        """The finding of a check that failed or passed."""
        message = verdict.message.render(self.frame) if outcome == "fail" else ""
        notes = "; ".join(self.trace.notes)
        if notes:
            message = f"{message} ({notes})" if message else notes
        marked = [fact for run in verdict.mark for fact in _facts_in(self.frame.untraced(run))]
        suggestions = self._suggestions(verdict) if outcome == "fail" else ()
        return self.finding(outcome, verdict.severity, message, marked=marked, suggestions=suggestions)

    def finding(
        self,
        outcome: Outcome,
        severity: Severity,
        message: str,
        *,
        marked: list[Fact] | None = None,
        suggestions: tuple[Replacement, ...] = (),
    ) -> Finding:
        """A finding with the evidence, the values and the cap that facts which are not sure put on it."""
        capped = severity == "error" and outcome == "fail" and not self.trace.is_sure
        if capped and not self.prepared.rule.even_if_unsure:
            severity = "warning"
        facts = marked or list(self.trace.facts.values()) or self._elements()
        return Finding(
            outcome,
            severity,
            message,
            evidence=evidence_of(self.frame.view, facts),
            values=tuple((label, as_data(value)) for label, value in self.trace.values.items()),
            values_in_words=tuple((label, in_words(value)) for label, value in self.trace.values.items()),
            sure=self.trace.is_sure,
            declared=self.trace.is_declared,
            suggestions=suggestions,
        )

    def _elements(self) -> list[Fact]:
        """The elements of the loops: the evidence where a check read no fact."""
        return [fact for loop in self.prepared.loops for fact in _facts_in(self.frame.slots[loop.slot])]

    def _suggestions(self, verdict: Verdict) -> tuple[Replacement, ...]:
        """What is offered instead; nothing where a value for it is missing."""
        found: list[Replacement] = []
        for target, replacement in verdict.suggestions:
            if not replacement.is_known(self.frame):
                continue
            text = replacement.render(self.frame)
            found.extend(
                Replacement(place, text)
                for fact in _facts_in(self.frame.untraced(target))
                for place in evidence_of(self.frame.view, [fact])
            )
        return tuple(found)


def gather(prepared: PreparedRule, frame: Frame, condition: Run) -> Gathered:
    """Evaluate a condition again, this time noting what it reads, its lets included."""
    considered, frame.considered = frame.considered, 0  # what is looked at once more counts once
    frame.let_traces = {}
    for step in (*prepared.outer, *prepared.body):
        if isinstance(step, LetStep):
            frame.trace = frame.let_traces[step.slot] = Trace()
            step.value(frame)
    trace = frame.trace = Trace()
    condition(frame)
    frame.trace = None
    frame.considered = considered
    for loop in prepared.loops:
        trace.touch(frame.slots[loop.slot])
    return Gathered(prepared, frame, trace)


def _facts_in(value: object) -> list[Fact]:
    items = value if isinstance(value, tuple) else (value,)
    return [item for item in items if isinstance(item, Fact)]


def evidence_of(view: View, facts: list[Fact]) -> tuple[Evidence, ...]:
    """The words that facts cover, in order of place; the headline (or first paragraph) where there are none."""
    ranges = {span for fact in facts for span in ranges_of(fact)}
    return tuple(_evidence(view, start, end) for start, end in sorted(ranges) or view.whole())


def _evidence(view: View, start: int, end: int) -> Evidence:
    source, place = view.located(start, end)
    line, column = source.line_column(place.start)
    before = source.text[place.start - column + 1 : place.start]
    byte_column = column if before.isascii() else len(before.encode("utf-8", "surrogatepass")) + 1
    words = source.text[place.start : place.end]
    return Evidence(source.name, words, place.start, place.end, line, column, byte_column)
