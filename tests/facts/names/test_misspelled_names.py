import itertools
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.article.read import article_from_text
from factcheck.facts.names.edits import edits
from factcheck.facts.names.find import find_names
from factcheck.facts.names.model import Named
from factcheck.facts.prose import read_prose

Naming = Callable[[str], Named]

STORY = (
    "Councillor Ada Thornbury spoke first. {0} was angry. The vote, {1} said, was a farce. "
    "Later {2} left with Ada Thornbury."
)


def slips(named: Named) -> list[tuple[str, str]]:
    return [(name.text, name.usual) for name in named.names if name.usual is not None]


@pytest.mark.parametrize("place", range(3))
@pytest.mark.parametrize("wrong", ["Thornburry", "Thorbury", "Thronbury", "Thornbery"])
def test_a_name_misspelled_once_is_the_same_person_with_two_spellings(naming: Naming, wrong: str, place: int) -> None:
    written = ["Thornbury"] * 3
    written[place] = wrong
    named = naming(STORY.format(*written))
    (person,) = named.people
    assert person.spellings == ("Thornbury", wrong)
    assert slips(named) == [(wrong, "Thornbury")]
    assert len(person.mentions) == 5


def test_a_slip_in_the_only_full_mention_is_found(naming: Naming) -> None:
    named = naming("Councillor Ada Thornbry spoke first. Thornbury was angry. Thornbury left.")
    (person,) = named.people
    assert (person.name, person.last, person.spellings) == ("Ada Thornbury", "Thornbury", ("Thornbury", "Thornbry"))
    assert slips(named) == [("Ada Thornbry", "Thornbury")]


def test_a_lost_accent_is_a_second_spelling(naming: Naming) -> None:
    (person,) = naming("Coach Inés Fábregas won. Fábregas smiled. Fabregas left.").people
    assert person.spellings == ("Fábregas", "Fabregas")


@pytest.mark.parametrize("name", ["McGrady", "MacDonald", "O'Hara", "FitzAlan"])
def test_a_lost_second_capital_is_a_second_spelling(naming: Naming, name: str) -> None:
    small = name[0] + name[1:].lower()
    assert slips(naming(f"James {name}, 24, was jailed. {small} admitted it. {name} left.")) == [(small, name)]


@pytest.mark.parametrize("text", ["James BakerHale won. Bakerhale left.", "Ada McGrady won. MCGRADY left."])
def test_other_capitals_are_no_second_spelling(naming: Naming, text: str) -> None:
    assert slips(naming(text)) == []


def test_a_first_name_misspelled_once_is_the_same_person(naming: Naming) -> None:
    named = naming("Curator Kirsten Vale opened it. Kirsten Vale spoke. Kristen Vale, the curator, left.")
    assert [person.name for person in named.people] == ["Kirsten Vale"]
    assert slips(named) == [("Kristen Vale", "Kirsten")]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The coroner, Ada Thornbury, sat late. It was hard, said Ms Thronbury.", ("Thronbury", "Thornbury")),
        ("The coroner, Ada Thornbury, sat late. It was hard, Thronbury said.", ("Thronbury", "Thornbury")),
        ("It was hard, said Mr Thornbury. Mr Thronbury left.", ("Thronbury", "Thornbury")),
        ("Police held Ada Stakling. Ms Staking said no.", ("Staking", "Stakling")),
        ("Police held Ada Thornbury. In court Ada Thornbry said no.", ("Ada Thornbry", "Thornbury")),
    ],
)
def test_of_two_spellings_the_second_of_the_same_person_is_the_slip(
    naming: Naming, text: str, wrong: tuple[str, str]
) -> None:
    assert slips(naming(text)) == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "Mr Thronbury came first. The coroner, Ada Thornbury, sat late.",
        "The coroner, Ada Thornbury, sat late. It was hard, said Ben Thronbury.",
        "It was hard, said Mr Thornbury. Ms Thronbury left.",
        "The coroner, Ada Walking, sat late. It was hard, said Ms Talking.",
        "The coroner, Ada Moran, sat late. It was hard, said Ms Morar.",
    ],
)
def test_two_spellings_that_stand_once_each_may_be_two_people(naming: Naming, text: str) -> None:
    assert slips(naming(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Gardaí came. Ring any Garda station, or the Garda line.",
        "Ada Thornbury spoke. Thornbury left. The Thornburys stayed.",
        "Ada Kerry spoke. Kerry left. Kerry returned with Paul Perry.",
        "Korea won. Korea was strong. The Korean team left. Koreans cheered.",
        "Ada Baker spoke. Baker left. The maker Baker left. Maker unknown.",
        "Councillor Ada Bryce spoke. Bryce left. Bruce said so to Bryce.",
        "The Dutch met Joop de Witt. De Witt left. Joop de Witt stayed.",
    ],
)
def test_like_names_are_no_slips(naming: Naming, text: str) -> None:
    assert slips(naming(text)) == []


def test_a_product_misspelled_once_tells_its_usual_spelling(naming: Naming) -> None:
    named = naming("The Skylarker rose at noon. The Skylarker was late, and the Skylaker is old.")
    assert slips(named) == [("Skylaker", "Skylarker")]


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [("Byrne", "Byrne", 0), ("Byrne", "Bryne", 1), ("Byrne", "Byrn", 1), ("Byrne", "Burne", 1), ("Byrne", "Brynes", 2)],
)
def test_edits_count_up_to_two(one: str, other: str, wanted: int) -> None:
    assert edits(one, other) == edits(other, one) == wanted


@settings(max_examples=200)
@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_edits_agree_with_trying_every_edit(one: str, other: str) -> None:
    assert (edits(one, other) == 1) == (one != other and other in set(_one_edit_from(one)))


def _one_edit_from(word: str) -> list[str]:
    removed = [word[:i] + word[i + 1 :] for i in range(len(word))]
    added = [word[:i] + c + word[i:] for i, c in itertools.product(range(len(word) + 1), "abc")]
    changed = [word[:i] + c + word[i + 1 :] for i, c in itertools.product(range(len(word)), "abc")]
    swapped = [word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)]
    return removed + added + changed + swapped


@settings(max_examples=60)
@given(st.text(st.sampled_from("Aé’'. -\n\u00a0(Ab),JrSt&C8"), max_size=60))
def test_any_text_gives_names_in_order_that_do_not_overlap(text: str) -> None:
    named = find_names(read_prose(article_from_text(text, name="t.txt", format="text")))
    ends = [0, *(name.end for name in named.names)]
    assert all(name.start >= end for name, end in zip(named.names, ends, strict=False))
    for name in named.names:
        assert named.at(name.start, name.end) == name
