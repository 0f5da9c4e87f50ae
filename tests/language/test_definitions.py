"""Definitions: what they may say, and what is wrong with those that make no sense."""

from collections.abc import Callable

import pytest

RULE = 'rule a.b "c"\n  for each c in counts\n  check {}\n'


def messages(errors: Callable[[str], str], text: str) -> list[str]:
    """The messages alone, each with its line and column."""
    heads = [line for line in errors(text).splitlines() if ": error: " in line]
    return [line.removeprefix("house.rules:").replace(": error: ", " ", 1) for line in heads]


@pytest.mark.parametrize(
    ("defined", "used"),
    [
        ("same(x: count, y: count) = stem(x.noun) = stem(y.noun)", "some d in counts has same(c, d)"),
        ("half(x: number) = x / 2", "half(c) > 3"),
        ("half(x: number) = x / 2", "half(12) > 3"),
        ("big(x: count) = x > 1000", "big(sum(all d in counts)) or big(c)"),
        ("limit() = 20", "c < limit()"),
        ("named(xs: list of person, n: text) = some p in xs has p.name = n", 'named(people, "Ana Ruiz")'),
        ("late(d: date) = d > 2020-01-01", "late(article.published)"),
        ("ratio(p: percent, q: percent) = p / q", "ratio(5%, 3%) < 2"),
        ("after(y: year) = y > 1999", "after(year(article.published))"),
        ("spoken(s: entity) = s.name", 'every p in people has spoken(p) != ""'),
        ("largest(xs: list of count) = first x in xs where x = max(xs)", "largest(body.counts).noun exists"),
        ("outer(x: count) = inner(x) + 1\ndefine inner(x: count) = x * 2", "outer(c) > 3"),
    ],
)
def test_a_definition_is_used_like_a_function(errors: Callable[[str], str], defined: str, used: str) -> None:
    assert errors(f"define {defined}\n{RULE.format(used)}") == ""


@pytest.mark.parametrize(
    ("defined", "used", "message"),
    [
        ("half(x: number) = x / 2", 'half("x") > 1', "4:14 `x` of `half` is a number, and this is a text"),
        ("big(x: count) = x > 9", "big(5%)", "4:13 `x` of `big` is a count, and this is a percentage"),
        ("big(x: count) = x > 9", "big(c, 3)", "4:9 `big` takes 1 value (x), found 2"),
        ("limit() = 20", "c < limit(1)", "4:13 `limit` takes 0 values (nothing), found 1"),
        ("limit() = 20", "c < limit", "4:13 `limit` is a definition"),
        ("limit() = 20", "c < limmit()", "4:13 there is no function `limmit`"),
        (
            "noun_of(x: count) = x.noun",
            'noun_of(3) = "files"',
            "4:17 `noun_of` reads more of `x` than its value, and this is only a number",
        ),
        ("wrong(x: count) = x.nuon", "c > 1", "1:28 count has no field `nuon`"),
        ("wrong(x: cuont) = 1", "c > 1", "1:17 there is no type `cuont`"),
        ("wrong(x: count) = y", "c > 1", "1:26 nothing is called `y` here"),
        ("wrong(quotes: count) = 1", "c > 1", "1:14 `quotes` is already a collection"),
        ("count(x: text) = 1", "c > 1", "1:8 `count` is already a function"),
        ("quotes(x: text) = 1", "c > 1", "1:8 `quotes` is already a collection"),
        ('x(y: text) = 1\nlist x "b"', "c > 1", "2:6 there is already a definition `x`"),
        ("x(y: text, y: count) = 1", "c > 1", "1:19 there are two parameters `y`"),
        ("x(y) = 1", "c > 1", "1:11 expected `:` with a type, found `)`"),
        ("yes(x: count) = x > 3", "yes(c) > 2", "4:9 a condition is compared with a number"),
    ],
)
def test_a_wrong_definition_or_use_is_reported_at_its_place(
    errors: Callable[[str], str], defined: str, used: str, message: str
) -> None:
    lines = defined.count("\n")
    found = messages(errors, f"define {defined}\n{RULE.format(used)}")
    line, _, rest = message.partition(":")
    shifted = f"{int(line) + lines}:{rest}" if int(line) == 4 else message
    assert found[0] == shifted


@pytest.mark.parametrize(
    "defined",
    [
        "define p(x: count) = p(x) + 1\n",
        "define p(x: count) = q(x)\ndefine q(x: count) = p(x)\n",
        "define p(x: count) = q(x)\ndefine q(x: count) = r(x)\ndefine r(x: count) = q(x) + 1\n",
    ],
)
def test_a_definition_that_uses_itself_is_an_error(errors: Callable[[str], str], defined: str) -> None:
    found = messages(errors, defined + RULE.format("true"))
    assert found
    assert all(message.endswith(" uses itself") for message in found)


def test_the_way_round_is_told(errors: Callable[[str], str]) -> None:
    printed = errors("define p(x: count) = q(x)\ndefine q(x: count) = p(x)\n" + RULE.format("true"))
    assert "`p` uses itself" in printed
    assert "it uses `q`, which uses `p`" in printed


def test_a_definition_used_by_many_is_no_recursion(errors: Callable[[str], str]) -> None:
    text = "define p(x: count) = x + 1\ndefine q(x: count) = p(x) + p(x)\ndefine r(x: count) = p(q(x)) + q(p(x))\n"
    assert errors(text + RULE.format("true")) == ""


def test_definitions_that_double_one_another_are_stopped_in_time(errors: Callable[[str], str]) -> None:
    doubling = "".join(f"define d{n}(x: count) = d{n - 1}(x) + d{n - 1}(x)\n" for n in range(1, 60))
    found = messages(errors, "define d0(x: count) = x\n" + doubling + RULE.format("true"))
    assert found == ["16:8 with its definitions written out this has more than 20,000 parts or 250 levels"]


def test_arguments_that_double_one_another_are_stopped_in_time(errors: Callable[[str], str]) -> None:
    nested = "c"
    for _ in range(40):
        nested = f"twice({nested})"
    found = messages(errors, "define twice(x: count) = x + x\n" + RULE.format(f"{nested} > 1"))
    assert found == ["4:9 with its definitions written out this has more than 20,000 parts or 250 levels"]
