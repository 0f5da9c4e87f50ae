"""Cells are wrapped to columns as a terminal counts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.columns import display_width, stack, wrap

WRAPPED = [
    ("", 5, ("",)),
    ("one two", 7, ("one two",)),
    ("one two three", 7, ("one two", "three")),
    ("abcdefghij", 4, ("abcd", "efgh", "ij")),
    ("seeds/stories/a.txt", 14, ("seeds/stories/", "a.txt")),
    ("東京都庁", 4, ("東京", "都庁")),
]


@pytest.mark.parametrize(("text", "width", "lines"), WRAPPED)
def test_text_is_broken_at_spaces_then_at_slashes_then_anywhere(text: str, width: int, lines: tuple[str, ...]) -> None:
    assert wrap(text, width) == lines


@given(st.text(alphabet="ab /é東", max_size=60), st.integers(min_value=2, max_value=20))
def test_no_line_is_too_wide_and_no_letter_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert max(display_width(line) for line in lines) <= width
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_cells_of_a_row_get_one_height() -> None:
    assert stack(("a",), ("b", "c"), ()) == ("a\n", "b\nc", "\n")
