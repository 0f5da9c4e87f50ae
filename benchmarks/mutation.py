"""How many small changes of the code the tests notice: `python benchmarks/mutation.py [FOLDER…] [--count N]`.

Changes are drawn at random, by `--seed`, from all that `mutating.py` can make in folders of `engine/factcheck`. Each is
tried in a process of its own with the tests that reach its line, the quickest first; one run under coverage finds them.
A change on which no test fails is printed: a test is missing, or nothing can tell it from the code as it is.

`--reach FOLDER` keeps what was found, so that a run that was interrupted goes on where it was. `--again` tries once
more what no test noticed, with the tests that were written since.
"""

import argparse
import hashlib
import importlib
import importlib.util
import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest
from tabulate import tabulate

from apart import apart
from mutating import Mutant, mutants_of
from reaching import ENGINE, OPTIONS, PACKAGE, Reach, reached

PROJECT = ENGINE.parent
FOLDERS = ("values", "evaluate", "report")
_FEW = 16
# Tests that take this much longer than they do on the code as it is go round in circles: the change was noticed.
_SECONDS = 120
_TIMES = 10


class _Changed:
    """Finds one module in another file than its own."""

    def __init__(self, name: str, path: Path) -> None:
        self._name, self._path = name, path

    def imported(self) -> None:
        """Import the module before pytest starts: what its own start imports would otherwise be the code as it is."""
        sys.meta_path.insert(0, self)
        importlib.import_module(self._name)

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        return importlib.util.spec_from_file_location(name, self._path) if name == self._name else None


def outcome(mutant: Mutant, reach: Reach, folder: Path) -> str:
    """Whether a test fails on a change, or never ends: `failed`, `endless`, or `unnoticed`."""
    changed = folder / "changed.py"
    changed.write_text(mutant.text(), "utf-8")
    name = ".".join(mutant.path.relative_to(ENGINE).with_suffix("").parts)
    tests = reach.of(mutant)
    # A handful of tests of all sorts notices most changes in a fraction of the time.
    few = tests[:: max(1, len(tests) // _FEW)]
    for some in (few, [test for test in tests if test not in few]):
        limit = _SECONDS + round(_TIMES * sum(reach.seconds[test] for test in some))
        code = apart(_tests(some, _Changed(name, changed)), seconds=limit) if some else 0
        if code != 0:
            return "endless" if code is None else "failed"
    return "unnoticed"


def _tests(some: Sequence[str], changed: _Changed) -> Callable[[], int]:
    def run() -> int:
        changed.imported()
        return int(pytest.main([*OPTIONS, "-x", *some]))

    return run


# ------------------------------------------------------------------ what is kept


class _Kept:
    """What came of each change that was tried, in a file."""

    def __init__(self, path: Path, *, again: bool) -> None:
        self._path = path
        path.touch()
        lines = path.read_text("utf-8").splitlines()
        self._known: Mapping[str, str] = {key: found for key, _, found in (line.partition("\t") for line in lines)}
        self._again = again

    def known(self, mutant: Mutant) -> str | None:
        found = self._known.get(_key(mutant))
        return None if self._again and found == "unnoticed" else found

    def keep(self, mutant: Mutant, found: str) -> None:
        with self._path.open("a", encoding="utf-8") as file:
            file.write(f"{_key(mutant)}\t{found}\n")


def _key(mutant: Mutant) -> str:
    return hashlib.sha256(f"{mutant.path.relative_to(PROJECT)}\n{mutant.text()}".encode()).hexdigest()


# ------------------------------------------------------------------ the tables


def drawn(folders: Sequence[str], count: int, seed: int) -> list[Mutant]:
    """So many changes of the modules in some folders."""
    paths = sorted(path for folder in folders for path in (PACKAGE / folder).rglob("*.py") if path.name[0] != "_")
    everything = [mutant for path in paths for mutant in mutants_of(path)]
    print(f"{len(everything):,} changes can be made in {', '.join(folders)}", flush=True)
    return random.Random(seed).sample(everything, min(count, len(everything)))


def _tried(mutants: Sequence[Mutant], reach: Reach, kept: _Kept) -> Iterator[tuple[Mutant, str]]:
    """Each change with what came of it, saying how far it is on standard error."""
    unnoticed = 0
    with tempfile.TemporaryDirectory() as scratch:
        for number, mutant in enumerate(mutants, start=1):
            found = kept.known(mutant)
            if found is None:
                found = outcome(mutant, reach, Path(scratch))
                kept.keep(mutant, found)
            unnoticed += found == "unnoticed"
            print(f"{number} of {len(mutants)} tried, {unnoticed} not noticed", file=sys.stderr, flush=True)
            yield mutant, found


_Row = tuple[str, int, int, int, float]


def _row(name: str, found: Counter[str]) -> _Row:
    noticed = found.total() - found["unnoticed"]
    return name, found.total(), noticed, found["endless"], noticed / max(found.total(), 1)


def _share(row: _Row) -> tuple[float, str]:
    return row[-1], row[0]


def _print_tables(found: Mapping[str, Counter[str]]) -> None:
    """By folder, and by module where something was not noticed."""
    folders: dict[str, Counter[str]] = {}
    for module, counts in sorted(found.items()):
        folders[module.partition("/")[0]] = folders.get(module.partition("/")[0], Counter()) + counts
    rows = [_row(name, counts) for name, counts in folders.items()]
    rows.append(_row("all", sum(folders.values(), Counter())))
    header: Sequence[str] = ("", "changes", "noticed", "by never ending", "share")
    print("\n" + tabulate(rows, header, floatfmt=".2f"))
    weak = sorted((_row(module, counts) for module, counts in found.items() if counts["unnoticed"]), key=_share)
    print("\n" + tabulate(weak, header, floatfmt=".2f"))


def main() -> None:
    """Draw, try, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", default=FOLDERS)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reach", type=Path, help="a folder that keeps which tests reach what, and what was tried")
    parser.add_argument("--again", action="store_true", help="try once more what no test noticed")
    asked = parser.parse_args()
    os.chdir(PROJECT)
    sys.dont_write_bytecode = True
    found: dict[str, Counter[str]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.reach or Path(scratch)
        reach = reached(folder.resolve(), asked.folders)
        kept = _Kept(folder / "tried", again=asked.again)
        for mutant, came in _tried(drawn(asked.folders, asked.count, asked.seed), reach, kept):
            found.setdefault(mutant.path.relative_to(PACKAGE).as_posix(), Counter())[came] += 1
            if came == "unnoticed":
                print(f"\n{mutant.path.relative_to(PROJECT)}:{mutant.line}\n{mutant.difference()}", flush=True)
    _print_tables(found)


if __name__ == "__main__":
    main()
