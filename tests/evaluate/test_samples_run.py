"""The reference samples: every one comes to an outcome, those with a definition or a source to the right one."""

from pathlib import Path

import pytest

from factcheck.article.read import article_from_text
from factcheck.evaluate.across import AcrossRun, across_rules
from factcheck.evaluate.engine import Settings, evaluate, prepare
from factcheck.facts.analyse import analyse
from factcheck.language.book import build_rulebook
from factcheck.language.check import check_rules
from factcheck.language.nodes import Rule
from factcheck.language.parse import parse_rules
from factcheck.language.reference import Reference
from factcheck.language.scan import scan
from factcheck.source import Source
from factcheck.values.document import Document
from factcheck.values.table import Column, Table

WANTED = ("samples.headline-count", "samples.verbatim")
ARTICLE = """# Nine boats leave the harbour

Nine boats left the harbour of Corran on Monday.

“It was dark, and the … bell did not ring,” said Lena Moss.
"""


def outcomes(shared: Path, article: str, transcript: str) -> dict[str, str]:
    text = (shared / "data" / "language" / "samples.rules").read_text(encoding="utf-8")
    kept = [
        raw.text
        for raw in scan(text).statements
        if raw.word in ("define", "source") or (raw.word == "rule" and raw.text.split()[1] in WANTED)
    ]
    file, errors = parse_rules(Source("samples.rules", "".join(f"{one}\n" for one in kept)))
    reference = Reference(documents={"transcript": Document("transcript.txt", transcript)})
    assert (errors, check_rules([file], reference)) == ((), ())
    assert [one.id for one in file.statements if isinstance(one, Rule)] == list(WANTED)
    facts = analyse(article_from_text(article, name="court.md", format="markdown"))
    results = evaluate(prepare(build_rulebook([file], reference)), facts, Settings(path="court.md"))
    return {result.rule.removeprefix("samples."): result.outcome for result in results}


@pytest.mark.parametrize(
    ("article", "transcript", "wanted"),
    [
        (ARTICLE, "It was dark, and the old bell did not ring.", ("pass", "pass")),
        (ARTICLE.replace("# Nine", "# Ten"), "It was dark, and the bell did not ring.", ("fail", "pass")),
        (ARTICLE.replace("did not ring", "… rang"), "It was dark, and the bell never rang.", ("pass", "fail")),
        (ARTICLE, "It was late, and the bell did not ring.", ("pass", "fail")),
    ],
)
def test_a_definition_and_a_source_decide(shared: Path, article: str, transcript: str, wanted: tuple[str, str]) -> None:
    found = outcomes(shared, article, transcript)
    assert (found["headline-count"], found["verbatim"]) == wanted


# Articles in which most samples find something to look at.
TOGETHER = {
    "results-1.md": """# Corran Town beat Dale Rovers 3-2

The town released 11 boats on Thursday, December 6, up from 8 a year ago, an increase of 38%.

Of the eleven boats, six sailed east and five sailed west. Ana Ruiz, 41, won 300 votes (60%), and Tom Hale took 200
votes (40%), a margin of 100 votes. The National Boat Office (NBO) has $3 million and 12 miles (19 km) of nets.

“It was dark, and the bell did not ring,” said Lena Moss. “No,” Hale said. “Yes,” Ruiz said. “Later,” a spokesman said.
""",
    "court-2.md": "Corran Town beat Dale Rovers 3-2. Anna Ruiz won the cup. The boats sailed until 5 May 2019.\n",
}


def test_every_sample_comes_to_an_outcome(shared: Path) -> None:
    path = shared / "data" / "language" / "samples.rules"
    file, errors = parse_rules(Source(path.name, path.read_text(encoding="utf-8")))
    roster = Table("roster", (Column("name"), Column("party")), "name", {})
    reference = Reference(
        tables={"roster": roster}, documents={"transcript": Document("transcript.txt", "It was dark.")}
    )
    assert (errors, check_rules([file], reference)) == ((), ())
    rules = prepare(build_rulebook([file], reference))
    across = AcrossRun(across_rules(rules, Settings()))
    found: dict[str, set[str]] = {}
    for name, text in TOGETHER.items():
        facts = analyse(article_from_text(text, name=name, format="markdown"))
        contribution = across.across.contribution(facts, name)
        assert contribution is not None
        across.add(contribution)
        for result in evaluate(rules, facts, Settings(path=name)):
            found.setdefault(result.rule, set()).add(result.outcome)
    for result in across.results(Settings(), rules.waivers, {}):
        found.setdefault(result.rule, set()).add(result.outcome)
    assert set(found) == {rule.id for rule in file.statements if isinstance(rule, Rule)}
    assert {rule for rule, outcomes in found.items() if "error" in outcomes} == set()
    assert found["samples.one-name"] == {"fail"}
