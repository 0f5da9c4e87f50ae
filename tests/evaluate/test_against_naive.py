"""The engine against the naive evaluator, on generated rules over facts with unknown and missing values."""

import functools

from hypothesis import given, settings
from hypothesis import strategies as st

from evaluate.naive import row
from factcheck.article.read import article_from_text
from factcheck.evaluate.engine import Settings, evaluate, prepare
from factcheck.facts.analyse import analyse
from factcheck.facts.model import Facts
from factcheck.language.book import build_rulebook
from factcheck.language.check import check_rules
from factcheck.language.parse import parse_rules
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
def rules(draw: st.DrawFn) -> str:
    lines = ['rule test.rule "A test"']
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


@settings(max_examples=1500, derandomize=True, deadline=None)
@given(rules())
def test_the_engine_and_the_naive_evaluator_agree(text: str) -> None:
    parsed, errors = parse_rules(Source("test.rules", text))
    assert errors == (), text
    assert check_rules([parsed]) == (), text
    book = build_rulebook([parsed])
    (result,) = evaluate(prepare(book), facts(), Settings())
    counts = result.instances
    found = (result.outcome, (counts.passed, counts.failed, counts.unknown, counts.na))
    assert found == row(book.rules[0], facts()), text
