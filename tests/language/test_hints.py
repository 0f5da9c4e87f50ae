"""Hints to what is written otherwise in this language, and to what others have other words for."""

import pytest

from factcheck.language.check import check_rules
from factcheck.language.parse import parse_rules
from factcheck.source import Source


@pytest.mark.parametrize(
    ("check", "hint"),
    [
        ('p.name in ("Ann Orr", "Ed Poe")', 'a list is named: `list NAME "a", "b"`, then `in NAME`'),
        ('p.name <> "Ann Orr"', "unequal is written `!=`"),
        ('p.surname = "Orr"', "did you mean `last`?"),
        ("count(persons) > 3", "did you mean `people`?"),
        ("count(quotations) > 3", "did you mean `quotes`?"),
        ("count(peeple) > 3", "did you mean `people`?"),
        (
            "p.name is 3",
            "equal is written `=`, unequal `!=`; whether something is there is asked with `exists`",
        ),
        ("p.born is not none", "write `… exists`"),
        ("p.born is  null", "write `not … exists`"),
        ("p.born = none", "what is there or missing is asked for with `… exists` and `not … exists`"),
        ("p.born != null", "what is there or missing is asked for with `… exists` and `not … exists`"),
        (
            "p.born exists unless p.died exists",
            "the opposite of a condition is written with `not`: `where not …`, or `need not …` as a clause of its own",
        ),
        ("p.name = 'Ann Orr'", 'texts stand in double quote marks: `"`'),
        ("p.name = ‘Ann Orr’", 'texts stand in double quote marks: `"`'),
        ("p.born exists:", "no colon stands here: leave it out"),
        ("p.born exists && p.died exists", "both is written `and`"),
        ("p.born exists || p.died exists", "either is written `or`"),
        ("!p.sure", "the opposite is written `not`, unequal `!=`"),
        ("p.born < 1990", "numbers of a date are `year(…)`, `month(…)` and `day(…)`; a day is written `2018-12-06`"),
        ("1990 > p.born", "numbers of a date are `year(…)`, `month(…)` and `day(…)`; a day is written `2018-12-06`"),
        ("year(p.born) < quotes[1].words", "of a list write `the x in … where …`"),
        (
            "some q in quotes has q.speaker.zodiac exists",
            "it has `name`, `kind`, and more that `factcheck model source` lists",
        ),
        ("p.zodiac exists", "`factcheck model person` lists its fields"),
        ("max(3, 4) > 3", None),
        ("p > > 3", None),
    ],
)
def test_a_mistake_has_its_hint(check: str, hint: str | None) -> None:
    file, errors = parse_rules(Source("a.rules", f'rule a.b "c"\n  for each p in people\n  check {check}\n'))
    found = (*errors, *check_rules([file]))
    assert len(found) == 1
    assert found[0].hint == hint


@pytest.mark.parametrize(
    ("clause", "hint"),
    [
        (
            "unless count(quotes) = 0",
            "the opposite of a condition is written with `not`: `where not …`, or `need not …` as a clause of its own",
        ),
        ("severity: note", "no colon stands here: leave it out"),
        ('say: "x"', "no colon stands here: leave it out"),
        ("say 'x'", 'texts stand in double quote marks: `"`'),
    ],
)
def test_a_clause_written_in_another_way_has_its_hint(clause: str, hint: str) -> None:
    _, errors = parse_rules(Source("a.rules", f'rule a.b "c"\n  check count(people) > 0\n  {clause}\n'))
    assert [error.hint for error in errors] == [hint]


@pytest.mark.parametrize("use", ["hearing.speaker exists", 'hearing["Ann Orr"].words exists', 'hearing contains "x"'])
def test_a_source_that_is_used_as_a_table_or_record_has_its_hint(use: str) -> None:
    file, errors = parse_rules(Source("a.rules", f'source hearing from "h.txt"\nrule a.b "c"\n  check {use}\n'))
    found = (*errors, *check_rules([file]))
    hint = "a text to look in: `… found in hearing`; a file with rows and columns is a `table`"
    assert [error.hint for error in found] == [hint]
