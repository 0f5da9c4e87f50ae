"""Many articles as one: what is kept of each, and their facts in one space, an article after the other."""

import bisect
import functools
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

import attrs

from factcheck.article.model import Article, Block
from factcheck.article.offsets import Offsets
from factcheck.facts.catalogue import COLLECTIONS, kinds
from factcheck.facts.identities import IDENTITIES
from factcheck.facts.model import ArticleFact, Fact, Facts, Match, Number
from factcheck.facts.prose import Prose, SentenceSpan, read_prose
from factcheck.facts.rebase import Mover, Shift, holds_facts
from factcheck.records import record
from factcheck.source import Source, Span

# Between the text of one article and the next, so that no fact of one touches a fact of another.
_GAP = "\n\n"


@record
class Kept:
    """What rules look at: collections, the names of fields, and the prose where they ask what stands around facts."""

    collections: frozenset[str]
    fields: frozenset[str]
    with_prose: bool = False


@functools.cache
def everything() -> Kept:
    """All that there is to keep."""
    names = (name for kind in kinds().values() for name in (*kind.fields, "meta"))
    return Kept(frozenset(COLLECTIONS), frozenset(names), with_prose=True)


@record
class Extract:
    """What is kept of an article; places are its own. `path` is that from the project's root, as globs see it."""

    path: str
    source: Source
    offsets: Offsets
    article: ArticleFact
    meta: tuple[tuple[str, object], ...]
    facts: tuple[tuple[str, tuple[Any, ...]], ...]
    matches: tuple[tuple[str, tuple[Match, ...]], ...]
    prose: Prose | None
    length: int
    sentences: int
    paragraphs: int


def extract(facts: Facts, kept: Kept, *, path: str, matches: Mapping[str, tuple[Match, ...]]) -> Extract:
    """Keep of an article what rules look at, and the matches of collections by pattern."""
    article = facts.prose.article
    return Extract(
        path=path,
        source=article.source,
        offsets=article.offsets,
        article=_lighter_article(facts.article, kept.fields),
        meta=facts.meta if "meta" in kept.fields else (),
        facts=tuple(_kept_facts(facts, kept)),
        matches=tuple(matches.items()),
        prose=facts.prose if kept.with_prose else None,
        length=len(article.text),
        sentences=len(facts.prose.sentences),
        paragraphs=len(facts.prose.blocks),
    )


def _lighter_article(article: ArticleFact, fields: frozenset[str]) -> ArticleFact:
    defaults: Mapping[str, Any] = {"headline": None, "standfirst": None, "lede": "", "body": "", "byline": ()}
    return attrs.evolve(article, **{name: value for name, value in defaults.items() if name not in fields})


def _kept_facts(facts: Facts, kept: Kept) -> Iterable[tuple[str, tuple[Any, ...]]]:
    numbers = tuple(COLLECTIONS[name] for name in kept.collections if issubclass(COLLECTIONS[name], Number))
    if numbers:
        yield "numbers", tuple(_lighter(fact, kept) for fact in facts.numbers if isinstance(fact, numbers))
    for name in sorted(kept.collections):
        if not issubclass(COLLECTIONS[name], Number):
            yield name, tuple(_lighter(fact, kept) for fact in getattr(facts, name))


def _lighter(fact: Fact, kept: Kept) -> Fact:
    """The fact without the facts in it that no rule names."""
    kind: Any = type(fact)
    empty = {
        name: default
        for name, called, default in _droppable(kind)
        if called not in kept.fields and _holds_any(getattr(fact, name))
    }
    return attrs.evolve(fact, **empty) if empty else fact


def _holds_any(value: object) -> bool:
    return isinstance(value, Fact) or (isinstance(value, tuple) and any(isinstance(item, Fact) for item in value))


@functools.cache
def _droppable(cls: Any) -> tuple[tuple[str, str, Any], ...]:
    """The fields with facts in them that a fact can do without: name, what rules call it, what it then holds."""
    return tuple(
        (field.name, field.metadata["name"] or field.name, field.default)
        for field in attrs.fields(cls)
        if field.default is not attrs.NOTHING and holds_facts(field)
    )


# ------------------------------------------------------------------ all of them


@record
class Volume:
    """An article of a corpus: where it begins in the space of all, and what places in it need to be told."""

    start: int
    path: str
    source: Source
    offsets: Offsets
    article: ArticleFact
    meta: tuple[tuple[str, object], ...] = ()


@attrs.frozen(eq=False)
class Corpus:
    """The facts of all articles, and the articles in order."""

    facts: Facts
    volumes: tuple[Volume, ...]
    matches: Mapping[str, tuple[Match, ...]]

    @functools.cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(volume.start for volume in self.volumes)

    def number_at(self, start: int) -> int:
        """The number of the article that holds a place."""
        return bisect.bisect_right(self._starts, start) - 1

    def located(self, start: int, end: int) -> tuple[Source, Span]:
        """The file that a range of the space stands in, and where."""
        volume = self.volumes[self.number_at(start)]
        return volume.source, volume.offsets.to_source(start - volume.start, end - volume.start)


@attrs.define(eq=False)
class Gathering:
    """Takes in articles one after another and gives the corpus of all."""

    volumes: list[Volume] = attrs.field(factory=list)
    _collections: dict[str, list[Any]] = attrs.field(factory=dict)
    _matches: dict[str, list[Match]] = attrs.field(factory=dict)
    _prose: list[Prose | None] = attrs.field(factory=list)
    _next: Shift = Shift(0, 0, 0, 0)

    def add(self, one: Extract) -> None:
        """Take in an article."""
        shift, mover = self._next, Mover(self._next)
        for name, facts in one.facts:
            self._collections.setdefault(name, []).extend(map(mover.moved, facts))
        for name, matches in one.matches:
            self._matches.setdefault(name, []).extend(map(mover.moved, matches))
        article = attrs.evolve(one.article, byline=mover.parts(one.article.byline))
        self.volumes.append(Volume(shift.start, one.path, one.source, one.offsets, article, one.meta))
        self._prose.append(one.prose)
        self._next = Shift(
            shift.start + one.length + len(_GAP),
            shift.sentence + one.sentences,
            shift.paragraph + one.paragraphs,
            shift.entity + IDENTITIES,
        )

    def corpus(self) -> Corpus:
        """All that was taken in."""
        facts: dict[str, Any] = {"paragraphs": (), "sentences": ()}
        facts |= {name: tuple(found) for name, found in self._collections.items()}
        matches = MappingProxyType({name: tuple(found) for name, found in self._matches.items()})
        nothing = ArticleFact(lede="", body="", path="", format="text")
        return Corpus(Facts(prose=self._joined_prose(), article=nothing, **facts), tuple(self.volumes), matches)

    def _joined_prose(self) -> Prose:
        """The prose of all articles, where it is kept; the article that it is said to be of holds nothing."""
        empty = read_prose(Article(Source("", ""), "text", "", Offsets(), ()))
        kept = [(volume.start, prose) for volume, prose in zip(self.volumes, self._prose, strict=True) if prose]
        if len(kept) < len(self.volumes) or not kept:
            return empty
        blocks: list[Block] = []
        sentences: list[SentenceSpan] = []
        for start, prose in kept:
            first = len(blocks)
            blocks += [attrs.evolve(one, start=one.start + start, end=one.end + start) for one in prose.blocks]
            sentences += [SentenceSpan(s.start + start, s.end + start, s.block + first) for s in prose.sentences]
        text = _GAP.join(prose.text for _, prose in kept)
        return Prose(empty.article, text, tuple(blocks), tuple(sentences))
