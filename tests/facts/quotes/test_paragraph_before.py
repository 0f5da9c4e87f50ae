"""A quotation that is a paragraph of its own: whose it is, and whose it is not, from the paragraph before."""

import pytest

from factcheck.article.read import article_from_text
from factcheck.facts.analyse import analyse

QUOTE = "“The mill race will have to be dug out by hand.”"


def speaker_after(paragraph: str) -> str | None:
    facts = analyse(article_from_text(f"{paragraph}\n\n{QUOTE}\n", name="story.txt", format="text"))
    (quote,) = facts.quotes
    return None if quote.speaker is None else quote.speaker.name


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("The flood came in the night. Ines Brandt said the mill was lost.", "Ines Brandt"),
        ("Ines Brandt said she had seen it coming. The mill stands on the low bank.", "Ines Brandt"),
        ("Ines Brandt, who keeps the mill, thanked the firemen.", "Ines Brandt"),
        ("Ines Brandt accused the county of neglect.", "Ines Brandt"),
        ("Ines Brandt also expressed her faith in the firemen.", "Ines Brandt"),
        ("Lotte, in a letter from Fenner on Monday, said the mill was lost.", "Lotte"),
        ("Neighbours said the mill was lost.", "Neighbours"),
        ("The report warned of another flood.", "The report"),
        ("The committee announced a plan.", "The committee"),
    ],
)
def test_who_spoke_in_the_paragraph_before_goes_on(paragraph: str, speaker: str) -> None:
    assert speaker_after(paragraph) == speaker


@pytest.mark.parametrize(
    "paragraph",
    [
        "The mill will go on display in July.",
        "The town has 7,000 people. It has so far identified four weak dams.",
        "You may remember how the wheel felt under your hand.",
        "This has made the low bank attractive to builders of houses.",
        "The fair offers rides, including a wheel.",
        "Millers fear that so many people claiming the wheel is theirs do not help it.",
        "Ines Brandt has backed the plan for years.",
        "Ines Brandt will keep the mill. She is certain to say more in May.",
    ],
)
def test_what_only_stands_in_the_paragraph_before_is_no_speaker(paragraph: str) -> None:
    assert speaker_after(paragraph) is None
