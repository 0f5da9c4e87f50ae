"""Find the articles below the paths that a user names."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

import attrs

from factcheck.errors import PathNotFound, UnreadableArticle

STANDARD_INPUT = "-"
ARTICLE_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})


@attrs.frozen
class ArticleFile:
    """A file to read as an article; `name` is what is printed, `other_names` lead to the same file.

    `data` are its bytes where they came by the standard input, whatever stands on the disk.
    """

    path: Path
    name: str
    other_names: tuple[str, ...] = ()
    data: bytes | None = attrs.field(default=None, repr=False)


# The article that came by the standard input, or why it could not be read.
StandardInput = ArticleFile | UnreadableArticle


@attrs.frozen
class Found:
    """The articles in order of name, what could not be reached, and the suffixes of the files left alone."""

    articles: tuple[ArticleFile, ...]
    unread: tuple[UnreadableArticle, ...]
    left_alone: tuple[tuple[str, int], ...] = ()


def printed_name(path: str) -> str:
    """A path as it is printed: forward slashes, no `.` and no doubled slash."""
    return PurePath(os.path.normpath(path)).as_posix()


def find_articles(paths: Sequence[str], *, stdin: StandardInput | None = None) -> Found:
    """Every article that the paths name or hold, each once.

    A named file is an article whatever its suffix; of a folder, the files with an article's suffix are, but
    hidden ones. `-` is what came by the standard input, which takes the place of a file of its name.
    Raises PathNotFound.
    """
    files = [path for path in paths if path != STANDARD_INPUT]
    missing = [path for path in files if not os.path.lexists(path)]
    if missing:
        raise PathNotFound(missing[0])
    seen: dict[str, ArticleFile | UnreadableArticle] = {} if stdin is None else {_place(stdin): stdin}
    others: Counter[str] = Counter()
    visited: set[str] = set()
    for path in sorted({printed_name(path) for path in files}):
        for item in _below(path, visited, others):
            seen[_identity(item)] = _merged(seen.get(_identity(item)), item)
    articles = sorted((item for item in seen.values() if isinstance(item, ArticleFile)), key=lambda item: item.name)
    unread = sorted((item for item in seen.values() if isinstance(item, UnreadableArticle)), key=lambda item: item.path)
    return Found(tuple(articles), tuple(unread), tuple(sorted(others.items())))


def _merged(
    first: ArticleFile | UnreadableArticle | None, item: ArticleFile | UnreadableArticle
) -> ArticleFile | UnreadableArticle:
    """What was reached first, with the other name by which it was reached again."""
    if not isinstance(first, ArticleFile) or not isinstance(item, ArticleFile):
        return first or item
    if item.name in (first.name, *first.other_names):
        return first
    return attrs.evolve(first, other_names=(*first.other_names, item.name))


def _place(item: ArticleFile | UnreadableArticle) -> str:
    return os.path.realpath(item.path)


def _identity(item: ArticleFile | UnreadableArticle) -> str:
    if isinstance(item, UnreadableArticle):
        return f"unread {item.path}"
    return _place(item)


def _below(name: str, visited: set[str], others: Counter[str]) -> Iterator[ArticleFile | UnreadableArticle]:
    """The articles of a file or folder, each folder entered once however many links lead to it."""
    if not os.path.isdir(name):
        yield ArticleFile(Path(name), name)
        return
    waiting = [(name, frozenset[str]())]
    while waiting:
        folder, above = waiting.pop()
        real = os.path.realpath(folder)
        if real in above:
            yield UnreadableArticle(folder, "a folder loop: the link leads back to a folder that holds it")
        elif real not in visited:
            visited.add(real)
            folders: list[str] = []
            yield from _in_folder(folder, folders, others)
            waiting += [(inner, above | {real}) for inner in reversed(folders)]


def _in_folder(folder: str, folders: list[str], others: Counter[str]) -> Iterator[ArticleFile | UnreadableArticle]:
    """The articles that lie in a folder itself; the folders in it are added to `folders`."""
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        yield UnreadableArticle(folder, f"the folder cannot be read: {reason_of(error)}")
        return
    for name in names:
        path = printed_name(os.path.join(folder, name))
        suffix = os.path.splitext(name)[1].lower()
        if name.startswith("."):
            continue
        if os.path.isdir(path):
            folders.append(path)
        elif suffix in ARTICLE_SUFFIXES:
            yield ArticleFile(Path(path), path)
        else:
            others[suffix or "no suffix"] += 1


def reason_of(error: OSError) -> str:
    """Why the system refused, in its words: "permission denied"."""
    return (error.strerror or type(error).__name__).lower()
