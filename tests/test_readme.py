"""README.md and docs/ stay true: what they show is what the command prints, and their rules hold."""

import json
import re
from pathlib import Path

import pytest

import readme_table
from factcheck.cli import main
from factcheck.evaluate.engine import prepare
from factcheck.evaluate.examples import Analyses, run_example
from factcheck.language.book import build_rulebook
from factcheck.language.check import check_rules
from factcheck.language.errors import print_error
from factcheck.language.parse import parse_rules
from factcheck.project import Project
from factcheck.project_file import PROFILE_KEYS, TOP_KEYS
from factcheck.reference.load import load_reference
from factcheck.source import Source

PROJECT = Path(__file__).resolve().parents[1]
PAGES = (
    "README.md",
    "docs/language.md",
    "docs/writing-rules.md",
    "docs/how-it-runs.md",
    "docs/output.md",
    "docs/setting-up.md",
)
# Where the reference data lie that rules on the pages name.
COURT = Project(PROJECT / "docs/examples/court")
BLOCK = re.compile(r"^( *)```(\w+)\n(.*?)^\1```", re.DOTALL | re.MULTILINE)


def _blocks(page: str, kind: str) -> list[str]:
    text = (PROJECT / page).read_text("utf-8")
    found = [(match[1], match[3]) for match in BLOCK.finditer(text) if match[2] == kind]
    return [re.sub(f"^{indent}", "", block, flags=re.MULTILINE) for indent, block in found]


RULES = [(page, number, block) for page in PAGES for number, block in enumerate(_blocks(page, "rules"))]


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))


def test_the_article_in_the_readme_is_part_of_the_example() -> None:
    article = (PROJECT / readme_table.ARTICLE).read_text("utf-8")
    assert _blocks("README.md", "text")[0].strip() in article


def test_the_rule_in_the_readme_is_the_shipped_one() -> None:
    assert _blocks("README.md", "rules")[0] in (PROJECT / "rules/standard/counts.rules").read_text("utf-8")


def test_the_table_in_the_readme_is_what_the_command_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROJECT)
    (shown,) = _blocks("README.md", "table")
    assert shown == readme_table.shortened(readme_table.printed())


def _keys(value: object) -> set[str]:
    if isinstance(value, dict):
        inner = [_keys(item) for key, item in value.items() if key != "values"]
        return set(value).union(*inner)
    return set().union(*map(_keys, value)) if isinstance(value, list) else set()


def test_the_json_form_is_documented_whole(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(PROJECT)
    (tmp_path / "broken.txt").write_bytes(b"\xff\xfe\xff")
    main([readme_table.ARTICLE, str(tmp_path / "broken.txt"), "--format", "json"])
    printed = json.loads(capsys.readouterr().out)
    (shown,) = _blocks("docs/output.md", "json")
    assert _keys(json.loads(shown)) == _keys(printed)


@pytest.mark.parametrize(("page", "number", "block"), RULES, ids=[f"{page}-{number}" for page, number, _ in RULES])
def test_a_rule_on_a_page_is_right_and_its_examples_hold(page: str, number: int, block: str) -> None:
    source = Source(f"{page} block {number}", block)
    file, errors = parse_rules(source)
    loaded = load_reference([file], COURT, allow_database=False)
    missing = [error for error in loaded.errors if error.hint != "run with --allow-database"]
    errors = (*errors, *missing, *check_rules([file], loaded.reference))
    assert not errors, "\n\n".join(print_error(error, source) for error in errors)
    for prepared in prepare(build_rulebook([file], loaded.reference)).rules:
        for example in prepared.rule.examples:
            assert run_example(prepared, example, Analyses()).trouble is None


def test_the_pages_have_rules_to_look_at() -> None:
    assert len(RULES) >= 6


def _library(folder: Path, page: str, *, article: int, rules: int) -> Path:
    path = folder / "library.txt"
    path.write_text(_blocks(page, "text")[article], "utf-8")
    path.with_suffix(".rules").write_text(_blocks(page, "rules")[rules], "utf-8")
    return path


LIBRARIES = [("README.md", 1, 1), ("docs/writing-rules.md", 0, 0), ("docs/writing-rules.md", 0, 1)]


@pytest.mark.parametrize("library", LIBRARIES)
def test_the_steps_for_your_own_article_go_as_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], library: tuple[str, int, int]
) -> None:
    page, article, rules = library
    monkeypatch.chdir(tmp_path)
    path = _library(tmp_path, page, article=article, rules=rules)
    assert main(["library.txt"]) == 0
    passed = capsys.readouterr().out
    assert re.search(r"library\.members\S* +PASS", passed)
    assert main(["facts", "library.txt"]) == 0
    path.write_text(path.read_text("utf-8").replace("thirty", "twenty"), "utf-8")
    assert main(["library.txt"]) == 1
    failed = capsys.readouterr().out
    assert re.search(r"library\.members\S* +FAIL", failed)


def test_the_explanation_in_the_tutorial_is_what_the_command_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = "docs/writing-rules.md"
    (tmp_path / "library.txt").write_text(_blocks(page, "text")[0], "utf-8")
    (tmp_path / "library.rules").write_text(_blocks(page, "rules")[0], "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["explain", "library.members", "library.txt"]) == 0
    assert _blocks(page, "explained") == [capsys.readouterr().out]


def test_the_draft_in_the_tutorial_is_what_the_command_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = "docs/writing-rules.md"
    (tmp_path / "library.txt").write_text(_blocks(page, "text")[0], "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["new", "library.txt", "--output", "library.rules"]) == 0
    assert _blocks(page, "drafted") == [(tmp_path / "library.rules").read_text("utf-8")]
    assert main(["library.txt"]) == 0


@pytest.mark.parametrize(("block", "file"), [("parties", "parties.csv"), ("hearing", "hearing.txt")])
def test_the_reference_data_in_the_tutorial_are_those_of_the_example(block: str, file: str) -> None:
    assert _blocks("docs/writing-rules.md", block) == [(COURT.root / "reference" / file).read_text("utf-8")]


@pytest.mark.parametrize(("page", "rules"), [("README.md", 1), ("docs/writing-rules.md", 1)])
def test_the_examples_of_your_own_rule_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], page: str, rules: int
) -> None:
    monkeypatch.chdir(tmp_path)
    path = _library(tmp_path, page, article=0, rules=rules).with_suffix(".rules")
    assert main(["test", path.name]) == 0
    path.write_text(path.read_text("utf-8").replace("[[twenty]]", "[[thirty]]"), "utf-8")
    assert main(["test", path.name]) == 1
    assert "library.members" in capsys.readouterr().out


PROFILED = """\
Nine hurt in ferry fire

Seven people were hurt when the ferry burned.

“It was chaos from start to end. Nobody came to help us.”
"""


def test_the_profiles_on_the_page_do_as_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = "docs/how-it-runs.md"
    (settings,) = _blocks(page, "toml")
    (told,) = _blocks(page, "profile")
    (tmp_path / "factcheck.toml").write_text(settings, "utf-8")
    (tmp_path / "ferry.txt").write_text(PROFILED, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["ferry.txt"]) == 1
    assert "\nProfile: default; quotes.have-speaker is a warning.\n" in capsys.readouterr().out
    assert main(["ferry.txt", "--profile", "breaking"]) == 0
    assert told in capsys.readouterr().out
    assert main(["ferry.txt", "--profile", "front-page"]) == 1


def test_every_key_of_the_project_file_is_on_the_page() -> None:
    page = (PROJECT / "docs/how-it-runs.md").read_text("utf-8")
    rows = set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE))
    assert rows == {*TOP_KEYS, *PROFILE_KEYS} - {"profile"}


def test_the_two_commands_of_the_readme_are_those_that_install_and_test() -> None:
    commands = [block.strip() for block in _blocks("README.md", "sh")]
    assert commands[:2] == [
        "python3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/factcheck seeds/",
        "python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]' && .venv/bin/pytest",
    ]


def test_the_project_of_ones_own_begins_as_the_readme_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begin, *others = _blocks("README.md", "sh")[2].splitlines()
    assert (begin, others) == ("factcheck init desk && cd desk", ["factcheck test rules/", "factcheck articles/"])
    monkeypatch.chdir(tmp_path)
    assert main(["init", "desk"]) == 0
    monkeypatch.chdir(tmp_path / "desk")
    assert [main(command.split()[1:]) for command in others] == [0, 0]
    assert "Applied to no article" not in capsys.readouterr().out


@pytest.mark.parametrize("page", PAGES)
def test_links_between_pages_lead_somewhere(page: str) -> None:
    text = (PROJECT / page).read_text("utf-8")
    targets = [target.partition("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in target]
    missing = [target for target in targets if not (PROJECT / page).parent.joinpath(target).exists()]
    assert not missing
