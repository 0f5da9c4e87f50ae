"""Waivers: what they cover, what they do not, and what is said of those that do no work."""

import json

import pytest

from desk import Desk

RULE = """\
rule house.no-shouting "Nobody shouts"
  formerly house.shouting
  for each s in sentences
  check    not s.text contains "!"
  say      "this shouts"

"""
STORY = "The mill opens today! Nobody came.\n\nThe mayor stayed at home!\n"


def waiver(rule: str = "house.no-shouting", words: str = "The mill opens today!", glob: str = "*.txt") -> str:
    lines = (f'evidence "{words}"', 'because "it is the slogan"', 'by "desk"', "until 2024-03-31")
    return f'waive {rule} in "{glob}"\n' + "".join(f"  {line}\n" for line in lines)


@pytest.fixture
def mill(bare: Desk) -> Desk:
    """A desk with one article in which two sentences shout."""
    bare.write("factcheck.toml", "standard = false\n")
    bare.write("a.txt", STORY)
    return bare


def check(desk: Desk, rules: str, *arguments: str, day: str = "2024-03-31") -> dict[str, object]:
    desk.write("rules/house.rules", rules)
    data: dict[str, object] = json.loads(desk.call("a.txt", "--format", "json", "--as-of", day, *arguments).out)
    return data


def row(data: dict[str, object]) -> tuple[object, ...]:
    assert isinstance(data["results"], list)
    (result,) = data["results"]
    return result["outcome"], result["gates"], result["instances"]["fail"], result["instances"]["waived"], data["exit"]


def state(data: dict[str, object]) -> list[tuple[object, ...]]:
    assert isinstance(data["waivers"], list)
    return [(use["state"], use["findings"]) for use in data["waivers"]]


def test_a_row_is_waived_where_all_its_failures_are(mill: Desk) -> None:
    data = check(mill, RULE + waiver() + waiver(words="The mayor stayed at home!"))
    assert row(data) == ("waived", False, 0, 2, 0)
    assert state(data) == [("used", 1), ("used", 1)]


def test_a_failure_without_a_waiver_still_holds_publication(mill: Desk) -> None:
    data = check(mill, RULE + waiver())
    assert row(data) == ("fail", True, 1, 1, 1)


def test_a_waiver_covers_its_words_wherever_they_stand(mill: Desk) -> None:
    mill.write("a.txt", "Nothing happened.\n\nNobody came.  The mill\nopens today!\n")
    assert row(check(mill, RULE + waiver())) == ("waived", False, 0, 1, 0)


@pytest.mark.parametrize("words", ["The mill opens", "the mill opens today!", "The mill opens tomorrow!"])
def test_other_words_are_not_covered(mill: Desk, words: str) -> None:
    data = check(mill, RULE + waiver(words=words))
    assert row(data) == ("fail", True, 2, 0, 1)
    assert state(data) == [("unused", 0)]


def test_one_that_covers_several_findings_of_an_article_is_named(mill: Desk) -> None:
    mill.write("a.txt", "The mill opens today!\n\nThe mill opens today!\n")
    data = check(mill, RULE + waiver())
    assert (row(data), state(data)) == (("waived", False, 0, 2, 0), [("used", 2)])
    told = "Waiver that covers 2 findings at once: rules/house.rules:7: house.no-shouting, “The mill opens today!”, by"
    assert told in " ".join(mill.call("a.txt", "--as-of", "2024-03-31").out.split())
    mill.write("a.txt", "The mill opens today!\n")
    mill.write("b.txt", "The mill opens today!\n")
    assert "at once" not in mill.call("a.txt", "b.txt", "--as-of", "2024-03-31").out


def test_a_waiver_for_other_articles_covers_nothing_here(mill: Desk) -> None:
    data = check(mill, RULE + waiver(glob="b*.txt"))
    assert row(data) == ("fail", True, 2, 0, 1)
    assert state(data) == [("other", 0)]


def test_a_rule_that_holds_passes_whatever_is_waived(mill: Desk) -> None:
    mill.write("a.txt", "Nothing happened.\n")
    data = check(mill, RULE + waiver())
    assert row(data) == ("pass", False, 0, 0, 0)
    assert state(data) == [("unused", 0)]


def test_the_day_after_its_last_the_failure_is_back_and_says_so(mill: Desk) -> None:
    rules = RULE + waiver() + waiver(words="The mayor stayed at home!")
    data = check(mill, rules, day="2024-04-01")
    assert row(data) == ("fail", True, 2, 0, 1)
    assert state(data) == [("ended", 1), ("ended", 1)]
    table = " ".join(mill.call("a.txt", "--as-of", "2024-04-01").out.split())
    assert "the waiver by desk ended on 2024-03-31" in table
    assert "Waiver that ended on 2024-03-31: rules/house.rules:7: house.no-shouting" in table


def test_a_waiver_that_was_renewed_holds(mill: Desk) -> None:
    mill.write("a.txt", "The mill opens today!\n")
    data = check(mill, RULE + waiver() + waiver().replace("2024", "2025"), day="2024-04-01")
    assert row(data) == ("waived", False, 0, 1, 0)
    assert state(data) == [("ended", 0), ("used", 1)]


def test_a_former_id_of_the_rule_will_do(mill: Desk) -> None:
    mill.write("a.txt", "The mill opens today!\n")
    assert row(check(mill, RULE + waiver("house.shouting"))) == ("waived", False, 0, 1, 0)


def test_a_waiver_for_an_unknown_rule_is_told_and_covers_nothing(mill: Desk) -> None:
    data = check(mill, RULE + waiver("house.no-shout"))
    assert row(data) == ("fail", True, 2, 0, 1)
    assert state(data) == [("unknown rule", 0)]
    table = " ".join(mill.call("a.txt").out.split())
    assert "Waiver for a rule that is not there: rules/house.rules:7: house.no-shout" in table


def test_a_waiver_of_a_rule_that_was_not_asked_for_is_not_unused(mill: Desk) -> None:
    other = 'rule house.short "Short"\n  check count(sentences) < 10\n\n'
    assert state(check(mill, other + RULE + waiver(), "--only", "house.short")) == [("other", 0)]


def test_what_is_forbidden_can_be_waived(mill: Desk) -> None:
    forbidding = RULE.replace(
        "  for each s in sentences\n  check    not s.text", "  forbid s in sentences where s.text"
    )
    data = check(mill, forbidding + waiver() + waiver(words="The mayor stayed at home!"))
    assert row(data) == ("waived", False, 0, 2, 0)


def test_what_cannot_be_decided_cannot_be_waived(mill: Desk) -> None:
    undecided = RULE.replace("check    not s.text", "must decide\n  check    not article.standfirst")
    assert row(check(mill, undecided + waiver()))[:2] == ("unknown", True)


def test_a_waiver_needs_no_parser_the_second_time(mill: Desk) -> None:
    mill.write("a.txt", "The mill opens today!\n")
    first, second = (check(mill, RULE + waiver()) for _ in range(2))
    assert first == second


def test_the_table_tells_who_waives_it_and_why(mill: Desk) -> None:
    mill.write("a.txt", "The mill opens today!\n")
    check(mill, RULE + waiver())
    table = " ".join(mill.call("a.txt", "--as-of", "2024-03-31").out.split())
    assert "WAIVED (1 of 1)" in table
    assert "waived until 2024-03-31 by desk: it is the slogan" in table


def test_a_waiver_beside_an_article_is_for_that_article_alone(mill: Desk) -> None:
    mill.write("rules/house.rules", RULE)
    mill.write("stories/a.txt", STORY)
    mill.write("stories/b.txt", STORY)
    mill.write("stories/a.rules", waiver(glob="**"))
    for names in (("stories", "a.txt"), ("stories/a.txt", "stories/b.txt", "a.txt")):
        called = mill.call(*names, "--format", "json", "--as-of", "2024-03-31")
        waived = {one["article"]: one["instances"]["waived"] for one in json.loads(called.out)["results"]}
        assert called.code == 1
        assert waived == {"a.txt": 0, "stories/a.txt": 1, "stories/b.txt": 0}
    rules = ("--rules", "rules/house.rules", "--rules", "stories/a.rules")  # named, they are for every article
    called = mill.call("stories/b.txt", *rules, "--format", "json", "--as-of", "2024-03-31")
    assert [one["instances"]["waived"] for one in json.loads(called.out)["results"]] == [1]


def test_a_waiver_beside_an_article_for_others_does_no_work(mill: Desk) -> None:
    mill.write("rules/house.rules", RULE)
    mill.write("b.txt", STORY)
    mill.write("a.rules", waiver(glob="b.txt"))
    called = mill.call("a.txt", "b.txt", "--as-of", "2024-03-31")
    assert called.code == 1
    assert "WAIVED" not in called.out
