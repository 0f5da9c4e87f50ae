"""Elements that are tried only where the text begins like them."""

from typing import Any

import pyparsing
import pytest

from factcheck.language.lexemes import sign, to_the_end, word
from factcheck.language.scan import ClauseText
from factcheck.language.tried import Continued, FirstOf, MaybeFrom, Named, RepeatedFrom


def joined(parts: Any) -> str:
    return "".join(part if isinstance(part, str) else part.text for part in parts)


def sums() -> pyparsing.ParserElement:
    """`one`, `two` or a sum in brackets, and any number more with `+` between them."""
    whole = Named()
    whole.set_name("a number")
    bracketed = (sign(r"\(", "`(`") - whole - sign(r"\)", "`)`")).set_parse_action(joined)
    term = FirstOf([word("one"), word("two"), bracketed]).set_name("a number")
    whole << Continued(term, RepeatedFrom(r"\+", sign(r"\+", "`+`") - term), joined)
    return to_the_end(whole)


def read(text: str) -> Any:
    (value,) = sums().parse_string(ClauseText(text, 0))
    return value


@pytest.mark.parametrize("text", ["one + two", " one+( two + one ) +two", "(one)"])
def test_what_follows_becomes_one_value_with_what_it_follows(text: str) -> None:
    assert read(text) == text.replace(" ", "")


def test_a_value_that_nothing_follows_stays_what_it_was() -> None:
    assert (read("  two ").text, read("  two ").span.start) == ("two", 2)


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("", 0, "a number"),
        ("  three", 2, "a number"),
        ("one + three", 6, "a number"),
        ("one two", 4, "the end of the clause"),
        ("(one two", 5, "`)`"),
        ("(three)", 1, "a number"),
    ],
)
def test_where_nothing_fits_the_place_and_the_name_of_what_should_stand_there_are_told(
    text: str, place: int, expected: str
) -> None:
    with pytest.raises(pyparsing.ParseBaseException) as told:
        read(text)
    assert (told.value.loc, told.value.msg) == (place, f"Expected {expected}")


def test_what_may_stand_somewhere_leaves_its_default_where_it_does_not() -> None:
    element = to_the_end(word("one") + MaybeFrom("two", word("two"), default=None))
    assert [part and part.text for part in element.parse_string(ClauseText("one two", 0))] == ["one", "two"]
    assert [part and part.text for part in element.parse_string(ClauseText("one", 0))] == ["one", None]
