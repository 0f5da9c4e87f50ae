"""The facts of an article for people: by kind, each with its line."""

from collections.abc import Iterator, Mapping

from factcheck.evaluate.view import View
from factcheck.facts.catalogue import COLLECTIONS
from factcheck.facts.model import Fact, Facts, IndefiniteArticle
from factcheck.report.facts_json import fields_data
from factcheck.report.safe_text import safe_text, shorten

_WORDS = 70  # characters of a fact's words that are shown
# What every fact has is told by its line and words; the fields here say the same again.
_COMMON = frozenset(
    "text start end line column sentence paragraph section fact declared sure words speaker_start speaker_end "
    "index word_count step mentions first_mention pieces".split()
)
_LEFT_OUT = frozenset({"paragraphs", "sentences", "names"})  # nothing but the text again
_USUALLY_TRUE = frozenset({"balanced", "possible", "fits"})  # told where they are false
_FINER = frozenset(
    "counts percentages points money measures durations ages ordinals fractions multiples".split()
)  # shown among the numbers, by their kind


def render(facts: Facts) -> Iterator[str]:
    """Each collection that has facts, under its name and their number."""
    view = View(facts)
    article = fields_data(view, facts.article)
    for name in ("headline", "standfirst", "byline", "dateline_place", "dateline_date", "published", "updated"):
        if article.get(name):
            yield f"{name.replace('_', ' ')}: {_shown(article[name])}\n"
    empty: list[str] = []
    for name in COLLECTIONS:
        found = [fact for fact in view.collection(name) if _is_worth_a_line(fact)]
        if name in _FINER or name in _LEFT_OUT:
            continue
        if not found:
            empty.append(name)
            continue
        yield f"\n{name} ({len(found)})\n"
        yield from (_line(view, fact) for fact in found)
    if empty:
        yield f"\nnone: {', '.join(empty)}\n"


def _is_worth_a_line(fact: Fact) -> bool:
    """Of all the places with "a" or "an", only those where it is the other one that is wanted."""
    return not isinstance(fact, IndefiniteArticle) or fact.used != fact.wanted


def _line(view: View, fact: Fact) -> str:
    data = fields_data(view, fact)
    words = shorten(" ".join(fact.text.split()), _WORDS)
    told = [str(data["fact"])] if data["fact"] != "quote" and "value" in data else []
    told += [
        _field(name, value) for name, value in data.items() if name not in _COMMON and _says_something(name, value)
    ]
    if not fact.sure:
        told.append("not sure")
    return f"{data['line']:>5}  {safe_text(f'“{words}”')}{'  ' if told else ''}{safe_text(' · '.join(told))}\n"


def _says_something(name: str, value: object) -> bool:
    return value is False if name in _USUALLY_TRUE else value not in (None, False, [], ())


def _field(name: str, value: object) -> str:
    if isinstance(value, bool):
        return name if value else f"not {name}"
    return f"{name.replace('_', ' ')} {_shown(value)}"


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        if "unknown" in value:
            return f"unknown ({value['unknown']})"
        return f"{value['name']} ({value['kind']})" if "name" in value else f"“{_short(value['text'])}”"
    if isinstance(value, list):
        return ", ".join(_shown(item) for item in value)
    return _short(value)


def _short(value: object) -> str:
    return shorten(" ".join(str(value).split()), _WORDS)
