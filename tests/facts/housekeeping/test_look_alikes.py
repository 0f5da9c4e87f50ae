"""Letters and digits that are not the ones they look like."""

import pytest

from factcheck.facts.housekeeping.look_alikes import find_look_alikes
from factcheck.facts.prose import read_prose
from reading import read


def seen(text: str) -> list[tuple[str, tuple[str, ...], str, str | None]]:
    found = find_look_alikes(read_prose(read(text, "markdown")))
    return [(fact.text, fact.odd, fact.script, fact.plain) for fact in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met I\u0430n.", ("I\u0430n", ("\u0430",), "Cyrillic", "Ian")),
        ("They met \u03a1\u03bfse.", ("\u03a1\u03bfse", ("\u03a1", "\u03bf"), "Greek", "Pose")),
        ("They met H\u03b1rris.", ("H\u03b1rris", ("\u03b1",), "Greek", "Harris")),
        ("They met \uff33mith.", ("\uff33mith", ("\uff33",), "wide", "Smith")),
        ("They met \U0001d40bena.", ("\U0001d40bena", ("\U0001d40b",), "mathematical", "Lena")),
        ("The o\ufb03ce shut.", ("o\ufb03ce", ("\ufb03",), "joined", "office")),
        ("They met \u0414\u0430vid.", ("\u0414\u0430vid", ("\u0430",), "Cyrillic", None)),
        ("They found \u041700 men.", ("\u041700", ("\u0417",), "Cyrillic", "300")),
        ("They found \u0661\u0662 men.", ("12", ("\u0661", "\u0662"), "Arabic", "12")),
        ("They found \u202eevif\u202c men.", ("\u202eevif", ("\u202e",), "right to left", None)),
        ("They found 1,\uff12\uff10\uff10 men.", ("1,200", ("\uff12", "\uff10"), "wide", "1,200")),
    ],
)
def test_a_word_or_number_in_odd_letters_is_found_with_its_plain_form(
    text: str, found: tuple[str, tuple[str, ...], str, str | None]
) -> None:
    assert seen(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "\u0418\u0432\u0430\u043d came with \u0398\u03b5\u03cc\u03b4\u03c9\u03c1\u03bf\u03c2 spoke.",
        "It is 5 \u00b5m, 5 \u03bcm, 3 k\u03a9 and 3 k\u2126 wide.",
        "They gave \u03b1-synuclein, TGF\u03b2, IFN\u03b3, NF\u03baB and PPAR\u03b1 at a \u0394T of 5.",
        "The sign \u00ab\u0661\u0662 \u0631\u062c\u0644\u0627\u00bb hung there.",
        "Zo\u00eb \u0141ukasz met S\u00f8ren in \u5317\u4eac; it is 5 m\u00b2.",
        "The band Ko\u042fn played.",
    ],
)
def test_foreign_names_units_and_symbols_are_left_alone(text: str) -> None:
    assert seen(text) == []


def test_what_is_no_prose_is_not_looked_at() -> None:
    assert seen("It rained.\n\n    I\u0430n = \u0661\u0662") == []
