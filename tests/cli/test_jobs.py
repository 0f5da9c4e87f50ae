"""Several processes check what one would, say the same, and end together."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest

import newsroom
from batch_work import (
    doubled,
    ended_at_seven,
    failing_at_seven,
    interrupted_at_seven,
    killed_always,
    killed_at_seven,
    killed_at_seven_once,
    unwritable,
)
from desk import BAD, GOOD, PROJECT, Desk
from factcheck import all_articles, cores, workers
from factcheck.errors import InternalError, ProcessesKilled
from factcheck.evaluate.engine import Settings, prepare
from factcheck.one_article import Checked, Ready, check_file
from factcheck.project import Project
from factcheck.request import Request
from factcheck.rules_used import rules_in_use
from factcheck.walk import ArticleFile

linux = pytest.mark.skipif(sys.platform != "linux", reason="the processes of another are looked up in /proc")


@pytest.fixture
def furnished(bare: Desk) -> Desk:
    newsroom.furnish(bare)
    return bare


def test_every_format_is_the_same_from_one_process_and_from_many(furnished: Desk) -> None:
    furnished.call("baseline", "update", "stories", "--only", "house.no-tk")
    furnished.write("stories/bad-99.txt", BAD)
    arguments = ("--baseline", "factcheck-baseline.json")
    alone = newsroom.every_report(furnished, *arguments, "--jobs", "1")
    assert alone["code"] == 3
    assert len(alone) > len(newsroom.EVERY_FORMAT)
    assert newsroom.every_report(furnished, *arguments, "--jobs", "2") == alone
    assert newsroom.every_report(furnished, *arguments, "--jobs", "8") == alone


def test_it_is_the_same_where_processes_start_from_nothing(furnished: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = newsroom.every_report(furnished, "--jobs", "1")
    monkeypatch.setattr(workers, "start_method", lambda: "spawn")
    assert newsroom.every_report(furnished, "--jobs", "2") == alone


def test_the_table_of_many_articles_is_the_same(desk: Desk) -> None:
    for number in range(120):
        desk.write(f"{number:03}.txt", BAD if number % 7 == 0 else GOOD)
    alone = desk.call(".", "--jobs", "1")
    assert "120 articles" in alone.out
    assert [desk.call(".", "--jobs", jobs) for jobs in ("2", "8", "auto", "0")] == [alone] * 4


def test_a_mistake_met_in_another_process_is_told_as_here(desk: Desk) -> None:
    for number in range(9):
        desk.write(f"{number}.txt", GOOD)
    wrong = 'declare in "*.txt"\n  speaker of "Nobody said this" is "Tom Hale"\n  because "the notes"\n'
    desk.write("rules/declared.rules", wrong)
    alone = desk.call(".", "--jobs", "1")
    assert (alone.code, alone.out) == (2, "")
    assert "Nobody said this" in alone.err
    assert desk.call(".", "--jobs", "3") == alone


# ------------------------------------------------------------------ how many


def test_one_process_where_there_is_little_to_do_and_one_a_core_where_there_is_much() -> None:
    worth = all_articles.WORTH_A_PROCESS
    count = cores.cores()
    assert [all_articles.processes_for(number, None) for number in (0, 1, worth, count * worth)] == [1, 1, 1, count]
    assert [all_articles.processes_for(9, jobs) for jobs in (1, 2, 9, 20)] == [1, 2, 9, 9]
    assert all_articles.processes_for(1_000, 0) == count


def test_the_project_may_say_how_many(desk: Desk) -> None:
    desk.write("a.txt", GOOD)
    desk.write("factcheck.toml", "standard = false\njobs = 2\n")
    assert desk.call("a.txt").code == 0
    desk.write("factcheck.toml", "standard = false\njobs = -1\n")
    called = desk.call("a.txt")
    assert called.code == 2
    assert "`jobs` is a number of processes up to 256; 0 is one for each core" in called.err


@pytest.mark.parametrize("jobs", ["-1", "257", "1.5", "two", "", "٣", "9" * 5000])
def test_what_is_no_number_of_processes_is_refused(desk: Desk, jobs: str) -> None:
    desk.write("a.txt", GOOD)
    called = desk.call("a.txt", f"--jobs={jobs}")
    assert (called.code, called.out) == (2, "")
    assert "is not a number of processes" in called.err


# ------------------------------------------------------------------ processes


METHODS = pytest.mark.parametrize("method", ["fork", "spawn"] if sys.platform == "linux" else ["spawn"])
BATCHES = [[number, number + 1] for number in range(0, 60, 2)]


@METHODS
def test_answers_come_in_the_order_of_the_batches(method: workers.StartMethod) -> None:
    found = workers.answers(doubled, BATCHES, processes=3, lost=lost, method=method)
    assert list(found) == [doubled(batch) for batch in BATCHES]


def lost(item: int, how: str) -> str:
    return f"{item} {how}"


@METHODS
def test_only_the_item_that_kills_its_processes_is_lost(method: workers.StartMethod) -> None:
    found = workers.answers(killed_at_seven, BATCHES, processes=3, lost=lost, method=method)
    assert list(found) == [[6, "7 was killed (SIGKILL)"] if batch == [6, 7] else batch for batch in BATCHES]


def test_it_is_told_how_a_process_ended_that_no_signal_killed() -> None:
    found = workers.answers(ended_at_seven, [[6, 7], [8]], processes=1, lost=lost)
    assert list(found) == [[6, "7 ended with exit code 5"], [8]]


@METHODS
@pytest.mark.parametrize("batches", [BATCHES, [[number] for number in range(20)]])
def test_an_item_at_which_a_process_is_killed_once_is_not_lost(
    batches: list[list[int]], method: workers.StartMethod, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEEN_SEVEN", str(tmp_path / "seen"))
    assert list(workers.answers(killed_at_seven_once, batches, processes=2, lost=lost, method=method)) == batches
    assert (tmp_path / "seen").exists()


def test_all_items_of_a_batch_may_be_lost() -> None:
    batch = [7] * 16
    found = workers.answers(killed_at_seven, [[1], batch, [2]], processes=1, lost=lost)
    assert list(found) == [[1], ["7 was killed (SIGKILL)"] * 16, [2]]


@METHODS
def test_it_is_an_error_where_every_process_is_killed(method: workers.StartMethod) -> None:
    with pytest.raises(ProcessesKilled) as raised:
        list(workers.answers(killed_always, BATCHES, processes=3, lost=lost, method=method))
    assert str(raised.value) == (
        "20 processes of this run ended one after the other, the last was killed (SIGKILL): "
        "nothing is reported; perhaps memory is short: fewer processes (--jobs 1) need less"
    )


@METHODS
def test_processes_that_are_killed_between_two_batches_are_replaced(method: workers.StartMethod) -> None:
    batches = [[number] for number in range(30)]
    found = workers.answers(doubled, batches, processes=2, lost=lost, method=method)
    answers = [next(found)]
    before = active_children()
    time.sleep(0.5)  # each has answered, and waits for this process to take the answer and to send the next batch
    for process in before:
        process.kill()
        process.join()
    answers += [next(found) for _ in range(9)]
    assert len(before) == len(active_children()) == 2
    assert [*answers, *found] == [doubled(batch) for batch in batches]


@METHODS
def test_an_interrupt_is_for_the_process_that_asks(method: workers.StartMethod) -> None:
    assert list(workers.answers(interrupted_at_seven, BATCHES, processes=2, lost=lost, method=method)) == BATCHES


@METHODS
def test_an_exception_comes_in_its_turn(method: workers.StartMethod) -> None:
    found = workers.answers(failing_at_seven, BATCHES, processes=2, lost=lost, method=method)
    assert [next(found), next(found), next(found)] == BATCHES[:3]
    with pytest.raises(InternalError, match="no sevens"):
        next(found)


def test_an_answer_that_cannot_be_passed_on_is_an_error() -> None:
    with pytest.raises(InternalError, match="pickle"):
        list(workers.answers(unwritable, BATCHES, processes=2, lost=lost))


def test_batches_are_taken_no_further_ahead_than_they_are_wanted() -> None:
    taken: list[int] = []

    def batches() -> Iterator[list[int]]:
        for number in range(1_000):
            taken.append(number)
            yield [number]

    found = workers.answers(doubled, batches(), processes=2, lost=lost)
    assert next(found) == [0]
    time.sleep(0.2)
    assert len(taken) < 20
    found.close()  # type: ignore[attr-defined]  # it is a generator


def test_rules_are_made_ready_again_in_a_process_that_starts_from_nothing(desk: Desk) -> None:
    import pickle  # noqa: PLC0415

    rules, _ = rules_in_use()
    ready = Ready(rules, prepare(rules.book), None, Settings(), Project(Path.cwd()))
    check = all_articles.checker(Request(paths=("a.txt",)), ready)
    again = pickle.loads(pickle.dumps(check))
    assert again.ready.rules == rules
    assert [one.rule for one in again.ready.common.rules] == [one.rule for one in ready.common.rules]


# ------------------------------------------------------------------ the command


@pytest.fixture
def long_run(bare: Desk) -> Desk:
    """A project whose check takes long enough to be met in the middle of it."""
    text = (PROJECT / "seeds").glob("*.txt").__next__().read_text("utf-8")
    for number in range(3_000):
        bare.write(f"stories/{number:04}.txt", text)
    return bare


@contextlib.contextmanager
def begun(desk: Desk, *options: str) -> Iterator[subprocess.Popen[bytes]]:
    """A run that has its processes, in a session of its own that is empty when this ends."""
    process = subprocess.Popen(
        desk.command("stories", "--jobs", "3", *options),
        cwd=desk.folder,
        env=desk.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        wait_until(lambda: len(children(process.pid)) == 3)
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def children(pid: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]


def wait_until(is_so: Callable[[], bool]) -> None:
    for _ in range(4800):
        if is_so():
            return
        time.sleep(0.05)
    raise AssertionError("it did not come to it")


def is_empty(session: int) -> bool:
    """Whether no process of a session runs."""
    try:
        os.killpg(session, 0)
    except ProcessLookupError:
        return True
    return False


@linux
def test_a_process_that_is_killed_from_outside_changes_no_report(desk: Desk) -> None:
    text = (PROJECT / "seeds").glob("*.txt").__next__().read_text("utf-8")
    for number in range(200):
        desk.write(f"stories/{number:04}.txt", text)
    whole = desk.process("stories", "--jobs", "1", "--no-cache")
    with begun(desk, "--no-cache") as process:
        for pid in children(process.pid):
            os.kill(pid, signal.SIGKILL)
            time.sleep(0.1)
        out, err = process.communicate(timeout=240)
        assert (process.returncode, out.decode(), err) == (whole.code, whole.out, b"")
        assert is_empty(process.pid)


@linux
def test_3_where_an_article_kills_each_process_that_checks_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(9):
        desk.write(f"{number}.txt", GOOD)

    def check(file: ArticleFile, *, request: Request, ready: Ready) -> Checked:
        if file.name == "4.txt":
            os.kill(os.getpid(), signal.SIGKILL)
        return check_file(file, request=request, ready=ready)

    monkeypatch.setattr(all_articles, "check_file", check)
    monkeypatch.setattr(workers, "start_method", lambda: "fork")
    called = desk.call(".", "--jobs", "2")
    assert (called.code, called.err) == (3, "")
    assert "NOT READ   4.txt      the process that checked it was killed (SIGKILL)\n" in called.out
    assert "8 articles" in called.out


@linux
def test_130_where_all_are_interrupted_and_none_is_left(long_run: Desk) -> None:
    with begun(long_run) as process:
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=240)
        assert (process.returncode, out, err) == (130, b"", b"\nfactcheck: interrupted\n")
        assert is_empty(process.pid)


@linux
def test_none_is_left_where_the_command_itself_is_killed(long_run: Desk) -> None:
    with begun(long_run) as process:
        process.kill()
        process.wait()
        wait_until(lambda: is_empty(process.pid))
