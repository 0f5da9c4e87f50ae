"""Values as words: for messages, and as plain data for reports."""

from factcheck.evaluate.missing import Missing
from factcheck.facts.model import ArticleFact, Fact, Number
from factcheck.values.dates import DateRange, TimeOfDay
from factcheck.values.quantity import Quantity
from factcheck.values.render import exact, show
from factcheck.values.unknown import Unknown

# The longest stretch of an article that a message repeats; the evidence has the whole.
LONGEST = 100


def in_words(value: object) -> str:
    """A value as a message prints it: facts as written, lists as "a, b and c", numbers in digits."""
    if isinstance(value, Missing):
        return "none"
    if isinstance(value, Unknown):
        return f"unknown ({value.reason})"
    if isinstance(value, Fact):
        return shortened(value.text)
    if isinstance(value, ArticleFact):
        return value.path
    if isinstance(value, Quantity):
        return show(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return _listed([in_words(item) for item in value])
    return shortened(str(value))


def shortened(text: str) -> str:
    """A text on one line, its middle left out where it is long."""
    text = " ".join(text.split())
    if len(text) <= LONGEST:
        return text
    return f"{text[: LONGEST * 2 // 3].rstrip()} … {text[-LONGEST // 3 :].lstrip()}"


def _listed(words: list[str]) -> str:
    if not words:
        return "none"
    if len(words) == 1:
        return words[0]
    return f"{', '.join(words[:-1])} and {words[-1]}"


def as_data(value: object) -> object:
    """A value as plain data: text, exact numbers as text, booleans, None, tuples of these, or `Unknown`."""
    if isinstance(value, Missing):
        return None
    if isinstance(value, (Unknown, bool)):
        return value
    if isinstance(value, Number):
        return exact(value.value)
    if isinstance(value, Fact):
        return getattr(value, "name", None) or value.text
    if isinstance(value, ArticleFact):
        return value.path
    if isinstance(value, Quantity):
        return exact(value)
    if isinstance(value, (DateRange, TimeOfDay)):
        return str(value)
    if isinstance(value, tuple):
        return tuple(as_data(item) for item in value)
    return str(value)
