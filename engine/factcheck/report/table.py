"""A run as a table for people: failures first, then what is unknown, then passes."""

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.evaluate.outcomes import Evidence, Finding, Outcome, Result
from factcheck.records import record
from factcheck.report.closing import FINDING_LABELS, closing_lines
from factcheck.report.columns import display_width, stack, wrap
from factcheck.report.counted import number_of
from factcheck.report.look import Look
from factcheck.report.model import MOST_ARTICLES, Report, count_by_rule
from factcheck.report.order import in_order, urgency
from factcheck.report.rows import OUTCOMES, checks_made
from factcheck.report.safe_text import safe_text
from factcheck.report.tables import tabulated
from factcheck.report.telling import told_of

_NARROWEST = 24  # columns that the last cell has however wide the others are
_COLORS: dict[Outcome, str] = {"error": "1;31", "fail": "31", "unknown": "33", "waived": "36", "pass": "32", "na": "2"}


@record
class Row:
    """A row before it is laid out: where and what, each entry a place with the words for it.

    `weight` says what the outcome's name does not: that a failure is only a warning.
    """

    rule: str
    outcome: Outcome
    label: str
    weight: str
    entries: tuple[tuple[str, str], ...]


def render(report: Report, look: Look) -> Iterator[str]:
    """The table with its closing lines."""
    whole = look.every_row or look.quiet or report.articles <= MOST_ARTICLES
    rows = [_unread_row(item.path, item.reason) for item in report.unread]
    shown = [result for result in report.results if (_is_news(result, report, look) if whole else _matters(result))]
    rows += [_row(result) for result in sorted(shown, key=urgency)]
    if rows:
        yield _laid_out(rows, look)
        yield "\n\n"
    if not whole:
        yield _by_rule(report, look)
        yield "\n\n"
    left_out = len(report.results) - len(shown) if whole else 0
    told = _left_quiet(report) if look.quiet else _left_out(left_out, report)
    for line in (*told, *closing_lines(report)):
        yield from (f"{part}\n" for part in wrap(safe_text(line), look.width))


def _is_news(result: Result, report: Report, look: Look) -> bool:
    """Whether a row is worth its place: a standard rule that found nothing to check was nobody's to expect."""
    if look.quiet:
        return _is_to_look_at(result)
    return look.every_row or result.outcome != "na" or result.gates or result.rule not in report.standard_rules


def _is_to_look_at(result: Result) -> bool:
    return result.gates or result.outcome not in ("pass", "na")


def _left_quiet(report: Report) -> Iterator[str]:
    """How many rows nobody has to look at, by outcome."""
    left = Counter(result.outcome for result in report.results if not _is_to_look_at(result))
    if left:
        told = ((left["pass"], "passed"), (left["na"], "had nothing to check"))
        counts = ", ".join(f"{number_of(count, 'row')} that {word}" for count, word in told if count)
        yield f"Left out by --quiet: {counts}."


def _left_out(rows: int, report: Report) -> Iterator[str]:
    if rows:
        count = number_of(rows, "rule") if report.articles == 1 else f"in {rows} rows a rule"
        yield f"N/A: {count} had nothing to check (--all lists them)."


def _matters(result: Result) -> bool:
    return result.gates or result.outcome in ("error", "fail", "waived")


# ------------------------------------------------------------------ rows


def _unread_row(path: str, reason: str) -> Row:
    return Row("", "error", "NOT READ", "", ((safe_text(path), safe_text(reason)),))


def _row(result: Result) -> Row:
    findings = in_order(result.findings) or result.passes[:1]
    entries = tuple(_entry(finding, result) for finding in findings) or ((_article(result), _why(result)),)
    return Row(result.rule, result.outcome, outcome_label(result), _weight(result), entries)


def _weight(result: Result) -> str:
    """What an outcome's name does not tell: that a failure is no error, that an undecided rule holds publication."""
    if result.outcome == "fail":
        if is_known(result):
            return f"{result.instances.failed} of {checks_made(result.instances)}"
        return "" if result.severity == "error" else result.severity
    return "must decide" if result.gates and result.outcome in ("na", "unknown") else ""


def is_known(result: Result) -> bool:
    """Whether a row fails, and the baseline has all of its failures."""
    return result.outcome == "fail" and all(one.known for one in result.findings if one.outcome == "fail")


def outcome_label(result: Result) -> str:
    """The outcome with its counts: "FAIL (1 of 7)"."""
    if is_known(result):
        return FINDING_LABELS["known"]
    counts = result.instances
    applied = checks_made(counts)
    number = {"fail": counts.failed, "unknown": counts.unknown, "waived": counts.waived, "pass": counts.passed}
    label = FINDING_LABELS[result.outcome]
    if result.outcome == "pass":
        return f"{label} ({counts.passed})"
    return f"{label} ({number[result.outcome]} of {applied})" if result.outcome in number else label


def _article(result: Result) -> str:
    return safe_text(result.article or "all articles")


def _why(result: Result) -> str:
    return safe_text(result.reason or result.title)


def _entry(finding: Finding, result: Result) -> tuple[str, str]:
    place = _place(finding.evidence[0]) if finding.evidence else _article(result)
    return place, safe_text(" · ".join(told_of(finding, result.title)))


def _place(evidence: Evidence) -> str:
    return safe_text(f"{evidence.article}:{evidence.line}:{evidence.column}")


# ------------------------------------------------------------------ layout


def _laid_out(rows: Sequence[Row], look: Look) -> str:
    widths = _widths(rows, look)
    cells = [_cells(row, widths, look) for row in rows]
    return tabulated(("rule", "outcome", "where", "what"), cells)


def _widths(rows: Sequence[Row], look: Look) -> tuple[int, int, int, int]:
    """Columns for each cell: as wide as the contents ask, on a terminal within bounds, and the rest to the last.

    Elsewhere a rule's id and a place are never broken, so that what reads the table finds them whole.
    """
    rule = max(len("rule"), *(display_width(row.rule) for row in rows))
    where = max(len("where"), *(display_width(place) for row in rows for place, _ in row.entries))
    if look.is_terminal:
        rule, where = min(rule, look.width * 22 // 100), min(where, look.width * 26 // 100)
    outcome = max(len("outcome"), *(len(line) for row in rows for line in _label_lines(row, look)))
    return rule, outcome, where, max(_NARROWEST, look.width - rule - outcome - where - 6)


def _label_lines(row: Row, look: Look) -> tuple[str, ...]:
    """An outcome and below it its weight; on a terminal long counts stand below it too."""
    label: tuple[str, ...] = (row.label,)
    if look.is_terminal and len(row.label) > len("FAIL (1 of 7)"):
        outcome, counts = row.label.split(" ", 1)
        label = (outcome, counts)
    return (*label, row.weight) if row.weight else label


def _cells(row: Row, widths: tuple[int, int, int, int], look: Look) -> tuple[str, ...]:
    places: list[str] = []
    words: list[str] = []
    for place, what in row.entries:
        place_lines, what_lines = wrap(place, widths[2]), wrap(what, widths[3])
        height = max(len(place_lines), len(what_lines))
        places += (*place_lines, *[""] * (height - len(place_lines)))
        words += (*what_lines, *[""] * (height - len(what_lines)))
    label = [_colored(line, row.outcome, color=look.color) for line in _label_lines(row, look)]
    return stack(wrap(row.rule, widths[0]), label, places, words)


def _colored(text: str, outcome: Outcome, *, color: bool) -> str:
    return f"\x1b[{_COLORS[outcome]}m{text}\x1b[0m" if color and text else text


def _by_rule(report: Report, look: Look) -> str:
    """One line a rule: how many articles had each outcome."""
    counts = count_by_rule(report.results)
    shown = [outcome for outcome in OUTCOMES if any(count.rows[outcome] for count in counts)]
    cells = [
        (count.rule, *(_colored(str(count.rows[outcome] or ""), outcome, color=look.color) for outcome in shown))
        for count in counts
    ]
    return tabulated(("rule", *(FINDING_LABELS[outcome] for outcome in shown)), cells)
