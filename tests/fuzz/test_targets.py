"""The promises that fuzzing looks for a breach of hold on the texts that it begins with, and a breach is noticed."""

from pathlib import Path

import attrs
import pytest

from factcheck.article.read import article_from_text
from factcheck.facts.analyse import analyse
from factcheck.language.parse import parse_rules
from factcheck.source import Source
from targets import articles, patterns, rule_files


@pytest.mark.parametrize(
    "text",
    [
        "“It was dark,” said Lena Moss, 41. Of the nine boats, five sailed on March 3, 2020.",
        "By Nadia Brandt\nWednesday, November 6, 2019",  # a day, and no story for it to stand in
        "March 3, 2020\n",
        "![](dam.jpg)\n",
        "# Dam\n\nThe dam held.\n\n![](dam.jpg)\n",
        "The share of Marl4,911.38.2m, and 12,0001,204,000.5204,000.5 rupees.",
        "\x00\xff",
        "",
    ],
)
def test_an_article_keeps_the_promises(text: str) -> None:
    articles.check(text.encode("latin-1", "replace"))
    articles.check(text.encode())


def test_rule_files_and_patterns_keep_the_promises() -> None:
    for text in list(rule_files.seeds())[::10]:
        rule_files.check(text.encode())
    for text in patterns.seeds():
        patterns.check(text.encode())


def test_a_fact_outside_the_prose_is_noticed() -> None:
    article = article_from_text("The vote was 7 to 2.", name="a.txt", format="text")
    facts = analyse(article)
    articles.check_places(facts, article)
    moved = attrs.evolve(facts.paragraphs[0], start=1)
    with pytest.raises(AssertionError):
        articles.check_places(attrs.evolve(facts, paragraphs=(moved,)), article)


def test_a_layout_that_says_something_else_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    file, _ = parse_rules(Source("any.rules", 'list towns "Corran"\n'))
    rule_files.check_layout(file)
    monkeypatch.setattr(rule_files, "format_rules", lambda text: text.replace("Corran", "Marl"))
    with pytest.raises(AssertionError):
        rule_files.check_layout(file)


def test_each_target_has_texts_and_words_to_begin_with(project: Path) -> None:
    assert {path.stem for path in (project / "fuzz" / "targets").glob("*.py")} == {
        "__init__", "starting", "articles", "rule_files", "patterns",
    }  # fmt: skip
    for target in (articles, rule_files, patterns):
        assert len(set(target.seeds())) > 40
        assert len(set(target.words())) > 20
