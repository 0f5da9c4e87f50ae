"""What a report says of one finding, in parts: the message, the article's words, what qualifies it."""

from collections.abc import Iterator

from factcheck.evaluate.outcomes import Evidence, Finding, Waiver
from factcheck.report.model import Report
from factcheck.report.safe_text import shorten

EVIDENCE_SHOWN = 60  # characters of an article's words that a report repeats
VALUE_SHOWN = 50  # characters of an expression with its value that a report has room for


def told_of(finding: Finding, title: str) -> list[str]:
    """The parts, none of them safe to print yet; `title` is the rule's, for findings without a message."""
    if finding.outcome == "pass":
        return _of_pass(finding, title)
    return [finding.message or title, *_words(finding), *_qualified(finding)]


def _qualified(finding: Finding) -> Iterator[str]:
    if finding.known:
        yield "(known, in the baseline)"
    if not finding.sure:
        yield "(not sure)"
    if finding.declared:
        yield "(declared)"
    yield from (f"instead: “{item.text}”" for item in finding.suggestions)
    if finding.waiver is not None:
        yield told_of_waiver(finding.waiver, ended=finding.waiver_ended)


def told_of_waiver(waiver: Waiver, *, ended: bool) -> str:
    """Who waived it, until when and why; or when that ended."""
    if ended:
        return f"the waiver by {waiver.by} ended on {waiver.until}"
    return f"waived until {waiver.until} by {waiver.by}: {waiver.because}"


def _of_pass(finding: Finding, title: str) -> list[str]:
    """What a pass rests on: its words, and the values that came of them, as far as they are short; else its title."""
    told = [f"{name} = {value}" for name, value in finding.values_in_words]
    short = [text for text in told if len(text) <= VALUE_SHOWN]
    said = [*_words(finding), *short] if short else [title, *_words(finding)]
    if finding.message:  # how far off it is, and what rounding explains of that
        said.append(f"({finding.message})")
    return [*said, "(declared)"] if finding.declared else said


def _words(finding: Finding) -> list[str]:
    """The words of the evidence that the message does not have, each with its place where it is not the row's."""
    return [_quoted(item, finding.evidence[0]) for item in finding.evidence if _adds(item, finding.message)]


def _adds(evidence: Evidence, message: str) -> bool:
    """Whether the words say something that the message has not said yet."""
    return bool(evidence.text) and shorten(" ".join(evidence.text.split()), EVIDENCE_SHOWN) not in message


def _quoted(evidence: Evidence, first: Evidence) -> str:
    """The words, with their line where it is not that of the row, or with the article where that is another."""
    words = f"“{shorten(' '.join(evidence.text.split()), EVIDENCE_SHOWN)}”"
    if evidence.article != first.article:
        return f"{evidence.article}:{evidence.line}: {words}"
    return words if evidence.line == first.line else f"line {evidence.line}: {words}"


def ended(sentence: str) -> str:
    """A sentence with its full stop, which its writer may have put there."""
    return sentence if sentence.rstrip("”’\"')").endswith((".", "!", "?", "…")) else f"{sentence}."


def further(rule: str, report: Report) -> str:
    """Why the rule is there, and where to read on."""
    note = report.rule_notes.get(rule)
    because = f"Why: {ended(note.because)} " if note is not None and note.because else ""
    see = "".join(f"See {item} . " for item in note.see) if note is not None else ""
    return f"{because}{see}`factcheck rules show {rule}` tells all of the rule."
