"""The shipped rules: each has its documentation and examples that hold."""

import re
from pathlib import Path

import pytest

from factcheck.article.read import article_from_text
from factcheck.evaluate.engine import Settings, evaluate_alone, prepare
from factcheck.evaluate.examples import Analyses, run_example
from factcheck.evaluate.prepared import PreparedRule
from factcheck.facts.analyse import analyse
from factcheck.language.book import build_rulebook
from factcheck.language.check import check_rules
from factcheck.language.errors import print_error
from factcheck.language.nodes import Check, Forbid, Pack, Rule, Rulebook, RuleFile
from factcheck.language.parse import parse_rules
from factcheck.source import Source

FOLDER = Path(__file__).resolve().parents[2] / "rules"
TOPICS = (
    "acronyms",
    "counts",
    "dates",
    "formats",
    "headlines",
    "housekeeping",
    "measures",
    "money",
    "people",
    "percentages",
    "quotes",
)
# What is wrong has no words in the article to circle: something is missing from it, or it is an image.
WITHOUT_WORDS = (
    "housekeeping.image-credit",
    "detainers.both-sides",
    "county-budget.opposition",
    "ice-storm.sources",
)


def _parse(path: Path) -> RuleFile:
    source = Source(path.relative_to(FOLDER.parent).as_posix(), path.read_text("utf-8"))
    file, errors = parse_rules(source)
    assert not errors, "\n\n".join(print_error(error, source) for error in errors)
    return file


FILES = tuple(_parse(path) for path in sorted(FOLDER.rglob("*.rules")))
RULES: tuple[Rule, ...] = tuple(
    statement for file in FILES for statement in file.statements if isinstance(statement, Rule)
)


@pytest.fixture(scope="module")
def book() -> Rulebook:
    sources = {file.name: Source(file.name, file.text) for file in FILES}
    errors = check_rules(FILES)
    assert not errors, "\n\n".join(print_error(error, sources[error.file]) for error in errors)
    return build_rulebook(FILES)


@pytest.fixture(scope="module")
def prepared(book: Rulebook) -> dict[str, PreparedRule]:
    return {rule.rule.id: rule for rule in prepare(book).rules}


def test_the_standard_pack_has_a_file_for_every_topic() -> None:
    packs = {statement.id for file in FILES for statement in file.statements if isinstance(statement, Pack)}
    assert {f"standard.{topic}" for topic in TOPICS} <= packs


def test_every_file_names_its_pack() -> None:
    for file in FILES:
        assert sum(isinstance(statement, Pack) for statement in file.statements) == 1, file.name


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_documents_itself(rule: Rule) -> None:
    wanted = [example.wanted for example in rule.examples]
    checks = [step for step in rule.steps if isinstance(step, Check | Forbid)]
    assert rule.because
    assert checks
    assert all(check.say is not None for check in checks)
    assert "passes" in wanted
    assert "fails" in wanted


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_failing_example_marks_the_words_that_an_editor_would_circle(rule: Rule) -> None:
    fails = [example for example in rule.examples if example.wanted == "fails"]
    assert any(example.marks for example in fails) or rule.id in WITHOUT_WORDS


@pytest.mark.parametrize(
    ("rule", "number"),
    [(rule.id, number) for rule in RULES for number in range(len(rule.examples))],
)
def test_an_example_comes_out_as_it_says(prepared: dict[str, PreparedRule], rule: str, number: int) -> None:
    example = prepared[rule].rule.examples[number]
    assert run_example(prepared[rule], example, Analyses()).trouble is None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_message_of_a_failing_example_has_all_its_values(prepared: dict[str, PreparedRule], rule: Rule) -> None:
    for example in (example for example in rule.examples if example.wanted == "fails"):
        published = None if example.published is None else example.published.start
        article = article_from_text(example.text, name="example", format="markdown", published=published)
        result = evaluate_alone(prepared[rule.id], analyse(article), Settings())
        assert result is not None
        for finding in result.findings:
            texts = (finding.message, *(suggestion.text for suggestion in finding.suggestions))
            assert not [text for text in texts if "unknown (" in text or "none" in text.split()]


def test_an_example_that_does_not_come_out_as_it_says_is_noticed(prepared: dict[str, PreparedRule]) -> None:
    fails = next(example for example in prepared["dates.weekday"].rule.examples if example.wanted == "fails")
    other = prepared["quotes.have-speaker"]
    trouble = run_example(other, fails, Analyses()).trouble
    assert trouble == "should be FAIL, is NA: no quotes where not q.nearest exists"


@pytest.mark.parametrize("rule", [rule for rule in RULES if (rule.pack or "").startswith("articles.")])
def test_a_rule_for_one_article_says_for_which_and_must_decide(rule: Rule) -> None:
    assert rule.applies_to
    assert rule.must_decide


def test_preferences_of_style_are_notes() -> None:
    of_the_house = [rule for rule in RULES if rule.pack is not None and rule.pack.startswith("house.")]
    assert of_the_house
    assert {rule.severity for rule in of_the_house} == {"note"}


def test_ids_begin_with_their_topic() -> None:
    for rule in RULES:
        assert rule.pack is not None
        topic = rule.pack.rpartition(".")[2].replace("_", "-")
        assert rule.id.startswith(f"{topic}."), rule.id


def test_links_of_rules_are_links() -> None:
    for rule in RULES:
        for link in rule.see:
            assert re.fullmatch(r"https://\S+", link), rule.id
