"""A baseline: failures that were there before, by article, rule and words; they are told, and hold nothing up."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

import attrs

from factcheck.evaluate.identity import words_of
from factcheck.evaluate.outcomes import GRAVITY, Finding, Result

Words = tuple[str, ...]
# How many failures with these words are known, by article's path and rule.
KnownCounts = Mapping[tuple[str, str], Mapping[Words, int]]


@attrs.frozen(order=True)
class KnownFinding:
    """So many failures of a rule with these words; `article` is its path from the project's root, or empty across."""

    article: str
    rule: str
    words: Words
    count: int


@attrs.frozen
class Baseline:
    """The findings of a file; `name` is what is printed of it."""

    name: str
    findings: tuple[KnownFinding, ...] = ()


@attrs.frozen
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
    counts: dict[tuple[str, str], Counter[Words]] = {}
    for one in baseline.findings:
        key = (one.article, present.get(one.rule, one.rule))
        counts.setdefault(key, Counter())[one.words] += one.count
    return counts


def with_known(findings: Sequence[Finding], known: Mapping[Words, int]) -> list[Finding]:
    """The findings of a rule on an article, of the failures with the same words so many marked as are known.

    The least grave are taken for known first: of two, a warning that was there must not let a new error pass.
    """
    failures = [(place, finding) for place, finding in enumerate(findings) if finding.outcome == "fail"]
    left = Counter(known)
    marked = list(findings)
    for place, finding in sorted(failures, key=lambda failure: GRAVITY[failure[1].severity]):
        words = words_of(finding)
        if left[words] > 0:
            left[words] -= 1
            marked[place] = attrs.evolve(finding, known=True)
    return marked


def failures_in(rows: Iterable[tuple[str, Result]]) -> tuple[KnownFinding, ...]:
    """The failures of rows, each with its article's path, as a baseline holds them; those waived are none."""
    counts: Counter[tuple[str, str, Words]] = Counter()
    for path, result in rows:
        counts.update((path, result.rule, words_of(one)) for one in result.findings if one.outcome == "fail")
    return tuple(sorted(KnownFinding(*key, count) for key, count in counts.items()))


def use_of(
    baseline: Baseline, known: KnownCounts, now: tuple[KnownFinding, ...], was_looked_at: Callable[[str, str], bool]
) -> BaselineUse:
    """What became of it, from the failures there are now."""
    there = {(one.article, one.rule, one.words): one.count for one in now}
    met = 0
    stale: list[KnownFinding] = []
    others: list[KnownFinding] = []
    for (article, rule), by_words in known.items():
        for words, count in by_words.items():
            found = min(count, there.get((article, rule, words), 0))
            met += found
            if found < count:
                missing = stale if was_looked_at(article, rule) else others
                missing.append(KnownFinding(article, rule, words, count - found))
    return BaselineUse(baseline.name, met, tuple(sorted(stale)), tuple(sorted(others)), now)
