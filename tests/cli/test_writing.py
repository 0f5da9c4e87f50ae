"""Reports are written whole or not at all: several at once, interrupted, killed, with no room, with a fault of ours."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from desk import Desk
from factcheck.report.formats import FORMATS

OLD = "the report of yesterday\n"
FORMS = [form.name for form in FORMATS if not form.is_folder]
# Stands in for the renderer of a format: says where it is in the middle, then waits, fails, or goes on.
IN_THE_MIDDLE = """
import os, sys, time

_, module, deed, *arguments = sys.argv
import importlib
target = importlib.import_module("factcheck.report." + module)
whole = target.render

def render(report, look):
    first = True
    for part in whole(report, look):
        yield part
        if first and deed == "wait":
            print("in the middle", file=sys.stderr, flush=True)
            time.sleep(60)
        if first and deed == "fail":
            raise RuntimeError("a fault")
        first = False

target.render = render
from factcheck.cli import main
sys.exit(main(arguments))
"""


def in_the_middle(desk: Desk, module: str, deed: str, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", IN_THE_MIDDLE, module, deed, *arguments],
        cwd=desk.folder,
        env=desk.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def out(desk: Desk, bad: str) -> Path:
    """A folder with yesterday's reports, in a project with an article in which a rule fails."""
    desk.write("a.txt", bad)
    desk.write("out/first", OLD)
    return desk.write("out/second", OLD).parent


def test_all_formats_go_to_files_in_one_run(desk: Desk, bad: str) -> None:
    desk.write("a.txt", bad)
    wanted = [word for form in FORMS for word in ("--output", f"{form}=out/{form}")]
    (desk.folder / "out").mkdir()
    called = desk.call("a.txt", *wanted)
    assert (called.code, called.err) == (1, "")
    assert sorted(files(desk.folder / "out")) == sorted(FORMS)
    for form in FORMS:
        printed = desk.call("a.txt", "--format", form)
        assert (printed.code, printed.out.encode()) == (1, files(desk.folder / "out")[form])


def test_a_fault_in_one_report_leaves_all_files_as_they_were(desk: Desk, out: Path) -> None:
    process = in_the_middle(
        desk, "junit", "fail", "a.txt", "--output", "json=out/first", "--output", "junit=out/second"
    )
    printed, err = process.communicate(timeout=240)
    assert (process.returncode, printed) == (2, b"")
    assert err == b"factcheck: internal error: RuntimeError: a fault\n"
    assert files(out) == {"first": OLD.encode(), "second": OLD.encode()}


def test_an_interrupt_in_the_middle_of_a_report_leaves_the_old_one_and_nothing_else(desk: Desk, out: Path) -> None:
    process = in_the_middle(desk, "sarif", "wait", "a.txt", "--output", "sarif=out/first")
    assert process.stderr is not None
    assert process.stderr.readline() == b"in the middle\n"
    process.send_signal(signal.SIGINT)
    printed, err = process.communicate(timeout=240)
    assert (process.returncode, printed, err) == (130, b"", b"\nfactcheck: interrupted\n")
    assert files(out) == {"first": OLD.encode(), "second": OLD.encode()}


def test_a_report_that_is_killed_leaves_the_old_one(desk: Desk, out: Path) -> None:
    process = in_the_middle(desk, "csv", "wait", "a.txt", "--output", "csv=out/first")
    assert process.stderr is not None
    assert process.stderr.readline() == b"in the middle\n"
    process.kill()
    process.communicate(timeout=240)
    assert files(out)["first"] == OLD.encode()


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_2_where_the_folder_forbids_it(desk: Desk, out: Path) -> None:
    out.chmod(0o500)
    called = desk.call("a.txt", "--output", "csv=out/first")
    out.chmod(0o700)
    assert (called.code, called.err) == (
        2, "factcheck: out/first: the report could not be written: permission denied\n"
    )  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_2_where_there_is_no_room(desk: Desk, out: Path, form: str) -> None:
    called = desk.call("a.txt", "--output", f"{form}=/dev/full", "--output", "json=out/first")
    assert (called.code, called.out) == (2, "")
    assert called.err == "factcheck: /dev/full: the report could not be written: no space left on device\n"
    assert files(out)["first"] == OLD.encode()


@pytest.mark.parametrize("form", FORMS)
def test_2_quietly_where_the_reader_has_left(desk: Desk, out: Path, form: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        desk.command("a.txt", "--format", form),
        cwd=desk.folder, env=desk.environment(), stdout=writing, stderr=subprocess.PIPE, check=False,
    )  # fmt: skip
    os.close(writing)
    assert (done.returncode, done.stderr) == (2, b"")
    assert files(out)["first"] == OLD.encode()


EARLIER = ["", "# Built\n", "no end of line"]


@pytest.mark.parametrize("earlier", EARLIER)
@pytest.mark.parametrize("way", ["summary.md", "./summary.md", "link.md"])
def test_a_summary_is_added_to_what_the_step_has_in_its_file(
    desk: Desk, bad: str, monkeypatch: pytest.MonkeyPatch, earlier: str, way: str
) -> None:
    desk.write("a.txt", bad)
    path = desk.write("summary.md", earlier)
    (desk.folder / "link.md").symlink_to("summary.md")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(path))
    for _ in range(2):
        assert desk.call("a.txt", "--output", f"github-summary={way}").code == 1
    one = desk.call("a.txt", "--format", "github-summary").out
    whole = earlier if earlier.endswith("\n") or not earlier else f"{earlier}\n"
    assert path.read_text("utf-8") == f"{whole}{one}{one}"


@pytest.mark.parametrize("output", ["github-summary=other.md", "csv=summary.md"])
def test_nothing_is_added_to_another_file_or_in_another_format(
    desk: Desk, bad: str, monkeypatch: pytest.MonkeyPatch, output: str
) -> None:
    desk.write("a.txt", bad)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(desk.write("summary.md", OLD)))
    desk.write("other.md", OLD)
    desk.call("a.txt", "--output", output)
    form, _, name = output.partition("=")
    assert (desk.folder / name).read_bytes() == desk.call("a.txt", "--format", form).out.encode()


@pytest.mark.parametrize("scheme", ["sqlite", "duckdb"])
def test_a_database_is_not_written_over(desk: Desk, good: str, scheme: str) -> None:
    desk.write("a.txt", good)
    desk.write("factcheck.toml", f'standard = false\n[connections]\ndesk = "{scheme}:data/desk.db"\n')
    (desk.folder / "data").mkdir()
    sqlite3.connect(desk.folder / "data/desk.db").close()
    called = desk.call("a.txt", "--output", "json=data/desk.db")
    assert (called.code, called.out) == (2, "")
    assert "--output data/desk.db: this is a file with settings or data of this run" in called.err
