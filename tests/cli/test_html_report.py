"""The report that is a folder of pages: written whole, in the place of an earlier one and of nothing else."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from desk import BAD, GOOD, RULES, Desk


@pytest.fixture
def project(desk: Desk) -> Desk:
    desk.write("rules/house.rules", RULES)
    desk.write("stories/good.txt", GOOD)
    desk.write("stories/bad.txt", BAD)
    return desk


def names(folder: Path) -> list[str]:
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(re.sub(r"-[0-9a-f]{8}\.", "-HASH.", name) for name in found)


ALL = [".factcheck-report", "articles/stories-bad.txt-HASH.html", "articles/stories-good.txt-HASH.html", "index.html"]


def test_it_stands_beside_the_table_and_the_verdict_is_the_same(project: Desk) -> None:
    called = project.call("stories", "--output", "html=report/")
    assert called.code == 1
    assert "house.no-tk" in called.out
    assert names(project.folder / "report") == ALL
    assert "A finding holds publication." in (project.folder / "report" / "index.html").read_text("utf-8")


def test_the_next_report_takes_the_place_of_the_whole_folder(project: Desk) -> None:
    project.call("stories", "--output", "html=report")
    (project.folder / "report" / "stale.html").write_text("old", "utf-8")
    assert project.call("stories/good.txt", "--output", "html=report").code == 0
    assert names(project.folder / "report") == [ALL[0], *ALL[2:]]
    assert sorted(path.name for path in project.folder.iterdir()) == ["factcheck.toml", "report", "rules", "stories"]


def test_an_empty_folder_may_be_taken(project: Desk) -> None:
    (project.folder / "report").mkdir()
    assert project.call("stories", "--output", "html=report").code == 1
    assert names(project.folder / "report") == ALL


def test_the_folder_may_be_read_by_those_who_may_read_new_ones(project: Desk) -> None:
    project.call("stories", "--output", "html=report")
    (project.folder / "made").mkdir()
    assert (project.folder / "report").stat().st_mode == (project.folder / "made").stat().st_mode


@pytest.mark.parametrize(
    ("output", "told"),
    [
        ("html=stories", "this folder is no earlier report"),
        ("html=.", "this folder is no earlier report"),
        ("html=stories/good.txt", "this is a file, and html is a folder of pages"),
        ("html=missing/report", "missing/report: the report could not be written: no such file or directory"),
        ("html=", "the file is not named"),
    ],
)
def test_nothing_else_is_replaced(project: Desk, output: str, told: str) -> None:
    called = project.call("stories", "--output", output)
    assert (called.code, called.out) == (2, "")
    assert told in called.err
    assert (project.folder / "stories" / "good.txt").read_text("utf-8") == GOOD


def test_an_article_below_an_earlier_report_is_not_lost(project: Desk) -> None:
    project.call("stories", "--output", "html=report")
    project.write("report/story.txt", GOOD)
    called = project.call("report/story.txt", "--output", "html=report")
    assert called.code == 2
    assert "this is an article of this run" in called.err
    assert (project.folder / "report" / "story.txt").exists()


def test_the_pages_do_not_go_to_the_standard_output(project: Desk) -> None:
    called = project.call("stories", "--format", "html")
    assert (called.code, called.out) == (2, "")
    assert "html is a folder of pages: --output html=FOLDER" in called.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_where_another_report_cannot_be_written_the_earlier_folder_stands(project: Desk) -> None:
    project.call("stories/good.txt", "--output", "html=report")
    before = (project.folder / "report" / "index.html").read_bytes()
    called = project.call("stories", "--output", "html=report", "--output", "json=/dev/full")
    assert called.code == 2
    assert (project.folder / "report" / "index.html").read_bytes() == before
    assert sorted(path.name for path in project.folder.iterdir()) == ["factcheck.toml", "report", "rules", "stories"]


def test_many_readers_never_meet_a_folder_without_its_index(project: Desk) -> None:
    project.call("stories", "--output", "html=report")
    index = project.folder / "report" / "index.html"
    command = [sys.executable, "-m", "factcheck", "stories", "--output", "html=report"]
    with subprocess.Popen(command, cwd=project.folder, stdout=subprocess.DEVNULL) as writer:
        seen = 0
        while writer.poll() is None:
            assert index.read_bytes()
            seen += 1
    assert writer.returncode == 1
    assert seen > 10
