"""Other figures in place of one, in the same writing."""

import pytest

from factcheck.drafting.figures import changed

CASES = [
    ("11,880", ("41,880",), ("11,881",)),
    ("£9.9m", ("£3.9m",), ("£9.0m",)),
    ("48%", ("78%",), ("49%",)),
    ("minus 4 F", ("minus 7 F",), ("minus 5 F",)),
    ("Eleven", ("Fourteen",), ("Twelve",)),
    ("nineteen", ("three",), ("one",)),
    ("about ninety", ("about forty",), ("about twenty",)),
    ("a dozen", ("four dozen",), ()),
    ("a half", ("four half",), ()),
    ("several", (), ()),
]


@pytest.mark.parametrize(("written", "bold", "slight"), CASES)
def test_a_figure_is_changed_in_the_same_writing(written: str, bold: tuple[str, ...], slight: tuple[str, ...]) -> None:
    assert changed(written, bold=True) == bold
    assert changed(written, bold=False) == slight
