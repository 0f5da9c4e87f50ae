"""By what a finding is known again: its words, folded, and its number among those with the same words."""

import attrs

from factcheck.evaluate.identity import numbered, words_of
from factcheck.evaluate.outcomes import Evidence, Finding


def finding(*words: str) -> Finding:
    evidence = tuple(Evidence("a.txt", text, 0, len(text), 1, 1) for text in words)
    return Finding("fail", "error", "no", evidence)


def test_findings_with_the_same_words_are_numbered_from_one() -> None:
    one, other = finding("nine", "two"), finding("nine")
    found = [(words, number) for _, words, number in numbered([one, other, one, one, other])]
    assert found == [
        (("nine", "two"), 1),
        (("nine",), 1),
        (("nine", "two"), 2),
        (("nine", "two"), 3),
        (("nine",), 2),
    ]


def test_words_are_folded_to_one_line() -> None:
    assert words_of(finding("“closes\nfor  good”")) == ('"closes for good"',)
    moved = attrs.evolve(finding("nine"), evidence=(Evidence("a.txt", "nine", 40, 44, 9, 3),))
    assert words_of(moved) == words_of(finding("nine"))
