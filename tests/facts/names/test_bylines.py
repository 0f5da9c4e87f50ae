import pytest

from factcheck.article.model import Article, Block
from factcheck.article.offsets import Offsets
from factcheck.facts.names.find import find_names
from factcheck.facts.prose import Prose, read_prose
from factcheck.source import Source


def signed(text: str, byline: str, *names: str) -> Prose:
    line = len(byline)
    blocks = (Block("byline", None, 0, line), Block("paragraph", "lede", line + 2, line + 2 + len(text)))
    whole = f"{byline}\n\n{text}"
    return read_prose(Article(Source("t.txt", whole), "text", whole, Offsets(), blocks, byline=names))


def test_writers_are_people_of_the_byline_alone() -> None:
    named = find_names(signed("Mayor Ada Brock spoke.", "By Nils Aker and Mia Holt", "Nils Aker", "Mia Holt"))
    assert [(person.name, person.first, person.last, person.start) for person in named.byline] == [
        ("Nils Aker", "Nils", "Aker", 3),
        ("Mia Holt", "Mia", "Holt", 17),
    ]
    assert [person.name for person in named.people] == ["Ada Brock"]


@pytest.mark.parametrize(
    ("name", "first", "last", "suffix"),
    [("Nils Aker Jr.", "Nils", "Aker", "Jr."), ("Reuters", None, "Reuters", None)],
)
def test_a_writer_named_only_in_the_front_matter_has_no_place(
    name: str, first: str | None, last: str, suffix: str | None
) -> None:
    (person,) = find_names(signed("It rained.", "Staff", name)).byline
    assert (person.first, person.last, person.suffix) == (first, last, suffix)
    assert (person.start, person.end, person.text) == (0, 0, name)
