"""What rules are made of their clauses."""

import datetime
from collections.abc import Callable

import pytest

from factcheck.language.nodes import Check, Expect, Forbid, ForEach, Let, Need, Pack, Rule, Use, WordList
from factcheck.language.parse import parse_rules
from factcheck.source import Source
from factcheck.values.dates import DateRange

WHOLE = """
pack house.sample "A sample"
use standard.quotes
use "more/house.rules"
list towns "Brackwell", "Little Orme"
list towns adds
  "Cairnside"   # the newest
  "Dunmore"

rule house.everything "Every clause"
  severity warning
  applies to "sports/*.txt", "news/*"
  applies when count(quotes) > 1
  for each q in quotes where q.kind = "direct"
  let n = count(quotes)
  need n > 0
  expect at least 2
  say "too few"
  check q.speaker exists
  say "no one says {q.words}, {{braces}} and \\"marks\\""
  mark q, q.sentence
  severity note
  suggest for q "{n} of them"
  forbid m in marks where m.kind = "opening"
  say "{m}"
  must decide
  even if unsure
  because "It is \\"so\\"."
  see "https://example.org/one"
  see "https://example.org/two"
  tags quotes, house-style
  status preview
  formerly house.all, house.old-name
  example passes "A [[marked]] word." published 2021-03-04
  example does not apply "Nothing."
  example cannot  decide "[[Nine]] or more."
  untested "n > 0" because "always so"
"""


def parsed(text: str) -> tuple[object, ...]:
    file, errors = parse_rules(Source("sample.rules", text))
    assert errors == ()
    return file.statements


@pytest.fixture
def rule() -> Rule:
    found = parsed(WHOLE)[-1]
    assert isinstance(found, Rule)
    return found


def test_statements_come_in_order() -> None:
    pack, use, path, towns, more, _ = parsed(WHOLE)
    assert isinstance(pack, Pack)
    assert (pack.id, pack.title) == ("house.sample", "A sample")
    assert isinstance(use, Use)
    assert isinstance(path, Use)
    assert [(use.target, use.is_path), (path.target, path.is_path)] == [
        ("standard.quotes", False),
        ("more/house.rules", True),
    ]
    assert isinstance(towns, WordList)
    assert isinstance(more, WordList)
    assert (towns.items, towns.adds) == (("Brackwell", "Little Orme"), False)
    assert (more.items, more.adds) == (("Cairnside", "Dunmore"), True)


def test_every_clause_has_its_field(rule: Rule) -> None:
    wanted = {
        "id": "house.everything",
        "title": "Every clause",
        "severity": "warning",
        "applies_to": ("sports/*.txt", "news/*"),
        "must_decide": True,
        "even_if_unsure": True,
        "because": 'It is "so".',
        "see": ("https://example.org/one", "https://example.org/two"),
        "tags": ("quotes", "house-style"),
        "status": "preview",
        "formerly": ("house.all", "house.old-name"),
        "file": "sample.rules",
        "pack": "house.sample",
    }
    assert {name: getattr(rule, name) for name in wanted} == wanted
    assert rule.applies_when is not None
    assert [type(step) for step in rule.steps] == [ForEach, Let, Need, Expect, Check, Forbid]


def test_say_mark_severity_and_suggest_belong_to_the_check_above(rule: Rule) -> None:
    expect, check, forbid = rule.steps[3:]
    assert isinstance(expect, Expect)
    assert isinstance(check, Check)
    assert isinstance(forbid, Forbid)
    assert expect.say is not None
    assert expect.say.parts == ("too few",)
    assert (expect.bound, expect.number) == ("at least", 2)
    assert check.say is not None
    assert check.say.parts[0::2] == ("no one says ", ', {braces} and "marks"')
    assert (len(check.mark), check.severity, len(check.suggestions)) == (2, "note", 1)
    assert (forbid.variable, forbid.severity, forbid.mark) == ("m", None, ())
    assert forbid.say is not None


def test_examples_and_untested_conditions_are_kept(rule: Rule) -> None:
    first, second, third = rule.examples
    assert (first.wanted, first.text) == ("passes", "A marked word.")
    assert [(mark.start, mark.end) for mark in first.marks] == [(2, 8)]
    assert first.published == DateRange.day(datetime.date(2021, 3, 4))
    assert (second.wanted, second.text, second.published) == ("does not apply", "Nothing.", None)
    assert (third.wanted, third.text, len(third.marks)) == ("cannot decide", "Nine or more.", 1)
    assert [(item.condition, item.because) for item in rule.untested] == [("n > 0", "always so")]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_make_no_difference(line_end: str) -> None:
    assert [_bare(item) for item in parsed(WHOLE.replace("\n", line_end))] == [_bare(item) for item in parsed(WHOLE)]


def test_tabs_may_indent() -> None:
    assert [_bare(item) for item in parsed(WHOLE.replace("\n  ", "\n\t"))] == [_bare(item) for item in parsed(WHOLE)]


def _bare(statement: object) -> object:
    """A statement without its places."""
    match statement:
        case Rule():
            return (statement.id, len(statement.steps), statement.examples[0].text, statement.tags)
        case WordList():
            return (statement.name, statement.items, statement.adds)
        case Pack():
            return (statement.id, statement.title)
        case _:
            assert isinstance(statement, Use)
            return (statement.target, statement.is_path)


MISTAKES = (
    ("say", '  say "x"\n  check true', "`say` stands before any `check`"),
    ("mark", "  mark x\n  check true", "`mark` stands before any `check`"),
    ("two says", '  check true\n  say "x"\n  say "y"', "`say` stands twice in this check"),
    ("two marks", "  for each q in quotes\n  check true\n  mark q\n  mark q", "`mark` stands twice in this check"),
    ("two severities", "  severity note\n  severity error\n  check true", "`severity` stands twice in this rule"),
    ("two of a check", "  check true\n  severity note\n  severity note", "`severity` stands twice in this check"),
    ("two reasons", '  check true\n  because "a"\n  because "b"', "`because` stands twice in this rule"),
    ("late for each", "  check true\n  for each q in quotes", "`for each` stands after a `check`"),
    ("nothing", '  because "a"', "rule `a.b` checks nothing"),
)


@pytest.mark.parametrize(("clauses", "wanted"), [case[1:] for case in MISTAKES], ids=[case[0] for case in MISTAKES])
def test_clauses_that_stand_where_they_cannot_are_errors(
    errors: Callable[[str], str], clauses: str, wanted: str
) -> None:
    assert f"error: {wanted}" in errors(f'rule a.b "c"\n{clauses}\n')


def test_expect_alone_makes_a_rule_with_a_say(errors: Callable[[str], str]) -> None:
    assert errors('rule a.b "c"\n  for each p in people\n  expect exactly 3\n  say "{count(people)} named"\n') == ""
