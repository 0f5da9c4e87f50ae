"""The facts of many articles as rules see them: collections run over all, and each fact knows its article."""

from collections.abc import Mapping
from typing import Any

import attrs

from factcheck.evaluate.finder import Finder
from factcheck.evaluate.view import View
from factcheck.facts.corpus import Corpus, Volume
from factcheck.facts.model import ArticleFact, Fact, Match
from factcheck.source import Source, Span


@attrs.define(eq=False)
class CorpusView(View):
    """All articles of a corpus, or those with the numbers in `members`."""

    corpus: Corpus = attrs.field(kw_only=True)
    members: frozenset[int] | None = attrs.field(kw_only=True, default=None)

    @property
    def name(self) -> str | None:
        """There is no one article to name."""
        return None

    def path_of(self, article: str) -> str:
        """The path from the project's root of the article with this printed name."""
        return next(volume.path for volume in self.corpus.volumes if volume.source.name == article)

    def article_of(self, fact: Fact) -> ArticleFact:
        """The article that a fact stands in."""
        return self._volume(fact).article

    def meta_of(self, article: ArticleFact) -> Mapping[str, object]:
        """The front matter of an article."""
        volume = next(volume for volume in self.corpus.volumes if volume.article is article)
        return dict(volume.meta)

    def located(self, start: int, end: int) -> tuple[Source, Span]:
        """The file that a range stands in, and where."""
        return self.corpus.located(start, end)

    def whole(self) -> tuple[tuple[int, int], ...]:
        """No words stand for all articles."""
        return ()

    def _all(self, name: str) -> tuple[Any, ...]:
        return self._of_members(super()._all(name))

    def _matches(self, finder: Finder) -> tuple[Match, ...]:
        kept = self.corpus.matches.get(finder.name)
        return self._of_members(super()._matches(finder) if kept is None else kept)

    def _of_members(self, facts: tuple[Any, ...]) -> tuple[Any, ...]:
        if self.members is None:
            return facts
        return tuple(fact for fact in facts if self.corpus.number_at(fact.start) in self.members)

    def _volume(self, fact: Fact) -> Volume:
        return self.corpus.volumes[self.corpus.number_at(fact.start)]


def view_of(corpus: Corpus, members: frozenset[int]) -> CorpusView:
    """The view of those articles of a corpus that a rule is for."""
    return CorpusView(corpus.facts, corpus=corpus, members=members if len(members) < len(corpus.volumes) else None)
