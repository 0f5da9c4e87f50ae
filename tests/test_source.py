"""Places in a text: lines, columns and the excerpt that a message shows."""

import pytest

from factcheck.source import Source, Span


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("one\ntwo", 0, (1, 1)),
        ("one\ntwo", 3, (1, 4)),
        ("one\ntwo", 4, (2, 1)),
        ("one\r\ntwo", 5, (2, 1)),
        ("one\rtwo", 4, (2, 1)),
        ("one\r\rtwo", 5, (3, 1)),
        ("𝒜b\nc", 1, (1, 2)),
        ("", 0, (1, 1)),
    ],
)
def test_line_and_column_count_from_one_over_every_line_end(text: str, offset: int, expected: tuple[int, int]) -> None:
    assert Source("a.txt", text).line_column(offset) == expected


@pytest.mark.parametrize(("line", "expected"), [(1, "one"), (2, ""), (3, "three")])
def test_text_of_a_line_is_without_its_line_end(line: int, expected: str) -> None:
    assert Source("a.txt", "one\r\n\nthree").line_text(line) == expected


def test_excerpt_underlines_the_span() -> None:
    source = Source("a.txt", "The mill\nclosed in 1911.\n")
    assert source.excerpt(Span(19, 23)) == "    2 | closed in 1911.\n      |           ^^^^"


@pytest.mark.parametrize(
    ("text", "span", "below"),
    [
        ("\tclosed in", Span(1, 7), "\t^^^^^^"),
        ("東京 fell", Span(3, 7), "     ^^^^"),
        ("東京 fell", Span(0, 2), "^^^^"),
        ("cafe\u0301 shut", Span(6, 10), "     ^^^^"),
        ("cafe\u0301 shut", Span(4, 5), "    ^"),
        ("ends here", Span(9, 9), "         ^"),
        ("a\nb", Span(0, 3), "^"),
    ],
)
def test_carets_stand_below_the_words_as_a_terminal_shows_them(text: str, span: Span, below: str) -> None:
    assert Source("a.txt", text).excerpt(span).split("\n")[1] == "      | " + below


def test_excerpt_of_a_long_line_is_cut_around_the_place() -> None:
    text = "x" * 1000 + "WRONG" + "y" * 1000
    shown, below = Source("a.txt", text).excerpt(Span(1000, 1005)).split("\n")
    place = below.index("^")
    assert shown[place : place + 5] == "WRONG"
    assert len(shown) < 180
    assert shown.startswith("    1 | …x")
    assert shown.endswith("y…")


@pytest.mark.parametrize(
    ("one", "two", "overlap", "holds"),
    [
        (Span(0, 5), Span(5, 7), False, False),
        (Span(0, 5), Span(4, 7), True, False),
        (Span(0, 5), Span(1, 5), True, True),
        (Span(2, 3), Span(0, 5), True, False),
    ],
)
def test_spans_are_half_open(one: Span, two: Span, overlap: bool, holds: bool) -> None:
    assert (one.overlaps(two), one.contains(two)) == (overlap, holds)
