"""The YAML block at the head of an article, and what is wrong with a broken one."""

import datetime

import pytest

from factcheck.article.front_matter import read_front_matter
from factcheck.errors import UnreadableArticle
from reading import read


def test_known_fields_and_all_others_are_read() -> None:
    text = (
        "---\ntitle: Mill closes\nauthors: [Jane Roe, John Doe]\npublished: March 3, 2020\nupdated: "
        "2020-03-05\ntags: [mills]\nwords: 400\nlive: true\n---\nBody.\n"
    )
    front = read_front_matter(text, name="a.md")
    assert (front.title, front.names) == ("Mill closes", ("Jane Roe", "John Doe"))
    assert (front.published, front.updated) == (datetime.date(2020, 3, 3), datetime.date(2020, 3, 5))
    assert dict(front.meta) == {
        "title": "Mill closes", "authors": ["Jane Roe", "John Doe"], "published": "March 3, 2020",
        "updated": datetime.date(2020, 3, 5), "tags": ["mills"], "words": 400, "live": True,
    }  # fmt: skip
    assert text[front.end :] == "Body.\n"


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("By Jane Roe and John Doe", ("Jane Roe", "John Doe")),
        ("Jane Roe, John Doe", ("Jane Roe", "John Doe")),
        ("[]", ()),
        ("", ()),
    ],
)
def test_authors_in_one_field(author: str, names: tuple[str, ...]) -> None:
    assert read_front_matter(f"---\nauthor: {author}\n---\n", name="a.md").names == names


@pytest.mark.parametrize(
    "text",
    [
        "Body.\n",
        "--- \nno end\n",
        "----\na: b\n----\n",
        "---\njust words between rules\n---\nBody.\n",
        " ---\na: b\n---\n",
    ],
)
def test_text_without_a_block_has_no_front_matter(text: str) -> None:
    assert read_front_matter(text, name="a.md").end == 0


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        ("title: a: b", "front matter, line 2: not valid YAML: mapping values are not allowed here"),
        ("title: x\ntags: [a", "front matter, line 4: not valid YAML: expected ',' or ']', but got '<stream end>'"),
        ("date: 2020-01-01\nDate: 2020-01-02", "front matter, line 3: date is given twice"),
        ("? date\n: 2020-01-01\n? date\n: 2020-01-02", "front matter, line 4: date is given twice"),
        ('date: 2020-01-01\n"d\\x61te": 2020-01-02', "front matter, line 3: date is given twice"),
        ("{date: 2020-01-01, date: 2020-01-02}", "front matter, line 2: date is given twice"),
        ("title: Rain\nTITLE: Snow", "front matter, line 3: title is given twice"),
        ("a: &x [1]\nb: *x", "front matter, line 3: aliases (*name) are not read"),
        ("a: " + "[" * 30 + "]" * 30, "front matter, line 2: nested more than 20 deep"),
        (
            "a: !!python/object/apply:os.system [ls]",
            "front matter, line 2: not valid YAML: could not determine a constructor for the tag "
            "'tag:yaml.org,2002:python/object/apply:os.system'",
        ),
    ],
)
def test_broken_block_is_refused_with_its_line(block: str, reason: str) -> None:
    with pytest.raises(UnreadableArticle) as caught:
        read_front_matter(f"---\n{block}\n---\nBody.\n", name="a.md")
    assert str(caught.value) == f"a.md: {reason}"


def test_aliases_that_would_grow_to_gigabytes_are_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    with pytest.raises(UnreadableArticle, match="aliases"):
        read_front_matter("---\n" + "\n".join(lines) + "\n---\n", name="a.md")


def test_day_given_by_the_call_holds_only_where_the_article_gives_none() -> None:
    from factcheck.article.read import article_from_text  # noqa: PLC0415

    day = datetime.date(1999, 1, 1)
    dated = article_from_text("---\ndate: 2020-03-01\n---\nBody here.\n", name="a.md", format="markdown", published=day)
    bare = article_from_text("Body here.\n", name="a.md", format="markdown", published=day)
    assert (dated.published, bare.published) == (datetime.date(2020, 3, 1), day)


def test_title_of_the_block_finds_the_headline_below_it() -> None:
    article = read(
        "---\ntitle: The mill on the river is to close.\n---\nThe mill on the river is to close.\n\nThe council "
        "voted on Tuesday to close the old mill.\n"
    )
    assert [block.kind for block in article.blocks] == ["headline", "paragraph"]


@pytest.mark.parametrize(
    "written",
    ["2024-03-05", "2024-03-05T10:00:00Z", "2024-03-05 10:00", '"2024-03-05"', "March 5, 2024", "5 March 2024",
     '"Tuesday, March 5, 2024"', "'2024-03-05T10:00:00+01:00'", "Mar. 5, 2024 at 5:14 p.m."],
)  # fmt: skip
def test_day_of_publication_is_read_in_plain_forms(written: str) -> None:
    front = read_front_matter(f"---\ntitle: Mill closes\npublished: {written}\n---\n", name="a.md")
    assert front.published == datetime.date(2024, 3, 5)


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        ("published: nonsense", "line 3: published is not a date (YYYY-MM-DD): nonsense"),
        ("date: 04/03/2019", "line 3: date is not a date (YYYY-MM-DD): 04/03/2019"),
        ("Updated: last week", "line 3: Updated is not a date (YYYY-MM-DD): last week"),
        ("published: 2024", "line 3: published is not a date (YYYY-MM-DD): 2024"),
        ("published: March 5", "line 3: published is not a date (YYYY-MM-DD): March 5"),
        ("published: 2024-03-05\nlive: true\npublished: 2024-03-06", "line 5: published is given twice"),
    ],
)
def test_day_that_cannot_be_read_is_never_no_day(block: str, reason: str) -> None:
    with pytest.raises(UnreadableArticle) as caught:
        read_front_matter(f"---\ntitle: Mill closes\n{block}\n---\nBody.\n", name="a.md")
    assert str(caught.value) == f"a.md: front matter, {reason}"


@pytest.mark.parametrize("block", ["published:", 'published: ""', "unpublished: nonsense", "notes: {published: no}"])
def test_field_left_empty_or_of_another_name_gives_no_day(block: str) -> None:
    assert read_front_matter(f"---\n{block}\n---\nBody.\n", name="a.md").published is None


@pytest.mark.parametrize(
    ("written", "title", "seen"),
    [
        ("Nine men left", "Nine men left", "Nine men left"),
        ('"Nine men left"', "Nine men left", "Nine men left"),
        ("'It''s nine men'", "It's nine men", "'It''s nine men'"),
        (">\n  Nine men\n  left\n", "Nine men left", ">\n  Nine men\n  left"),
        ("Nine men\n  left", "Nine men left", "Nine men\n  left"),
        ("2024", "2024", "2024"),
        ("No", "No", "No"),
        ("1_200", "1_200", "1_200"),
    ],
)
def test_a_title_is_the_headline_and_has_its_place(written: str, title: str, seen: str) -> None:
    article = read(f"---\ndate: 2020-03-05\nHeadline: {written}\n---\nIt was late.\n", "markdown")
    block = article.blocks[0]
    assert (block.kind, article.text[block.start : block.end]) == ("headline", title)
    place = article.place(block.start, block.end)
    assert article.source.text[place.start : place.end] == seen


def test_a_headline_of_the_text_goes_before_the_title() -> None:
    article = read("---\ntitle: Mill closes\n---\n# The mill is to close\n\nIt was late.\n", "markdown")
    headlines = [article.text[block.start : block.end] for block in article.blocks if block.kind == "headline"]
    assert (article.title, headlines) == ("Mill closes", ["The mill is to close"])


@pytest.mark.parametrize("title", ["[Rain, Snow]", "{en: Rain}", "", "~"])
def test_a_title_that_is_no_text_is_none(title: str) -> None:
    assert read_front_matter(f"---\ntitle: {title}\n---\n", name="a.md").title is None
