"""Rules across articles in a run: the row in the table and in JSON, with what was not read, waived or declared."""

import json
import re

import pytest

from desk import Desk

RULE = """\
rule desk.one-age "A person has one age on one day"
  across articles
  for each p in people where count(p.ages) = 1
  for each r in people where r.name = p.name and count(r.ages) = 1 and r.article != p.article
  check    (first g in p.ages) = (first g in r.ages)
  say      "{p.name} has two ages"
  example passes \"\"\"
    === a.txt
    Tom Hale, 30, swam.
    === b.txt
    Tom Hale, 30, sat.
    \"\"\"
  example fails \"\"\"
    === a.txt
    Tom Hale, [[30]], swam.
    === b.txt
    Tom Hale, [[40]], swam.
    \"\"\"
"""
MILL = "Mill opens\n\nMayor Ada Boyle, 41, opened the mill on Monday, and Tom Hale, 30, saw it.\n"
POOL = "Pool opens\n\nMayor Ada Boyle, 41, opened the pool.\n\nTom Hale, 40, swam in it.\n"


@pytest.fixture
def two(bare: Desk) -> Desk:
    """A desk with two articles that give a man two ages."""
    bare.write("factcheck.toml", "standard = false\n")
    bare.write("rules/desk.rules", RULE)
    bare.write("stories/mill.txt", MILL)
    bare.write("stories/pool.txt", POOL)
    return bare


def test_a_row_names_the_articles_of_its_evidence(two: Desk) -> None:
    called = two.call("stories")
    assert called.code == 1
    assert called.out == (
        "rule          outcome        where                  what\n"
        "------------  -------------  ---------------------  ------------------------------\n"
        "desk.one-age  FAIL (1 of 2)  stories/mill.txt:3:63  Tom Hale has two ages · “30” ·\n"
        "                                                    stories/pool.txt:5: “40”\n"
        "\n"
        "2 articles, 1 rule, 2 checks made; 1 row: 1 failed.\n"
        "Rules used: rules/desk.rules.\n"
        "Exit 1: a finding holds publication.\n"
    )


def row(desk: Desk, *arguments: str) -> dict[str, object]:
    data = json.loads(desk.call("stories", "--format", "json", *arguments).out)
    (result,) = [one for one in data["results"] if one["rule"] == "desk.one-age"]
    assert isinstance(result, dict)
    return result


def test_the_row_of_a_rule_across_articles_has_none(two: Desk) -> None:
    result = row(two)
    assert (result["article"], result["outcome"], result["gates"]) == (None, "fail", True)
    findings = result["findings"]
    assert isinstance(findings, list)
    assert [[piece["article"] for piece in finding["evidence"]] for finding in findings] == [
        ["stories/mill.txt", "stories/pool.txt"]
    ]


def test_rules_for_one_article_run_beside_it(two: Desk) -> None:
    two.write("rules/tk.rules", 'rule desk.no-tk "No TK"\n  check not article.body contains "TK"\n')
    data = json.loads(two.call("stories", "--format", "json").out)
    assert [(one["rule"], one["article"]) for one in data["results"]] == [
        ("desk.no-tk", "stories/mill.txt"),
        ("desk.no-tk", "stories/pool.txt"),
        ("desk.one-age", None),
    ]


def test_an_article_that_is_not_read_makes_it_unknown(two: Desk) -> None:
    two.write("stories/pool.txt", POOL.replace("40", "30"))
    two.write("stories/bad.txt", b"\xff\xfe\x00")
    called = two.call("stories")
    assert called.code == 3
    assert "UNKNOWN (1 of 3)" in called.out
    assert "1 article was not read: stories/bad.txt" in " ".join(called.out.split())
    assert two.call("stories", "--strict", "--format", "json").code == 3


def test_a_waiver_covers_words_in_the_article_that_its_glob_names(two: Desk) -> None:
    words = ('evidence "40"', 'because "so the register"', 'by "desk"', "until 2024-12-31")
    waiver = '\nwaive desk.one-age in "stories/{}.txt"\n' + "".join(f"  {line}\n" for line in words)
    two.write("rules/desk.rules", RULE + waiver.format("pool"))
    assert row(two, "--as-of", "2024-12-31")["outcome"] == "waived"
    assert row(two, "--as-of", "2025-01-01")["outcome"] == "fail"
    two.write("rules/desk.rules", RULE + waiver.format("mill"))
    assert row(two, "--as-of", "2024-12-31")["outcome"] == "fail"


def test_declarations_come_first(two: Desk) -> None:
    declare = '\ndeclare in "stories/pool.txt"\n  "40" is not a number\n  because "a misprint, mended in print"\n'
    two.write("rules/desk.rules", RULE + declare)
    assert row(two)["outcome"] == "pass"


def test_a_large_run_gives_the_same_row(two: Desk) -> None:
    for number in range(30):
        two.write(f"stories/more/{number}.txt", f"Day {number}\n\nNobody came to the mill.\n")
    assert row(two)["instances"] == {"pass": 1, "fail": 1, "unknown": 0, "na": 0, "waived": 0}


def test_its_examples_are_run(two: Desk) -> None:
    assert two.call("test").out == "1 rule, 2 examples: 2 as they should be, 0 not.\n"
    two.write("rules/desk.rules", RULE.replace("[[40]]", "40"))
    called = two.call("test")
    assert called.code == 1
    assert "“30”, “40”" in called.out


def test_one_beside_an_article_is_a_mistake(two: Desk) -> None:
    two.write("stories/mill.rules", RULE.replace("desk.one-age", "desk.one-age-again"))
    called = two.call("stories")
    assert (called.code, called.err) == (
        2,
        "stories/mill.rules:1:6: error: a rule across articles stands beside one of them\n"
        '    1 | rule desk.one-age-again "A person has one age on one day"\n'
        "      |      ^^^^^^^^^^^^^^^^^^ put it with the rules for all articles\n"
        "\n"
        "1 error in 1 file; nothing was checked\n",
    )


def test_it_is_explained_on_all_articles_that_are_named(two: Desk) -> None:
    called = two.call("explain", "desk.one-age", "stories")
    assert (called.code, called.err) == (0, "")
    assert called.out == (
        "desk.one-age: A person has one age on one day\n"
        "rules/desk.rules:1 · 2 articles · FAIL (1 passed, 1 failed)\n"
        "\n"
        "for each p in people where count(p.ages) = 1  [4/4]\n"
        "  where count(p.ages) = 1  [4/4]\n"
        "\n"
        "for each r in people where r.name = p.name and count(r.ages) = 1 and r.article != p.article  [2/6]\n"
        "  where r.name = p.name  [2/6]\n"
        '    dropped “Tom Hale” at stories/mill.txt:3:53: r.name = "Tom Hale"; p.name = "Ada Boyle"\n'
        '    dropped “Tom Hale” at stories/pool.txt:5:1: r.name = "Tom Hale"; p.name = "Ada Boyle"\n'
        '    dropped “Ada Boyle” at stories/pool.txt:3:7: r.name = "Ada Boyle"; p.name = "Tom Hale"\n'
        '    dropped “Tom Hale” at stories/pool.txt:5:1: r.name = "Tom Hale"; p.name = "Ada Boyle"\n'
        "  where count(r.ages) = 1  [2/2]\n"
        "  where r.article != p.article  [2/2]\n"
        "\n"
        "Instance 1 of 2: PASS\n"
        "  p = “Ada Boyle” at stories/mill.txt:3:7\n"
        "  r = “Ada Boyle” at stories/pool.txt:3:7\n"
        "  check (first g in p.ages) = (first g in r.ages) = true: PASS\n"
        "    (first g in p.ages)  [1/1] = “41” at stories/mill.txt:3:18\n"
        "      g = “41” at stories/mill.txt:3:18\n"
        "    (first g in r.ages)  [1/1] = “41” at stories/pool.txt:3:18\n"
        "      g = “41” at stories/pool.txt:3:18\n"
        "\n"
        "Instance 2 of 2: FAIL\n"
        "  p = “Tom Hale” at stories/mill.txt:3:53\n"
        "  r = “Tom Hale” at stories/pool.txt:5:1\n"
        "  check (first g in p.ages) = (first g in r.ages) = false: FAIL\n"
        "    (first g in p.ages)  [1/1] = “30” at stories/mill.txt:3:63\n"
        "      g = “30” at stories/mill.txt:3:63\n"
        "    (first g in r.ages)  [1/1] = “40” at stories/pool.txt:5:11\n"
        "      g = “40” at stories/pool.txt:5:11\n"
    )


def test_an_explanation_tells_which_articles_take_no_part_and_why(two: Desk) -> None:
    where = '  across articles\n  applies to "stories/*"\n  applies when article.meta.desk = "news"\n'
    two.write("rules/desk.rules", RULE.replace("  across articles\n", where, 1).split("  example")[0])
    two.write("stories/mill.txt", "---\ndesk: news\n---\n\n" + MILL)
    two.write("stories/pool.txt", "---\ndesk: sport\n---\n\n" + POOL)
    two.write("old/mill.txt", MILL)
    called = two.call("explain", "desk.one-age", "old", "stories/mill.txt", "stories/pool.txt")
    assert called.code == 0
    assert called.out.splitlines()[1:6] == [
        "rules/desk.rules:1 · 1 article · N/A: "
        "no people where r.name = p.name and count(r.ages) = 1 and r.article != p.article",
        "",
        "left out old/mill.txt: the rule applies to stories/*",
        "left out stories/pool.txt: `applies when` is false",
        "",
    ]
    two.write("stories/mill.txt", MILL)
    undecided = two.call("explain", "desk.one-age", "stories/mill.txt").out.splitlines()
    assert undecided[1].startswith("rules/desk.rules:1 · 0 articles · UNKNOWN (1 unknown): whether the rule applies to")
    assert undecided[3].startswith("left out stories/mill.txt: whether the rule applies cannot be decided: ")


def test_more_pairs_than_can_be_told_of_are_refused(two: Desk) -> None:
    first = (
        "Ada",
        "Ben",
        "Cleo",
        "Dora",
        "Emil",
        "Fay",
        "Gus",
        "Hal",
        "Ida",
        "Jon",
        "Kim",
        "Lea",
        "Max",
        "Nell",
        "Otto",
    )
    last = [
        f"{start}{end}"
        for start in ("Bar", "Cor", "Dun", "Fen", "Gar", "Hol")
        for end in ("low", "man", "ton", "wick", "by")
    ]
    told = " ".join(f"{one} {other}, 40, swam." for one in first for other in last)
    two.write("stories/swim.txt", told)
    called = two.call("explain", "desk.one-age", "stories")
    assert (called.code, called.out) == (2, "")
    assert called.err == (
        "factcheck: desk.one-age sets more than 100,000 elements or pairs against one another in these 3 articles, "
        "too many to tell of; name fewer\n"
    )


def test_it_is_read_back(two: Desk) -> None:
    assert "  across all articles\n  for each p in people" in two.call("rules", "show", "desk.one-age").out


def test_pages_mark_what_was_found_in_each_article(two: Desk) -> None:
    two.write("stories/fair.txt", "Fair opens\n\nIda Moss opened the fair.\n")
    assert two.call("stories", "--output", "html=out").code == 1
    pages = {path.name.split(".")[0]: path.read_text("utf-8") for path in (two.folder / "out/articles").iterdir()}
    for name, words in (("stories-mill", "30"), ("stories-pool", "40")):
        assert "Tom Hale has two ages" in pages[name]
        assert re.search(rf'<a href="#f1" class="s found-fail[^"]*"[^>]*><mark>{words}</mark></a>', pages[name])
    other = re.search(r'href="\.\./articles/(stories-pool[^"#]*)#L5"', pages["stories-mill"])
    assert other is not None
    assert (two.folder / "out/articles" / other[1]).is_file()
    assert "Tom Hale" not in pages["stories-fair"]
    assert "No rule found anything here." in pages["stories-fair"]
