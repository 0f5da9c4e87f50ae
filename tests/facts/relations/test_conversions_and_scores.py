from collections.abc import Callable
from fractions import Fraction

import pytest

from factcheck.facts.relations.model import Relations
from factcheck.values.quantity import Quantity

Relate = Callable[[str], Relations]


@pytest.mark.parametrize(
    ("sentence", "source", "target", "difference"),
    [
        ("They walked 500 miles (800 km).", "500 miles", "800 km", False),
        ("They paid $5m (£4m).", "$5m", "£4m", False),
        ("It fell 900 to 1,200 miles (5,400 to 7,200 km).", "900 to 1,200 miles", "5,400 to 7,200 km", False),
        ("Temperatures hit 41C (about 106F).", "41C", "106F", False),
        ("A warming of 2C (3.6F) is likely.", "2C", "3.6F", True),
        ("It rose above 25C (77F) by noon.", "25C", "77F", False),
        ("It fell below minus 5C (23F) at dawn.", "minus 5C", "23F", False),
        ("May was 2.1C (3.8F) above the average.", "2.1C", "3.8F", True),
        (
            "The rise is to stay below 2 degrees Celsius (3.6 degrees Fahrenheit) above that of 1850.",
            "2 degrees Celsius",
            "3.6 degrees Fahrenheit",
            True,
        ),
    ],
)
def test_an_amount_in_two_units_is_a_conversion(
    relate: Relate, sentence: str, source: str, target: str, difference: bool
) -> None:
    (conversion,) = relate(sentence).conversions
    assert (conversion.source.text, conversion.target.text, conversion.difference) == (source, target, difference)
    assert conversion.kind == ("money" if source.startswith("$") else "measures")


@pytest.mark.parametrize(
    ("sentence", "source", "target"),
    [
        ("He was jailed for 78 months (six years, six months).", "78 months", "six years, six months"),
        ("It took 90 minutes (1.5 hours).", "90 minutes", "1.5 hours"),
    ],
)
def test_a_length_of_time_in_two_units_is_a_conversion(relate: Relate, sentence: str, source: str, target: str) -> None:
    (conversion,) = relate(sentence).conversions
    assert (conversion.source.text, conversion.target.text, conversion.kind) == (source, target, "measures")


def test_two_sums_in_one_currency_are_an_unsure_conversion(relate: Relate) -> None:
    (conversion,) = relate("A ticket is $10 ($7).").conversions
    assert (conversion.source.text, conversion.target.text, conversion.sure) == ("$10", "$7", False)


@pytest.mark.parametrize(
    "sentence",
    [
        "It costs $10 ($8 for members).",
        "It costs $5 a gallon (£1 a litre).",
        "They walked 500 miles, then 800 km.",
        "It grew to 40 miles (from 30 miles).",
        "They walked 500 miles (and rowed 80 km).",
        "The mill made $2.4m, or €3 per share.",
        "The mill made $2.4m, or €3 a diluted share.",
        "It lasts two months (60 days).",
        "It lasts two hours, or 90 minutes without the break.",
    ],
)
def test_two_amounts_that_are_not_said_to_be_the_same_are_left_alone(relate: Relate, sentence: str) -> None:
    assert relate(sentence).conversions == ()


@pytest.mark.parametrize(
    ("sentence", "sides", "winner", "loser"),
    [
        ("Norland beat Panama 3-0 on Monday.", (3, 0), "Norland", "Panama"),
        ("Norland lost to Panama 1-2.", (1, 2), "Panama", "Norland"),
        ("The council voted 51 to 49 to move.", (51, 49), None, None),
        ("The match ended 1–1 at home.", (1, 1), None, None),
        ("Norland beat Panama 3-1", (3, 1), "Norland", "Panama"),
        ("Norland beat Panama 3-1\n\nIt was late.", (3, 1), "Norland", "Panama"),
    ],
)
def test_a_score_names_who_won_where_a_plain_sentence_does(
    relate: Relate, sentence: str, sides: tuple[int, int], winner: str | None, loser: str | None
) -> None:
    (score,) = relate(sentence).scores
    assert (score.left.value, score.right.value) == tuple(Quantity.exact(side, "count") for side in sides)
    assert (score.winner and score.winner.text, score.loser and score.loser.text) == (winner, loser)


@pytest.mark.parametrize(
    "text",
    [
        "Hale won the seat by 1,204 votes. She took 14,310 votes, ahead of Vane with 13,106.",
        "Labour polled 14,310, against 13,106 for the Greens. Hale was elected with a majority of 1,204.",
        "Hale won the seat, defeating Vane by 1,204 votes.\n\nHale polled 14,310 votes and Vane 13,106.",
    ],
)
def test_a_margin_of_votes_belongs_to_the_two_sides_of_the_next_sentence(relate: Relate, text: str) -> None:
    (score,) = relate(text).scores
    assert score.margin is not None
    assert (score.left.text, score.right.text, score.margin.text) == ("14,310", "13,106", "1,204")
    assert not score.sure


@pytest.mark.parametrize(
    "text",
    [
        "Hale won the seat by 1,204 votes. She took 14,310 votes, ahead of Vane with 13,106 and Moss with 2,114.",
        "Hale won the seat by 1,204 votes. The hall, built for 900 and 40 clerks, was full.",
        "Labour won with a majority of 12. It has 40 seats, ahead of the Greens with 18.",
        "Hale won by 1,204 votes. It rained. She took 14,310 votes, ahead of Vane with 13,106.",
        "Hale won by 1,204 votes. In 2016 she received 14,310 votes, ahead of Vane with 13,900.",
        "Hale won by 1,204 votes. She had 14,310 votes, compared with 13,900 four years ago.",
    ],
)
def test_a_margin_beside_more_or_other_numbers_has_no_sides(relate: Relate, text: str) -> None:
    assert relate(text).scores == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "He was jailed for 3-5 years.",
        "Pages 3-4 were torn.",
        "It is open 24/7.",
        "Elms beat oaks: they outnumber them 3-1.",
        "The team won the cup July 25-28.",
    ],
)
def test_a_range_is_no_score(relate: Relate, sentence: str) -> None:
    assert relate(sentence).scores == ()


@pytest.mark.parametrize(
    ("sentence", "test", "degrees", "values"),
    [
        ("It was clear, t(28) = 2.10, p = .045.", "t", (28,), (Fraction(21, 10), Fraction(9, 200))),
        ("It was clear, F(2, 57) = 4.31, p < .05.", "F", (2, 57), (Fraction(431, 100), Fraction(1, 20))),
        ("It was clear, χ2(1, N = 90) = 3.9, p = .048.", "chi2", (1,), (Fraction(39, 10), Fraction(6, 125))),
        ("It was clear, r(48) = -.31, p = 0.03.", "r", (48,), (Fraction(-31, 100), Fraction(3, 100))),
        ("It was clear, z = 2.1, p = .036.", "z", (), (Fraction(21, 10), Fraction(9, 250))),
    ],
)
def test_a_reported_test_is_read_with_its_p(
    relate: Relate, sentence: str, test: str, degrees: tuple[int, ...], values: tuple[Fraction, Fraction]
) -> None:
    (statistic,) = relate(sentence).statistics
    assert statistic.test == test
    assert statistic.df == tuple(Quantity.exact(degree) for degree in degrees)
    assert (statistic.value.point, statistic.p.point) == values


@pytest.mark.parametrize("sentence", ["It was clear, F(2) = 4.31, p < .05.", "Let t = 3, then p falls.", "So p = .05."])
def test_an_incomplete_test_is_left_alone(relate: Relate, sentence: str) -> None:
    assert relate(sentence).statistics == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ruiz won by 1,303 votes, 6,214 to 4,911.", ("6,214", "4,911", "1,303")),
        ("Ruiz beat Hale by 1,303 votes, winning 6,214 to his 4,911.", ("6,214", "4,911", "1,303")),
        ("Ruiz received 6,214 votes and Hale 4,911, a margin of 1,303.", ("6,214", "4,911", "1,303")),
        ("The Reds won by 6 points (71 to 65).", ("71", "65", "6")),
        ("Ruiz received 6,214 votes. Hale polled 4,911, a margin of 1,303.", ("6,214", "4,911", "1,303")),
        ("Ruiz received 6,214 votes in 2019. Hale polled 4,911, a margin of 1,303.", None),
        ("Ruiz received 6,214 votes. It rained. Hale polled 4,911, a margin of 1,303.", None),
        ("Ruiz received 6,214 votes. Hale polled 4,911, a fall of 1,303.", None),
        ("Ruiz won by 1,303 votes.", None),
        ("Ruiz won by 1,303 votes, and 6,214 people came to 4,911 meetings.", None),
        ("The team won 71 to 65, a record of 12 wins.", None),
    ],
)
def test_a_margin_is_read_with_its_two_sides(
    relate: Relate, sentence: str, expected: tuple[str, str, str] | None
) -> None:
    found = [
        (score.left.text, score.right.text, score.margin.text)
        for score in relate(sentence).scores
        if score.margin is not None
    ]
    assert found == ([] if expected is None else [expected])
