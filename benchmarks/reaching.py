"""Which tests reach each line of the package: one run under coverage, kept in a folder."""

import ast
import hashlib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs
import coverage
import pytest

from apart import apart
from mutating import Mutant

ENGINE = Path(__file__).resolve().parent.parent / "engine"
PACKAGE = ENGINE / "factcheck"
TESTS = (
    "tests/values",
    "tests/evaluate",
    "tests/report",
    "tests/language",
    "tests/cli",
    "tests/golden",
    "tests/hostile/test_formats.py",
    "tests/test_records.py",
    "tests/test_language_page.py",
    "tests/test_worked_examples.py",
)
# Ten thousand generated rules take minutes under coverage, and a browser sees what other tests read:
# without them the share noticed is a lower bound.
LEFT_OUT = ("--ignore=tests/evaluate/test_against_naive.py", "--ignore=tests/report/html/test_in_browser.py")
OPTIONS = ("-q", "-p", "no:cacheprovider", "-W", "ignore", *LEFT_OUT)


@attrs.frozen(eq=False)
class Reach:
    """Which tests reach each line of the package, and how many seconds each takes."""

    data: coverage.CoverageData
    seconds: dict[str, float]

    def of(self, mutant: Mutant) -> list[str]:
        """The tests that reach a change, the quickest first; of what an import runs, those of its module or users."""
        lines = self.data.contexts_by_lineno(str(mutant.path))
        tests = self._known([*lines.get(mutant.line, ()), *lines.get(mutant.statement, ())])
        inside = _lines_in_functions(mutant.path)
        if mutant.line not in inside:
            # Only the test that happened to import the module first is noted for the line itself.
            tests |= self._naming(mutant.path) | (self._of_functions(mutant.path) or self._of_users(mutant.path))
        return sorted(tests, key=lambda test: (self.seconds[test], test))

    def _known(self, tests: Sequence[str]) -> set[str]:
        return set(tests) & set(self.seconds)

    def _of_functions(self, path: Path) -> set[str]:
        lines = self.data.contexts_by_lineno(str(path))
        inside = _lines_in_functions(path)
        return self._known([test for line, tests in lines.items() if line in inside for test in tests])

    def _of_users(self, path: Path) -> set[str]:
        return set().union(*(self._of_functions(user) for user in _users(path, PACKAGE)))

    def _naming(self, path: Path) -> set[str]:
        """The tests in files that import a module, whose tables they may read without a call."""
        files = {str(user.relative_to(ENGINE.parent)) for user in _users(path, ENGINE.parent / "tests")}
        return {test for test in self.seconds if test.partition("::")[0] in files}


def reached(folder: Path, parts: Sequence[str]) -> Reach:
    """Run the tests that a folder knows nothing of once under coverage, and give what is known then.

    What modules in these parts of the package remember is forgotten before each test: it reaches all that it needs.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _hold_the_code(folder / "code")
    times, data = folder / "times", folder / "coverage"
    times.touch()

    def run() -> int:
        measured = coverage.Coverage(data_file=str(data), source=[str(PACKAGE)], config_file=False)
        if data.exists():
            measured.load()
        measured.start()
        code = int(pytest.main([*OPTIONS, *TESTS], plugins=[_Watching(measured, times, parts)]))
        measured.stop()
        measured.save()
        return code

    if apart(run) not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
        sys.exit("the tests fail on the code as it is")
    found = coverage.CoverageData(basename=str(data))
    found.read()
    return Reach(found, _seconds(times))


class _Watching:
    """Leaves out the tests that are known, tells the measurement which one is running, and notes how long it takes."""

    def __init__(self, measured: coverage.Coverage, times: Path, parts: Sequence[str]) -> None:
        self._measured, self._times = measured, times
        self._names = tuple(f"{PACKAGE.name}.{part}." for part in parts)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        known = _seconds(self._times)
        items[:] = [item for item in items if item.nodeid not in known]

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self._measured.switch_context(nodeid)
        for name, module in list(sys.modules.items()):
            for value in vars(module).values() if name.startswith(self._names) else ():
                if hasattr(value, "cache_clear"):
                    value.cache_clear()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" and report.passed:
            with self._times.open("a", encoding="utf-8") as file:
                file.write(f"{report.duration}\t{report.nodeid}\n")


def _seconds(times: Path) -> dict[str, float]:
    lines = times.read_text("utf-8").splitlines()
    return {test: float(seconds) for seconds, _, test in (line.partition("\t") for line in lines)}


def _hold_the_code(kept: Path) -> None:
    """End where a folder was measured on other code: its lines would be those of something else."""
    state = hashlib.sha256()
    for path in sorted(PACKAGE.rglob("*.py")):
        state.update(path.read_bytes())
    if kept.exists() and kept.read_text("utf-8") != state.hexdigest():
        sys.exit(f"{kept.parent} was measured on other code: name another folder")
    kept.write_text(state.hexdigest(), "utf-8")


def _lines_in_functions(path: Path) -> set[int]:
    """The lines of a module that run when something is called, not when it is imported."""
    functions = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.FunctionDef))
    return {line for node in functions for line in range(node.body[0].lineno, (node.end_lineno or 0) + 1)}


def _users(path: Path, folder: Path) -> Iterator[Path]:
    """The modules below a folder that import one of the package."""
    *package, name = path.relative_to(ENGINE).with_suffix("").parts
    wanted = f"from {'.'.join(package)}.{name} import", f"from {'.'.join(package)} import {name}"
    for other in sorted(folder.rglob("*.py")):
        if any(text in other.read_text("utf-8") for text in wanted):
            yield other
