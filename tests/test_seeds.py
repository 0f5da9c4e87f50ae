"""Whole runs over the articles of the project, and over the reference article where it is present."""

import json
from pathlib import Path
from typing import Any

import attrs
import pytest

from factcheck.cli import main

PROJECT = Path(__file__).resolve().parents[1]


@attrs.frozen
class Report:
    """What a run came to: its exit code and the report in its JSON form."""

    code: int
    data: dict[str, Any]

    def row(self, rule: str, article: str = "") -> dict[str, Any]:
        """The row of a rule, on the article whose name ends like this."""
        (row,) = [r for r in self.data["results"] if r["rule"] == rule and r["article"].endswith(article)]
        found: dict[str, Any] = row
        return found

    def findings(self, severity: str) -> list[str]:
        """The messages of findings of a severity."""
        findings = [f for row in self.data["results"] for f in row["findings"] if f["outcome"] == "fail"]
        return [f"{f['message']}" for f in findings if f["severity"] == severity]

    def words(self, rule: str, article: str = "", *, kind: str = "findings") -> list[str]:
        """The words that the first finding (or pass) of a row rests on."""
        return [evidence["text"] for evidence in self.row(rule, article)[kind][0]["evidence"]]


@attrs.frozen
class Desk:
    """Runs the command in the project's folder."""

    capture: pytest.CaptureFixture[str]

    def check(self, *arguments: str) -> Report:
        """Check articles."""
        code = main([*arguments, "--format", "json"])
        return Report(code, json.loads(self.capture.readouterr().out))

    def facts(self, article: str) -> dict[str, Any]:
        """The facts of an article."""
        assert main(["facts", article, "--format", "json"]) == 0
        found: dict[str, Any] = json.loads(self.capture.readouterr().out)
        return found


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    monkeypatch.chdir(PROJECT)
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    return Desk(capsys)


def _changed(path: Path, folder: Path, *changes: tuple[str, str]) -> str:
    """A copy of an article with its words changed where they first stand; the name is kept."""
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    copy = folder / "seeds" / path.name
    copy.parent.mkdir(exist_ok=True)
    copy.write_text(text, "utf-8")
    return str(copy)


# ------------------------------------------------------------------ the project's articles


def test_the_seeds_hold_the_gate_with_no_error(desk: Desk) -> None:
    report = desk.check("seeds/")
    assert report.code == 0
    assert report.data["exit"] == 0
    assert report.data["summary"]["articles"] == 4
    assert report.findings("error") == []
    assert report.findings("warning") == []
    assert report.data["idle_rules"] == []
    assert report.data["summary"]["unknown"] == 1


PASSES = [
    ("detainers.txt", "counts.parts-sum", 1),
    ("detainers.txt", "detainers.released-counts", 1),
    ("detainers.txt", "headlines.quoted-words", 1),
    ("mayor-race.txt", "counts.parts-sum", 1),
    ("mayor-race.txt", "counts.list-as-announced", 1),
    ("mayor-race.txt", "mayor-race.margin", 1),
    ("mayor-race.txt", "mayor-race.shares", 1),
    ("mayor-race.txt", "dates.weekday", 3),
    ("mayor-race.txt", "percentages.change", 1),
    ("county-budget.md", "counts.parts-sum", 1),
    ("county-budget.md", "money.parts-sum", 1),
    ("county-budget.md", "percentages.change", 3),
    ("county-budget.md", "percentages.points", 1),
    ("county-budget.md", "percentages.share", 2),
    ("county-budget.md", "county-budget.table-total", 1),
    ("county-budget.md", "dates.weekday", 2),
    ("ice-storm.txt", "ice-storm.warned-before", 1),
    ("ice-storm.txt", "housekeeping.corrections", 1),
    ("ice-storm.txt", "counts.list-as-announced", 1),
    ("ice-storm.txt", "measures.conversion", 4),
    ("mayor-race.txt", "percentages.share", 2),
    ("ice-storm.txt", "dates.weekday", 1),
]


def test_the_seeds_pass_with_something_checked(desk: Desk) -> None:
    report = desk.check("seeds/")
    rows = {(row["article"], row["rule"]): row for row in report.data["results"]}
    for article, rule, least in PASSES:
        row = rows[f"seeds/{article}", rule]
        assert row["outcome"] == "pass", (article, rule, row["reason"])
        assert row["instances"]["pass"] >= least, (article, rule)


SPEAKERS = [
    (
        "detainers.txt",
        [
            "document",
            "Marcus Ellery",
            "Marcus Ellery",
            "Dale Whitcomb",
            "Marcus Ellery",
        ],
    ),
    ("mayor-race.txt", ["Grace Okafor", "Peter Lindqvist", "Lucia Fenn", "Tomas Pruitt"]),
    ("ice-storm.txt", ["Ruth Delgado", "Joan Abara", "Joan Abara", "Ed Kowalczyk"]),
]


@pytest.mark.parametrize(("article", "speakers"), SPEAKERS)
def test_the_speakers_of_the_seeds_are_found(desk: Desk, article: str, speakers: list[str]) -> None:
    quotes = desk.facts(f"seeds/{article}")["quotes"]
    found = [q["speaker"] for q in quotes if q["section"] != "headline" and q["kind"] != "block"]
    named = ["document" if s["kind"] == "document" else s["name"] for s in found]
    assert named == speakers


def test_the_block_quotations_are_the_documents_and_the_spokesmans(desk: Desk) -> None:
    quotes = desk.facts("seeds/detainers.txt")["quotes"]
    blocks = [q["speaker"] for q in quotes if q["kind"] == "block"]
    assert [speaker["kind"] for speaker in blocks] == ["document", "person"]
    assert blocks[1]["name"] == "Dale Whitcomb"


def test_no_fact_holds_site_furniture(desk: Desk) -> None:
    facts = json.dumps(desk.facts("seeds/detainers.txt"))
    for furniture in (
        "Skip to main content",
        "Filed Under",
        "email protected",
        "image via",
        "Castellan",
        "County Line",
    ):
        assert furniture not in facts


def test_a_weekday_without_a_year_is_unknown_until_the_day_of_publication_is_told(desk: Desk) -> None:
    unknown = desk.check("seeds/detainers.txt").row("dates.weekday")
    assert unknown["outcome"] == "unknown"
    assert unknown["reason"] == "no publication date"
    known = desk.check("seeds/detainers.txt", "--published", "2019-01-08").row("dates.weekday")
    assert known["outcome"] == "pass"
    wrong = desk.check("seeds/detainers.txt", "--published", "2021-01-08")
    assert wrong.row("dates.weekday")["outcome"] == "fail"
    assert wrong.code == 1


CHANGES = [
    ("detainers.txt", ("nine inmates", "eight inmates"), "counts.parts-sum", ["Eleven", "eight", "two"]),
    ("detainers.txt", ("Ellery brushed", "Elery brushed"), "people.one-spelling", ["Marcus Ellery", "Elery"]),
    ("mayor-race.txt", ("five went", "six went"), "counts.parts-sum", ["nine", "six", "four"]),
    ("mayor-race.txt", ("Monday, November 25", "Tuesday, November 25"), "dates.weekday", ["Tuesday, November 25"]),
    ("mayor-race.txt", ("rose 15.4%", "rose 13.3%"), "percentages.change", ["13.3%", "24,750", "21,450"]),
    ("county-budget.md", ("| £9.1m |", "| £8.1m |"), "money.parts-sum", None),
    ("county-budget.md", ("20 voted against", "30 voted against"), "counts.parts-sum", ["54", "31", "30", "three"]),
    ("county-budget.md", ("14 miles (23 km)", "14 miles (230 km)"), "measures.conversion", ["14 miles", "230 km"]),
    ("county-budget.md", ("fall by 25%", "rise by 25%"), "percentages.direction", ["£1.6m", "£1.2m"]),
    ("county-budget.md", ("or 64%", "or 46%"), "percentages.share", ["1,250", "800", "46%"]),
    ("county-budget.md", ("1.3 percentage", "3.1 percentage"), "percentages.points", None),
    ("ice-storm.txt", ("Saturday, February 15", "Sunday, February 15"), "dates.weekday", ["Sunday, February 15"]),
    ("ice-storm.txt", ("or 40%", "or 60%"), "percentages.share", ["8,600", "21,500", "60%"]),
]


@pytest.mark.parametrize("planted", CHANGES, ids=[f"{c[0]}-{c[1][1]}" for c in CHANGES])
def test_one_mistake_put_into_a_seed_is_found(
    desk: Desk, tmp_path: Path, planted: tuple[str, tuple[str, str], str, list[str] | None]
) -> None:
    article, change, rule, words = planted
    report = desk.check(_changed(PROJECT / "seeds" / article, tmp_path, change))
    assert report.code == 1
    assert report.row(rule)["outcome"] == "fail"
    assert report.row(rule)["severity"] == "error"
    if words is not None:
        assert report.words(rule) == words


def test_a_list_that_is_short_of_an_item_is_a_warning(desk: Desk, tmp_path: Path) -> None:
    change = ("named four projects", "named five projects")
    report = desk.check(_changed(PROJECT / "seeds/mayor-race.txt", tmp_path, change))
    assert report.code == 0
    assert report.row("counts.list-as-announced")["severity"] == "warning"
    assert report.words("counts.list-as-announced") == ["five"]


def test_a_cut_sentence_stops_a_rule_that_must_decide(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut = ("Eleven people have been released from", "Sheriff’s deputies have opened the doors of")
    _changed(PROJECT / "seeds/detainers.txt", tmp_path, cut)
    monkeypatch.chdir(tmp_path)
    report = desk.check("seeds/detainers.txt", "--rules", str(PROJECT / "rules"))
    row = report.row("detainers.released-counts")
    assert row["outcome"] == "unknown"
    assert row["gates"]
    assert report.code == 1


def test_the_planted_mistakes_are_found_and_nothing_else(desk: Desk) -> None:
    report = desk.check("docs/planted.txt")
    assert report.code == 1
    failed = [row["rule"] for row in report.data["results"] if row["outcome"] == "fail"]
    assert sorted(failed) == [
        "counts.parts-sum",
        "dates.possible",
        "dates.weekday",
        "headlines.quoted-words",
        "housekeeping.doubled-word",
        "housekeeping.placeholders",
        "measures.conversion",
        "people.one-spelling",
        "percentages.change",
        "quotes.have-speaker",
    ]


# ------------------------------------------------------------------ the reference article


@pytest.fixture
def reference(shared: Path) -> Path:
    (path,) = sorted((shared / "seeds").glob("*.txt"))
    return path


def test_the_reference_article_holds_the_gate(desk: Desk, reference: Path) -> None:
    report = desk.check(str(reference))
    assert report.code == 0
    assert report.findings("error") == []
    assert report.row("headlines.quoted-words")["outcome"] == "fail"
    assert report.row("headlines.quoted-words")["severity"] == "warning"
    assert report.words("counts.parts-sum", kind="passes") == ["Eleven", "nine", "two"]
    assert report.row("dates.weekday")["outcome"] == "unknown"


def test_the_reference_article_has_five_quotations_with_their_speakers(desk: Desk, reference: Path) -> None:
    quotes = [q for q in desk.facts(str(reference))["quotes"] if q["section"] != "headline"]
    marked = [q for q in quotes if q["kind"] != "block"]
    assert [q["speaker"]["kind"] for q in marked] == ["document", "person", "person", "person", "person"]
    people = ["Clarence Birkhead", "Clarence Birkhead", "Bryan Cox", "Clarence Birkhead"]
    assert [q["speaker"]["name"] for q in marked[1:]] == people
    blocks = [q for q in quotes if q["kind"] == "block"]
    assert [q["speaker"]["kind"] for q in blocks] == ["document", "person"]
    assert blocks[1]["speaker"]["name"] == "Bryan Cox"


def test_the_day_of_publication_decides_the_weekday(desk: Desk, reference: Path) -> None:
    report = desk.check(str(reference), "--published", "2018-12-11")
    assert report.row("dates.weekday")["outcome"] == "pass"


def test_a_changed_part_fails_with_the_total_and_both_parts(desk: Desk, reference: Path, tmp_path: Path) -> None:
    report = desk.check(_changed(reference, tmp_path, ("nine individuals", "eight individuals")))
    assert report.code == 1
    assert report.row("counts.parts-sum")["severity"] == "error"
    assert report.words("counts.parts-sum") == ["Eleven", "eight", "two"]


def test_a_misspelled_name_fails_at_that_word(desk: Desk, reference: Path, tmp_path: Path) -> None:
    report = desk.check(_changed(reference, tmp_path, ("Birkhead flatly", "Birkhed flatly")))
    assert report.code == 1
    assert report.words("people.one-spelling") == ["Clarence Birkhead", "Birkhed"]


def test_a_speaker_named_in_the_sentence_before_is_kept(desk: Desk, reference: Path, tmp_path: Path) -> None:
    path = _changed(reference, tmp_path, (" Cox wrote.", ""))
    quote = next(q for q in desk.facts(path)["quotes"] if "places detainers" in q["words"])
    assert quote["speaker"]["name"] == "Bryan Cox"
    assert desk.check(path).row("quotes.have-speaker")["outcome"] == "pass"


def test_a_quotation_beside_someone_who_may_have_said_it_is_noted(desk: Desk, reference: Path, tmp_path: Path) -> None:
    text = reference.read_text("utf-8")
    sentence = text[text.index("In an email sent to") : text.index("“U.S. Immigration")]
    path = _changed(reference, tmp_path, (" Cox wrote.", ""), (sentence, ""))
    report = desk.check(path)
    assert report.code == 0
    assert report.row("quotes.have-speaker")["outcome"] == "pass"
    assert report.row("quotes.say-who")["instances"]["fail"] == 2
