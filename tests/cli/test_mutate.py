"""`test --mutate`: which changes to a rule its examples notice."""

import pytest

from desk import Desk

STRONG = """\
rule desk.few "Nobody is named more than twice"
  for each p in people where p.name != "Tom Hale"
  check count(p.mentions) <= 2
  example passes "Ada Boyle spoke. Boyle left."
  example passes "Ada Boyle spoke."
  example fails "Ada Boyle spoke. Boyle left. Boyle slept."
  example does not apply "Tom Hale spoke. Hale left. Hale slept."
"""
WEAK = """\
rule desk.few "Nobody is named more than twice"
  for each p in people where p.name != "Tom Hale"
  check count(p.mentions) <= 2
  example passes "Ada Boyle spoke."
  example fails "Ada Boyle spoke. Boyle left. Boyle slept. Boyle woke."
"""


def _measured(desk: Desk, rules: str) -> tuple[int, list[str]]:
    desk.write("few.rules", rules)
    called = desk.call("test", "--mutate", "few.rules")
    assert called.err == ""
    return called.code, called.out.splitlines()[1:]


def test_examples_that_notice_every_change_are_exit_0(desk: Desk) -> None:
    assert _measured(desk, STRONG) == (0, ["6 changes: 6 noticed, 0 excused by `untested`, 0 survived."])


def test_a_change_that_no_example_notices_is_exit_1_and_listed_with_its_place(desk: Desk) -> None:
    assert _measured(desk, WEAK) == (
        1,
        [
            'few.rules:2:30: desk.few: `where p.name != "Tom Hale"` dropped, and no example notices: one would '
            "with something that this leaves out",
            "few.rules:3:9: desk.few: `<=` made `<` in `count(p.mentions) <= 2`, and no example notices: one would "
            "in which both sides are equal",
            "few.rules:3:30: desk.few: `2` made one less, and no example notices: one would right at this value",
            "few.rules:3:30: desk.few: `2` made one more, and no example notices: one would right at this value",
            "6 changes: 2 noticed, 0 excused by `untested`, 4 survived.",
        ],
    )


def test_untested_excuses_what_survives_in_its_condition_and_nothing_else(desk: Desk) -> None:
    excuse = '  untested "count(p.mentions)  <= 2" because "the limit is a matter of taste"\n'
    code, lines = _measured(desk, WEAK + excuse)
    assert code == 1
    assert [line for line in lines if "desk.few" in line] == [
        'few.rules:2:30: desk.few: `where p.name != "Tom Hale"` dropped, and no example notices: one would with '
        "something that this leaves out"
    ]
    assert lines[-1] == "6 changes: 2 noticed, 3 excused by `untested`, 1 survived."
    both = excuse + '  untested "p.name != \\"Tom Hale\\"" because "he wrote the rule"\n'
    assert _measured(desk, WEAK + both)[0] == 0


@pytest.mark.parametrize(
    ("condition", "why"),
    [
        ("count(p.mentions) <= 2", "every change to the condition is noticed"),
        ("count(p.mentions) <= 3", "no such condition stands in the rule"),
    ],
)
def test_an_untested_that_excuses_nothing_is_told(desk: Desk, condition: str, why: str) -> None:
    code, lines = _measured(desk, f'{STRONG}  untested "{condition}" because "of old"\n')
    assert code == 0
    assert lines[0] == f"desk.few: `untested` is needless, {why}: {condition}"


def test_a_definition_is_changed_for_all_the_rules_that_use_it(desk: Desk) -> None:
    rules = """\
define often(p: person) = count(p.mentions) > 2

rule desk.one "One"
  forbid p in people where often(p)
  example passes "Ada Boyle spoke. Boyle left."
  example fails "Ada Boyle spoke. Boyle left. Boyle slept. Boyle woke."

rule desk.two "Two"
  check some p in people has often(p)
  example passes "Ada Boyle spoke. Boyle left. Boyle slept."
  example fails "Ada Boyle spoke."
"""
    _, lines = _measured(desk, rules)
    assert [line for line in lines if "define" in line] == []
    _, alone = _measured(desk, rules[: rules.index("rule desk.two")])
    assert [line for line in alone if "define" in line] == [
        "few.rules:1:47: define often: `2` made one more, and no example notices: one would right at this value"
    ]


def test_a_change_after_which_the_rule_could_not_be_loaded_is_not_made(desk: Desk) -> None:
    desk.write(
        "few.rules",
        'rule desk.a "A"\n  for each p in people\n  check p.last = "Boyle"\n'
        '  example passes "Ada Boyle spoke."\n  example fails "Tom Hale spoke."\n',
    )
    out = desk.call("test", "--mutate", "few.rules").out
    assert out.endswith("1 change: 1 noticed, 0 excused by `untested`, 0 survived.\n")


def test_nothing_is_changed_while_an_example_fails(desk: Desk) -> None:
    code, lines = _measured(desk, WEAK.replace("Boyle woke.", "").replace("Boyle slept.", ""))
    assert (code, lines[-1]) == (1, "No change was tried: the examples do not hold.")
    assert sum("change" in line for line in lines) == 1


def test_rules_without_examples_are_still_exit_4(desk: Desk) -> None:
    desk.write("few.rules", WEAK[: WEAK.index("  example")])
    called = desk.call("test", "--mutate", "few.rules")
    assert called.code == 4
    assert called.out.endswith("\nNo change was tried: there is no example to notice one.\n")


def test_without_the_option_nothing_is_changed(desk: Desk) -> None:
    desk.write("few.rules", WEAK)
    called = desk.call("test", "few.rules")
    assert (called.code, called.out) == (0, "1 rule, 2 examples: 2 as they should be, 0 not.\n")
