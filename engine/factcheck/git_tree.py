"""What commits of a Git repository hold, asked so that nothing of the repository is run."""

import hashlib
import os
import subprocess
from collections.abc import Mapping

import attrs

from factcheck.errors import UsageError, reason_of
from factcheck.presence import is_there
from factcheck.records import record

# A repository's settings may name programs: for watching files, for fetching what is missing. Only names and ids of
# what it has already are asked for, which takes no hook, no filter and no external difference. What looks like a bare
# repository may be files of the tree that is checked, with a history of their own writing.
_SETTINGS = (
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "safe.bareRepository=explicit"),
    "--no-pager",
)
_ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
# What a hook of Git, or whoever called us, has set for another repository or another history than the folder's own.
_ELSEWHERE = frozenset(
    {
        "GIT_COMMON_DIR",
        "GIT_DIR",
        "GIT_GRAFT_FILE",
        "GIT_INDEX_FILE",
        "GIT_NAMESPACE",
        "GIT_SHALLOW_FILE",
        "GIT_WORK_TREE",
    }
)
_FILE_MODES = (b"100644", b"100755")
_SHALLOW = "; this clone is shallow: fetch its history (`fetch-depth: 0` for actions/checkout)"


@record
class Tree:
    """The files of a commit, by their paths from the repository's `root`, each with the id that Git gives its bytes."""

    root: str
    files: Mapping[str, bytes] = attrs.field(repr=False)

    def has(self, path: str, data: bytes) -> bool:
        """Whether the commit has these bytes as the file of this path."""
        known = self.files.get(path)
        return known is not None and known == _id_of(data, like=known)


def repository_of(folder: str, told: str) -> str:
    """The root of the repository that a folder lies in, its links followed. Raises UsageError with what Git says.

    For one that is a submodule, which anyone may put in place of a folder, it is the repository that has it.
    """
    found = _git(folder, "rev-parse", "--show-toplevel")
    if found.returncode:
        raise UsageError(f"{told}: {folder}: git says: {_last_line(found.stderr)}")
    root = _folder_in(found.stdout)
    if not is_there(os.path.join(root, ".git")):  # as `safe.bareRepository`, which Git heeds from 2.38 on
        raise UsageError(f"{told}: {folder}: the repository in this folder is not in its .git")
    around = _git(root, "rev-parse", "--show-superproject-working-tree")
    if around.returncode:
        raise UsageError(f"{told}: {folder}: git says: {_last_line(around.stderr)}")
    return repository_of(_folder_in(around.stdout), told) if around.stdout else root


def _folder_in(printed: bytes) -> str:
    return os.path.realpath(os.fsdecode(printed.removesuffix(b"\n")))


def trees_since(root: str, revision: str, told: str) -> tuple[Tree, ...]:
    """The commits from which HEAD has gone its own way since a revision, mostly one. Raises UsageError."""
    if revision.startswith("-") or not revision or "\0" in revision:
        raise UsageError(f"{told}: this is no revision")
    named = _refs_named(root, revision)
    if len(named) > 1:  # Git takes the tag; who may push one must not choose what counts as unchanged
        raise UsageError(f"{told}: this may be {' or '.join(named)}; write which")
    found = _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if found.returncode:
        raise UsageError(f"{told}: there is no such revision in {root}{_shallow(root)}")
    bases = _git(root, "merge-base", "--all", os.fsdecode(found.stdout.strip()), "HEAD")
    if bases.returncode:
        raise UsageError(f"{told}: HEAD and this revision have no commit in common in {root}{_shallow(root)}")
    return tuple(_tree(root, os.fsdecode(commit), told) for commit in bases.stdout.split())


def _refs_named(root: str, revision: str) -> list[str]:
    """The branches and tags that a name may mean, in full."""
    full = [f"refs/{kind}/{revision}" for kind in ("heads", "tags", "remotes")]
    found = _git(root, "for-each-ref", "--format=%(refname)", *full)
    return [name for name in os.fsdecode(found.stdout).split() if name in full]


def _tree(root: str, commit: str, told: str) -> Tree:
    listed = _git(root, "ls-tree", "-r", "-z", "--full-tree", commit)
    if listed.returncode:
        raise UsageError(f"{told}: git cannot list {commit}: {_last_line(listed.stderr)}")
    files: dict[str, bytes] = {}
    for entry in listed.stdout.split(b"\0")[:-1]:
        about, _, path = entry.partition(b"\t")
        mode, _, identity = about.split(b" ")
        if mode in _FILE_MODES:
            files[os.fsdecode(path)] = identity
    return Tree(root, files)


def _id_of(data: bytes, *, like: bytes) -> bytes:
    """The id of a file's bytes, in the kind of hash that the repository uses."""
    make = hashlib.sha1 if len(like) == hashlib.sha1().digest_size * 2 else hashlib.sha256  # Git's own
    return make(b"blob %d\0" % len(data) + data).hexdigest().encode()


def _shallow(root: str) -> str:
    found = _git(root, "rev-parse", "--is-shallow-repository")
    return _SHALLOW if found.stdout.strip() == b"true" else ""


def _last_line(error: bytes) -> str:
    return error.decode("utf-8", "backslashreplace").strip().rpartition("\n")[2]


def _git(folder: str, *words: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            ("git", *_SETTINGS, *words),
            cwd=folder,
            env={**{name: value for name, value in os.environ.items() if name not in _ELSEWHERE}, **_ENVIRONMENT},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise UsageError(f"--changed-since: git cannot be run in {folder}: {reason_of(error)}") from error
