"""The same text in another form, at another place or in other company has the same findings.

The articles are those of the project, and a sample of the reference articles where they lie beside the checkout.
"""

import json
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from conftest import PROJECT, SHARED
from factcheck.cli import main

EVERY = int(os.environ.get("FACTCHECK_TEST_EVERY", "12"))  # one reference article in so many
NEUTRAL = (
    "The weather stayed grey and the streets were quiet, as they often are in that part of the valley at such an hour."
)
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_OPENS = re.compile(r"\s*[\"'“‘«>*#|-]")

# A row of a report, without its article: what is found, with the words of each place and, where asked for, its line.
Rows = Mapping[tuple[str, str], Any]


def texts() -> dict[str, str]:
    """Real articles by a name of their own."""
    folders = (PROJECT / "seeds", PROJECT / "docs", PROJECT / "tests/rules/stories")
    files = [path for folder in folders for path in sorted(folder.rglob("*")) if _is_article(path)]
    files += sorted((SHARED / "data/articles").glob("*.txt"))[::EVERY]
    return {f"{index:03}-{path.name}": path.read_bytes().decode("utf-8-sig") for index, path in enumerate(files)}


def _is_article(path: Path) -> bool:
    inside = {part.name for part in path.parents}
    if "examples" in inside and "stories" not in inside:
        return False
    return path.suffix == ".txt" or (path.suffix == ".md" and bool(inside & {"stories", "seeds"}))


TEXTS = texts()


@pytest.fixture(scope="module", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACTCHECK_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


def written(folder: Path, form: Callable[[str], str | bytes] = str) -> Path:
    """The articles in a folder, each in another form."""
    folder.mkdir(parents=True)
    for name, text in TEXTS.items():
        told = form(text)
        (folder / name).write_bytes(told if isinstance(told, bytes) else told.encode())
    return folder


def checked(folder: Path, *names: str) -> Rows:
    """The rows of a run in this process."""
    report = folder.parent / f"{folder.name}.json"
    here = Path.cwd()
    os.chdir(folder)
    try:
        code = main([*(names or (".",)), "--output", str(report), "--as-of", "2026-01-01"])
    finally:
        os.chdir(here)
    assert code in {0, 1}
    return rows_of(report.read_text(encoding="utf-8"))


def rows_of(report: str) -> Rows:
    told = json.loads(report)
    assert told["unread"] == []
    return {(row["article"] or "", row["rule"]): _row(row) for row in told["results"]}


def _row(row: Mapping[str, Any]) -> Any:
    findings = [
        (finding["outcome"], finding["severity"], _folded(finding["message"]), _places(finding["evidence"]))
        for finding in row["findings"]
    ]
    return row["outcome"], row["instances"], findings


def _places(evidence: Sequence[Mapping[str, Any]]) -> list[tuple[str, int]]:
    return [(_folded(place["text"]), place["line"]) for place in evidence]


def _folded(text: str) -> str:
    """Words without regard to how their letters and line ends are written."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def shifted(rows: Rows, lines: Mapping[str, tuple[int, int]]) -> Rows:
    """Rows whose places from a line on lie so many lines further down."""
    told = {}
    for (article, rule), (outcome, instances, findings) in rows.items():
        start, by = lines.get(article, (0, 0))
        moved = [
            (*finding, [(text, line + by if line >= start else line) for text, line in places])
            for *finding, places in findings
        ]
        told[article, rule] = (outcome, instances, moved)
    return told


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("plain") / "articles")


@pytest.fixture(scope="module")
def expected(plain: Path) -> Rows:
    rows = checked(plain)
    assert len({article for article, _ in rows}) == len(TEXTS)
    assert any(findings for _, _, findings in rows.values())
    return rows


def trailing(text: str) -> str:
    return "\n".join(f"{line}  " if line else line for line in text.splitlines()) + "\n\n\n"


FORMS: Mapping[str, Callable[[str], str | bytes]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "NFC": lambda text: unicodedata.normalize("NFC", text),
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "a byte order mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "empty lines at the end": lambda text: text + "\n\n\n",
}


@pytest.mark.parametrize("form", FORMS)
def test_the_form_of_a_file_changes_nothing(form: str, tmp_path: Path, expected: Rows) -> None:
    assert checked(written(tmp_path / "articles", FORMS[form])) == expected


def test_spaces_at_the_ends_of_lines_change_nothing(tmp_path: Path, expected: Rows) -> None:
    spaced = checked(written(tmp_path / "articles", trailing))
    # In Markdown two spaces break a line.
    assert {key: row for key, row in spaced.items() if not key[0].endswith(".md")} == {
        key: row for key, row in expected.items() if not key[0].endswith(".md")
    }


def test_straight_quotation_marks_have_the_findings_of_curly_ones(tmp_path: Path, expected: Rows) -> None:
    straight = checked(written(tmp_path / "articles", lambda text: text.translate(_STRAIGHT)))

    def found(rows: Rows) -> Mapping[Any, Any]:
        return {
            key: (outcome, [(*finding[:2], [line for _, line in places]) for *finding, places in findings])
            for key, (outcome, _, findings) in rows.items()
        }

    assert found(straight) == found(expected)


def with_third(text: str) -> tuple[str, int]:
    """The text with a neutral paragraph behind the second of its story, and the line it stands on; 0: no room there.

    There is none before a paragraph that begins with a quotation: it may go on from the one above.
    """
    parts = text.split("\n\n")
    prose = [
        index for index, part in enumerate(parts) if len(part) > len(NEUTRAL) and not part.startswith(("#", "---"))
    ]
    if len(prose) < 3 or prose[2] != prose[1] + 1 or _OPENS.match(parts[prose[2]]) or _left_open(parts[prose[1]]):
        return text, 0
    before = "\n\n".join(parts[: prose[2]])
    return "\n\n".join([before, NEUTRAL, *parts[prose[2] :]]), before.count("\n") + 3


def _left_open(paragraph: str) -> bool:
    return paragraph.count('"') % 2 == 1 or paragraph.count("“") != paragraph.count("”")


def test_a_paragraph_that_says_nothing_moves_what_follows_and_changes_nothing_else(
    tmp_path: Path, expected: Rows
) -> None:
    lines = {name: (with_third(text)[1], 2) for name, text in TEXTS.items()}
    lines = {name: place for name, place in lines.items() if place[0]}
    assert len(lines) > 4
    assert checked(written(tmp_path / "articles", lambda text: with_third(text)[0])) == shifted(expected, lines)


def test_the_order_of_the_paths_changes_nothing(plain: Path, expected: Rows) -> None:
    assert checked(plain, *sorted(TEXTS, reverse=True)) == expected


def test_another_article_changes_the_rows_of_none(tmp_path: Path, expected: Rows) -> None:
    folder = written(tmp_path / "articles")
    (folder / "another.txt").write_text(
        f"Lena Ortiz asks for 12 boats\n\nLena Ortiz, 50, asked for 13 boats.\n\n{NEUTRAL}\n"
    )
    rows = checked(folder)
    assert {key: row for key, row in rows.items() if key[0] != "another.txt"} == expected
    assert len(rows) > len(expected)


ENVIRONMENTS = (
    {"PYTHONHASHSEED": "1"},
    {"PYTHONHASHSEED": "77", "LC_ALL": "C", "TZ": "Pacific/Apia", "COLUMNS": "40"},
    {"PYTHONHASHSEED": "2", "LC_ALL": "POSIX", "PYTHONUTF8": "0", "HOME": "/nowhere"},
)


@pytest.mark.parametrize("more", ENVIRONMENTS)
def test_the_environment_changes_nothing(more: dict[str, str], plain: Path, expected: Rows) -> None:
    command = (sys.executable, "-m", "factcheck", ".", "--format", "json", "--as-of", "2026-01-01")
    environment = os.environ | {"PYTHONPATH": str(PROJECT / "engine")} | more
    done = subprocess.run(command, cwd=plain, env=environment, capture_output=True, check=False)
    assert done.stderr == b""
    assert rows_of(done.stdout.decode()) == expected
