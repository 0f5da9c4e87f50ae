"""`-` is the article that comes by the standard input, under the name that the call gives it."""

import json
import os
import pty
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest

from desk import Called, Desk

BESIDE = 'rule a.says-harbour "The harbour is told"\n  check article.body contains "harbour"\n'


def data(called: Called) -> Any:
    return json.loads(called.out)


def articles(called: Called) -> list[str]:
    return sorted({row["article"] for row in data(called)["results"]})


@pytest.mark.parametrize("arguments", [["-"], ["check", "-"], ["--stdin-filename", "sub/a.txt", "-"]])
def test_what_is_piped_in_is_checked(desk: Desk, good: str, bad: str, arguments: list[str]) -> None:
    assert desk.piped(good, *arguments).code == 0
    called = desk.piped(bad, *arguments)
    assert called.code == 1
    assert "TK is left" in called.out
    assert called.err == ""


def test_it_is_called_stdin_where_it_has_no_name(desk: Desk, bad: str) -> None:
    assert "  <stdin>:1:1 " in desk.piped(bad, "-").out


@pytest.mark.parametrize(("name", "shown"), [("a.txt", "a.txt"), ("./sub//a.txt", "sub/a.txt"), ("é\n.txt", "é\n.txt")])
def test_it_has_the_name_that_is_given_whether_or_not_there_is_such_a_file(
    desk: Desk, good: str, name: str, shown: str
) -> None:
    assert articles(desk.piped(good, "-", "--stdin-filename", name, "--format", "json")) == [shown]
    assert list(desk.folder.glob("**/*.txt")) == []


@pytest.mark.parametrize(("name", "form"), [("a.txt", "text"), ("a.md", "markdown"), ("a", "text")])
def test_the_suffix_of_the_name_gives_the_format(desk: Desk, name: str, form: str) -> None:
    desk.write("rules/house.rules", f'rule house.form "The format"\n  check article.format = "{form}"\n')
    assert desk.piped("The vote was close.\n", "-", "--stdin-filename", name).code == 0


def test_the_rules_beside_the_name_are_its_rules(desk: Desk, good: str) -> None:
    desk.write("sub/a.rules", BESIDE)
    assert desk.piped(good, "-", "--stdin-filename", "sub/a.txt").code == 1
    assert desk.piped(good, "-", "--stdin-filename", "sub/b.txt").code == 0


def test_waivers_and_globs_see_the_path_from_the_project(desk: Desk, bad: str) -> None:
    waiver = (
        f'waive house.no-tk in "sub/*"\n  evidence "{bad.strip()}"\n  because "It is a sample."\n  by "Iona Beck"\n'
    )
    desk.write("rules/waivers.rules", f"{waiver}  until 2099-01-01\n")
    assert desk.piped(bad, "-", "--stdin-filename", "sub/a.txt").code == 0
    assert desk.piped(bad, "-", "--stdin-filename", "a.txt").code == 1


def test_a_baseline_knows_it_by_its_name(desk: Desk, bad: str) -> None:
    path = desk.write("a.txt", bad)
    assert desk.call("baseline", "update", "a.txt").code == 0
    path.unlink()
    known = ("--baseline", "factcheck-baseline.json")
    assert desk.piped(bad, "-", "--stdin-filename", "a.txt", *known).code == 0
    assert desk.piped(bad, "-", "--stdin-filename", "b.txt", *known).code == 1


UNREADABLE = [
    (b"", "the file is empty"),
    (b"The council \xff met.\n", "not valid UTF-8: byte 12 (0xff, line 1); save the file as UTF-8"),
    (b"The council\x00 met.\n", "a NUL byte at byte 11 (line 1): the file is not text, or is UTF-16 without its mark"),
    (b"The vote. " * 200, "more than the limit of 1,000 bytes; raise it with --max-file-size"),
]


@pytest.mark.parametrize(("text", "reason"), UNREADABLE)
def test_what_is_no_article_is_told_as_of_a_file(desk: Desk, good: str, text: bytes, reason: str) -> None:
    desk.write("a.txt", good)
    called = desk.piped(text, "-", "a.txt", "--max-file-size", "1K", "--format", "json")
    assert called.code == 3
    assert data(called)["unread"] == [{"article": "<stdin>", "reason": reason}]
    assert articles(called) == ["a.txt"]
    for command in (["facts"], ["explain", "house.no-tk"]):
        called = desk.piped(text, *command, "-", "--max-file-size", "1K")
        assert (called.code, called.out, called.err) == (3, "", f"factcheck: <stdin>: {reason}\n")


def test_of_too_large_an_input_no_more_is_read_than_shows_it(desk: Desk) -> None:
    endless = ["sh", "-c", 'yes "The vote was close." | "$@"; echo $? >&2', "sh", *desk.command("-")]
    done = subprocess.run(endless, cwd=desk.folder, env=desk.environment(), capture_output=True, check=False)
    assert done.stderr == b"3\n"


def test_it_may_stand_among_files_and_counts_once(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    assert articles(desk.piped(good, "-", "a.txt", "-", "--format", "json")) == ["<stdin>", "a.txt"]


def test_it_takes_the_place_of_the_file_of_its_name(desk: Desk, good: str, bad: str) -> None:
    desk.write("stories/a.txt", bad)
    desk.write("stories/b.txt", good)
    called = desk.piped(good, "-", "stories", "--stdin-filename", "stories/a.txt", "--format", "json")
    assert called.code == 0
    assert articles(called) == ["stories/a.txt", "stories/b.txt"]


def test_a_file_of_the_name_is_reached_by_a_path(desk: Desk, bad: str) -> None:
    desk.write("-", bad)
    assert desk.call("./-").code == 1


WRONG = [
    (
        ["a.txt", "--stdin-filename", "b.txt"],
        "--stdin-filename b.txt: no path is `-`, the standard input",
    ),
    (["-", "--stdin-filename", "rules"], "--stdin-filename rules: this is a folder; name a file"),
    (["-", "--stdin-filename", "new/"], "--stdin-filename new/: this is a folder; name a file"),
    (["-", "--stdin-filename", "b.rules"], "b.rules: this is a rule file, not an article"),
    (["-", "--stdin-filename", ""], "--stdin-filename: no file can have this name"),
    (["-", "missing.txt"], "missing.txt: no such file or folder"),
    (["-", "--output", "json=b.txt", "--stdin-filename", "b.txt"], "--output b.txt: this is an article of this run"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG)
def test_2_where_the_call_makes_no_sense(desk: Desk, good: str, arguments: list[str], message: str) -> None:
    desk.write("a.txt", good)
    called = desk.piped(good, *arguments)
    assert (called.code, called.out) == (2, "")
    assert called.err.startswith(f"factcheck: {message}")


@pytest.mark.parametrize("arguments", [["-"], ["facts", "-"], ["explain", "house.no-tk", "-"], ["new", "-"]])
def test_2_where_the_standard_input_is_closed(desk: Desk, arguments: list[str]) -> None:
    command = ["sh", "-c", '"$@" <&-', "sh", *desk.command(*arguments)]
    done = subprocess.run(command, cwd=desk.folder, env=desk.environment(), capture_output=True, check=False)
    message = b"factcheck: the standard input is closed: there is nothing to read for `-`\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", message)


def test_3_where_the_standard_input_cannot_be_read(desk: Desk) -> None:
    command = ["sh", "-c", '"$@" 0>written', "sh", *desk.command("-")]
    done = subprocess.run(command, cwd=desk.folder, env=desk.environment(), capture_output=True, check=False)
    assert done.returncode == 3
    assert b"the standard input cannot be read: " in b" ".join(done.stdout.split())
    assert done.stderr == b""


def test_3_where_nothing_is_there_to_read(desk: Desk) -> None:
    with open(os.devnull, "rb") as nothing:
        done = subprocess.run(
            desk.command("-"), cwd=desk.folder, env=desk.environment(), stdin=nothing, capture_output=True, check=False
        )
    assert done.returncode == 3
    assert b"NOT READ   <stdin>  the file is empty" in done.stdout


def test_a_terminal_is_told_what_is_waited_for(desk: Desk, bad: str) -> None:
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        desk.command("-"), cwd=desk.folder, env=desk.environment(), stdin=theirs, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )  # fmt: skip
    os.write(ours, bad.encode() + b"\x04")
    out, err = running.communicate(timeout=240)
    os.close(ours)
    os.close(theirs)
    assert running.returncode == 1
    assert b"TK is left" in out
    assert err == b"factcheck: reading the article from the terminal; Ctrl-D on a line of its own ends it\n"


def test_130_where_the_waiting_is_interrupted(desk: Desk) -> None:
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        desk.command("-"), cwd=desk.folder, env=desk.environment(), stdin=theirs, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )  # fmt: skip
    assert running.stderr is not None
    running.stderr.readline()  # it waits now
    running.send_signal(signal.SIGINT)
    assert running.communicate(timeout=240) == (b"", b"\nfactcheck: interrupted\n")
    os.close(ours)
    os.close(theirs)
    assert running.returncode == 130


def test_facts_explain_and_new_read_it_too(desk: Desk, bad: str) -> None:
    desk.write("a.md", bad)
    named = ("-", "--stdin-filename", "a.md")
    assert desk.piped(bad, "facts", *named).out == desk.call("facts", "a.md").out
    explained = desk.piped(bad, "explain", "house.no-tk", *named)
    assert (explained.code, "a.md" in explained.out) == (0, True)
    story = "Ninety people joined.\n\nOf the ninety people who joined, sixty are adults and thirty are children.\n"
    desk.write("b.txt", story)
    from_file = desk.call("new", "b.txt")
    assert from_file.code == 0
    assert desk.piped(story, "new", "-", "--stdin-filename", "b.txt").out == from_file.out
    assert desk.piped(story, "new", *named, "--output", "a.md").code == 2


def test_every_format_can_report_it(desk: Desk, bad: str, tmp_path: Path) -> None:
    forms = ("sarif", "junit", "github", "gitlab", "rdjson", "csv", "jsonl", "github-summary", "github-sarif")
    for form in forms:
        called = desk.piped(bad, "-", "--format", form)
        assert (form, called.code, called.err) == (form, 1, "")
    results = json.loads(desk.piped(bad, "-", "--format", "sarif").out)["runs"][0]["results"]
    places = [place["physicalLocation"]["artifactLocation"]["uri"] for row in results for place in row["locations"]]
    assert set(places) == {"%3Cstdin%3E"}
    assert desk.piped(bad, "-", "--output", f"html={tmp_path / 'pages'}").code == 1
    assert any("&lt;stdin&gt;" in page.read_text("utf-8") for page in (tmp_path / "pages").rglob("*.html"))
