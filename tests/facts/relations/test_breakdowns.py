from collections.abc import Callable

import pytest

from factcheck.facts.model import Breakdown
from factcheck.facts.relations.model import Relations

Relate = Callable[[str], Relations]
LEDE = "Eleven people in Northam have been released from jail after a ruling.\n\n"


def shape(breakdown: Breakdown) -> tuple[str | None, tuple[str, ...], str, bool]:
    total = None if breakdown.total is None else breakdown.total.text
    return total, tuple(part.text for part in breakdown.parts), breakdown.cue, breakdown.complete


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Of the eleven people freed, nine posted bond and two had served.", ("eleven", ("nine", "two"), "of", True)),
        ("Of the 40 councillors, 25 are Whigs and 15 are Tories.", ("40", ("25", "15"), "of", True)),
        ("Eleven people were freed. Of those, nine posted bond and two paid.", ("Eleven", ("nine", "two"), "of", True)),
        ("Of the 12 on board, eight were men and four were women.", ("12", ("eight", "four"), "of", True)),
        ("Of the 200 people surveyed, 120 said yes and 40 said no.", ("200", ("120", "40"), "of", False)),
        ("Of the 12 people on board, three died and four were hurt.", ("12", ("three", "four"), "of", False)),
        ("Of the 300 who joined, 200 are adults and 50 are children.", ("300", ("200", "50"), "of", True)),
        ("Of the 3,000 homes, 2,000 were flooded and 900 were cut off.", ("3,000", ("2,000", "900"), "of", True)),
        (
            "Of the 4,500 prisoners, 1,200 are on remand and 300 have appealed.",
            ("4,500", ("1,200", "300"), "of", False),
        ),
        ("Of the 150 homes, 40 were destroyed and 30 were damaged.", ("150", ("40", "30"), "of", False)),
        ("Of the 150 homes, 80 were destroyed and 60 were damaged.", ("150", ("80", "60"), "of", True)),
        ("Nine of the eleven were freed. The other two stay.", ("eleven", ("Nine", "two"), "remainder", True)),
        ("Three of the five were convicted and the other two freed.", ("five", ("Three", "two"), "remainder", True)),
        ("One of the three suspects was caught. The other two fled.", ("three", ("One", "two"), "remainder", True)),
        (
            "Of the 11 suspects, six were bailed and three were jailed. The other two are on the run.",
            ("11", ("six", "three", "two"), "remainder", True),
        ),
        ("Of the 31 injured, 42 were at home.", ("31", ("42",), "of", False)),
        ("Nine people were hurt. Fourteen of them are in hospital.", ("Nine", ("Fourteen",), "of", False)),
        (
            "Nine people were hurt. Six of them were kept in and the other two went home.",
            ("Nine", ("Six", "two"), "remainder", True),
        ),
        (
            "Nine people were hurt. Six are in hospital, the remaining two at home.",
            ("Nine", ("Six", "two"), "remainder", True),
        ),
        ("The bus held 11 people: nine men and two women.", ("11", ("nine", "two"), "colon", True)),
        ("Police held eleven people (nine men and two women).", ("eleven", ("nine", "two"), "colon", True)),
        ("Eleven people, nine men and two women, were found.", ("Eleven", ("nine", "two"), "comma", False)),
        ("The jury of 12, seven women and five men, sat.", ("12", ("seven", "five"), "comma", False)),
        ("She scored 31 points, 12 in the first half and 19 in the second.", ("31", ("12", "19"), "comma", False)),
        ("It won 41 seats, with 21 in the north and 20 in the south.", ("41", ("21", "20"), "comma", False)),
        ("It lent 547 books in May, 312 to adults and 235 to children.", ("547", ("312", "235"), "comma", False)),
        (
            "Of the eleven people freed on Thursday, nine posted bond and two paid.",
            ("eleven", ("nine", "two"), "of", True),
        ),
        (
            "Of the 121 homes inspected last week, 83 passed, 31 failed and 7 were empty.",
            ("121", ("83", "31", "7"), "of", True),
        ),
        ("In the end, of the 37 members present, 21 voted yes and 16 voted no.", ("37", ("21", "16"), "of", True)),
        ("Seven of the 12 jurors were women and five were men.", ("12", ("Seven", "five"), "of", True)),
        ("Seven of its 12 members voted for it and five against.", ("12", ("Seven", "five"), "of", False)),
        ("The mill cut 120 of its 512 jobs, leaving 392.", ("512", ("120", "392"), "remainder", True)),
        ("It has 12 members – seven women and five men – on board.", ("12", ("seven", "five"), "colon", True)),
        ("Three people were hurt: two men and a woman.", ("Three", ("two", "a"), "colon", True)),
        ("Twelve people were hurt, including nine children.", ("Twelve", ("nine",), "including", False)),
        ("Six climbers including two Danes were lost.", ("Six", ("two",), "including", False)),
        ("The 14-member jury of eight men and six women sat.", ("14", ("eight", "six"), "list", True)),
        (
            "There were 25 deaths, 18 of them here and the other seven there.",
            ("25", ("18", "seven"), "remainder", True),
        ),
        ("It has 20 clerks and 10 cooks for a total of 30.", ("30", ("20", "10"), "list", True)),
        ("It has 90 delegates - 60 pledged delegates and 30 superdelegates.", ("90", ("60", "30"), "colon", True)),
        ("The fund of $90m includes $50m for schools.", ("$90m", ("$50m",), "including", False)),
        ("The £30m fund comprises £20m for homes and £10m for roads.", ("£30m", ("£20m", "£10m"), "list", True)),
        ("It has 11 people, which are made up of two women and nine men.", ("11", ("two", "nine"), "list", True)),
        ("The £10m fund – £6m for roads and £4m for schools – opens.", ("£10m", ("£6m", "£4m"), "colon", True)),
        (
            "It has £9m from a bond of May 2020 and a further £3m, a total of £12m.",
            ("£12m", ("£9m", "£3m"), "list", True),
        ),
        ("It cost £10m, according to her: £6m for roads and £4m for homes.", ("£10m", ("£6m", "£4m"), "colon", True)),
        (
            "It cost £10m, she said, of which £6m is for roads and the remaining £4m for homes.",
            ("£10m", ("£6m", "£4m"), "remainder", True),
        ),
        ("It cost £10m, she said: £6m for roads and £4m for schools.", ("£10m", ("£6m", "£4m"), "colon", True)),
        ("Ten men and a woman, eleven in all, were charged.", ("eleven", ("Ten", "a"), "list", True)),
        (
            "In the poll, 45% said yes, 35% no and the remaining 20% did not know.",
            (None, ("45%", "35%", "20%"), "remainder", True),
        ),
        (
            "It will shut 12 shops — seven in Alton, three in Bury and two in Cork.",
            ("12", ("seven", "three", "two"), "colon", True),
        ),
        (
            "In all, 24 people were charged, 15 with assault and nine with theft.",
            ("24", ("15", "nine"), "comma", False),
        ),
        ("Out of the 36 schools seen, 20 passed and 16 failed.", ("36", ("20", "16"), "of", True)),
        ("Four men and three women were held, seven people in total.", ("seven", ("Four", "three"), "list", True)),
        (
            "Sixty per cent of the budget goes on schools, 25 per cent on roads and 15 per cent on parks.",
            (None, ("Sixty per cent", "25 per cent", "15 per cent"), "list", False),
        ),
        ("She won 52% of the vote, Ames 40% and Bell 8%.", (None, ("52%", "40%", "8%"), "list", False)),
    ],
)
def test_parts_are_found_beside_their_total(
    relate: Relate, sentence: str, expected: tuple[str | None, tuple[str, ...], str, bool]
) -> None:
    (breakdown,) = relate(f"It was said today.\n\n{sentence}").breakdowns
    assert shape(breakdown) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The charity, made up of 503 women, 206 men and 346 children, helped.",
        "In 2010, 300 people came and 20 buses left.",
        "The fair has 24 teams (six groups of four).",
        "She won 52% of the vote in Alton, 40% in Barnley and 38% in Corwick.",
        "Some 60% of men, 40% of women and 30% of children agreed.",
        "They counted 56 guests and ten cooks on board, among them 30 locals.",
        "He bought 11 apples, nine pears and two plums.",
        "Two of the eleven left, and the other three of the ten stayed.",
        "The other two went home after nine hours.",
        "Tickets cost £10 for adults, £6 for students and £3 for children.",
        "He was fined £300 for speeding, £150 for careless driving and £85 in costs.",
        "The bus held 11 people: nine men; two died.",
        "The bus held 11 people: nine men, the driver said, and two others.",
        "There were 12 arrests in Leeds, seven arrests in York and three arrests in Hull.",
        "Of the 12 clubs, 400 members came.",
        "Nine people were hurt. Six are in hospital.",
        "Nine people met two aides. Six of them were hurt.",
        "Nine people were hurt. Six of them were kept in for 30 scans.",
        "Nine people were hurt.\n\nSix of them were kept in.",
    ],
)
def test_numbers_that_no_cue_ties_together_are_left_alone(relate: Relate, sentence: str) -> None:
    assert relate(f"It was said today.\n\n{sentence}").breakdowns == ()


@pytest.mark.parametrize("first", ["nine", "eight"])
def test_a_clause_further_down_belongs_to_the_total_of_the_lede_whether_or_not_it_adds_up(
    relate: Relate, first: str
) -> None:
    text = f"{LEDE}Under the rule, {first} individuals were released after posting bond and two after serving time."
    (breakdown,) = relate(text).breakdowns
    assert shape(breakdown) == ("Eleven", (first, "two"), "list", True)
    assert breakdown.sure


@pytest.mark.parametrize(
    "sentence",
    [
        "Last year nine individuals were released after posting bond and two after serving time.",
        "In May nine individuals were released after posting bond and two after serving time.",
        "Nine individuals were released in Southam after posting bond and two after serving time.",
        "Another nine individuals were released after posting bond and two after serving time.",
        "Nine individuals were not released after posting bond and two after serving time.",
        "Nine dogs were released after a check and two after treatment.",
        "Nine individuals were charged after a brawl and two after a chase.",
        "About nine individuals were released after posting bond and two after serving time.",
        "Nine individuals were released and two judges resigned.",
        "Seven of the 12 jurors were women and six were smokers.",
        "The charge is £10 for adults, £6 for students and £3 for children.",
    ],
)
def test_a_clause_set_apart_from_the_lede_is_not_linked_to_it(relate: Relate, sentence: str) -> None:
    assert relate(LEDE + sentence).breakdowns == ()


def test_a_total_given_twice_with_different_numbers_is_linked_to_nothing(relate: Relate) -> None:
    text = (
        f"{LEDE}Fifteen people were released, the mayor said.\n\n"
        "Nine individuals were released after posting bond and two after serving time."
    )
    assert relate(text).breakdowns == ()


def test_a_table_has_a_breakdown_for_each_column_with_a_total(relate: Relate) -> None:
    rows = ("Ward | Votes | Spoilt", "Alton | 320 | 12", "Barnley | 210 | 8", "Total | 530 | 21")
    found = relate("The count:\n\n" + "\n\n".join(rows)).breakdowns
    assert [shape(breakdown) for breakdown in found] == [
        ("530", ("320", "210"), "table", True),
        ("21", ("12", "8"), "table", True),
    ]


def test_a_table_without_a_total_has_none(relate: Relate) -> None:
    assert relate("The count:\n\nWard | Votes\n\nAlton | 320\n\nBarnley | 210\n\nCorwick | 9").breakdowns == ()


def test_list_items_that_begin_with_a_number_are_parts_of_the_total_above(relate: Relate) -> None:
    (breakdown,) = relate("Twelve people were hurt:\n\n- seven adults\n\n- five children").breakdowns
    assert shape(breakdown) == ("Twelve", ("seven", "five"), "list", True)


def test_parts_after_a_comma_alone_are_not_surely_all_there_are(relate: Relate) -> None:
    (comma,) = relate("The fund paid out £10m, £6m for roads and £3m for schools.").breakdowns
    (colon,) = relate("The fund paid out £10m: £6m for roads and £3m for schools.").breakdowns
    assert [(found.cue, found.complete) for found in (comma, colon)] == [("comma", False), ("colon", True)]


@pytest.mark.parametrize(
    "row",
    [
        "4 in favor, 3 against and 3 blank, the town said",
        "4 in favor, 3 against and 3 blank, she said",
        "4 in favor, 3 against and 3 blank, a spokesman said on Monday",
        "4 in favor, 3 against and 3 blank, according to the clerk",
        "4 in favor, 3 against and 3 blank, officials added",
        "4 in favor, 3 against and 3 blank, said Ann Lee, 45",
        "4 in favor; 3 against; 3 blank",
    ],
)
def test_row_after_a_colon_may_be_attributed_or_parted_by_semicolons(relate: Relate, row: str) -> None:
    (breakdown,) = relate(f"It was said today.\n\nThe council counted 10 votes: {row}.").breakdowns
    assert shape(breakdown) == ("10", ("4", "3", "3"), "colon", True)
