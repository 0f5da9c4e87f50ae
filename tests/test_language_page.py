"""docs/language.md shows every construct, operator and function of the language, and what it gives."""

import re
import typing
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from factcheck.article.read import article_from_text
from factcheck.evaluate.engine import Settings, evaluate, prepare
from factcheck.evaluate.functions import FUNCTIONS
from factcheck.facts.analyse import analyse
from factcheck.facts.model import Facts
from factcheck.language import nodes
from factcheck.language.book import build_rulebook
from factcheck.language.check import check_rules
from factcheck.language.clauses import clause_grammars
from factcheck.language.parse import parse_rules
from factcheck.language.statements import statement_grammars
from factcheck.language.tree import walk
from factcheck.language.words import CLAUSES, EXPRESSION_WORDS, STATEMENTS
from factcheck.source import Source

PAGE = (Path(__file__).resolve().parents[1] / "docs/language.md").read_text("utf-8")
# What is never written: how a definition was read, and the dimensions that only facts have.
UNWRITTEN = frozenset(
    {"Define.is_unread=True", *(f"NumberLiteral.dimension={name}" for name in ("age", "count", "year"))}
)
OUTCOMES = {"pass": "true", "fail": "false", "unknown": "unknown"}


def _blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


def _asked() -> list[tuple[str, str]]:
    lines = [line for line in "".join(_blocks("asked")).splitlines() if line]
    return [(words[1], words[0]) for words in (line.split(maxsplit=1) for line in lines)]


def _rule(condition: str) -> nodes.RuleFile:
    file, errors = parse_rules(Source("asked.rules", f'rule asked.a "A"\n  check {condition}\n'))
    assert (errors, check_rules([file])) == ((), ())
    return file


@pytest.fixture(scope="module")
def facts() -> Facts:
    (text,) = _blocks("article")
    return analyse(article_from_text(text, name="a.md", format="markdown"))


@pytest.mark.parametrize(("condition", "wanted"), _asked(), ids=[condition for condition, _ in _asked()])
def test_a_condition_on_the_page_comes_to_what_stands_before_it(facts: Facts, condition: str, wanted: str) -> None:
    (result,) = evaluate(prepare(build_rulebook([_rule(condition)])), facts, Settings())
    assert OUTCOMES[result.outcome] == wanted


def _shown() -> list[nodes.Node]:
    """The trees of what the page shows with its result: conditions asked, statements, rules that have examples."""
    statements: list[nodes.Node] = []
    for block in _blocks("rules"):
        file, errors = parse_rules(Source("page.rules", block))
        assert errors == ()
        statements += [one for one in file.statements if not isinstance(one, nodes.Rule) or one.examples]
    checks = [statement for condition, _ in _asked() for statement in _rule(condition).statements]
    return [part for tree in (*statements, *checks) for part in walk(tree)]


def _kinds(kind: type[nodes.Node]) -> Iterator[type[nodes.Node]]:
    for one in kind.__subclasses__():
        yield from _kinds(one)
        if one.__module__ == nodes.__name__ and not one.__subclasses__():
            yield one


def _choices(hint: typing.Any) -> tuple[typing.Any, ...]:
    """The values that a field may have, where they can be listed."""
    if hint is bool:
        return (True,)
    if typing.get_origin(hint) is typing.Literal:
        return typing.get_args(hint)
    return tuple(value for inner in typing.get_args(hint) for value in _choices(inner))


def _named(kind: type, field: str, value: object) -> str:
    """A value of a field, with its kind of node: but `severity` is one clause, whatever it stands below."""
    return f"{field}={value}" if field == "severity" else f"{kind.__name__}.{field}={value}"


def _there_is() -> set[str]:
    """Every kind of node, and every value of a field of one that can be listed: `Quantified.mode=no`."""
    found: set[str] = set()
    for kind in _kinds(nodes.Node):
        hints = typing.get_type_hints(kind, vars(nodes))
        found.add(kind.__name__)
        for field in attrs.fields(kind):
            found |= {_named(kind, field.name, value) for value in _choices(hints[field.name])}
    return found - UNWRITTEN


def _is_shown() -> set[str]:
    found: set[str] = set()
    for part in _shown():
        found.add(type(part).__name__)
        for field in attrs.fields(type(part)):
            value = getattr(part, field.name)
            values = value if isinstance(value, tuple) else (value,)
            found |= {_named(type(part), field.name, one) for one in values if isinstance(one, str | bool)}
    return found


def test_every_construct_stands_on_the_page_with_what_it_gives() -> None:
    assert len(_there_is()) > 100
    assert sorted(_there_is() - _is_shown()) == []


def test_every_function_stands_on_the_page_with_what_it_gives() -> None:
    called = {part.function for part in _shown() if isinstance(part, nodes.Call)}
    assert sorted(set(FUNCTIONS) - called) == []


def test_the_words_of_the_language_are_those_of_its_grammar() -> None:
    assert set(clause_grammars()) == set(CLAUSES)
    assert set(statement_grammars()) == set(STATEMENTS)


def test_every_word_of_the_language_stands_on_the_page_in_a_rule_or_a_condition() -> None:
    written = "\n".join((*_blocks("rules"), *(condition for condition, _ in _asked())))
    words = (*STATEMENTS, *CLAUSES, *EXPRESSION_WORDS)
    assert [word for word in words if not re.search(rf"\b{word}\b", written)] == []
