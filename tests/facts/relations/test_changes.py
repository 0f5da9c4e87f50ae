from collections.abc import Callable

import pytest

from factcheck.facts.model import Change, Number
from factcheck.facts.relations.model import Relations

Relate = Callable[[str], Relations]


def words(number: Number | None) -> str | None:
    return None if number is None else number.text


def shape(change: Change) -> tuple[str | None, str | None, str | None, str | None]:
    said = change.percent or change.points or change.multiple
    first_word = None if said is None else said.text.split()[0]  # "six points" may be a count or points
    return change.direction, words(change.old), words(change.new), first_word


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Sales rose 12% to 1,344 from 1,200 last year.", ("up", "1,200", "1,344", "12%")),
        ("The workforce was cut by 25%, from 400 to 320.", ("down", "400", "320", "25%")),
        ("Income dropped from £37.4m in 2014 to £5.8m in 2015, an 84% decrease.", ("down", "£37.4m", "£5.8m", "84%")),
        ("The share rose from 5% to 7%, an increase of 2%.", ("up", "5%", "7%", "2%")),
        ("Turnout fell from 58% to 52%, a drop of six points.", ("down", "58%", "52%", "six")),
        ("It had 300 cases in June, 20% more than in May, when there were 250.", ("up", "250", "300", "20%")),
        ("It had 300 cases, 25% fewer than a year before, when it had 400.", ("down", "400", "300", "25%")),
        ("Prices were up 5% from £200 to £210.", ("up", "£200", "£210", "5%")),
        ("Profits were €41m for the first half of 2008, up slightly from €39m.", ("up", "€39m", "€41m", None)),
        ("It cost £500, up from £400 in 2010.", ("up", "£400", "£500", None)),
        ("Jobless claims were 6%, down two points from 8%.", ("down", "8%", "6%", "two")),
        ("Profit rose to £12m from £10m, up 20 per cent.", ("up", "£10m", "£12m", "20")),
        ("Membership fell by a third, from 9,000 to 6,000.", ("down", "9,000", "6,000", "a")),
        ("Rents fell among the poorest 20% of tenants from £500 to £450.", ("down", "£500", "£450", None)),
        ("She is raising her position in the firm to 9.9% from 5.7%.", ("up", "5.7%", "9.9%", None)),
        ("Sales jumped to 900 from 600, or 50%.", ("up", "600", "900", "50%")),
        ("Cases doubled from 40 to 80.", ("up", "40", "80", "doubled")),
        ("Sales were up 12% to 1,344 from 1,200 last year.", ("up", "1,200", "1,344", "12%")),
        ("Sales were down 12% to 1,056 from 1,200.", ("down", "1,200", "1,056", "12%")),
        ("The share rose from 20% to 25%, up five points.", ("up", "20%", "25%", "five")),
        ("Rents rose 8% to £540, compared with £500 a year earlier.", ("up", "£500", "£540", "8%")),
        ("It has 1,200 clerks, 20% more than the 1,000 it had in May.", ("up", "1,000", "1,200", "20%")),
        ("Sales grew 6% to £742m, up from £700m.", ("up", "£700m", "£742m", "6%")),
        ("Sales grew 6% to £742m, down from £800m.", ("down", "£800m", "£742m", None)),
        ("Cases tripled to 96 in the first three months of the year from 32.", ("up", "32", "96", "tripled")),
        ("It has 3,600 clerks, three times the 1,200 of May.", ("up", "1,200", "3,600", "three")),
        ("They slept five hours a night, down from seven.", ("down", "seven", "five hours", None)),
        ("The race is 12 km long, up 20% from ten.", ("up", "ten", "12 km", "20%")),
        ("It sold 630, three times the 210 of May.", ("up", "210", "630", "three")),
        ("Shares rose $3 to $63 from $60, a gain of 5%.", ("up", "$60", "$63", "5%")),
        ("It has 800 clerks, 20% fewer than the 1,000 it had in May.", ("down", "1,000", "800", "20%")),
        ("Profit was £6m, a gain of 20% from £5m a year before.", ("up", "£5m", "£6m", "20%")),
        ("Profit was £6m, a sharp increase from £5m.", ("up", "£5m", "£6m", None)),
        ("The mill made £4m, an 11% rise on the £3.6m of May.", ("up", "£3.6m", "£4m", "11%")),
        ("It had 80 patients, a drop of 20 on the figure of 100 in May.", ("down", "100", "80", None)),
        ("It had 21 patients, an increase of 4 on the number told on Monday when 17 came.", ("up", "17", "21", None)),
        ("Profit rose to $4.3m, or 45 cents per share, from $3.5m.", ("up", "$3.5m", "$4.3m", None)),
        ("Profit was $4.3m, or 45 cents a share, up 23% from $3.5m.", ("up", "$3.5m", "$4.3m", "23%")),
        ("Profits were £6m, down 20% from the previous year's £7.5m.", ("down", "£7.5m", "£6m", "20%")),
        ("Profit fell from last year’s £7m (€9m) to £6m (€8m).", ("down", "£7m", "£6m", None)),
        ("Shares went up from $32 to $35.20, about 10 percent, by noon.", ("up", "$32", "$35.20", "10")),
    ],
)
def test_a_change_is_found_with_what_is_said_of_it(
    relate: Relate, sentence: str, found: tuple[str, str | None, str | None, str | None]
) -> None:
    (change,) = relate(sentence).changes
    assert shape(change) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Halden cut its stake to 260,500 shares, or 6.4% of the total, from 370,500 shares.",
        "Prices did not rise from £5 to £6.",
        "He climbed from 5 to 3 in the rankings.",
        "The budget grew from £3 to £5 million.",
        "Prices range from £5 to £6.",
        "He was away for five weeks, down from seven towns.",
        "It rose in from 2010 to 2012.",
        "The bus runs from 5 to 9 stops and fell behind.",
        "It rose from £5 to 6%.",
        "It can hold up to 45 from 30 towns.",
        "Deaths fell to 12 in Marlow, compared with 8 in Alton.",
        "It has 1,200 clerks, more than the 1,000 of its rival.",
        "It has 48 clerks, 20 fewer than 68 clerks of its rival.",
        "It met 12 times, three times the year before.",
    ],
)
def test_a_range_or_a_place_in_an_order_is_no_change(relate: Relate, sentence: str) -> None:
    assert relate(sentence).changes == ()


@pytest.mark.parametrize(
    ("sentence", "amount"),
    [
        ("The mill cut its staff by 120, from 512 to 392.", "120"),
        ("The number of members fell by 120 to 392 from 512.", "120"),
        ("The ticket costs $45, up $5 from $40.", "$5"),
        ("It grew from 392 to 512 members, an increase of 120.", "120"),
        ("It grew from 392 to 512 members, an increase of 31%.", None),
        ("The share rose by 2% from 5% to 7%.", None),
        ("Staff fell from 512 to 392 at 12 sites.", None),
        ("It has 48 clerks, 20 fewer than the 68 of 2010.", "20"),
        ("It has 48 clerks, 20% fewer than the 68 of 2010.", None),
    ],
)
def test_a_difference_in_the_unit_of_the_values_is_read(relate: Relate, sentence: str, amount: str | None) -> None:
    (change,) = relate(sentence).changes
    assert words(change.amount) == amount


def test_a_drop_of_a_third_is_a_percentage(relate: Relate) -> None:
    (change,) = relate("Rainfall fell from 83 mm to 55 mm, a drop of a third.").changes
    assert words(change.percent) == "a third"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Of the girls 27.2% won one of two prizes, against 20.9% of the boys: a gap of 6.3 percentage points.",
            [(None, "27.2%", "20.9%", "6.3")],
        ),
        (
            "Support was 41% in May, compared with 38% in June, a lead of 3 percentage points.",
            [(None, "41%", "38%", "3")],
        ),
        ("Support was 41%, against 38% in June and 30% in May, a lead of three points.", []),
        ("Support was 41%, against 38% in June. It was a gap of three points.", []),
    ],
)
def test_shares_side_by_side_with_their_difference_have_no_direction(
    relate: Relate, sentence: str, found: list[tuple[str | None, str | None, str | None, str | None]]
) -> None:
    assert [shape(change) for change in relate(sentence).changes] == found
