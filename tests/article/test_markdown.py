"""Markdown: the prose without markup, and the way back to each character."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.article.model import Article
from reading import blocks_of, kinds_of, read

LEDE = "The town council voted on Tuesday to close the old mill."


def source_of(article: Article, words: str) -> str:
    """What stands in the file where these words are in the prose."""
    start = article.text.index(words)
    span = article.place(start, start + len(words))
    return article.source.text[span.start : span.end]


def test_structure_of_an_article() -> None:
    text = (
        "# Mill *closes* at last\n\nBy Jane Roe\nMarch 3, 2020\n\n"
        + LEDE
        + "\n\n## What next\n\n> We did try.\n> It was late.\n\n"
        "- the roof\n- the doors\n\n| Item | Cost |\n|---|---|\n| Roof | £2m "
        "|\n\n```\ncode here\n```\n\nCorrection: It is 30 miles, not 13.\n"
    )
    article = read(text, "markdown")
    assert blocks_of(text, "markdown") == [
        ("headline", "Mill closes at last"),
        ("byline", "By Jane Roe"),
        ("dateline", "March 3, 2020"),
        ("paragraph", LEDE),
        ("heading", "What next"),
        ("quote", "We did try. It was late."),
        ("list_item", "the roof"),
        ("list_item", "the doors"),
        ("table_row", "Item | Cost"),
        ("table_row", "Roof | £2m"),
        ("code", "code here"),
        ("correction", "Correction: It is 30 miles, not 13."),
    ]
    assert (article.title, article.byline, article.published) == (
        "Mill closes at last",
        ("Jane Roe",),
        datetime.date(2020, 3, 3),
    )
    assert [block.section for block in article.blocks if block.kind == "code"] == [None]


def test_headings_are_marked_never_guessed() -> None:
    assert kinds_of(f"Mill closes\n\n{LEDE}\n\nWhat next\n\n{LEDE}\n", "markdown") == ["paragraph"] * 4


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("*old* mill", "old mill"),
        ("**old** mill", "old mill"),
        ("__old *very old*__ mill", "old very old mill"),
        ('[old](http://a.example "t (x)") mill', "old mill"),
        ("[old mill][r]", "old mill"),
        ("[r]", "r"),
        ("<http://a.example>", "http://a.example"),
        ("`old  mill`", "old  mill"),
        ("``a ` b``", "a ` b"),
        (r"5 \* 4", "5 * 4"),
        ("5 * 4", "5 * 4"),
        ("Law &amp; Order", "Law & Order"),
        ("caf&eacute;", "café"),
        ("<b>old</b> mill", "old mill"),
        ("old <!-- hm --> mill", "old  mill"),
        ("old  \nmill", "old mill"),
        ("old\\\nmill", "old mill"),
        ("old\n   mill", "old mill"),
        ("![a mill](m.png) old", " old"),
        ("cafe\u0301", "café"),
        ("snake_case_word", "snake_case_word"),
        ("a [b] c", "a [b] c"),
        ("[b](", "[b]("),
    ],
)
def test_prose_is_without_markup(written: str, words: str) -> None:
    article = read(f"Before {written} after.\n\n[r]: http://r.example\n", "markdown")
    assert article.text == f"Before {words} after."
    assert source_of(article, "after") == "after"
    assert source_of(article, "Before") == "Before"


@pytest.mark.parametrize(
    ("text", "words", "written"),
    [
        ("Before &amp; after.", "&", "&amp;"),
        ("Before *old* after.", "old", "old"),
        (r"Before \* after.", "*", "*"),
        ("Before \\e\u0301t after.", "ét", "e\u0301t"),
        ("> - Before *old\n>   mill* after.", "old mill", "old\n>   mill"),
        ("> Before old\nmill after.", "mill after", "mill after"),
        ("| a | b\\|c |\n|---|---|\n| x | *y* |", "b|c", "b\\|c"),
        ("| a | b |\n|---|---|\n| x | *yes* |", "yes", "yes"),
        ("a | b\n--- | ---\nx | yes", "x | yes", "x | yes"),
        ("Before ##\n=========\n\nAfter.", "Before", "Before"),
        ("## # Before ##", "# Before", "# Before"),
        ("1. Before\n\n   after.", "after", "after"),
        ("\tBefore code", "Before", "Before"),
    ],
)
def test_words_stand_in_the_file_where_the_prose_says(text: str, words: str, written: str) -> None:
    assert source_of(read(text, "markdown"), words) == written


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("<span hidden>old</span> mill", " mill"),
        ("<span data-hidden='x'>old</span> mill", "old mill"),
        ("<span style='color: red'>old</span> mill", "old mill"),
        ('<b STYLE="color:red; display : NONE !important">old *very* &amp; [old](u)</b> mill', " mill"),
        ("<b style='visibility:hidden'>old <b>very</b> old</b> mill", " mill"),
        ("<b style='font-size:0px'>old</b> <i style='opacity:.0'>old</i> mill", "  mill"),
        ("<b style='font-size:0.8em;opacity:0.9'>old</b> mill", "old mill"),
        ("<b style='display:none;display:inline'>old</b> mill", "old mill"),
        ("<input hidden> old mill", " old mill"),
        ("<script>old</script> mill", " mill"),
        ("old <span hidden>\nmill\n</span>", "old "),
    ],
)
def test_what_a_page_does_not_show_is_no_prose(written: str, words: str) -> None:
    article = read(f"Before {written} after.", "markdown")
    assert article.text == f"Before {words} after."
    assert source_of(article, "after") == "after"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It <b hidden>is never closed.\n\nThe end.", "It \n\nThe end."),
        ("Rain.\n\n<div hidden>\n\nOld *mill*.\n\n- mill\n\n</div>\n\nThe end.", "Rain.\n\nThe end."),
        ("Rain.\n\n<div hidden>\n\nOld mill.</div>\n\nThe end.", "Rain.\n\nThe end."),
        ("<p>Rain <b hidden>and hail</b> fell.</p>\n<p hidden>Hail.<p>Snow.", "Rain fell.\n\nSnow."),
        ("<form>\n\nRain.\n\n</form>", "Rain."),
        ("<p hidden>\n\nRain.\n\n</p>", "Rain."),
        ("<p hidden>Hail.<div>Rain.</div>", "Rain."),
        ('<div title=">" hidden>Hail.</div><p>Rain <b title=">" hidden>and hail</b>.</p>', "Rain ."),
        ('Rain <b title=">" hidden>and hail</b> fell.', "Rain  fell."),
        ("<p title=\"it's>Rain.</p>", "Rain."),
    ],
)
def test_what_is_hidden_ends_with_its_element(text: str, words: str) -> None:
    assert read(text, "markdown").text == words


PIECES = [
    "old", "mill ", " ", "*", "**", "_", "`", "``", "[", "]", "(", ")", "](u)", "![", "<b>", "</b>", "<", ">",
    "&amp;", "&", "\\", "\n", "  \n", "> ", "- ", "1. ", "# ", "|", "é", "e\u0301", "𝒜", "\r\n", "\n\n",
    "| a | b |\n|---|---|\n", ".", "“", "http://a.example", "<http://b.example>",
    "<b hidden>", "<div hidden>\n\n", "</div>\n\n",
]  # fmt: skip


@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_every_letter_of_the_prose_is_the_letter_at_its_place(pieces: list[str]) -> None:
    text = "x" + "".join(pieces)
    article = read(text, "markdown")
    for index, character in enumerate(article.text):
        span = article.place(index, index + 1)
        written = text[span.start : span.end]
        if character.isalnum():
            assert written in {character, "e\u0301", "&amp;"}


@settings(max_examples=200)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_blocks_follow_one_another_parted_by_blank_lines(pieces: list[str]) -> None:
    article = read("x" + "".join(pieces), "markdown")
    assert "\n\n".join(article.text[block.start : block.end] for block in article.blocks) == article.text
    assert not any("\n" in article.text[block.start : block.end] for block in article.blocks)


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("[old](http://a.example)", "http://a.example"),
        ("[old]()", None),
        ("[old](#)", None),
        ("<http://b.example>", "http://b.example"),
    ],
)
def test_links_keep_their_target(written: str, target: str | None) -> None:
    article = read(f"The {written} mill.", "markdown")
    assert [link.target for link in article.links] == [target]
    assert article.text[article.links[0].start : article.links[0].end] in {"old", "http://b.example"}


@pytest.mark.parametrize(
    ("markup", "caption", "credit"),
    [
        ("![A mill](m.png)", None, None),
        ('![A mill](m.png "The mill in 1911. Photo: Jo Poe")', "The mill in 1911.", "Jo Poe"),
        ("![A mill](m.png)\n*The mill in 1911. Photo: Jo Poe*", "The mill in 1911.", "Jo Poe"),
        ("![A mill](m.png)\n\n*The mill in 1911.*", "The mill in 1911.", None),
        ("![A mill](m.png)\n\n[image via Getty Images]", None, "image via Getty Images"),
        (
            '<figure><img src="m.png" alt="A mill"><figcaption>The mill. Photo: Jo Poe</figcaption></figure>',
            "The mill.",
            "Jo Poe",
        ),
    ],
)
def test_images_have_the_caption_and_credit_that_stand_with_them(
    markup: str, caption: str | None, credit: str | None
) -> None:
    article = read(f"{LEDE}\n\n{markup}\n\n{LEDE}\n", "markdown")
    assert [(image.alt, image.target, image.caption, image.credit) for image in article.images] == [
        ("A mill", "m.png", caption, credit)
    ]
    image = article.images[0]
    assert source_of(article, article.text[image.start : image.end]) == "A mill"


def test_html_block_is_read_for_its_words_and_nothing_is_run() -> None:
    text = (
        "<div>\n<script>alert('The mill')</script><p>Caf&eacute; <em>closes</em></p><h2>What next</h2>\n<!-- not "
        "this --></div>\n"
    )
    assert blocks_of(text, "markdown") == [("paragraph", "Café closes"), ("heading", "What next")]
    assert source_of(read(text, "markdown"), "closes") == "closes"


def test_lead_in_quotes_the_paragraph_below_it_in_markdown_too() -> None:
    assert kinds_of(f"{LEDE}\n\nThe mayor added:\n\nWe did try. It was late and cold.\n", "markdown") == [
        "paragraph",
        "paragraph",
        "quote",
    ]
