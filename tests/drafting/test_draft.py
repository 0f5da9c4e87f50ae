"""Drafted rules: which relations they are of, that they hold, and that no figure in them changes unnoticed."""

import itertools
import re
from pathlib import Path

import pytest

import drafts
from factcheck.article.read import article_from_text
from factcheck.drafting.draft import Draft, draft
from factcheck.drafting.trial import prepared_rules
from factcheck.evaluate.examples import Analyses, run_example
from factcheck.facts.analyse import analyse
from factcheck.facts.model import Facts


def facts_of(text: str, *, name: str = "a.txt") -> Facts:
    return analyse(article_from_text(text, name=name, format="text"))


def drafted(text: str, *, name: str = "a.txt") -> Draft:
    return draft(facts_of(text, name=name), published=None, progress=lambda done, total: None)


def rule_of(found: Draft, name: str) -> str:
    """The clauses of one drafted rule, those alike in all left out."""
    (match,) = re.findall(rf"^rule {re.escape(name)} .*\n((?:  .*\n)+)", found.text, re.MULTILINE)
    lines = [re.sub(" +", " ", line.strip()) for line in match.splitlines()]
    clauses = itertools.takewhile(lambda line: not line.startswith("example"), lines)
    return "\n".join(line for line in clauses if not line.startswith(("must", "because", "say")))


RELATIONS = {
    "a.parts-of-people": (
        "Eleven people were released from jail on Monday.\n\n"
        "A statement said that nine inmates were released after posting bond "
        "and two after completing their sentences.\n",
        'let total = the n in lede.counts where n about "people released"\n'
        'let posting = the n in body.counts where n about "inmates released posting"\n'
        'let completing = the n in body.counts where n about "inmates released completing"\n'
        "check posting + completing = total",
    ),
    "a.share-of-residents": (
        "The council asked about the bus.\n\nOf the 1,250 residents who answered, 800, or 64%, want to keep the bus.\n",
        'let part = the n in body.counts where n about "residents want"\n'
        'let whole = first n in body.counts where n about "residents"\n'
        'let share = the n in body.percentages where n about "answered"\n'
        "check percent(part, whole) = share within rounding",
    ),
    "a.change": (
        "The fare goes up again.\n\nThe fare rises by 25%, from $2.40 to $3.00.\n",
        'let relation = the r in changes where r.percent about "rises"\n'
        "let before = relation.old\n"
        "let after = relation.new\n"
        "let stated = relation.percent\n"
        "check abs(change(before, after)) = stated within rounding",
    ),
    "a.mile-and-km": (
        "A trail opens.\n\nThe trail is 12 miles (19 km) long.\n",
        'let one = first n in body.measures where n about "long"\n'
        'let other = last n in body.measures where n about "long"\n'
        "check convert(one, other.unit) = other within rounding",
    ),
    "a.count-in-the-headline": (
        "Seven hurt in ferry fire\n\nSeven people were hurt when the ferry burned on Monday, police said.\n",
        'let in_headline = the n in headline.counts where n about "hurt"\n'
        'let again = the n in lede.counts where n about "people hurt"\n'
        "check in_headline = again",
    ),
    "a.difference-of-votes": (
        "Ruiz wins by 1,485 votes\n\nAna Ruiz is mayor.\n\n"
        "Ruiz received 11,880 votes. Her rival Tom Hale took 10,395 votes.\n",
        'let difference = the n in headline.counts where n about "votes"\n'
        'let larger = the n in body.counts where n about "received votes"\n'
        'let smaller = the n in body.counts where n about "took votes"\n'
        "check larger - smaller = difference",
    ),
    "a.age-of-ana-ruiz": (
        "Ana Ruiz, 47, is mayor.\n\nThe people like her.\n\nRuiz, 47, lives in Corran.\n",
        'let person = the p in people where p.name = "Ana Ruiz"\n'
        "let stated = first age_told in person.ages\n"
        "check every age_told in person.ages has age_told = stated",
    ),
    "a.words-of-ana-ruiz": (
        'The school is shut.\n\n"It was chaos from start to end," said Ana Ruiz. "Nobody knew what to do," she said.\n',
        "expect exactly 2\n"
        'for each q in quotes where q.words starts with "It was chaos from start"\n'
        'or q.words starts with "Nobody knew what to do,"\n'
        'check q.speaker.name = "Ana Ruiz"',
    ),
}


@pytest.mark.parametrize("name", RELATIONS)
def test_a_relation_is_drafted_between_facts_told_by_their_words(name: str) -> None:
    story, clauses = RELATIONS[name]
    assert rule_of(drafted(story), name) == clauses


@pytest.mark.parametrize("name", RELATIONS)
def test_a_draft_holds_and_notices_changes_that_it_was_not_tried_with(name: str) -> None:
    swept = drafts.sweep(facts_of(RELATIONS[name][0]))
    assert swept.passing == swept.rules > 0
    assert swept.missed == ()


def tried(text: str) -> list[str | None]:
    """What is wrong with each example of the rules of a draft."""
    analyses = Analyses()
    rules = prepared_rules(text).rules
    return [run_example(rule, example, analyses).trouble for rule in rules for example in rule.rule.examples]


@pytest.mark.parametrize("name", RELATIONS)
def test_a_drafted_rule_has_an_example_that_passes_and_one_that_fails(name: str) -> None:
    found = drafted(RELATIONS[name][0])
    assert found.bare == ()
    assert tried(found.text) == [None, None] * found.rules


EXAMPLES = {
    "a.parts-of-people": """\
  example passes \"""
    Eleven people were released from jail on Monday.

    A statement said that nine inmates were released after posting bond and two after completing their
    sentences.
    \"""
  example fails \"""
    [[Eleven]] people were released from jail on Monday.

    A statement said that [[nine]] inmates were released after posting bond and [[five]] after completing their
    sentences.
    \"""
""",
    "a.age-of-ana-ruiz": """\
  example passes \"""
    Ana Ruiz, 47, is mayor.

    Ruiz, 47, lives in Corran.
    \"""
  example fails \"""
    Ana Ruiz, [[47]], is mayor.

    Ruiz, [[77]], lives in Corran.
    \"""
""",
    "a.count-in-the-headline": """\
  example passes \"""
    # Seven hurt in ferry fire

    Seven people were hurt when the ferry burned on Monday, police said.
    \"""
  example fails \"""
    # [[Seven]] hurt in ferry fire

    [[Ten]] people were hurt when the ferry burned on Monday, police said.
    \"""
""",
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_are_sentences_of_the_article_with_the_evidence_marked(name: str) -> None:
    (match,) = re.findall(
        rf"^rule {re.escape(name)} .*\n((?:.*\n)*?)(?:\nrule|\Z)", drafted(RELATIONS[name][0]).text, re.M
    )
    assert match[match.index("  example") :] == EXAMPLES[name]


FAR = "The council met again, and nobody spoke of the bridge or of the road to it. " * 30
LONG = f"Shut\n\nThe school is shut.\n\nAna Ruiz is mayor.\n\n{FAR}\n\n“It was chaos from start to end,” said Ruiz.\n"


def test_a_rule_that_no_short_part_of_the_article_shows_is_drafted_without_examples() -> None:
    """Whose surname it is stands far from what she says, in a story too long for an example."""
    found = drafted(LONG)
    assert (found.rules, found.bare) == (1, ("a.words-of-ana-ruiz",))
    assert "example" not in found.text


def test_words_that_would_end_an_example_are_in_none() -> None:
    story, _ = RELATIONS["a.parts-of-people"]
    found = drafted(story.replace(" on ", " [[on]] "))
    assert (found.rules, found.bare) == (1, ("a.parts-of-people",))


def test_no_figure_of_the_article_stands_in_a_condition() -> None:
    for name, (story, _) in RELATIONS.items():
        conditions = re.sub('"[^"]*"', "", rule_of(drafted(story), name))
        assert not re.search(r"\d", conditions.replace("expect exactly 2", "")), name


def test_a_relation_that_does_not_hold_is_told_of_and_not_drafted() -> None:
    found = drafted("The fare goes up again.\n\nThe fare rises by 50%, from $2.40 to $3.00.\n")
    assert (found.rules, len(found.left_out)) == (0, 1)
    assert "“50%, from $2.40 to $3.00”): it does not hold as it stands\n" in found.text


def test_a_relation_whose_figure_may_change_unnoticed_is_told_of_and_not_drafted() -> None:
    """More than 200 is met by any larger number."""
    found = drafted("More than 200 people hurt in storm\n\nIn all, 311 people were hurt in the storm, police said.\n")
    assert found.rules == 0
    assert "a change of “311” would go unnoticed" in found.text


def test_an_article_without_relations_has_no_draft() -> None:
    assert drafted("The council met on Monday.\n\nNobody spoke.\n").rules == 0


HOSTILE = (
    'Nine {q.words} hurt\n\n"It \\was\\ {chaos} from # start" said Ana "Bo" Ruiz. Nine \x1b[31m{x} "" \\ were hurt.\n'
)


def test_words_that_mean_something_in_the_rule_language_do_no_harm() -> None:
    swept = drafts.sweep(facts_of(HOSTILE, name='we"ird {name}\n.txt'))
    assert swept.passing == swept.rules
    assert swept.missed == ()


def test_every_rule_drafted_of_the_seeds_notices_every_change(project: Path) -> None:
    assert_sweep(project / "seeds", least=20)


def test_every_rule_drafted_of_published_articles_notices_every_change(shared: Path) -> None:
    """Of one in fifteen; `benchmarks/drafts.py` takes all of them."""
    assert_sweep(*sorted((shared / "data" / "articles").iterdir())[::15], least=20)


def assert_sweep(*paths: Path, least: int) -> None:
    swept = drafts.sweep_folder([str(path) for path in paths])
    assert [line for one in swept for line in one.missed] == []
    assert sum(one.passing for one in swept) == sum(one.rules for one in swept) >= least
    assert sum(one.changes for one in swept) > 0
