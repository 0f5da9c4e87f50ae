"""`factcheck.toml`: what its keys hold, where its mistakes stand, and that the shipped schema says the same."""

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path

import jsonschema
import pytest

from factcheck.errors import RuleFileErrors
from factcheck.project_file import PROFILE_KEYS, TOP_KEYS, ProjectFile, read_project_file
from factcheck.source import Source

VALID = [
    "",
    'rules = ["rules", "more/one.rules"]\nstandard = false\nuse = ["house"]\n',
    'gate = "warning"\nstrict = true\npreview = true\nbaseline = "known.json"\n',
    '[severity]\n"quotes.balanced" = "note"\n"quotes.have-speaker" = "off"\n',
    '[connections]\narchive = "sqlite:archive.db"\nstore = "duckdb:a"\nfar = "postgresql://h/d"\nold = "postgres://h/d"\n',
    '[profile.breaking]\n[profile.print]\nextends = "breaking"\nrules = []\nstandard = true\nuse = []\nseverity = {}\n'
    'gate = "note"\nstrict = false\npreview = false\n',
]

# Each text with the place of each of its mistakes and what is said there.
INVALID = [
    ("rulez = []\n", ["1:1: error: unknown key `rulez`", "did you mean `rules`?"]),
    ('# words\n\nrules = [\n  "a",\n  3,\n]\n', ["3:1: error: `rules` is a list of files and folders, as in"]),
    ('rules = ["a", ""]\n', ["1:1: error: `rules` is a list of files and folders, as in"]),
    ('standard = "no"\n', ["1:1: error: `standard` is true or false"]),
    ('use = "house"\n', ["1:1: error: `use` is a list of shipped packs, as in"]),
    ("strict = 1\npreview = 0\n", ["1:1: error: `strict` is true or false", "2:1: error: `preview` is true or false"]),
    ('gate = "off"\n', ["1:1: error: `gate` is error, warning or note: the least severity that holds publication"]),
    ('baseline = ""\n', ['1:1: error: `baseline` is a file, as in baseline = "factcheck-baseline.json"']),
    ("[profile.one]\nbaseline = true\n", ["2:1: error: `baseline` is a file"]),
    ("severity = []\n", ["1:1: error: `severity` is a table of rules, as in"]),
    (
        'severity = { "a.note" = "error", "a.b" = "nota" }\n',
        ["1:43: error: the severity of a rule is error, warning, note or off", "did you mean `note`?"],
    ),
    ("jobs = -1\n", ["1:1: error: `jobs` is a number of processes up to 256; 0 is one for each core"]),
    ("jobs = true\n", ["1:1: error: `jobs` is a number of processes"]),
    ("[profile.one]\njobs = 2\n", ["2:1: error: unknown key `jobs`", "it stands at the top of the file"]),
    ("connections = 1\n", ["1:1: error: `connections` is a table: [connections]"]),
    ('[connections]\na = "mysql://h/d"\n', ['2:1: error: the connection `a` is "sqlite:FILE"']),
    ("profile = 1\n", ["1:1: error: `profile` is a table of profiles, as in [profile.breaking]"]),
    ("profile.one = 1\n", ["1:9: error: a profile is a table, as in [profile.one]"]),
    ("[profile.default]\n", ["1:10: error: `default` is the profile of what stands at the top of the file"]),
    ('[profile."a b"]\n', ["1:11: error: the name of a profile is of letters, digits, `-` and `_`"]),
    ("[profile.one]\nstrikt = true\n", ["2:1: error: unknown key `strikt`", "did you mean `strict`?"]),
    ("[profile.one.connections]\n", ["1:14: error: unknown key `connections`", "it stands at the top of the file"]),
    ('[profile.one.severity]\n"a.b" = 1\n', ["2:2: error: the severity of a rule is error, warning, note or off"]),
    ("[profile.one]\nextends = 1\n", ["2:1: error: `extends` is the name of another profile, as in"]),
]
# What the schema cannot say.
WRONG_NAMES = [
    (
        '[profile.one]\nextends = "tow"\n[profile.two]\n',
        ["2:12: error: there is no profile `tow`", "did you mean `two`?"],
    ),
    (
        '[profile.one]\nextends = "two"\n\n[profile.two]\nextends = "three"\n\n[profile.three]\nextends = "two"\n',
        [
            "5:1: error: this goes round in a circle: `two` extends `three` extends `two`",
            "8:1: error: this goes round in a circle: `three` extends `two` extends `three`",
        ],
    ),
    ('[profile.one]\nextends = "one"\n', ["2:1: error: this goes round in a circle: `one` extends `one`"]),
]


@pytest.fixture(scope="module")
def schema(project: Path) -> Mapping[str, object]:
    path = project / "engine/factcheck/schemas/project.schema.json"
    found: Mapping[str, object] = json.loads(path.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(found)
    return found


def accepts(schema: Mapping[str, object], text: str) -> bool:
    return jsonschema.Draft202012Validator(schema).is_valid(tomllib.loads(text))


def read(text: str) -> ProjectFile:
    return read_project_file(Source("factcheck.toml", text))


@pytest.mark.parametrize("text", VALID)
def test_a_valid_file_is_read_and_fits_the_schema(schema: Mapping[str, object], text: str) -> None:
    read(text)
    assert accepts(schema, text)


@pytest.mark.parametrize(("text", "told"), INVALID)
def test_an_invalid_file_is_refused_by_the_reader_and_by_the_schema(
    schema: Mapping[str, object], text: str, told: list[str]
) -> None:
    assert not accepts(schema, text)
    assert_refused(text, told)


@pytest.mark.parametrize(("text", "told"), WRONG_NAMES)
def test_a_profile_that_leads_nowhere_is_refused(text: str, told: list[str]) -> None:
    assert_refused(text, told)


def assert_refused(text: str, told: list[str]) -> None:
    with pytest.raises(RuleFileErrors) as caught:
        read(text)
    mistakes = [line for line in told if ": error: " in line]
    assert len(caught.value.printed) == len(mistakes)
    for printed, mistake in zip(caught.value.printed, mistakes, strict=True):
        assert printed.startswith(f"factcheck.toml:{mistake}")
    for hint in told[len(mistakes) :]:
        assert hint in str(caught.value)


def test_the_schema_and_the_reader_know_the_same_keys(schema: Mapping[str, object]) -> None:
    top, definitions = schema["properties"], schema["$defs"]
    assert isinstance(top, dict)
    assert isinstance(definitions, dict)
    assert set(top) == set(TOP_KEYS)
    assert set(definitions["profile"]["properties"]) == set(PROFILE_KEYS)


def test_every_key_is_tried_with_a_value_that_it_must_not_hold() -> None:
    tried = {line for _, told in INVALID for line in told}
    for key in {*TOP_KEYS, *PROFILE_KEYS}:
        assert any(f"error: `{key}` is " in line for line in tried), key


def test_what_is_no_toml_is_refused_with_its_line() -> None:
    with pytest.raises(RuleFileErrors) as caught:
        read("standard = true\nrules = \n")
    assert caught.value.printed == ("factcheck.toml: error: this is not TOML: Invalid value (at line 2, column 9)",)


def test_every_mistake_is_told_at_once() -> None:
    assert_refused("rulez = []\nstandard = 1\n", ["1:1: error: unknown key `rulez`", "2:1: error: `standard` is true"])


LADDER = """\
use = ["house"]
strict = true
severity = { "a.one" = "note", "a.two" = "off" }

[profile.print]
extends = "desk"
use = []

[profile.desk]
standard = false
strict = false
severity = { "a.one" = "error", "a.three" = "warning" }
"""


def test_a_profile_has_what_it_says_and_else_what_it_extends_has() -> None:
    severities = {"a.one": "error", "a.two": "off", "a.three": "warning"}
    assert read(LADDER).resolved("default")["severity"] == {"a.one": "note", "a.two": "off"}
    found = read(LADDER).resolved("print")
    assert {key: found[key] for key in ("use", "standard", "strict", "severity")} == {
        "use": [], "standard": False, "strict": False, "severity": severities,
    }  # fmt: skip
