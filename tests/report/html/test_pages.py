"""The pages as text: complete, self-contained, and nothing in them that acts."""

import base64
import hashlib
import html
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from factcheck.report.html.render import render_pages
from report.html.pages import rendered, words_of, write_project
from sample_report import REPORT


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    monkeypatch.chdir(tmp_path)
    write_project(tmp_path)
    return rendered(tmp_path)


class _Tags(HTMLParser):
    """Every tag with its attributes, and the ids."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def story(pages: dict[str, str]) -> str:
    (page,) = [text for name, text in pages.items() if "harbour" in name]
    return page


def hostile(pages: dict[str, str]) -> str:
    (page,) = [text for name, text in pages.items() if "a-b" in name]
    return page


def test_an_index_leads_to_a_page_for_each_article_that_was_read(pages: dict[str, str]) -> None:
    assert sorted(re.sub(r"-[0-9a-f]{8}\.", "-HASH.", name) for name in pages) == [
        "articles/stories-a-b-c.txt-HASH.html",
        "articles/stories-harbour.md-HASH.html",
        "index.html",
    ]
    for name in pages:
        assert name == "index.html" or f'href="{name}"' in pages["index.html"]
    assert "stories/broken.txt: not valid UTF-8" in words_of(pages["index.html"])


def test_names_of_pages_stay_when_articles_are_added(pages: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "stories" / "another.txt").write_text("The vote was 7 to 2.\n", "utf-8")
    assert set(pages) < set(rendered(tmp_path))


def test_overlapping_facts_and_findings_lie_over_the_same_words(pages: dict[str, str]) -> None:
    (eleven,) = re.findall(
        r'<a href="#(f\d+)" class="([^"]*)" data-keys="([^"]*)"><mark>eleven</mark></a>', story(pages)
    )
    target, classes, keys = eleven
    assert {"relations", "numbers", "found-fail"} <= set(classes.split())
    assert target in keys.split()
    assert len(keys.split()) >= 3


def test_every_line_of_the_file_is_shown_with_its_number(pages: dict[str, str]) -> None:
    lines = re.findall(r'<p id="L(\d+)"(?: class="(\w+)")?>(.*?)</p>', story(pages))
    assert [number for number, _, _ in lines] == [str(number) for number in range(1, 10)]
    assert lines[0][1] == "headline"
    assert lines[8][1] == "furniture"
    assert re.sub(r"<[^>]*>", "", lines[4][2]).startswith(
        "5&#34;It was chaos from start to end,&#34; said Mayor Ana Ruiz"
    )


def test_a_finding_tells_its_rule_words_and_reason(pages: dict[str, str]) -> None:
    told = words_of(story(pages))
    assert "FAIL (note) A quotation says who speaks, not only who is near quotes.say-who" in told
    assert "Readers take whoever was named last for the speaker" in told
    assert "FAIL Parts add up to the stated total" in told


def test_what_an_article_says_is_text_and_nothing_else(pages: dict[str, str]) -> None:
    page = hostile(pages)
    assert "<script>alert(1)</script>" in html.unescape(words_of(page))
    assert [tag for tag, _ in _Tags(page).tags if tag == "script"] == ["script"]
    for character in ("\x1b", "\u202e", "\u202c"):
        assert not any(character in text for text in pages.values())
    assert r"\u202enoitca\u202c" in words_of(page)


@pytest.mark.parametrize("attribute", ["style", "onclick", "onload", "onmouseover", "src"])
def test_no_page_has_inline_handlers_styles_or_things_to_load(pages: dict[str, str], attribute: str) -> None:
    for page in pages.values():
        assert [tag for tag, attributes in _Tags(page).tags if attribute in attributes] == []
    assert not any("@import" in page or "url(" in page for page in pages.values())


def test_the_policy_allows_the_pages_own_style_and_script_alone(pages: dict[str, str]) -> None:
    for page in pages.values():
        (policy,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
        hashes = {
            part: f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
            for part, text in re.findall(r"(?s)<(style|script)>(.*?)</\1>", page)
        }
        assert policy.replace("&#43;", "+") == (
            f"default-src 'none'; style-src {hashes['style']}; script-src {hashes['script']}; "
            "base-uri 'none'; form-action 'none'"
        )


def test_ids_are_there_once_and_every_link_within_a_page_arrives(pages: dict[str, str]) -> None:
    for page in pages.values():
        tags = _Tags(page).tags
        ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
        assert len(ids) == len(set(ids))
        within = {
            str(attributes.get("href"))[1:] for _, attributes in tags if str(attributes.get("href")).startswith("#")
        }
        assert within <= set(ids)


def test_the_same_run_gives_the_same_bytes(pages: dict[str, str], tmp_path: Path) -> None:
    assert rendered(tmp_path) == pages


def test_the_index_tells_of_every_kind_of_row_and_finding_what_to_know() -> None:
    told = words_of(dict(render_pages(REPORT))["index.html"])
    findings = told.partition(" Findings ")[2].partition(" Rules RuleWhat")[0]
    places = [
        "line 1: three Instead of Eleven: Twelve the analysis is not sure of what this rests on",
        "FAIL (warning) The headline keeps its word",
        "UNKNOWN The weekday is right dates.weekday cannot be decided: no publication date",
        "known: it stands in the baseline",
        "WAIVED No slogans house.slogan a slogan line 2: closes for good waived until 2024-03-31 by night desk",
        "ERROR The court&#39;s list house.court",
        "N/A Somebody is quoted house.quietno quotes",  # it must decide, and holds publication
    ]
    assert sorted(places, key=findings.index) == places
    assert "Tallies" not in findings  # not applicable either, and nobody waits for it
