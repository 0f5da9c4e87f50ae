"""What of an article is not read as prose, in words."""

from collections.abc import Iterator, Sequence

from factcheck.article.model import ReadingNote
from factcheck.article.reading_notes import LONG_MARKDOWN
from factcheck.report.counted import number_of
from factcheck.report.model import ArticleNotes

ARTICLES_SHOWN = 10
NOTES_SHOWN = 4  # of an article; beyond that only how many there are


def notes_told(articles: Sequence[ArticleNotes]) -> Iterator[str]:
    """A line for each article with such parts, up to a limit."""
    for one in articles[:ARTICLES_SHOWN]:
        yield from (f"{line}." for line in _told(one))
    if len(articles) > ARTICLES_SHOWN:
        yield f"Not read as prose, too: parts of {number_of(len(articles) - ARTICLES_SHOWN, 'other article')}."


def _told(one: ArticleNotes) -> Iterator[str]:
    """What is not read of an article, and what is read of it that was hardly meant so, with its name."""
    parts = [note for note in one.notes if not note.is_read]
    told = [note_told(note) for note in parts[:NOTES_SHOWN]]
    if len(parts) > NOTES_SHOWN:
        told.append(f"{len(parts) - NOTES_SHOWN} more")
    if told:
        yield f"Not read as prose, so not checked: {one.article}: {'; '.join(told)}"
    yield from (f"{one.article} {note_told(note)}" for note in one.notes if note.is_read)


def told_here(one: ArticleNotes) -> Iterator[str]:
    """All of it, for a page that is about this article."""
    for note in one.notes:
        yield (
            f"This file {note_told(note)}" if note.is_read else f"Not read as prose, so not checked: {note_told(note)}"
        )


def note_told(note: ReadingNote) -> str:
    """A part with its place and size."""
    if note.is_read:
        remedy = "part it" if note.what == LONG_MARKDOWN else "name it .md"
        return (
            f"looks like {note.what} (line {note.line}) but is read as plain text, marks and all: "
            f"{remedy}, or take the marks out"
        )
    lines = f"line {note.line}" if note.lines == 1 else f"lines {note.line} to {note.line + note.lines - 1}"
    return f"{note.what} ({lines}, {number_of(note.characters, 'character')})"
