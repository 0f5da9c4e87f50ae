"""What the tests of names share: the names of a text."""

from collections.abc import Callable

import pytest

from factcheck.article.read import article_from_text
from factcheck.facts.names.find import find_names
from factcheck.facts.names.model import Named
from factcheck.facts.prose import read_prose

Naming = Callable[[str], Named]


@pytest.fixture(scope="session")
def naming() -> Naming:
    """Finds the names of a text in Markdown."""

    def name(text: str) -> Named:
        return find_names(read_prose(article_from_text(text, name="t.md", format="markdown")))

    return name
