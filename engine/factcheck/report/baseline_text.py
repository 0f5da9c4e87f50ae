"""What a baseline holds that has been written, on a line."""

from collections.abc import Iterator

from factcheck.report.counted import number_of
from factcheck.report.safe_text import safe_text


def render(path: str, *, failures: int, kept: int, dropped: int) -> Iterator[str]:
    """The counts: failures met, known ones of what was not looked at, and those that are no more."""
    yield f"{safe_text(path)}: {number_of(failures, 'failure')} known"
    if kept:
        yield f", {kept} kept of articles or rules that were not looked at"
    if dropped:
        yield f", {dropped} dropped that are no more"
    yield ".\n"
