"""What is told of an article's parts that are not read as prose."""

import pytest

from factcheck.article.model import ReadingNote
from factcheck.article.reading_notes import LONG_MARKDOWN
from factcheck.report.model import ArticleNotes
from factcheck.report.notes_text import note_told, notes_told, told_here


def code(line: int, *, lines: int = 1, characters: int = 40) -> ReadingNote:
    return ReadingNote(what="code", line=line, lines=lines, characters=characters)


LONG = ReadingNote(LONG_MARKDOWN, line=7, lines=2, characters=9, is_read=True)
TABLE_READ = ReadingNote(what="a table", line=7, lines=3, characters=90, is_read=True)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (code(3), "code (line 3, 40 characters)"),
        (code(3, characters=1), "code (line 3, 1 character)"),
        (code(3, lines=2, characters=120), "code (lines 3 to 4, 120 characters)"),
        (
            TABLE_READ,
            "looks like a table (line 7) but is read as plain text, marks and all: name it .md, or take the marks out",
        ),
        (
            LONG,
            f"looks like {LONG_MARKDOWN} (line 7) but is read as plain text, marks and all: part it, or take the marks "
            "out",
        ),
    ],
)
def test_a_part_is_told_with_its_lines_and_its_size(note: ReadingNote, told: str) -> None:
    assert note_told(note) == told


@pytest.mark.parametrize(("parts", "more"), [(1, ""), (4, ""), (5, "; 1 more"), (9, "; 5 more")])
def test_of_an_article_four_parts_are_told_and_the_rest_counted(parts: int, more: str) -> None:
    shown = "; ".join(f"code (line {line}, 40 characters)" for line in range(1, min(parts, 4) + 1))
    one = ArticleNotes("a.md", (*map(code, range(1, parts + 1)), TABLE_READ))
    assert list(notes_told([one])) == [
        f"Not read as prose, so not checked: a.md: {shown}{more}.",
        f"a.md {note_told(TABLE_READ)}.",
    ]


@pytest.mark.parametrize(
    ("articles", "last"),
    [
        (10, "Not read as prose, so not checked: 9.md: code (line 1, 40 characters)."),
        (11, "Not read as prose, too: parts of 1 other article."),
        (13, "Not read as prose, too: parts of 3 other articles."),
    ],
)
def test_of_many_articles_ten_are_told_and_the_rest_counted(articles: int, last: str) -> None:
    lines = list(notes_told([ArticleNotes(f"{number}.md", (code(1),)) for number in range(articles)]))
    assert len(lines) == min(articles, 10) + (articles > 10)
    assert lines[-1] == last


def test_on_its_own_page_an_article_has_all_of_its_parts() -> None:
    one = ArticleNotes("a.md", (*map(code, range(1, 8)), TABLE_READ))
    lines = list(told_here(one))
    assert lines[:7] == [
        f"Not read as prose, so not checked: code (line {line}, 40 characters)" for line in range(1, 8)
    ]
    assert lines[7:] == [f"This file {note_told(TABLE_READ)}"]
