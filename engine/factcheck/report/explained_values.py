"""A value with the article's words for it and their place, on one line."""

from factcheck.evaluate.evidence import evidence_of
from factcheck.evaluate.show import in_words, shortened
from factcheck.evaluate.view import View
from factcheck.facts.model import Fact, Number
from factcheck.values.render import show

# Of a list; the others are counted.
_MOST_ELEMENTS = 8


def told(view: View, value: object) -> str:
    """A fact as “its words” with its value and place, a text in quotes, anything else as messages print it."""
    if isinstance(value, tuple):
        shown = [told(view, item) for item in value[:_MOST_ELEMENTS]]
        more = [f"… {len(value) - _MOST_ELEMENTS} more"] if len(value) > _MOST_ELEMENTS else []
        return f"[{', '.join((*shown, *more))}]"
    if isinstance(value, Fact):
        return f"“{shortened(value.text)}”{_number(value)} at {_place(view, value)}"
    return f'"{shortened(value)}"' if isinstance(value, str) else in_words(value)


def _number(fact: Fact) -> str:
    """What a number in words stands for; the digits that are written anyhow are not repeated."""
    if not isinstance(fact, Number):
        return ""
    value = show(fact.value)
    return "" if value == fact.text else f" ({value})"


def _place(view: View, fact: Fact) -> str:
    first = evidence_of(view, [fact])[0]
    place = f"{first.line}:{first.column}"
    return place if view.name is not None else f"{first.article}:{place}"
