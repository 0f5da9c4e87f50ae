"""`--watch`: the check runs again when something that it reads changes, until it is interrupted."""

import os
import pty
import re
import select
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from desk import BAD, GOOD, RULES, Desk

LIMIT = 240  # seconds; a change is seen in less than one, on a machine with nothing else to do


@attrs.define
class Watching:
    """A run of the command that goes on, and what it has printed so far."""

    process: subprocess.Popen[bytes]
    descriptor: int
    seen: bytes = b""

    def until(self, words: str) -> str:
        """What it prints up to these words and the end of their line."""
        pattern = re.compile(b"(?s).*?" + re.escape(words.encode()) + b"[^\n]*\n")
        end = time.monotonic() + LIMIT
        while (found := pattern.match(self.seen)) is None:
            ready, _, _ = select.select([self.descriptor], [], [], max(0.0, end - time.monotonic()))
            assert ready, f"{words!r} is not printed: {self.seen!r}"
            read = os.read(self.descriptor, 65536)
            assert read, f"it ended: {self.seen!r}"
            self.seen += read
        self.seen = self.seen[found.end() :]
        return found[0].decode()

    def interrupted(self) -> int:
        """Its exit code after a SIGINT."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(LIMIT)


@pytest.fixture
def piped(desk: Desk) -> Iterator[Watching]:
    """`--watch` on the folder stories/ with a good article, its output and its errors in one pipe."""
    desk.write("stories/a.txt", GOOD)
    command = desk.command("stories", "--watch")
    process = subprocess.Popen(
        command, cwd=desk.folder, env=desk.environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    assert process.stdout is not None
    yield Watching(process, process.stdout.fileno())
    process.kill()
    process.wait()
    process.stdout.close()


WAITS = "factcheck: watching for changes; Ctrl-C ends it"


def test_an_article_that_changes_is_checked_again_and_one_that_goes_is_not(desk: Desk, piped: Watching) -> None:
    assert "Exit 0: " in piped.until(WAITS)
    desk.write("stories/a.txt", BAD)
    assert "Exit 1: " in piped.until(WAITS)
    desk.write("stories/deep/b.txt", BAD)
    assert "2 articles, " in piped.until(WAITS)
    (desk.folder / "stories/a.txt").unlink()
    assert "1 article, " in piped.until(WAITS)
    (desk.folder / "stories/deep/b.txt").rename(desk.folder / "stories/c.txt")
    assert "stories/c.txt:1:1" in piped.until(WAITS)
    (desk.folder / "stories/c.txt").unlink()
    assert "Exit 4: " in piped.until(WAITS)


def test_a_broken_rule_is_told_and_the_watching_goes_on(desk: Desk, piped: Watching) -> None:
    piped.until(WAITS)
    desk.write("rules/house.rules", RULES + "rule house.broken\n")
    assert "rules/house.rules:" in piped.until("nothing was checked")
    piped.until(WAITS)
    desk.write("stories/a.txt", BAD)
    piped.until("nothing was checked")
    piped.until(WAITS)
    desk.write("rules/house.rules", RULES)
    assert "Exit 1: " in piped.until(WAITS)


def test_what_stands_around_the_articles_is_watched_too(desk: Desk, piped: Watching) -> None:
    piped.until(WAITS)
    desk.write("stories/a.rules", 'rule a.harbour "The harbour"\n  check article.body contains "harbour"\n')
    assert "a.harbour " in piped.until(WAITS)
    (desk.folder / "stories/a.rules").unlink()
    assert "a.harbour " not in piped.until(WAITS)
    desk.write("wards.txt", "North\n")
    desk.write(
        "rules/wards.rules",
        'list wards from "wards.txt"\n\nrule house.north "North"\n  check article.body exists and "North" in wards\n',
    )
    assert "house.north " in piped.until(WAITS)
    desk.write("wards.txt", "South\n")
    assert "Exit 1: " in piped.until(WAITS)
    desk.write("factcheck.toml", 'standard = false\n[severity]\n"house.north" = "off"\n')
    assert "Exit 0: " in piped.until(WAITS)
    desk.write("factcheck.toml", "standard = maybe\n")
    piped.until("this is not TOML")
    piped.until(WAITS)
    desk.write("factcheck.toml", 'standard = false\n[severity]\n"house.north" = "note"\n')
    piped.until(WAITS)
    desk.write(".factcheckignore", "*.txt\n")
    assert "Ignored: 1 article by .factcheckignore" in piped.until(WAITS)


def test_130_where_it_is_interrupted_without_a_trace(piped: Watching) -> None:
    piped.until(WAITS)
    assert piped.interrupted() == 130
    piped.until("factcheck: interrupted")
    assert os.read(piped.descriptor, 100) == b""


def test_what_the_run_itself_writes_is_no_change(desk: Desk) -> None:
    desk.write("a.txt", GOOD)
    command = desk.command(".", "--watch", "--output", "json=run.json")
    with subprocess.Popen(
        command, cwd=desk.folder, env=desk.environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        assert process.stdout is not None
        watching = Watching(process, process.stdout.fileno())
        watching.until(WAITS)
        before = (desk.folder / "run.json").stat()
        desk.write("notes.pdf", "x")
        time.sleep(2)  # four looks
        assert (desk.folder / "run.json").stat().st_ino == before.st_ino
        desk.write("a.txt", BAD)
        watching.until(WAITS)
        assert '"exit": 1' in (desk.folder / "run.json").read_text("utf-8")
        assert watching.interrupted() == 130


def test_on_a_terminal_each_run_begins_on_a_clear_screen(desk: Desk) -> None:
    desk.write("a.txt", GOOD)
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        desk.command("a.txt", "--watch"), cwd=desk.folder, env=desk.environment(), stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    watching = Watching(process, ours)
    assert watching.until(WAITS).count("\x1b[2J") == 1
    desk.write("a.txt", BAD)
    assert watching.until(WAITS).startswith("\x1b[H\x1b[2J\x1b[3J")
    assert watching.interrupted() == 130
    os.close(ours)


WRONG = [
    (("-", "--watch"), "--watch: the standard input cannot be read again"),
    (("a.txt", "--watch", "--format", "json"), "--watch prints a table; --output json=FILE writes another format"),
    (("a.txt", "--watch", "--output", "run.json"), "--watch prints a table; --output json=FILE writes another format"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG)
def test_2_where_watching_makes_no_sense(desk: Desk, arguments: tuple[str, ...], message: str) -> None:
    desk.write("a.txt", GOOD)
    called = desk.call(*arguments)
    assert (called.code, called.out) == (2, "")
    assert called.err.startswith(f"factcheck: {message}")


def test_2_where_a_path_does_not_exist_at_the_beginning(desk: Desk) -> None:
    called = desk.call("missing.txt", "--watch")
    assert (called.code, called.err) == (2, "factcheck: missing.txt: no such file or folder\n")


def test_a_look_opens_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck.watching import watched  # noqa: PLC0415

    for number in range(20):
        (tmp_path / f"{number}.txt").write_text("x")
    look = watched((str(tmp_path),), (), inputs=())

    def refused(*_: object) -> None:
        raise AssertionError("a look opens a file")

    monkeypatch.setattr("builtins.open", refused)
    monkeypatch.setattr("os.open", refused)
    state = look.state()
    monkeypatch.undo()
    assert len(state) >= 20
