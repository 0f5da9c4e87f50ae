"""Who speaks, where only the sentence before the quotation could tell."""

import pytest

from factcheck.article.read import article_from_text
from factcheck.facts.analyse import analyse

CASES = [
    ('The crowd left. "It was chaos from start to end."', None),
    ('The crowd left the square at dusk. "It was chaos from start to end."', None),
    ('The room went quiet. "We tried everything that we could think of."', None),
    ('Lena Moss opened the door. "We tried everything that we could think of."', "Lena Moss"),
    ('The mayor opened the door. "We tried everything that we could think of."', "The mayor"),
    ('Two nurses wept. "We tried everything that we could think of."', "Two nurses"),
]


@pytest.mark.parametrize(("text", "speaker"), CASES)
def test_only_one_who_may_speak_is_taken_from_the_sentence_before(text: str, speaker: str | None) -> None:
    (quote,) = analyse(article_from_text(text, name="a.txt", format="text")).quotes
    assert (None if quote.speaker is None else quote.speaker.name) == speaker


IN_THE_PARAGRAPH = [
    ('Moss says it was over by noon. The lake was calm. "We tried everything we could."', "Moss"),
    ('"It is over," Moss said. The lake was calm. "We tried everything that we could think of."', "Moss"),
    ('The lake was calm. The wind had dropped. "We tried everything that we could think of."', None),
]


@pytest.mark.parametrize(("text", "speaker"), IN_THE_PARAGRAPH)
def test_who_said_something_earlier_in_the_paragraph_still_speaks(text: str, speaker: str | None) -> None:
    quote = analyse(article_from_text(text, name="a.txt", format="text")).quotes[-1]
    assert (None if quote.speaker is None else quote.speaker.name) == speaker
