"""`explain`: what is shown of a rule on an article, and what is refused."""

from desk import Desk

STORY = """\
Of the eleven firms, six gave money and four gave time. Three firms stayed away.

“We have had enough,” said Ada Boyle, 52, the director of Melby Lines.
"""
RULES = """\
define grown(p: person) = some g in p.ages has g > 40

rule desk.sum "The parts make the total"
  for each b in breakdowns where b.complete and b.total exists
  let   made = sum(b.parts)
  need  count(b.parts) >= 2
  check made = b.total within rounding
  say   "they make {made}"

rule desk.few "There are few firms"
  let   many = all n in counts where n.noun exists and n.noun = "firms" and n > 3
  check count(many) = 1
  check some n in counts where n > 5 has n.verb exists and n.verb = "gave"

rule desk.grown "Nobody is grown up"
  forbid p in people where p.name != "Tom Hale" and grown(p)

rule desk.pairs "Two counts differ"
  for each c in counts where c > 4
  for each d in counts where d > 4
  check c != d

rule desk.outside "Elsewhere only"
  applies to "sport/*"
  check article.body contains "firms"

rule desk.when "Only with a date"
  applies when article.published exists
  check count(quotes) > 3

rule desk.many "Many firms"
  for each n in counts
  need n > 100
  check n < 200
  expect at least 9
"""


def _explained(desk: Desk, rule: str) -> str:
    desk.write("rules/house.rules", RULES)
    desk.write("firms.txt", STORY)
    called = desk.call("explain", rule, "firms.txt")
    assert (called.code, called.err) == (0, "")
    return called.out


def test_each_instance_has_the_value_and_the_words_of_every_sub_expression(desk: Desk) -> None:
    assert (
        _explained(desk, "desk.sum")
        == """\
desk.sum: The parts make the total
rules/house.rules:3 · firms.txt · FAIL (1 failed)

for each b in breakdowns where b.complete and b.total exists  [1/1]
  where b.complete  [1/1]
  where b.total exists  [1/1]

Instance 1 of 1: FAIL
  b = “eleven firms, six gave money and four” at 1:8
  let made = sum(b.parts) = 10
    b.parts = [“six” (6) at 1:22, “four” (4) at 1:41]
  need count(b.parts) >= 2 = true
    count(b.parts) = 2
      b.parts = [“six” (6) at 1:22, “four” (4) at 1:41]
  check made = b.total within rounding = false: FAIL
    made = 10
    b.total = “eleven” (11) at 1:8
"""
    )


def test_candidates_that_dropped_out_stand_below_the_condition_that_dropped_them(desk: Desk) -> None:
    out = _explained(desk, "desk.few")
    assert (
        """\
    where n.noun exists  [4/4]
    where n.noun = "firms"  [4/4]
    where n > 3  [3/4]
      dropped “Three” (3) at 1:57
"""
        in out
    )
    assert (
        """\
    n = “eleven” (11) at 1:8
      has n.verb exists and n.verb = "gave" = false
        n.verb exists = false
          n.verb = none
        (the rest was not looked at: this settles it)
"""
        in out
    )


def test_a_pair_is_considered_once(desk: Desk) -> None:
    out = _explained(desk, "desk.pairs")
    assert "for each c in counts where c > 4  [2/4]\n" in out
    assert "for each d in counts where d > 4  [1/5]\n" in out
    assert out.count("Instance ") == 1


def test_what_is_forbidden_is_told_with_its_condition_and_definitions_written_out(desk: Desk) -> None:
    assert _explained(desk, "desk.grown").endswith("""\
Instance 1 of 1: FAIL
  forbid p in people: FAIL  [1/1]
    where p.name != "Tom Hale"  [1/1]
    where (some g in p.ages has g > 40)  [1/1]
    found “Ada Boyle” at 3:28
""")


def test_an_article_that_the_rule_leaves_out_is_told_so_and_explained(desk: Desk) -> None:
    out = _explained(desk, "desk.outside")
    assert "A check leaves this article out: the rule applies to sport/*.\n" in out
    assert "Instance 1 of 1: PASS" in out


def test_a_condition_of_the_whole_rule_that_is_false_is_all_there_is(desk: Desk) -> None:
    assert _explained(desk, "desk.when").endswith("""\
 · does not apply

applies when article.published exists = false
  article.published = none
""")


def test_an_instance_that_ends_at_its_need_has_no_check(desk: Desk) -> None:
    out = _explained(desk, "desk.many")
    assert "Instance 4 of 4: N/A\n  n = “Three” (3) at 1:57\n  need n > 100 = false: N/A\n" in out
    assert "check" not in out
    assert out.endswith("\nexpect at least 9: there are 4\n")


def test_a_long_list_of_dropped_candidates_is_cut_and_the_rest_counted(desk: Desk) -> None:
    desk.write("rules/house.rules", 'rule desk.big "Big"\n  for each n in counts where n > 900\n  check n > 0\n')
    desk.write("sheep.txt", "\n\n".join(f"The farmer counted {number} sheep." for number in range(31, 56)))
    out = desk.call("explain", "desk.big", "sheep.txt").out
    assert out.count("dropped “") == 20
    assert "  and 5 more dropped\n" in out


def test_across_articles_five_dropped_candidates_are_shown_and_the_rest_counted(desk: Desk) -> None:
    rule = 'rule desk.big "Big"\n  across articles\n  check no n in counts where n > 900 has n.sure\n'
    desk.write("rules/house.rules", rule)
    for number in range(31, 43):
        desk.write(f"farm/{number}.txt", f"The farmer counted {number} sheep.\n")
    out = desk.call("explain", "desk.big", "farm").out
    assert out.count("dropped “") == 5
    assert "  and 7 more dropped\n" in out


def test_a_rule_beside_the_article_is_explained_too(desk: Desk) -> None:
    desk.write("a.txt", STORY)
    desk.write("a.rules", 'rule a.one "One"\n  check article.body contains "Melby"\n')
    called = desk.call("explain", "a.one", "a.txt")
    assert (called.code, called.out.splitlines()[1]) == (0, "a.rules:1 · a.txt · PASS (1 passed)")


def test_what_cannot_be_explained_is_exit_2_with_the_reason(desk: Desk) -> None:
    desk.write("a.txt", STORY)
    desk.write("stories/b.txt", STORY)
    for arguments, reason in (
        (("house.no-kt", "a.txt"), "there is no rule `house.no-kt`"),
        (("house.no-tk", "b.txt"), "b.txt: no such file"),
        (("house.no-tk", "rules"), "factcheck: rules: there is no article\n"),
        (("house.no-tk", "a.txt", "stories"), "house.no-tk is a rule on one article: name one of these 2"),
    ):
        called = desk.call("explain", *arguments)
        assert (called.code, called.out) == (2, "")
        assert reason in called.err
    desk.write("b.txt", b"\xff")
    assert desk.call("explain", "house.no-tk", "b.txt").code == 3


def test_a_rule_whose_source_is_missing_is_exit_2_and_says_so(desk: Desk) -> None:
    desk.write("a.txt", STORY)
    source = 'source hearing from "hearing.txt"\n'
    desk.write("rules/house.rules", f'{source}rule a.one "One"\n  check article.body found in hearing\n')
    called = desk.call("explain", "a.one", "a.txt")
    assert called.code == 2
    assert "hearing" in called.out + called.err


def test_words_of_the_article_cannot_act_on_a_terminal(desk: Desk) -> None:
    desk.write("a.txt", "Nobody saw the \x1b[31mred ferry, said Ada Boyle.\n")
    out = desk.call("explain", "house.no-tk", "a.txt").out
    assert "\x1b" not in out
    assert "ferry" in out


def test_what_stands_before_the_loops_is_told_with_each_instance(desk: Desk) -> None:
    clauses = "let all_firms = count(counts)\n  need all_firms > 2\n  for each q in quotes\n  check all_firms = 4\n"
    desk.write("rules/house.rules", f'rule desk.outer "Outer"\n  {clauses}')
    desk.write("firms.txt", STORY)
    out = desk.call("explain", "desk.outer", "firms.txt").out
    assert out.endswith("""\
for each q in quotes  [1/1]

Instance 1 of 1: PASS
  q = ““We have had enough,”” at 3:1
  let all_firms = count(counts) = 4
    counts = [“eleven” (11) at 1:8, “six” (6) at 1:22, “four” (4) at 1:41, “Three” (3) at 1:57]
  need all_firms > 2 = true
    all_firms = 4
  check all_firms = 4 = true: PASS
    all_firms = 4
""")


def test_a_need_before_the_loops_that_ends_them_is_an_instance(desk: Desk) -> None:
    rule = 'rule desk.outer "Outer"\n  need count(counts) > 9\n  for each q in quotes\n  check q.sure\n'
    desk.write("rules/house.rules", rule)
    desk.write("firms.txt", STORY)
    out = desk.call("explain", "desk.outer", "firms.txt").out
    assert "Instance 1 of 1: N/A\n  need count(counts) > 9 = false: N/A\n" in out
    assert "check" not in out


def test_a_candidate_that_cannot_be_decided_says_why(desk: Desk) -> None:
    rule = 'rule desk.of "Of"\n  for each n in counts where n.of > 3\n  check n > 0\n'
    desk.write("rules/house.rules", rule)
    desk.write("firms.txt", STORY)
    out = desk.call("explain", "desk.of", "firms.txt").out
    assert "  undecided “eleven” (11) at 1:8: " in out
    assert "· UNKNOWN" in out.splitlines()[1] or "· FAIL" in out.splitlines()[1]


def test_of_a_long_list_eight_elements_are_shown_and_the_rest_counted(desk: Desk) -> None:
    desk.write("rules/house.rules", 'rule desk.big "Big"\n  let all_n = counts\n  check count(all_n) > 0\n')
    for number, more in ((8, ""), (9, ", … 1 more"), (11, ", … 3 more")):
        desk.write("sheep.txt", "\n\n".join(f"The farmer counted {30 + one} sheep." for one in range(number)))
        out = desk.call("explain", "desk.big", "sheep.txt").out
        assert f"“37” at 15:20{more}]" in out


def test_of_what_is_kept_twenty_are_shown(desk: Desk) -> None:
    desk.write("rules/house.rules", 'rule desk.big "Big"\n  forbid n in counts where n > 9\n')
    desk.write("sheep.txt", "\n\n".join(f"The farmer counted {number} sheep." for number in range(31, 56)))
    out = desk.call("explain", "desk.big", "sheep.txt").out
    assert "  [25/25]\n" in out
    assert out.count("found “") == 20


def test_articles_that_are_left_out_are_told_up_to_twenty(desk: Desk) -> None:
    rule = 'rule desk.all "All"\n  across articles\n  applies to "news/*"\n  check count(people) > 0\n'
    desk.write("rules/house.rules", rule)
    for number, more in ((20, []), (22, ["and 2 more left out"])):
        for one in range(number):
            desk.write(f"sport/{one}.txt", STORY)
        lines = desk.call("explain", "desk.all", "sport").out.splitlines()
        assert len([line for line in lines if line.startswith("left out sport/")]) == 20
        assert [line for line in lines if line.endswith("more left out")] == more
