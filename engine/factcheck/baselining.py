"""Writing a baseline: the failures of a run, and of the old one what the run did not look at."""

from pathlib import Path

import attrs

from factcheck.baseline_file import path_from_here, read_baseline, written
from factcheck.errors import UsageError
from factcheck.evaluate.baseline import Baseline
from factcheck.presence import is_there
from factcheck.project import find_project
from factcheck.records import record
from factcheck.report.model import Report
from factcheck.request import Progress, Request
from factcheck.run import check
from factcheck.walk import printed_name
from factcheck.writing import write_files

FILE = "factcheck-baseline.json"


@record
class Updated:
    """What a new baseline holds: failures of this run, and those of articles or rules that it did not look at."""

    path: str
    failures: int
    kept: int
    dropped: int
    exit_code: int
    tree_with_cache: str | None = None


def file_of_project(profile: str | None) -> str:
    """The file that the project names for its baseline, else the one that it has where nobody names any."""
    path = find_project(Path.cwd(), profile).baseline_file
    return FILE if path is None else path_from_here(path)


def update_baseline(request: Request, path: str, *, progress: Progress) -> Updated:
    """Write the failures of a run to the file. Raises UsageError where the run does not tell all of them."""
    old = read_baseline(path) if is_there(path) else Baseline(printed_name(path))
    report = check(attrs.evolve(request, baseline=old, outputs=(path,)), progress=progress)
    _refuse_partial(report, path)
    use = report.baseline
    assert use is not None
    write_files([(path, written((*use.failures, *use.others)))])
    return Updated(
        path=path,
        failures=sum(one.count for one in use.failures),
        kept=sum(one.count for one in use.others),
        dropped=sum(one.count for one in use.stale),
        exit_code=3 if report.unread else 0,
        tree_with_cache=report.tree_with_cache,
    )


def _refuse_partial(report: Report, path: str) -> None:
    in_error = next((row for row in report.results if row.outcome == "error"), None)
    if in_error is not None:
        raise UsageError(f"{path}: not written: {in_error.rule} could not be evaluated: {in_error.reason}")
    if report.exit_code == 4:
        raise UsageError(f"{path}: not written: nothing was checked")
