"""Where the cache lies, and whether that is a place where the tree that is checked could have filled it itself."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

RESULTS = "results"  # the folder in that of the cache which has the results of articles


def cache_folder() -> Path:
    """The folder of the cache: FACTCHECK_CACHE, else the system's place for caches of the user."""
    named = os.environ.get("FACTCHECK_CACHE")
    if named:
        return Path(named)
    from platformdirs import user_cache_dir  # noqa: PLC0415  # not needed where the folder is named

    return Path(user_cache_dir("factcheck", appauthor=False))


def tree_with_cache(root: str | os.PathLike[str], paths: Iterable[str] = ()) -> str | None:
    """The tree that is checked in which the cache lies, where it does: the project's, or one of a path that is named.

    Whoever adds a file to that tree would say what a run finds: a checkout is of the user's own files, whoever wrote
    them. With a folder counts the Git repository that it lies in.
    """
    folder = os.path.realpath(cache_folder())
    places = (folder, os.path.realpath(os.path.join(folder, RESULTS)))
    around = {_identity(outer) for place in places for outer in _upwards(place)}
    trees = dict.fromkeys(_tree(inner) for inner in dict.fromkeys(map(_folder_of, (root, *paths))))
    return next((tree for tree in trees if _identity(tree) in around - {None}), None)


def not_used_in(tree: str) -> str:
    """What is told where the cache lies in a tree that is checked."""
    return (
        f"the cache is not used: {cache_folder()} lies in {tree}, which is checked and could say there what is found;"
        " FACTCHECK_CACHE names another folder, --no-cache does without one"
    )


def _folder_of(path: str | os.PathLike[str]) -> str:
    """The folder that a path names, or that its file lies in, links followed."""
    place = os.path.realpath(path)
    return place if os.path.isdir(place) else os.path.dirname(place)


def _tree(folder: str) -> str:
    return next((outer for outer in _upwards(folder) if os.path.lexists(os.path.join(outer, ".git"))), folder)


def _upwards(folder: str) -> Iterator[str]:
    """The folder, and those above it."""
    place = Path(folder)
    yield from map(str, (place, *place.parents))


def _identity(folder: str) -> tuple[int, int] | None:
    """What is the same for two names of one folder, also where they differ in case; None where there is none."""
    try:
        status = os.stat(folder)
    except OSError:
        return None
    return status.st_dev, status.st_ino
