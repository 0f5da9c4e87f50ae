"""The output formats by name; each module is imported when its format is asked for."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, assert_never, get_args

import attrs

from factcheck.report.look import Look

if TYPE_CHECKING:
    from factcheck.report.model import Report

Format = Literal["table", "json"]
FORMATS: tuple[Format, ...] = get_args(Format)


@attrs.frozen
class Output:
    """A report to be written: its format, and the file that it goes to (None: the standard output)."""

    format: Format
    path: str | None = None


def format_named(name: str) -> Format | None:
    """The format of this name."""
    return next((known for known in FORMATS if known == name), None)


def render_as(name: Format, report: "Report", look: Look) -> Iterator[str]:
    """The report in a format, in pieces."""
    match name:
        case "table":
            from factcheck.report import table  # noqa: PLC0415

            return table.render(report, look)
        case "json":
            from factcheck.report import json  # noqa: PLC0415

            return json.render(report)
        case _:
            assert_never(name)
