"""Looking elements up gives what going through all of them gives, and keeps large collections in reach."""

import random

import attrs
import pytest

from factcheck.evaluate import frame, join
from factcheck.evaluate.outcomes import Result
from together import prepared, results

WHERES = (
    "r.last = p.last",
    "p.last = r.last and r.article != p.article",
    "lower(r.first) = lower(p.first) and r.last = p.last",
    "r.first = p.first",
    "r.article = p.article and r.last != p.last",
    "r.article.published = p.article.published and r.first = p.first",
    "count(r.titles) = count(p.titles) and r.last = p.last",
    "p = r",
    'r.last = "Hale"',
    "(r.last = p.last or r.first = p.first) and r.article != p.article",
    "not r.last = p.last",
    "edits(r.last, p.last) = 1 and r.first = p.first",
    "some t in r.titles has p.name contains r.last and t in p.titles",
    "every t in r.titles has not t in p.titles",
    "count(all q in people where q.last = r.last and q.last = p.last) > 1",
    "r.first exists and (if p.first exists then r.first = p.first else r.last = p.last)",
)
FORMS = (
    "for each p in people\nfor each r in people where {}\ncheck p.name = r.name",
    "for each p in people\nfor each r in body.people where {}\ncheck p.name = r.name",
    "for each p in people\ncheck every r in people where {} has r.name = p.name",
    "for each p in people\ncheck no r in people where {} has r.name != p.name",
    "for each p in people\nlet rs = all r in people where {}\ncheck count(rs) < 3\nmark rs",
    "for each p in people\nlet rs = all r in people where {}\ncheck (last r in rs where r != p).name = p.name",
)


def made_articles(seed: int) -> dict[str, str]:
    """Articles with people of few names, some with a first name missing."""
    chance = random.Random(seed)
    names = [f"{first} {last}" for first in ("Ada", "Tom", "Lena") for last in ("Hale", "Moss", "Okafor", "Ruiz")]
    said = [*names, *(f"Mayor {name}" for name in names), "Mr. Hale", "Ms. Crowe"]
    return {
        f"{number}.md": "".join(f"{chance.choice(said)} spoke in the hall. " for _ in range(chance.randint(2, 5)))
        for number in range(6)
    }


@pytest.mark.parametrize("where", WHERES)
@pytest.mark.parametrize("form", FORMS)
def test_a_look_up_finds_what_going_through_all_finds(form: str, where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    rules = prepared(form.format(where))
    monkeypatch.setattr(join, "FEW", 0)
    joined = [outcome(results(rules, made_articles(seed))) for seed in range(4)]
    monkeypatch.setattr(join, "FEW", 10_000)
    assert joined == [outcome(results(rules, made_articles(seed))) for seed in range(4)]


def outcome(rows: tuple[Result, ...]) -> list[Result]:
    return [attrs.evolve(row, passes=()) for row in rows]


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        ("for each p in people\nfor each r in people where r.last = p.last\ncheck p.name = r.name", "pass"),
        ("for each p in people\nfor each r in people where r.last starts with p.last\ncheck p.name = r.name", "error"),
        ("for each p in people\nfor each r in people\ncheck p.name = r.name", "error"),
        ('for each p in people\ncheck no r in people where r.last = p.last has r.first = "Ann"', "pass"),
        ('for each p in people\ncheck no r in people has r.first = "Ann"', "error"),
        ("for each p in people\ncheck count(all r in people where r = p) = 1", "error"),
    ],
)
def test_pairs_without_a_key_are_given_up_over_the_limit(
    form: str, wanted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frame, "MOST_ACROSS", 200)
    monkeypatch.setattr("factcheck.evaluate.instances.MOST_ACROSS", 200)
    monkeypatch.setattr(join, "FEW", 0)
    articles = {f"{n}.md": f"{first} Name{n}son met Tom Hale." for n, first in enumerate(["Ada", "Lena"] * 6)}
    (found,) = results(prepared(form), articles)
    assert found.outcome == wanted
    if wanted == "error":
        assert found.reason == (
            "more than 200 elements or pairs to consider: compare the two of a pair by `=` in the `where`, as in "
            "`x.last = y.last`, so that not all are set against all"
        )


@pytest.mark.parametrize(
    ("where", "wanted"),
    [
        ("r.last = p.last and r.first starts with p.first", "pass"),
        ("edits(r.last, p.last) = 0", "pass"),
        ("r.article.published = p.article.published", "pass"),
        ("r = p", "error"),
    ],
)
def test_what_was_chosen_for_the_same_values_is_not_looked_for_again(
    where: str, wanted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.evaluate.instances.MOST_ACROSS", 200)
    articles = {f"{n}.md": "Tom Hale met nobody." for n in range(50)}
    form = f"for each p in people\nlet rs = all r in people where {where}\ncheck count(rs) > 0\nmark first r in rs"
    (found,) = results(prepared(form), articles)
    assert found.outcome == wanted


@pytest.mark.parametrize("most", [0, 1, 7])
def test_choices_are_forgotten_where_too_many_elements_are_held(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    rules = prepared(FORMS[4].format("edits(r.last, p.last) = 1 and r.first = p.first"))
    usual = [outcome(results(rules, made_articles(seed))) for seed in range(4)]
    monkeypatch.setattr("factcheck.evaluate.choices._MOST_HELD", most)
    assert [outcome(results(rules, made_articles(seed))) for seed in range(4)] == usual
