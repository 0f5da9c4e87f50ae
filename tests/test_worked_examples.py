"""The worked examples of the documentation print what stands beside them."""

from pathlib import Path

import pytest

from example_runs import examples, printed
from factcheck.strength import measure_rules

RULES = Path(__file__).resolve().parents[1] / "rules"


@pytest.mark.parametrize("example", examples(), ids=lambda path: path.name)
def test_an_example_prints_the_table_beside_it(example: Path, tmp_path: Path) -> None:
    assert printed(example, tmp_path) == (example / "expected.txt").read_text("utf-8")


def test_the_court_report_has_one_word_altered_and_one_not_left_out() -> None:
    court = next(example for example in examples() if example.name == "court")
    table = " ".join((court / "expected.txt").read_text("utf-8").split())
    assert "“standing” there, “waiting” here" in table
    assert "what the quotation leaves out has “not”" in table


@pytest.mark.parametrize("name", ["sport", "election"])
def test_the_rules_of_an_example_are_held_by_its_examples(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(next(example for example in examples() if example.name == name))
    strength = measure_rules(())
    assert strength.changes > 0
    assert (strength.survivors, strength.needless) == ((), ())


def test_every_shipped_rule_is_held_by_its_examples() -> None:
    strength = measure_rules((str(RULES),))
    assert strength.changes > 900
    assert strength.survivors == ()
    assert strength.needless == ()


def test_in_the_corpus_one_spelling_and_one_age_are_found_and_nothing_else() -> None:
    corpus = next(example for example in examples() if example.name == "corpus")
    table = (corpus / "expected.txt").read_text("utf-8")
    assert "Ben Okafar in stories/orchard.txt" in table
    assert "Paul Ames is 57" in table
    assert "stories/kiln.txt" in table
    assert "5 rows: 2 failed, 3 not applicable" in table
