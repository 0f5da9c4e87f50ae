"""Parsed rule files as bytes and back."""

import json
import random
from pathlib import Path

import pytest

from factcheck.language.codec import decode, encode
from factcheck.language.nodes import RuleFile
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
            assert isinstance(decode(whole[:at] + bytes([dice.randrange(32, 127)]) + whole[at + 1 :]), RuleFile)
        except ValueError:
            refused += 1
    assert refused > 50


def test_the_bytes_are_json(file: RuleFile) -> None:
    assert json.loads(encode(file))[1] == "everything.rules"
