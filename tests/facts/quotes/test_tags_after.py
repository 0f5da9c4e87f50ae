"""Who is named around a quotation where the verb or the name could be another word."""

import pytest

from factcheck.article.read import article_from_text
from factcheck.facts.analyse import analyse


def speakers(text: str) -> list[str | None]:
    facts = analyse(article_from_text(text, name="story.txt", format="text"))
    return [None if quote.speaker is None else quote.speaker.name for quote in facts.quotes]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is the spring at last!” grins Ines Brandt, holding up the wheel.", "Ines Brandt"),
        ("“They take it for no other reason than that it is free,” smiles Dr Karl Weir of the mill.", "Karl Weir"),
        ("The mill is kept by Mary Stocking. Stocking said: “We need a new wheel for the race.”", "Mary Stocking"),
    ],
)
def test_a_verb_of_the_face_or_a_name_in_ing_tells_who_speaks(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "It cannot be used any longer. “The old wheel had a great deal to answer for in its day.”",
        "There was no more to do. “The old wheel had a great deal to answer for in its day.”",
    ],
)
def test_what_is_no_one_does_not_speak(text: str) -> None:
    assert speakers(text) == [None]
