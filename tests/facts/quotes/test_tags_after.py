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
        ("“The wheel turns on all days but one,” the Danes state in the paper, which was sent on Monday.", "the Danes"),
        ("“The wheel turns on all days but one,” the mill report in May said.", "the mill report in May"),
        ("“The wheel turns on all days but one,” the judge said. “It is loud.”", "the judge"),
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


def test_who_goes_on_in_the_next_sentence_has_spoken() -> None:
    text = (
        "Ines Brandt keeps the mill. Nothing could be saved.\n\n"
        "Water stood in every room. “The basic rule is to open all the gates at once.” The race is full, Brandt said."
    )
    assert speakers(text) == ["Ines Brandt"]


def test_the_reporters_question_is_answered_by_who_spoke_last() -> None:
    spoken = "“We lost the wheel in the night,” said Ines Brandt.\n\n"
    answer = "“I was asleep in my bed like everyone else.”"
    assert speakers(f"{spoken}And where was the mill's keeper then? {answer}") == ["Ines Brandt", "Ines Brandt"]
    assert speakers(f"{spoken}The mill was dark. {answer}") == ["Ines Brandt", None]


def test_whose_view_the_sentence_before_gives_speaks_next() -> None:
    before = "The mill is kept by Ines Brandt. For {who}, all hangs on the old wheel."
    quote = "“Right now the water does a great deal of harm to all of it.”"
    assert speakers(f"{before.format(who='Brandt')} {quote}") == ["Ines Brandt"]
    assert speakers(f"{before.format(who='years')} {quote}") == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It was never dull,” 4,000 respondents said.", "4,000 respondents"),
        ("4,000 respondents said: “It was never dull, and it was never quiet.”", "4,000 respondents"),
        ("“It was never dull,” said 1,20,000 farmers.", "1,20,000 farmers"),
        ("“It was never dull,” in 2019, Ines Brandt said.", "Ines Brandt"),
    ],
)
def test_a_comma_within_a_number_parts_nothing(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]
