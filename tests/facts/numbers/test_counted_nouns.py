"""What a number counts: its noun and verb, those that a coordination leaves out, and the larger group."""

import pytest

from factcheck.article.read import article_from_text
from factcheck.facts.model import Count, Number
from factcheck.facts.names.model import Named
from factcheck.facts.numbers.find import find_numbers
from factcheck.facts.prose import read_prose


def numbers_in(text: str) -> tuple[Number, ...]:
    prose = read_prose(article_from_text(text, name="story.txt", format="text"))
    return find_numbers(prose, taken=(), named=Named())


@pytest.mark.parametrize(
    ("sentence", "nouns"),
    [
        ("The league has 303,417 new vehicles.", ["new vehicles"]),
        ("Officers held nine undocumented migrants.", ["undocumented migrants"]),
        ("It ordered 30 Boeing jets on a whim.", ["Boeing jets"]),
        ("It ordered 50 Airbus A350-900 jets.", ["Airbus A350-900 jets"]),
        ("It was a 10-game stretch.", ["game"]),
        ("Some 13,000 US troops remain.", ["US troops"]),
        ("Two U.S. soldiers fled.", ["U.S. soldiers"]),
        ("They won two former golf courses.", ["former golf courses"]),
        ("She has two sports cars.", ["sports cars"]),
        ("He broke three broken ribs.", ["broken ribs"]),
        ("Dozens of private and public parks closed.", ["private and public parks"]),
        ("It seized 1,853 red and 1,712 blue bikes.", ["red bikes", "blue bikes"]),
        ("It is the third Dutch resident to fall ill.", ["Dutch resident"]),
        ("It is the first time that happened.", ["time"]),
        ("It makes 40 to 80 percent of the region's total pollution.", ["pollution"]),
        ("It offers a 2.8 per cent discount.", ["discount"]),
        ("It lost more than a third of its 12,000 clerks.", ["clerks", "clerks"]),
        ("It met nearly half of the known cases.", ["known cases"]),
        ("Nine men and one woman sat.", ["men", "woman"]),
        ("About 280 now, he said.", [None]),
        ("Five were killed.", [None]),
    ],
)
def test_the_noun_is_the_phrase_up_to_its_head(sentence: str, nouns: list[str | None]) -> None:
    assert [number.noun for number in numbers_in(sentence)] == nouns


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        (
            "Nine clerks were freed after posting bond and two after serving their time.",
            [("clerks", "freed"), ("clerks", "freed")],
        ),
        (
            "Of the eleven people released, nine posted bond and two had served their time.",
            [("people", "released"), ("people", "posted"), ("people", "served")],
        ),
        (
            "Police arrested 11 people: nine men and two women.",
            [("people", "arrested"), ("men", None), ("women", None)],
        ),
        ("Noel faces five counts of fraud; Lund is charged with three.", [("counts", "faces"), ("counts", "charged")]),
        ("The blast killed 107 workers and wounded 238.", [("workers", "killed"), ("workers", "wounded")]),
        ("The app claims 80 users but its rival has 300.", [("users", None), ("users", None)]),
        (
            "Of the twelve files, seven deal with roads and five with schools.",
            [("files", None), ("files", "deal"), ("files", "deal")],
        ),
        (
            "Of the ninety people, fifty are adults, thirty are children and ten are pensioners.",
            [("people", None)] * 4,
        ),
        ("Nine clerks were freed and two are still there.", [("clerks", "freed"), ("clerks", None)]),
        ("Seven firms in the north have been sold.", [("firms", "sold")]),
        ("Seven firms, two of them new, were sold.", [("firms", "sold"), ("firms", None)]),
        ("He said that three clerks were hurt.", [("clerks", "hurt")]),
        ("Seven firms thrive after one mill closed.", [("firms", None), ("mill", "closed")]),
    ],
)
def test_what_a_coordination_leaves_out_is_put_back(
    sentence: str, counted: list[tuple[str | None, str | None]]
) -> None:
    assert [(number.noun, number.verb) for number in numbers_in(sentence)] == counted


@pytest.mark.parametrize(
    ("sentence", "groups"),
    [
        ("Ten of the 18 clerks left.", [("Ten", "18"), ("18", None)]),
        ("Three of about 50 clerks left.", [("Three", "50"), ("50", None)]),
        ("Ten out of 18 clerks left.", [("Ten", "18"), ("18", None)]),
        ("Ten out of the 18 clerks left.", [("Ten", "18"), ("18", None)]),
        ("Ten clerks walked out of the 18 offices.", [("Ten", None), ("18", None)]),
        ("A third of the firm's 12,000 clerks left.", [("A third", "12,000"), ("12,000", None)]),
        ("Ten of those clerks left.", [("Ten", None)]),
        ("Nine people were hurt, 14 of them badly.", [("Nine", None), ("14", "Nine")]),
        ("It hurt nine people, four of them badly.", [("nine", None), ("four", "nine")]),
        ("Two officers arrested protesters, 14 of them men.", [("Two", None), ("14", None)]),
        ("Ten clerks of the 18th brigade left.", [("Ten", None), ("18th", None)]),
    ],
)
def test_the_larger_group_is_linked(sentence: str, groups: list[tuple[str, str | None]]) -> None:
    found = [(number.text, number.of.text if number.of else None) for number in numbers_in(sentence)]
    assert found == groups


def test_a_number_of_a_group_counts_the_same_things() -> None:
    part, whole = numbers_in("Ten of the 18 clerks left.")
    assert isinstance(part, Count)
    assert (part.noun, whole.noun) == ("clerks", "clerks")


def test_a_number_over_a_noun_is_no_further_count_of_the_one_before() -> None:
    people, reading = numbers_in("The queue held 40 people and the gauge stood at 900.")
    assert (people.noun, reading.noun) == ("people", None)
