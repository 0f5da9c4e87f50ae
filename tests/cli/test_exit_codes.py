"""The exit codes are a contract: each is met, and the graver one wins."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desk import Desk

INVALID = b"The council met on \xff Monday.\n"
BROKEN = 'rule house.broken "Broken"\n  check quotez exists\n'


def test_0_where_the_gate_holds(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    assert desk.call("a.txt").code == 0


def test_0_where_only_a_warning_fails(desk: Desk) -> None:
    desk.write("a.txt", "The council met on Monday evening. Nothing was decided.\n")
    called = desk.call("a.txt")
    assert called.code == 0
    assert "FAIL (1 of 1)" in called.out


def test_1_where_a_finding_gates(desk: Desk, bad: str) -> None:
    desk.write("a.txt", bad)
    called = desk.call("a.txt")
    assert called.code == 1
    assert "TK is left" in called.out
    assert "Exit 1" in called.out


def test_1_where_a_warning_fails_and_warnings_gate(desk: Desk) -> None:
    desk.write("a.txt", "The council met on Monday evening. Nothing was decided.\n")
    assert desk.call("a.txt", "--severity", "warning").code == 1


def test_2_where_a_rule_file_is_broken(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    desk.write("rules/broken.rules", BROKEN)
    called = desk.call("a.txt")
    assert called.code == 2
    assert called.out == ""
    assert "rules/broken.rules:2:9: error: " in called.err


def test_2_where_a_path_does_not_exist(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    called = desk.call("a.txt", "missing.txt")
    assert (called.code, called.out, called.err) == (2, "", "factcheck: missing.txt: no such file or folder\n")


BAD_USAGE = [
    (["--format", "xml", "a.txt"], "'xml' is not one of 'table', 'json'"),
    (["--nonsense", "a.txt"], "No such option"),
    (["check"], "Missing argument"),
    (["--published", "6 Dec", "a.txt"], "`6 Dec` is not a date; write it as 2018-12-06"),
    (["--published", "2018-02-30", "a.txt"], "`2018-02-30` is not a date"),
    (["--published", "20181206", "a.txt"], "`20181206` is not a date; write it as 2018-12-06"),
    (["--published", "2018-W49-4", "a.txt"], "`2018-W49-4` is not a date; write it as 2018-12-06"),
    (["--published", "", "a.txt"], "`` is not a date"),
    (["--as-of", "now", "a.txt"], "`now` is not a date"),
    (["--max-file-size", "huge", "a.txt"], "`huge` is not a size"),
    (["--max-file-size", "2G", "a.txt"], "`2G` is not a size; write it as 500000, 500K or 10M, and at most as 1G"),
    (["--max-file-size", "9" * 5000, "a.txt"], "is not a size"),
    (["--max-file-size", "-1", "a.txt"], "`-1` is not a size"),
    (["--severity", "fatal", "a.txt"], "'fatal' is not one of"),
    (["--only", "house.no-tc", "a.txt"], "there is no rule `house.no-tc`; did you mean `house.no-tk`?"),
    (["--output", "pdf=x", "a.txt"], "there is no format `pdf`; there are table, json"),
    (["--output", "json=", "a.txt"], "the file is not named"),
    (["--output", "", "a.txt"], "--output '': the file is not named"),
    (["--output", "out/", "a.txt"], "--output out/: this is a folder; name a file in it"),
    (["--output", "rules", "a.txt"], "--output rules: this is a folder; name a file in it"),
    (
        ["--output", "out.docx", "a.txt"],
        "--output out.docx: no format goes by the suffix `.docx`; .txt, .json, .jsonl, .ndjson, .sarif, .sarif.json, "
        ".rdjson and .csv name one, and --output FORMAT=out.docx says which",
    ),
    (["--output", "out.xml", "a.txt"], "no format goes by the suffix `.xml`"),
    (["--output", "json=x", "--output", "./x", "a.txt"], "two reports cannot go to one file"),
    (["--rules", "missing.rules", "a.txt"], "missing.rules: no such file or folder"),
    (["rules", "show", "house.no-tc"], "did you mean `house.no-tk`?"),
    (["model", "quotess"], "did you mean `quotes`?"),
    (["facts", "missing.txt"], "missing.txt: no such file or folder"),
]


@pytest.mark.parametrize(("arguments", "message"), BAD_USAGE)
def test_2_where_the_call_makes_no_sense_in_one_clear_line(
    desk: Desk, good: str, arguments: list[str], message: str
) -> None:
    desk.write("a.txt", good)
    called = desk.call(*arguments)
    assert called.code == 2
    assert called.out == ""
    assert message in called.err
    assert called.err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["e.rules"],
        ["check", "a.txt", "./e.rules"],
        ["facts", "e.rules"],
        ["explain", "house.no-tk", "e.rules"],
        ["new", "e.rules"],
        ["baseline", "update", "e.rules"],
        ["e.rules", "--watch"],
    ],
)
def test_2_where_a_rule_file_is_named_as_an_article(desk: Desk, good: str, arguments: list[str]) -> None:
    desk.write("a.txt", good)
    desk.write("e.rules", 'rule e.one "One"\n  check article.body contains "x"\n')
    called = desk.call(*arguments)
    named = "./e.rules" if "./e.rules" in arguments else "e.rules"
    uses = f"`factcheck test {named}` runs its examples, `--rules {named}` uses it"
    told = f"factcheck: {named}: this is a rule file, not an article; {uses}\n"
    assert (called.code, called.out, called.err) == (2, "", told)


def test_a_folder_with_the_suffix_of_a_rule_file_holds_articles(desk: Desk, good: str) -> None:
    desk.write("old.rules/a.txt", good)
    desk.write("old.rules/b.rules", "no rule")
    assert desk.call("old.rules").code == 0


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["chek", "a.txt"], "; did you mean the command `check`?"),
        (["tests", "rules"], "; did you mean the command `test`?"),
        (["missing.txt"], ""),
        (["a.txt", "chek"], ""),
    ],
)
def test_what_is_no_file_may_be_meant_for_a_command(desk: Desk, good: str, arguments: list[str], hint: str) -> None:
    desk.write("a.txt", good)
    called = desk.call(*arguments)
    missing = next(word for word in arguments if word not in ("a.txt", "rules"))
    assert (called.code, called.err) == (2, f"factcheck: {missing}: no such file or folder{hint}\n")


def test_2_without_any_argument_with_the_help(desk: Desk) -> None:
    called = desk.call()
    assert called.code == 2
    assert "factcheck PATH" in called.err
    assert "Exit codes: 0 the gate holds" in called.err


def test_2_where_the_report_cannot_be_written(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    called = desk.call("a.txt", "--output", "missing/report.txt")
    assert called.code == 2
    assert called.err == ("factcheck: missing/report.txt: the report could not be written: no such file or directory\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_2_where_the_disk_is_full(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(
            desk.command("a.txt"),
            cwd=desk.folder,
            env=desk.environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode() == (
        "factcheck: standard output: the report could not be written: no space left on device\n"
    )
    assert desk.call("a.txt", "--output", "/dev/full").code == 2


def test_2_quietly_where_the_reader_has_left(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        desk.command("a.txt"),
        cwd=desk.folder,
        env=desk.environment(),
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (2, b"")


@pytest.mark.parametrize("arguments", [["a.txt"], ["a.txt", "--output", "json=report.json"], ["rules"]])
def test_2_where_the_standard_output_is_closed(desk: Desk, good: str, arguments: list[str]) -> None:
    desk.write("a.txt", good)
    called = closed(desk, 1, *arguments)
    assert called == (2, b"", b"factcheck: standard output: the report could not be written: it is closed\n")
    assert not (desk.folder / "report.json").exists()


def test_a_closed_standard_output_is_no_matter_where_the_report_goes_to_a_file(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    assert closed(desk, 1, "a.txt", "--output", "report.txt") == (0, b"", b"")
    assert (desk.folder / "report.txt").read_text("utf-8").endswith("Exit 0: the gate holds.\n")


def test_what_belongs_on_a_closed_error_stream_is_not_put_elsewhere(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    assert closed(desk, 2, "missing.txt") == (2, b"", b"")
    assert closed(desk, 2, "a.txt")[0] == 0


def closed(desk: Desk, stream: int, *arguments: str) -> tuple[int, bytes, bytes]:
    """A call for which the shell has closed a stream."""
    done = subprocess.run(
        ["sh", "-c", f'exec "$@" {stream}>&-', "sh", *desk.command(*arguments)],
        cwd=desk.folder,
        env=desk.environment(),
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


EPOCHS = ["-5", "soon", "1.5", "9" * 30, "9" * 5000, "٣", " 5"]


@pytest.mark.parametrize("epoch", EPOCHS)
def test_2_where_source_date_epoch_is_no_time(
    desk: Desk, good: str, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    desk.write("a.txt", good)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    called = desk.call("a.txt")
    assert (called.code, called.out) == (2, "")
    assert called.err.startswith("factcheck: SOURCE_DATE_EPOCH is `")
    assert called.err.count("\n") == 1
    assert desk.call("a.txt", "--as-of", "2018-12-06").code == 0


@pytest.mark.parametrize("epoch", ["", "0", "1544054400"])
def test_a_time_in_source_date_epoch_or_none_is_right(
    desk: Desk, good: str, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    desk.write("a.txt", good)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert desk.call("a.txt").code == 0


def test_3_where_an_article_cannot_be_read_and_the_others_go_on(desk: Desk, good: str) -> None:
    desk.write("stories/a.txt", good)
    desk.write("stories/b.txt", INVALID)
    called = desk.call("stories")
    assert called.code == 3
    assert "stories/b.txt" in called.out
    assert "not valid UTF-8: byte 19 (0xff, line 1)" in called.out.replace("\n" + " " * 50, " ") or "0xff" in called.out
    assert "PASS (1)" in called.out


def test_4_where_a_folder_holds_no_article(desk: Desk) -> None:
    desk.write("stories/notes.pdf", "x")
    called = desk.call("stories")
    assert called.code == 4
    assert "0 articles" in called.out
    assert "1 .pdf" in called.out


def test_4_where_no_rule_applies_to_anything(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    desk.write("rules/house.rules", 'rule house.one "One"\n  for each q in quotes\n  check q.speaker exists\n')
    assert desk.call("a.txt").code == 4


def test_4_where_there_are_no_rules(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    desk.write("factcheck.toml", "standard = false\nrules = []\n")
    assert desk.call("a.txt").code == 4


def test_130_where_it_is_interrupted(desk: Desk, good: str) -> None:
    for number in range(3_000):
        desk.write(f"stories/{number}.txt", good)
    process = subprocess.Popen(
        desk.command("stories"), cwd=desk.folder, env=desk.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    time.sleep(0.6)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=240)
    assert (process.returncode, out, err) == (130, b"", b"\nfactcheck: interrupted\n")


INTERRUPTED_IN_AN_IMPORT = """
import os, signal, sys

_, module, by = sys.argv

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == module:
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Interrupting())
if by == "ignored":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
from factcheck.start import run
sys.argv[1:] = ["a.txt"]
run()
"""


def interrupted(desk: Desk, *, module: str, by: str) -> tuple[int, str]:
    """The exit code and what is told where an interrupt comes while a module is being imported."""
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED_IN_AN_IMPORT, module, by],
        cwd=desk.folder,
        env=desk.environment(),
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stderr.decode()


@pytest.mark.parametrize("module", ["factcheck.cli", "click", "factcheck.run", "factcheck.report.table"])
def test_130_without_a_traceback_where_it_is_interrupted_while_it_starts(desk: Desk, good: str, module: str) -> None:
    desk.write("a.txt", good)
    assert interrupted(desk, module=module, by="default") == (130, "\nfactcheck: interrupted\n")


def test_an_interrupt_that_the_caller_has_turned_off_stays_off(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    assert interrupted(desk, module="factcheck.cli", by="ignored") == (0, "")


def test_2_wins_over_3_and_1(desk: Desk, bad: str) -> None:
    desk.write("stories/a.txt", bad)
    desk.write("stories/b.txt", INVALID)
    assert desk.call("stories", "--output", "missing/report.txt").code == 2


def test_3_wins_over_1(desk: Desk, bad: str) -> None:
    desk.write("stories/a.txt", bad)
    desk.write("stories/b.txt", INVALID)
    assert desk.call("stories").code == 3


def test_3_wins_over_4(desk: Desk) -> None:
    desk.write("stories/b.txt", INVALID)
    assert desk.call("stories").code == 3


def test_1_wins_over_4(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    desk.write(
        "rules/house.rules",
        'rule house.one "One"\n  must decide\n  for each q in quotes\n  check q.speaker exists\n',
    )
    assert desk.call("a.txt").code == 1


def test_1_where_python_is_told_to_leave_out_docstrings(desk: Desk, bad: str) -> None:
    desk.write("stories/a.txt", bad)
    assert desk.process("stories", PYTHONOPTIMIZE="2").code == 1
