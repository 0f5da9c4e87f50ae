"""The changes that a rule's examples have to notice, each by itself."""

import pytest

from factcheck.language.book import rules_of
from factcheck.language.mutations import mutations_of
from factcheck.language.parse import parse_rules
from factcheck.source import Source


def _changes(clauses: str) -> list[str]:
    text = f'rule a.one "One"\n{clauses}'
    file, errors = parse_rules(Source("a.rules", text))
    assert errors == ()
    (rule,) = rules_of(file)
    found = mutations_of(rule, text)
    assert all(one.statement != rule for one in found)
    assert len({one.statement for one in found}) == len(found)
    return [one.change for one in found]


@pytest.mark.parametrize(
    ("clause", "changes"),
    [
        ("  for each q in quotes where q.balanced\n  check q.text contains q.words", ["`where q.balanced` dropped"]),
        ("  forbid q in quotes where q.balanced", ["`where q.balanced` dropped"]),
        ("  need article.published exists\n  check x.y", ["`need article.published exists` dropped"]),
        ("  check a.x or b.x or c.x", ["`a.x` dropped", "`b.x` dropped", "`c.x` dropped"]),
        ("  check not a.x", ["`not` dropped"]),
        ("  check a.x < b.x", ["`<` made `<=` in `a.x < b.x`"]),
        ("  check a.x >= b.x", ["`>=` made `=` in `a.x >= b.x`", "`>=` made `>` in `a.x >= b.x`"]),
        ("  check a.x = b.x", [f"`=` made `{other}` in `a.x = b.x`" for other in ("!=", "<=", ">=")]),
        ("  check a.x != b.x", ["`!=` made `=` in `a.x != b.x`"]),
        (
            "  check a.x <= b.x within rounding",
            [
                *(f"`<=` made `{other}` in `a.x <= b.x within rounding`" for other in ("<", "=")),
                "`within rounding` dropped",
            ],
        ),
        ("  check some q in quotes has q.balanced", ["`some q` made `every q`", "`some q` made `no q`"]),
        ("  let q = first q in quotes\n  check q.balanced", ["`first q` made `last q`", "`first q` made `the q`"]),
        ("  check abs(a.x) in few and b.x", ["`abs(a.x) in few` dropped", "`b.x` dropped"]),
        (
            "  check count(quotes) = 0",
            [
                *(f"`=` made `{other}` in `count(quotes) = 0`" for other in ("!=", ">=")),
                "`0` made one less",
                "`0` made one more",
            ],
        ),
        (
            '  let many = count(quotes) > 1\n  let told = if many then "s" else ""\n  check a.x = told\n  say "{many}"',
            [
                "`>` made `>=` in `count(quotes) > 1`",
                "`1` made one less",
                "`1` made one more",
                *(f"`=` made `{other}` in `a.x = told`" for other in ("!=", "<=", ">=")),
            ],
        ),
        ("  check x.y\n  expect exactly 0", ["`expect exactly 0` made `exactly 1`"]),
        ("  check abs(a.x) in few\n  mark all q in quotes where q.balanced", ["`where q.balanced` dropped"]),
    ],
)
def test_one_thing_is_changed_at_a_time(clause: str, changes: list[str]) -> None:
    assert _changes(f"{clause}\n") == changes


@pytest.mark.parametrize(
    "clauses",
    [
        '  check a.x\n  say "{all q in quotes where q.balanced}"',
        '  let many = count(quotes)\n  let plural = if many > 1 then "s" else ""\n  check a.x\n  say "{plural}"',
        "  check all q in quotes giving q.words",
        '  check article.body contains "x"\n  example passes "Nine x."',
    ],
)
def test_what_no_example_could_notice_is_left_alone(clauses: str) -> None:
    assert _changes(f"{clauses}\n") == []


@pytest.mark.parametrize(
    ("clause", "remedies"),
    [
        ("  for each q in quotes where q.balanced\n  check a.x", ["with something that this leaves out"]),
        ("  need a.x exists\n  check x.y", ["in which it is false"]),
        ("  check a.x and b.x", ["in which this alone is false"] * 2),
        ("  check a.x or b.x", ["in which this alone is true"] * 2),
        ("  check not a.x", [""]),
        ("  check a.x < b.x", ["in which both sides are equal"]),
        ("  check a.x >= b.x", ["in which the left side is the greater", "in which both sides are equal"]),
        (
            "  check a.x = b.x",
            [
                "in which this is decided",
                "in which the left side is the lesser",
                "in which the left side is the greater",
            ],
        ),
        ("  check a.x != b.x", ["in which this is decided"]),
        ("  check some q in quotes has q.balanced", ["with one that does and one that does not"] * 2),
        ("  let q = first q in quotes\n  check q.balanced", ["with several to choose from"] * 2),
        ("  for each q in quotes\n  expect at least 2\n  check q.balanced", ["with just so many"] * 2),
        ("  check count(quotes) > 3", ["in which both sides are equal", *["right at this value"] * 2]),
        (
            "  check a.x <= b.x within rounding",
            [
                "in which both sides are equal",
                "in which the left side is the lesser",
                "with values that are equal by this alone",
            ],
        ),
    ],
)
def test_each_change_tells_what_example_would_notice_it(clause: str, remedies: list[str]) -> None:
    text = f'rule a.one "One"\n{clause}'
    file, errors = parse_rules(Source("a.rules", text))
    assert errors == ()
    assert [one.remedy for one in mutations_of(rules_of(file)[0], text)] == remedies
