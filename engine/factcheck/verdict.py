"""What a run comes to: its exit code, the rules that had nothing to do, and what is kept of each row."""

from collections.abc import Iterable

import attrs

from factcheck.evaluate.outcomes import Finding, Result
from factcheck.report.model import summarize
from factcheck.report.rows import rows_of


def idle_rules(active: Iterable[str], results: Iterable[Result]) -> tuple[str, ...]:
    """The rules without a row: they applied to no article."""
    seen = rows_of(results).counts()
    return tuple(rule for rule in active if rule not in seen)


def exit_code(results: Iterable[Result], *, unread: bool, may_be_none: bool = False) -> int:
    """The code of a run that came to its end: the graver reason wins, in the order 2, 3, 1, 4, 0.

    2: a rule could not be evaluated; 3: an article was not read; 1: a finding gates; 4: nothing was checked, unless
    that may be.
    """
    rows = rows_of(results)
    summary = summarize(results=rows, articles=0, rules=0)
    if summary.rows["error"]:
        return 2
    if unread:
        return 3
    if rows.gates:
        return 1
    return 0 if summary.checks or may_be_none else 4


class Compactor:
    """Keeps of a row what will be shown, so that a row of a large run costs little.

    Without details, rows that found nothing and hold up nothing are only counted: those alike become one value,
    without an article.
    """

    def __init__(self, *, with_details: bool) -> None:
        self._with_details = with_details
        self._counted: dict[tuple[object, ...], Result] = {}
        self._known: set[int] = set()

    def row(self, result: Result) -> Result:
        """What is kept of a row."""
        if self._with_details or id(result) in self._known:
            return result
        if result.findings or result.gates:
            return attrs.evolve(result, findings=tuple(map(_without_values, result.findings)))
        alike = (result.rule, result.title, result.outcome, result.severity, result.instances, result.reason)
        counted = self._counted.get(alike)
        if counted is None:
            counted = self._counted[alike] = result if result.article is None else attrs.evolve(result, article=None)
            self._known.add(id(counted))  # which is held, so that its number is not given to another
        return counted


def _without_values(finding: Finding) -> Finding:
    return attrs.evolve(finding, values=(), values_in_words=())
