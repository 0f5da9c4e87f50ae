"""A run as the Markdown of a job's summary on GitHub, within the size that it takes."""

import re
from collections.abc import Iterator, Sequence

from factcheck.report.closing import EXIT_MEANINGS, closing_lines
from factcheck.report.look import Look
from factcheck.report.model import Report
from factcheck.report.notices import Notice, notices_of
from factcheck.report.safe_text import safe_text, shorten
from factcheck.report.uris import web_address

# GitHub drops a summary over 1 MiB whole; so much is left for what comes below the table.
MOST_BYTES = 1024 * 1024 - 32 * 1024
_LONGEST_CELL = 2_000  # characters
_LONGEST_LINE = 4_000
# What makes markup at the start of, or within, a line of Markdown.
_MARKUP = re.compile(r"[\\`*_{}\[\]()+!|~^$-]")
# What GitHub turns into a mention, a reference, an emoji or a link; a comment within it keeps it from that.
_LINKED = re.compile(r"[@#:/.]")


def render(report: Report, look: Look) -> Iterator[str]:
    """A heading with the verdict, a table of what somebody has to know, and the lines that close the table."""
    notices = notices_of(report)
    yield f"### factcheck: {markdown(EXIT_MEANINGS[report.exit_code])}\n\n"
    if notices:
        yield "| | rule | where | what |\n| --- | --- | --- | --- |\n"
        yield from _rows(notices, report)
        yield "\n"
    yield from (f"- {markdown(shorten(line, _LONGEST_LINE))}\n" for line in closing_lines(report))


def _rows(notices: Sequence[Notice], report: Report) -> Iterator[str]:
    size = 0
    for number, notice in enumerate(notices):
        row = _row(notice, report)
        size += len(row.encode())
        if size > MOST_BYTES:
            left = len(notices) - number
            yield f"\n**{left} more** have no room in a summary; the other reports of the run have all.\n"
            return
        yield row


def _row(notice: Notice, report: Report) -> str:
    what = markdown(shorten(notice.message, _LONGEST_CELL))
    return f"| {_state(notice)} | {_rule(notice, report)} | {markdown(notice.where)} | {what} |\n"


def _state(notice: Notice) -> str:
    """What became of it, in bold where it holds publication."""
    told = notice.kind if notice.kind != "fail" or notice.gates else f"fail ({notice.level})"
    return f"**{told}**" if notice.gates else told


def _rule(notice: Notice, report: Report) -> str:
    if notice.rule is None:
        return ""
    address = web_address(notice.rule, report)
    name = markdown(notice.rule)
    return name if address is None else f'<a href="{_attribute(address)}">{name}</a>'


def markdown(text: str) -> str:
    """A text that Markdown shows as it is: no markup, no table cell of its own, no mention, no link."""
    safe = safe_text(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    escaped = _MARKUP.sub(lambda match: f"\\{match[0]}", safe)
    return _LINKED.sub(lambda match: f"{match[0]}<!-- -->", escaped)


def _attribute(address: str) -> str:
    """An address between quotes, in a cell."""
    quoted = address.replace("&", "&amp;").replace('"', "%22").replace("<", "%3C").replace(">", "%3E")
    return quoted.replace("|", "%7C").replace("`", "%60").replace("\\", "%5C")
