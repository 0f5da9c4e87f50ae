"""Days of birth and death, and ages at death, that sentences tell."""

import pytest

from factcheck.article.read import article_from_text
from factcheck.facts.analyse import analyse

MAY_2011, IN_1874, IN_1936 = "2011-05-01 to 2011-05-31", "1874-01-01 to 1874-12-31", "1936-01-01 to 1936-12-31"
Life = tuple[str, str | None, str | None, list[tuple[str, bool]]]


def lives(text: str) -> list[Life]:
    facts = analyse(article_from_text(text, name="story.txt", format="text"))
    return [
        (
            person.last,
            None if person.born is None else str(person.born),
            None if person.died is None else str(person.died),
            [(age.text, age.sure) for age in person.ages_at_death],
        )
        for person in facts.people
        if person.born or person.died or person.ages_at_death
    ]


@pytest.mark.parametrize(
    ("text", "life"),
    [
        ("Ana Ruiz died on 4 May 2011, aged 75.", ("Ruiz", None, "2011-05-04", [("75", True)])),
        ("Ana Ruiz died on 4 May 2011 in Holm at 75.", ("Ruiz", None, "2011-05-04", [("75", True)])),
        ("Ana Ruiz, the painter, died in May 2011. She was 75.", ("Ruiz", None, MAY_2011, [("75", True)])),
        ("Ana Ruiz, who died in 2011, painted.", ("Ruiz", None, "2011-01-01 to 2011-12-31", [])),
        ("Ana Ruiz painted. Born on 3 March 1936 in Holm, Ruiz sold little.", ("Ruiz", "1936-03-03", None, [])),
        ("Ana Ruiz painted. Born on 3 March 1936 in Holm, she sold little.", ("Ruiz", "1936-03-03", None, [])),
        (
            "Ana Ruiz painted. She was born on 3 March 1936 in Holm and died on 4 May 2011, aged 75.",
            ("Ruiz", "1936-03-03", "2011-05-04", [("75", False)]),
        ),
        ("Ana Ruiz painted. She was born in 1936. She was born on 3 March 1936.", ("Ruiz", "1936-03-03", None, [])),
        ("Ana Ruiz met Karl Hale in 1960; he died on 1 June 1999.", ("Hale", None, "1999-06-01", [])),
        ("Karl Hale painted. A show of Hale (1874-1936) opens.", ("Hale", IN_1874, IN_1936, [])),
    ],
)  # fmt: skip
def test_a_sentence_tells_a_birth_or_a_death(text: str, life: Life) -> None:
    assert lives(text) == [life]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz nearly died in 2001.",
        "Ana Ruiz painted. Her mother died in 1970.",
        "Ana Ruiz painted. Her son kept the mill. He died in 1970.",
        "Ana Ruiz, whose mother died in 1970, painted.",
        "Ana Ruiz met Ida Moss in 1960. She died in 1999.",
        "Ana Ruiz met Ida Moss, a painter who died in 1970.",
        "Ana Ruiz painted. “She died in 1999,” they said.",
        "Ana Ruiz is Kenyan-born and keeps the mill.",
        "Ana Ruiz was born to paint. The 1936 mill stands.",
        "Ana Ruiz painted. She was born in 1936. She was born in 1937.",
    ],
)
def test_what_may_be_someone_elses_is_left_alone(text: str) -> None:
    assert lives(text) == []
