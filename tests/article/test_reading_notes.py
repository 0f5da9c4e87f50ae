"""What of a file is not read as prose is told, and what of it is only markup is not."""

import pytest

from factcheck.article.model import Format, ReadingNote
from factcheck.errors import UnreadableArticle
from reading import read

INDENTED = "a paragraph that is indented, which Markdown takes for code"


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("It rained.\n\n    In all ten people died there.\n", [ReadingNote(INDENTED, 3, 1, 29)]),
        ("It rained.\n\n    x = 1\n", [ReadingNote("a block of code", 3, 1, 5)]),
        ("It rained.\n\n```\nx = 1\ny = 2\n```\n", [ReadingNote("a block of code", 4, 2, 11)]),
        ("It rained.\n\n<!-- Was it nine men? -->\n", [ReadingNote("a comment", 3, 1, 25)]),
        ("It <!-- was it nine men? --> rained.\n", [ReadingNote("a comment", 1, 1, 25)]),
        ("It rained.\n\n<!-- never closed, nine men\n", [ReadingNote("a comment", 3, 1, 27)]),
        (
            "<p>It rained.</p>\n<noscript>Nine men died there.</noscript>\n",
            [ReadingNote("what stands in <noscript>", 2, 1, 41)],
        ),
        (
            "It rained<span hidden> on nine men there</span>.\n",
            [ReadingNote("what is hidden on a page", 1, 1, 38)],
        ),
        (
            "It rained.\n\n<div style='display: none'>\n\nNine men died there.\n\n</div>\n",
            [ReadingNote("what is hidden on a page", 3, 5, 57)],
        ),
        (
            "---\ntitle: Rain\nsummary: In all ten people died on Monday.\n---\nIt rained.\n",
            [ReadingNote("the field `summary` of the front matter", 3, 1, 33)],
        ),
        (
            "---\ntitle: In all ten people died on Monday\n---\n# Rain in Alton\n\nIt rained.\n",
            [ReadingNote("the field `title` of the front matter", 2, 1, 32)],
        ),
        (
            "---\nkey_points: [It rained, In all ten people died on Monday]\n---\nIt rained.\n",
            [ReadingNote("the field `key_points` of the front matter", 2, 1, 42)],
        ),
        (
            "It rained.\n\n## Sources\n\nIn all ten people died there on Monday.\n\nTwo were men.\n",
            [ReadingNote("what is taken for a part of the site", 3, 5, 63)],
        ),
    ],
)
def test_what_is_not_read_as_prose_is_told(text: str, notes: list[ReadingNote]) -> None:
    assert list(read(text, "markdown").notes) == notes


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ('# Rain\n\nIt *rained* on [the town](https://x.example/a "The town in the rain").\n', "markdown"),
        ('It rained on [the town][1].\n\n[1]: https://x.example/a "The town in the rain"\n', "markdown"),
        ('<!-- more -->\n\n<p class="a lede in bold">It rained&nbsp;here.</p>\n', "markdown"),
        ("| a | b |\n| --- | --- |\n| nine men | two men |\n\n- one\n- two\n\n> It rained.\n", "markdown"),
        ("---\ntitle: In all ten people died on Monday\ncategory: Local news\n---\nIt rained.\n", "markdown"),
        ('![The dam](dam.jpg "The dam on a Friday. Photo: Lena Moss")\n\nIt rained.\n', "markdown"),
        ("It rained.\n\nShare this article\n\nRead more: The rain in Alton\n", "markdown"),
        (
            "Rain\n\nBy Ana Ruiz\n\n* one\n* two\n\nA s**t day, a f**k up * 2 in #5 [sic] (so).\n\n    It was wet.\n",
            "text",
        ),
        ("", "text"),
    ],
)
def test_ordinary_articles_bring_no_note(text: str, form: Format) -> None:
    assert read(text, form).notes == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("It was wet.\n\nThe **12** men left.\n", 3),
        ("The *twelve* men left.\n", 1),
        ("# Rain in Alton\n\nIt rained.\n", 1),
        ("It rained.\n\nSee [the plan](https://x.example/a).\n", 3),
    ],
)
def test_plain_text_with_the_marks_of_markdown_is_told(text: str, line: int) -> None:
    (note,) = read(text).notes
    assert (note.what, note.line, note.is_read) == ("Markdown", line, True)


@pytest.mark.parametrize("end", ["---\n", "...\n"])
def test_front_matter_that_is_too_long_is_an_error(end: str) -> None:
    with pytest.raises(UnreadableArticle, match="front matter is longer than 50,000 characters"):
        read(f"---\ntitle: Rain\nnotes: {'x ' * 30_000}\n{end}It rained.\n", "markdown")


def test_a_rule_above_a_long_text_is_no_front_matter() -> None:
    article = read(f"---\nIt rained. {'It was wet. ' * 5_000}\n\n---\n\nThe end.\n")
    assert article.text.endswith("The end.")


LONG = "It was wet on the hill. " * 1_000


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"Rain.\n\n{LONG}\nThe **ten** men left.\n", [4]),
        (f"Rain.\n\n{LONG}\nThe men <b>left</b>.\n", [4]),
        (f"Rain.\n\n{LONG}\nThe men left.\n\nThe **ten** men left.\n", []),
        (f"Rain.\n\n```\n{LONG}**ten**\n```\n", []),
    ],
)
def test_a_paragraph_of_markdown_that_keeps_its_marks_is_told(text: str, lines: list[int]) -> None:
    told = [note for note in read(text, "markdown").notes if note.is_read]
    assert [note.line for note in told] == lines
    assert {note.what for note in told} <= {"Markdown in a paragraph of more than 20,000 characters"}
