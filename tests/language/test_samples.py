"""The reference samples: every rule that needs no later statement parses and resolves."""

from pathlib import Path

from factcheck.language.check import check_rules
from factcheck.language.nodes import Rule
from factcheck.language.parse import parse_rules
from factcheck.language.scan import scan
from factcheck.language.words import LATER_STATEMENTS
from factcheck.source import Source

# Rules that use a definition, a collection by pattern, a table, a source, or run across articles.
LATER = frozenset(
    (
        "samples.headline-count",
        "samples.winner",
        "samples.headline-score",
        "samples.votes-sum",
        "samples.margin",
        "samples.roster",
        "samples.verbatim",
        "samples.one-name",
    )
)


def test_samples_without_later_statements_have_no_errors(shared: Path) -> None:
    text = (shared / "data" / "language" / "samples.rules").read_text(encoding="utf-8")
    kept = [
        raw
        for raw in scan(text).statements
        if raw.word not in LATER_STATEMENTS and not (raw.word == "rule" and raw.text.split()[1] in LATER)
    ]
    file, errors = parse_rules(Source("samples.rules", "\n".join(f"{raw.text}\n" for raw in kept)))
    assert errors == ()
    assert check_rules([file]) == ()
    assert len([statement for statement in file.statements if isinstance(statement, Rule)]) == 33
