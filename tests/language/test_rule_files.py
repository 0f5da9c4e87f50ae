"""Whole rule files: those that are right, and what is printed for those that are not.

The expected texts are rewritten with `PYTHONPATH=engine python tests/language/rewrite.py`; read the difference.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.parametrize("path", sorted((HERE / "good").glob("*.rules")), ids=lambda path: path.stem)
def test_right_files_have_no_errors(errors: Callable[[str], str], path: Path) -> None:
    assert errors(path.read_text(encoding="utf-8")) == ""


@pytest.mark.parametrize("path", sorted((HERE / "bad").glob("*.rules")), ids=lambda path: path.stem)
def test_wrong_files_print_every_error(errors: Callable[..., str], path: Path) -> None:
    printed = errors(path.read_text(encoding="utf-8"), path.name)
    assert f"{printed}\n" == path.with_suffix(".txt").read_text(encoding="utf-8")


def test_twelve_mistakes_are_twelve_errors(errors: Callable[[str], str]) -> None:
    printed = errors((HERE / "bad" / "twelve.rules").read_text(encoding="utf-8"))
    assert printed.count("error: ") == 12
    assert printed.count("^") >= 12


def test_the_shipped_rules_have_no_errors(errors: Callable[[str], str], project: Path) -> None:
    paths = sorted((project / "rules").rglob("*.rules"))
    assert {path.name: errors(path.read_text(encoding="utf-8")) for path in paths} == {path.name: "" for path in paths}


def test_no_word_of_the_parser_reaches_a_message() -> None:
    for path in (HERE / "bad").glob("*.txt"):
        heads = [line for line in path.read_text(encoding="utf-8").splitlines() if ": error: " in line]
        assert not [line for line in heads if "Expected" in line or "Suppress" in line or "{a " in line]
