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
        ("max(3, 4) > 3", None),
        ("p > > 3", None),
    ],
)
def test_a_mistake_has_its_hint(check: str, hint: str | None) -> None:
    file, errors = parse_rules(Source("a.rules", f'rule a.b "c"\n  for each p in people\n  check {check}\n'))
    found = (*errors, *check_rules([file]))
    assert len(found) == 1
    assert found[0].hint == hint
