"""Doubled words, "a" and "an", placeholders, corrections, links and images."""

import pytest

from factcheck.facts.housekeeping.corrections import wordings
from factcheck.facts.housekeeping.find import find_housekeeping
from factcheck.facts.housekeeping.model import Housekeeping
from factcheck.facts.housekeeping.sounds import wanted_article
from factcheck.facts.prose import read_prose
from reading import read


def kept(text: str) -> Housekeeping:
    return find_housekeeping(read_prose(read(text, "markdown")))


@pytest.mark.parametrize(
    ("text", "repeats"),
    [
        ("The council closed the the mill.", ["the the"]),
        ("The the mill closed.", ["The the"]),
        ("She went to to. The end.", ["to to"]),
        ("He was before before the judge, and a a fool.", ["before before", "a a"]),
        ("Two helicopters and and a lifeboat came.", ["and and"]),
        ("The mill was was shut, and it is is for sale.", ["was was", "is is"]),
        ("What it is is a mill, and all that she was was a cook.", []),
        ("She had had enough, and that that was so is very very true.", []),
        ("Duran Duran played in Walla Walla, New York, New York.", []),
        ("Boutros Boutros-Ghali spoke.", []),
        ("It was late. Late trains ran. It was the end. The end came.", []),
        ("“I, I do not know,” he said, “and no, no, never.”", []),
        ("It rose 5 5 times.", []),
        ("Ha ha, said the man from “the” the Hague.", []),
    ],
)
def test_repeats(text: str, repeats: list[str]) -> None:
    assert [fact.text for fact in kept(text).repeats] == repeats


def test_word_that_ends_a_paragraph_and_opens_the_next_is_no_repeat() -> None:
    assert kept("They saw the\n\nthe mill close.").repeats == ()


@pytest.mark.parametrize(
    "words",
    [
        "an hour", "an honest", "an heir", "a European", "a one-off", "a union", "a unit", "a user", "an umbrella",
        "an MBA", "a US", "an NGO", "a UN",
        "an X-ray", "an 8-year-old", "an 11th", "an 18", "a 110", "an 800", "an 8,000", "a 1,100", "an $8", "a £1",
        "an HIV-positive", "a US-based",
        "a U.S.-born", "an uninsured", "an unidentified", "a unique", "a Ukrainian", "an Ulster", "a yes",
        "an Yvonne", "an SUV", "a UFO", "an FBI", "an e-mail",
        "a U-turn", "an F-16", "a eulogy", "an urgent", "a ewe", "a once", "an onerous", "an MP", "an M", "an undue",
    ],
)  # fmt: skip
def test_sound_of_the_word_decides_between_a_and_an(words: str) -> None:
    article, word = words.split()
    assert wanted_article(word, used="?") == article


@pytest.mark.parametrize("word", ["historic", "hotel", "NATO", "NASA", "herb", "NY"])
@pytest.mark.parametrize("used", ["a", "an"])
def test_where_both_are_heard_the_one_used_is_right(word: str, used: str) -> None:
    assert wanted_article(word, used=used) == used


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("It was an casual remark by a honest man.", [("an casual", "a"), ("a honest", "an")]),
        ("An European and a “old” mill.", [("An European", "a"), ("a “old", "an")]),
        ("Vitamin A is good, and Plan A or B too, at 5 a.m. on a Monday.", []),
        ("He got an A in art, an 8 and a B.", []),
        ("A ORGAN was sold.", [("A ORGAN", "an")]),
        ("A MAN was held. It was a MRI scan, and A MRI unit.", [("a MRI", "an"), ("A MRI", "an")]),
        ("They went without a a plan.", []),
        ("He ate a apple. She, “an pear.”", [("a apple", "an"), ("an pear", "a")]),
        ("He met an U.S. envoy.", [("an U.S.", "a")]),
        ("It went to An Bord Pleanála, and An Post lost it.", []),
        ("An post was cut, and an Bord took it.", [("An post", "a"), ("an Bord", "a")]),
    ],
)
def test_wrong_articles(text: str, wrong: list[tuple[str, str]]) -> None:
    found = kept(text).articles_a_an
    assert [(fact.text, fact.wanted) for fact in found if fact.wanted != fact.used] == wrong


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The vote was TK to 2, and TKTK people came.", ["TK", "TKTK"]),
        ("It cost $XX, up XX% from XXX.", ["$XX", "XX%", "XXX"]),
        (r"Roe, \[AGE\], said \[CHECK NAME\] so.", ["[AGE]", "[CHECK NAME]"]),
        (r"It is \[to be confirmed\] by \[insert name here\].", ["[to be confirmed]", "[insert name here]"]),
        ("Lorem ipsum dolor sit amet.", ["Lorem ipsum dolor sit amet"]),
        ("The mill made ??? tons, says TBD.", ["???", "TBD"]),
        ("TK Maxx opened, Super Bowl XXX was on, and XX chromosomes in size XX.", []),
        ("“\\[T\\]he mill \\[in Leeds\\] closed,” he said. Really??", []),
        ("She wears XXL and drives an XK8.", []),
        (r"HARBOR OIL \<HO> CUTS PRICES, say Harbor Oil \<HOB>, Moss Corp \<MOB> and Hale Inc. \<XX>.", ["<XX>"]),
        (r"\<HALE OIL INC> BUYS MOSS\<MSC> FROM VIACOM \<VIA>, a unit of Moss \<MOSB ST>.", []),
        (r"Mayor \<NAME>, Sheriff \<TK>, the \<CITY HALL> and \<HTD>.", ["<NAME>", "<TK>", "<CITY HALL>", "<HTD>"]),
    ],
)
def test_placeholders(text: str, found: list[str]) -> None:
    assert [fact.text for fact in kept(text).placeholders] == found


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("Correction: The report said nine people instead of eight.", "nine people", "eight"),
        ("Correction: An earlier version misstated the length. It is 30 miles, not 13 miles.", "13 miles", "30 miles"),
        ("Correction: The story misspelled the name of the mayor. Her name is Ruiz, not Ruis.", "Ruis", "Ruiz"),
        ("Correction: It incorrectly stated that the mill closed in 2011.", "the mill closed in 2011", None),
        ("Correction: The figure was wrong.", None, None),
    ],
)
def test_wordings_of_a_correction(text: str, old: str | None, new: str | None) -> None:
    assert wordings(text) == (old, new)


def test_links_and_images_are_facts_in_the_body_and_furniture_holds_none() -> None:
    found = kept(
        "The [mill]() is [old](http://a.example).\n\n![A mill](m.png)\n*The mill. Photo: Jo Poe*\n\nRead more: "
        "[here](http://b.example)\n"
    )
    assert [(link.text, link.target) for link in found.links] == [("mill", None), ("old", "http://a.example")]
    assert [(image.caption, image.credit) for image in found.images] == [("The mill.", "Jo Poe")]
