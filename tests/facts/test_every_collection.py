"""Every collection of the document model has texts that hold its facts, and texts that only look as if they did."""

import pytest

from factcheck.article.read import article_from_text
from factcheck.facts.analyse import analyse
from factcheck.facts.catalogue import COLLECTIONS, collection_of

# For each collection: texts with what is found in them, and texts in which nothing may be found.
FOUND: dict[str, list[tuple[str, list[str]]]] = {
    "paragraphs": [("It rained.\n\nIt froze.", ["It rained.", "It froze."])],
    "sentences": [("It rained on the U.S. mill. It froze.", ["It rained on the U.S. mill.", "It froze."])],
    "quotes": [
        ("“It was dark,” said Ana Ruiz.", ["“It was dark,”"]),
        ("Ana Ruiz said the road was “a trap for cyclists”.", ["“a trap for cyclists”"]),
    ],
    "quoted_words": [("The so-called “smart” lamps failed.", ["“smart”"])],
    "marks": [("“It was dark, said Ana Ruiz.", ["“"]), ("It was (dark and cold.", ["("])],
    "people": [("Ana Ruiz left with Mayor Karl Hale.", ["Ana Ruiz", "Karl Hale"])],
    "organizations": [("The Alton Water Company paid.", ["Alton Water Company"])],
    "places": [("They met in Paris on Monday.", ["Paris"])],
    "names": [("Ana Ruiz left, and Ruiz came back.", ["Ana Ruiz", "Ruiz"])],
    "spelling_pairs": [
        ("Sheriff Alan Birkhead spoke. Birkhed left, Birkhead stayed. Birkhed came back. Birkhead slept.", ["Birkhed"])
    ],
    "acronyms": [("The Alton Water Company (AWC) paid.", ["AWC"])],
    "numbers": [("Nine men paid £3 each, or 40%.", ["Nine", "£3", "40%"])],
    "counts": [("Nine men left 1,200 boxes.", ["Nine", "1,200"])],
    "percentages": [("Prices rose 40%, or two per cent a week.", ["40%", "two per cent"])],
    "points": [("Turnout rose by 3.5 percentage points.", ["3.5 percentage points"])],
    "money": [("It cost £3.2bn, not $40.", ["£3.2bn", "$40"])],
    "measures": [("The wall is 12 metres high.", ["12 metres"])],
    "durations": [("It took three hours.", ["three hours"])],
    "ages": [("Ana Ruiz, 34, met a boy aged nine.", ["34", "nine"])],
    "ordinals": [("It was the third fire.", ["third"])],
    "fractions": [("A third of the mill burned.", ["A third"])],
    "multiples": [("Rents doubled.", ["doubled"])],
    "scores": [("Alton beat Bury 3-1.", ["3-1"])],
    "dates": [
        ("It opened on 3 May 2019 and closed in 2021.", ["3 May 2019", "2021"]),
        ("The fire of 1978 was put out.", ["1978"]),
    ],
    "times": [("Doors open at 7:30 p.m. and shut at noon.", ["7:30 p.m.", "noon"])],
    "periods": [("The fair ran from 3 May 2019 to 6 May 2019.", ["from 3 May 2019 to 6 May 2019"])],
    "breakdowns": [("They held 11 people: nine men and two women.", ["11 people: nine men and two"])],
    "tallies": [("She named two towns: Alton and Bury.", ["two towns: Alton and Bury"])],
    "changes": [("Rents rose from £400 to £500.", ["£400 to £500"])],
    "shares": [("It won 27 of the 150 seats, or 18%.", ["27 of the 150 seats, or 18%"])],
    "conversions": [("The wall is 12 metres (39 feet) high.", ["12 metres (39 feet"])],
    "statistics": [("The effect held, t(28) = 2.20, p = .036.", ["t(28) = 2.20, p = .036"])],
    "repeats": [("The the mill burned.", ["The the"])],
    "articles_a_an": [("She ate a apple there.", ["a apple"])],
    "links": [("See [the plan](https://alton.example/plan).", ["the plan"])],
    "images": [("![The mill](mill.jpg)\n\nIt burned.", ["The mill"])],
    "corrections": [
        (
            "It burned.\n\nCorrection: An earlier version said that the mill had nine wheels.",
            ["Correction: An earlier version said that the mill had nine wheels."],
        )
    ],
    "placeholders": [("The mill has TK wheels.", ["TK"])],
    "look_alikes": [("The mill of Аna Ruiz has ４ wheels.", ["Аna", "4"])],
}
LEFT_ALONE: dict[str, list[str]] = {
    "paragraphs": ["", "\n\n\n"],
    "sentences": ["", "\n"],
    "quotes": ["The so-called “smart” lamps failed.", "He wore a 6' 2\" coat."],
    "quoted_words": ["“It was dark,” said Ana Ruiz.", "It's the mills' wheel."],
    "marks": ["“It was dark,” said Ana Ruiz (34).", "It's the mills' wheel."],
    "people": ["The mill burned on Monday.", "They met in Paris."],
    "organizations": ["A company paid for water.", "Ana Ruiz left."],
    "places": ["The mill burned on Monday.", "Ana Ruiz left."],
    "names": ["The mill burned on Monday.", "It was cold, and it rained."],
    "spelling_pairs": ["Alan Birkhead spoke, and Ann Birkhard left.", "Sheriff Alan Birkhead spoke. Birkhead left."],
    "acronyms": ["The mill is open AND free.", "STOP, the sign said."],
    "numbers": ["No one of them left.", "See Route 66 and the F-16."],
    "counts": ["No one of them left.", "The shop is open 24/7."],
    "percentages": ["Nine men left.", "The 40 per team stayed."],
    "points": ["Turnout rose by 3.5%.", "She made three points."],
    "money": ["Nine pounds of flour were left.", "They held 40 men."],
    "measures": ["It cost £12.", "Nine men ran."],
    "durations": ["Nine men left at noon.", "She is 34 years old."],
    "ages": ["They met 34 men.", "It took 34 years."],
    "ordinals": ["Wait a second.", "The Third Street bridge fell."],
    "fractions": ["They split it in half a dozen ways.", "The third man left."],
    "multiples": ["She called three times.", "It doubled down."],
    "scores": ["The fair is from July 25-28.", "They outnumber them 3-1."],
    "dates": ["The march may go on.", "They held a total of 1978 men.", "They held 2,019 men."],
    "times": ["The odds are 7:30.", "She ran it in 12 minutes."],
    "periods": ["It opened on 3 May 2019.", "The bus goes from Alton to Bury."],
    "breakdowns": ["They held nine men and two women.", "They held 11 people. Nine went home."],
    "tallies": ["She named two towns.", "She left two towns behind: it rained."],
    "changes": ["Prices range from £5 to £6.", "Rents rose."],
    "shares": ["It won 27 seats, and 18% more votes.", "Tea (40%) beat cocoa (30%)."],
    "conversions": ["The wall is 12 metres high and 3 metres (with the roof) wide.", "Ana Ruiz (34) left."],
    "statistics": ["The t(28) bus is late.", "The p was 3."],
    "repeats": ["He had had enough.", "They said that that was it."],
    "articles_a_an": ["They ate apples.", "The apple fell."],
    "links": ["See the plan [1].", "The plan (2019) was dropped."],
    "images": ["See [the mill](mill.jpg).", "It was great!"],
    "corrections": ["The correction of the river took years.", "It was a correct answer."],
    "placeholders": ["They met at TKO gym.", "It was the XX century."],
    "look_alikes": ["Анна Руис gave 5 μg of TGFβ.", "The mill has 4 wheels."],
}


def found(collection: str, text: str) -> list[str]:
    facts = analyse(article_from_text(text, name="story.md", format="markdown"))
    return [fact.text for fact in collection_of(facts, collection)]


def test_every_collection_has_texts_of_both_kinds() -> None:
    assert set(FOUND) == set(LEFT_ALONE) == set(COLLECTIONS)
    assert all(FOUND.values())
    assert all(LEFT_ALONE.values())


@pytest.mark.parametrize(
    ("collection", "text", "wanted"), [(name, *case) for name, cases in FOUND.items() for case in cases]
)
def test_a_fact_is_found_where_it_stands(collection: str, text: str, wanted: list[str]) -> None:
    assert wanted
    assert found(collection, text) == wanted


@pytest.mark.parametrize(("collection", "text"), [(name, text) for name, texts in LEFT_ALONE.items() for text in texts])
def test_what_only_looks_like_a_fact_is_left_alone(collection: str, text: str) -> None:
    assert found(collection, text) == []
