"""Files that cannot be read: each is refused at once, with a reason that a user can act on."""

import os
import socket
from pathlib import Path

import pytest

from factcheck.article.read import read_article
from factcheck.errors import UnreadableArticle


def reason_of(path: Path, *, max_size: int = 10_000_000) -> str:
    with pytest.raises(UnreadableArticle) as caught:
        read_article(path, name="a.txt", max_size=max_size)
    return caught.value.reason


def test_missing_file(tmp_path: Path) -> None:
    assert reason_of(tmp_path / "none.txt") == "no such file"


def test_folder_given_as_a_file(tmp_path: Path) -> None:
    assert reason_of(tmp_path) == "it is a folder, not a file"


def test_broken_link(tmp_path: Path) -> None:
    link = tmp_path / "a.txt"
    link.symlink_to(tmp_path / "gone.txt")
    assert reason_of(link) == "a broken link: what it points to does not exist"


def test_loop_of_links(tmp_path: Path) -> None:
    link = tmp_path / "a.txt"
    link.symlink_to(link)
    assert reason_of(link) == "a loop of symbolic links"


def test_named_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert reason_of(tmp_path / "a.txt") == "it is a named pipe, not a file"


def test_device() -> None:
    assert reason_of(Path(os.devnull)) == "it is a device, not a file"


def test_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket may not be long
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("a.txt")
        assert reason_of(Path("a.txt")) == "it is a socket, not a file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The mill closed.")
    path.chmod(0)
    assert reason_of(path) == "no permission to read it"


def test_file_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The mill closed.")
    assert reason_of(tmp_path / "a.txt" / "b.txt") == "a part of its path is not a folder"


def test_name_that_no_file_can_have(tmp_path: Path) -> None:
    assert reason_of(tmp_path / "a\0b.txt") == "the file name is not one that this system can have"
    assert reason_of(tmp_path / ("a" * 5000)) == "the file name is too long"


def test_large_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)  # a sparse file: 50 MB that nobody has to write
    assert reason_of(path) == "50,000,000 bytes, more than the limit of 10,000,000; raise it with --max-file-size"


def test_limit_is_the_largest_size_that_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("12345")
    assert read_article(path, name="a.txt", max_size=5).text == "12345"
    assert reason_of(path, max_size=4) == "5 bytes, more than the limit of 4; raise it with --max-file-size"


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.md", "markdown"), ("a.MARKDOWN", "markdown"), ("a.txt", "text"), ("a.text", "text"), ("a", "text")],
)
def test_suffix_tells_the_format(tmp_path: Path, name: str, form: str) -> None:
    (tmp_path / name).write_text("The mill closed.")
    assert read_article(tmp_path / name, name=name).format == form
