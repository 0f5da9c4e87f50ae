"""Rows of a run: what is counted, and that those in a file are those that were added."""

import attrs
import pytest

from factcheck.evaluate.outcomes import Evidence, Finding, InstanceCounts, Result
from factcheck.report import rows as rows_module
from factcheck.report.model import summarize
from factcheck.report.rows import Rows, rows_of
from sample_report import REPORT

NOTHING = Result(None, "a.none", "None", "na", "error", False, InstanceCounts(), "no quotes")


def article_rows(number: int) -> tuple[Result, ...]:
    """The rows of an article: one shared with others, one of its own that found nothing, a failure, a pass."""
    name = f"a\t\u2028{number}.txt"
    place = Evidence(name, "“Yes”\n", 3, 9, 1, 4, 6)
    finding = Finding("fail", "warning", "it is wrong", (place,), values=(("a", ("1", None, True)),))
    own = attrs.evolve(NOTHING, article=name, rule="b.own")
    failed = Result(name, "c.fail", "Fail", "fail", "warning", number == 5, InstanceCounts(1, 1), None, (finding,))
    passed = Result(name, "d.pass", "Pass", "pass", "error", False, InstanceCounts(2), None, (), (finding,))
    return NOTHING, own, failed, passed


@pytest.fixture(params=[7, 1_000])
def added(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> tuple[Rows, list[Result]]:
    """Rows that go to a file, and rows that are held."""
    monkeypatch.setattr(rows_module, "MOST_HELD", request.param)
    rows = Rows()
    expected: list[Result] = []
    for number in range(9):
        rows.add(article_rows(number))
        expected += article_rows(number)
    return rows, expected


def test_rows_come_out_as_they_were_added_each_time(added: tuple[Rows, list[Result]]) -> None:
    rows, expected = added
    assert list(rows) == list(rows) == expected
    assert (len(rows), rows[-1], rows[2:4]) == (36, expected[-1], tuple(expected[2:4]))
    rows.add(article_rows(9))
    assert list(rows) == [*expected, *article_rows(9)]


def test_two_may_go_through_them_at_once(added: tuple[Rows, list[Result]]) -> None:
    rows, expected = added
    assert [one for one, _ in zip(rows, rows, strict=True)] == expected


def test_rows_are_counted_by_rule_and_outcome(added: tuple[Rows, list[Result]]) -> None:
    rows, _ = added
    assert rows.gates
    summary = summarize(results=rows, articles=9, rules=4)
    assert (summary.rows["na"], summary.rows["fail"], summary.rows["pass"]) == (18, 9, 9)
    assert (summary.instances, summary.checks) == (36, 36)
    assert {rule: sum(counts.values()) for rule, counts in rows.counts().items()} == dict.fromkeys(
        ("a.none", "b.own", "c.fail", "d.pass"), 9
    )


def test_every_kind_of_row_survives_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows_module, "MOST_HELD", 0)
    rows = rows_of(tuple(REPORT.results))
    assert tuple(rows) == tuple(REPORT.results)
    assert rows_of(rows) is rows
