"""Find the articles below the paths that a user names."""

import os
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

import attrs

from factcheck.errors import PathNotFound, RuleFileNamed, UnreadableArticle, reason_of
from factcheck.ignoring import Ignored, Ignoring
from factcheck.presence import is_folder, is_there
from factcheck.records import record

STANDARD_INPUT = "-"
RULE_SUFFIX = ".rules"
ARTICLE_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})

LEADS_OUT = "the link leads out of the project; name what it leads to, where it is meant to be checked"


@record
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


@record
class Found:
    """The articles in order of name, what could not be reached, the suffixes of files left alone, what is ignored.

    `ignore_files` are the paths of those that were read.
    """

    articles: tuple[ArticleFile, ...]
    unread: tuple[UnreadableArticle, ...]
    left_alone: tuple[tuple[str, int], ...] = ()
    ignored: tuple[Ignored, ...] = ()
    ignore_files: tuple[str, ...] = ()


def refuse_rule_file(path: str) -> None:
    """Refuse a rule file where an article is meant: its words would be checked as prose. Raises RuleFileNamed."""
    if path.endswith(RULE_SUFFIX) and not is_folder(path):
        raise RuleFileNamed(path)


def printed_name(path: str) -> str:
    """A path as it is printed: forward slashes, no `.` and no doubled slash."""
    return PurePath(os.path.normpath(path)).as_posix()


@attrs.define
class _Walk:
    """What the walk has come by so far: folders, files that are no articles, and what ignore files leave out.

    `places` are the folders and files that links may lead to. `links` are folders and files that links lead to, which
    wait until all else was reached: what has a place of its own below the paths is called by that, so that nobody who
    adds a link to a tree takes an article out of a rule that applies to its folder.
    """

    ignoring: Ignoring | None
    places: Sequence[str]
    folders: set[str] = attrs.field(factory=set)
    links: deque[tuple[str, frozenset[str]]] = attrs.field(factory=deque)
    others: Counter[str] = attrs.field(factory=Counter)
    ignored_articles: Counter[str] = attrs.field(factory=Counter)
    ignored_folders: Counter[str] = attrs.field(factory=Counter)

    def leaves_out(self, name: str | None, *, is_folder: bool) -> bool:
        """Whether an ignore file, which is counted, is there to leave something out."""
        if name is not None:
            (self.ignored_folders if is_folder else self.ignored_articles)[name] += 1
        return name is not None

    @property
    def ignored(self) -> tuple[Ignored, ...]:
        """The ignore files in order of name, with what each leaves out."""
        names = sorted({*self.ignored_articles, *self.ignored_folders})
        return tuple(Ignored(name, self.ignored_articles[name], self.ignored_folders[name]) for name in names)


def find_articles(
    paths: Sequence[str],
    *,
    stdin: StandardInput | None = None,
    ignoring: Ignoring | None = None,
    also_named: bool = False,
    root: str | os.PathLike[str] = ".",
) -> Found:
    """Every article that the paths name or hold, each once.

    A named file is an article whatever its suffix; of a folder, the files with an article's suffix are, but
    hidden ones. `-` is what came by the standard input, which takes the place of a file of its name. Ignore files
    leave out what lies in folders, and where `also_named` what is named. A link found in a folder is followed where it
    leads to the project, of which this is the `root`, or to one of the paths: who adds a link to a tree must not have
    the words of a file elsewhere put into a report. Raises PathNotFound, RuleFileNamed, and UsageError for an ignore
    file.
    """
    files = [path for path in paths if path != STANDARD_INPUT]
    missing = [path for path in files if not is_there(path)]
    if missing:
        raise PathNotFound(missing[0])
    for path in files:
        refuse_rule_file(path)
    walk = _Walk(ignoring, [os.path.realpath(path) for path in (root, *files)])
    seen: dict[str, ArticleFile | UnreadableArticle] = {}
    if stdin is not None and not (also_named and _is_ignored(stdin, walk)):
        seen[_place(stdin)] = stdin
    for path in sorted({printed_name(path) for path in files}, key=lambda path: (_is_by_link(path), path)):
        by = ignoring.path_left_out_by(path) if ignoring is not None and also_named else None
        if walk.leaves_out(by, is_folder=is_folder(path)):
            continue
        for item in _below(path, frozenset(), walk):
            seen[_identity(item)] = _merged(seen.get(_identity(item)), item)
    while walk.links:
        for item in _below(*walk.links.popleft(), walk):
            seen[_identity(item)] = _merged(seen.get(_identity(item)), item)
    articles = sorted((item for item in seen.values() if isinstance(item, ArticleFile)), key=lambda item: item.name)
    unread = sorted((item for item in seen.values() if isinstance(item, UnreadableArticle)), key=lambda item: item.path)
    left_alone = tuple(sorted(walk.others.items()))
    ignore_files = () if ignoring is None else ignoring.read
    return Found(tuple(articles), tuple(unread), left_alone, walk.ignored, ignore_files)


def _is_ignored(stdin: StandardInput, walk: _Walk) -> bool:
    """Whether an ignore file, which is counted, leaves out what came by the standard input under its name."""
    if walk.ignoring is None or isinstance(stdin, UnreadableArticle):
        return False
    return walk.leaves_out(walk.ignoring.path_left_out_by(str(stdin.path)), is_folder=False)


def _merged(
    first: ArticleFile | UnreadableArticle | None, item: ArticleFile | UnreadableArticle
) -> ArticleFile | UnreadableArticle:
    """What was reached first, with the other name by which it was reached again."""
    if not isinstance(first, ArticleFile) or not isinstance(item, ArticleFile):
        return first or item
    if item.name in (first.name, *first.other_names):
        return first
    return attrs.evolve(first, other_names=(*first.other_names, item.name))


def _is_by_link(path: str) -> bool:
    return os.path.realpath(path) != os.path.abspath(path)


def _place(item: ArticleFile | UnreadableArticle) -> str:
    return os.path.realpath(item.path)


def _identity(item: ArticleFile | UnreadableArticle) -> str:
    if isinstance(item, UnreadableArticle):
        return f"unread {item.path}"
    return _place(item)


def _below(name: str, above: frozenset[str], walk: _Walk) -> Iterator[ArticleFile | UnreadableArticle]:
    """The articles of a file or folder, each folder entered once however many links lead to it.

    `above` are the folders that hold it. Links in a folder are left for later.
    """
    if not is_folder(name):
        yield ArticleFile(Path(name), name)
        return
    waiting = [(name, above)]
    while waiting:
        folder, above = waiting.pop()
        real = os.path.realpath(folder)
        if real in above:
            yield UnreadableArticle(folder, "a folder loop: the link leads back to a folder that holds it")
        elif real not in walk.folders:
            walk.folders.add(real)
            inside: list[str] = []
            yield from _in_folder(folder, real, inside, walk)
            walk.links += [(path, above | {real}) for path in inside if os.path.islink(path)]
            waiting += [(path, above | {real}) for path in reversed(inside) if not os.path.islink(path)]


def _in_folder(folder: str, real: str, inside: list[str], walk: _Walk) -> Iterator[ArticleFile | UnreadableArticle]:
    """The articles that lie in a folder itself; the folders and links in it are added to `inside`."""
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        yield UnreadableArticle(folder, f"the folder cannot be read: {reason_of(error)}")
        return
    for name in names:
        path = printed_name(os.path.join(folder, name))
        suffix = os.path.splitext(name)[1].lower()
        if name.startswith("."):
            if suffix in ARTICLE_SUFFIXES:
                walk.others[f"hidden {suffix}"] += 1
            continue
        try:
            is_inner = is_folder(path)
        except OSError as error:
            yield UnreadableArticle(path, f"it cannot be looked at: {reason_of(error)}")
            continue
        if not is_inner and suffix not in ARTICLE_SUFFIXES:
            walk.others[suffix or "no suffix"] += 1
            continue
        by = None if walk.ignoring is None else walk.ignoring.left_out_by(real, name, is_folder=is_inner)
        if walk.leaves_out(by, is_folder=is_inner):
            continue
        if os.path.islink(path) and _leads_out(path, walk.places):
            yield UnreadableArticle(path, LEADS_OUT)
        elif is_inner or os.path.islink(path):
            inside.append(path)
        else:
            yield ArticleFile(Path(path), path)


def _leads_out(link: str, places: Sequence[str]) -> bool:
    """Whether a link leads to something that is in none of the places."""
    target = PurePath(os.path.realpath(link))
    return os.path.exists(link) and not any(target.is_relative_to(place) for place in places)
