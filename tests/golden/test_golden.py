"""Whole runs print what they printed when they were last read: `python tests/golden_runs.py` writes them anew."""

import pytest

from golden_runs import HERE, RUNS, expected, run


@pytest.mark.parametrize("name", RUNS)
def test_a_whole_run_prints_what_it_did(name: str) -> None:
    assert run(name) == expected(name).read_text("utf-8")


def test_no_expected_text_is_left_without_its_run() -> None:
    assert {path.stem for path in (HERE / "runs").iterdir()} == set(RUNS)
