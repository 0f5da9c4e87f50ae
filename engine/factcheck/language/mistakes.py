"""Mistakes in a rule file while it is being parsed: a clause stops at its first, the file goes on."""

from factcheck.records import record
from factcheck.source import Span


@record
class Mistake:
    """What is wrong at a place, and a hint for below the caret."""

    span: Span
    message: str
    hint: str | None = None


class BadClause(Exception):
    """Raised where a clause cannot be read; it holds what is wrong with it."""

    def __init__(self, *mistakes: Mistake) -> None:
        super().__init__(mistakes)
        self.mistakes = mistakes


def bad(span: Span, message: str, hint: str | None = None) -> BadClause:
    """The exception for one mistake."""
    return BadClause(Mistake(span, message, hint))
