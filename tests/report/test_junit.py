"""JUnit XML, read back by junitparser: what holds publication fails, and nothing else does."""

from xml.etree import ElementTree

import attrs
import junitparser

from factcheck.report.junit import render
from factcheck.report.look import Look
from factcheck.report.model import ProfileUsed
from sample_report import REPORT


def parsed() -> junitparser.JUnitXml:
    found = junitparser.JUnitXml.fromstring("".join(render(REPORT, Look())).encode())
    assert isinstance(found, junitparser.JUnitXml)
    return found


CASES = [
    ("factcheck", "bridge.length", ["Skipped: applied to no article"]),
    ("stories/broken.txt", "is read", ["Error: not read: not valid UTF-8: byte 12 (0xff, line 1)"]),
    (
        "stories/bridge.txt",
        "counts.parts-sum",
        ["Failure: FAIL (2 of 3): nine and three make 12, not 11 · “Eleven people” · (not sure) · instead: “Twelve”"],
    ),
    (
        "stories/bridge.txt",
        "dates.weekday",
        ["Skipped: UNKNOWN (1 of 1): cannot be decided: no publication date · “Thursday”"],
    ),
    ("stories/bridge.txt", "house.court", ["Error: ERROR: no table `court`"]),
    ("stories/bridge.txt", "house.quiet", ["Failure: N/A: no quotes"]),
    (
        "stories/bridge.txt",
        "house.slogan",
        [
            "Skipped: WAIVED (1 of 1): a slogan · “closes for good” · "
            "waived until 2024-03-31 by night desk: it is the slogan"
        ],
    ),
    (
        "stories/fair.txt",
        "headlines.words",
        ["Skipped: FAIL (1 of 1): the story does not say it · “fair”"],
    ),
    ("stories/fair.txt", "counts.tally", ["Skipped: N/A: no tallies"]),
    ("stories/fair.txt", "people.spelling", []),
]


def test_every_row_is_a_case_with_its_fate() -> None:
    told = [
        (suite.name, case.name, [f"{type(one).__name__}: {one.message}" for one in case.result])
        for suite in parsed()
        for case in suite
    ]
    assert told == CASES


def test_the_counts_are_those_of_the_cases() -> None:
    suites = list(parsed())
    for suite in suites:
        fates = [type(one).__name__ for case in suite for one in case.result]
        counted = (len(list(suite)), *(fates.count(fate) for fate in ("Failure", "Error", "Skipped")))
        assert (suite.tests, suite.failures, suite.errors, suite.skipped) == counted
    whole = parsed()
    assert whole.tests == len(CASES)
    assert (whole.failures, whole.errors, whole.skipped) == (2, 2, 5)


def test_a_failure_has_every_finding_with_its_place_and_why_the_rule_is_there() -> None:
    case = next(case for suite in parsed() for case in suite if case.name == "counts.parts-sum")
    (failure,) = case.result
    assert failure.text.splitlines() == [
        "stories/bridge.txt:1:1: fail: nine and three make 12, not 11 · “Eleven people” · (not sure) · "
        "instead: “Twelve”",
        "stories/bridge.txt:1:26: fail: nine is not ten · (known, in the baseline)",
        "Why: a reader adds them up. See https://example.org/style#totals . See the house style, page 4 . "
        "`factcheck rules show counts.parts-sum` tells all of the rule.",
    ]


def test_the_summary_stands_with_the_run() -> None:
    first = ElementTree.fromstring("".join(render(REPORT, Look()))).find("testsuite/system-out")
    assert first is not None
    assert "Applied to no article: bridge.length." in (first.text or "").splitlines()


# What the schema that Jenkins reads with (junit-10.xsd) allows: attributes, those that are needed, elements within.
ALLOWED: dict[str, tuple[set[str], set[str], set[str]]] = {
    "testsuites": ({"name", "time", "tests", "failures", "errors"}, set(), {"testsuite"}),
    "testsuite": (
        {"name", "tests", "failures", "errors", "skipped", "time"},
        {"name", "tests", "failures", "errors"},
        {"properties", "testcase", "system-out"},
    ),
    "properties": (set(), set(), {"property"}),
    "property": ({"name", "value"}, {"name", "value"}, set()),
    "testcase": ({"name", "classname", "time"}, {"name"}, {"failure", "error", "skipped"}),
    "failure": ({"message", "type"}, set(), set()),
    "error": ({"message", "type"}, set(), set()),
    "skipped": ({"message", "type"}, set(), set()),
    "system-out": (set(), set(), set()),
}


def test_nothing_is_written_that_the_schema_of_jenkins_does_not_know() -> None:
    report = attrs.evolve(REPORT, profile=ProfileUsed(name="breaking"))
    seen = set()
    for element in ElementTree.fromstring("".join(render(report, Look()))).iter():
        attributes, needed, within = ALLOWED[element.tag]
        assert needed <= set(element.keys()) <= attributes
        assert {inner.tag for inner in element} <= within
        seen.add(element.tag)
    assert seen == set(ALLOWED)
