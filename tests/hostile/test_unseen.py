"""Marks that nobody sees, and characters written another way, hide no mistake that the plain text shows."""

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.article.model import Format
from factcheck.article.read import article_from_text
from factcheck.evaluate.engine import Settings, evaluate, prepare
from factcheck.facts.analyse import analyse
from factcheck.packs import read_shipped
from factcheck.project import find_project
from factcheck.rulebook import load_rules

STORY = """Flood at Orle mill leaves 12 hurt

By Mara Quill

ORLE, March 3, 2025 — Twelve people were hurt when the dam gave way: seven workers, three drivers and four children.

The council spent $1,200 on pumps, up 50% from $1,000 last year. Of the 250 houses, 100 were flooded, or 30%.

The meeting is on Tuesday, March 6, 2025.
"""
FOUND = ["counts.parts-sum", "dates.weekday", "percentages.change", "percentages.share"]


def put_into(mark: str) -> Callable[[str], str]:
    """Puts a mark into words and numbers."""

    def disguise(text: str) -> str:
        for word in ("seven", "children", "250", "100", "30", "1,200", "50", "Tuesday"):
            text = text.replace(word, word[:1] + mark + word[1:])
        return text

    return disguise


def replaced(*pairs: tuple[str, str]) -> Callable[[str], str]:
    """Writes words another way."""

    def disguise(text: str) -> str:
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new)
        return text

    return disguise


DISGUISES: list[tuple[str, Format, Callable[[str], str]]] = [
    ("nothing", "text", replaced()),
    ("soft hyphens", "text", put_into("\xad")),
    ("zero-width spaces", "text", put_into("\u200b")),
    ("joiners", "text", put_into("\u200d")),
    ("non-joiners among other marks", "text", put_into("\u200b\u200c\u2060")),
    ("grapheme joiners", "text", put_into("\u034f")),
    ("marks of direction", "text", put_into("\u2066\u200f\u2069")),
    ("choosers of a form", "text", put_into("\ufe0f")),
    ("tags", "text", put_into("\U000e0020")),
    ("spaces that do not break", "text", replaced((" ", "\xa0"))),
    ("wide marks", "text", replaced(("%", "％"), ("$", "＄"), ("1,200", "1，200"))),
    ("narrow spaces in numbers", "text", replaced(("1,200", "1\u202f200"), ("1,000", "1\u2009000"))),
    ("spaces as entities", "markdown", replaced((" people", "&nbsp;people"), (" houses", "&#160;houses"))),
    ("marks as entities", "markdown", put_into("&shy;&zwnj;&#8203;")),
    ("an HTML block", "markdown", lambda text: "\n\n".join(f"<p>{part}</p>" for part in text.split("\n\n"))),
]


@pytest.mark.parametrize(("name", "form", "disguise"), DISGUISES, ids=[name for name, _, _ in DISGUISES])
def test_a_disguise_hides_no_mistake(name: str, form: Format, disguise: Callable[[str], str]) -> None:
    rules = load_rules(read_shipped([]), find_project(Path("/")), cached=False)
    facts = analyse(article_from_text(disguise(STORY), name=f"{name}.txt", format=form))
    rows = evaluate(prepare(rules.book), facts, Settings(only=frozenset(FOUND)))
    assert sorted(row.rule for row in rows if row.outcome == "fail") == FOUND
