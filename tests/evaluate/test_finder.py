"""Collections by pattern: what a pattern matches, what its slots hold, and what it does not match."""

import pytest

from factcheck.article.read import article_from_text
from factcheck.evaluate.finder import MOST_TOKENS, finder
from factcheck.facts.analyse import analyse
from factcheck.facts.model import Entity, Match
from factcheck.language.nodes import Find
from factcheck.language.parse import parse_rules
from factcheck.source import Source
from long_texts import repeated, stopped_where_it_hangs

STORY = """# Ruiz beats Hale

Ana Ruiz beat Tom Hale, the clerk said, in the second round by 2,400 votes. Tom Hale lost to Ana Ruiz.

Ana Ruiz received 300 votes (60%), and Tom Hale took 200 (40%). The Corran Rovers Club defeated nobody.
"""


def matches(*patterns: str, article: str = STORY) -> tuple[Match, ...]:
    lines = "".join(f'  pattern "{pattern}"\n' for pattern in patterns)
    file, errors = parse_rules(Source("test.rules", f"find it\n{lines}"))
    assert errors == ()
    (find,) = file.statements
    assert isinstance(find, Find)
    return finder(find).find(analyse(article_from_text(article, name="a.md", format="markdown")))


def texts(*patterns: str, article: str = STORY) -> list[str]:
    return [match.text for match in matches(*patterns, article=article)]


def held(match: Match) -> dict[str, str]:
    return {name: fact.name if isinstance(fact, Entity) else fact.text for name, fact in match.slots}


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("{w: person} beat {l: person}", ["Ruiz beats Hale", "Ana Ruiz beat Tom Hale"]),
        ("{w: person} (defeated|beating) {l: person}", ["Ruiz beats Hale", "Ana Ruiz beat Tom Hale"]),
        ("{w: person} beat {l: person} … by {n: count}", [STORY[STORY.index("Ana") : STORY.index(" votes")]]),
        ("{w: person} beat {l: person} ... by {n: count} [vote]", [STORY[STORY.index("Ana") : STORY.index(" votes")]]),
        (r"{c: person} (received|took) {n: count} [votes] \({s: percentage}\)",
         ["Ana Ruiz received 300 votes (60%)", "Tom Hale took 200 (40%)"]),
        ("LOSING to", ["lost to"][:0]),
        ("lost TO {w: person}", ["lost to Ana Ruiz"]),
        ("second … by", ["second round by"]),
        ("the (clerk [said]|second round)", ["the clerk", "the second round"]),
        ("{o: organization} defeated", ["Corran Rovers Club defeated"]),
        ("{o: place} defeated", []),
        ("beat … lost", []),
        ("{n: count} {s: percentage}", []),
        ("{p: person} said", []),
        ("clerk , said", []),
        ("clerk said ,", ["clerk said,"]),
    ],
)  # fmt: skip
def test_a_pattern_matches_these_words(pattern: str, found: list[str]) -> None:
    assert texts(pattern) == found


def test_slots_hold_the_facts_of_the_model() -> None:
    first, second = matches(r"{c: person} (received|took) {n: count} [votes] \({s: percentage}\)")
    assert held(first) == {"c": "Ana Ruiz", "n": "300", "s": "60%"}
    assert held(second) == {"c": "Tom Hale", "n": "200", "s": "40%"}


def test_of_matches_that_begin_together_the_shortest_is_taken() -> None:
    assert texts("hut … mill", article="The hut stands by the mill and the old mill.") == ["hut stands by the mill"]


def test_matches_do_not_overlap() -> None:
    assert texts("mill … mill", article="One mill, a mill, another mill, and a mill.") == [
        "mill, a mill", "mill, and a mill",
    ]  # fmt: skip


def test_of_two_patterns_at_one_place_the_one_above_is_taken() -> None:
    assert texts("hut by the mill", "hut", article="The hut by the mill.") == ["hut by the mill"]
    assert texts("hut", "hut by the mill", article="The hut by the mill.") == ["hut"]


def test_a_gap_ends_with_the_sentence_and_with_the_longest_match() -> None:
    assert texts("hut … mill", article="The hut burned. The mill did not.") == []
    near, far = "reed " * (MOST_TOKENS - 2), "reed " * (MOST_TOKENS - 1)
    assert len(texts("hut … mill", article=f"The hut {near}mill.")) == 1
    assert texts("hut … mill", article=f"The hut {far}mill.") == []


def test_a_match_that_rests_on_an_unsure_fact_is_unsure() -> None:
    assert [match.sure for match in matches("{w: person} beat {l: person}")] == [True, True]


def test_a_long_text_is_searched_to_its_end() -> None:
    facts = analyse(article_from_text(repeated("mill hut ", 50_000), name="a.md", format="markdown"))
    file, _ = parse_rules(Source("test.rules", 'find it\n  pattern "mill … … [mill] … (mill … mill|mill) … reed"\n'))
    (find,) = file.statements
    assert isinstance(find, Find)
    with stopped_where_it_hangs():
        assert finder(find).find(facts) == ()
