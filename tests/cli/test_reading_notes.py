"""What of an article no rule looks at is told by the command, in the form that a report has, or beside it."""

import json

import pytest

from desk import Desk

STORY = "# Rain in Alton\n\nIt rained on the town.\n\n    In all ten people died there.\n\n<!-- Was it nine men? -->\n"
TOLD = (
    "Not read as prose, so not checked: a.md: a paragraph that is indented, which Markdown takes for code (line 5, 29 "
    "characters); a comment (line 7, 25 characters)."
)


def joined(text: str) -> str:
    return " ".join(text.split())


def test_the_table_tells_what_is_not_read_as_prose(desk: Desk) -> None:
    desk.write("a.md", STORY)
    assert TOLD in joined(desk.call("a.md").out)


def test_plain_text_that_looks_like_markdown_is_told(desk: Desk) -> None:
    desk.write("a.txt", STORY)
    told = "a.txt looks like Markdown (line 1) but is read as plain text, marks and all: name it .md, or take the marks"
    assert f"{told} out." in joined(desk.call("a.txt").out)


@pytest.mark.parametrize("form", ["gitlab", "rdjson"])
def test_a_form_without_a_place_for_it_leaves_it_to_the_standard_error(desk: Desk, form: str) -> None:
    desk.write("stories/a.md", STORY)
    desk.write("stories/b.md", STORY)
    desk.write("stories/plan.pdf", "x")
    desk.write("stories/.factcheckignore", "b.md\n")
    called = desk.call("stories", "--format", form)
    assert called.err.splitlines() == [
        f"factcheck: {TOLD.replace('a.md', 'stories/a.md')}",
        "factcheck: Files that are no articles, left alone: 1 .pdf.",
        "factcheck: Ignored: 1 article by stories/.factcheckignore (--no-ignore takes them in).",
    ]
    assert "Not read" not in called.out


def test_it_is_told_once_where_another_report_has_it(desk: Desk) -> None:
    desk.write("a.md", STORY)
    called = desk.call("a.md", "--format", "gitlab", "--output", "json=all.json")
    assert called.err == ""
    notes = json.loads((desk.folder / "all.json").read_text("utf-8"))["reading_notes"]
    assert [note["what"] for note in notes] == [
        "a paragraph that is indented, which Markdown takes for code",
        "a comment",
    ]


def test_pages_tell_it_on_the_page_of_the_article(desk: Desk) -> None:
    desk.write("a.md", STORY)
    desk.call("a.md", "--output", "html=report")
    (page,) = (desk.folder / "report" / "articles").iterdir()
    told = "Not read as prose, so not checked: a comment (line 7, 25 characters)."
    assert f'<p class="note">{told}</p>' in page.read_text("utf-8")


def test_what_is_remembered_of_an_article_tells_it_too(desk: Desk) -> None:
    for number in range(50):
        desk.write(f"stories/{number}.md", STORY)
    first, second = (desk.call("stories").out for _ in range(2))
    assert first == second
    assert "Not read as prose, too: parts of 40 other articles." in joined(second)


def test_an_ordinary_article_has_no_such_line(desk: Desk) -> None:
    desk.write("a.md", "# Rain in Alton\n\nIt *rained* on [the town](https://x.example/alton).\n")
    assert "prose" not in desk.call("a.md").out
