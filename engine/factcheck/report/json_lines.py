"""A run as JSON Lines: a line for each row, so that a reader need not hold the whole."""

from collections.abc import Iterator, Mapping

from factcheck import __version__
from factcheck.report.json import SCHEMA, closing_data, encode, result_data
from factcheck.report.look import Look
from factcheck.report.model import Report


def render(report: Report, look: Look) -> Iterator[str]:
    """A line that says what this is, one for each row, and a last one; a file without that one is not whole."""
    yield _line("start", {"schema": SCHEMA, "version": __version__})
    for result in report.results:
        yield _line("result", result_data(result))
    yield _line("end", {**closing_data(report), "exit": report.exit_code})


def _line(kind: str, data: Mapping[str, object]) -> str:
    return f"{encode({'type': kind, **data})}\n"
