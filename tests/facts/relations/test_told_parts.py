"""Parts told one clause each: which number is their total, and when they are all there is."""

from collections.abc import Callable

import pytest

from factcheck.facts.model import Breakdown
from factcheck.facts.relations.model import Relations

Relate = Callable[[str], Relations]


def shape(breakdown: Breakdown) -> tuple[str | None, tuple[str, ...], str, bool]:
    total = None if breakdown.total is None else breakdown.total.text
    return total, tuple(part.text for part in breakdown.parts), breakdown.cue, breakdown.complete


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # one of them is a part
        ("Of the nine, five were tailors, three were smiths and one was a cook.", ("nine", ("five", "three", "one"))),
        ("Of the nine, five sang, three danced and one of them wept.", ("nine", ("five", "three", "one"))),
        ("Of 12 members, seven voted for, four against and one abstained.", ("12", ("seven", "four", "one"))),
        # so is what stands behind a semicolon
        ("Of 40 members, 22 voted for, 15 against and two abstained; one was ill.", ("40", ("22", "15", "two", "one"))),
        ("Of the 40 boats, 22 sailed and 15 stayed; three sank.", ("40", ("22", "15", "three"))),
        ("Of the 40 boats, 22 sailed and 18 stayed; one was a tug.", ("40", ("22", "18"))),
        ("Of the 40 boats, 22 sailed and 18 stayed; three crewmen drowned.", ("40", ("22", "18"))),
    ],
)
def test_parts_of_a_group_are_all_told(relate: Relate, sentence: str, expected: tuple[str, tuple[str, ...]]) -> None:
    assert [shape(found) for found in relate(sentence).breakdowns] == [(*expected, "of", True)]


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        ("Of the 23 new cases there were 19 females and four males.", "23", ("19", "four")),
        ("Of the 140, there are 78 females and 62 males.", "140", ("78", "62")),
        ("Of the 94 people who died, 48 were women and 46 were men.", "94", ("48", "46")),
        (
            "Six boats and 11 deaths were reported. Of the deaths, seven were women and four men.",
            "11",
            ("seven", "four"),
        ),
        ("The fund has 12 projects. Seven are in the north and five are in the south.", "12", ("Seven", "five")),
        (
            "Thirteen were held, the mayor said. Eight were fined, two were jailed and three were let go.",
            "Thirteen",
            ("Eight", "two", "three"),
        ),
    ],
)
def test_a_group_spoken_of_or_told_by_sex_is_told_whole(
    relate: Relate, text: str, total: str, parts: tuple[str, ...]
) -> None:
    (found,) = relate(text).breakdowns
    assert shape(found) == (total, parts, "of", True)
    assert found.sure is text.startswith("Of")


@pytest.mark.parametrize(
    "text",
    [
        # two numbers of deaths
        "After 56 deaths in spring there were 11 deaths. Of the deaths, seven were women and four men.",
        # not all of them
        "The fund has 12 projects. Seven are in the north and five are in the south. Others have no place yet.",
        "The fund has 12 projects. Seven are in the north and three are in the south. Two have no place yet.",
        # things of another kind
        "The fund has 12 projects. Seven mills are in the north and five mills are in the south.",
        # casualties
        "A crash hurt 12 people. Seven were in a clinic and four were at home.",
    ],
)
def test_numbers_that_may_not_be_all_of_the_group_before_are_left_alone(relate: Relate, text: str) -> None:
    assert relate(text).breakdowns == ()


def test_sexes_beside_the_unknown_are_not_all(relate: Relate) -> None:
    text = "Of the 140, there are 78 females and 58 males. The gender of four is not known."
    (found,) = relate(text).breakdowns
    assert shape(found) == ("140", ("78", "58"), "of", False)


@pytest.mark.parametrize(
    "sentence",
    [
        "Of the 40 members, 22 voted for and 15 against; the rest stayed away.",
        "Of the 40 members, 22 voted for, 15 against and others stayed away.",
        "Of the 40 members, 22 voted for and 15 against. Three abstained.",
        "Of the 40 members, 22 voted for and 15 against. Another was ill.",
        "Of the 40 members, 22 voted for and 15 against. One was ill.",
        "Of the 40 members, 22 voted for and 15 against; some were absent.",
        "Of the 40 seats, there are 22 held by Labour and 15 by the Greens. Three are vacant.",
        "Of the 40 members, 22 backed it and 15 did not. Three were away.",
    ],
)
def test_parts_beside_others_without_a_number_are_not_all(relate: Relate, sentence: str) -> None:
    assert [shape(found) for found in relate(sentence).breakdowns] == [("40", ("22", "15"), "of", False)]


@pytest.mark.parametrize(
    "text",
    [
        "Of the 48 houses, 30 have gardens and 25 have garages.",
        "The street has 48 houses. Thirty have gardens and 25 have garages.",
    ],
)
def test_what_things_have_together_takes_no_group_apart(relate: Relate, text: str) -> None:
    assert relate(text).breakdowns == ()


def test_what_some_have_and_others_have_not_takes_a_group_apart(relate: Relate) -> None:
    (found,) = relate("Of the 48 houses, 30 have gardens and 15 have none.").breakdowns
    assert shape(found) == ("48", ("30", "15"), "of", True)


def test_sums_a_little_short_of_their_total_are_unsure_to_be_all(relate: Relate) -> None:
    text = "It lives on £612m, of which £318m comes from the state, £204m from fees and £80m from gifts."
    (found,) = relate(text).breakdowns
    assert (*shape(found), found.sure) == ("£612m", ("£318m", "£204m", "£80m"), "of", True, False)


@pytest.mark.parametrize(
    "sentence",
    [
        "It lives on £612m, of which £318m comes from the state, £104m from fees and £80m from gifts.",
        "It lives on £612m, of which £318m comes from the state, £304m from fees and £80m from gifts.",
        "It lives on £612m, of which £318m comes from the state and £280m from fees.",
    ],
)
def test_sums_far_from_their_total_or_few_are_some_of_it(relate: Relate, sentence: str) -> None:
    (found,) = relate(sentence).breakdowns
    assert (found.complete, found.sure) == (False, True)


def test_one_of_them_in_the_next_sentence_is_no_further_part(relate: Relate) -> None:
    text = "Of the 40 members, 22 voted for and 18 against. One of them wept."
    assert [shape(found) for found in relate(text).breakdowns] == [("40", ("22", "18"), "of", True)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The board has 30 seats: 16 are held by the Whigs, nine by the Tories and five by Greens.",
            ("30", ("16", "nine", "five"), "colon", True),
        ),
        ("The board has 30 seats: 16 are Whig, nine Tory.", ("30", ("16", "nine"), "colon", False)),
    ],
)
def test_a_clause_after_a_colon_tells_parts(
    relate: Relate, sentence: str, expected: tuple[str, tuple[str, ...], str, bool]
) -> None:
    assert [shape(found) for found in relate(sentence).breakdowns] == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It employs 731 people at two mills, 412 at Leigh and 319 at Holm.", ("731", ("412", "319"))),
        ("They drew 1,204 guests on three nights: 301 on Friday, 502 on Saturday and 401 on Sunday.", None),
        ("She won nine medals at three Games, four in Arle, three in Bury and two in Colne.", None),
        ("It spent £731,000 on two mills, £412,000 on Leigh and £319,000 on Holm.", None),
        ("It has 731 cows on its two farms (412 of them at Leigh and 319 at Holm).", ("731", ("412", "319"))),
    ],
)
def test_a_total_is_spread_over_places(
    relate: Relate, sentence: str, expected: tuple[str, tuple[str, ...]] | None
) -> None:
    found = [shape(one) for one in relate(sentence).breakdowns]
    assert [(cue, complete) for _, _, cue, complete in found] == [("list", True)]
    assert expected is None or found[0][:2] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "It employs 731 people at three mills, 412 at Leigh and 319 at Holm.",  # one mill is left out
        "It employs 731 people on average at two mills, 412 at Leigh and 290 at Holm.",
        "It runs two mills, 412 hands at Leigh and 319 at Holm.",
        "It grew from 731 hands in two mills, 412 looms at Leigh and £319 a day, to ten.",
    ],
)
def test_numbers_of_something_else_are_no_parts_of_so_many_places(relate: Relate, sentence: str) -> None:
    assert relate(sentence).breakdowns == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They have won seven, drawn one and lost four of 12 games.", ("12", ("seven", "one", "four"), True)),
        ("They won 11, lost six and drew three of their 20 matches.", ("20", ("11", "six", "three"), True)),
        ("In the first ten games they won six, drew none and lost four.", ("ten", ("six", "none", "four"), True)),
        ("They have played 20, won 11, drawn three and lost six.", ("20", ("11", "three", "six"), True)),
        ("They won seven and lost four of 12 games.", ("12", ("seven", "four"), False)),
    ],
)
def test_a_season_is_told_in_figures(
    relate: Relate, sentence: str, expected: tuple[str, tuple[str, ...], bool]
) -> None:
    found = [shape(one) for one in relate(sentence).breakdowns]
    assert [(total, parts, complete) for total, parts, _, complete in found] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "They won seven prizes and lost four of 12 buses.",
        "She won one case and lost it.",
        "They won about seven of some 12 games.",
    ],
)
def test_other_things_won_and_lost_are_no_season(relate: Relate, sentence: str) -> None:
    assert relate(sentence).breakdowns == ()


@pytest.mark.parametrize(
    ("text", "parts", "complete"),
    [
        (
            "Fees make 62% of its income and grants 21%. The remaining 17% is from gifts.",
            ("62%", "21%", "17%"),
            True,
        ),
        (
            "Turnout was 40%.\n\nRuiz had 48% of the vote and Hale 41%. The other 11% went to Moss.",
            ("48%", "41%", "11%"),
            False,
        ),
        ("Ruiz had 48% of the vote. Hale took 41% and the remaining 11% went to Moss.", ("41%", "11%"), False),
    ],
)
def test_a_remaining_share_makes_up_what_is_shared_out(
    relate: Relate, text: str, parts: tuple[str, ...], complete: bool
) -> None:
    found = [shape(one) for one in relate(text).breakdowns]
    assert found == [(None, parts, "remainder", complete)]


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz had 48.2% of the vote. Turnout was 41%. Hale had 45.7%. The remaining 6.1% went to Moss.",
        "Ruiz had 48% of the vote.\n\nThe remaining 9% of the money is from gifts.",
    ],
)
def test_a_remaining_share_of_an_unsure_whole_is_left_alone(relate: Relate, text: str) -> None:
    assert relate(text).breakdowns == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The plan passed by 14-9, a majority of six.", ("14", "9", "six")),
        ("Reeve won 28-14, a 14-point win.", ("28", "14", "14")),
        ("The motion was carried by 22–15, a margin of seven.", ("22", "15", "seven")),
        ("The plan passed by 14-9, with a majority of members present.", ("14", "9", None)),
        ("The motion was carried by 22–15, a working majority of three.", ("22", "15", None)),
    ],
)
def test_a_result_has_the_margin_that_is_stated_after_it(
    relate: Relate, sentence: str, expected: tuple[str, str, str | None]
) -> None:
    found = relate(sentence).scores
    margins = [None if score.margin is None else score.margin.text for score in found]
    assert [(score.left.text, score.right.text, margin) for score, margin in zip(found, margins, strict=True)] == [
        expected
    ]


def test_a_majority_of_seats_is_over_all_the_others(relate: Relate) -> None:
    assert relate("The Whigs won 30 seats to the Tories' 12, a majority of four.").scores == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "A fee of 20%, or €2.84 million, of the €12.1 million price went to the agent.",
        "A fee of 20% (€2.84 million) of the €12.1 million price went to the agent.",
    ],
)
def test_a_share_told_before_its_whole_has_its_part(relate: Relate, sentence: str) -> None:
    (share,) = relate(sentence).shares
    found = [None if number is None else number.text for number in (share.part, share.whole, share.percentage)]
    assert found == ["€2.84 million", "€12.1 million", "20%"]
