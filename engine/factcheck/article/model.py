"""What reading an article gives: its prose, its blocks, and where each character stands in the file."""

import datetime
from collections.abc import Mapping
from typing import Literal

import attrs

from factcheck.article.offsets import Offsets
from factcheck.records import record
from factcheck.source import Source, Span

Format = Literal["text", "markdown"]
Section = Literal["headline", "standfirst", "lede", "body", "quote", "caption", "correction"]
BlockKind = Literal[
    "headline",
    "standfirst",
    "byline",
    "dateline",
    "heading",
    "paragraph",
    "quote",
    "list_item",
    "table_row",
    "caption",
    "correction",
    "code",
    "indented",
    "boilerplate",
]


@record
class Block:
    """A stretch of the prose that belongs together: a paragraph, a headline, an item of a list.

    `section` is None where no facts are looked for: bylines, code, site furniture.
    `group` numbers the list, table or block quotation that the block belongs to (None outside one);
    `level` is the depth of a heading (1 is the largest) or of a list item.
    """

    kind: BlockKind
    section: Section | None
    start: int
    end: int
    level: int = 0
    group: int | None = None


@record
class Image:
    """An image that the article shows; places are in the prose (where nothing of it is printed, an empty range)."""

    start: int
    end: int
    alt: str
    target: str
    caption: str | None = None
    credit: str | None = None


@record
class Link:
    """A link; `target` is None where it is missing or empty."""

    start: int
    end: int
    target: str | None


@record
class ReadingNote:
    """A part of the file that is not read as prose; with `is_read`, one that is and was hardly meant to be.

    `what` names it ("a comment"); where the file has marks of another format, `what` is that format.
    """

    what: str
    line: int
    lines: int
    characters: int
    is_read: bool = False


@record
class Article:
    """An article as read: `text` is its prose in NFC, lines ended by LF, blocks parted by a blank line.

    All places in facts are offsets into `text`; `place` takes them to the file. Markup (Markdown emphasis,
    link targets, front matter) is not part of the prose.
    """

    source: Source
    format: Format
    text: str = attrs.field(repr=False)
    offsets: Offsets = attrs.field(repr=False)
    blocks: tuple[Block, ...] = attrs.field(repr=False)
    meta: Mapping[str, object] = attrs.field(factory=dict)
    title: str | None = None
    byline: tuple[str, ...] = ()
    dateline_place: str | None = None
    dateline_date: str | None = None
    published: datetime.date | None = None
    updated: datetime.date | None = None
    images: tuple[Image, ...] = ()
    links: tuple[Link, ...] = ()
    notes: tuple[ReadingNote, ...] = ()

    def place(self, start: int, end: int) -> Span:
        """Where a range of the prose stands in the file."""
        return self.offsets.to_source(start, end)
