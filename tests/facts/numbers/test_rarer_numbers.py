"""Numbers in rarer words: what kind each is, its words, its least and greatest value, and its unit."""

import pytest

from factcheck.facts.analyse import analyse
from reading import read


def told(sentence: str) -> list[str]:
    """Each number as "Kind words: low..high unit", an open end as a star."""
    found = []
    for number in analyse(read(sentence)).numbers:
        low, high = ("*" if end is None else str(end) for end in (number.value.strict.low, number.value.strict.high))
        span = low if low == high else f"{low}..{high}"
        unit = f" {number.value.unit}" if number.value.unit else ""
        found.append(f"{type(number).__name__} {number.text}: {span}{unit}")
    return found


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("The fund holds Rs 500 crore.", ["Money Rs 500 crore: 5000000000 rupee"]),
        ("Of Rs 1,204 cr it spent Rs.2.5 lakh cr and Rs 3 lakh crores.", [
            "Money Rs 1,204 cr: 12040000000 rupee", "Money Rs.2.5 lakh cr: 2500000000000 rupee",
            "Money Rs 3 lakh crores: 3000000000000 rupee",
        ]),
        ("Some 12 lakhs of them went, and 3 lacs of 4 crores.", [
            "Count 12 lakhs: 1080000..1320000", "Count 3 lacs: 300000", "Count 4 crores: 40000000",
        ]),
        ("The path is 40 yards (36 m) wide and 117.5 mi long.", [
            "Measure 40 yards: 40 yard", "Measure 36 m: 36 metre", "Measure 117.5 mi: 235/2 mile",
        ]),
        ("The wall is 32 m (105 ft) long, of 36 m or so.", [
            "Measure 32 m: 32 metre", "Measure 105 ft: 105 foot", "Count 36: 36",
        ]),
        ("She was sentenced to over nine years.", ["Duration nine years: 9..* year"]),
        ("It cost 500 million Indian rupees.", ["Money 500 million Indian rupees: 500000000 INR"]),
        ("He paid £3.50 and 40p.", ["Money £3.50: 7/2 GBP", "Money 40p: 2/5 GBP"]),
        ("He paid 3 USD and CAD 4.", ["Money 3 USD: 3 USD", "Money CAD 4: 4 CAD"]),
        ("He paid 40 pounds sterling for 3 pounds of fish.", [
            "Money 40 pounds sterling: 40 GBP", "Measure 3 pounds: 3 pound",
        ]),
        ("About $4-5 million went.", ["Money $4-5 million: 3600000..5500000 USD"]),
        ("He is 5ft 11in tall, and she 6 feet 2 inches.", [
            "Measure 5ft 11in: 71/12 foot", "Measure 6 feet 2 inches: 37/6 foot",
        ]),
        ("The rope is 6'2\" long.", ["Measure 6'2\": 37/6 foot"]),
        ("He weighs 12 stone 4 pounds.", ["Measure 12 stone 4 pounds: 86/7 stone"]),
        ("It fell to -5 degrees Celsius, by 5C.", [
            "Measure -5 degrees Celsius: -5 degC", "Measure 5C: 5 degC change",
        ]),
        ("The baby is 18 months old, and in his 50s is he.", ["Age 18 months old: 3/2", "Age 50s: 50..59"]),
        ("A boy of eight to ten months slept half an hour.", [
            "Duration eight to ten months: 8..10 month", "Duration half an hour: 1/2 hour",
        ]),
        ("He stayed two-and-a-half years.", ["Duration two-and-a-half years: 5/2 year"]),
        ("Half a million people and a half dozen dogs came.", [
            "Count Half a million: 500000", "Count half dozen: 6",
        ]),
        ("Nearly half of them and three-quarters of us left.", [
            "Fraction half: 9/20..1/2", "Fraction three-quarters: 27/40..33/40",
        ]),
        ("Two out of three voters stayed, and one in five slept.", [
            "Fraction Two out of three: 3/5..11/15", "Fraction one in five: 9/50..11/50",
        ]),
        ("One hundredth of a second and 7/8 of an inch.", [
            "Fraction One hundredth: 9/1000..11/1000", "Fraction 7/8: 63/80..77/80",
        ]),
        ("Prices rose tenfold, then 2.5-fold, to three times the size of a 3x rise.", [
            "Multiple tenfold: 10", "Multiple 2.5-fold: 5/2", "Multiple three times: 3", "Multiple 3x: 3",
        ]),
        ("Dozens of boats, scores of cars and tens of thousands of people left.", [
            "Count Dozens: 24..99", "Count scores: 40..99", "Count tens of thousands: 10000..99999",
        ]),
        ("A couple of hundred boats and 2½ boxes left.", ["Count A couple of hundred: 200..300", "Count 2½: 5/2"]),
        ("Three hundred and twelve boats left.", ["Count Three hundred and twelve: 312"]),
        ("Nineteen hundred people came.", ["Count Nineteen hundred: 1900"]),
        ("He has 40-odd boats and 30 or so cars.", ["Count 40-odd: 36..44", "Count 30 or so: 27..33"]),
        ("No fewer than 40 boats and at most 20 carts left.", ["Count 40: 40..*", "Count 20: 0..20"]),
        ("Under 40 boats and just over 20 carts left.", ["Count 40: 0..40", "Count 20: 20..22"]),
        ("Ten basis points make a 5-point lead.", ["Point Ten basis points: 1/10", "Point 5-point: 5"]),
        ("The 21st boat left at 42nd Street.", ["Ordinal 21st: 21"]),
        ("12m people ate 3bn grains.", ["Count 12m: 12000000", "Count 3bn: 3000000000"]),
    ],
)  # fmt: skip
def test_a_number_in_rarer_words(sentence: str, numbers: list[str]) -> None:
    assert told(sentence) == numbers


@pytest.mark.parametrize(
    "sentence",
    [
        "Room 204 and Flight 93 and No. 7 stayed.",
        "Apollo 11 and Windows 10 stayed.",
        "Article 50 and Section 8 stay.",
        "The A13 and the B52 left.",
        "The score was 3-2 and 21-14.",
        "They call it 9/11, and 24/7 it stays.",
        "He loves 40s and 50s music.",
        "He read Catch-22 at odds of 3:1.",
        "The Twelve Tribes and the Big Ten met Louis XIV.",
        "The years 1918-19 were a 50/50 chance.",
        "Neither boat left; both cars did.",
    ],
)
def test_what_only_looks_like_a_number_of_something_is_none(sentence: str) -> None:
    assert told(sentence) == []
