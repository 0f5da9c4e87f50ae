"""What each passage is on its own evidence, before its place in the article is looked at."""

import datetime
from collections.abc import Sequence

from factcheck.article.bylines import read_byline, read_desk
from factcheck.article.captions import is_credit, read_caption
from factcheck.article.corrections import is_correction
from factcheck.article.date_lines import leading_date, read_date_line
from factcheck.article.furniture import is_furniture, is_navigation
from factcheck.article.model import BlockKind
from factcheck.article.passages import Passage
from factcheck.patterns import lazy
from factcheck.records import record

_HAS_WORD = lazy(r"\w")


@record
class Part:
    """A passage with what it is in the article, and what was read in it."""

    passage: Passage
    kind: BlockKind
    names: tuple[str, ...] = ()
    date: str | None = None
    day: datetime.date | None = None
    is_update: bool = False
    caption: str | None = None
    credit: str | None = None
    shows_image: bool = False

    @property
    def text(self) -> str:
        """The words of the passage."""
        return self.passage.text

    @property
    def is_open(self) -> bool:
        """Whether only its place can tell what it is: a headline, a heading or a paragraph."""
        return self.kind == "paragraph"


def read_parts(passages: Sequence[Passage]) -> list[Part]:
    """Every passage with what it is on its own evidence; paragraphs are what is left."""
    return [part for passage in passages for part in _read(passage)]


def _read(passage: Passage) -> list[Part]:
    kind, text = passage.kind, passage.text
    if kind in {"code", "indented", "table_row", "boilerplate"}:
        return [Part(passage, kind)]
    if not _HAS_WORD.search(text):  # a rule of stars, a stray full stop
        return [Part(passage, "boilerplate")]
    if is_correction(text):
        return [Part(passage, "correction")]
    if kind == "quote":
        return [Part(passage, kind)]
    return _furniture(passage) or _captioned(passage) or _dated(passage) or _signed(passage) or [Part(passage, kind)]


def _furniture(passage: Passage) -> list[Part] | None:
    if is_credit(passage.text) or is_furniture(passage.text):
        return [Part(passage, "boilerplate")]
    return None


def _captioned(passage: Passage) -> list[Part] | None:
    found = read_caption(passage.text)
    if found is None:
        return None
    return [Part(passage, "caption", caption=found.words, credit=found.credit, shows_image=True)]


def _dated(passage: Passage) -> list[Part] | None:
    """A date line, or a date line that runs on into the first paragraph (two parts then)."""
    line = read_date_line(passage.text)
    if line:
        return [Part(passage, "dateline", date=line.text, day=line.day, is_update=line.is_update)]
    lead = leading_date(passage.text) if passage.text[:1].isalpha() and "," in passage.text[:30] else None
    if lead is None or not _opens_sentence(passage.text, lead[0]):
        return None
    end, day = lead
    rest = passage.cut(end + 1, len(passage.text))
    return [Part(passage.cut(0, end), "dateline", date=passage.text[:end], day=day), Part(rest, passage.kind)]


def _opens_sentence(text: str, end: int) -> bool:
    """Whether a capital follows the date without a comma: it stood on a line of its own before the page was copied."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _signed(passage: Passage) -> list[Part] | None:
    byline = read_byline(passage.text) or read_desk(passage.text)
    if byline is None:
        return None
    return [Part(passage, "byline", names=byline.names, day=byline.day)]


def is_row_of_sections(part: Part) -> bool:
    """Whether a part is a row of the site's sections."""
    return part.kind in {"paragraph", "list_item", "heading"} and is_navigation(part.text)
