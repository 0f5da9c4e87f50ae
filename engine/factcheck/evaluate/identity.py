"""By what a finding is known again: the words it rests on and which of the findings with these words it is."""

from collections import Counter
from collections.abc import Iterable, Iterator

from factcheck.evaluate.outcomes import Finding
from factcheck.values.folding import fold


def words_of(finding: Finding) -> tuple[str, ...]:
    """The words of the evidence, folded and with single spaces: no lines, which change with every edit above them."""
    return tuple(one_line(item.text) for item in finding.evidence)


def one_line(text: str) -> str:
    """A text folded and with single spaces."""
    return " ".join(fold(text).split())


def numbered(findings: Iterable[Finding]) -> Iterator[tuple[Finding, tuple[str, ...], int]]:
    """Each finding of one rule on one article with its words and its number, from 1, among those with these words."""
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        words = words_of(finding)
        seen[words] += 1
        yield finding, words, seen[words]
