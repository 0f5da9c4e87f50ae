"""What a fact says beyond its words, for people: its fields that hold something, as names and values."""

from collections.abc import Iterator, Mapping

from factcheck.evaluate.view import View
from factcheck.facts.catalogue import COLLECTIONS
from factcheck.facts.model import Fact, IndefiniteArticle
from factcheck.report.safe_text import shorten

WORDS_SHOWN = 70  # characters of a fact's words that are shown
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


def facts_by_collection(view: View) -> Iterator[tuple[str, list[Fact]]]:
    """Each collection that is worth showing with its facts, also where there are none."""
    for name in COLLECTIONS:
        if name not in _FINER and name not in _LEFT_OUT:
            yield name, [fact for fact in view.collection(name) if _is_worth_a_line(fact)]


def _is_worth_a_line(fact: Fact) -> bool:
    """Of all the places with "a" or "an", only those where it is the other one that is wanted."""
    return not isinstance(fact, IndefiniteArticle) or fact.used != fact.wanted


def fields_told(data: Mapping[str, object]) -> Iterator[tuple[str, str | bool]]:
    """The fields of a fact (as `facts_json.fields_data` has them) that say something: true, false, or words."""
    for name, value in data.items():
        if name not in _COMMON and _says_something(name, value):
            yield name.replace("_", " "), value if isinstance(value, bool) else value_told(value)


def _says_something(name: str, value: object) -> bool:
    return value is False if name in _USUALLY_TRUE else value not in (None, False, [], ())


def value_told(value: object) -> str:
    """A field's value in words."""
    if isinstance(value, Mapping):
        if "unknown" in value:
            return f"unknown ({value['unknown']})"
        return f"{value['name']} ({value['kind']})" if "name" in value else f"“{_short(value['text'])}”"
    if isinstance(value, list):
        return ", ".join(value_told(item) for item in value)
    return _short(value)


def _short(value: object) -> str:
    return shorten(" ".join(str(value).split()), WORDS_SHOWN)
