"""The reference samples: every rule that needs one article alone parses and resolves."""

from pathlib import Path

from factcheck.language.check import check_rules
from factcheck.language.nodes import Rule, RuleFile
from factcheck.language.parse import parse_rules
from factcheck.language.reference import Reference
from factcheck.language.scan import scan
from factcheck.source import Source
from factcheck.values.document import Document
from factcheck.values.table import Column, Table

# Rules that run across articles.
LATER = frozenset(("samples.one-name",))
REFERENCE = Reference(
    tables={"roster": Table("roster", (Column("name"), Column("party")), "name", {})},
    documents={"transcript": Document("transcript.txt", "It was a long day.")},
)


def samples(shared: Path) -> RuleFile:
    """The samples without what needs `across articles`."""
    text = (shared / "data" / "language" / "samples.rules").read_text(encoding="utf-8")
    kept = [raw for raw in scan(text).statements if not (raw.word == "rule" and raw.text.split()[1] in LATER)]
    file, errors = parse_rules(Source("samples.rules", "\n".join(f"{raw.text}\n" for raw in kept)))
    assert errors == ()
    return file


def test_samples_for_one_article_have_no_errors(shared: Path) -> None:
    file = samples(shared)
    assert check_rules([file], REFERENCE) == ()
    assert len([statement for statement in file.statements if isinstance(statement, Rule)]) == 40
