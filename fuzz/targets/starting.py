"""The texts that a search begins with: the project's own articles and rules."""

from collections.abc import Iterator
from pathlib import Path

from factcheck.language.book import rules_of
from factcheck.language.nodes import RuleFile
from factcheck.language.parse import parse_rules
from factcheck.source import Source

PROJECT = Path(__file__).resolve().parents[2]


def rule_texts() -> Iterator[str]:
    """The shipped rule files, and the samples of the language."""
    for folder in ("rules", "tests/language/good", "tests/language/bad"):
        yield from (path.read_text("utf-8") for path in sorted((PROJECT / folder).rglob("*.rules")))


def shipped() -> Iterator[RuleFile]:
    """The shipped rule files, parsed."""
    for path in sorted((PROJECT / "rules").rglob("*.rules")):
        file, errors = parse_rules(Source(path.name, path.read_text("utf-8")))
        assert not errors, f"{path} has errors"
        yield file


def articles() -> Iterator[str]:
    """The articles in `seeds/` by paragraph, and those of the rules' examples."""
    for path in sorted((PROJECT / "seeds").iterdir()):
        text = path.read_text("utf-8")
        yield text
        yield from text.split("\n\n")
    for file in shipped():
        yield from (example.text for rule in rules_of(file) for example in rule.examples)
