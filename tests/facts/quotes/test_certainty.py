"""A quotation without a speaker: plainly so, or perhaps only not understood; who a paragraph of thoughts is about."""

import pytest

from factcheck.article.read import article_from_text
from factcheck.facts.analyse import analyse
from factcheck.facts.model import Quote


def last_quote(text: str) -> Quote:
    return analyse(article_from_text(f"{text}\n", name="story.txt", format="text")).quotes[-1]


@pytest.mark.parametrize(
    "text",
    [
        "The crowd left the square at dusk. “It was chaos from start to end.”",
        "The crowd left the square at dusk.\n\n“It was chaos from start to end.”",
        "Ines Brandt opened the gate at six.\n\n“It was chaos from start to end.”",
    ],
)
def test_whole_sentences_with_no_one_near_plainly_have_no_speaker(text: str) -> None:
    quote = last_quote(text)
    assert (quote.speaker, quote.sure) == (None, True)


@pytest.mark.parametrize(
    "text",
    [
        "Billed as “the most democratic move in history”, the project goes on.",
        "Ines Brandt’s goal was her ninth. It was cold. “It was chaos from start to end.”",
        "How did the evening go?\n\n“It was chaos from start to end.”",
        "“It was chaos from start to end",
    ],
)
def test_one_that_may_be_no_speech_or_may_have_a_speaker_is_unsure(text: str) -> None:
    quote = last_quote(text)
    assert (quote.speaker, quote.sure) == (None, False)


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("Ines Brandt, who keeps the mill, is convinced that the wheel will turn.", "Ines Brandt"),
        ("The miller, Ines Brandt, was delighted with the view.", "Ines Brandt"),
        ("Ines Brandt has kept the mill for years. She feels at home there.", "Ines Brandt"),
        ("Ines Brandt is certain to say more in May.", None),
        ("The millers are happy.", None),
        ("Ines Brandt has seemed busy of late.", None),
    ],
)
def test_whoever_thinks_or_feels_goes_on_in_the_next_paragraph(paragraph: str, speaker: str | None) -> None:
    quote = last_quote(f"{paragraph}\n\n“The mill race will have to be dug out by hand.”")
    assert (quote.speaker and quote.speaker.name) == speaker


def test_a_caption_between_paragraphs_is_passed_over() -> None:
    text = "Ines Brandt said: “The mill is lost.\n\nThe mill before the flood. Image: Lena Moss.\n\n“We will stay.”\n"
    facts = analyse(article_from_text(text, name="story.txt", format="text"))
    assert [quote.speaker and quote.speaker.name for quote in facts.quotes] == ["Ines Brandt"] * 2
