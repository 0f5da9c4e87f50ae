"""Ignore files: what Git would leave out is left out, and a file that cannot be used is told with its place."""

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.errors import UsageError
from factcheck.ignore_file import read_ignore_file
from factcheck.ignoring import Ignoring

NAMES = ("a", "b", "ab", "a.txt", "b.txt", "é.txt", "a b", "#a", "!b", "a*", "x")
TREE = tuple(
    "/".join(parts)
    for parts in (
        *((name,) for name in NAMES),
        *((outer, name) for outer in ("d", "e d") for name in NAMES),
        *(("d", inner, name) for inner in ("d", "f") for name in NAMES),
        *(("d", "f", "g", name) for name in ("a.txt", "x")),
    )
)
FOLDERS = ("", "d", "d/f")
PIECES = st.sampled_from(
    ["a", "b", "d", "f", "g", "x", "*", "?", "**", "/", "/", ".txt", "*.txt", "[ab]", "[!a]", "[]a]", "é", " ", "\\ ",
     "\\*", "\\#", "\\!", "#", "+", "{a}", "("]
)  # fmt: skip
PATTERN = st.builds(
    lambda taken_back, pieces, end: f"{'!' * taken_back}{''.join(pieces)}{end}",
    st.booleans(),
    st.lists(PIECES, min_size=1, max_size=5),
    st.sampled_from(["", "", "/", "  ", "\r"]),
)
FILES = st.dictionaries(st.sampled_from(FOLDERS), st.lists(PATTERN, min_size=1, max_size=5), min_size=1)


def git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    safe = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    command = ["git", "-c", "core.excludesFile=", *arguments]
    done = subprocess.run(command, cwd=folder, env=os.environ | safe, input=given, capture_output=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def ignored_by_git(folder: Path, paths: Sequence[str]) -> set[str]:
    told = git(folder, "check-ignore", "--no-index", "-z", "--stdin", given="\0".join(paths).encode())
    return set(told.decode().split("\0")) - {""}


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("repository")
    git(folder, "init", "-q")
    for name in TREE:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    return folder


@settings(max_examples=300)
@example(files={"": ["d/**", "!d/a.txt"]})
@example(files={"": ["*", "!*/", "!*.txt"]})
@example(files={"": ["/*", "!/d", "/d/*", "!/d/f"], "d/f": ["x"]})
@example(files={"": ["*.txt"], "d": ["!f"], "d/f": ["!a.txt"]})
@example(files={"": ["d/"], "d": ["!a.txt"]})
@given(files=FILES)
def test_what_git_leaves_out_is_left_out(repository: Path, files: Mapping[str, Sequence[str]]) -> None:
    written = [repository / folder / ".gitignore" for folder in files]
    for path, patterns in zip(written, files.values(), strict=True):
        path.write_bytes("\n".join(patterns).encode())
    try:
        wanted = ignored_by_git(repository, TREE)
        ignoring = Ignoring(os.path.realpath(repository))
        found = {name for name in TREE if ignoring.path_left_out_by(str(repository / name))}
    finally:
        for path in written:
            path.unlink()
    assert found == wanted


def test_the_comparison_sees_a_difference(repository: Path) -> None:
    assert ignored_by_git(repository, TREE) == set()
    (repository / ".gitignore").write_text("x\n")
    try:
        assert {"x", "d/x", "d/f/g/x"} <= ignored_by_git(repository, TREE)
    finally:
        (repository / ".gitignore").unlink()


UNUSABLE = [
    (b"a\nb\xff\n", ".gitignore:2: this ignore file is not UTF-8: byte 3"),
    ("*.txt".encode("utf-16"), ".gitignore:1: this ignore file is not UTF-8: byte 0"),
    (b"a\n\nb\0c", ".gitignore:3: a NUL byte in this ignore file"),
    (b"a\n[[:alpha:]]\n", ".gitignore:2: a class with a name or a backslash in it is not understood in an ignore file"),
    (b"[a\\-z]\n", ".gitignore:1: a class with a name or a backslash in it is not understood in an ignore file"),
    (b"a\nb\\\n", ".gitignore:2: this is no pattern of an ignore file"),
    (b"a\n" * 200_000, ".gitignore: this ignore file has more than 256,000 bytes"),
]


@pytest.mark.parametrize(("data", "message"), UNUSABLE, ids=[message[:40] for _, message in UNUSABLE])
def test_a_file_that_cannot_be_used_is_told_with_its_place(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / ".gitignore"
    path.write_bytes(data)
    with pytest.raises(UsageError) as caught:
        read_ignore_file(path, ".gitignore")
    assert str(caught.value) == message


def test_a_link_a_pipe_and_a_folder_are_no_ignore_files(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("a\n")
    (tmp_path / "link").symlink_to("real")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    told = {"link": "a symbolic link, which is not followed", "pipe": "but is a folder, a pipe or a device"}
    for name, reason in {**told, "folder": told["pipe"]}.items():
        with pytest.raises(UsageError, match=reason):
            read_ignore_file(tmp_path / name, name)


def test_a_pattern_costs_time_that_is_linear_in_the_name(tmp_path: Path) -> None:
    path = tmp_path / ".gitignore"
    path.write_text(f"{'*a' * 100}b\n")
    assert read_ignore_file(path, ".gitignore").decides("a" * 250, is_folder=False) is None


@pytest.mark.parametrize(
    ("kind", "left_out"), [(".gitignore", {"inner/a.txt"}), (".factcheckignore", {"a.txt", "inner/a.txt"})]
)
def test_a_repository_in_the_project_begins_anew_but_for_the_projects_own_file(kind: str, left_out: set[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(os.path.realpath(folder))
        (root / "inner" / ".git").mkdir(parents=True)
        (root / kind).write_text("a.txt\n")
        (root / "inner" / ".gitignore").write_text("b.txt\n")
        ignoring = Ignoring(str(root))
        found = {name for name in ("a.txt", "inner/a.txt") if ignoring.path_left_out_by(str(root / name)) is not None}
        assert found == (left_out if kind == ".factcheckignore" else {"a.txt"})
        assert ignoring.path_left_out_by(str(root / "inner" / "b.txt")) == str(root / "inner" / ".gitignore")
