"""Where sentences end in news."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Roe met Sen. Jo Poe (D-Conn.) on Dec. 6.",
        '"Really?" he asked.',
        "“Really?” Mayor Ana Ruiz asked.",
        "“Fire!” Roe shouted.",
        "The U.S. Army and the U.N. Security Council met.",
        "It cost 3.5 million, or No. 5 on the list.",
        "At 5 p.m. Monday they met, and at 8 p.m. EST they left.",
        "George W. Bush and J. R. R. Tolkien never met.",
        "She runs Acme Inc. and Poe Bros. Theatres.",
        "Well ... I do not know.",
        "St. John’s and Ft. Worth are far from Lodi, N.J. and near me.",
        "1. Call the school.",
        "Roe v. Wade, i.e. The case.",
        "She has a Ph.D. from Yale.",
        "Jan. 5 and Feb. 6 are free.",
    ],
)
def test_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill closed. It was old.", ["The mill closed.", "It was old."]),
        ("“Yes,” she said. “No. 5 it is.”", ["“Yes,” she said.", "“No. 5 it is.”"]),
        ("He lives in the U.S. The rest left.", ["He lives in the U.S.", "The rest left."]),
        ("It ended at 7 p.m. The rest left.", ["It ended at 7 p.m.", "The rest left."]),
        ("He left Acme Inc. But she stayed.", ["He left Acme Inc.", "But she stayed."]),
        ("No. We will not.", ["No.", "We will not."]),
        ("Wait… The end.", ["Wait…", "The end."]),
        (
            "He said “go.” Then he left. (It rained.) She slept.",
            ["He said “go.”", "Then he left.", "(It rained.)", "She slept."],
        ),
        ("He wept?! Émile came.", ["He wept?!", "Émile came."]),
        (
            "It fell to $88.95. Brent rose to 9.2m. Both fell.",
            ["It fell to $88.95.", "Brent rose to 9.2m.", "Both fell."],
        ),
        ("Use Plan B. It works. So am I. We won.", ["Use Plan B.", "It works.", "So am I.", "We won."]),
        ("It cost $5. 20 people came.", ["It cost $5.", "20 people came."]),
        ("“Too late?” He wept.", ["“Too late?”", "He wept."]),
        ("She lives on Main St. The house is old.", ["She lives on Main St.", "The house is old."]),
        ("So says the mayor (D-Conn.). Others agree.", ["So says the mayor (D-Conn.).", "Others agree."]),
    ],
)
def test_several_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(
    st.lists(
        st.sampled_from(
            ["Mr.", "U.S.", "The", "mill", "closed.", "“No", "way!”", "…", "5", "p.m.", "A.", "?", "(x.)", " "]
        ),
        max_size=30,
    )
)
def test_sentences_cover_all_words_in_order(words: list[str]) -> None:
    text = " ".join(words)
    spans = split_sentences(text, 0, len(text))
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == text.replace(" ", "")
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(spans))
