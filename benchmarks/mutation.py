"""How many small changes of the code the tests notice: `python benchmarks/mutation.py [FOLDER…] [--count N]`.

Changes are drawn at random, by `--seed`, from all that `mutating.py` can make in folders of `engine/factcheck`. Each is
tried in a process of its own with the tests that reach its line, the quickest first; one run under coverage finds them.
A change on which no test fails is printed: a test is missing, or nothing can tell it from the code as it is.
"""

import argparse
import importlib.util
import os
import random
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path

import attrs
import coverage
import pytest
from tabulate import tabulate

from mutating import Mutant, mutants_of

PROJECT = Path(__file__).resolve().parent.parent
ENGINE = PROJECT / "engine"
PACKAGE = ENGINE / "factcheck"
FOLDERS = ("values", "evaluate", "report")
TESTS = ("tests/values", "tests/evaluate", "tests/report", "tests/language", "tests/cli")
SECONDS = 120  # tests that take longer go round in circles: the change was noticed
_FEW = 16
# Ten thousand generated rules take minutes under coverage: without them the share noticed is a lower bound.
_PYTEST = ("-x", "-q", "-p", "no:cacheprovider", "-W", "ignore", "--ignore=tests/evaluate/test_against_naive.py")


@attrs.define
class Reach:
    """Which tests reach each line of the package, and how long each takes."""

    data: coverage.CoverageData
    seconds: dict[str, float]

    def of(self, mutant: Mutant) -> list[str]:
        """The tests that reach a change, the quickest first; of what runs at import alone, those of its module."""
        lines = self.data.contexts_by_lineno(str(mutant.path))
        tests = {*lines.get(mutant.line, ()), *lines.get(mutant.statement, ())} & set(self.seconds)
        tests = tests or set().union(*lines.values()) & set(self.seconds)
        return sorted(tests, key=lambda test: self.seconds[test])


class _Watching:
    """Tells the coverage measurement which test is running, and notes how long it takes."""

    def __init__(self, measured: coverage.Coverage, times: Path) -> None:
        self._measured, self._times = measured, times

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self._measured.switch_context(nodeid)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" and report.passed:
            with self._times.open("a", encoding="utf-8") as file:
                file.write(f"{report.duration}\t{report.nodeid}\n")


class _Changed:
    """Finds one module in another file than its own, before pytest does, which would rewrite its assertions."""

    def __init__(self, name: str, path: Path) -> None:
        self._name, self._path = name, path

    def pytest_configure(self) -> None:
        sys.meta_path.insert(0, self)

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        return importlib.util.spec_from_file_location(name, self._path) if name == self._name else None


# ------------------------------------------------------------------ in processes of their own


def apart(run: Callable[[], int]) -> int | None:
    """What something comes to in a process of its own that prints nothing; None where it had to be ended."""
    process = os.fork()
    if process == 0:
        signal.alarm(SECONDS)
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        os._exit(run())
    _, status = os.waitpid(process, 0)
    return os.waitstatus_to_exitcode(status) if os.WIFEXITED(status) else None


def reached(folder: Path) -> Reach:
    """Run all tests once under coverage, unless the folder has what came of that."""
    times, data = folder / "times", folder / "coverage"

    def run() -> int:
        signal.alarm(0)
        measured = coverage.Coverage(data_file=str(data), source=[str(PACKAGE)], config_file=False)
        measured.start()
        code = int(pytest.main([*_PYTEST[1:], *TESTS], plugins=[_Watching(measured, times)]))
        measured.stop()
        measured.save()
        return code

    if not data.exists() and apart(run) != 0:
        sys.exit("the tests fail on the code as it is")
    found = coverage.CoverageData(basename=str(data))
    found.read()
    lines = times.read_text("utf-8").splitlines()
    return Reach(found, {test: float(seconds) for seconds, _, test in (line.partition("\t") for line in lines)})


def is_noticed(mutant: Mutant, tests: Sequence[str], folder: Path) -> bool:
    """Whether a test fails on a change, or never ends."""
    changed = folder / "changed.py"
    changed.write_text(mutant.text(), "utf-8")
    name = ".".join(mutant.path.relative_to(ENGINE).with_suffix("").parts)

    def fail(some: Sequence[str]) -> bool:
        return bool(some) and apart(lambda: int(pytest.main([*_PYTEST, *some], plugins=[_Changed(name, changed)]))) != 0

    # A handful of tests of all sorts notices most changes in a fraction of the time.
    few = tests[:: max(1, len(tests) // _FEW)]
    return fail(few) or fail([test for test in tests if test not in few])


# ------------------------------------------------------------------ the table


def drawn(folders: Sequence[str], count: int, seed: int) -> list[Mutant]:
    """So many changes of the modules in some folders."""
    paths = sorted(path for folder in folders for path in (PACKAGE / folder).rglob("*.py") if path.name[0] != "_")
    everything = [mutant for path in paths for mutant in mutants_of(path)]
    print(f"{len(everything):,} changes can be made in {', '.join(folders)}", flush=True)
    return random.Random(seed).sample(everything, min(count, len(everything)))


def main() -> None:
    """Draw, try, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", default=FOLDERS)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reach", type=Path, help="a folder that keeps which tests reach what, for the next time")
    asked = parser.parse_args()
    os.chdir(PROJECT)
    sys.dont_write_bytecode = True
    tried: Counter[str] = Counter()
    noticed: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as scratch:
        reach = reached(asked.reach or Path(scratch))
        for mutant in drawn(asked.folders, asked.count, asked.seed):
            folder = mutant.path.relative_to(PACKAGE).parts[0]
            tried[folder] += 1
            if is_noticed(mutant, reach.of(mutant), Path(scratch)):
                noticed[folder] += 1
            else:
                print(f"\n{mutant.path.relative_to(PROJECT)}:{mutant.line}\n{mutant.difference()}", flush=True)
    rows = [(folder, tried[folder], noticed[folder], noticed[folder] / tried[folder]) for folder in sorted(tried)]
    rows.append(("all", tried.total(), noticed.total(), noticed.total() / max(tried.total(), 1)))
    print("\n" + tabulate(rows, ("folder", "changes", "noticed", "share"), floatfmt=".2f"))


if __name__ == "__main__":
    main()
