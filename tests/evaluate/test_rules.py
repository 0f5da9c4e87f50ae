"""Rules on articles: the outcomes of rows, their instances, evidence, values and gates."""

import datetime
from typing import Any

import pytest

from factcheck.article.read import article_from_text
from factcheck.evaluate.engine import Settings, evaluate, prepare
from factcheck.evaluate.outcomes import InstanceCounts, Result
from factcheck.facts.analyse import analyse
from factcheck.language.book import build_rulebook
from factcheck.language.check import check_rules
from factcheck.language.parse import parse_rules
from factcheck.source import Source
from factcheck.values.unknown import Unknown

COUNCIL = """# Council releases twelve files

The council has released twelve files, Mayor Ana Ruiz said on Thursday, December 6.

Of the twelve files, seven deal with roads and five with schools.

"It was time," Ruiz said. "We will go on."

The clerk, Ben Okafor, 41, left the hall.
"""


def results(rules: str, article: str = COUNCIL, published: str | None = None, **settings: Any) -> dict[str, Result]:
    parsed, errors = parse_rules(Source("test.rules", rules))
    assert errors == ()
    assert check_rules([parsed]) == ()
    day = datetime.date.fromisoformat(published) if published else None
    facts = analyse(article_from_text(article, name="a.md", format="markdown", published=day))
    found = evaluate(prepare(build_rulebook([parsed])), facts, Settings(**settings))
    return {result.rule: result for result in found}


def result(clauses: str, article: str = COUNCIL, published: str | None = None, **settings: Any) -> Result:
    indented = "\n".join(f"  {line}" for line in clauses.strip().splitlines())
    return results(f'rule test.rule "A test"\n{indented}\n', article, published, **settings)["test.rule"]


def evidence(found: Result) -> list[list[str]]:
    return [[one.text for one in finding.evidence] for finding in found.findings]


def test_a_rule_without_for_each_has_one_instance() -> None:
    found = result("check count(quotes) >= 1")
    assert (found.outcome, found.instances) == ("pass", InstanceCounts(passed=1))


def test_each_element_is_an_instance() -> None:
    found = result(
        "for each q in quotes\ncheck q.speaker exists", COUNCIL + '\n"No one said this to anyone at all today."\n'
    )
    assert (found.outcome, found.gates) == ("fail", True)
    assert found.instances == InstanceCounts(passed=1, failed=1)
    assert evidence(found) == [['"No one said this to anyone at all today."']]


def test_parts_that_miss_the_total_are_the_evidence_with_it() -> None:
    article = COUNCIL.replace("five with schools", "six with schools")
    found = result(
        "for each b in breakdowns where b.complete\ncheck sum(b.parts) = b.total within rounding\n"
        'say "{b.parts} make {sum(b.parts)}; the story says {b.total}"',
        article,
    )
    assert found.outcome == "fail"
    assert evidence(found) == [["twelve", "seven", "six"]]
    assert found.findings[0].message.startswith("seven and six make 13; the story says twelve (13 against 12: off by 1")
    assert ("sum(b.parts)", "13") in found.findings[0].values
    assert ("b.total", "12") in found.findings[0].values
    assert ("b.total", "twelve") in found.findings[0].values_in_words


def test_a_message_has_a_question_mark_for_what_could_not_be_decided() -> None:
    found = result('let ratio = 12 / (count(quotes) - count(quotes))\ncheck count(quotes) = 99\nsay "{ratio} of it"')
    assert found.findings[0].message.startswith("? of it")


def test_where_nothing_fits_the_row_is_not_applicable_and_says_what_was_missing() -> None:
    found = result("for each p in placeholders\ncheck p.sure")
    assert (found.outcome, found.reason, found.gates) == ("na", "no placeholders", False)


def test_a_need_that_is_false_makes_the_instance_not_applicable() -> None:
    found = result("need count(quotes) >= 9\ncheck count(quotes) = 0")
    assert (found.outcome, found.reason) == ("na", "not count(quotes) >= 9")
    assert found.instances == InstanceCounts(na=1)


WEEKDAY = "for each d in dates where d.weekday exists and d.day exists\ncheck weekday(d.value) = d.weekday"


def test_a_year_that_is_not_known_leaves_the_weekday_open() -> None:
    found = result(WEEKDAY)
    assert (found.outcome, found.reason, found.gates) == ("unknown", "no publication date", False)
    assert evidence(found) == [["Thursday, December 6"]]


def test_a_publication_date_decides_the_weekday() -> None:
    assert result(WEEKDAY, published="2018-12-11").outcome == "pass"
    wrong = result(WEEKDAY, published="2019-12-11")
    assert (wrong.outcome, evidence(wrong)) == ("fail", [["Thursday, December 6"]])


def test_unknown_gates_when_the_rule_must_decide_or_the_run_is_strict() -> None:
    assert result(f"must decide\n{WEEKDAY}").gates
    assert result(WEEKDAY, strict=True).gates
    assert result(WEEKDAY, must_decide=frozenset({"test.rule"})).gates


def test_not_applicable_gates_only_when_the_rule_must_decide() -> None:
    clauses = "for each p in placeholders\ncheck p.sure"
    assert result(f"must decide\n{clauses}").gates
    assert not result(clauses, strict=True).gates


def test_a_where_that_is_unknown_makes_the_instance_unknown() -> None:
    found = result("for each d in dates where d.year = 2018\ncheck d.possible")
    assert (found.outcome, found.instances.unknown) == ("unknown", 1)


@pytest.mark.parametrize(
    ("severity", "gate", "gates"),
    [("error", "error", True), ("warning", "error", False), ("warning", "warning", True), ("note", "warning", False)],
)
def test_a_finding_gates_where_its_severity_reaches_the_gate(severity: str, gate: str, gates: bool) -> None:
    found = result(f"severity {severity}\ncheck count(quotes) = 0", gate=gate)
    assert (found.outcome, found.severity, found.gates) == ("fail", severity, gates)


def test_each_check_has_its_own_severity_and_message() -> None:
    found = result('check count(quotes) = 0\nsay "first"\ncheck count(people) = 0\nseverity note\nsay "second"')
    assert [(one.severity, one.message) for one in found.findings] == [("error", "first"), ("note", "second")]
    assert found.instances == InstanceCounts(failed=1)


def test_what_is_forbidden_is_a_finding_each() -> None:
    found = result('forbid c in counts where c.noun = "files"\nsay "{c} it is"')
    assert found.instances.failed >= 2
    assert found.findings[0].message == "twelve it is"
    assert evidence(found)[0] == ["twelve"]


def test_nothing_forbidden_found_is_one_pass() -> None:
    found = result("forbid p in placeholders")
    assert (found.outcome, found.instances) == ("pass", InstanceCounts(passed=1))


def test_pairs_of_one_collection_come_once_and_never_with_themselves() -> None:
    found = result("for each p in people\nfor each r in people\ncheck p != r")
    assert found.instances == InstanceCounts(passed=1)


def test_pairs_of_two_collections_are_all_of_them() -> None:
    found = result("for each p in people\nfor each q in quotes\ncheck p.name exists")
    assert found.instances == InstanceCounts(passed=2)


@pytest.mark.parametrize(
    ("bound", "outcome"),
    [
        ("at least 2", "pass"),
        ("exactly 2", "pass"),
        ("at most 2", "pass"),
        ("at least 3", "fail"),
        ("at most 1", "fail"),
    ],
)
def test_expect_bounds_the_number_of_instances(bound: str, outcome: str) -> None:
    found = result(f'for each p in people\nexpect {bound}\nsay "{{count(people)}} people"')
    assert found.outcome == outcome
    if outcome == "fail":
        assert found.findings[0].message == "2 people"


@pytest.mark.parametrize(
    ("clauses", "told"),
    [
        ("for each p in people\nexpect exactly 1", "exactly 1 is expected, and there are 2"),
        ("for each p in people\nexpect at least 3", "at least 3 are expected, and there are 2"),
        ("for each p in people\nexpect at most 0", "at most 0 are expected, and there are 2"),
        ("for each q in quotes\nexpect exactly 2", "exactly 2 are expected, and there is 1"),
        ("for each p in placeholders\nexpect at least 1", "at least 1 is expected, and there are none"),
        (
            "for each p in people where p.born < 1990-01-01\nexpect exactly 4",
            "exactly 4 are expected, and there are at most 2",
        ),
    ],
)
def test_expect_without_a_message_says_how_many_there_are(clauses: str, told: str) -> None:
    found = result(clauses)
    assert [one.message for one in found.findings if one.outcome == "fail"] == [told]


def test_the_only_one_is_unknown_where_several_fit() -> None:
    found = result('let total = the c in counts where c.noun = "files"\ncheck total = 12')
    assert found.outcome == "unknown"
    assert found.reason is not None
    assert found.reason.startswith('several fit c in counts where c.noun = "files": twelve')


def test_the_only_one_is_unknown_where_none_fits() -> None:
    found = result('let total = the c in counts where c.noun = "cars"\ncheck total = 12')
    assert (found.outcome, found.reason) == ("unknown", 'there is no c in counts where c.noun = "cars"')


def test_a_let_brings_its_evidence_to_the_check() -> None:
    found = result('let least = min(all c in counts where c.noun = "files")\ncheck least > 100')
    assert found.outcome == "fail"
    assert "five" in evidence(found)[0]


def test_every_that_saw_nothing_is_not_applicable() -> None:
    found = result("check every p in placeholders has p.sure")
    assert (found.outcome, found.instances) == ("na", InstanceCounts(na=1))


def test_the_witnesses_of_a_quantifier_are_its_evidence() -> None:
    found = result('check no p in people has p.name = "Ana Ruiz"')
    assert evidence(found) == [["Ana Ruiz"]]
    found = result('check every p in people has p.name = "Ben Okafor"')
    assert evidence(found) == [["Ana Ruiz"]]


def test_where_a_check_read_nothing_the_element_is_the_evidence_else_the_headline() -> None:
    found = result('for each p in people where p.last = "Ruiz"\ncheck some x in placeholders has x.sure')
    assert evidence(found) == [["Ana Ruiz"]]
    assert evidence(result("check count(placeholders) = 1")) == [["Council releases twelve files"]]


def test_mark_overrides_the_evidence() -> None:
    found = result('for each p in people where p.last = "Ruiz"\ncheck p.suffix exists\nmark p.mentions')
    assert evidence(found) == [["Ana Ruiz", "Ruiz"]]


def test_a_suggestion_names_the_place_and_the_words() -> None:
    found = result(f'{WEEKDAY}\nsuggest for d "{{weekday(d.value)}}, December 6"', published="2019-12-11")
    (offered,) = found.findings[0].suggestions
    assert (offered.place.text, offered.text) == ("Thursday, December 6", "Friday, December 6")


def test_a_suggestion_with_a_missing_value_is_not_offered() -> None:
    found = result(f'{WEEKDAY}\nsuggest for d "{{article.standfirst}}"', published="2019-12-11")
    assert (len(found.findings), found.findings[0].suggestions) == (1, ())


def test_passes_keep_evidence_and_values_when_asked_for() -> None:
    found = result('for each q in quotes\ncheck q.speaker.name = "Ana Ruiz"', passes_kept=9)
    (passed,) = found.passes
    assert (passed.outcome, [one.text for one in passed.evidence]) == ("pass", ["Ruiz"])
    assert ("q.speaker.name", "Ana Ruiz") in passed.values


def test_a_missing_field_is_none_and_an_unknown_one_says_why() -> None:
    found = result("for each d in dates\ncheck d.year = 2018")
    assert dict(found.findings[0].values)["d.year"] == Unknown("no publication date", missing=True)
    found = result('for each p in people where p.last = "Ruiz"\ncheck p.suffix = "Jr."')
    assert (found.outcome, dict(found.findings[0].values)["p.suffix"]) == ("unknown", None)


def test_applies_to_leaves_no_row_and_applies_when_neither() -> None:
    rules = """
rule a.one "One"
  applies to "seeds/*"
  check count(quotes) = 1

rule a.two "Two"
  applies when count(quotes) > 7
  check count(quotes) = 1

rule a.three "Three"
  applies when article.published >= 2018-01-01
  check count(quotes) = 1
"""
    found = results(rules, path="other/a.md")
    assert list(found) == ["a.three"]
    assert found["a.three"].outcome == "unknown"
    assert list(results(rules, path="seeds/a.md", published="2018-02-02")) == ["a.one", "a.three"]


def test_evidence_places_are_those_of_the_file() -> None:
    article = COUNCIL.replace("\n", "\r\n")
    found = result('check no p in people has p.last = "Okafor"', article)
    (one,) = found.findings[0].evidence
    assert article[one.start : one.end] == one.text == "Ben Okafor"
    assert (one.line, one.column) == (9, 12)


def test_preview_rules_run_only_when_asked_for() -> None:
    rules = 'rule a.one "One"\n  status preview\n  check count(quotes) = 1\n'
    assert results(rules) == {}
    assert list(results(rules, preview=True)) == ["a.one"]


@pytest.mark.parametrize(
    ("check", "outcome", "failed"),
    [("s.index < r.index", "unknown", 0), ("s.index > r.index", "fail", 3), ("s.index + r.index < 5", "fail", 1)],
)
def test_past_the_limit_of_instances_what_was_decided_stands(
    check: str, outcome: str, failed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.evaluate.instances.MOST_INSTANCES", 3)
    found = result(f"for each s in sentences\nfor each r in sentences\ncheck {check}")
    told = "more than 3 instances in one article; 3 were decided"
    assert (found.outcome, found.instances.failed, found.instances.unknown) == (outcome, failed, 1)
    assert found.findings[-1].message == f"cannot be decided: {told}"
    assert found.reason == (told if outcome == "unknown" else None)


def test_past_the_limit_of_elements_what_was_decided_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.evaluate.instances.MOST_LOOKED_AT", 4)
    found = result("for each s in sentences\ncheck some r in sentences has r.index > s.index")
    assert (found.outcome, found.instances.failed) == ("unknown", 0)
    assert (found.reason or "").startswith("more than 4 elements or pairs in one article; ")


SUMS = "It cost $3 million in May, $3 million in June, $4 million in July, $3bn, $3m, $5m, $6m and $7m, $3m in all."


def test_pairs_go_over_distinct_values_where_there_are_many() -> None:
    check = 'for each x in money\nfor each y in money\ncheck x.figure * 1000 != y.figure\nsay "{x} and {y}"'
    few, many = (result(check, article=text) for text in ("It cost $3m, then $3bn, $3m in all.", SUMS))
    # Of few each pair: (3m, 3bn), (3m, 3m), (3bn, 3m).
    assert (few.instances.passed, few.instances.failed) == (2, 1)
    # Of many each value with itself and with every later one, in both orders where both stand there: 3m with 3m, 4m,
    # 3bn, 5m, 6m and 7m; 4m with 3bn, 3m, 5m, 6m and 7m; 3bn with 3m, 5m, 6m and 7m; 5m, 6m and 7m with those after.
    assert (many.instances.passed, many.instances.failed) == (6 - 1 + 5 + 4 + 3 + 2 + 1, 1)
    assert [one.message for one in many.findings] == ["$3 million and $3bn"]


def test_elements_of_a_pair_that_read_differently_are_two_values() -> None:
    check = "for each x in money\nfor each y in money\ncheck not x stands before y"
    assert result(check, article=SUMS).instances.failed == 36


def test_elements_that_are_forbidden_have_the_limit_of_instances(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.evaluate.instances.MOST_INSTANCES", 2)
    found = result("forbid s in sentences")
    assert (found.outcome, found.instances.failed, found.instances.unknown) == ("fail", 2, 1)


def test_a_headline_scope_sees_only_the_headline() -> None:
    assert result("check count(headline.counts) = 1 and count(body.counts) >= 3").outcome == "pass"
    assert result('check headline.text contains "releases" and not body.text contains "releases"').outcome == "pass"


@pytest.mark.parametrize(
    ("condition", "outcome"),
    [
        ("every c in counts has c exists", "pass"),
        ('some q in quotes has q.kind = "direct"', "pass"),
        ("no c in body.counts has c inside a quote", "pass"),
        ("first p in people has p", "error"),
    ],
)
def test_quantifiers_in_a_check(condition: str, outcome: str) -> None:
    if outcome == "error":
        _, errors = parse_rules(Source("test.rules", f'rule a.b "T"\n  check {condition}\n'))
        assert errors
        return
    assert result(f"check {condition}").outcome == outcome


def test_stands_and_inside() -> None:
    found = result(
        'let ana = the p in people where p.first = "Ana"\nlet ben = the p in people where p.first = "Ben"\n'
        "check ana stands before ben\ncheck not ben inside the same sentence as ana\ncheck not ana inside a quote"
    )
    assert found.outcome == "pass"


NOTHING = "(every p in placeholders has p.sure)"
SOMETHING = "count(quotes) = 1"
FALSE = "count(quotes) = 7"


@pytest.mark.parametrize(
    ("condition", "outcome"),
    [
        (NOTHING, "na"),
        (f"{NOTHING} and {NOTHING}", "na"),
        (f"{NOTHING} and {SOMETHING}", "pass"),
        (f"{SOMETHING} and {NOTHING}", "pass"),
        (f"{NOTHING} and {FALSE}", "fail"),
        (f"{NOTHING} or {SOMETHING}", "pass"),
        (f"{SOMETHING} or {NOTHING}", "pass"),
        (f"{NOTHING} or {FALSE}", "na"),
        (f"{FALSE} or {NOTHING}", "na"),
        (f"not {NOTHING}", "fail"),
        (f"not (not {NOTHING})", "pass"),
        (f"if {NOTHING} then {SOMETHING} else {FALSE}", "pass"),
        (f"if {SOMETHING} then {NOTHING} else {FALSE}", "na"),
        (f"count(all s in sentences where {NOTHING}) > 0", "pass"),
        (f"some s in sentences where {NOTHING} has {SOMETHING}", "pass"),
    ],
)
def test_a_check_that_holds_of_nothing_alone_is_not_applicable(condition: str, outcome: str) -> None:
    assert result(f"check {condition}").outcome == outcome


META = """---
title: Council releases twelve files
desk: city
pages: [3, 4]
checked: true
---
"""


@pytest.mark.parametrize(
    ("condition", "outcome"),
    [
        # a sign before a value
        ("-count(quotes) < 0", "pass"),
        ("-count(quotes) = 1", "fail"),
        ("-(the c in counts where c.noun = \"ghosts\") < 0", "unknown"),
        ("-article.meta.desk < 0", "unknown"),
        # arithmetic with what is no number
        ("article.meta.desk + 1 = 2", "unknown"),
        ("(the c in counts where c.noun = \"ghosts\") + 1 = 2", "unknown"),
        ("1 + (the c in counts where c.noun = \"ghosts\") = 2", "unknown"),
        # `in` a list that the article has
        ('"Ana Ruiz" in (all p in people giving p.name)', "pass"),
        ('"Tom Hale" in (all p in people giving p.name)', "fail"),
        ("12 in body.counts", "pass"),
        ("13 in body.counts", "fail"),
        ("12 in (all c in counts where c.of.noun = \"ghosts\")", "unknown"),
        ('article.meta.desk in (all p in people giving p.name)', "fail"),
        ("3 in article.meta.pages", "pass"),
        ("5 in article.meta.pages", "fail"),
        ('"x" in article.meta.desk', "unknown"),
        # values of one sort and of several
        ("article.meta.checked = true", "pass"),
        ("article.meta.checked != true", "fail"),
        ("article.meta.desk = 3", "unknown"),
        ("article.meta.missing = 3", "unknown"),
        ('(if count(quotes) = 1 then "one" else "more") = "one"', "pass"),
        ('(if count(quotes) = 2 then "two" else "not two") = "two"', "fail"),
        ('(if count(quotes) = 1 then 3 miles else 4 miles) = 3 miles', "pass"),
        # texts and places of what is none
        ('article.meta.desk contains "it"', "pass"),
        ('article.meta.pages contains "it"', "unknown"),
        ("sum(article.meta.pages) = 7", "pass"),
        ("sum(article.meta.desk) = 7", "unknown"),
        ("some x in article.meta.desk has x exists", "unknown"),
        ("count(all x in article.meta.desk) = 1", "unknown"),
    ],
)  # fmt: skip
def test_a_condition_on_values_of_any_type(condition: str, outcome: str) -> None:
    assert result(f"check {condition}", META + COUNCIL).outcome == outcome


@pytest.mark.parametrize(
    ("clauses", "counts"),
    [
        ("for each x in article.meta.desk\ncheck x exists", InstanceCounts(unknown=1)),
        ("forbid x in article.meta.desk", InstanceCounts(unknown=1)),
        ('forbid c in counts where c.of.noun = "ghosts" and c = 12', InstanceCounts(unknown=3)),
        ("need count(quotes) = 7\nfor each c in counts\ncheck c = 1", InstanceCounts(na=1)),
        ("need article.meta.missing = 7\nfor each c in counts\ncheck c = 1", InstanceCounts(unknown=1)),
        ("let n = count(quotes)\nneed n = 1\nfor each q in quotes\ncheck n = 1", InstanceCounts(passed=1)),
    ],
)
def test_what_stands_before_the_loops_decides_for_all_of_them(clauses: str, counts: InstanceCounts) -> None:
    assert result(clauses, META + COUNCIL).instances == counts


def test_a_fact_knows_its_place_in_the_file() -> None:
    article = COUNCIL.replace("\n", "\r\n").replace("twelve files, Mayor", "**twelve** files, Mayor")
    for words in ("seven", "five", "41"):
        start = article.index(words)
        clauses = (
            f'for each n in numbers where n.text = "{words}"\ncheck n.start = {start} and n.end = {start + len(words)}'
        )
        assert result(clauses, article).outcome == "pass"
