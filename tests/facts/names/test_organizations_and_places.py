from collections.abc import Callable

import pytest

from factcheck.facts.names.model import Named

Naming = Callable[[str], Named]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Bell County Sheriff's Office said so.", ["Bell County Sheriff's Office"]),
        ("She works for the Department of Coastal Affairs.", ["Department of Coastal Affairs"]),
        ("The Fisheries and Harbours Agency said so.", ["Fisheries and Harbours Agency"]),
        ("Marlow Foods Inc. and Tern Ltd rose.", ["Marlow Foods Inc.", "Tern Ltd"]),
        ("He studied at the University of East Marsh.", ["University of East Marsh"]),
        ("Google and the United Nations agreed.", ["Google", "United Nations"]),
        ("She told the Marsh Lantern.", ["Marsh Lantern"]),
        ("St Brigid's Hospital closed.", ["St Brigid's Hospital"]),
        (
            "Lincoln Elementary beat Fenwick Middle and Kennedy High.",
            ["Lincoln Elementary", "Fenwick Middle", "Kennedy High"],
        ),
        ("Prices hit a Record High.", []),
    ],
)
def test_an_organisation_is_found(naming: Naming, text: str, wanted: list[str]) -> None:
    assert [organization.name for organization in naming(text).organizations] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It rained in Belgium and the U.S. on that day.", ["Belgium", "U.S."]),
        ("In Durham, N.C., it rained.", ["Durham"]),
        ("It fell in Orrinmoor, Co Kildare.", ["Co Kildare"]),
        ("They walked to Lake Orrin and Marsh Street.", ["Lake Orrin", "Marsh Street"]),
        ("It rained in Orrinmoor.", []),
        ("Brazilian and Korean fans cheered.", []),
        ("Nice weather, said all.", []),
    ],
)
def test_places_are_found(naming: Naming, text: str, wanted: list[str]) -> None:
    assert [place.name for place in naming(text).places] == wanted


def test_variants_of_a_place_are_one(naming: Naming) -> None:
    (place,) = naming("The United States signed. The U.S. left. The US is back.").places
    assert [name.text for name in place.mentions] == ["United States", "U.S.", "US"]


def test_a_possessive_is_not_part_of_the_name(naming: Naming) -> None:
    named = naming("Belgium's king met Ada Brock’s aide.")
    assert [name.text for name in named.names] == ["Belgium", "Ada Brock"]


def test_an_organisation_is_parted_from_its_people(naming: Naming) -> None:
    named = naming("The head of the Refugee Council Ewa Solak said so.")
    assert [person.name for person in named.people] == ["Ewa Solak"]


def test_mentions_are_looked_up_by_place(naming: Naming) -> None:
    named = naming("Ada Brock flew to Belgium.")
    first, last = named.names
    assert named.at(4, 5) == first
    assert named.at(9, 13) is None
    assert named.mentions_between(0, 18) == (first,)
    assert named.mentions_between(18, 25) == (last,)
    assert last.entity is not None
    belgium = named.entity(last.entity)
    assert belgium is not None
    assert belgium.name == "Belgium"
    assert named.entity(99) is None
