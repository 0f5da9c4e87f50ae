"""Whether two versions of the code see and say the same: `python benchmarks/same_findings.py FOLDER OLD [NEW]`.

OLD and NEW are revisions of this repository; without NEW the working tree is compared. Each version runs its own
command with its own standard rules on every article of the folder. Compared are the facts, and of the rows outcome,
severity, counts, evidence and suggestions; texts of messages only with `--messages`. Every difference is printed, and
the exit code is 1 where there is one.
"""

import argparse
import contextlib
import difflib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

from factcheck import cli

PROJECT = Path(__file__).resolve().parent.parent
SUFFIXES = (".txt", ".text", ".md", ".markdown")
_TEXTS = frozenset(("message", "reason", "title", "values", "values_in_words"))


@attrs.frozen
class Seen:
    """What a version says of the articles of a folder: the facts by article, the findings by article and rule."""

    facts: Mapping[str, Sequence[str]]
    rows: Mapping[tuple[str, str], Sequence[str]]


def main() -> int:
    """Compare two versions and print what differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("old")
    parser.add_argument("new", nargs="?")
    parser.add_argument("--messages", action="store_true", help="compare message texts, too")
    parser.add_argument(
        "--run", action="store_true", help=argparse.SUPPRESS
    )  # a version's own process, started by this one
    options = parser.parse_args()
    if options.run:
        _run(options.folder)
        return 0
    with tempfile.TemporaryDirectory(prefix="same-findings-") as name:
        old = _seen(options.folder.resolve(), options.old, Path(name, "old"), messages=options.messages)
        new = _seen(options.folder.resolve(), options.new, Path(name, "new"), messages=options.messages)
    differences = [*_differences("facts", old.facts, new.facts), *_differences("rows", old.rows, new.rows)]
    for line in differences:
        print(line)
    print(f"{len(old.facts)} articles, {len(old.rows)} rows; {len(differences)} of them differ")
    return 1 if differences else 0


def _differences(what: str, old: Mapping[Any, Sequence[str]], new: Mapping[Any, Sequence[str]]) -> Iterator[str]:
    for key in sorted({*old, *new}):
        lines = difflib.unified_diff(old.get(key, ()), new.get(key, ()), n=0, lineterm="")
        changed = [line for line in lines if not line.startswith(("---", "+++", "@@"))]
        if changed:
            name = key if isinstance(key, str) else " ".join(key)
            yield "\n  ".join((f"{what} of {name}", *changed))


# ------------------------------------------------------------------ one version


def _seen(folder: Path, revision: str | None, work: Path, *, messages: bool) -> Seen:
    """Run a version in a process of its own, and read what it wrote."""
    work.mkdir()
    with _tree(revision, work / "tree") as tree:
        environment = os.environ | {
            "PYTHONPATH": str(tree / "engine"),
            "FACTCHECK_CACHE": str(work / "cache"),
            "PYTHONHASHSEED": "0",
        }
        command = [sys.executable, str(Path(__file__).resolve()), str(folder), "-", "--run"]
        subprocess.run(command, cwd=work, env=environment, check=True)
    facts = {path.stem: path.read_text("utf-8").splitlines() for path in sorted(work.glob("*.facts"))}
    report = json.loads((work / "report.json").read_text("utf-8"))
    hidden = frozenset() if messages else _TEXTS
    rows = {(row["article"], row["rule"]): [*_lines(row, hidden)] for row in report["results"]}
    return Seen(facts, rows)


@contextlib.contextmanager
def _tree(revision: str | None, place: Path) -> Iterator[Path]:
    """The files of a revision; without one the working tree."""
    if revision is None:
        yield PROJECT
        return
    git = ("git", "-C", str(PROJECT), "worktree")
    subprocess.run([*git, "add", "--quiet", "--detach", str(place), revision], check=True)
    try:
        yield place
    finally:
        subprocess.run([*git, "remove", "--force", str(place)], check=True)


def _lines(row: Mapping[str, Any], hidden: frozenset[str]) -> Iterator[str]:
    """A row as lines that can be compared: one for the row, one for each of its findings."""
    own = {key: value for key, value in row.items() if key not in {"findings", "passes", *hidden}}
    yield json.dumps(own, ensure_ascii=False)
    for finding in (*row["findings"], *row["passes"]):
        shown = {key: value for key, value in finding.items() if key not in hidden}
        yield json.dumps(shown, ensure_ascii=False)


# ------------------------------------------------------------------ in the version's own process


def _run(folder: Path) -> None:
    """Write the facts of each article to NAME.facts and the report of all to report.json, here."""
    here = Path.cwd()
    for path in sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES):
        name = str(path.relative_to(folder)).replace(os.sep, "_")
        _call(["facts", str(path), "--format", "json"], here / f"{name}.facts")
    os.chdir(folder)
    _call(["check", ".", "--format", "json", "--no-cache"], here / "report.json")


def _call(arguments: Sequence[str], output: Path) -> None:
    with output.open("w", encoding="utf-8") as file, contextlib.redirect_stdout(file):
        code = cli.main(arguments)
    if code not in (0, 1, 3, 4):
        sys.exit(f"{' '.join(arguments)}: exit {code}")


if __name__ == "__main__":
    sys.exit(main())
