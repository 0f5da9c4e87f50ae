"""Texts cut for highlighting: nothing is lost, and over each stretch lie exactly the ranges that cover it."""

import re

from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.html.segments import Highlight, Line, Segment, lines_of
from factcheck.source import Span


def test_ranges_that_overlap_cut_a_line_where_each_begins_and_ends() -> None:
    text = "Nine of the eleven"
    (line,) = lines_of(text, [Highlight(Span(0, 4), "a"), Highlight(Span(0, 18), "b"), Highlight(Span(2, 7), "c")])
    assert line.segments == (
        Segment("Ni", 0, ("a", "b")),
        Segment("ne", 2, ("a", "b", "c")),
        Segment(" of", 4, ("b", "c")),
        Segment(" the eleven", 7, ("b",)),
    )


def test_a_range_over_several_lines_is_in_each_of_them() -> None:
    lines = tuple(lines_of("one\r\n\ntwo\n", [Highlight(Span(1, 8), "a")]))
    assert lines == (
        Line(1, Span(0, 3), (Segment("o", 0), Segment("ne", 1, ("a",)))),
        Line(2, Span(5, 5), ()),
        Line(3, Span(6, 9), (Segment("tw", 6, ("a",)), Segment("o", 8))),
    )


def test_an_empty_range_and_one_past_the_end_show_nothing() -> None:
    (line,) = lines_of("word", [Highlight(Span(2, 2), "a"), Highlight(Span(4, 9), "b"), Highlight(Span(3, 99), "c")])
    assert line.segments == (Segment("wor", 0), Segment("d", 3, ("c",)))


@given(
    st.text(alphabet="ab \r\n\u00e9\U0001f600", max_size=40),
    st.lists(st.tuples(st.integers(0, 45), st.integers(0, 45)), max_size=6),
)
def test_segments_are_the_text_and_their_keys_the_ranges_over_them(text: str, ranges: list[tuple[int, int]]) -> None:
    highlights = [Highlight(Span(min(pair), max(pair)), str(number)) for number, pair in enumerate(ranges)]
    lines = tuple(lines_of(text, highlights))
    shown = ["".join(segment.text for segment in line.segments) for line in lines]
    assert shown == re.sub(r"(\r\n|\n|\r)\Z", "", re.sub(r"\r\n|\r", "\n", text)).split("\n") or not text
    for segment in (segment for line in lines for segment in line.segments):
        assert text[segment.start : segment.start + len(segment.text)] == segment.text
        for place in range(segment.start, segment.start + len(segment.text)):
            covering = {item.key for item in highlights if item.span.start <= place < item.span.end}
            assert set(segment.keys) == covering
