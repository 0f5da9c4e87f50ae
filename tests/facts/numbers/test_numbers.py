"""Numeric mentions: what is found, its kind, its value and hedge; and what is left alone."""

import itertools
from fractions import Fraction as Ratio

import pytest

from factcheck.article.read import article_from_text
from factcheck.facts.dates.find import find_dates, find_times
from factcheck.facts.model import (
    Age,
    Count,
    Duration,
    Fraction,
    Measure,
    Money,
    Multiple,
    Number,
    Ordinal,
    Percentage,
    Point,
)
from factcheck.facts.names.model import Named
from factcheck.facts.numbers.find import find_numbers
from factcheck.facts.prose import Prose, read_prose
from factcheck.source import Span
from factcheck.values.interval import Interval
from factcheck.values.render import exact


def prose_of(text: str) -> Prose:
    return read_prose(article_from_text(text, name="story.txt", format="text"))


def numbers_in(text: str) -> tuple[Number, ...]:
    prose = prose_of(text)
    when = (*find_dates(prose), *find_times(prose))
    taken = tuple(sorted(Span(fact.start, fact.end) for fact in when))
    return find_numbers(prose, taken=taken, named=Named())


def only(text: str) -> Number:
    found = numbers_in(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("sentence", "kind", "words", "value"),
    [
        # digits
        ("The school has 1,240 pupils.", Count, "1,240", "1240"),
        ("The trust gave 12,50,000 meals.", Count, "12,50,000", "1250000"),
        ("Sales came to 2½ million boxes.", Count, "2½ million", "2500000"),
        ("The store sold 3.4m toys.", Count, "3.4m", "3400000"),
        ("It lent 40k books.", Count, "40k", "40000"),
        # words
        ("They saw twenty-one seals.", Count, "twenty-one", "21"),
        ("They saw three hundred and five seals.", Count, "three hundred and five", "305"),
        ("They saw twelve hundred seals.", Count, "twelve hundred", "1200"),
        ("They saw ten thousand five hundred and two seals.", Count, "ten thousand five hundred and two", "10502"),
        ("They saw a hundred and fifty seals.", Count, "a hundred and fifty", "150"),
        ("They sold two and a half million stamps.", Count, "two and a half million", "2500000"),
        ("They sold half a million stamps.", Count, "half a million", "500000"),
        ("They sold a quarter of a million stamps.", Count, "a quarter of a million", "250000"),
        ("They sold two dozen eggs.", Count, "two dozen", "24"),
        ("They sold a half-dozen eggs.", Count, "half-dozen", "6"),
        ("They sold the dozen eggs.", Count, "dozen", "12"),
        ("They sold half a dozen eggs.", Count, "half a dozen", "6"),
        ("A trio of thieves fled.", Count, "trio", "3"),
        ("It made three times the 210 of May.", Count, "210", "210"),
        ("It made more than the 210 recorded in May.", Count, "210", "210"),
        ("It made more than the 210 it had in May.", Count, "210", "210"),
        ("It rose from the 210 of 2012.", Count, "210", "210"),
        # loose words
        ("They met several farmers.", Count, "several", "3..9"),
        ("They met a few farmers.", Count, "a few", "3..9"),
        ("They met a couple of farmers.", Count, "a couple", "2..3"),
        ("They met dozens of farmers.", Count, "dozens", "24..99"),
        ("They met several hundred farmers.", Count, "several hundred", "200..999"),
        ("They met hundreds of thousands of farmers.", Count, "hundreds of thousands", "100000..999999"),
        ("It lies hundreds of miles away.", Measure, "hundreds of miles", "200..999"),
        # ranges
        ("Between 400 and 600 pipes burst.", Count, "Between 400 and 600", "400..600"),
        ("The firm hires 5 million to 10 million temps.", Count, "5 million to 10 million", "5000000..10000000"),
        ("Two to three hundred swans came.", Count, "Two to three hundred", "200..300"),
        ("Five or six swans came.", Count, "Five or six", "5..6"),
        ("It will cost £20-30m.", Money, "£20-30m", "20000000..30000000"),
        ("It will cost $5 to $7 million.", Money, "$5 to $7 million", "5000000..7000000"),
        ("Growth was 1%-3%.", Percentage, "1%-3%", "1..3"),
        ("The farm makes 30-600 MW.", Measure, "30-600 MW", "30..600"),
        ("The lake rose 40 – 62 cm.", Measure, "40 – 62 cm", "40..62"),
        ("It will cost $3 to $63.", Money, "$3 to $63", "3..63"),
        ("Shares rose $3 to $63.", Money, "$63", "63"),
        ("Fares rose 5p to £2.10.", Money, "5p", "1/20"),
        # money
        ("It cost $4.5 billion.", Money, "$4.5 billion", "4500000000"),
        ("It cost US$4.5 million.", Money, "US$4.5 million", "4500000"),
        ("It cost 50,000 rupees.", Money, "50,000 rupees", "50000"),
        ("It cost 3 million euros.", Money, "3 million euros", "3000000"),
        ("It cost 20 New Zealand dollars.", Money, "20 New Zealand dollars", "20"),
        ("It cost half a million dollars.", Money, "half a million dollars", "500000"),
        ("It cost 75 cents.", Money, "75 cents", "3/4"),
        ("It cost 50p.", Money, "50p", "1/2"),
        ("It cost EUR 20m.", Money, "EUR 20m", "20000000"),
        ("It cost £6, or five pounds off.", Money, "five pounds", "5"),
        # percentages
        ("Turnout was 58%.", Percentage, "58%", "58"),
        ("Turnout was fifty-two percent.", Percentage, "fifty-two percent", "52"),
        ("Turnout was 2.8 per cent.", Percentage, "2.8 per cent", "14/5"),
        ("Turnout fell three percentage points.", Point, "three percentage points", "3"),
        ("Rates rose half a percentage point.", Point, "half a percentage point", "1/2"),
        ("Rates rose 25 basis points.", Point, "25 basis points", "1/4"),
        ("Joblessness fell 0.3 points to 4.1 percent.", Point, "0.3 points", "3/10"),
        ("It passed by a 10.6-point margin.", Point, "10.6-point", "53/5"),
        # measures
        ("It is 5 miles off.", Measure, "5 miles", "5"),
        ("It weighs 240,000 metric tons.", Measure, "240,000 metric tons", "240000"),
        ("It covers a 150,000-square-foot hall.", Measure, "150,000-square-foot", "150000"),
        ("It ran at 100mph.", Measure, "100mph", "100"),
        ("It was minus 80 degrees Fahrenheit.", Measure, "minus 80 degrees Fahrenheit", "-80"),
        ("It was -5C.", Measure, "-5C", "-5"),
        ("He is 6 feet 3 inches tall.", Measure, "6 feet 3 inches", "25/4"),
        ("He is 6'3\" tall.", Measure, "6'3\"", "25/4"),
        ("The room is 12ft-by-15ft.", Measure, "15ft", "15"),
        ("He is a 6-foot-3 guard.", Measure, "6-foot-3", "25/4"),
        ("He weighs 12 stone 7 pounds.", Measure, "12 stone 7 pounds", "25/2"),
        ("It burns 1.2bn more tonnes of coal.", Measure, "1.2bn more tonnes", "1200000000"),
        # durations
        ("It took 48 hours.", Duration, "48 hours", "48"),
        ("It was a three-hour wait.", Duration, "three-hour", "3"),
        ("It took half an hour.", Duration, "half an hour", "1/2"),
        ("It took two hours and 30 minutes.", Duration, "two hours and 30 minutes", "5/2"),
        ("It took a couple of weeks.", Duration, "a couple of weeks", "2..3"),
        ("It took a near 1-1/2 year fight.", Duration, "1-1/2 year", "3/2"),
        # ages
        ("A 34-year-old nurse won.", Age, "34-year-old", "34"),
        ("A 17-month-old boy won.", Age, "17-month-old", "17/12"),
        ("The winner was aged 21.", Age, "aged 21".removeprefix("aged "), "21"),
        ("The mean was 29.6 years old.", Age, "29.6 years old", "148/5"),
        ("Rosa Lund, 35, won.", Age, "35", "35"),
        ("Rosa Lund Jr., 35, won.", Age, "35", "35"),
        ("Rosa Lund (35) won.", Age, "35", "35"),
        ("The driver, 34, was held.", Age, "34", "34"),
        ("Most of those over 65 did so.", Age, "65", "65"),
        ("That is 98 of the 120.", Count, "120", "120"),
        ("Half of the 300 stayed.", Count, "300", "300"),
        ("Children under 12 get in free.", Age, "12", "12"),
        ("Seniors 65 and older get in free.", Age, "65 and older", "65"),
        ("Runners aged 18 to 24 won.", Age, "18 to 24", "18..24"),
        ("A survey of 16- to 24-year-olds began.", Age, "16- to 24-year-olds", "16..24"),
        ("She wrote it when she was six.", Age, "six", "6"),
        ("She wrote it in her 40s.", Age, "40s", "40..49"),
        # ordinals
        ("It is the third case.", Ordinal, "third", "3"),
        ("It is the 72nd fair.", Ordinal, "72nd", "72"),
        ("It is the twenty-first fair.", Ordinal, "twenty-first", "21"),
        ("It is the second-largest bank.", Ordinal, "second", "2"),
        ("The trail is 8 km/5 miles long.", Measure, "8 km", "8"),
        ("The trail is 8 km/5 miles long.", Measure, "5 miles", "5"),
        ("It was minus 4 F at noon.", Measure, "minus 4 F", "-4"),
        ("Twenty-two letters came.", Count, "Twenty-two", "22"),
        ("There are two in Holm, 12 in Varde and one in Tarn.", Count, "one", "1"),
        # fractions
        ("A third of the hall was empty.", Fraction, "A third", "1/3"),
        ("Two-thirds of the hall was empty.", Fraction, "Two-thirds", "2/3"),
        ("Costs fell by a quarter.", Fraction, "a quarter", "1/4"),
        ("More than half of the hall was empty.", Fraction, "half", "1/2"),
        ("Four in ten readers agreed.", Fraction, "Four in ten", "2/5"),
        ("Nine out of ten readers agreed.", Fraction, "Nine out of ten", "9/10"),
        ("It needs 3/4 of the room.", Fraction, "3/4", "3/4"),
        # multiples
        ("Prices doubled.", Multiple, "doubled", "2"),
        ("It draws three times as many visitors.", Multiple, "three times", "3"),
        ("It earns 25 to 30 times its cost.", Multiple, "25 to 30 times", "25..30"),
        ("It was a tenfold rise.", Multiple, "tenfold", "10"),
        ("It is twice the size.", Multiple, "twice", "2"),
    ],
)
def test_a_mention_is_found_with_its_value(sentence: str, kind: type[Number], words: str, value: str) -> None:
    found = [number for number in numbers_in(sentence) if number.text == words]
    assert [(type(number), exact(number.value)) for number in found] == [(kind, value)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The county has a 287(g) deal.",
        "She told CBS17 of it.",
        "An F-16 crashed off Route 66.",
        "It was like 9/11 again.",
        "Title IX was cited.",
        "Cases of COVID-19 fell.",
        "It was a Catch-22.",
        "The shop is open 24/7.",
        "A Boeing 737 landed.",
        "He hired the embattled 737 Max jet.",
        "It is faster than the 747 of Pan Am and the 737.",
        "The tail of the 737 broke.",
        "Super Bowl LIV was dull.",
        "Call 555-0143 or 020 7946 0018 today.",
        "Call (555) 010-0143 or (020) 7946 0018 today.",
        "The office is at 12 Main Street.",
        "She lives near 17th Street.",
        "He drove a Mazda 3 to Exit 289.",
        "The G20 met in Room 101 on 5G.",
        "An Airbus A320-200 was lost.",
        "One of the officers said no one else was hurt.",
        "They have a house in Holm and one in Tarn.",
        "Neither was armed.",
        "They fought at section 12 and sections 3 and 4.",
        "Shells fell near posts 542 and 543.",
        "He is the No. 10 spokesman.",
        "The Big Ten began.",
        "See http://short.example/1aB2c now.",
        "The second world war ended.",
        "The couple wed.",
        "He watched the triple-double.",
        "It was a two-way street.",
        "They built 4x4 cars.",
        "Use form 8/5 of the set.",
        "It took an hour or two.",
        "Argentina beat Chile 3-0.",
        "She won 6-4, 6-3.",
        "It passed on a 5-4 vote.",
        "First, he sat.",
        "The shop is a 7-Eleven.",
        "It is a 9-to-5 job.",
        "It was a 2-for-1 offer.",
        "The S&P 500 rose.",
        "He saw Three Mile Island.",
        "It was a 50-50 split.",
        "He wept in the second half.".replace("in the second half", "for half-time"),
    ],
)
def test_what_is_no_quantity_is_left_alone(sentence: str) -> None:
    assert [(type(number).__name__, number.text) for number in numbers_in(sentence)] == []


@pytest.mark.parametrize(
    ("words", "hedge"),
    [
        ("about 300", "about"),
        ("some 300", "about"),
        ("an estimated 300", "about"),
        ("roughly 300", "about"),
        ("nearly 300", "nearly"),
        ("close to 300", "nearly"),
        ("just under 300", "nearly"),
        ("just short of 300", "nearly"),
        ("more than 300", "more than"),
        ("over 300", "more than"),
        ("upwards of 300", "more than"),
        ("at least 300", "at least"),
        ("no fewer than 300", "at least"),
        ("up to 300", "up to"),
        ("as many as 300", "up to"),
        ("no more than 300", "up to"),
        ("fewer than 300", "less than"),
        ("under 300", "less than"),
        ("just over 300", "just over"),
        ("a little more than 300", "just over"),
        ("at least another 300", "at least"),
        ("exactly 300", None),
        ("only 300", None),
        ("the 300", None),
    ],
)
def test_the_words_before_a_number_loosen_it(words: str, hedge: str | None) -> None:
    assert only(f"They found {words} letters.").hedge == hedge


@pytest.mark.parametrize(
    ("words", "hedge"),
    [
        ("300 or so letters", "about"),
        ("300 or more letters", "at least"),
        ("300-odd letters", "about"),
        ("300-plus letters", "at least"),
        ("300+ letters", "at least"),
        ("300 or fewer letters", "up to"),
        ("300 letters", None),
    ],
)
def test_the_words_after_a_number_loosen_it(words: str, hedge: str | None) -> None:
    assert only(f"They found {words}.").hedge == hedge


@pytest.mark.parametrize(
    "sentence",
    [
        "The grant runs over five years.",
        "The fair runs over six weekends.",
        "They spoke about two letters.",
        "It led to a run-up to the 25th fair.",
        "Dues have gone up to $8,400.",
        "He came around the corner to see 300 letters.",
        "The letters came under four headings.",
    ],
)
def test_words_that_only_look_like_a_hedge(sentence: str) -> None:
    assert only(sentence).hedge is None


@pytest.mark.parametrize(
    ("sentence", "unit", "difference"),
    [
        ("A warming of 2C is likely.", "degC", True),
        ("It will be 2C warmer.", "degC", True),
        ("It was 2C at dawn.", "degC", False),
        ("It fell to minus 4 F by dawn.", "degF", False),
        ("It rose to about 30C.", "degC", False),
        ("Their aim is to limit warming to 1.5C.", "degC", True),
        ("It fell by 4C.", "degC", True),
        ("It rose above 25C.", "degC", False),
        ("There were many days above 25C.", "degC", False),
        ("It stayed below 10C.", "degC", False),
        ("It fell below minus 5C.", "degC", False),
        ("It climbed to as high as 35C.", "degC", False),
        ("It was a warm 25C at noon.", "degC", False),
        ("The sea may warm 2C by then.", "degC", True),
        ("It was 25C, above the average.", "degC", False),
        ("It takes 25C or above.", "degC", False),
        ("It was 2.1C above the average.", "degC", True),
        ("It was 2.1C below normal.", "degC", True),
        ("Warming must be kept below 2C.", "degC", True),
        ("The rise has to stay under 2C.", "degC", True),
        ("It may rise above 2C of warming.", "degC", True),
        ("It rained 3 inches.", "inch", False),
    ],
)
def test_a_change_of_temperature_is_told_from_a_reading(sentence: str, unit: str, difference: bool) -> None:
    found = only(sentence)
    assert isinstance(found, Measure)
    assert (found.unit, found.difference) == (unit, difference)


def test_the_value_keeps_how_it_was_written() -> None:
    found = only("It sold 3.2bn bolts.")
    assert found.value.rounded == Interval(Ratio(3_150_000_000), Ratio(3_250_000_000))
    assert found.step is not None
    assert found.step.point == 100_000_000


def test_money_has_its_currency() -> None:
    found = only("He owed A$40.")
    assert isinstance(found, Money)
    assert found.currency == "AUD"


def test_wrong_digit_groups_make_a_number_unsure() -> None:
    assert not only("He owed $100,00 to them.").sure
    assert only("He owed $100,000 to them.").sure


def test_a_bare_number_shares_the_kind_of_the_one_it_is_measured_against() -> None:
    found = numbers_in("Turnout was 52 percent, down from 58 a year before.")
    assert [type(number) for number in found[:2]] == [Percentage, Percentage]
    assert [number.value.point for number in found[:2]] == [Ratio(52), Ratio(58)]


def test_pounds_are_money_where_the_story_writes_the_sign_and_else_a_weight() -> None:
    assert isinstance(only("He lost 30 pounds."), Measure)
    assert [type(number) for number in numbers_in("He won £5, then lost 30 pounds.")] == [Money, Money]


def test_numbers_come_in_order_of_place_and_never_overlap() -> None:
    found = numbers_in("Of 150 seats, 27 (18%) went to women in 3 of the 12 towns within 48 hours.")
    places = [(number.start, number.end) for number in found]
    assert places == sorted(places)
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(places))
    assert [number.value.point for number in found] == [Ratio(n) for n in (150, 27, 18, 3, 12, 48)]


def test_no_fact_is_found_where_an_article_has_no_text() -> None:
    assert numbers_in("") == ()
