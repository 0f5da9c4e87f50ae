"""The worked examples of the documentation print what stands beside them."""

from pathlib import Path

import pytest

from example_runs import examples, printed


@pytest.mark.parametrize("example", examples(), ids=lambda path: path.name)
def test_an_example_prints_the_table_beside_it(example: Path, tmp_path: Path) -> None:
    assert printed(example, tmp_path) == (example / "expected.txt").read_text("utf-8")


def test_the_court_report_has_one_word_altered_and_one_not_left_out() -> None:
    court = next(example for example in examples() if example.name == "court")
    table = " ".join((court / "expected.txt").read_text("utf-8").split())
    assert "“standing” there, “waiting” here" in table
    assert "what the quotation leaves out has “not”" in table
