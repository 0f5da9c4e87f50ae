"""What is there, what is not, and what the system does not tell."""

import errno
import os
from pathlib import Path

import pytest

from factcheck.presence import is_folder, is_there, real_place


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("a")
    (tmp_path / "link").symlink_to("folder")
    (tmp_path / "broken").symlink_to("nothing")
    (tmp_path / "loop").symlink_to("loop")
    return tmp_path


NAMES = [
    ("folder", True, True),
    ("file", True, False),
    ("link", True, True),
    ("broken", True, False),
    ("loop", True, False),
    ("nothing", False, False),
    ("file/below", False, False),
    ("loop/below", False, False),
    ("a" * 300, False, False),
    ("a\0b", False, False),
]


@pytest.mark.parametrize(("name", "there", "folder"), NAMES)
def test_what_the_system_tells_of(place: Path, name: str, there: bool, folder: bool) -> None:
    path = os.path.join(place, name)
    assert (is_there(path), is_folder(path)) == (there, folder)


@pytest.mark.parametrize(("name", "leads_to"), [("link/a", "folder/a"), ("broken", "nothing"), ("file", "file")])
def test_links_are_followed_as_far_as_there_is_something(place: Path, name: str, leads_to: str) -> None:
    assert real_place(place / name) == os.path.realpath(place / leads_to)


@pytest.mark.parametrize("look", [is_there, is_folder, real_place])
@pytest.mark.parametrize("error", [errno.EIO, errno.EACCES, errno.ENOMEM])
def test_what_fails_is_no_absence(monkeypatch: pytest.MonkeyPatch, look: object, error: int) -> None:
    def failing(path: object, **more: object) -> object:
        raise OSError(error, os.strerror(error), path)

    monkeypatch.setattr(os, "stat", failing)
    monkeypatch.setattr(os, "lstat", failing)
    assert callable(look)
    with pytest.raises(OSError, match=os.strerror(error)):
        look("/some/where")
