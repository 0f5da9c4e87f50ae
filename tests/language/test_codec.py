"""Parsed rule files as bytes and back."""

import copy
import json
import pickle
import random
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from factcheck.language.book import rules_of
from factcheck.language.codec import decode, encode
from factcheck.language.nodes import Rule, RuleFile
from factcheck.language.parse import parse_rules
from factcheck.source import Source

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def file() -> RuleFile:
    path = HERE / "good" / "everything.rules"
    parsed, errors = parse_rules(Source(path.name, path.read_text(encoding="utf-8")))
    assert errors == ()
    return parsed


def test_what_is_written_is_read_back(file: RuleFile) -> None:
    assert decode(encode(file)) == file


def test_the_shipped_rules_are_read_back(project: Path) -> None:
    for path in (project / "rules").rglob("*.rules"):
        parsed, _ = parse_rules(Source(path.name, path.read_text(encoding="utf-8")))
        assert decode(encode(parsed)) == parsed


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'[0,"a","b",[]]',
        b'[1,2,"b",[]]',
        b'[1,"a","b",[[0,0,1,"x"]]]',
        b'[1,"a","b",[["d","x","y"]]]',
        b'[1,"a","b",[[5,0,1,7]]]',
        b'[1,"a","b",[[99999,0,1]]]',
        b'[1,"a","b",[["f","1","0"]]]',
        b'[1,"a","b",[["z"]]]',
        b'[1,"a","b",[[]]]',
        b"[" * 100_000,
    ],
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json's own errors are among them
        decode(data)


def test_damaged_bytes_are_refused_or_give_a_file(file: RuleFile) -> None:
    whole = encode(file)
    dice = random.Random(7)
    refused = 0
    for _ in range(300):
        at = dice.randrange(len(whole))
        try:
            found = decode(whole[:at] + bytes([dice.randrange(32, 127)]) + whole[at + 1 :])
            assert isinstance(repr(found), str)  # which reads all of it
        except ValueError:
            refused += 1
    assert refused > 50


def test_what_is_within_a_rule_is_read_when_it_is_asked_for(file: RuleFile) -> None:
    head, *rules = encode(file).split(b"\n")
    found = rules_of(decode(b"\n".join([head, *(b"null" for _ in rules)])))
    assert [(rule.id, rule.title, rule.severity) for rule in found] == [
        (rule.id, rule.title, rule.severity) for rule in rules_of(file)
    ]
    with pytest.raises(ValueError, match="this is not a parsed rule file"):
        _ = found[0].steps


def test_a_file_without_the_lines_of_its_rules_is_refused(file: RuleFile) -> None:
    head, _, *rest = encode(file).split(b"\n")
    with pytest.raises(ValueError, match="not as many rules"):
        decode(b"\n".join([head, *rest]))


@pytest.mark.parametrize("passed_on", [lambda rule: pickle.loads(pickle.dumps(rule)), copy.copy, attrs.evolve])
def test_a_rule_that_was_not_read_whole_is_whole_where_it_is_passed_on(
    file: RuleFile, passed_on: Callable[[Rule], Rule]
) -> None:
    assert tuple(map(passed_on, rules_of(decode(encode(file))))) == rules_of(file)


def test_a_rule_has_no_fields_but_its_own(file: RuleFile) -> None:
    (rule, *_) = rules_of(decode(encode(file)))
    assert not hasattr(rule, "stepz")
    assert not hasattr(rules_of(file)[0], "stepz")


def test_the_first_line_is_json(file: RuleFile) -> None:
    assert json.loads(encode(file).partition(b"\n")[0])[1] == "everything.rules"
