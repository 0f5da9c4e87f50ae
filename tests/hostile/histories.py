"""Histories of Git that are to make a bad article pass for one that has not changed."""

import shutil

from desk import BAD, Desk
from hostile.case import Case
from repository import commit, git

SINCE = ("stories", "--severity", "warning", "--changed-since", "main")
CHECKED = ["stories/a.txt", "TK is still to be filled in"]


def branch(desk: Desk) -> None:
    """A repository with a good article on main, the standard rules alone, and a branch from it."""
    (desk.folder / "factcheck.toml").unlink()
    shutil.rmtree(desk.folder / "rules")
    git(desk.folder, "init", "-q")
    commit(desk.folder)
    git(desk.folder, "checkout", "-qb", "branch")


def a_bare_repository(desk: Desk) -> None:
    """The files of a repository among the articles, in whose history the bad one has always been there."""
    branch(desk)
    stories = desk.folder / "stories"
    desk.write("stories/a.txt", BAD)
    git(stories, "init", "-q")
    commit(stories)
    inner = stories / ".git"
    for name in ("HEAD", "objects", "refs"):
        shutil.move(inner / name, stories / name)
    shutil.rmtree(inner)
    desk.write("stories/config", "[core]\n  repositoryFormatVersion = 0\n  bare = false\n  worktree = .\n")


def a_submodule(desk: Desk) -> None:
    """A repository in place of the folder, with a branch that is called like the one that is compared with."""
    branch(desk)
    other = desk.folder.parent / "other"
    other.mkdir()
    (other / "a.txt").write_text(BAD, "utf-8")
    git(other, "init", "-q")
    commit(other)
    git(desk.folder, "rm", "-rq", "stories")
    git(desk.folder, "submodule", "--quiet", "add", str(other), "stories")
    commit(desk.folder)


def crossed_merges(desk: Desk) -> None:
    """Main has mended an article that the branch, merged both ways, brings back as it was in one of its ancestors."""
    branch(desk)
    git(desk.folder, "checkout", "-q", "main")
    good = (desk.folder / "stories/a.txt").read_text("utf-8")
    for name, text in (("branch", BAD), ("main", f"{good}It was mended.\n")):
        git(desk.folder, "checkout", "-q", name)
        desk.write("stories/a.txt", text)
        commit(desk.folder)
    git(desk.folder, "tag", "mended")
    git(desk.folder, "merge", "-qs", "ours", "-m", "Main keeps its own", "branch")
    git(desk.folder, "checkout", "-q", "branch")
    git(desk.folder, "merge", "-qs", "ours", "-m", "So does the branch", "mended")


def an_evil_merge(desk: Desk) -> None:
    """A merge of main whose commit changes an article that neither side has changed."""
    branch(desk)
    desk.write("stories/b.txt", "The council met. The vote was close.\n")
    commit(desk.folder)
    git(desk.folder, "checkout", "-q", "main")
    desk.write("stories/c.txt", "The council met again. The vote was close.\n")
    commit(desk.folder)
    git(desk.folder, "checkout", "-q", "branch")
    git(desk.folder, "merge", "-q", "--no-commit", "main")
    desk.write("stories/a.txt", BAD)
    commit(desk.folder)


def a_replaced_object(desk: Desk) -> None:
    """The article of main replaced by the bad one, as `git replace` does it."""
    branch(desk)
    desk.write("stories/a.txt", BAD)
    commit(desk.folder)
    old, new = (git(desk.folder, "rev-parse", f"{name}:stories/a.txt") for name in ("main", "branch"))
    git(desk.folder, "replace", old, new)


CASES = (
    Case(
        what="among the articles the files of a bare repository, in whose history they have always been so",
        result="one line that names it: Git is not asked of it",
        code=2,
        lay=a_bare_repository,
        arguments=SINCE,
        says=["factcheck: --changed-since main: stories: "],
    ),
    Case(
        what="a submodule in place of the folder, with a branch of the same name",
        result="its articles are checked; what is asked is the repository around it",
        code=1,
        lay=a_submodule,
        arguments=SINCE,
        says=CHECKED,
    ),
    Case(
        what="branches merged both ways, one of which brings back an article that the other has mended",
        result="it is checked: what was common last has to have it in each of its commits",
        code=1,
        lay=crossed_merges,
        arguments=SINCE,
        says=CHECKED,
    ),
    Case(
        what="a merge that changes an article which neither side has changed",
        result="it is checked",
        code=1,
        lay=an_evil_merge,
        arguments=SINCE,
        says=CHECKED,
    ),
    Case(
        what="an article of the other branch replaced with `git replace`",
        result="it is checked: replacements do not count",
        code=1,
        lay=a_replaced_object,
        arguments=SINCE,
        says=CHECKED,
    ),
)
