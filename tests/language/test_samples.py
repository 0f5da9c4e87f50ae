"""The reference samples: every rule that needs no later statement parses and resolves."""

from pathlib import Path

from factcheck.language.check import check_rules
from factcheck.language.nodes import Rule, RuleFile
from factcheck.language.parse import parse_rules
from factcheck.language.reference import Reference
from factcheck.language.scan import scan
from factcheck.language.words import LATER_STATEMENTS
from factcheck.source import Source
from factcheck.values.document import Document
from factcheck.values.table import Column, Table

# Rules that use a collection by pattern, or run across articles.
LATER = frozenset(
    (
        "samples.winner",
        "samples.headline-score",
        "samples.votes-sum",
        "samples.margin",
        "samples.roster",
        "samples.one-name",
    )
)
REFERENCE = Reference(
    tables={"roster": Table("roster", (Column("name"), Column("party")), "name", {})},
    documents={"transcript": Document("transcript.txt", "It was a long day.")},
)


def samples(shared: Path) -> RuleFile:
    """The samples without what needs a later statement."""
    text = (shared / "data" / "language" / "samples.rules").read_text(encoding="utf-8")
    kept = [
        raw
        for raw in scan(text).statements
        if raw.word not in LATER_STATEMENTS and not (raw.word == "rule" and raw.text.split()[1] in LATER)
    ]
    file, errors = parse_rules(Source("samples.rules", "\n".join(f"{raw.text}\n" for raw in kept)))
    assert errors == ()
    return file


def test_samples_without_later_statements_have_no_errors(shared: Path) -> None:
    file = samples(shared)
    assert check_rules([file], REFERENCE) == ()
    assert len([statement for statement in file.statements if isinstance(statement, Rule)]) == 35
