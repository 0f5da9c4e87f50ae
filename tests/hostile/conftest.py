"""A project in a folder of its own, as the tests of the command have it."""

from pathlib import Path

import pytest

from desk import RULES, Desk


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A project with two rules of its own and without the standard pack."""
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    desk = Desk(folder, capsys)
    desk.write("factcheck.toml", "standard = false\n")
    desk.write("rules/house.rules", RULES)
    return desk
