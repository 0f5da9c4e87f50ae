"""What each planter plants, and what it leaves alone; the texts are made up."""

import random
from collections.abc import Sequence

import pytest

from seeding.measure import PLANTERS
from seeding.plant import Plant, moved, overlaps, planted, targets

HEAD = "# A day in Marl\n\n"


def plants(kind: str, text: str) -> list[Plant]:
    return list(PLANTERS[kind](text, random.Random(1)))


def changes(kind: str, text: str) -> list[tuple[str, str]]:
    return [(text[plant.span.start : plant.span.end], plant.words) for plant in plants(kind, text)]


def words_of(text: str, spans: Sequence[object]) -> list[str]:
    return [text[span.start : span.end] for span in spans]  # type: ignore[attr-defined]  # spans of the planters


@pytest.mark.parametrize(
    ("kind", "text", "changed"),
    [
        ("total", "Seven of the 12 jurors left.", {"Seven", "12"}),
        ("total", "The fire hurt 14 people, including three children.", {"14", "three"}),
        ("total", "Of the 11 held, nine were bailed and two were jailed.", {"11", "nine", "two"}),
        ("digit", "The trail is 12 miles (19 km) long.", {"12", "19"}),
        ("digit", "Sales rose from 29 to 31 in May.", {"29", "31"}),
        ("weekday", "The fair was on Friday, 3 May 2019.", {"Friday"}),
        ("list", "It has three aims: less waste, better roads and more parks.", {"less waste, ", "better roads and "}),
        ("percent", "Sales rose 25% from 400 to 500.", {"25"}),
        ("conversion", "The trail is 12 miles (19 km) long.", {"12", "19"}),
        ("acronym", "The Harbor Transit District (HTD) paid.", {"HTD"}),
        ("age", "Ida Moss, 62, won.\n\nThe 62-year-old Moss left.", {"62"}),
        ("age", "Ida Moss, 62, won. Then Moss said so.", {""}),
        ("scale", "The dam cost $4.2 million.\n\nThe $4.2 million came from the state.", {"million"}),
        ("name", "Here Ida Brandtner won. Brandtner said so. Then Brandtner left.", {"Brandtner"}),
    ],
)
def test_a_statement_that_can_be_checked_is_changed(kind: str, text: str, changed: set[str]) -> None:
    made = changes(kind, text)
    assert made
    assert {old for old, _ in made} <= changed
    assert all(old != new for old, new in made)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("total", "Seven jurors left at 12 noon."),
        ("total", "One of the 12 jurors left."),
        ("total", "The fire hurt 14 people and three dogs."),
        ("total", "It asked for one to two of the five."),
        ("digit", "The trail has 22 gates and 34 signs."),
        ("weekday", "The fair was on Friday, 3 May."),
        ("weekday", "The fair was on Monday, 3 May 2019."),  # wrong already
        ("list", "It has three aims: less waste and better roads."),
        ("list", "It has three aims: waste is cut, roads are better and parks are open."),
        ("percent", "Sales rose 25% from 400 to 900."),
        ("conversion", "The trail is 12 miles (400 km) long."),
        ("conversion", "The 12 miles (a day) are long."),
        ("acronym", "The Harbor Transit District (BBC) paid."),
        ("age", "Ida Moss, 62, won.\n\nHer brother Bo Hart, 62, lost."),
        ("scale", "The dam cost $4.2 million.\n\nThe road cost $4.3 million."),
        ("name", "Here Ida Brandtner won. Brandtner said so."),
        ("name", "Here Ida Brandtner and Bo Brandtner won. Brandtner said so. Then Brandtner left."),
        ("headline", "Dam breaks in Marl\n\nThree men fled.\n\nIt rained.\n\nThe end came."),
        ("attribution", "“The dam is old and it will break,” said Ida Moss.\n"),
    ],
)
def test_what_no_other_words_contradict_is_left_alone(kind: str, text: str) -> None:
    assert plants(kind, text) == []


def test_a_headline_number_is_changed_where_the_story_repeats_it() -> None:
    text = "Three miners saved in Marl\n\nThree miners were saved.\n\nIt rained all day.\n\nThe end came."
    made = plants("headline", text)
    assert [text[plant.span.start : plant.span.end] for plant in made] == ["Three"] * len(made)
    assert made
    assert all(words_of(text, plant.against) == ["Three"] for plant in made)


@pytest.mark.parametrize(
    ("paragraph", "left"),
    [
        ("“The dam is old and it will break one day,” said Ida Moss.", "“The dam is old and it will break one day.”"),
        ("Ida Moss said: “The dam is old and it will break one day.”", "“The dam is old and it will break one day.”"),
        ("“The dam is so old,” said Ida Moss. “It will break.”", "“The dam is so old.” “It will break.”"),
    ],
)
def test_a_deleted_speaker_leaves_the_quotation_alone(paragraph: str, left: str) -> None:
    text = f"It rained all night in the town.\n\n{paragraph}\n"
    (plant,) = plants("attribution", text)
    assert planted(text, plant) == f"It rained all night in the town.\n\n{left}\n"
    assert all(span.start < span.end for span in targets(plant))


@pytest.mark.parametrize(
    "before", ["Ida Moss keeps the dam.", "The mayor said it was over.", "“No,” he cried.", "She believes in dams."]
)
def test_a_speaker_whom_a_reader_would_still_know_is_not_deleted(before: str) -> None:
    assert plants("attribution", f"{before}\n\n“The dam is old and it will break one day,” said Ida Moss.\n") == []


def test_places_move_with_a_change_before_them() -> None:
    text = "Seven of the 12 jurors left."
    plant = next(plant for plant in plants("total", text) if text[plant.span.start : plant.span.end] == "Seven")
    changed = planted(text, plant)
    assert words_of(changed, targets(plant)) == [plant.words, "12"]
    assert words_of(changed, [moved(span, plant) for span in plant.against]) == ["12"]
    assert overlaps(targets(plant)[0], targets(plant))


@pytest.mark.parametrize("kind", sorted(PLANTERS))
def test_the_same_seed_plants_the_same(kind: str) -> None:
    text = "Seven of the 12 jurors, or 58%, left on Friday, 3 May 2019. The Harbor Transit District (HTD) paid."
    assert plants(kind, text) == plants(kind, text)
