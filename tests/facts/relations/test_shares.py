from collections.abc import Callable
from fractions import Fraction

import pytest

from factcheck.facts.model import Number
from factcheck.facts.relations.model import Relations

Relate = Callable[[str], Relations]


def words(number: Number | None) -> str | None:
    return None if number is None else number.text


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("They won 27 of the 150 seats, or 18%.", ("27", "150", "18%", None)),
        ("They won 27 (18%) of the 150 seats.", ("27", "150", "18%", None)),
        ("It makes up 39% of sales, or £5.9bn out of £15bn.", ("£5.9bn", "£15bn", "39%", None)),
        ("Of the 150 seats, 27 (18%) went to the Greens.", ("27", "150", "18%", None)),
        ("Of 14 dances filmed, nine led to the wrong field, or 64%.", ("nine", "14", "64%", None)),
        ("It sold 60 lots, of which 51, or 85%, were books.", ("51", "60", "85%", None)),
        ("It cost £2.4m, of which the town paid £1.8m (75%).", ("£1.8m", "£2.4m", "75%", None)),
        ("The 96 are ill. Eighty-one of them, or 84%, are young.", ("Eighty-one", "96", "84%", None)),
        ("It got £742m. Tea made £334m of the revenue, or 45%.", ("£334m", "£742m", "45%", None)),
        ("It got £742m. Tea made £334m, or 45%, of the total.", ("£334m", "£742m", "45%", None)),
        ("Of the 40 who came (all in boats), 30 had read it, which is 75%.", ("30", "40", "75%", None)),
        ("Of the 40 people aged 18 to 24, 30 had read it, or 75%.", ("30", "40", "75%", None)),
        ("Of the 40 who voted, 30 backed it and nine did not, which is 75% for it.", ("30", "40", "75%", None)),
        ("Turnout was 75%: of the 40 on the list, 30 voted.", ("30", "40", "75%", None)),
        ("In May 40 boats were sold and 30, or 75%, came back.", ("30", "40", "75%", None)),
        ("It asked for £4m and has received £3m, half of it.", ("£3m", "£4m", "half", "half")),
        ("It made £4m and gave £1m of that, a quarter, to art.", ("£1m", "£4m", "a quarter", "a quarter")),
        ("The 75% of them who came sang. That is 30 of the 40.", ("30", "40", "75%", None)),
        ("The town needs 40 boats and has 30. That is 75% of what it needs.", ("30", "40", "75%", None)),
        ("A third of the 12,000 members (4,000) left.", ("4,000", "12,000", "A third", "A third")),
        ("A third of the 12,000 members, about 4,000 people, left.", ("4,000", "12,000", "A third", "A third")),
        ("Two-thirds of the council, eight of 12 members, left.", ("eight", "12", "Two-thirds", "Two-thirds")),
        ("A slim majority of the council, 6 of its 11 members, left.", ("6", "11", None, "A slim majority")),
        ("Most of the towns (6 out of 11) agreed.", ("6", "11", None, "Most")),
        ("A majority (52%) of members agreed.", (None, None, "52%", "A majority")),
        ("An overwhelming majority of 91% agreed.", (None, None, "91%", "An overwhelming majority")),
        ("Most people, 45%, said no.", (None, None, "45%", "Most")),
    ],
)
def test_a_share_is_found_with_its_percentage(
    relate: Relate, sentence: str, found: tuple[str | None, str | None, str, str | None]
) -> None:
    (share,) = relate(sentence).shares
    assert (words(share.part), words(share.whole), words(share.percentage), share.words) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "The most popular (40%) was tea.",
        "In May 40 boats were sold and 30, or 25% fewer, came back.",
        "Of the 40 who came, 30 sang for two hours in nine choirs, which is 75% more than last year.",
        "It asked for £4m, then £5m, and has received £3m, half of it.",
        "The 75% and the 25% sang. That is 30 of the 40.",
        "The town has 30 boats. That is 75% of what it needs.",
        "You need 610 homes a year, and you built 244. That is 10% of the homes in the county.",
        "It sold 40 lots, of which 51, or 85%, were books.",
        "It sold 60 lots, of which £51, or 85%, were books.",
        "The 96 are ill. Eighty-one, or 84%, are young.",
        "The 60 are ill. Eighty-one of them, or 84%, are young.",
        "It got £742m. Tea made 334 of the total, or 45%.",
        "A third of the 12,000 members, 400 fewer, left.",
        "A third of the 12,000 members, 400 from the north, left.",
        "Most of the towns agreed, and 6 of 11 paid.",
        "They won 27 of the 150 seats, and 18% more votes.",
        "Tea (40%) beat cocoa (30%).",
        "It took 27 of the £150, or 18%.",
    ],
)
def test_a_percentage_of_something_else_is_no_share(relate: Relate, sentence: str) -> None:
    assert relate(sentence).shares == ()


def test_a_whole_that_is_named_again_is_no_part_of_the_first(relate: Relate) -> None:
    found = relate("Most of the council, 6 of its 11 members, voted; two of the 11, or 18%, stayed at home.").shares
    assert [(words(share.part), words(share.whole), words(share.percentage)) for share in found] == [
        ("6", "11", None),
        ("two", "11", "18%"),
    ]


def test_a_fraction_in_words_is_turned_into_the_percentage_it_stands_for(relate: Relate) -> None:
    (share,) = relate("A quarter of the 12,000 members (4,000) left.").shares
    assert share.percentage is not None
    assert share.percentage.value.point == Fraction(25)
    assert share.percentage.value.dimension == "percent"


@pytest.mark.parametrize(
    ("text", "whole", "sure"),
    [
        ("It sold 60 lots, of which 51, or 85%, were books.", "60", True),
        ("Of the 96 patients 71 are ill and 90 are poor. Eighty-one of them, or 84%, are young.", "96", False),
        ("The 90 are poor and 71 of the 96 are ill. Seventy of them, or 78%, are young.", "90", False),
        ("The 90 are poor and 71 of the 96 are ill. Seventy of them, or 18%, are young.", "96", False),
    ],
)
def test_a_whole_that_is_only_spoken_of_is_unsure_and_the_one_that_the_share_fits(
    relate: Relate, text: str, whole: str, sure: bool
) -> None:
    (share,) = relate(text).shares
    assert (words(share.whole), share.sure) == (whole, sure)
