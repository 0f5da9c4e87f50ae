"""A run as the workflow commands that GitHub turns into annotations, within the number that it shows."""

from collections.abc import Iterator, Sequence

from factcheck.language.nodes import Severity
from factcheck.report.closing import closing_lines
from factcheck.report.look import Look
from factcheck.report.model import Report
from factcheck.report.notices import Notice, notices_of
from factcheck.report.places import end_of
from factcheck.report.safe_text import safe_text, shorten, visible_controls
from factcheck.report.telling import further

# Of each kind GitHub shows so many annotations a step, and drops the others without a word.
MOST_SHOWN = 10
_LONGEST_MESSAGE = 4_000  # characters; far below what a log line may have, and more than anyone reads in a margin
_LONGEST_TITLE = 200
_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report, look: Look) -> Iterator[str]:
    """Annotations, the gravest first; then as lines of the log those beyond the limit, and the summary."""
    notices = notices_of(report)
    beyond: list[Notice] = []
    for level in _COMMANDS:
        of_level = [notice for notice in notices if notice.level == level]
        shown = of_level if len(of_level) <= MOST_SHOWN else of_level[: MOST_SHOWN - 1]
        yield from (_annotation(notice, report) for notice in shown)
        if len(of_level) > len(shown):
            yield _more(level, len(of_level) - len(shown))
            beyond += of_level[len(shown) :]
    yield from _log(beyond)
    yield from (f"{safe_text(line)}\n" for line in closing_lines(report))


def _more(level: Severity, count: int) -> str:
    """The last annotation of its kind: that there are more."""
    told = f"{count} more; GitHub shows {MOST_SHOWN} of a kind, the log of this step has all"
    return f"::{_COMMANDS[level]} title=factcheck::{_data(told)}\n"


def _log(beyond: Sequence[Notice]) -> Iterator[str]:
    for notice in beyond:
        yield f"{safe_text(f'{notice.level}: {notice.where}: {_title(notice)}: {notice.message}')}\n"


def _annotation(notice: Notice, report: Report) -> str:
    properties = {"file": notice.path} if notice.path else {}
    if notice.place is not None:
        end = end_of(notice.place)
        properties |= {"line": str(notice.place.line), "endLine": str(end.line)}
        if end.line == notice.place.line:  # GitHub takes columns for words on one line only
            properties |= {"col": str(notice.place.column), "endColumn": str(end.column)}
    properties["title"] = safe_text(shorten(_title(notice), _LONGEST_TITLE))
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = "\n".join(_lines(notice, report))
    return f"::{_COMMANDS[notice.level]} {told}::{_data(message)}\n"


def _lines(notice: Notice, report: Report) -> Iterator[str]:
    """The message, and below it why the rule is there."""
    yield safe_text(shorten(notice.message, _LONGEST_MESSAGE))
    if notice.rule is not None:
        yield safe_text(shorten(further(notice.rule, report), _LONGEST_MESSAGE))


def _title(notice: Notice) -> str:
    """The rule, and where the level does not tell it what became of the finding."""
    state = "" if notice.kind in ("fail", "error", "not read") else f" ({notice.kind})"
    return f"{notice.rule or 'factcheck'}{state}"


def _data(text: str) -> str:
    """A message as the runner reads it back: it undoes these three."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A value between commas, as the runner reads it back, but for what would act on a log's reader."""
    return _data(visible_controls(text)).replace(":", "%3A").replace(",", "%2C")
