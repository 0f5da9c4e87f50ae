"""What the tests of the command start from."""

from pathlib import Path

import pytest

from desk import BAD, GOOD, RULES, Desk


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    """An empty project folder, the cache in another."""
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    return Desk(folder, capsys)


@pytest.fixture
def desk(bare: Desk) -> Desk:
    """A project with two rules of its own and without the standard pack."""
    bare.write("factcheck.toml", "standard = false\n")
    bare.write("rules/house.rules", RULES)
    return bare


@pytest.fixture
def good() -> str:
    """An article in which the project's rules hold."""
    return GOOD


@pytest.fixture
def bad() -> str:
    """An article in which a rule of the project fails."""
    return BAD
