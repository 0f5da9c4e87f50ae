"""A run as JUnit XML: a suite for each article, a case for each rule that ran on it."""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from factcheck.evaluate.outcomes import Finding, Result
from factcheck.records import record
from factcheck.report.closing import closing_lines
from factcheck.report.look import Look
from factcheck.report.model import Report
from factcheck.report.safe_text import safe_text
from factcheck.report.table import outcome_label
from factcheck.report.telling import further, told_of

Fate = Literal["passed", "failure", "error", "skipped"]
# What XML 1.0 cannot hold and `safe_text` leaves: two characters that Unicode has set aside.
_NO_XML = re.compile("[\ufffe\uffff]")


@record
class Case:
    """A test case: its name, what became of it, in a line and in full."""

    name: str
    fate: Fate
    told: str = ""
    details: tuple[str, ...] = ()
    kind: str = ""


def render(report: Report, look: Look) -> Iterator[str]:
    """The suites: first one for the run itself, with what applied to nothing and the summary, then the articles'."""
    suites = list(_suites(report))
    total = _counted([case for _, cases in suites for case in cases], with_skipped=False)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f"<testsuites name={_attribute('factcheck')}{total}>\n"
    for number, (name, cases) in enumerate(suites):
        yield from _suite(name, cases, *(() if number else _of_the_run(report)))
    yield "</testsuites>\n"


def _suites(report: Report) -> Iterator[tuple[str, list[Case]]]:
    idle = [Case(rule, "skipped", "applied to no article") for rule in report.idle_rules]
    yield "factcheck", idle
    for item in report.unread:
        yield item.path, [Case("is read", "error", f"not read: {item.reason}", kind="not read")]
    for article, rows in itertools.groupby(report.results, key=lambda row: row.article):
        yield article or "all articles", [_case(row, report) for row in rows]


def _case(row: Result, report: Report) -> Case:
    """A row as a case: it passed, it holds publication, or else it is skipped, with the reason."""
    told = next((_told(finding, row) for finding in row.findings), row.reason or row.title)
    details = tuple(_details(row, report))
    label = f"{outcome_label(row)}: {told}"
    if row.outcome == "error":
        return Case(row.rule, "error", label, details, "error")
    if row.gates:
        return Case(row.rule, "failure", label, details, row.outcome)
    if row.outcome == "pass":
        return Case(row.rule, "passed")
    return Case(row.rule, "skipped", label, details, row.outcome)


def _details(row: Result, report: Report) -> Iterator[str]:
    for finding in row.findings:
        place = finding.evidence[0] if finding.evidence else None
        where = "" if place is None else f"{place.article}:{place.line}:{place.column}: "
        yield f"{where}{finding.outcome}: {_told(finding, row)}"
    if row.outcome not in ("pass", "na"):
        yield further(row.rule, report)


def _told(finding: Finding, row: Result) -> str:
    return " · ".join(told_of(finding, row.title))


# ------------------------------------------------------------------ XML


def _of_the_run(report: Report) -> tuple[str, str]:
    """What the first suite says of the run: its profile before the cases, and its summary after them."""
    profile = report.profile
    named = "" if profile is None else f'<property name="profile" value={_attribute(profile.name)}/>'
    summary = "".join(f"{_text(line)}\n" for line in closing_lines(report))
    return (f"  <properties>{named}</properties>\n" if named else ""), f"  <system-out>{summary}</system-out>\n"


def _suite(name: str, cases: Sequence[Case], before: str = "", after: str = "") -> Iterator[str]:
    yield f" <testsuite name={_attribute(name)}{_counted(cases)}>\n"
    yield before
    for case in cases:
        yield from _written(case, name)
    yield after
    yield " </testsuite>\n"


def _counted(cases: Sequence[Case], *, with_skipped: bool = True) -> str:
    """The counts as attributes; a run takes no time, so that the same text gives the same bytes.

    The schema of Jenkins has no place for the skipped cases of all suites together.
    """
    fates = [case.fate for case in cases]
    counts = {
        "tests": len(fates),
        "failures": fates.count("failure"),
        "errors": fates.count("error"),
    }
    if with_skipped:
        counts["skipped"] = fates.count("skipped")
    return "".join(f' {name}="{count}"' for name, count in counts.items()) + ' time="0"'


def _written(case: Case, suite: str) -> Iterator[str]:
    head = f'  <testcase name={_attribute(case.name)} classname={_attribute(suite)} time="0"'
    if case.fate == "passed":
        yield f"{head}/>\n"
        return
    kind = f" type={_attribute(case.kind)}" if case.fate in ("failure", "error") else ""
    text = "".join(f"{_text(line)}\n" for line in case.details)
    yield f"{head}>\n   <{case.fate} message={_attribute(case.told)}{kind}>{text}</{case.fate}>\n  </testcase>\n"


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))


def _text(text: str) -> str:
    return escape(_clean(text))


def _clean(text: str) -> str:
    return _NO_XML.sub(lambda match: f"\\u{ord(match[0]):04x}", safe_text(text))
