"""The engine against the naive evaluator, on generated rules over facts with unknown and missing values."""

import functools
import random
from collections.abc import Sequence

import attrs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evaluate.naive import row
from factcheck.article.read import article_from_text
from factcheck.evaluate.engine import Settings, evaluate, prepare
from factcheck.facts.analyse import analyse
from factcheck.facts.model import Facts
from factcheck.language.book import build_rulebook
from factcheck.language.check import check_rules
from factcheck.language.formatter import format_rules
from factcheck.language.nodes import Rulebook
from factcheck.language.parse import parse_rules
from factcheck.language.same_meaning import mean_the_same
from factcheck.source import Source

ARTICLE = """# Three of nine bridges to close

Three of the nine bridges will close on Monday, March 4, the city said. About 40 people work there.

"We had no choice," said Mayor Ana Ruiz, 52. "The money is gone," according to Ben Okafor.

Ruiz spoke on March 1, 2019. "A matter of time," it was called. Two of the workers, Jo Lind and Per Lind, left in 2018.
"""


@functools.cache
def facts() -> Facts:
    return analyse(article_from_text(ARTICLE, name="a.md", format="markdown"))


# Fields of each collection that may be compared, by type; years and days are unknown or missing in some dates.
NUMBERS = {
    "dates": ["day", "month"],
    "counts": [],
    "people": [],
    "quotes": [],
    "sentences": ["index", "word_count"],
    "placeholders": [],
}
TEXTS = {
    "dates": ["weekday"],
    "counts": ["noun", "verb"],
    "people": ["first", "last", "suffix"],
    "quotes": ["kind", "verb", "speaker_text"],
    "sentences": ["section"],
    "placeholders": ["section"],
}
FACTS = {
    "dates": "ago",
    "counts": "of",
    "people": "first_mention",
    "quotes": "speaker",
    "sentences": "paragraph",
    "placeholders": "sentence",
}
WORDS = {"kind": ["direct", "partial"], "section": ["lede", "body"], "weekday": ["Monday", "Sunday"]}
COLLECTIONS = sorted(NUMBERS)
SIGNS = ["=", "!=", "<", "<=", ">", ">="]


def atoms(collection: str, variable: str) -> st.SearchStrategy[str]:
    numbers = [f"{variable}.{name}" for name in NUMBERS[collection]]
    numbers += [variable] if collection == "counts" else []
    texts = [
        st.sampled_from(WORDS.get(name, ["Ruiz", "said", "people", "Ana"])).map(f'{variable}.{name} = "{{}}"'.format)
        for name in TEXTS[collection]
    ]
    exists = [f"{variable}.{name} exists" for name in [*TEXTS[collection], FACTS[collection], "sure"]]
    options: list[st.SearchStrategy[str]] = [*texts, st.sampled_from([*exists, f"{variable}.sure"])]
    if collection == "dates":
        options.append(st.sampled_from(SIGNS).map(lambda sign: f"{variable}.year {sign} 2018"))
    if numbers:
        compared = st.tuples(st.sampled_from(numbers), st.sampled_from(SIGNS), st.integers(0, 12))
        options.append(compared.map(lambda parts: f"{parts[0]} {parts[1]} {parts[2]}"))
    return st.one_of(options)


@st.composite
def conditions(draw: st.DrawFn, scope: tuple[tuple[str, str], ...], depth: int) -> str:
    choices = ["count"] + (["atom"] * 3 if scope else []) + (["logic", "not", "quantified"] if depth else [])
    choice = draw(st.sampled_from(choices))
    if choice == "atom":
        collection, variable = draw(st.sampled_from(scope))
        return draw(atoms(collection, variable))
    if choice == "not":
        return f"not ({draw(conditions(scope, depth - 1))})"
    if choice == "logic":
        word = draw(st.sampled_from(["and", "or"]))
        operands = draw(st.lists(conditions(scope, depth - 1), min_size=2, max_size=3))
        return f" {word} ".join(f"({operand})" for operand in operands)
    collection, variable = draw(st.sampled_from(COLLECTIONS)), f"v{len(scope)}"
    inner = (*scope, (collection, variable))
    where = f" where ({draw(conditions(inner, 0))})" if draw(st.booleans()) else ""
    if choice == "quantified":
        mode = draw(st.sampled_from(["some", "every", "no"]))
        return f"({mode} {variable} in {collection}{where} has ({draw(conditions(inner, depth - 1))}))"
    counted = f"all {variable} in {collection}{where}" if where else collection
    return f"count({counted}) {draw(st.sampled_from(SIGNS))} {draw(st.integers(0, 4))}"


@st.composite
def clauses(draw: st.DrawFn) -> str:
    """The clauses of a rule."""
    lines: list[str] = []
    scope: tuple[tuple[str, str], ...] = ()
    if draw(st.booleans()):
        collection = draw(st.sampled_from(COLLECTIONS))
        scope = ((collection, "v0"),)
        where = f" where {draw(conditions(scope, 1))}" if draw(st.booleans()) else ""
        lines.append(f"  for each v0 in {collection}{where}")
    if draw(st.booleans()):
        lines.append(f"  need {draw(conditions(scope, 1))}")
    lines.append(f"  check {draw(conditions(scope, 2))}")
    return "\n".join(lines) + "\n"


RULES_TOGETHER = 10  # checked and evaluated at once, which is what makes ten thousand of them quick
TEXTS_TRIED = 1_000


def book_of(rules: Sequence[str]) -> Rulebook:
    """Rules of these clauses, by the ids test.r0, test.r1 …"""
    text = "".join(f'rule test.r{number} "A test"\n{clauses}' for number, clauses in enumerate(rules))
    parsed, errors = parse_rules(Source("test.rules", text))
    assert errors == (), text
    assert check_rules([parsed]) == (), text
    return build_rulebook([parsed])


def rows(book: Rulebook) -> dict[str, tuple[object, ...]]:
    found: dict[str, tuple[object, ...]] = {}
    for result in evaluate(prepare(book), facts(), Settings()):
        counts = result.instances
        found[result.rule] = (result.outcome, (counts.passed, counts.failed, counts.unknown, counts.na))
    return found


def test_enough_is_tried() -> None:
    assert RULES_TOGETHER * TEXTS_TRIED >= 10_000


@settings(max_examples=TEXTS_TRIED, suppress_health_check=list(HealthCheck))
@given(st.lists(clauses(), min_size=RULES_TOGETHER, max_size=RULES_TOGETHER))
def test_the_engine_and_the_naive_evaluator_agree(rules: list[str]) -> None:
    book = book_of(rules)
    found = rows(book)
    for rule, text in zip(book.rules, rules, strict=True):
        assert found[rule.id] == row(rule, facts()), text


@settings(max_examples=100, suppress_health_check=list(HealthCheck))
@given(st.lists(clauses(), min_size=2, max_size=RULES_TOGETHER), st.randoms(use_true_random=False))
def test_other_rules_and_their_order_change_no_row(rules: list[str], chance: random.Random) -> None:
    book = book_of(rules)
    together = rows(book)
    shuffled = list(book.rules)
    chance.shuffle(shuffled)
    assert rows(attrs.evolve(book, rules=tuple(shuffled))) == together
    some = tuple(rule for rule in shuffled if chance.random() < 0.5)
    assert rows(attrs.evolve(book, rules=some)) == {rule.id: together[rule.id] for rule in some}


@settings(max_examples=300, suppress_health_check=list(HealthCheck))
@given(clauses(), st.sampled_from([" ", "  ", "\n      "]))
def test_a_rule_means_the_same_when_it_is_formatted(text: str, space: str) -> None:
    before = f'rule test.r0 "A test"\n{text.replace(" and ", f"{space}and ").replace(" = ", f"{space}= ")}'
    formatted = format_rules(before)
    assert format_rules(formatted) == formatted
    files = [parse_rules(Source("test.rules", each)) for each in (before, formatted)]
    assert [errors for _, errors in files] == [(), ()]
    assert mean_the_same(*(file.statements for file, _ in files))
