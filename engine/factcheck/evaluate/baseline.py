"""A baseline: failures that were there before, by what they say and rest on; they are told, and hold nothing up."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

import attrs

from factcheck.evaluate.identity import one_line, words_of
from factcheck.evaluate.outcomes import Finding, Result
from factcheck.language.nodes import Severity
from factcheck.records import record

Words = tuple[str, ...]
# What a failure of a rule is known by: one that was accepted must not hide a graver one, or that of another check.
Mark = tuple[Severity, str, Words]
# How many failures with this mark are known, by article's path and rule.
KnownCounts = Mapping[tuple[str, str], Mapping[Mark, int]]


@record(eq=True, order=True)
class KnownFinding:
    """So many failures of a rule that say this of these words.

    `article` is its path from the project's root, or empty across.
    """

    article: str
    rule: str
    severity: Severity
    says: str
    words: Words
    count: int

    @property
    def mark(self) -> Mark:
        """What the failures are known by."""
        return self.severity, self.says, self.words


@record
class Baseline:
    """The findings of a file; `name` is what is printed of it."""

    name: str
    findings: tuple[KnownFinding, ...] = ()


@record
class BaselineUse:
    """What became of a baseline in a run: how many failures are known by it, and its findings that are no more.

    Of `others` the run says nothing: it did not look at their article or rule. `failures` are all that it has met.
    """

    name: str
    known: int
    stale: tuple[KnownFinding, ...] = ()
    others: tuple[KnownFinding, ...] = ()
    failures: tuple[KnownFinding, ...] = ()


def counts_of(baseline: Baseline, present: Mapping[str, str]) -> KnownCounts:
    """What is known, each rule by the id that it has now; `present` has that for every id, former ones included."""
    counts: dict[tuple[str, str], Counter[Mark]] = {}
    for one in baseline.findings:
        key = (one.article, present.get(one.rule, one.rule))
        counts.setdefault(key, Counter())[one.mark] += one.count
    return counts


def with_known(findings: Sequence[Finding], known: Mapping[Mark, int]) -> list[Finding]:
    """The findings of a rule on an article, of the failures with the same mark so many marked as are known."""
    left = Counter(known)
    marked = list(findings)
    for place, finding in enumerate(findings):
        mark = _mark_of(finding)
        if finding.outcome == "fail" and left[mark] > 0:
            left[mark] -= 1
            marked[place] = attrs.evolve(finding, known=True)
    return marked


def _mark_of(finding: Finding) -> Mark:
    return finding.severity, one_line(finding.message), words_of(finding)


def failures_in(rows: Iterable[tuple[str, Result]]) -> tuple[KnownFinding, ...]:
    """The failures of rows, each with its article's path, as a baseline holds them; those waived are none."""
    counts: Counter[tuple[str, str, Mark]] = Counter()
    for path, result in rows:
        counts.update((path, result.rule, _mark_of(one)) for one in result.findings if one.outcome == "fail")
    return tuple(sorted(KnownFinding(path, rule, *mark, count) for (path, rule, mark), count in counts.items()))


def use_of(
    baseline: Baseline, known: KnownCounts, now: tuple[KnownFinding, ...], was_looked_at: Callable[[str, str], bool]
) -> BaselineUse:
    """What became of it, from the failures there are now."""
    there = {(one.article, one.rule, one.mark): one.count for one in now}
    met = 0
    stale: list[KnownFinding] = []
    others: list[KnownFinding] = []
    for (article, rule), by_mark in known.items():
        for mark, count in by_mark.items():
            found = min(count, there.get((article, rule, mark), 0))
            met += found
            if found < count:
                missing = stale if was_looked_at(article, rule) else others
                missing.append(KnownFinding(article, rule, *mark, count - found))
    return BaselineUse(baseline.name, met, tuple(sorted(stale)), tuple(sorted(others)), now)
