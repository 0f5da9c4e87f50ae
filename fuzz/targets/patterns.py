"""Any text as a pattern and an article: the first line is compiled, the others are searched."""

from collections.abc import Iterator

from factcheck.article.read import article_from_text
from factcheck.errors import UnreadableArticle
from factcheck.evaluate.finder import finder
from factcheck.facts.analyse import analyse
from factcheck.facts.catalogue import COLLECTIONS, kinds
from factcheck.language.book import finds_of
from factcheck.language.nodes import Find
from factcheck.language.parse import parse_rules
from factcheck.source import Source
from targets.starting import articles, shipped


def check(data: bytes) -> None:
    """Matches lie in the prose in order, do not overlap, and hold facts that lie within them."""
    pattern, _, text = data.decode("utf-8", "ignore").partition("\n")
    quoted = pattern.replace('"', "").rstrip("\\")
    file, mistakes = parse_rules(Source("any.rules", f'find any_words\n  pattern "{quoted}"\n'))
    if mistakes:
        return
    try:
        facts = analyse(article_from_text(text, name="any.md", format="markdown"))
    except UnreadableArticle:  # its front matter is broken, and that is told
        return
    end = 0
    for find in (found for found in file.statements if isinstance(found, Find)):
        for match in finder(find).find(facts):
            assert end <= match.start < match.end <= len(facts.prose.text), match
            assert match.text == facts.prose.text[match.start : match.end], match
            end = match.end


def seeds() -> Iterator[str]:
    """The patterns of the shipped rules and some of every form, each with a few articles."""
    shipped_ones = [pattern.text for file in shipped() for find in finds_of(file) for pattern in find.patterns]
    forms = (
        "{a: person} (beat|defeated) {b: person} … by {n: count}",
        "the [old] mill",
        r"{n: count} \({p: percentage}\)",
    )
    some = list(articles())[::40]
    for pattern in (*shipped_ones, *forms):
        yield from (f"{pattern}\n{text}" for text in some)


def words() -> Iterator[str]:
    """The signs of patterns and the kinds of facts."""
    yield from ("…", "...", "(", ")", "[", "]", "|", "{", "}", ": ", "\\(", "\\[", "\n", "said", "the", "of", "beat")
    yield from (f"{{x: {kind.name}}}" for kind in kinds().values() if kind.collection in COLLECTIONS)
