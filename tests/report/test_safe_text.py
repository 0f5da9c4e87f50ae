"""Nothing that comes from an article can act on a terminal or on a log."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.safe_text import safe_block, safe_text, shorten

SHOWN = [
    ("plain text, “quoted” — and more…", "plain text, “quoted” — and more…"),
    ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
    ("two\nlines\r\nand a\ttab", "two\\nlines\\r\\nand a\\ttab"),
    ("\x9b2J", "\\x9b2J"),
    ("abc\u202edef\u2066", "abc\\u202edef\\u2066"),
    ("a\u2028b\u0085c", "a\\u2028b\\x85c"),
    ("zero\u200bwidth", "zero\\u200bwidth"),
    ("name\udcff.txt", "name\\xff.txt"),
    ("::error file=a::gotcha", "\\x3a:error file=a\\x3a:gotcha"),
    ("by :::error::: all", "by \\x3a\\x3a:error\\x3a\\x3a: all"),
    ("###[error]no", "#\\x23#[error]no"),
    ("##[error]no", "\\x23#[error]no"),
    ("##vso[task.complete]", "\\x23#vso[task.complete]"),
    ("## A heading", "## A heading"),
    ("12:30:45", "12:30:45"),
    ("𝒳 é 東京 👩‍🚒", "𝒳 é 東京 👩‍🚒"),
]


@pytest.mark.parametrize(("text", "shown"), SHOWN)
def test_what_could_act_is_made_visible(text: str, shown: str) -> None:
    assert safe_text(text) == shown


def test_the_line_breaks_of_our_own_texts_stay() -> None:
    assert safe_block("first\n::second\x07\n") == "first\n\\x3a:second\\x07\n"


@given(st.one_of(st.text(), st.text("::##[]vso\n\x1b a", max_size=12)))
def test_no_text_comes_out_with_a_control_or_a_log_command(text: str) -> None:
    shown = safe_text(text)
    assert not any(ord(character) < 0x20 or 0x7F <= ord(character) < 0xA0 for character in shown)
    assert "::" not in shown
    assert "##[" not in shown


@given(st.one_of(st.text(), st.text("::##[]vso\n\x1b a", max_size=12)))
def test_safe_text_is_safe_already(text: str) -> None:
    assert safe_text(safe_text(text)) == safe_text(text)


def test_long_text_loses_its_middle() -> None:
    assert shorten("short", 10) == "short"
    assert shorten("one two three four five six", 16) == "one two … e six"
