"""The reference samples as a project: every rule, list, table, source, pattern, declaration and waiver at work."""

import json
from pathlib import Path
from typing import Any

import pytest

from desk import Desk
from factcheck.language.nodes import Rule
from factcheck.language.parse import parse_rules
from factcheck.source import Source

BLUR = """\
Night at the mill

“It was all a blur.” Tom Field was there. So was Ana Ruiz, and the couple read Catch-22.
"""
STAR = """\
A star comes to Corran

“I like the sea,” said Pelé. Edson Pelé left. Corran Town FC beat Dale Rovers FC 3-2.

Tom Hale received 300 votes (60%), and Ana Ruiz took 200 (40%). The NBO is glad.
"""
COURT = """\
In court

“It was dark,” said Lena Moss. “It was light,” Moss said. “No,” said Tom Hale. “Yes,” said Ana Ruiz.

“Later,” a spokesman said. “Now,” Ruiz said.
"""
# What an article of the samples' own kinds has, by rule; the others are only to come to an outcome.
WANTED = {
    ("samples.verbatim", "articles/court-1.txt"): "fail",
    ("samples.first-reference", "articles/results-star.txt"): "waived",
    ("samples.winner", "articles/results-star.txt"): "pass",
    ("samples.votes-sum", "articles/results-star.txt"): "pass",
}


@pytest.fixture
def samples(bare: Desk, shared: Path) -> Desk:
    bare.write("factcheck.toml", "standard = false\n")
    bare.write("rules/samples.rules", (shared / "data/language/samples.rules").read_text("utf-8"))
    bare.write("roster.csv", "Name,Party\nTom Hale,Blue\n")
    bare.write("transcript.txt", "MS. MOSS: It was dark, and it was late.\n")
    for name, text in (("blur.txt", BLUR), ("results-star.txt", STAR), ("court-1.txt", COURT)):
        bare.write(f"articles/{name}", text)
    return bare


def _report(desk: Desk) -> dict[str, Any]:
    called = desk.call("articles", "--all", "--format", "json", "--as-of", "2027-06-30")
    assert (called.code, called.err) == (1, "")
    report = json.loads(called.out)
    assert isinstance(report, dict)
    return report


def test_every_sample_is_evaluated_in_a_run_of_the_command(samples: Desk) -> None:
    rows = _report(samples)["results"]
    file, _ = parse_rules(Source("s", (samples.folder / "rules/samples.rules").read_text("utf-8")))
    rules = {one.id for one in file.statements if isinstance(one, Rule)}
    assert {row["rule"] for row in rows} == rules
    assert not [row for row in rows if row["outcome"] == "error"]
    found = {(row["rule"], row["article"]): row["outcome"] for row in rows}
    assert {key: found[key] for key in WANTED} == WANTED


DECLARED = """\
rule own.declared "What is declared is so"
  applies to "articles/blur*"
  check some q in quotes has q.speaker.name = "Tom Field"
  check some c in counts has c.text = "the couple" and c = 2
  check no n in numbers has n.text = "22"
"""


def test_the_declarations_of_the_samples_are_applied_where_they_are_meant_to(samples: Desk) -> None:
    samples.write("rules/own.rules", DECLARED)
    samples.write("articles/blur-2.txt", BLUR)
    found = {row["article"]: row["instances"] for row in _report(samples)["results"] if row["rule"] == "own.declared"}
    assert found["articles/blur.txt"]["pass"] == 1
    assert found["articles/blur-2.txt"]["fail"] == 1
