"""The cache of parsed rules makes a run faster and never changes it."""

import os
from pathlib import Path

import pytest

from desk import Desk
from factcheck.cache import MAX_ENTRIES


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def entries(cache: Path) -> list[Path]:
    return sorted(cache.iterdir()) if cache.is_dir() else []


def test_a_second_run_prints_the_same_from_the_cache(desk: Desk, bad: str, cache: Path) -> None:
    desk.write("a.txt", bad)
    first = desk.call("a.txt")
    (entry,) = entries(cache)
    written = entry.stat().st_mtime_ns
    assert desk.call("a.txt") == first
    assert [path.stat().st_mtime_ns for path in entries(cache)] == [written]


def test_the_parser_is_not_even_imported_on_a_hit(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    desk.call("a.txt")
    called = desk.process("a.txt", PYTHONPROFILEIMPORTTIME="1")
    assert called.code == 0
    assert "pyparsing" not in called.err
    assert "factcheck.run" in called.err


def test_a_changed_rule_file_is_read_anew(desk: Desk, bad: str, cache: Path) -> None:
    desk.write("a.txt", bad)
    assert desk.call("a.txt").code == 1
    rules = desk.folder / "rules" / "house.rules"
    rules.write_text(rules.read_text().replace('contains "TK"', 'contains "XX"'))
    assert desk.call("a.txt").code == 0
    assert len(entries(cache)) == 2


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"factcheck rules 1\n" + b"\0" * 100])
def test_a_damaged_entry_is_a_miss(desk: Desk, bad: str, cache: Path, damage: bytes) -> None:
    desk.write("a.txt", bad)
    first = desk.call("a.txt")
    (entry,) = entries(cache)
    entry.write_bytes(damage)
    assert desk.call("a.txt") == first
    assert entry.read_bytes() != damage


def test_a_bit_that_turned_over_is_a_miss(desk: Desk, bad: str, cache: Path) -> None:
    desk.write("a.txt", bad)
    first = desk.call("a.txt")
    (entry,) = entries(cache)
    data = bytearray(entry.read_bytes())
    data[-20] ^= 1
    entry.write_bytes(bytes(data))
    assert desk.call("a.txt") == first


def test_an_entry_under_the_key_of_other_rules_is_a_miss(desk: Desk, good: str, cache: Path) -> None:
    desk.write("a.txt", good)
    desk.call("a.txt")
    (first,) = entries(cache)
    rules = desk.folder / "rules" / "house.rules"
    rules.write_text(rules.read_text().replace('contains "TK"', 'contains "vote"'))
    assert desk.call("a.txt").code == 1
    (second,) = set(entries(cache)) - {first}
    first.replace(second)
    assert desk.call("a.txt").code == 1


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="files have no owner here")
def test_an_entry_of_another_user_is_a_miss(desk: Desk, bad: str, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("a.txt", bad)
    first = desk.call("a.txt")
    (entry,) = entries(cache)
    written = entry.stat().st_mtime_ns
    other = os.geteuid() + 1
    monkeypatch.setattr("os.geteuid", lambda: other)
    assert desk.call("a.txt") == first
    assert entry.stat().st_mtime_ns > written


def test_a_folder_that_cannot_be_written_is_no_cache_and_no_error(
    desk: Desk, bad: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("a.txt", bad)
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "file" / "cache"))
    called = desk.call("a.txt")
    assert (called.code, called.err) == (1, "")


def test_rules_with_errors_are_not_kept(desk: Desk, good: str, cache: Path) -> None:
    desk.write("a.txt", good)
    desk.write("rules/broken.rules", 'rule house.broken "Broken"\n  check quotez exists\n')
    assert desk.call("a.txt").code == 2
    assert entries(cache) == []
    assert desk.call("a.txt").code == 2


def test_the_oldest_entries_go(desk: Desk, good: str, cache: Path) -> None:
    cache.mkdir()
    for number in range(MAX_ENTRIES + 5):
        (cache / f"{number:064}").write_bytes(b"old")
    desk.write("a.txt", good)
    assert desk.call("a.txt").code == 0
    assert len(entries(cache)) == MAX_ENTRIES


def test_a_pipe_in_the_place_of_an_entry_is_a_miss_and_not_waited_on(desk: Desk, bad: str, cache: Path) -> None:
    desk.write("a.txt", bad)
    first = desk.call("a.txt")
    (entry,) = entries(cache)
    entry.unlink()
    os.mkfifo(entry)
    assert desk.call("a.txt") == first
    assert entry.is_file()


def test_a_folder_in_the_place_of_an_entry_is_a_miss_and_leaves_nothing_behind(
    desk: Desk, bad: str, cache: Path
) -> None:
    desk.write("a.txt", bad)
    first = desk.call("a.txt")
    (entry,) = entries(cache)
    entry.unlink()
    entry.mkdir()
    assert desk.call("a.txt") == first
    assert entries(cache) == [entry]
