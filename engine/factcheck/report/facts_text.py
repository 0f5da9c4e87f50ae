"""The facts of an article for people: by kind, each with its line."""

from collections.abc import Iterator

from factcheck.evaluate.view import View
from factcheck.facts.model import Fact, Facts
from factcheck.report.fact_words import WORDS_SHOWN, facts_by_collection, fields_told, value_told
from factcheck.report.facts_json import fields_data
from factcheck.report.safe_text import safe_text, shorten


def render(facts: Facts) -> Iterator[str]:
    """Each collection that has facts, under its name and their number."""
    view = View(facts)
    article = fields_data(view, facts.article)
    for name in ("headline", "standfirst", "byline", "dateline_place", "dateline_date", "published", "updated"):
        if article.get(name):
            yield f"{name.replace('_', ' ')}: {value_told(article[name])}\n"
    empty: list[str] = []
    for name, found in facts_by_collection(view):
        if not found:
            empty.append(name)
            continue
        yield f"\n{name} ({len(found)})\n"
        yield from (_line(view, fact) for fact in found)
    if empty:
        yield f"\nnone: {', '.join(empty)}\n"


def _line(view: View, fact: Fact) -> str:
    data = fields_data(view, fact)
    words = shorten(" ".join(fact.text.split()), WORDS_SHOWN)
    told = [str(data["fact"])] if data["fact"] != "quote" and "value" in data else []
    told += [_field(name, value) for name, value in fields_told(data)]
    if not fact.sure:
        told.append("not sure")
    return f"{data['line']:>5}  {safe_text(f'“{words}”')}{'  ' if told else ''}{safe_text(' · '.join(told))}\n"


def _field(name: str, value: str | bool) -> str:
    if isinstance(value, bool):
        return name if value else f"not {name}"
    return f"{name} {value}"
