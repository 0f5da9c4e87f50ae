"""The cache of results makes a run over many articles faster and never changes it."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

import newsroom
from desk import BAD, GOOD, PROJECT, Desk
from factcheck import all_articles, run
from factcheck.code_state import state_of
from factcheck.one_article import Checked, check_file
from factcheck.result_store import MAX_RUNS, ResultStore
from factcheck.walk import ArticleFile

COUNT = run.REMEMBERED_FROM + 10
NEXT = f"results.rowid % {COUNT} + 1"  # the row of another article


@pytest.fixture
def analysed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the articles that were read and judged, not remembered; in one process, where they are seen."""
    names: list[str] = []

    def noting(file: ArticleFile, **others: object) -> Checked:
        names.append(file.name)
        return check_file(file, **others)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(all_articles, "check_file", noting)
    monkeypatch.setattr(all_articles, "cores", lambda: 1)
    return names


@pytest.fixture
def many(desk: Desk) -> Desk:
    """A project with so many articles that results are remembered."""
    for number in range(COUNT):
        desk.write(f"stories/{number:03}.txt", BAD if number % 7 == 0 else GOOD)
    return desk


def databases(folder: Path) -> list[Path]:
    return sorted((folder / "cache" / "results").glob("*.sqlite"))


def taken(names: list[str]) -> list[str]:
    """The names so far, which are forgotten by this."""
    found = list(names)
    names.clear()
    return found


# ------------------------------------------------------------------ the same


def test_every_format_is_the_same_with_and_without_it(bare: Desk, analysed: list[str]) -> None:
    newsroom.furnish(bare)
    (bare.folder / "rules" / "more.rules").unlink()  # rules across articles look at each of them anew
    for number in range(COUNT):
        bare.write(f"stories/more-{number:03}.txt", BAD if number % 5 == 0 else GOOD)
    bare.call("baseline", "update", "stories", "--only", "house.no-tk")
    bare.write("stories/more-999.txt", BAD)
    arguments = ("--baseline", "factcheck-baseline.json")
    for formats in (newsroom.EVERY_FORMAT, *([name] for name in newsroom.EVERY_FORMAT)):
        anew = newsroom.every_report(bare, *arguments, "--no-cache", formats=formats)
        first = newsroom.every_report(bare, *arguments, formats=formats)
        taken(analysed)
        second = newsroom.every_report(bare, *arguments, formats=formats)
        assert (first, second) == (anew, anew)
        assert ("stories/more-000.txt" in taken(analysed)) == ("html" in formats)


def test_only_articles_that_could_not_be_read_are_tried_again(many: Desk, analysed: list[str]) -> None:
    many.write("stories/nul.txt", b"a\0b")
    first = many.call("stories")
    assert (first.code, len(taken(analysed))) == (3, COUNT + 1)
    assert many.call("stories") == first
    assert taken(analysed) == ["stories/nul.txt"]
    many.write("stories/nul.txt", GOOD)
    assert many.call("stories").code == 1
    assert taken(analysed) == ["stories/nul.txt"]


def test_what_several_processes_found_is_remembered(many: Desk, analysed: list[str]) -> None:
    first = many.call("stories", "--jobs", "3")
    assert many.call("stories", "--jobs", "1") == first
    assert taken(analysed) == []


def test_few_articles_and_those_of_a_run_without_it_are_not_kept(many: Desk, tmp_path: Path) -> None:
    many.call(*(f"stories/{number:03}.txt" for number in range(9)))
    many.call("stories", "--no-cache")
    assert databases(tmp_path) == []
    assert not (tmp_path / "cache" / "results").exists()
    many.call("stories")
    assert len(databases(tmp_path)) == 1


def test_without_the_cache_rules_are_read_anew_too(many: Desk, tmp_path: Path) -> None:
    assert many.call("stories", "--no-cache").code == 1
    assert not (tmp_path / "cache").exists()


# ------------------------------------------------------------------ what changes


def write_over(name: str, old: str, new: str) -> Callable[[Desk], tuple[str, ...]]:
    def change(desk: Desk) -> tuple[str, ...]:
        text = (desk.folder / name).read_text("utf-8")
        assert old in text
        desk.write(name, text.replace(old, new))
        return ()

    return change


def option(*words: str) -> Callable[[Desk], tuple[str, ...]]:
    return lambda desk: words


CHANGED = [
    (write_over("rules/house.rules", "TK is left", "TK stands there"), COUNT),
    (write_over("data/staff.csv", "Ada Boyle,city", "Ada Boyle,arts"), COUNT),
    (write_over("data/words.txt", "alpha", "beta"), COUNT),
    (write_over("data/notes.txt", "Nobody", "Somebody"), COUNT),
    (
        write_over("factcheck.toml", "standard = false", 'standard = false\nseverity = { "house.no-tk" = "note" }'),
        COUNT,
    ),
    (option("--strict"), COUNT),
    (option("--severity", "note"), COUNT),
    (option("--only", "house.no-tk"), COUNT),
    (option("--published", "2024-03-05"), COUNT),
    (option("--max-file-size", "1K"), COUNT),
    (option("--as-of", "2024-06-01"), COUNT),
    (option("--all"), COUNT),
    (write_over("stories/002.txt", "close", "open"), 1),
    (write_over("stories/003.rules", "council", "mayor"), 1),
]


@pytest.mark.parametrize(("change", "count"), CHANGED)
def test_what_a_change_touches_is_found_out_anew(
    many: Desk, analysed: list[str], change: Callable[[Desk], tuple[str, ...]], count: int
) -> None:
    many.write("data/staff.csv", newsroom.STAFF)
    many.write("data/words.txt", "alpha\n")
    many.write("data/notes.txt", "Nobody came.\n")
    many.write(
        "rules/reference.rules",
        newsroom.REFERENCE + 'list greek from "data/words.txt"\nsource notes from "data/notes.txt"\n',
    )
    many.write("stories/declared.txt", 'The vote is over.\n\nTom Hale met Ada Boyle. "It was close," she said.\n')
    many.write("stories/003.rules", 'rule beside.it "It is told"\n  check article.body contains "council"\n')
    usual = ("stories", "--as-of", "2024-03-01")
    many.call(*usual)
    assert len(taken(analysed)) == COUNT + 1
    many.call(*usual)
    assert taken(analysed) == []
    more = change(many)
    anew = many.call(*usual, *more, "--no-cache")
    taken(analysed)
    assert many.call(*usual, *more) == anew
    assert len(taken(analysed)) == (count if count == 1 else COUNT + 1)


def test_files_written_again_with_the_same_bytes_are_the_same(many: Desk, analysed: list[str]) -> None:
    many.call("stories")
    taken(analysed)
    for path in (many.folder / "stories").iterdir():
        path.write_bytes(path.read_bytes())
    many.call("stories")
    assert taken(analysed) == []


def test_the_same_words_under_another_name_are_another_article(many: Desk, analysed: list[str]) -> None:
    many.call("stories")
    taken(analysed)
    (many.folder / "stories" / "000.txt").rename(many.folder / "stories" / "999.txt")
    assert "stories/999.txt" in many.call("stories").out
    assert taken(analysed) == ["stories/999.txt"]


def test_without_waivers_the_day_is_all_the_same(many: Desk, analysed: list[str]) -> None:
    many.call("stories", "--as-of", "2024-03-01")
    taken(analysed)
    many.call("stories", "--as-of", "2024-06-01")
    assert taken(analysed) == []


# ------------------------------------------------------------------ damage


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5_000])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def nonsense(path: Path) -> None:
    path.write_bytes(b"nonsense " * 2_000)


def turned(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for place in range(4_096, len(data), 97):
        data[place] ^= 255
    path.write_bytes(bytes(data))


def changed(*statements: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection, connection:
            for statement in statements:
                connection.execute(statement)

    return change


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGE = [
    cut,
    emptied,
    nonsense,
    turned,
    changed("UPDATE results SET body = x'00'"),
    changed("UPDATE results SET body = 'text', digest = 1"),
    changed(f"UPDATE results SET (digest, body) = (SELECT digest, body FROM results o WHERE o.rowid = {NEXT})"),
    changed("UPDATE results SET key = 'x' || rowid"),
    changed("DROP TABLE results"),
    changed("DROP TABLE results", "CREATE TABLE results (name TEXT)"),
]


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_file_is_a_miss_and_mended(
    many: Desk, tmp_path: Path, analysed: list[str], damage: Callable[[Path], None]
) -> None:
    first = many.call("stories")
    (path,) = databases(tmp_path)
    damage(path)
    assert many.call("stories") == first
    assert len(taken(analysed)) == 2 * COUNT
    assert many.call("stories") == first
    assert taken(analysed) == []


def test_results_of_other_rules_under_its_name_are_a_miss(many: Desk, tmp_path: Path, analysed: list[str]) -> None:
    many.call("stories", "--only", "house.has-vote")
    (other,) = databases(tmp_path)
    first = many.call("stories")
    (path,) = set(databases(tmp_path)) - {other}
    other.replace(path)
    taken(analysed)
    assert many.call("stories") == first
    assert len(taken(analysed)) == COUNT


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="files have no owner here")
def test_a_file_of_another_user_is_a_miss(
    many: Desk, tmp_path: Path, analysed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = many.call("stories")
    taken(analysed)
    other = os.geteuid() + 1
    monkeypatch.setattr("os.geteuid", lambda: other)
    assert many.call("stories") == first
    assert len(taken(analysed)) == COUNT


def forge(path: Path) -> None:
    """Say of every article what is said of a good one, as whoever can write to the file might."""
    with closing(sqlite3.connect(path)) as connection, connection:
        (good,) = connection.execute("SELECT body FROM results GROUP BY body HAVING count(*) > 1").fetchone()
        for (key,) in connection.execute("SELECT key FROM results").fetchall():
            digest = hashlib.blake2b(key + good, digest_size=16).digest()
            connection.execute("UPDATE results SET digest = ?, body = ? WHERE key = ?", (digest, good, key))


@pytest.mark.parametrize(
    ("place", "paths", "tree"),
    [
        ("project/cache", ["stories"], "project"),
        ("project/stories/cache", ["stories"], "project"),
        ("other/cache", ["stories", "../other"], "other"),
        ("other/cache", ["stories", "../other/more.txt"], "other"),
        ("cache", ["stories"], ""),  # within the repository
    ],
)
def test_a_cache_within_a_tree_that_is_checked_is_not_used(
    many: Desk, monkeypatch: pytest.MonkeyPatch, place: str, paths: list[str], tree: str
) -> None:
    tmp_path = many.folder.parent
    many.write("../other/more.txt", GOOD)
    first = many.call(*paths)
    forge(databases(tmp_path)[0])
    assert (first.code, many.call(*paths).code) == (1, 0)  # it is a forgery that would do
    if not tree:
        (tmp_path / ".git").mkdir()
    else:
        (tmp_path / "cache").rename(tmp_path / place)
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / place))
    kept = sorted(path.name for path in (tmp_path / place).iterdir())
    anew = many.call(*paths, "--no-cache")
    called = many.call(*paths)
    assert (called.code, called.out, anew.err) == (1, anew.out, "")
    said = "which is checked and could say there what is found; FACTCHECK_CACHE names another folder"
    assert called.err == (
        f"factcheck: the cache is not used: {tmp_path / place} lies in {tmp_path / tree}, {said},"
        " --no-cache does without one\n"
    )
    many.call("rules")
    assert many.call("baseline", "update", *paths).err == called.err
    assert sorted(path.name for path in (tmp_path / place).iterdir()) == kept


def test_a_link_in_its_place_is_a_miss(many: Desk, tmp_path: Path) -> None:
    first = many.call("stories")
    (path,) = databases(tmp_path)
    forge(path)
    path.rename(many.folder / "forged")
    path.symlink_to(many.folder / "forged")
    assert many.call("stories") == first
    assert not path.is_symlink()


def test_a_package_that_lies_elsewhere_with_other_times_has_the_same_state(tmp_path: Path) -> None:
    for folder, text in (("a", "1\n"), ("b", "1\n"), ("c", "2\n")):
        (tmp_path / folder / "inner").mkdir(parents=True)
        path = tmp_path / folder / "inner" / "code.py"
        path.write_text(text, "utf-8")
        os.utime(path, (0, 0) if folder != "b" else None)
    states = [state_of(str(tmp_path / folder), (".",)) for folder in "abc"]
    assert states[0] == states[1] != states[2]
    (tmp_path / "a" / "inner" / "__pycache__").mkdir()
    (tmp_path / "a" / "inner" / "__pycache__" / "code.pyc").write_bytes(b"compiled")
    assert state_of(str(tmp_path / "a"), ("inner",)) == states[0]
    (tmp_path / "a" / "inner" / "words").write_text("a", "utf-8")
    assert state_of(str(tmp_path / "a"), (".",)) != states[0]


def test_results_are_known_to_a_copy_of_the_package(many: Desk, tmp_path: Path) -> None:
    first = many.process("stories")
    written = [path.stat().st_size for path in databases(tmp_path)]
    copy = tmp_path / "copy"
    leave_out = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PROJECT / "engine", copy / "engine", ignore=leave_out, copy_function=shutil.copyfile)
    shutil.copytree(PROJECT / "rules", copy / "rules", ignore=leave_out, copy_function=shutil.copyfile)
    forge(databases(tmp_path)[0])  # shows that it is read
    copied = many.process("stories", PYTHONPATH=str(copy / "engine"))
    assert (first.code, copied.code) == (1, 0)
    assert [path.stat().st_size for path in databases(tmp_path)] == written


def test_a_folder_in_its_place_is_a_miss(many: Desk, tmp_path: Path) -> None:
    first = many.call("stories")
    a_folder(databases(tmp_path)[0])
    assert many.call("stories") == first


def test_one_that_another_run_holds_is_a_miss_and_no_error(
    many: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.result_store._SECONDS_TO_WAIT", 0.05)
    first = many.call("stories")
    with closing(sqlite3.connect(databases(tmp_path)[0], isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        assert many.call("stories") == first
    assert databases(tmp_path)


def test_eight_runs_at_once_share_it(many: Desk) -> None:
    expected = many.call("stories", "--no-cache")
    runs = [
        subprocess.Popen(
            many.command("stories", "--jobs", "1"),
            cwd=many.folder,
            env=many.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for _ in range(8)
    ]
    said = [process.communicate() for process in runs]
    assert said == [(expected.out.encode(), b"")] * 8
    assert [process.returncode for process in runs] == [expected.code] * 8


def test_the_oldest_files_go(tmp_path: Path) -> None:
    for number in range(MAX_RUNS + 4):
        ResultStore(tmp_path / f"{number}.sqlite").keep([(b"key", b"body")])
    assert len(list(tmp_path.iterdir())) == MAX_RUNS
    assert ResultStore(tmp_path / f"{MAX_RUNS + 3}.sqlite").read([b"key", b"other"]) == {b"key": b"body"}


def test_a_full_file_is_begun_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.result_store.MAX_BYTES", 40_000)
    store = ResultStore(tmp_path / "a.sqlite")
    store.keep([(bytes([number]), bytes(range(256)) * 4) for number in range(250)])
    store.keep([(b"key", b"body")])
    assert store.read([b"key"]) == {}
    assert (tmp_path / "a.sqlite").stat().st_size <= 40_000
