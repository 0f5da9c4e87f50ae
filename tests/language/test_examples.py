"""The texts of examples."""

from collections.abc import Callable

import pytest

from factcheck.language.examples import example_text
from factcheck.language.mistakes import BadClause
from factcheck.language.nodes import Rule
from factcheck.language.parse import parse_rules
from factcheck.source import Source, Span

PLACE = Span(0, 1)
BLOCKS = (
    ('"one \\"line\\""', 'one "line"'),
    ('"""\n    First.\n\n      Second.\n    """', "First.\n\n  Second.\n"),
    ('"""\r\n    First.\r\n    Second.\r\n    """', "First.\nSecond.\n"),
    ('"""on one line"""', "on one line"),
    ('""""Yes," said Ada Lowe. "No.""""', '"Yes," said Ada Lowe. "No."'),
    ('"""\n  "It was late.""""', '"It was late."'),
    ('"""\n  a \\d # b\n  """', "a \\d # b\n"),
)


@pytest.mark.parametrize(("written", "text"), BLOCKS)
def test_a_block_loses_its_indentation_and_keeps_the_rest(written: str, text: str) -> None:
    assert example_text(written, PLACE).text == text


def test_marks_are_places_in_the_text_without_brackets() -> None:
    found = example_text('"Of [[eleven]], [[nine]] left."', PLACE)
    assert found.text == "Of eleven, nine left."
    assert [found.text[mark.start : mark.end] for mark in found.marks] == ["eleven", "nine"]


@pytest.mark.parametrize("text", ["a [[b", "a ]] b", "a [[b [[c]] d", "[[a]] b]]"])
def test_marks_without_a_partner_are_errors(text: str) -> None:
    with pytest.raises(BadClause):
        example_text(f'"{text}"', PLACE)


def test_the_last_three_of_a_run_of_quote_marks_close_a_block() -> None:
    text = 'rule a.b "c"\n  check true\n  example passes """\n    "Go," she said. "Now.""""\n  example fails "x"\n'
    file, errors = parse_rules(Source("one.rules", text))
    assert errors == ()
    rule = file.statements[0]
    assert isinstance(rule, Rule)
    assert [example.text for example in rule.examples] == ['"Go," she said. "Now."', "x"]


def test_a_block_hides_what_looks_like_statements_and_comments() -> None:
    block = '"""\nuse of force # 3\n  list: a, b\n"""'
    text = f'rule a.b "c"\n  check true\n  example passes {block}\nrule a.c "d"\n  check true\n'
    file, errors = parse_rules(Source("one.rules", text))
    assert errors == ()
    rule = file.statements[0]
    assert isinstance(rule, Rule)
    assert rule.examples[0].text == "use of force # 3\n  list: a, b\n"


def test_a_block_that_is_not_closed_ends_at_the_next_rule(errors: Callable[[str], str]) -> None:
    text = 'rule a.b "c"\n  check true\n  example passes """\n    Words.\nrule a.c "d"\n  chek true\n'
    heads = [line for line in errors(text).splitlines() if line.startswith("house")]
    assert heads == [
        "house.rules:3:17: error: expected a text in quotes, found the end of the line",
        "house.rules:3:18: error: this block of text is not closed",
        "house.rules:6:3: error: `chek` begins no clause of a rule",
    ]
