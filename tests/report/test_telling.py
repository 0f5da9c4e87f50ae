"""What a report says of a rule beside a finding."""

import attrs
import pytest

from factcheck.evaluate.outcomes import Finding
from factcheck.report.telling import further, told_of
from sample_report import BRIDGE, FAIR, REPORT, WAIVER, evidence, note


@pytest.mark.parametrize("because", ["It is read first", "It is read first."])
def test_a_reason_ends_in_one_full_stop(because: str) -> None:
    report = attrs.evolve(REPORT, rule_notes={"a.b": note("A rule", because=because)})
    assert further("a.b", report) == "Why: It is read first. `factcheck rules show a.b` tells all of the rule."


@pytest.mark.parametrize("because", ["Is it?", "“It is read first.”"])
def test_a_reason_that_ends_otherwise_gets_no_full_stop(because: str) -> None:
    report = attrs.evolve(REPORT, rule_notes={"a.b": note("A rule", because=because)})
    assert further("a.b", report) == f"Why: {because} `factcheck rules show a.b` tells all of the rule."


PASSED = Finding("pass", "error", "", (evidence("nine"),), values_in_words=(("b.total", "11"), ("b.parts", "x" * 60)))
FAILED = Finding("fail", "error", "nine is not ten", (evidence("nine"), evidence("three"), evidence("Thursday")))


@pytest.mark.parametrize(
    ("finding", "told"),
    [
        (PASSED, ["“nine”", "b.total = 11"]),
        (attrs.evolve(PASSED, values_in_words=()), ["The title", "“nine”"]),
        (attrs.evolve(PASSED, declared=True), ["“nine”", "b.total = 11", "(declared)"]),
        (
            attrs.evolve(PASSED, message="25% against 30%: off by 5 points, rounding explains at most 6.45 points"),
            [
                "“nine”",
                "b.total = 11",
                "(25% against 30%: off by 5 points, rounding explains at most 6.45 points)",
            ],
        ),
        (FAILED, ["nine is not ten", "“three”", "line 2: “Thursday”"]),
        (attrs.evolve(FAILED, message="", evidence=()), ["The title"]),
        (
            attrs.evolve(FAILED, evidence=(evidence("Eleven"), evidence("fair", article=FAIR)), sure=False),
            ["nine is not ten", "“Eleven”", f"{FAIR}:2: “fair”", "(not sure)"],
        ),
        (
            attrs.evolve(FAILED, evidence=(), known=True, declared=True, waiver=WAIVER),
            [
                "nine is not ten",
                "(known, in the baseline)",
                "(declared)",
                "waived until 2024-03-31 by night desk: it is the slogan",
            ],
        ),
        (
            attrs.evolve(FAILED, evidence=(), waiver=WAIVER, waiver_ended=True),
            ["nine is not ten", "the waiver by night desk ended on 2024-03-31"],
        ),
    ],
)
def test_a_finding_is_told_in_parts(finding: Finding, told: list[str]) -> None:
    assert told_of(finding, "The title") == told


def test_long_words_are_told_in_part_and_those_of_the_message_not_again() -> None:
    words = evidence("Eleven people were hurt, nine of them at once 𐐀 and three later.")
    (message, quoted) = told_of(attrs.evolve(FAILED, evidence=(words,)), "")
    assert message == "nine is not ten"
    assert quoted.startswith("“Eleven people")
    assert quoted.endswith("three later.”")
    assert 50 < len(quoted) <= 64
    assert told_of(attrs.evolve(FAILED, message="Eleven it is", evidence=(evidence("Eleven"),)), "") == ["Eleven it is"]
    assert words.article == BRIDGE
