"""Quoted matter without marks after a lead-in that ends in a colon."""

import pytest

from factcheck.article.lead_ins import is_quoted_matter

MATTER = "The mill is beyond repair. We cannot keep its doors open for another winter."


@pytest.mark.parametrize(
    "lead_in",
    [
        "According to a news release issued by Roe’s office:",
        "Roe also threatened a stepped-up presence in the county due to the decision:",
        "In a statement to the Echo, the church denied these allegations:",
        "The mayor added:",
        "She replied by email. Her letter reads:",
        "The mayor posted the following statement:",
    ],
)
def test_paragraph_after_an_announcement_is_quoted(lead_in: str) -> None:
    assert is_quoted_matter(lead_in, MATTER)


@pytest.mark.parametrize(
    ("lead_in", "text"),
    [
        ("The mayor spoke.", MATTER),
        ("The mayor added:", f"“{MATTER}”"),
        ("The mayor added:", "- the roof must go"),
        ("The mayor added:", "What comes next"),
        ("The mayor added:", "“We did try,” Roe said. “It was late.”"),
        ("The mayor added:", "She wept, and “it was late,” she said. Then she left."),
        ("Here are five questions that were asked:", MATTER),
        ("Three things stand out:", MATTER),
        ("The town has a new landmark:", MATTER),
        ("The mayor added:", "The council then heard from these people:"),
    ],
)
def test_list_marks_and_the_reporters_own_paragraph_are_not_quoted(lead_in: str, text: str) -> None:
    assert not is_quoted_matter(lead_in, text)
