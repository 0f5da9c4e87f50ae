"""The reference samples that use a definition or a source come to the right outcome."""

from pathlib import Path

import pytest

from factcheck.article.read import article_from_text
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
