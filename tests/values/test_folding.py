"""Text folded: what counts as the same, character by character."""

import pytest

from factcheck.values.folding import alike, fold

SAME = {
    '"': "“”„‟«»",
    "'": "‘’‚‛`´",
    "-": "‐‑‒–—―−",
    "": "\u00ad\u200b\ufeff",
}


@pytest.mark.parametrize(("plain", "written"), [(plain, one) for plain, others in SAME.items() for one in others])
def test_typography_is_folded(plain: str, written: str) -> None:
    assert fold(f"a{written}b") == f"a{plain}b"
    assert fold(f"é{written}b") == f"é{plain}b"
    assert fold(f"a{written}b " * 20) == f"a{plain}b " * 19 + f"a{plain}b"


@pytest.mark.parametrize("plain", ['"', "'", "-"])
def test_every_character_like_another_is_known(plain: str) -> None:
    assert alike(plain)[0] == plain
    assert set(alike(plain)) == {plain, *SAME[plain]}
    assert alike("x") == "x"


@pytest.mark.parametrize("length", [1, 39, 40, 41, 400])
def test_a_text_of_any_length_is_folded_alike(length: int) -> None:
    assert fold("’" * length) == "'" * length
    assert fold("e\u0301" * length) == "é" * length


def test_spaces_are_one_and_none_at_the_ends() -> None:
    assert fold(" \tthe  red\u00a0\n fox ") == "the red fox"
    assert fold(" \u2009plain \u3000") == "plain"
