"""Parts put together: the prose, its blocks, the map to the file, and what is known of the article."""

import datetime
from collections.abc import Mapping, Sequence

import attrs

from factcheck.article.clean import Clean
from factcheck.article.datelines import dateline_day, dateline_place
from factcheck.article.model import Article, Block, BlockKind, Format, Image, Link, Section
from factcheck.article.offsets import Offsets, Run
from factcheck.article.roles import Part
from factcheck.records import record
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
    "indented": None,
    "boilerplate": None,
}
_PART = "\n\n"


@record
class Known:
    """What is known of an article beside its parts: from its front matter; `assumed` is the call's day, a last "
    "resort."""

    title: str | None = None
    names: tuple[str, ...] = ()
    published: datetime.date | None = None
    updated: datetime.date | None = None
    assumed: datetime.date | None = None
    meta: Mapping[str, object] = attrs.field(factory=dict)


def assemble(source: Source, cleaned: Clean, parts: Sequence[Part], *, form: Format, known: Known) -> Article:
    """The article made of these parts."""
    laid = _lay_out(parts)
    return Article(
        source=source,
        format=form,
        text=laid.text,
        offsets=_identity_or(laid, cleaned).after(cleaned.offsets),
        blocks=laid.blocks,
        meta=known.meta,
        title=known.title or _first_text(parts, "headline"),
        byline=known.names or tuple(dict.fromkeys(name for part in parts for name in part.names)),
        dateline_place=_place(parts),
        dateline_date=next((part.date for part in parts if part.date and not part.is_update), None),
        published=known.published or _published(parts) or known.assumed,
        updated=known.updated or next((part.day for part in parts if part.is_update), None),
        images=laid.images,
        links=laid.links,
    )


@record
class _Laid:
    """The prose with everything that has a place in it."""

    text: str
    blocks: tuple[Block, ...]
    offsets: Offsets
    links: tuple[Link, ...]
    images: tuple[Image, ...]


def _identity_or(laid: _Laid, cleaned: Clean) -> Offsets:
    """No runs where the prose stands in the clean text as it is, from its first character on."""
    for run in laid.offsets.runs:
        if run.start != run.source_start or run.end != run.source_end:
            return laid.offsets
    return Offsets() if cleaned.text.startswith(laid.text) else laid.offsets


def _lay_out(parts: Sequence[Part]) -> _Laid:
    """The parts one below the other; a part without words (an image without a description) leaves no block."""
    blocks: list[Block] = []
    runs: list[Run] = []
    links: list[Link] = []
    images: list[Image] = []
    start = 0
    lede = next((index for index, part in enumerate(parts) if part.kind == "paragraph"), None)
    for index, part in enumerate(parts):
        passage = part.passage
        links.extend(passage.links_at(start))
        images.extend(_images_of(part, start))
        if not passage.text:
            continue
        section: Section | None = "lede" if index == lede else _SECTIONS[part.kind]
        end = start + len(passage.text)
        blocks.append(Block(part.kind, section, start, end, passage.level, passage.group))
        runs += [Run(run.start + start, run.end + start, run.source_start, run.source_end) for run in passage.runs]
        start = end + len(_PART)
    text = _PART.join([part.passage.text for part in parts if part.passage.text])
    return _Laid(text, tuple(blocks), Offsets.of(runs), tuple(links), tuple(_within(text, image) for image in images))


def _within(text: str, image: Image) -> Image:
    """An image without words that comes last stands at the end of the text, not where a block below it would."""
    return attrs.evolve(image, start=min(image.start, len(text)), end=min(image.end, len(text)))


def _images_of(part: Part, start: int) -> tuple[Image, ...]:
    """The images in a part; in plain text a caption tells of one that is not there."""
    if part.passage.images:
        return part.passage.images_at(start)
    if part.shows_image:
        return (Image(start, start + len(part.text), "", "", part.caption or None, part.credit),)
    return ()


def _first_text(parts: Sequence[Part], kind: BlockKind) -> str | None:
    return next((part.text for part in parts if part.kind == kind), None)


def _place(parts: Sequence[Part]) -> str | None:
    lede = _first_text(parts, "paragraph")
    return dateline_place(lede) if lede else None


def _published(parts: Sequence[Part]) -> datetime.date | None:
    """The first full day of a line of its own, or else of a byline, or of the place before the first sentence."""
    days = [part.day for part in parts if part.day and part.kind == "dateline" and not part.is_update]
    days += [part.day for part in parts if part.day and part.kind == "byline"]
    lede = None if days else _first_text(parts, "paragraph")
    return days[0] if days else dateline_day(lede) if lede else None
