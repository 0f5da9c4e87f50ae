"""What a report says of a rule beside a finding."""

import attrs
import pytest

from factcheck.report.telling import further
from sample_report import REPORT, note


@pytest.mark.parametrize("because", ["It is read first", "It is read first."])
def test_a_reason_ends_in_one_full_stop(because: str) -> None:
    report = attrs.evolve(REPORT, rule_notes={"a.b": note("A rule", because=because)})
    assert further("a.b", report) == "Why: It is read first. `factcheck rules show a.b` tells all of the rule."


@pytest.mark.parametrize("because", ["Is it?", "“It is read first.”"])
def test_a_reason_that_ends_otherwise_gets_no_full_stop(because: str) -> None:
    report = attrs.evolve(REPORT, rule_notes={"a.b": note("A rule", because=because)})
    assert further("a.b", report) == f"Why: {because} `factcheck rules show a.b` tells all of the rule."
