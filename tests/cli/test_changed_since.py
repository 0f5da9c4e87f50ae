"""`--changed-since`: the articles that changed, all where anything else did, and nothing of the repository is run."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from desk import BAD, GOOD, RULES, Called, Desk
from repository import commit, git

ACROSS = 'rule house.one-vote "Stories agree"\n  across articles\n  check count(sentences) > 0\n'


def data(called: Called) -> Any:
    return json.loads(called.out)


def since(desk: Desk, *arguments: str, revision: str = "main") -> Called:
    return desk.call(*(arguments or (".",)), "--changed-since", revision, "--format", "json")


def checked(called: Called) -> list[str]:
    return sorted({row["article"] for row in data(called)["results"] if row["article"]})


@pytest.fixture
def branch(desk: Desk) -> Desk:
    """A repository with three articles on main, and a branch from it without any change yet."""
    for name in ("a.txt", "b.txt", "deep/c.md"):
        desk.write(f"stories/{name}", GOOD)
    git(desk.folder, "init", "-q")
    commit(desk.folder)
    git(desk.folder, "checkout", "-qb", "branch")
    return desk


def test_0_where_no_article_has_changed_and_that_is_told(branch: Desk) -> None:
    called = branch.call(".", "--changed-since", "main")
    assert called.code == 0
    assert "Not changed since main, not checked: 3 articles.\n" in called.out
    assert called.out.endswith("Exit 0: the gate holds; no article has changed since main.\n")
    assert "Applied to no article" not in called.out
    told = {"ignored": [], "since": "main", "unchanged": 3, "why_all": None}
    assert data(since(branch))["left_out"] == {**told, "why_none": "no article has changed since main"}


def test_4_where_there_is_no_article_at_all(branch: Desk) -> None:
    assert since(branch, "./rules").code == 4


@pytest.mark.parametrize("stage", ["written", "added", "committed"])
def test_what_is_changed_new_or_renamed_is_checked_and_what_is_deleted_is_not(branch: Desk, stage: str) -> None:
    branch.write("stories/a.txt", BAD)
    branch.write("stories/new.txt", GOOD)
    (branch.folder / "stories/b.txt").rename(branch.folder / "stories/renamed.txt")
    (branch.folder / "stories/deep/c.md").unlink()
    if stage != "written":
        git(branch.folder, "add", "-A")
    if stage == "committed":
        commit(branch.folder)
    called = since(branch)
    assert called.code == 1
    assert checked(called) == ["stories/a.txt", "stories/new.txt", "stories/renamed.txt"]
    assert data(called)["left_out"]["unchanged"] == 0


def test_what_is_changed_back_has_not_changed(branch: Desk) -> None:
    branch.write("stories/a.txt", BAD)
    commit(branch.folder)
    branch.write("stories/a.txt", GOOD)
    assert checked(since(branch)) == []
    assert checked(since(branch, revision="HEAD")) == ["stories/a.txt"]


def test_what_others_have_changed_since_is_not_ours(branch: Desk) -> None:
    branch.write("stories/a.txt", BAD)
    commit(branch.folder)
    git(branch.folder, "checkout", "-q", "main")
    branch.write("stories/b.txt", BAD)
    commit(branch.folder)
    git(branch.folder, "checkout", "-q", "branch")
    assert checked(since(branch)) == ["stories/a.txt"]


def test_a_change_that_git_is_told_not_to_see_is_seen(branch: Desk) -> None:
    git(branch.folder, "update-index", "--assume-unchanged", "stories/a.txt")
    branch.write("stories/a.txt", BAD)
    assert checked(since(branch)) == ["stories/a.txt"]


@pytest.mark.parametrize("name", ["GIT_DIR", "GIT_COMMON_DIR"])
def test_the_repository_is_that_of_the_articles_whatever_the_environment_names(
    branch: Desk, tmp_path: Path, name: str
) -> None:
    branch.write("stories/a.txt", BAD)
    other = tmp_path / "other"
    git(tmp_path, "clone", "-q", str(branch.folder), str(other))
    (other / "stories" / "a.txt").write_text(BAD, "utf-8")
    git(other, "commit", "-qam", "A change")
    git(other, "branch", "-f", "main")
    setting = {name: str(other / ".git"), "GIT_WORK_TREE": str(branch.folder)}
    called = branch.process("stories", "--changed-since", "main", **setting)
    assert called.code == 1
    assert "stories/a.txt" in called.out


def test_what_git_ignores_is_changed_where_it_is_checked(branch: Desk) -> None:
    branch.write(".git/info/exclude", "draft.txt\n")
    branch.write("stories/draft.txt", BAD)
    assert checked(since(branch)) == ["stories/draft.txt"]


def test_from_a_folder_below_with_files_named(branch: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    branch.write("stories/a.txt", BAD)
    branch.write("stories/deep/c.md", BAD)
    monkeypatch.chdir(branch.folder / "stories")
    assert checked(since(branch, "a.txt", "b.txt")) == ["a.txt"]


@pytest.mark.parametrize("name", [b"two\nlines.txt", b'"quoted".txt', b"caf\xe9.txt", "né.txt".encode(), b" a .txt"])
def test_any_name_is_compared(branch: Desk, name: bytes) -> None:
    path = os.path.join(os.fsencode(branch.folder), b"stories", name)
    Path(os.fsdecode(path)).write_text(GOOD)
    commit(branch.folder)
    git(branch.folder, "checkout", "-q", "-B", "main")
    assert since(branch).code == 0
    assert data(since(branch))["left_out"]["unchanged"] == 4
    Path(os.fsdecode(path)).write_text(BAD)
    assert since(branch).code == 1


def test_a_link_is_taken_as_changed(branch: Desk) -> None:
    branch.write("outside.text", GOOD)
    (branch.folder / "stories/link.txt").symlink_to("../outside.text")
    commit(branch.folder)
    assert checked(since(branch, "stories", revision="HEAD")) == ["stories/link.txt"]


def test_the_standard_input_is_taken_as_changed(branch: Desk) -> None:
    called = branch.piped(BAD, "-", "stories", "--stdin-filename", "stories/a.txt", "--changed-since", "main")
    assert called.code == 1
    assert "Not changed since main, not checked: 2 articles." in called.out


EVERYTHING = [
    ("rules/house.rules", RULES + "\n", "rules/house.rules has changed or cannot be compared"),
    ("rules/new.rules", 'rule new.one "One"\n  check article.body exists\n', "rules/new.rules has changed or"),
    ("factcheck.toml", "standard = false\nstrict = true\n", "factcheck.toml has changed or cannot be compared"),
    (".gitignore", "*.pdf\n", ".gitignore has changed or cannot be compared"),
    ("rules/across.rules", ACROSS, "house.one-vote compares articles with one another"),
]


@pytest.mark.parametrize(("name", "text", "why"), EVERYTHING, ids=[row[0] for row in EVERYTHING])
def test_every_article_is_checked_where_something_changed_for_all(branch: Desk, name: str, text: str, why: str) -> None:
    branch.write(name, text)
    called = since(branch)
    assert called.code == 0
    assert len(checked(called)) == 3
    assert data(called)["left_out"]["why_all"].startswith(why)
    assert f"Changed since main: every article is checked: {why}" in branch.call(".", "--changed-since", "main").out


@pytest.mark.parametrize("name", ["rules/more.rules", "factcheck.toml", "stories/.factcheckignore"])
def test_every_article_is_checked_where_rules_or_settings_are_no_more(branch: Desk, name: str) -> None:
    branch.write("rules/more.rules", 'rule more.one "One"\n  check article.body exists\n')
    branch.write("stories/.factcheckignore", "x.txt\n")
    commit(branch.folder)
    (branch.folder / name).unlink()
    assert data(since(branch, revision="HEAD"))["left_out"]["why_all"] == f"{name} is no more"


def test_a_table_and_a_baseline_are_among_what_may_change(branch: Desk) -> None:
    branch.write("wards.csv", "ward\nNorth\n")
    branch.write("rules/wards.rules", 'table wards from "wards.csv" key ward\n')
    branch.write("known.json", '{"baseline": 2, "findings": [\n]}\n')
    commit(branch.folder)
    known = ("--baseline", "known.json")
    assert data(since(branch, ".", *known, revision="HEAD"))["left_out"]["why_all"] is None
    branch.write("wards.csv", "ward\nSouth\n")
    told = "has changed or cannot be compared"
    assert data(since(branch, revision="HEAD"))["left_out"]["why_all"] == f"wards.csv {told}"
    branch.write("wards.csv", "ward\nNorth\n")
    branch.write("known.json", '{"baseline": 2, "findings": []}\n')
    assert data(since(branch, ".", *known, revision="HEAD"))["left_out"]["why_all"] == f"known.json {told}"


@pytest.mark.parametrize("change", ["written", "changed", "deleted"])
def test_rules_beside_an_article_make_that_one_changed(branch: Desk, change: str) -> None:
    rules = 'rule a.vote "The vote"\n  check article.body contains "vote"\n'
    if change != "written":
        branch.write("stories/a.rules", rules)
        commit(branch.folder)
    if change == "deleted":
        (branch.folder / "stories/a.rules").unlink()
    else:
        branch.write("stories/a.rules", f"{rules}\n")
    called = since(branch, revision="HEAD")
    assert checked(called) == ["stories/a.txt"]
    assert data(called)["left_out"]["why_all"] is None


def test_rules_outside_the_repository_may_have_changed(branch: Desk, tmp_path: Path) -> None:
    (tmp_path / "ours.rules").write_text(RULES)
    called = since(branch, "stories", "--rules", str(tmp_path / "ours.rules"))
    assert data(called)["left_out"]["why_all"] == "../ours.rules has changed or cannot be compared"


WRONG = [
    ("nowhere", "--changed-since nowhere: there is no such revision in "),
    ("main..HEAD", "--changed-since main..HEAD: there is no such revision in "),
    ("--output=owned", "--changed-since --output=owned: this is no revision"),
    ("-h", "--changed-since -h: this is no revision"),
    ("", "--changed-since : this is no revision"),
    ("HEAD:stories", "--changed-since HEAD:stories: there is no such revision in "),
]


@pytest.mark.parametrize(("revision", "message"), WRONG)
def test_2_where_there_is_no_such_revision(branch: Desk, revision: str, message: str) -> None:
    called = branch.call(".", f"--changed-since={revision}")
    assert (called.code, called.out) == (2, "")
    assert called.err.startswith(f"factcheck: {message}")
    assert not (branch.folder / "owned").exists()


def test_2_where_a_name_may_be_a_branch_or_a_tag(branch: Desk) -> None:
    git(branch.folder, "tag", "main", "HEAD")
    called = since(branch, "stories")
    assert (called.code, called.out) == (2, "")
    assert called.err == "factcheck: --changed-since main: this may be refs/heads/main or refs/tags/main; write which\n"
    assert since(branch, "stories", revision="refs/heads/main").code == 0


def test_2_where_there_is_no_repository_or_no_commit(desk: Desk) -> None:
    desk.write("a.txt", GOOD)
    called = desk.call("a.txt", "--changed-since", "main")
    assert called.code == 2
    assert "--changed-since main: .: git says: fatal: not a git repository" in called.err
    git(desk.folder, "init", "-q")
    called = desk.call("a.txt", "--changed-since", "HEAD")
    assert called.code == 2
    assert "--changed-since HEAD: there is no such revision in " in called.err


def test_2_where_there_is_no_git(branch: Desk) -> None:
    called = branch.process(".", "--changed-since", "main", PATH="/nowhere")
    assert called.code == 2
    assert "--changed-since: git cannot be run in .: no such file or directory" in called.err


def test_2_where_histories_have_nothing_in_common(branch: Desk) -> None:
    git(branch.folder, "checkout", "-q", "--orphan", "other")
    branch.write("stories/d.txt", GOOD)
    commit(branch.folder)
    called = branch.call(".", "--changed-since", "main")
    assert called.code == 2
    assert "HEAD and this revision have no commit in common in " in called.err


def test_2_in_a_shallow_clone_with_what_to_do(branch: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    branch.write("stories/a.txt", BAD)
    commit(branch.folder)
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{branch.folder}", "shallow")
    monkeypatch.chdir(tmp_path / "shallow")
    called = branch.call("stories", "--changed-since", "origin/main")
    assert called.code == 2
    assert called.err.endswith("; this clone is shallow: fetch its history (`fetch-depth: 0` for actions/checkout)\n")


def test_the_articles_of_a_submodule_are_taken_as_changed(branch: Desk, tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "d.txt").write_text(GOOD)
    git(inner, "init", "-q")
    commit(inner)
    git(branch.folder, "submodule", "--quiet", "add", str(inner), "stories/inner")
    commit(branch.folder)
    assert checked(since(branch, "stories", revision="HEAD")) == ["stories/inner/d.txt"]
    named = since(branch, "stories/inner", revision="HEAD")  # HEAD is that of the repository around it
    assert checked(named) == ["stories/inner/d.txt"]
    assert data(named)["left_out"]["why_all"] is None


def test_a_repository_of_sha256_is_compared(desk: Desk) -> None:
    desk.write("a.txt", GOOD)
    git(desk.folder, "init", "-q", "--object-format=sha256")
    commit(desk.folder)
    assert since(desk, revision="HEAD").code == 0
    assert checked(since(desk, revision="HEAD")) == []


def test_nothing_of_the_repository_is_run(branch: Desk) -> None:
    owned = branch.folder.parent / "owned"
    program = branch.write("program.sh", f"#!/bin/sh\necho $0 >> {owned}\ncat\n")
    program.chmod(0o755)
    branch.write(".gitattributes", "*.txt filter=evil diff=evil\n*.md filter=evil diff=evil\n")
    commit(branch.folder)
    for key in (
        "core.fsmonitor", "core.pager", "core.sshCommand", "core.editor", "diff.external", "diff.evil.command",
        "diff.evil.textconv", "filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "pager.ls-tree",
        "alias.ls-tree", "credential.helper", "uploadpack.packObjectsHook",
    ):  # fmt: skip
        git(branch.folder, "config", key, f"!{program}" if key.startswith("alias") else str(program))
    for hook in ("post-index-change", "reference-transaction", "post-checkout", "fsmonitor-watchman"):
        branch.write(f".git/hooks/{hook}", program.read_text()).chmod(0o755)
    branch.write("stories/a.txt", BAD)
    owned.unlink(missing_ok=True)
    assert checked(since(branch, "stories", revision="HEAD")) == ["stories/a.txt"]
    assert not owned.exists()
    git(branch.folder, "status")
    assert owned.exists()  # what was planted is run by a Git that is not careful


def test_nothing_is_fetched_that_a_partial_clone_lacks(branch: Desk) -> None:
    owned = branch.folder.parent / "owned"
    for key, value in (
        ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"),
        ("remote.origin.promisor", "true"),
        ("remote.origin.url", f"ext::sh -c touch% {owned}"), ("protocol.ext.allow", "always"),
    ):  # fmt: skip
        git(branch.folder, "config", key, value)
    tree = git(branch.folder, "rev-parse", "HEAD^{tree}")
    (branch.folder / ".git/objects" / tree[:2] / tree[2:]).unlink()
    called = branch.call("stories", "--changed-since", "HEAD")
    assert (called.code, called.out) == (2, "")
    assert "--changed-since HEAD: git cannot list " in called.err
    assert not owned.exists()
