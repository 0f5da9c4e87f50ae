"""Which articles have changed since a revision, and when all have to be checked although they have not."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from factcheck.article.files import read_bytes
from factcheck.article.read import ARTICLE_SUFFIXES
from factcheck.errors import UnreadableArticle
from factcheck.git_tree import Tree, repository_of, trees_since
from factcheck.ignoring import IGNORE_FILES
from factcheck.presence import is_there
from factcheck.project import PROJECT_FILE
from factcheck.records import record
from factcheck.walk import RULE_SUFFIX, ArticleFile

# Of the rules, tables and settings of a run none is larger; what is counts as changed.
_LARGEST_INPUT = 100_000_000  # bytes


@record(kw_only=True)
class Inputs:
    """What a run reads beside the articles: files for all of them, and rules that stand beside one."""

    common: Sequence[Path]
    beside: Sequence[tuple[Path, Sequence[str]]]
    unseen: str | None = None


@record
class Changed:
    """The articles to check, and why these are all there are, where it is not that all have changed."""

    articles: tuple[ArticleFile, ...]
    why_all: str | None = None


def changed_articles(
    articles: Sequence[ArticleFile], inputs: Inputs, *, paths: Sequence[str], revision: str
) -> Changed:
    """The articles whose bytes are not those of the revision; all of them, where something has changed for all.

    Compared is with the commit at which HEAD went its own way from the revision. What Git does not know (an untracked
    or ignored file, one of a submodule) counts as changed. Raises UsageError.
    """
    compared = _Compared(tuple(_trees(paths, revision)))
    why_all = inputs.unseen or next(compared.reasons(inputs, articles), None)
    if why_all is not None:
        return Changed(tuple(articles), why_all)
    beside = {name for path, names in inputs.beside if compared.differs(path) for name in names}
    return Changed(
        tuple(
            article
            for article in articles
            if article.data is not None
            or article.name in beside
            or compared.differs(article.path)
            or compared.is_gone(article.path.with_suffix(RULE_SUFFIX))
        )
    )


def _trees(paths: Sequence[str], revision: str) -> Iterator[Tree]:
    told = f"--changed-since {revision}"
    folders = {path if os.path.isdir(path) else os.path.dirname(path) or os.curdir for path in paths}
    for root in dict.fromkeys(repository_of(folder, told) for folder in sorted(folders)):
        yield from trees_since(root, revision, told)


@record
class _Compared:
    """Files compared with those of commits: they have to be the same in each of them to be unchanged."""

    trees: tuple[Tree, ...]

    def differs(self, path: Path) -> bool:
        """Whether a file is another than in the commits, or cannot be compared with them."""
        place = _place(path)
        trees = self._of(place)
        if not trees or os.path.islink(place):
            return True
        try:
            data = read_bytes(Path(place), name=place, max_size=_LARGEST_INPUT)
        except UnreadableArticle:
            return True
        return not all(tree.has(_inside(place, tree.root), data) for tree in trees)

    def is_gone(self, path: Path) -> bool:
        """Whether the commits have a file that is no more."""
        place = _place(path)
        return not is_there(place) and any(_inside(place, tree.root) in tree.files for tree in self._of(place))

    def reasons(self, inputs: Inputs, articles: Sequence[ArticleFile]) -> Iterator[str]:
        """Why every article has to be checked: what has changed for all of them."""
        for path in inputs.common:
            if self.differs(path):
                yield f"{os.path.relpath(path)} has changed or cannot be compared"
        stems = {os.path.splitext(_place(article.path))[0] for article in articles}
        for gone in self._gone():
            if not gone.endswith(RULE_SUFFIX) or not self._is_of_one(gone, stems):
                yield f"{os.path.relpath(gone)} is no more"

    def _gone(self) -> Iterator[str]:
        """Rule files, ignore files and settings that the commits have and that are no more."""
        for tree in self.trees:
            for name in tree.files:
                if name.endswith(RULE_SUFFIX) or os.path.basename(name) in (PROJECT_FILE, *IGNORE_FILES):
                    path = os.path.join(tree.root, name)
                    if not is_there(path):
                        yield path

    def _is_of_one(self, path: str, stems: Iterable[str]) -> bool:
        """Whether rules that are no more stood beside an article: one that is there, or is no more either."""
        stem = os.path.splitext(path)[0]
        return stem in stems or any(self.is_gone(Path(stem + suffix)) for suffix in ARTICLE_SUFFIXES)

    def _of(self, place: str) -> tuple[Tree, ...]:
        """The commits of the innermost repository that a file lies in."""
        around = [tree for tree in self.trees if place.startswith(os.path.join(tree.root, ""))]
        return tuple(tree for tree in around if len(tree.root) == max(len(other.root) for other in around))


def _place(path: Path) -> str:
    """Where a file lies, the links to its folder followed."""
    return os.path.join(os.path.realpath(path.parent), path.name)


def _inside(place: str, root: str) -> str:
    return os.path.relpath(place, root)
