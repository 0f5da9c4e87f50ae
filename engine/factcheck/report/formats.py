"""The output formats: their names, and which module renders each; that is imported when its format is asked for."""

import importlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol, cast

from factcheck.records import record
from factcheck.report.look import Look

if TYPE_CHECKING:
    from factcheck.report.model import Report


@record(kw_only=True)
class Format:
    """A format: the module of this package with its `render`, the suffixes of files that are written in it.

    One that shows `every_row` needs them all, with the evidence of passes, however many articles there are; one that
    shows articles `with_text` needs what they say. One that `is_folder` has `render_pages` in place of `render`.
    One that is not `tells_unchecked` has no place for what no rule looked at.
    `appends_to` is the variable of the environment with the file to which a report is added; others are replaced.
    """

    name: str
    module: str
    every_row: bool = False
    suffixes: tuple[str, ...] = ()
    with_text: bool = False
    is_folder: bool = False
    appends_to: str | None = None
    tells_unchecked: bool = True


TABLE = Format(name="table", module="table", suffixes=(".txt",))
FORMATS = (
    TABLE,
    Format(name="json", module="json", every_row=True, suffixes=(".json",)),
    Format(name="jsonl", module="json_lines", every_row=True, suffixes=(".jsonl", ".ndjson")),
    Format(name="sarif", module="sarif", every_row=True, suffixes=(".sarif", ".sarif.json")),
    Format(name="github-sarif", module="github_sarif"),
    Format(name="junit", module="junit", every_row=True),
    Format(name="github", module="github"),
    Format(name="github-summary", module="github_summary", appends_to="GITHUB_STEP_SUMMARY"),
    Format(name="gitlab", module="gitlab", tells_unchecked=False),
    Format(name="rdjson", module="rdjson", suffixes=(".rdjson",), tells_unchecked=False),
    Format(name="csv", module="csv", every_row=True, suffixes=(".csv",)),
    Format(name="html", module="html.render", every_row=True, with_text=True, is_folder=True),
)


@record
class Output:
    """A report to be written: its format, and the file that it goes to (None: the standard output)."""

    format: Format
    path: str | None = None


class _Renderer(Protocol):
    def __call__(self, report: "Report", look: Look) -> Iterator[str]: ...


class _PageRenderer(Protocol):
    def __call__(self, report: "Report") -> Iterator[tuple[str, str]]: ...


def format_named(name: str) -> Format | None:
    """The format of this name."""
    return next((known for known in FORMATS if known.name == name), None)


def format_of_file(path: str) -> Format | None:
    """The format that a file's suffix stands for."""
    named = [(len(suffix), known) for known in FORMATS for suffix in known.suffixes if path.lower().endswith(suffix)]
    return max(named, key=lambda pair: pair[0])[1] if named else None


def render_pages_as(form: Format, report: "Report") -> Iterator[tuple[str, str]]:
    """The pages of a format that is a folder: each a name below it with its text."""
    module = importlib.import_module(f"factcheck.report.{form.module}")
    return cast("_PageRenderer", module.render_pages)(report)


def render_as(form: Format, report: "Report", look: Look) -> Iterator[str]:
    """The report in a format, in pieces."""
    module = importlib.import_module(f"factcheck.report.{form.module}")
    return cast("_Renderer", module.render)(report, look)
