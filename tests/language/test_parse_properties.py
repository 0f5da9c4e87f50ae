"""The parser never raises, and every place that it names lies in the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.language.check import check_rules
from factcheck.language.errors import print_error
from factcheck.language.parse import parse_rules
from factcheck.language.words import CLAUSES, RESERVED
from factcheck.source import Source

PIECES = (
    *sorted(RESERVED),
    *CLAUSES,
    *('"', '"""', '"text"', '"{q.words}"', "{", "}", "[[", "]]", "(", ")", "[", "]", ".", ",", "#", "\\", "“"),
    *("=", "!=", "<", ">=", "+", "-", "*", "/", "\n", "\n  ", "\n    ", "\r\n  ", "\t", " ", " ", " ", "\ufeff"),
    *(
        "q",
        "quotes",
        "counts",
        "headline",
        "article",
        "a.b",
        "each",
        "exactly",
        "12",
        "4.5%",
        "$3bn",
        "2018-12-06",
        "17:30",
    ),
    *("with", "rounding", "before", "same", "sentence", "as", "a", "count", "sum", "speaker", "é", "\u00a0", "\x00"),
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
)


@settings(max_examples=400)
@given(
    TEXTS,
    st.sampled_from(
        [
            "",
            'rule a.b "c"\n  check ',
            'rule a.b "c"\n  for each q in quotes\n  say "',
            'list x "y" ',
            "define x(",
            "table x from ",
        ]
    ),
)
def test_any_text_gives_errors_and_no_exception(text: str, before: str) -> None:
    source = Source("any.rules", before + text)
    file, errors = parse_rules(source)
    for error in (*errors, *check_rules([file])):
        assert 0 <= error.span.start <= error.span.end <= len(source.text)
        assert "Suppress" not in error.message
        assert "{a " not in error.message
        assert print_error(error, source).startswith("any.rules:")


@settings(max_examples=200)
@given(TEXTS)
def test_a_file_that_is_not_empty_says_something(text: str) -> None:
    source = Source("any.rules", text)
    file, errors = parse_rules(source)
    lines = [line for line in text.splitlines() if line.strip(" \t\r\n") and not line.strip(" \t").startswith("#")]
    assert not lines or file.statements or errors
