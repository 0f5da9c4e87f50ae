"""Truth tables of everything that can be asked of known and unknown values, written out and tried on articles.

Truth is a number here: 1, 0 and a half for what is not known, so that `and` is the least, `or` the greatest.
"""

import itertools
from collections.abc import Sequence
from fractions import Fraction

import pytest

from factcheck.article.read import article_from_text
from factcheck.evaluate.engine import Settings, evaluate, prepare
from factcheck.evaluate.functions import FUNCTIONS
from factcheck.facts.analyse import analyse
from factcheck.language.book import build_rulebook
from factcheck.language.check import check_rules
from factcheck.language.parse import parse_rules
from factcheck.source import Source
from factcheck.values.dates import DateRange
from factcheck.values.quantity import Quantity

Truth = int | Fraction
YES, NO, OPEN = 1, 0, Fraction(1, 2)
TRUTHS: tuple[Truth, ...] = (YES, NO, OPEN)
OUTCOMES = {YES: "pass", NO: "fail", OPEN: "unknown"}
# Without a publication date nothing is known of it.
CONDITIONS = {YES: "true", NO: "false", OPEN: "article.published = 2024-03-05"}
# A count that is more than ten, that is not, that may be; its noun is boats, another, or not told.
OVER_TEN = {YES: "Twelve", NO: "Nine", OPEN: "More than nine"}
OF_BOATS = {YES: " boats", NO: " ships", OPEN: ""}
Element = tuple[Truth, Truth]
ELEMENTS: tuple[Element, ...] = tuple((fits, has) for fits in TRUTHS for has in TRUTHS)
LISTS = tuple(elements for length in range(3) for elements in itertools.product(ELEMENTS, repeat=length))


def article(elements: Sequence[Element]) -> str:
    """An article whose counts are these elements: over ten or not, of boats or not."""
    return "\n\n".join(["The ferry sank.", *(f"{OVER_TEN[over]}{OF_BOATS[boats]} sank." for over, boats in elements)])


def outcomes(rules: Sequence[str], text: str = "The ferry sank.") -> list[str]:
    """What rules of these clauses come to on an article; "none" where there is no row."""
    written = "".join(f'rule table.r{number} "R"\n{clauses}\n' for number, clauses in enumerate(rules))
    file, errors = parse_rules(Source("table.rules", written))
    assert (errors, check_rules([file])) == ((), ())
    facts = analyse(article_from_text(text, name="a.md", format="markdown"))
    found = {row.rule: row.outcome for row in evaluate(prepare(build_rulebook([file])), facts, Settings())}
    return [found.get(f"table.r{number}", "none") for number in range(len(rules))]


def checked(conditions: Sequence[str], text: str = "The ferry sank.") -> list[str]:
    """What checks of these conditions come to."""
    return outcomes([f"  check {condition}" for condition in conditions], text)


# ----------------------------------------------------------------- operators


@pytest.mark.parametrize("length", [2, 3])
def test_and_or_and_not(length: int) -> None:
    rows = list(itertools.product(TRUTHS, repeat=length))
    written = [[f"({CONDITIONS[truth]})" for truth in row] for row in rows]
    assert checked([" and ".join(row) for row in written]) == [OUTCOMES[min(row)] for row in rows]
    assert checked([" or ".join(row) for row in written]) == [OUTCOMES[max(row)] for row in rows]
    assert checked([f"not ({' and '.join(row)})" for row in written]) == [OUTCOMES[1 - min(row)] for row in rows]


def test_if_takes_a_branch_where_the_condition_is_known_and_is_unknown_else() -> None:
    rows = list(itertools.product(TRUTHS, repeat=3))
    written = ["if {} then {} else {}".format(*(CONDITIONS[truth] for truth in row)) for row in rows]
    wanted = [OPEN if condition == OPEN else then if condition else other for condition, then, other in rows]
    assert checked(written) == [OUTCOMES[truth] for truth in wanted]


def test_exists_is_always_true_or_false() -> None:
    conditions = ["article.published exists", "article.path exists", f"{NUMBER}.noun exists"]
    assert checked([*conditions, "not (article.published exists)"]) == ["fail", "pass", "fail", "pass"]


NUMBER = "(the n in counts where n > 1000)"
TEXT = "article.standfirst"
DATE = "article.published"
SIGNS = ("=", "!=", "<", "<=", ">", ">=")


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize(("unknown", "known"), [(NUMBER, "5"), (DATE, "2024-03-05"), (NUMBER, NUMBER)])
def test_a_comparison_with_an_unknown_side_is_unknown(sign: str, unknown: str, known: str) -> None:
    assert checked([f"{unknown} {sign} {known}", f"{known} {sign} {unknown}"]) == ["unknown"] * 2


@pytest.mark.parametrize("sign", [sign for sign in SIGNS if sign != "!="])
@pytest.mark.parametrize("within", ["rounding", "5", "2%"])
def test_a_tolerance_makes_nothing_known(sign: str, within: str) -> None:
    assert checked([f"{NUMBER} {sign} 5 within {within}", f"5 {sign} {NUMBER} within {within}"]) == ["unknown"] * 2


@pytest.mark.parametrize(
    ("number", "against", "wanted"),
    [
        ("Nine", "9", (YES, NO, NO, YES, NO, YES)),
        ("Nine", "10", (NO, YES, YES, YES, NO, NO)),
        ("Nine", "8", (NO, YES, NO, NO, YES, YES)),
        ("More than nine", "5", (NO, YES, NO, NO, YES, YES)),
        ("More than nine", "20", (OPEN,) * 6),
        ("Fewer than nine", "20", (NO, YES, YES, YES, NO, NO)),
    ],
)
def test_a_number_that_stands_for_several_is_compared_with_all_of_them(
    number: str, against: str, wanted: tuple[Truth, ...]
) -> None:
    conditions = [f"every n in counts has n {sign} {against}" for sign in SIGNS]
    assert checked(conditions, f"{number} boats sank.") == [OUTCOMES[truth] for truth in wanted]


@pytest.mark.parametrize("test", ["starts with", "ends with", "contains", "like", "matches", "=", "!="])
def test_a_test_of_an_unknown_text_is_unknown(test: str) -> None:
    assert checked([f'{TEXT} {test} "The"', f'not ({TEXT} {test} "The")']) == ["unknown"] * 2


@pytest.mark.parametrize(
    ("test", "wanted"),
    [
        ('starts with "The"', YES),
        ('starts with "ferry"', NO),
        ('ends with "sank."', YES),
        ('ends with "sank"', NO),
        ('contains "ferry"', YES),
        ('contains "Ferry"', NO),
        ('like "*ferry*"', YES),
        ('like "ferry"', NO),
        ('matches "f.rry"', YES),
        ('matches "^ferry"', NO),
    ],
)
def test_a_test_of_a_known_text_is_decided(test: str, wanted: Truth) -> None:
    assert checked([f"article.lede {test}", f"not article.lede {test}"]) == [OUTCOMES[wanted], OUTCOMES[1 - wanted]]


@pytest.mark.parametrize(
    "condition",
    [
        f'{NUMBER} about "sank"',
        f"{NUMBER} stands before (first s in sentences)",
        f"(first s in sentences) stands after {NUMBER}",
        f"{NUMBER} inside (first s in sentences)",
        f"(first s in sentences) inside {NUMBER}",
        f"{NUMBER} inside a quote",
        f"{NUMBER} inside the same sentence as (first s in sentences)",
        f"(first s in sentences) inside the same paragraph as {NUMBER}",
    ],
)
def test_the_place_of_what_is_not_there_is_unknown(condition: str) -> None:
    assert checked([condition, f"not {condition}"]) == ["unknown"] * 2


@pytest.mark.parametrize("length", range(4))
def test_in_is_true_where_an_element_is_equal_and_unknown_where_one_may_be(length: int) -> None:
    nouns = "(all n in counts giving n.noun)"
    for members in itertools.product(TRUTHS, repeat=length):
        text = article([(YES, boats) for boats in members])
        wanted = [max(members, default=NO), OPEN if members else NO]
        assert checked([f'"boats" in {nouns}', f"{TEXT} in {nouns}"], text) == [OUTCOMES[truth] for truth in wanted]


# --------------------------------------------------------------- quantifiers


@pytest.mark.parametrize("elements", LISTS, ids=str)
def test_quantifiers_over_every_mixture_of_fitting_and_holding(elements: tuple[Element, ...]) -> None:
    modes = [f'{mode} n in counts where n > 10 has n.noun = "boats"' for mode in ("some", "every", "no")]
    some = max((min(fits, has) for fits, has in elements), default=NO)
    every = OUTCOMES[min((max(1 - fits, has) for fits, has in elements), default=YES)]
    if all(fits == NO for fits, _ in elements):
        every = "na"
    assert checked(modes, article(elements)) == [OUTCOMES[some], every, OUTCOMES[1 - some]]


@pytest.mark.parametrize("length", range(4))
def test_quantifiers_over_whole_collections(length: int) -> None:
    modes = [f'{mode} n in counts has n.noun = "boats"' for mode in ("some", "every", "no")]
    for truths in itertools.product(TRUTHS, repeat=length):
        some, every = max(truths, default=NO), min(truths, default=YES)
        wanted = [OUTCOMES[some], OUTCOMES[every] if truths else "na", OUTCOMES[1 - some]]
        assert checked(modes, article([(YES, boats) for boats in truths])) == wanted


def test_a_quantifier_within_another_hands_on_what_it_does_not_know() -> None:
    inner = 'some m in counts has m.noun = "boats"'
    for truths in itertools.product(TRUTHS, repeat=2):
        text = article([(YES, boats) for boats in truths])
        some = OUTCOMES[max(truths)]
        assert checked([f"every n in counts has ({inner})", f"some n in counts has ({inner})"], text) == [some, some]


# ------------------------------------------------------------------- choices

CHOSEN = "all n in counts where n > 10"


@pytest.mark.parametrize("length", range(4))
def test_a_list_of_which_an_element_is_open_is_unknown_and_all_that_is_made_of_it(length: int) -> None:
    for fits in itertools.product(TRUTHS, repeat=length):
        text = article([(over, YES) for over in fits])
        number, is_open = fits.count(YES), OPEN in fits
        wanted = {
            f"count({CHOSEN}) = {number}": YES,
            f"count(distinct({CHOSEN})) = {min(number, 1)}": YES,
            f"sum({CHOSEN}) = {12 * number}": YES,
            f"min({CHOSEN}) = 12": YES if number else OPEN,
            f"max({CHOSEN}) = 12": YES if number else OPEN,
            f"average({CHOSEN}) = 12": YES if number else OPEN,
            "(first n in counts where n > 10) = 12": YES if number else OPEN,
            "(last n in counts where n > 10) = 12": YES if number else OPEN,
            "(the n in counts where n > 10) = 12": YES if number == 1 else OPEN,
        }
        assert checked(list(wanted), text) == [OUTCOMES[OPEN if is_open else truth] for truth in wanted.values()], fits


@pytest.mark.parametrize("function", ["sum", "min", "max", "average"])
def test_what_is_made_of_an_unknown_member_is_unknown(function: str) -> None:
    made = f"{function}(all n in counts giving n.of) > 0"
    assert checked([made], "Nine of the eleven boats sank. Twelve ships sank.") == ["unknown"]


# --------------------------------------------------------------------- rules


@pytest.mark.parametrize("truths", list(itertools.product(TRUTHS, repeat=2)))
def test_a_need_that_is_false_sets_the_check_aside_and_one_that_is_open_leaves_it_open(truths: Element) -> None:
    need, check = truths
    wanted = {YES: OUTCOMES[check], NO: "na", OPEN: "unknown"}[need]
    assert outcomes([f"  need {CONDITIONS[need]}\n  check {CONDITIONS[check]}"]) == [wanted]


@pytest.mark.parametrize("truths", list(itertools.product(TRUTHS, repeat=2)))
def test_a_rule_that_does_not_apply_has_no_row_and_one_that_may_is_unknown(truths: Element) -> None:
    applies, check = truths
    wanted = {YES: OUTCOMES[check], NO: "none", OPEN: "unknown"}[applies]
    assert outcomes([f"  applies when {CONDITIONS[applies]}\n  check {CONDITIONS[check]}"]) == [wanted]


@pytest.mark.parametrize("elements", LISTS, ids=str)
def test_an_element_that_may_fit_is_an_instance_that_is_unknown(elements: tuple[Element, ...]) -> None:
    instances = [OPEN if fits == OPEN else has for fits, has in elements if fits != NO]
    wanted = OUTCOMES[NO if NO in instances else min(instances)] if instances else "na"
    rule = '  for each n in counts where n > 10\n  check n.noun = "boats"'
    assert outcomes([rule], article(elements)) == [wanted]


@pytest.mark.parametrize("length", range(4))
def test_what_is_forbidden_fails_where_it_is_and_is_unknown_where_it_may_be(length: int) -> None:
    for fits in itertools.product(TRUTHS, repeat=length):
        wanted = OUTCOMES[1 - max(fits, default=NO)]
        assert outcomes(["  forbid n in counts where n > 10"], article([(over, YES) for over in fits])) == [wanted]


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize("length", range(4))
def test_expect_is_decided_as_soon_as_the_open_elements_make_no_difference(length: int, number: int) -> None:
    for fits in itertools.product(TRUTHS, repeat=length):
        least, most = fits.count(YES), fits.count(YES) + fits.count(OPEN)
        reach = range(least, most + 1)
        broken = {"at least": most < number, "exactly": number not in reach, "at most": least > number}
        rules = [f"  for each n in counts where n > 10\n  expect {bound} {number}" for bound in broken]
        wanted = ["fail" if fails else "unknown" if OPEN in fits else "pass" for fails in broken.values()]
        assert outcomes(rules, article([(over, YES) for over in fits])) == wanted


# ----------------------------------------------------------------- functions

KNOWN = {tuple: "counts", Quantity: "5", str: '"mile"', DateRange: "2024-03-05"}
UNKNOWN = {
    tuple: "(the b in breakdowns where b.complete).parts",
    Quantity: NUMBER,
    str: TEXT,
    DateRange: DATE,
}


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_a_function_of_something_unknown_is_unknown(name: str) -> None:
    accepts = FUNCTIONS[name].accepts
    known, unknown = [KNOWN[kind] for kind in accepts], dict(UNKNOWN)
    if name == "convert":
        known[0], unknown[Quantity] = "5 miles", "(first m in measures)"
    calls = [f"{name}({', '.join(known)}) exists"]
    for place, kind in enumerate(accepts):
        arguments = [*known[:place], unknown[kind], *known[place + 1 :]]
        calls.append(f"{name}({', '.join(arguments)}) exists")
    assert checked(calls, "Nine boats sank.") == ["pass", *["fail"] * (len(calls) - 1)]
