"""`test`, `facts`, `rules`, `model` and the help: what each shows, and with which exit code."""

import json

import pytest

from desk import Desk

STORY = """\
Ferry to stop this month

The ferry between Ostrand and Melby will stop on 31 May, its owner said on Monday. Eleven people work on it.

“We have lost money for three years,” said Ada Boyle, 52, the director of Melby Lines.
"""


def test_facts_shows_each_kind_with_lines(desk: Desk) -> None:
    desk.write("ferry.txt", STORY)
    called = desk.call("facts", "ferry.txt")
    assert called.code == 0
    assert "\nquotes (1)\n    5  ““We have lost money for three years,”" in called.out
    assert "Ada Boyle (person)" in called.out
    assert "\npeople (1)\n    5  “Ada Boyle”" in called.out
    assert "\nnone: " in called.out


def test_facts_begins_with_what_stands_at_the_head_of_an_article(desk: Desk) -> None:
    desk.write(
        "ferry.md",
        "---\nupdated: 2024-03-06\n---\n\n# Ferry to stop this month\n\n*The owner blames the cost of fuel*"
        "\n\nBy Ada Boyle"
        "\n\nTuesday, 5 March 2024\n\nOSTRAND, March 5 (Reuters) - The ferry to Melby will stop on 31 May.\n",
    )
    assert desk.call("facts", "ferry.md").out.partition("\n\n")[0].splitlines() == [
        "headline: Ferry to stop this month",
        "standfirst: The owner blames the cost of fuel",
        "byline: Ada Boyle",
        "dateline place: OSTRAND",
        "dateline date: 2024-03-05",
        "published: 2024-03-05",
        "updated: 2024-03-06",
    ]


def test_facts_tells_what_is_so_by_its_name_and_what_is_not_by_not(desk: Desk) -> None:
    desk.write("a.txt", "The council met on 31 April.\n\n“We lost.\n\nThe mayor, Ada Boyle, met Tom Hale last week.\n")
    lines = desk.call("facts", "a.txt").out.splitlines()
    assert next(line for line in lines if "“31 April”" in line).endswith(" · not possible")
    assert next(line for line in lines if "“last week”" in line).endswith(" · relative")


def test_facts_as_json_has_an_array_for_each_collection(desk: Desk) -> None:
    desk.write("ferry.txt", STORY)
    called = desk.call("facts", "ferry.txt", "--format", "json")
    data = json.loads(called.out)
    assert called.code == 0
    assert data["article"]["headline"] == "Ferry to stop this month"
    (quote,) = data["quotes"]
    assert quote["speaker"] == {"name": "Ada Boyle", "kind": "person"}
    assert quote["speaker_text"] == STORY[quote["speaker_start"] : quote["speaker_end"]]
    assert (quote["kind"], quote["verb"], quote["line"]) == ("direct", "said", 5)
    (count,) = data["counts"]
    assert (count["value"], count["text"], count["line"], count["fact"]) == ("11", "Eleven", 3, "count")
    for name, facts in data.items():
        if isinstance(facts, list):
            for fact in facts:
                assert STORY[fact["start"] : fact["end"]] == fact["text"], name


def test_facts_as_json_point_to_other_facts_by_their_place(desk: Desk) -> None:
    story = "Of the eleven firms, nine paid and two left."
    desk.write("a.txt", story)
    (found,) = json.loads(desk.call("facts", "a.txt", "--format", "json").out)["breakdowns"]
    for named in (found["total"], *found["parts"]):
        assert set(named) == {"text", "start", "end"}
        assert story[named["start"] : named["end"]] == named["text"]
    assert [found["total"]["text"], *(part["text"] for part in found["parts"])] == ["eleven", "nine", "two"]
    assert (found["line"], found["column"], found["sentence"], found["paragraph"]) == (1, 8, 1, 1)


def test_facts_of_a_quote_without_speaker_are_null(desk: Desk) -> None:
    desk.write("a.txt", "The crowd left at dusk.\n\n“It was chaos from start to end. Nobody came to help us.”\n")
    (quote,) = json.loads(desk.call("facts", "a.txt", "--format", "json").out)["quotes"]
    assert (quote["speaker"], quote["speaker_start"], quote["speaker_end"]) == (None, None, None)


def test_facts_of_a_file_that_cannot_be_read_is_exit_3(desk: Desk) -> None:
    desk.write("a.txt", b"The \xff ferry.\n")
    called = desk.call("facts", "a.txt")
    assert (called.code, called.out) == (3, "")
    assert called.err.startswith("factcheck: a.txt: not valid UTF-8: byte 4 (0xff, line 1)")


def test_facts_printed_cannot_act_on_a_terminal(desk: Desk) -> None:
    desk.write("a.txt", "The ferry \x1b[31mwill stop\x07, “I said \x9b2J so to you all,” said Ada Boyle.\n")
    for form in ("table", "json"):
        printed = desk.call("facts", "a.txt", "--format", form).out
        assert not any((ord(letter) < 0x20 and letter != "\n") or 0x7F <= ord(letter) < 0xA0 for letter in printed)


def test_the_examples_of_all_rules_in_use_are_run(desk: Desk) -> None:
    called = desk.call("test")
    assert (called.code, called.out) == (0, "2 rules, 4 examples: 4 as they should be, 0 not.\n")


def test_a_failing_example_is_exit_1_with_what_it_should_be(desk: Desk) -> None:
    desk.write("more.rules", 'rule more.one "One"\n  check article.body contains "x"\n  example passes "No."\n')
    called = desk.call("test", "more.rules")
    assert called.code == 1
    assert "more.one" in called.out
    assert "should be PASS, is FAIL" in called.out
    assert called.out.endswith("1 rule, 1 example: 0 as they should be, 1 not.\n")


def test_rules_without_examples_are_exit_4(desk: Desk) -> None:
    desk.write("more.rules", 'rule more.one "One"\n  check article.body contains "x"\n')
    called = desk.call("test", "more.rules")
    assert called.code == 4
    assert called.out == (
        "more.one has no example that passes and none that fails\n"
        'Add below the clauses of a rule what it lacks: `example passes "…"` with a sentence or two in which it holds, '
        '`example\nfails "…"` with such in which it does not. Where no rule has any, nothing was run and the exit code '
        "is 4.\n"
        "1 rule, 0 examples: 0 as they should be, 0 not.\n"
    )


def test_broken_rules_cannot_be_tested(desk: Desk) -> None:
    desk.write("more.rules", 'rule more.one "One"\n  check article.bodi contains "x"\n')
    called = desk.call("test", "more.rules")
    assert (called.code, called.out) == (2, "")
    assert "did you mean `body`?" in called.err


def test_the_rules_in_use_are_listed(desk: Desk) -> None:
    called = desk.call("rules")
    assert called.code == 0
    assert called.out.index("house.has-vote") < called.out.index("house.no-tk")
    assert "2 rules" in called.out


def test_a_rule_is_shown_whole(desk: Desk) -> None:
    called = desk.call("rules", "show", "house.no-tk")
    assert called.code == 0
    assert called.out.startswith("house.no-tk: No TK is left\nrules/house.rules:3 · error\n")
    assert "In English:\n  must hold: " in called.out
    assert called.out.endswith(
        '  rule house.no-tk "No TK is left"\n'
        '    check    not article.body contains "TK"\n'
        '    say      "TK is left"\n'
        '    example passes "The vote was 7 to 2."\n'
        '    example fails "The vote was TK to 2."\n'
    )


@pytest.mark.parametrize("name", ["quote", "quotes"])
def test_a_kind_of_the_model_is_shown_by_either_name(bare: Desk, name: str) -> None:
    called = bare.call("model", name)
    assert called.code == 0
    assert called.out.startswith("quote (all of them: quotes)\n")
    assert "speaker: source?" in called.out


def test_a_kind_is_told_with_the_fields_that_others_do_not_have(bare: Desk) -> None:
    assert bare.call("model", "ages").out == (
        "age (all of them: ages)\n  An age in years (or months, of a baby).\n  all fields of number, and:\n"
        "    person: person?       whose age it is\n"
    )
    quote = bare.call("model", "quote").out
    assert "all fields of" not in quote
    assert quote.splitlines()[2].startswith("    text: text ")
    article = bare.call("model", "article").out
    assert article.startswith("article\n  The article as a whole.\n    headline: text?         its headline\n")
    assert "\n                            {text, markdown}\n" in article


def test_the_whole_model_has_every_collection_and_function(bare: Desk) -> None:
    from factcheck.facts.catalogue import COLLECTIONS  # noqa: PLC0415
    from factcheck.language.functions import FUNCTIONS  # noqa: PLC0415

    printed = bare.call("model").out
    assert printed.startswith(
        "A `?` after a type: the field may be missing. Scopes before a collection: headline., standfirst., lede., "
        "body., captions., corrections. as in headline.counts.\n\n"
    )
    assert [name for name in COLLECTIONS if f"(all of them: {name})" not in printed] == []
    assert [name for name in FUNCTIONS if f"    {name}(" not in printed] == []


def test_the_version_is_that_of_the_package(bare: Desk) -> None:
    from factcheck import __version__  # noqa: PLC0415

    assert bare.call("--version").out == f"factcheck {__version__}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["check", "--help"], ["rules", "show", "-h"]])
def test_help_is_no_mistake(bare: Desk, arguments: list[str]) -> None:
    called = bare.call(*arguments)
    assert (called.code, called.err) == (0, "")
    assert called.out.startswith("Usage: factcheck")


def test_a_folder_named_like_a_command_can_still_be_checked(desk: Desk, good: str) -> None:
    desk.write("test/a.txt", good)
    assert "1 article," in desk.call("./test").out
    assert "1 article," in desk.call("check", "test").out


def test_a_fault_of_ours_is_one_line_unless_the_traceback_is_asked_for(
    desk: Desk, good: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("a.txt", good)
    from factcheck import one_article  # noqa: PLC0415

    def broken(_: object) -> None:
        raise ZeroDivisionError("a fault")

    monkeypatch.setattr(one_article, "analyse", broken)
    called = desk.call("a.txt")
    assert (called.code, called.out) == (2, "")
    assert called.err == (
        "factcheck: internal error in a.txt: ZeroDivisionError: a fault (FACTCHECK_DEBUG=1 shows where)\n"
    )
    monkeypatch.setenv("FACTCHECK_DEBUG", "1")
    assert "Traceback" in desk.call("a.txt").err


BESIDE = 'rule a.one "One"\n  check article.body contains "vote"\n'


def test_a_rule_beside_an_article_is_shown_where_its_file_is_named(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    desk.write("a.rules", BESIDE)
    for arguments in (["show", "a.one", "--rules", "a.rules"], ["--rules", "a.rules", "show", "a.one"]):
        called = desk.call("rules", *arguments)
        assert called.code == 0
        assert called.out.startswith("a.one: One\na.rules:1 ")
    assert "a.one" in desk.call("rules", "--rules", "a.rules").out


def test_a_rule_beside_an_article_is_not_shown_unasked_but_the_way_is_told(desk: Desk) -> None:
    desk.write("a.rules", BESIDE)
    called = desk.call("rules", "show", "a.one")
    assert called.code == 2
    assert "there is no rule `a.one`" in called.err
    assert "the rules of NAME.rules beside an article need --rules NAME.rules" in called.err


def test_a_rule_is_shown_with_why_it_is_there_and_where_to_read_on(desk: Desk) -> None:
    desk.write(
        "a.rules",
        """\
rule a.one "One"
  severity note
  status   deprecated
  must decide
  because  "Readers count."
  see      "https://example.org/a"
  see      "https://example.org/b"
  tags     numbers, sums
  across articles
  check count(people) > 3
# About the next one.

rule a.two "Two"
  check    true
""",
    )
    told = desk.call("rules", "show", "a.one", "--rules", "a.rules").out
    assert (
        told.partition("In English:\n")[0]
        == """\
a.one: One
a.rules:1 · note (deprecated) · must decide

Readers count.
See https://example.org/a
See https://example.org/b
Tags: numbers, sums

"""
    )
    assert "  across all articles\n" in told
    assert told.endswith("  across articles\n    check count(people) > 3\n")


def test_every_clause_of_a_rule_is_read_back_in_english(desk: Desk) -> None:
    desk.write(
        "a.rules",
        """\
rule a.one "One"
  applies to "sport/*", "news/*"
  applies when article.published exists
  for each c in counts where c > 4
  let half = c / 2
  need half != 3
  expect at least 2
  check -c < 0 and true
  forbid p in placeholders where not p.sure
""",
    )
    told = desk.call("rules", "show", "a.one", "--rules", "a.rules").out
    assert (
        told.partition("In English:\n")[2].partition("\nAs written")[0]
        == """\
  applies to sport/*, news/*
  applies when the article has a date of publication
  for each c in counts where c is more than 4
  let half be c over 2
  only where half is not 3
  there must be at least 2
  must hold: minus c is less than 0 and true
  there must be no p in placeholders where p is not sure
"""
    )
