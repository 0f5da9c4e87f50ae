"""Ages told of people, each with the person whose age it is."""

import pytest

from factcheck.article.read import article_from_text
from factcheck.facts.analyse import analyse


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Lena Hartmann, 62, won.", ["62"]),
        ("Lena Hartmann, who is 62, won.", ["62"]),
        ("Lena Hartmann, who was 62, won. Hartmann, 26, is glad.", ["62", "26"]),
        ("Lena Hartmann, who is chair of 62 clubs, won.", []),
        ("Lena Hartmann won. Her brother, who is 62, lost.", []),
    ],
)
def test_an_age_belongs_to_the_person_before_it(text: str, ages: list[str]) -> None:
    facts = analyse(article_from_text(f"{text}\n", name="a.md", format="markdown"))
    (person,) = facts.people
    assert [age.text for age in person.ages] == ages
