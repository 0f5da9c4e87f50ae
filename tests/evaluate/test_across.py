"""Rules across articles: collections over all of them, one row, each piece of evidence with its article."""

from collections.abc import Mapping
from typing import Any

import attrs
import pytest

from factcheck.evaluate.across import AcrossRun, across_rules
from factcheck.evaluate.engine import Settings, evaluate
from factcheck.evaluate.outcomes import InstanceCounts, Result
from together import facts_of, prepared, results

ARTICLES = {
    "bridge.md": "# Mayor opens bridge\n\nMayor Ana Ruiz, 41, opened the bridge in Corran.\n\nNine boats sailed.\n",
    "mill.md": "Mayor Anna Ruiz, 51, shut the mill. Tom Hale, 30, saw it. Ten boats sailed.\n",
    "pool.md": "Tom Hale, 30, swam in the pool. Hale beat Ben Okafor. “It was cold,” said Hale.\n",
}


def result(clauses: str, articles: Mapping[str, str] = ARTICLES, extra: str = "", **settings: Any) -> Result:
    (found,) = results(prepared(clauses, extra), articles, **settings)
    return found


def places(found: Result) -> list[list[tuple[str, str, int]]]:
    return [[(one.article, one.text, one.line) for one in finding.evidence] for finding in found.findings]


SAME_LAST = """
for each p in people
for each r in people where r.last = p.last and r.article != p.article
check p.first = r.first
"""


def test_pairs_come_from_all_articles_and_each_piece_of_evidence_names_its_own() -> None:
    found = result(SAME_LAST)
    assert (found.article, found.outcome, found.instances) == (None, "fail", InstanceCounts(passed=1, failed=1))
    assert places(found) == [[("bridge.md", "Ana Ruiz", 3), ("mill.md", "Anna Ruiz", 1)]]


def test_places_and_identities_of_two_articles_never_meet() -> None:
    found = result(
        "for each p in people\nfor each r in people where r.article != p.article and r.name = p.name\n"
        "check p = r\ncheck not p stands before r\ncheck not p inside the same sentence as r\n"
    )
    assert found.outcome == "unknown"
    assert found.reason == "whether Tom Hale and Tom Hale of two articles are the same is not known"
    assert [finding.outcome for finding in found.findings] == ["unknown"]


def test_a_fact_keeps_what_belongs_to_it() -> None:
    clauses = """
    for each q in quotes
    check q.speaker.name = "Tom Hale" and q.sentence.text contains "cold" and q.line = 1 and q.start = 54
    check some n in names has n.of.name = q.speaker.name and n.article = q.article and n.paragraph = q.paragraph
    """
    assert result(clauses.replace("    ", "")).outcome == "pass"


def test_words_around_a_fact_are_known() -> None:
    found = result('for each c in counts where c about "sailed"\ncheck c = 9')
    assert places(found) == [[("mill.md", "Ten", 1)]]


def test_parts_of_articles_scope_collections() -> None:
    assert result("check count(headline.people) = 0 and count(body.counts) = 2 and count(people) = 5").outcome == "pass"


def test_a_collection_by_pattern_runs_over_all_articles() -> None:
    extra = 'find wins\n  pattern "{winner: person} beat {loser: person}"\n'
    found = result(
        'for each w in wins\ncheck w.winner.first = "Ada"\nsay "{w.winner.name} in {w.article}"', extra=extra
    )
    assert [finding.message for finding in found.findings] == ["Tom Hale in pool.md"]


def test_front_matter_belongs_to_its_article() -> None:
    articles = {"a.md": "---\ndesk: sport\n---\n\nAda Boyle ran.\n", "b.md": "---\ndesk: news\n---\n\nAda Boyle sat.\n"}
    found = result('for each p in people\ncheck p.article.meta.desk = "sport"', articles)
    assert places(found) == [[("b.md", "Ada Boyle", 5)]]


@pytest.mark.parametrize(
    ("clause", "wanted"),
    [
        ('applies to "desk/*"', ("fail", 1)),
        ('applies to "desk/mill.md", "desk/pool.md"', ("pass", 0)),
        ("applies when count(quotes) = 0", ("fail", 1)),
        ("applies when count(quotes) > 0", ("na", 0)),
        ('applies when article.meta.desk = "sport"', ("unknown", 3)),
    ],
)
def test_only_articles_that_the_rule_applies_to_take_part(clause: str, wanted: tuple[str, int]) -> None:
    found = result(f"{clause}\n{SAME_LAST}")
    assert (found.outcome, len(found.findings)) == wanted


@pytest.mark.parametrize("clause", ['applies to "sport/*"', "applies when count(quotes) > 9"])
def test_without_any_article_there_is_no_row(clause: str) -> None:
    assert results(prepared(f"{clause}\n{SAME_LAST}"), ARTICLES) == ()


def test_an_article_that_was_not_read_leaves_it_open() -> None:
    unread = {"d.md": "desk/d.md", "a.md": "desk/a.md", "b.md": "desk/b.md", "c.md": "desk/c.md"}
    found = result('for each p in people\ncheck p.last != "Nobody"\nexpect at most 9', unread=unread)
    assert (found.outcome, found.instances) == ("unknown", InstanceCounts(passed=5, unknown=2))
    assert found.reason == "4 articles were not read: a.md, b.md, c.md and 1 more"


def test_an_article_outside_the_rule_need_not_be_read() -> None:
    found = result(f'applies to "desk/*"\n{SAME_LAST}', unread={"a.md": "sport/a.md"})
    assert found.instances == InstanceCounts(passed=1, failed=1)


def test_a_waiver_is_for_the_evidence_in_its_articles() -> None:
    waiver = (
        'waive test.rule in "desk/{}"\n  evidence "Anna Ruiz"\n  because "so she is"\n  by "desk"\n  until 2030-01-01\n'
    )
    assert result(SAME_LAST, extra=waiver.format("mill.md")).outcome == "waived"
    assert result(SAME_LAST, extra=waiver.format("bridge.md")).outcome == "fail"


def test_what_is_declared_is_told() -> None:
    rules = prepared("for each c in counts\ncheck c < 10")
    facts = facts_of("mill.md", ARTICLES["mill.md"])
    declared = attrs.evolve(facts, numbers=tuple(attrs.evolve(one, declared=True) for one in facts.numbers))
    run = AcrossRun(across_rules(rules, Settings()))
    contribution = run.across.contribution(declared, "desk/mill.md")
    assert contribution is not None
    run.add(contribution)
    (found,) = run.results(Settings(), {}, {})
    assert [finding.declared for finding in found.findings] == [True]


def test_a_row_of_one_article_has_no_rule_across_articles() -> None:
    assert evaluate(prepared(SAME_LAST), facts_of("a.md", "Ada Boyle ran."), Settings()) == ()


def test_only_what_rules_name_is_kept() -> None:
    run = across_rules(prepared(SAME_LAST), Settings())
    contribution = run.contribution(facts_of("pool.md", ARTICLES["pool.md"]), "pool.md")
    assert contribution is not None
    kept = dict(contribution.extract.facts)
    assert list(kept) == ["people"]
    assert {person.mentions for person in kept["people"]} == {()}
    assert (contribution.extract.article.body, contribution.extract.prose) == ("", None)
