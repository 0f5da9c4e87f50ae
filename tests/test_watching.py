"""What a change is to `--watch`: seen also in the middle of a run, and in files that only the run knows of."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from factcheck.watching import run_on_changes, watched


class Ended(Exception):
    """Stands for the interrupt that ends the watching."""


def runs(folder: Path, during: Callable[[int], Iterable[str]], *, last: int) -> int:
    """How many runs there are until the last one, each of which does something and tells what it has read."""
    count = 0

    def run() -> Iterable[str]:
        nonlocal count
        count += 1
        if count == last:
            raise Ended
        return during(count)

    with pytest.raises(Ended):
        run_on_changes(run, lambda inputs: watched((str(folder),), (str(folder / "rules"),), inputs=inputs))
    return count


def test_an_article_that_comes_in_the_middle_of_a_run_is_a_change(tmp_path: Path) -> None:
    def during(_: int) -> Iterable[str]:
        (tmp_path / "a.txt").write_text("x")
        return ()

    assert runs(tmp_path, during, last=2) == 2


def test_a_table_that_changes_while_the_first_run_that_reads_it_goes_on_is_a_change(tmp_path: Path) -> None:
    table = tmp_path / "wards.csv"
    table.write_text("North")
    os.utime(table, (1, 1))

    def during(_: int) -> Iterable[str]:
        table.write_text("South")
        return (str(table),)

    assert runs(tmp_path, during, last=2) == 2


OTHERS = ("report.json", ".hidden.txt", ".report.tmp/x.txt", "notes.pdf")


def test_only_what_a_check_reads_is_looked_at(tmp_path: Path) -> None:
    look = watched((str(tmp_path),), (), inputs=())
    before = look.state()
    for name in OTHERS:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert look.state() == before
    for name in ("a.txt", "deep/b.MD", "deep/c.rules", "deep/.gitignore"):
        before = look.state()
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
        assert look.state() != before


def test_a_file_of_the_same_size_and_time_that_takes_the_place_of_another_is_a_change(tmp_path: Path) -> None:
    for name in ("a.txt", "new"):
        (tmp_path / name).write_text(name[0])
        os.utime(tmp_path / name, (1, 1))
    look = watched((str(tmp_path / "a.txt"),), (), inputs=())
    before = look.state()
    (tmp_path / "new").rename(tmp_path / "a.txt")
    assert look.state() != before


def test_folders_that_link_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "again").symlink_to(tmp_path)
    found = watched((str(tmp_path),), (), inputs=()).state()
    assert [path for path in found if path.endswith("a.txt")] == [os.path.realpath(tmp_path / "a.txt")]
