"""Shells complete subcommands and options."""

import re

import pytest

from desk import PROJECT, Desk

WORDS = [
    ("factcheck ex", 1, ["explain"]),
    ("factcheck rules sh", 2, ["show"]),
    ("factcheck check --st", 2, ["--strict", "--stdin-filename"]),
    ("factcheck - --no-ig", 2, ["--no-ignore"]),
    ("factcheck a.txt --prof", 2, ["--profile"]),
    ("factcheck check --format tab", 3, ["table"]),
]


@pytest.mark.parametrize(("words", "place", "completed"), WORDS)
def test_a_word_is_completed(bare: Desk, words: str, place: int, completed: list[str]) -> None:
    called = bare.process(COMP_WORDS=words, COMP_CWORD=str(place), _FACTCHECK_COMPLETE="bash_complete")
    assert called.code == 0
    assert [line.partition(",")[2] for line in called.out.splitlines()] == completed


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_line_on_the_page_gives_a_script(bare: Desk, project_page: str, shell: str) -> None:
    (instruction,) = re.findall(rf"_FACTCHECK_COMPLETE={shell}_source factcheck", project_page)
    called = bare.process(_FACTCHECK_COMPLETE=instruction.split()[0].partition("=")[2])
    assert called.code == 0
    assert f"_FACTCHECK_COMPLETE={shell}_complete" in called.out


@pytest.fixture
def project_page() -> str:
    return (PROJECT / "docs/setting-up.md").read_text("utf-8")
