"""Rules told to people: the list of them, and one with all that it says."""

import re
from collections.abc import Collection, Iterator, Sequence

from factcheck.language.nodes import Check, Expect, Expression, Forbid, ForEach, Let, Need, Rule, Step
from factcheck.report.columns import stack, wrap
from factcheck.report.look import Look
from factcheck.report.safe_text import safe_block, safe_text
from factcheck.report.tables import tabulated
from factcheck.source import Source

# A statement begins in the first column; the lines of a block of text may too.
_STATEMENT = re.compile(r'"""[\s\S]*?(?:"""|\Z)|^(?P<word>[a-z]+)\b', re.M)
_COMMENTS = re.compile(r"(?:^#[^\n]*\n?|^[ \t]*\n)+\Z", re.M)


def render_list(rules: Sequence[Rule], look: Look, *, off: Collection[str] = ()) -> Iterator[str]:
    """A line for each rule: id, severity (or that it is off), title, file."""
    cells = [
        (safe_text(r.id), "off" if r.id in off else _severity(r), safe_text(r.title), safe_text(r.file))
        for r in _in_order(rules)
    ]
    widest = [max((len(row[column]) for row in cells), default=0) for column in range(4)]
    title = max(30, look.width - widest[0] - widest[1] - widest[3] - 6)
    yield tabulated(
        ("rule", "severity", "title", "file"),
        [stack([row[0]], [row[1]], wrap(row[2], title), [row[3]]) for row in cells],
    )
    yield f"\n\n{len(cells)} rules; `factcheck rules show ID` tells all of one.\n"


def _in_order(rules: Sequence[Rule]) -> list[Rule]:
    return sorted(rules, key=lambda rule: rule.id)


def _severity(rule: Rule) -> str:
    return rule.severity if rule.status == "stable" else f"{rule.severity} ({rule.status})"


def render_rule(rule: Rule, source: Source) -> Iterator[str]:
    """A rule's title, its reason, what it does in English, and its text as it stands in its file."""
    line, _ = source.line_column(rule.span.start)
    yield f"{safe_text(rule.id)}: {safe_text(rule.title)}\n"
    yield f"{safe_text(rule.file)}:{line} · {_severity(rule)}{' · must decide' if rule.must_decide else ''}\n"
    if rule.because:
        yield f"\n{safe_text(rule.because)}\n"
    yield from (f"See {safe_text(url)}\n" for url in rule.see)
    if rule.tags:
        yield f"Tags: {safe_text(', '.join(rule.tags))}\n"
    yield "\nIn English:\n"
    if rule.across_articles:
        yield "  across all articles\n"
    if rule.applies_to:
        yield f"  applies to {safe_text(', '.join(rule.applies_to))}\n"
    if rule.applies_when is not None:
        yield f"  applies when {_english(rule.applies_when)}\n"
    yield from (f"  {safe_text(_step(step))}\n" for step in rule.steps)
    yield f"\nAs written:\n\n{safe_block(_indented(_text_of(rule, source.text)))}\n"


def _text_of(rule: Rule, text: str) -> str:
    """The rule from its first word to the next statement, without the comments that lead over to it."""
    following = (match for match in _STATEMENT.finditer(text, rule.span.start) if match["word"])
    next(following)
    after = next(following, None)
    end = len(text) if after is None else after.start()
    return _COMMENTS.sub("", text[rule.span.start : end]).rstrip()


def _indented(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in text.expandtabs(4).splitlines())


def _step(step: Step) -> str:
    match step:
        case ForEach():
            return f"for each {step.variable} in {_english(step.collection)}{_where(step.where)}"
        case Let():
            return f"let {step.variable} be {_english(step.value)}"
        case Need():
            return f"only where {_english(step.condition)}"
        case Expect():
            return f"there must be {step.bound} {step.number}"
        case Check():
            return f"must hold: {_english(step.condition)}"
        case Forbid():
            return f"there must be no {step.variable} in {_english(step.collection)}{_where(step.where)}"


def _where(condition: Expression | None) -> str:
    return "" if condition is None else f" where {_english(condition)}"


def _english(expression: Expression) -> str:
    from factcheck.language.read_back import read_back  # noqa: PLC0415  # the list does not need it

    return read_back(expression)
