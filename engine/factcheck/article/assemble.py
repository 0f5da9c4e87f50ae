"""Parts put together: the prose, its blocks, the map to the file, and what is known of the article."""

import datetime
from collections.abc import Mapping, Sequence

import attrs

from factcheck.article.clean import Clean
from factcheck.article.datelines import dateline_place
from factcheck.article.model import Article, Block, BlockKind, Format, Image, Link, Section
from factcheck.article.offsets import Offsets, Run
from factcheck.article.roles import Part
from factcheck.source import Source

_SECTIONS: Mapping[BlockKind, Section | None] = {
    "headline": "headline",
    "standfirst": "standfirst",
    "byline": None,
    "dateline": None,
    "heading": "body",
    "paragraph": "body",
    "quote": "quote",
    "list_item": "body",
    "table_row": "body",
    "caption": "caption",
    "correction": "correction",
    "code": None,
    "boilerplate": None,
}
_PART = "\n\n"


@attrs.frozen
class Known:
    """What is known of an article beside its parts: from its front matter; `assumed` is the call's day, a last resort."""

    title: str | None = None
    names: tuple[str, ...] = ()
    published: datetime.date | None = None
    updated: datetime.date | None = None
    assumed: datetime.date | None = None
    meta: Mapping[str, object] = attrs.field(factory=dict)


def assemble(source: Source, cleaned: Clean, parts: Sequence[Part], *, format: Format, known: Known) -> Article:  # noqa: A002
    """The article made of these parts."""
    blocks, offsets = _lay_out(parts)
    text = _PART.join(part.text for part in parts)
    return Article(
        source=source,
        format=format,
        text=text,
        offsets=_identity_or(offsets, text, cleaned).after(cleaned.offsets),
        blocks=blocks,
        meta=known.meta,
        title=known.title or _first_text(parts, "headline"),
        byline=known.names or tuple(dict.fromkeys(name for part in parts for name in part.names)),
        dateline_place=_place(parts),
        dateline_date=next((part.date for part in parts if part.date and not part.is_update), None),
        published=known.published or _published(parts) or known.assumed,
        updated=known.updated or next((part.day for part in parts if part.is_update), None),
        images=_images(parts, blocks),
    )


def _identity_or(offsets: Offsets, text: str, cleaned: Clean) -> Offsets:
    """No runs where the prose stands in the clean text as it is, from its first character on."""
    shifted = any(run.start != run.source_start or run.end != run.source_end for run in offsets.runs)
    return offsets if shifted or not cleaned.text.startswith(text) else Offsets()


def _lay_out(parts: Sequence[Part]) -> tuple[tuple[Block, ...], Offsets]:
    """The blocks in the prose, and the map from the prose to the clean text."""
    blocks: list[Block] = []
    runs: list[Run] = []
    start = 0
    lede = next((index for index, part in enumerate(parts) if part.kind == "paragraph"), None)
    for index, part in enumerate(parts):
        passage = part.passage
        section: Section | None = "lede" if index == lede else _SECTIONS[part.kind]
        end = start + len(passage.text)
        blocks.append(Block(part.kind, section, start, end, passage.level, passage.group))
        runs.extend(Run(run.start + start, run.end + start, run.source_start, run.source_end) for run in passage.runs)
        start = end + len(_PART)
    return tuple(blocks), Offsets.of(runs)


def _first_text(parts: Sequence[Part], kind: BlockKind) -> str | None:
    return next((part.text for part in parts if part.kind == kind), None)


def _place(parts: Sequence[Part]) -> str | None:
    lede = _first_text(parts, "paragraph")
    return dateline_place(lede) if lede else None


def _published(parts: Sequence[Part]) -> datetime.date | None:
    """The first full day of a line of its own, or else of a byline."""
    days = [part.day for part in parts if part.day and part.kind == "dateline" and not part.is_update]
    return next(iter(days + [part.day for part in parts if part.day and part.kind == "byline"]), None)


def _images(parts: Sequence[Part], blocks: Sequence[Block]) -> tuple[Image, ...]:
    return tuple(
        Image(block.start, block.end, "", "", part.caption or None, part.credit)
        for part, block in zip(parts, blocks, strict=True)
        if part.caption is not None
    )
