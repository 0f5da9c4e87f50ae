"""Nesting and length: limits of our own before those of Python, and time in proportion to length."""

import sys
from collections.abc import Callable

import pytest

from factcheck.language.check import check_rules
from factcheck.language.codec import decode, encode
from factcheck.language.parse import parse_rules
from factcheck.source import Source
from long_texts import PIECES, repeated, stopped_where_it_hangs


def rule(condition: str) -> str:
    return f'rule a.b "c"\n  check {condition}\n'


DEEP = (
    ("brackets", "(" * 100 + "true" + ")" * 100, "(" * 101 + "true" + ")" * 101),
    ("not", "not " * 240 + "true", "not " * 251 + "true"),
    ("if", "if true then true else " * 100 + "true", "if true then true else " * 101 + "true"),
    (
        "quantifiers",
        "".join(f"some q{i} in quotes has " for i in range(100)) + "true",
        "".join(f"some q{i} in quotes has " for i in range(101)) + "true",
    ),
    ("sums", "1 + " * 240 + "1 > 0", "1 + " * 251 + "1 > 0"),
    ("signs", "- " * 240 + "1 < 0", "- " * 251 + "1 < 0"),
    ("brackets and sums", "(1 + " * 100 + "1" + ")" * 100 + " > 0", "(1 + 1 + 1 + " * 90 + "1" + ")" * 90 + " > 0"),
)


@pytest.mark.parametrize(("deep", "deeper"), [case[1:] for case in DEEP], ids=[case[0] for case in DEEP])
def test_what_is_too_deep_is_one_error_and_what_is_not_goes_all_the_way(
    errors: Callable[[str], str], deep: str, deeper: str
) -> None:
    file, found = parse_rules(Source("deep.rules", rule(deep)))
    assert found == ()
    assert check_rules([file]) == ()
    # Not `==`: comparing such a tree is itself a recursion.
    assert encode(decode(encode(file))) == encode(file)
    assert errors(rule(deeper)).count("nested too deep: more than 100 levels") == 1


def test_a_hundred_thousand_brackets_are_one_error(errors: Callable[[str], str]) -> None:
    before = sys.getrecursionlimit()
    printed = errors(rule("(" * 100_000 + "true"))
    assert printed.splitlines()[0] == "house.rules:2:109: error: this is nested too deep: more than 100 levels"
    assert max(map(len, printed.splitlines())) < 200
    assert sys.getrecursionlimit() == before


def test_many_operands_on_one_level_are_not_deep(errors: Callable[[str], str]) -> None:
    assert errors(rule(" and ".join(["1 + 1 = 2"] * 500))) == ""
    assert errors(rule(" or ".join(["not article.lede exists"] * 500))) == ""


def test_words_in_texts_and_examples_do_not_count(errors: Callable[[str], str]) -> None:
    words = "the first of all if not (some " * 200
    assert (
        errors(f'rule a.b "c"\n  check article.lede contains "{words}"\n  example passes """\n    {words}\n    """\n')
        == ""
    )


@pytest.mark.parametrize("piece", PIECES["rules"])
def test_a_long_file_is_parsed_to_its_end(piece: str) -> None:
    text = 'rule a.b "c"\n  check ' + repeated(piece)
    with stopped_where_it_hangs():
        _, found = parse_rules(Source("long.rules", text))
    assert found
