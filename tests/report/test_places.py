"""Where the words of an article end."""

import pytest

from factcheck.evaluate.outcomes import Evidence
from factcheck.report.places import End, end_of


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("nine", End(3, 9, 11)),
        ("né𐐀", End(3, 8, 14)),
        ("closes\nfor good", End(4, 9, 9)),
        ("closes\r\nfor é", End(4, 6, 7)),
        ("closes\n", End(4, 1, 1)),
        ("", End(3, 5, 7)),
    ],
)
def test_words_end_after_their_last_letter(words: str, end: End) -> None:
    assert end_of(Evidence("a.txt", words, 40, 40 + len(words), 3, 5, 7)) == end
