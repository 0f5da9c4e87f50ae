"""Every format is what it was when it was last read: `python tests/whole_reports.py` writes them anew."""

import pytest

from whole_reports import NAMES, WHOLE, expected, render


@pytest.mark.parametrize("name", NAMES)
def test_a_format_is_what_it_was(name: str) -> None:
    assert render(name).encode() == expected(name).read_bytes()


def test_no_expected_text_is_left_without_its_format() -> None:
    assert {path.stem for path in WHOLE.iterdir()} == set(NAMES)
