"""Plain text as it comes out of a browser, an editor or an agency's wire."""

import datetime
from pathlib import Path

import pytest

from factcheck.article.read import read_article
from reading import blocks_of, kinds_of, read

LEDE = (
    "The town council voted on Tuesday to close the old mill after a long debate about its roof and the cost of "
    "repairs."
)
MORE = "Residents had asked for more time, and the mayor said she would meet them again in the spring."
BODY = f"{LEDE}\n\n{MORE}\n"


def test_headline_byline_date_and_body_are_told_apart() -> None:
    article = read(f"Council closes old mill\n\nBy Jane Roe and John Doe\n\nSaturday, September 12, 2015\n\n{BODY}")
    assert [(block.kind, block.section) for block in article.blocks] == [
        ("headline", "headline"),
        ("byline", None),
        ("dateline", None),
        ("paragraph", "lede"),
        ("paragraph", "body"),
    ]
    assert article.title == "Council closes old mill"
    assert article.byline == ("Jane Roe", "John Doe")
    assert article.dateline_date == "Saturday, September 12, 2015"
    assert article.published == datetime.date(2015, 9, 12)


@pytest.mark.parametrize(
    "first",
    [
        "Mill to close",
        "Council closes old mill: what happens next",
        "Will the Old Mill Close?",
        "Old Mill Will Close After a Century, Town Council Says.",
    ],
)
def test_short_first_line_that_is_no_sentence_is_the_headline(first: str) -> None:
    assert blocks_of(f"{first}\n\n{BODY}")[0] == ("headline", first)


@pytest.mark.parametrize(
    "first",
    [
        "The mill on the river is closing for good, and few will miss it.",
        "Three people were hurt on Monday.",
        "“It was loud,” she said.",
        "Introduction",
        LEDE,
    ],
)
def test_first_line_that_is_a_sentence_or_a_common_heading_is_no_headline(first: str) -> None:
    assert kinds_of(f"{first}\n\n{BODY}")[0] in {"paragraph", "heading"}
    assert read(f"{first}\n\n{BODY}").title is None


def test_line_without_a_body_is_no_headline() -> None:
    assert kinds_of("Council closes old mill") == ["paragraph"]


def test_standfirst_stands_between_headline_and_byline() -> None:
    text = (
        f"Council closes old mill\n\nThe roof would have cost £2m, and no one came forward to pay.\n\nBy Jane "
        f"Roe\n\n{BODY}"
    )
    assert kinds_of(text) == ["headline", "standfirst", "byline", "paragraph", "paragraph"]


def test_paragraphs_one_a_line_are_parted_as_those_with_blank_lines() -> None:
    lines = f"Council closes old mill\nBy Jane Roe\n{LEDE}\n{MORE}\n"
    article = read(lines)
    assert article.text == f"Council closes old mill\n\nBy Jane Roe\n\n{LEDE}\n\n{MORE}"
    assert [block.kind for block in article.blocks] == ["headline", "byline", "paragraph", "paragraph"]


def test_lines_that_an_editor_wrapped_are_one_paragraph() -> None:
    text = (
        "Council closes old mill\n\nThe town council voted on Tuesday to\nclose the old mill after a long debate\n"
        "about its roof and the cost of\nrepairs.\n\nResidents had asked for more time, and\nthe mayor agreed.\n"
    )
    article = read(text)
    assert [block.kind for block in article.blocks] == ["headline", "paragraph", "paragraph"]
    place = article.text.index("to close")
    assert article.text[place : place + 8] == "to close"
    span = article.place(place, place + 8)
    assert article.source.text[span.start : span.end] == "to\nclose"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_kind_lead_back_to_the_file(ending: str) -> None:
    text = ("Mill closes\n\n" + BODY).replace("\n", ending)
    article = read(text)
    place = article.text.index("mayor")
    span = article.place(place, place + 5)
    assert text[span.start : span.end] == "mayor"
    assert article.source.line_column(span.start) == (5, MORE.index("mayor") + 1)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("cafe\u0301s", "cafés"),
        ("Birk\xadhead", "Birkhead"),
        ("10\xa0km", "10 km"),
        ("𝒜lpha", "𝒜lpha"),
    ],
)
def test_words_are_found_where_they_stand_in_the_file(written: str, words: str) -> None:
    text = f"Mill closes\r\n\r\n{LEDE} It said {written} here.\r\n"
    article = read(text)
    place = article.text.index(words)
    span = article.place(place, place + len(words))
    assert text[span.start : span.end] == written


def test_text_without_oddities_needs_no_map() -> None:
    assert read(f"Mill closes\n\n{BODY}").offsets.runs == ()


def test_indented_and_marked_paragraphs_are_block_quotations() -> None:
    text = (
        f"{BODY}\n    The roof is beyond repair, and we cannot keep the doors open.\n\n> We are sorry.\n> We did "
        f"try.\n\n{MORE}"
    )
    assert blocks_of(text)[2:4] == [
        ("quote", "The roof is beyond repair, and we cannot keep the doors open."),
        ("quote", "We are sorry. We did try."),
    ]


def test_text_that_indents_every_paragraph_quotes_none() -> None:
    assert set(kinds_of("\n\n".join(f"    {LEDE}" for _ in range(4)))) == {"paragraph"}


def test_items_of_a_list_are_one_group_without_their_markers() -> None:
    article = read(f"{LEDE}\n\n- the roof\n- the doors\n\n{MORE}\n\n1. first thing to do.\n2. second thing to do.\n")
    items = [
        (block.group, article.text[block.start : block.end]) for block in article.blocks if block.kind == "list_item"
    ]
    assert items == [(1, "the roof"), (1, "the doors"), (2, "first thing to do."), (2, "second thing to do.")]


def test_headings_that_count_up_lose_their_number() -> None:
    text = f"1 Empty parks\n\n{LEDE}\n\n2 Quiet streets\n\n{MORE}\n\n3 Shut shops\n\n{MORE}"
    assert [words for kind, words in blocks_of(text) if kind == "heading"] == [
        "Empty parks",
        "Quiet streets",
        "Shut shops",
    ]


def test_number_that_opens_a_lone_line_stays() -> None:
    assert blocks_of(f"Mill closes\n\n{LEDE}\n\n12 jobs at risk\n\n{MORE}")[2] == ("heading", "12 jobs at risk")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("What comes next", "heading"),
        ("What happens to the staff?", "heading"),
        ("The mill will not reopen.", "paragraph"),
        ("“We did try”", "paragraph"),
        ("Q: What will you do?", "paragraph"),
    ],
)
def test_short_line_in_the_body_is_a_heading_unless_it_is_a_sentence_or_speech(line: str, kind: str) -> None:
    assert blocks_of(f"Mill closes\n\n{LEDE}\n\n{line}\n\n{MORE}")[2] == (kind, line)


def test_front_matter_may_stand_in_plain_text() -> None:
    article = read(f"---\ntitle: Mill closes\nauthor: Jane Roe\ndate: 2020-03-01\ndesk: local\n---\n{BODY}")
    assert (article.title, article.byline, article.published) == (
        "Mill closes",
        ("Jane Roe",),
        datetime.date(2020, 3, 1),
    )
    assert article.meta["desk"] == "local"
    assert [block.kind for block in article.blocks] == ["headline", "paragraph", "paragraph"]


def test_date_glued_to_the_first_paragraph_is_parted_from_it() -> None:
    assert blocks_of(f"Mill closes\n\nThursday, May 7, 2015 {LEDE}\n\n{MORE}")[1:3] == [
        ("dateline", "Thursday, May 7, 2015"),
        ("paragraph", LEDE),
    ]


def test_date_that_opens_a_sentence_stays_in_it() -> None:
    assert (
        kinds_of(f"Mill closes\n\nOn May 7, 2015, the mill closed for good and its owner left.\n\n{MORE}")[1]
        == "paragraph"
    )


def test_line_below_the_date_that_is_no_sentence_is_a_caption() -> None:
    text = f"Mill closes\n\nSaturday, September 12, 2015\n\nThe mill as it was in 1911\n\n{BODY}"
    assert kinds_of(text) == ["headline", "dateline", "caption", "paragraph", "paragraph"]


def test_rows_of_sections_above_the_article_are_furniture() -> None:
    assert kinds_of(f"Home\n\nNews\n\nSport\n\nMill closes\n\n{BODY}") == [
        "boilerplate", "boilerplate", "boilerplate", "headline", "paragraph", "paragraph",
    ]  # fmt: skip


def test_sources_listed_below_the_article_are_furniture() -> None:
    text = (
        f"Mill closes\n\n{BODY}\nSources\n\n“Mill to close” — The Echo, May 3, 2015\n\n“No more mill” — The Post, "
        f"May 4, 2015\n"
    )
    assert kinds_of(text)[-3:] == ["boilerplate", "boilerplate", "boilerplate"]


@pytest.mark.parametrize(
    "note",
    [
        "Jane Roe is a reporter for the Echo.",
        "Jane Roe covers courts for the Echo and lives in Leeds.",
        "Follow her on Twitter: @janeroe",
        "John Doe in Leeds contributed to this report.",
    ],
)
def test_what_is_said_of_the_writer_at_the_end_is_furniture(note: str) -> None:
    assert kinds_of(f"Mill closes\n\nBy Jane Roe\n\n{BODY}\n{note}\n")[-1] == "boilerplate"


@pytest.mark.parametrize(
    "last",
    [
        "Podesta Ruiz was the chief of staff to the mayor and a director of the mill.",
        "The Echo report covers the last three months of the year.",
        "Britain is embracing old mills, and every reporter knows it.",
    ],
)
def test_last_paragraph_of_the_story_is_none(last: str) -> None:
    assert kinds_of(f"Mill closes\n\n{BODY}\n{last}\n")[-1] == "paragraph"


def test_article_of_the_reference_has_its_furniture_and_block_quotations(shared: Path) -> None:
    for path in sorted((shared / "seeds").glob("*.txt")):
        kinds = [block.kind for block in read_article(path, name=path.name).blocks]
        assert kinds[:3] == ["boilerplate", "headline", "paragraph"]
        assert kinds.count("quote") == 2
        assert kinds[-5:] == ["boilerplate"] * 5
