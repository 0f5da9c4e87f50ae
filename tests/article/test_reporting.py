"""A paragraph that begins like furniture and goes on to report something is text."""

import pytest

from reading import blocks_of

BODY = (
    "Mill closes\n\nThe town council voted on Tuesday to close the old mill after a long debate about its roof and "
    "the cost of repairs.\n\n"
)


def last_kind(text: str) -> str:
    return blocks_of(f"{BODY}{text}\n")[-1][0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ann Lee is a staff writer. The council counted 10 votes: 4 in favor, 3 against.", "paragraph"),
        ("Share this: the council counted 10 votes on Monday.", "paragraph"),
        ("Share this story on Facebook. The council counted 10 votes on Monday.", "paragraph"),
        ("Follow us on Facebook. Nine people were hurt in the blast.", "paragraph"),
        ("Photo: The council counted 10 votes. Four were in favor and 3 against.", "caption"),
    ],
)
def test_report_after_the_first_words_of_furniture_is_text(text: str, kind: str) -> None:
    assert last_kind(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee is a reporter for the Echo. She has won two prizes. Lee joined in 2015.",
        "Sign up for our newsletter. You can leave at any time.",
        "Copyright 2020 The Echo. All rights reserved. This material may not be published, broadcast or rewritten.",
        "Read more: The mill is sold",
        "Share this: Facebook",
        "Photo: Jane Roe/The Echo",
        "Photo courtesy of the town of Northam.",
    ],
)
def test_furniture_of_several_sentences_stays_furniture(text: str) -> None:
    assert last_kind(text) == "boilerplate"
