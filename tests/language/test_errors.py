"""How an error is printed."""

from factcheck.language.errors import print_error
from factcheck.language.nodes import RuleError
from factcheck.source import Source, Span


def printed(text: str, word: str, hint: str | None = None) -> str:
    start = text.index(word)
    error = RuleError(file="rules/house.rules", span=Span(start, start + len(word)), message="wrong", hint=hint)
    return print_error(error, Source("rules/house.rules", text))


def test_the_line_the_place_and_the_hint_are_shown() -> None:
    text = "\n" * 11 + "  check    q.speeker exists\n"
    assert printed(text, "speeker", "did you mean `speaker`?") == (
        "rules/house.rules:12:14: error: wrong\n"
        "   12 |   check    q.speeker exists\n"
        "      |              ^^^^^^^ did you mean `speaker`?"
    )


def test_tabs_stay_so_that_the_caret_is_below_the_word() -> None:
    assert printed("\tcheck\tfoo\r\n", "foo").splitlines()[1:] == ["    1 | \tcheck\tfoo", "      | \t     \t^^^"]


def test_controls_and_direction_marks_are_shown_and_not_sent() -> None:
    assert (
        printed("say \x1b[31m\u202e foo", "foo").splitlines()[1]
        == "    1 | say \N{REPLACEMENT CHARACTER}[31m\N{REPLACEMENT CHARACTER} foo"
    )


def test_a_long_line_is_cut_around_the_place() -> None:
    lines = printed("x" * 5_000 + "foo" + "y" * 5_000, "foo").splitlines()
    assert max(map(len, lines)) < 200
    caret = lines[2].index("^")
    assert lines[1][caret : caret + 3] == "foo"


def test_a_place_at_the_end_has_one_caret() -> None:
    error = RuleError(file="a.rules", span=Span(5, 5), message="wrong")
    assert print_error(error, Source("a.rules", "check")).splitlines()[2] == "      |      ^"
