"""The reference samples: every statement parses and resolves."""

from pathlib import Path

from factcheck.language.check import check_rules
from factcheck.language.nodes import Rule, RuleFile
from factcheck.language.parse import parse_rules
from factcheck.language.reference import Reference
from factcheck.source import Source
from factcheck.values.document import Document
from factcheck.values.table import Column, Table

REFERENCE = Reference(
    tables={"roster": Table("roster", (Column("name"), Column("party")), "name", {})},
    documents={"transcript": Document("transcript.txt", "It was a long day.")},
)


def samples(shared: Path) -> RuleFile:
    """The samples, whole."""
    path = shared / "data" / "language" / "samples.rules"
    file, errors = parse_rules(Source(path.name, path.read_text(encoding="utf-8")))
    assert errors == ()
    return file


def test_the_samples_have_no_errors(shared: Path) -> None:
    file = samples(shared)
    assert check_rules([file], REFERENCE) == ()
    assert len([statement for statement in file.statements if isinstance(statement, Rule)]) == 41
