"""Ignore files leave articles out of folders, the summary tells of them, and what is named is checked."""

import json
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from desk import BAD, PROJECT, Called, Desk
from factcheck.walk import ARTICLE_SUFFIXES


def data(called: Called) -> Any:
    return json.loads(called.out)


def checked(called: Called) -> list[str]:
    return sorted({row["article"] for row in data(called)["results"]})


def ignored(called: Called) -> dict[str, tuple[int, int]]:
    return {one["file"]: (one["articles"], one["folders"]) for one in data(called)["left_out"]["ignored"]}


@pytest.fixture
def stories(desk: Desk, good: str, bad: str) -> Desk:
    """Articles of which those that are called draft fail, and the folder old/ does."""
    for name in ("a.txt", "b.md", "deep/c.txt"):
        desk.write(f"stories/{name}", good)
    for name in ("draft.txt", "deep/draft.txt", "old/d.txt", "old/e.txt"):
        desk.write(f"stories/{name}", bad)
    return desk


@pytest.mark.parametrize("name", [".gitignore", ".factcheckignore"])
@pytest.mark.parametrize("folder", ["", "stories/"])
def test_what_an_ignore_file_names_is_left_out_and_told(stories: Desk, name: str, folder: str) -> None:
    assert stories.call("stories").code == 1
    stories.write(folder + name, "draft.*\nold/\n")
    called = stories.call("stories", "--format", "json")
    assert called.code == 0
    assert checked(called) == ["stories/a.txt", "stories/b.md", "stories/deep/c.txt"]
    assert ignored(called) == {folder + name: (2, 1)}
    told = f"Ignored: 2 articles and 1 folder by {folder}{name} (--no-ignore takes them in).\nExit 0:"
    assert told in stories.call("stories").out


def test_no_ignore_takes_them_in(stories: Desk) -> None:
    stories.write(".gitignore", "draft.*\nold/\n")
    called = stories.call("stories", "--no-ignore", "--format", "json")
    assert (called.code, len(checked(called)), ignored(called)) == (1, 7, {})


CASES: Mapping[str, tuple[Mapping[str, str], list[str]]] = {
    "a file further down takes back": (
        {".gitignore": "draft.txt\nold\n", "stories/deep/.gitignore": "!draft.txt\n"},
        ["stories/a.txt", "stories/b.md", "stories/deep/c.txt", "stories/deep/draft.txt"],
    ),
    "the own file decides over Git's, further down too": (
        {".factcheckignore": "!draft.txt\n", "stories/.gitignore": "draft.txt\nold\n"},
        ["stories/a.txt", "stories/b.md", "stories/deep/c.txt", "stories/deep/draft.txt", "stories/draft.txt"],
    ),
    "all but a folder": (
        {".factcheckignore": "/stories/*\n!/stories/deep/\n"},
        ["stories/deep/c.txt", "stories/deep/draft.txt"],
    ),
    "nothing is taken back out of a folder that is left out": (
        {".gitignore": "old/\ndraft.txt\n!old/d.txt\n"},
        ["stories/a.txt", "stories/b.md", "stories/deep/c.txt"],
    ),
}


@pytest.mark.parametrize(("files", "wanted"), CASES.values(), ids=CASES.keys())
def test_several_patterns_and_files(stories: Desk, files: Mapping[str, str], wanted: list[str]) -> None:
    for name, text in files.items():
        stories.write(name, text)
    assert checked(stories.call("stories", "--format", "json")) == wanted


def test_the_file_of_the_repository_holds_and_none_above_it(stories: Desk, tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("a.txt\n")
    assert "stories/a.txt" in checked(stories.call("stories", "--format", "json"))
    stories.write(".git/HEAD", "ref: refs/heads/main\n")
    stories.write(".gitignore", "a.txt\n")
    called = stories.call("stories/deep/..", "--format", "json")
    assert "stories/a.txt" not in checked(called)
    assert ignored(called) == {".gitignore": (1, 0)}


def test_a_file_above_the_working_folder_holds(stories: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    stories.write(".factcheckignore", "/stories/a.txt\n")
    monkeypatch.chdir(stories.folder / "stories")
    called = stories.call(".", "--format", "json")
    assert "a.txt" not in checked(called)
    assert ignored(called) == {str(stories.folder / ".factcheckignore"): (1, 0)}


def test_what_is_named_is_checked_whatever_an_ignore_file_says(stories: Desk) -> None:
    stories.write(".gitignore", "draft.*\nold/\n")
    assert stories.call("stories/draft.txt").code == 1
    assert checked(stories.call("stories/old", "--format", "json")) == ["stories/old/d.txt", "stories/old/e.txt"]


def test_force_exclude_leaves_out_what_is_named_too(stories: Desk) -> None:
    stories.write(".gitignore", "draft.*\nold/\n")
    named = ("stories/a.txt", "stories/draft.txt", "stories/old/d.txt", "stories/old/")
    called = stories.call(*named, "--force-exclude", "--format", "json")
    assert called.code == 0
    assert checked(called) == ["stories/a.txt"]
    assert ignored(called) == {".gitignore": (2, 1)}
    assert stories.call(*named, "--force-exclude", "--no-ignore").code == 1


def test_force_exclude_leaves_out_what_comes_by_the_standard_input_under_such_a_name(stories: Desk) -> None:
    stories.write(".gitignore", "draft.*\n")
    named = ("-", "--stdin-filename", "stories/draft.txt")
    assert stories.piped(BAD, *named).code == 1
    called = stories.piped(BAD, *named, "--force-exclude")
    assert called.code == 0
    assert "Ignored: 1 article by .gitignore" in called.out
    assert called.out.endswith("Exit 0: the gate holds; every file that was named is ignored.\n")
    assert stories.piped(BAD, "-", "--stdin-filename", "stories/other.txt", "--force-exclude").code == 1
    assert stories.piped(BAD, "-", "--force-exclude").code == 1


def test_4_where_everything_in_folders_is_ignored(stories: Desk) -> None:
    stories.write(".gitignore", "stories/\n")
    assert stories.call("stories", "--force-exclude").code == 4
    called = stories.call(".")
    assert called.code == 4
    assert "Ignored: 1 folder by .gitignore (--no-ignore takes them in).\nExit 4:" in called.out


def test_0_where_every_file_that_a_hook_names_is_ignored_and_that_is_told(stories: Desk) -> None:
    stories.write(".gitignore", "draft.*\n")
    called = stories.call("stories/draft.txt", "stories/deep/draft.txt", "--force-exclude")
    assert called.code == 0
    assert called.out.endswith("Exit 0: the gate holds; every file that was named is ignored.\n")
    named = stories.call("stories/draft.txt", "--force-exclude", "--format", "json")
    assert data(named)["left_out"]["why_none"] == "every file that was named is ignored"


def test_2_where_an_ignore_file_cannot_be_used(stories: Desk) -> None:
    stories.write("stories/deep/.gitignore", b"a\n\xff\n")
    called = stories.call("stories")
    message = "factcheck: stories/deep/.gitignore:2: this ignore file is not UTF-8: byte 2\n"
    assert (called.code, called.out, called.err) == (2, "", message)
    assert stories.call("stories", "--no-ignore").code == 1


def test_a_baseline_is_written_of_the_same_articles(stories: Desk) -> None:
    stories.write(".factcheckignore", "draft.*\n")
    assert stories.call("baseline", "update", "stories").code == 0
    known = json.loads((stories.folder / "factcheck-baseline.json").read_text("utf-8"))["findings"]
    assert [one["article"] for one in known] == ["stories/old/d.txt", "stories/old/e.txt"]


def test_a_name_with_every_byte_is_matched(desk: Desk, good: str) -> None:
    odd = b"caf\xe9 \xf0\x9f\x98\x80\n.txt"
    desk.write("a.txt", good)
    (desk.folder / odd.decode("utf-8", "surrogateescape")).write_text("TK\n")
    desk.write(".gitignore", "caf? ????\\\n.txt\ncaf*.txt\n".replace("\\\n", "*"))
    assert desk.call(".").code == 0


HOOKS = (".pre-commit-hooks.yaml", "engine/factcheck/init_files/pre-commit.yaml")


@pytest.mark.parametrize("name", HOOKS)
def test_hooks_leave_out_what_a_run_over_the_folder_leaves_out(name: str) -> None:
    hooks = yaml.safe_load((PROJECT / name).read_text("utf-8"))
    hooks = hooks["repos"][0]["hooks"] if isinstance(hooks, dict) else hooks
    assert [hook["entry"] for hook in hooks if hook["id"] == "factcheck"] == ["factcheck check --force-exclude"]


@pytest.mark.parametrize("name", HOOKS)
def test_hooks_are_for_every_file_that_a_run_over_the_folder_takes_for_an_article(name: str) -> None:
    hooks = yaml.safe_load((PROJECT / name).read_text("utf-8"))
    hooks = hooks["repos"][0]["hooks"] if isinstance(hooks, dict) else hooks
    (wanted,) = [re.compile(hook["files"]) for hook in hooks if hook["id"] == "factcheck"]
    assert all(wanted.search(f"articles/deep/a{suffix}") for suffix in ARTICLE_SUFFIXES)
    assert wanted.search("articles/A.TXT")
    assert not wanted.search("articles/a.rules")


def test_the_entry_of_the_hook_runs(stories: Desk) -> None:
    stories.write(".gitignore", "draft.*\n")
    subprocess.run(["git", "init", "-q"], cwd=stories.folder, check=True)
    assert stories.process("check", "--force-exclude", "stories/draft.txt").code == 0
    assert stories.process("check", "--force-exclude", "stories/old/d.txt").code == 1
