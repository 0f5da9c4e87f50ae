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
        "Ines Brandt’s goal was her ninth.\n\n“It was chaos from start to end.”",
        "The lamps of Paris went out, which Ines Brandt had paid for. It froze.\n\n“It was chaos from start to end.”",
        "Ines Brandt left early.\n\nThe crowd left, too.\n\n“It was chaos from start to end.”",
        "“We saw Tom Hale fall.”\n\n“It was chaos from start to end.”",
    ],
)
def test_whole_sentences_with_no_one_near_plainly_have_no_speaker(text: str) -> None:
    quote = last_quote(text)
    assert (quote.speaker, quote.nearest, quote.sure) == (None, None, True)


@pytest.mark.parametrize(
    "text",
    [
        "Billed as “the most democratic move in history”, the project goes on.",
        "How did the evening go?\n\n“It was chaos from start to end.”",
        "“It was chaos from start to end",
    ],
)
def test_one_that_may_be_no_speech_is_unsure(text: str) -> None:
    quote = last_quote(text)
    assert (quote.speaker, quote.nearest, quote.sure) == (None, None, False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ines Brandt opened the gate at six.\n\n“It was chaos from start to end.”", "Ines Brandt"),
        ("Ines Brandt came. Soon she left. It froze.\n\n“It was chaos from start to end.”", "Ines Brandt"),
        ("Ines Brandt’s goal was her ninth. It was cold. “It was chaos from start to end.”", "Ines Brandt"),
        ("Ines Brandt at the old mill\n\n“It was chaos from start to end.”", "Ines Brandt"),
        ("It froze. A farmer has kept the lock.\n\n“It was chaos from start to end.”", "A farmer"),
        ("The mother-of-two left.\n\n“It was chaos from start to end.”", "The mother-of-two"),
        ("The 34-year-old left.\n\n“It was chaos from start to end.”", "The 34-year-old"),
        ("The company has shut the lock.\n\n“It was chaos from start to end.”", "The company"),
        ("I had a reply within the hour.\n\n“It was chaos from start to end.”", "I"),
    ],
)
def test_whoever_is_named_or_at_work_beside_it_is_near_but_no_speaker(text: str, name: str) -> None:
    quote = last_quote(text)
    assert quote.nearest is not None
    assert (quote.speaker, quote.nearest.name) == (None, name)


def test_one_with_a_speaker_has_no_other_one_near() -> None:
    assert last_quote("Tom Hale left. “It was chaos from start to end,” said Ines Brandt.").nearest is None


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
