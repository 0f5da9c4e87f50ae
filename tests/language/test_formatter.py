"""The layout of rule files: what changes, what stays, and that it is stable."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.formatter import format_rules
from factcheck.language.parse import parse_rules
from factcheck.language.same_meaning import mean_the_same
from factcheck.source import Source

PROJECT = Path(__file__).resolve().parents[2]
FILES = sorted((*PROJECT.glob("rules/**/*.rules"), *PROJECT.glob("tests/language/good/*.rules")))

UNTIDY = '''\


# What leads up to a rule
# stands by it.
rule a.one   "A # is no comment in a text"
      # of the loop
      for each  b in breakdowns where b.complete   # trailing
          and b.kind="counts"
      check sum( b.parts )=b.total within rounding
      say "{b.parts}  make  {sum(b.parts)}"


      tags a ,b
      example passes """
          Nine firms.

            Ten more.
      """
      example fails "Nine  firms."
      # at the end
list towns
    "Orme" , "Dell"
rule a.two "Two"
  forbid q in quotes where q.words="x"or q.balanced
waive a.one in "*.txt"
 evidence "Nine"
 because "so"
 by "desk"
 until 2030-01-01
'''
TIDY = '''\
# What leads up to a rule
# stands by it.
rule a.one "A # is no comment in a text"
  # of the loop
  for each b in breakdowns where b.complete  # trailing
    and b.kind = "counts"
  check    sum(b.parts) = b.total within rounding
  say      "{b.parts}  make  {sum(b.parts)}"

  tags     a, b
  example passes """
    Nine firms.

      Ten more.
    """
  example fails "Nine  firms."
  # at the end

list towns
  "Orme", "Dell"

rule a.two "Two"
  forbid   q in quotes where q.words = "x" or q.balanced

waive a.one in "*.txt"
  evidence "Nine"
  because  "so"
  by       "desk"
  until    2030-01-01
'''


def test_an_untidy_file_gets_the_one_layout() -> None:
    assert format_rules(UNTIDY) == TIDY


def test_a_tidy_file_stays_as_it_is() -> None:
    assert format_rules(TIDY) == TIDY


@pytest.mark.parametrize(
    "text",
    [
        'rule a.one "One"\n  check    -x.y < 3 and 2018-12-06 > d.value and t < 17:30 and m > $3bn and p < 4.5%\n',
        'rule a.one "One"\n  must decide\n  even if unsure\n  expect   at least 3\n  suggest  for q "so"\n',
        'language 1\nuse standard.quotes\npack a.b "A"\nlist towns "Orme"\n',
        'rule a.one "One"\n  check    x.y\n  example passes """Nine "firms"""" published 2020-01-02\n',
    ],
)
def test_what_is_laid_out_already_keeps_its_spaces(text: str) -> None:
    assert format_rules(text) == text


def test_line_ends_stay_those_of_the_file() -> None:
    assert format_rules(TIDY.replace("\n", "\r\n")) == TIDY.replace("\n", "\r\n")


@pytest.mark.parametrize("separator", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_what_other_programs_take_for_a_line_end_is_a_letter_of_its_line(separator: str) -> None:
    text = f'rule a.b "c"\n  check x.y\n  example passes """\n  Nine{separator}firms\n{separator}\n\n  paid.\n"""\n'
    assert format_rules(text) == (
        f'rule a.b "c"\n  check    x.y\n  example passes """\n      Nine{separator}firms\n    {separator}\n\n'
        '      paid.\n    """\n'
    )


@pytest.mark.parametrize("text", ["", "\n\n", "  \n"])
def test_an_empty_file_stays_empty(text: str) -> None:
    assert format_rules(text) == ""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_formatting_keeps_meaning_and_comments_and_changes_nothing_twice(path: Path) -> None:
    text = path.read_text("utf-8")
    formatted = format_rules(text)
    assert format_rules(formatted) == formatted
    (before, _), (after, errors) = parse_rules(Source("a", text)), parse_rules(Source("a", formatted))
    assert errors == ()
    assert mean_the_same(before.statements, after.statements)
    assert re.findall(r"^\s*(#.*)$", formatted, re.MULTILINE) == re.findall(r"^\s*(#.*)$", text, re.MULTILINE)


@given(st.lists(st.sampled_from([" ", "  ", "\t"]), min_size=12, max_size=12), st.integers(1, 9))
def test_the_spaces_of_a_file_do_not_matter(spaces: list[str], indent: int) -> None:
    words = ("check", "sum(", "b.parts", ")", "=", "b.total", "within", "rounding", "and", "b.x", "<", "3")
    clause = "".join(word + space for word, space in zip(words, spaces, strict=True))
    text = f'rule a.one "One"\n{" " * indent}for each b in breakdowns\n{" " * indent}{clause}\n'
    wanted = "  check    sum(b.parts) = b.total within rounding and b.x < 3\n"
    assert format_rules(text) == f'rule a.one "One"\n  for each b in breakdowns\n{wanted}'


def test_two_files_that_differ_in_a_word_do_not_mean_the_same() -> None:
    files = [parse_rules(Source("a", TIDY.replace("Nine firms", words)))[0] for words in ("Nine firms", "Ten firms")]
    assert not mean_the_same(files[0].statements, files[1].statements)
