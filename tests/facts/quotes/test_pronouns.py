"""Who "he", "she" or "they" stands for: number must agree."""

import pytest

from factcheck.article.read import article_from_text
from factcheck.facts.analyse import analyse


@pytest.mark.parametrize(
    ("before", "pronoun", "speaker"),
    [
        ("Drivers complained about the noise on Monday.", "he", "he"),
        ("Residents complained about the noise on Monday.", "she", "she"),
        ("Residents complained about the noise on Monday.", "they", "Residents"),
        ("Jones complained about the noise on Monday.", "he", "Jones"),
        ("Lena Moss complained about the noise. Drivers agreed with that.", "she", "Lena Moss"),
    ],
)
def test_one_person_is_no_plural(before: str, pronoun: str, speaker: str) -> None:
    text = f'{before}\n\n"It was never my plan," {pronoun} said. "I want it gone."\n'
    (quote,) = analyse(article_from_text(text, name="a.txt", format="text")).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == speaker
