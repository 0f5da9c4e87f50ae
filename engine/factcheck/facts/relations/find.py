"""All relations between the numbers of an article."""

from collections.abc import Sequence

from factcheck.facts.model import Date, Number
from factcheck.facts.prose import Prose
from factcheck.facts.relations.conversions import find_conversions
from factcheck.facts.relations.model import Relations


def find_relations(prose: Prose, *, numbers: Sequence[Number], dates: Sequence[Date]) -> Relations:
    """Every relation that the article states between its numbers."""
    return Relations(conversions=find_conversions(prose, numbers))
