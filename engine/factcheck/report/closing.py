"""The lines that close a table: what was read, which rules were used, what came of it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, assert_never

from factcheck.evaluate.baseline import BaselineUse
from factcheck.evaluate.declarations import DeclarationUse
from factcheck.evaluate.outcomes import Outcome
from factcheck.evaluate.waivers import WaiverUse
from factcheck.ignoring import Ignored
from factcheck.report.counted import number_of
from factcheck.report.model import LeftOut, ProfileUsed, ReplacedPack, Report, Summary, summarize
from factcheck.report.notes_text import notes_told
from factcheck.report.safe_text import shorten

STALE_SHOWN = 10  # lines about a baseline
DECLARED_SHOWN = 10  # lines about declarations
DECLARED_LONG = 120  # characters of such a line
EVIDENCE_SHOWN = 60  # characters of a waiver's words that its line repeats

# How a finding is called, the gravest first; "known" is a failure that stands in the baseline.
FINDING_LABELS: Mapping[Outcome | Literal["known"], str] = {
    "error": "ERROR",
    "fail": "FAIL",
    "unknown": "UNKNOWN",
    "known": "FAIL (known)",
    "waived": "WAIVED",
    "pass": "PASS",
    "na": "N/A",
}

# What an exit code says, as the command's help and the documentation have it.
EXIT_MEANINGS = {
    0: "the gate holds",
    1: "a finding holds publication",
    2: "a rule could not be evaluated",
    3: "incomplete: some article could not be read",
    4: "nothing was checked: no article, or nothing in them that a rule is about",
}


def closing_lines(report: Report) -> Iterator[str]:
    """A line with the counts, the rule files used, what stayed out, and the exit code with its meaning."""
    summary = summarize(results=report.results, articles=report.articles, rules=len(report.rules))
    yield _counts(summary)
    yield f"Rules used: {_rule_files(report.rule_files)}."
    if report.profile is not None:
        yield profile_told(report.profile)
    yield from map(_replaced, report.replaced_packs)
    yield from idle_lines(report)
    if report.preview_rules:
        yield f"In preview, run with --preview: {', '.join(report.preview_rules)}."
    if report.deprecated_rules:
        yield f"Deprecated, going to be taken away: {', '.join(report.deprecated_rules)}."
    yield from (line for use in report.waivers if (line := _waiver(use)))
    yield from _declared(report.declarations)
    if report.baseline is not None:
        yield from _baseline(report.baseline)
    if report.unread:
        yield f"Not read: {number_of(len(report.unread), 'article')}."
    yield from unchecked_lines(report)
    yield f"Exit {report.exit_code}: {'; '.join(_reasons(report))}."


def idle_lines(report: Report) -> Iterator[str]:
    """The rules that had an article to look at and applied to none."""
    if report.idle_rules and report.articles:
        yield f"Applied to no article: {', '.join(report.idle_rules)}."


def unchecked_lines(report: Report) -> Iterator[str]:
    """What the paths of the run hold and no rule has looked at, apart from articles that could not be read."""
    yield from notes_told(report.reading_notes)
    if report.left_alone:
        others = ", ".join(f"{count} {suffix}" for suffix, count in report.left_alone)
        yield f"Files that are no articles, left alone: {others}."
    if report.left_out.ignored:
        yield f"Ignored: {'; '.join(map(_ignored, report.left_out.ignored))} (--no-ignore takes them in)."
    yield from _since(report.left_out)


def _reasons(report: Report) -> Iterator[str]:
    """Why the exit code is what it is, and what a graver reason must not hide."""
    yield EXIT_MEANINGS[report.exit_code]
    if report.exit_code == 0 and report.left_out.why_none is not None:
        yield report.left_out.why_none
    if report.exit_code in (2, 3) and any(result.gates and result.outcome != "error" for result in report.results):
        yield f"and {EXIT_MEANINGS[1]}"


def _counts(summary: Summary) -> str:
    rows = summary.rows
    outcomes = (
        (rows["error"], "in error"),
        (rows["fail"], "failed"),
        (rows["unknown"], "unknown"),
        (rows["waived"], "waived"),
        (rows["pass"], "passed"),
        (rows["na"], "not applicable"),
    )
    total = sum(rows.values())
    told = ", ".join(f"{count} {word}" for count, word in outcomes if count) or "none"
    made = f"{number_of(summary.articles, 'article')}, {number_of(summary.rules, 'rule')}"
    return f"{made}, {number_of(summary.checks, 'check')} made; {number_of(total, 'row')}: {told}."


def _replaced(pack: ReplacedPack) -> str:
    gone = f"{pack.gone} of its {number_of(pack.rules, 'rule')} no longer {'runs' if pack.gone == 1 else 'run'}"
    return f"Shipped pack replaced: {pack.pack}, by {', '.join(pack.files)}; {gone}."


def profile_told(profile: ProfileUsed) -> str:
    """The profile with the severities that it gives and the rules that it turns off."""
    told = [f"{rule} is {'an' if severity == 'error' else 'a'} {severity}" for rule, severity in profile.severities]
    told += [f"{rule} is off" for rule in profile.off]
    return f"Profile: {profile.name}{'; ' if told else ''}{', '.join(told)}."


def _declared(uses: Sequence[DeclarationUse]) -> Iterator[str]:
    """What rule files say of words in the articles, in place of what the analysis takes them for."""
    for use in uses[:DECLARED_SHOWN]:
        where = f", in {number_of(use.articles, 'article')}" if use.articles > 1 else ""
        says, because = shorten(use.says, DECLARED_LONG), shorten(use.because, EVIDENCE_SHOWN)
        yield f"Declared by {use.place}: {says}, because “{because}”{where}."
    if len(uses) > DECLARED_SHOWN:
        yield f"Declared, too: {len(uses) - DECLARED_SHOWN} other lines."


def _baseline(use: BaselineUse) -> Iterator[str]:
    """How many failures are known, and what the baseline has that is no more."""
    yield f"Baseline {use.name}: {number_of(use.known, 'failure')} known."
    for one in use.stale[:STALE_SHOWN]:
        words = shorten(" … ".join(one.words), EVIDENCE_SHOWN)
        times = f", {one.count} times" if one.count > 1 else ""
        yield f"Baseline without a failure any more: {one.article or 'all articles'}: {one.rule}, “{words}”{times}."
    if len(use.stale) > STALE_SHOWN:
        yield f"Baseline without a failure any more: {len(use.stale) - STALE_SHOWN} others."


def _ignored(ignored: Ignored) -> str:
    """What an ignore file leaves out: "3 articles and 1 folder by .gitignore"."""
    counts = ((ignored.articles, "article"), (ignored.folders, "folder"))
    return f"{' and '.join(number_of(count, noun) for count, noun in counts if count)} by {ignored.file}"


def _since(left_out: LeftOut) -> Iterator[str]:
    """What was not looked at because it has not changed, or why it was."""
    if left_out.why_all is not None:
        yield f"Changed since {left_out.since}: every article is checked: {left_out.why_all}."
    elif left_out.unchanged:
        yield f"Not changed since {left_out.since}, not checked: {number_of(left_out.unchanged, 'article')}."


def _waiver(use: WaiverUse) -> str | None:
    """What became of a waiver that did not do its work here, or more than one may have meant."""
    waiver = use.waiver
    told = f"{waiver.place}: {waiver.rule}, “{shorten(waiver.evidence, EVIDENCE_SHOWN)}”, by {waiver.by}"
    match use.state:
        case "unused":
            return f"Waiver without a finding: {told}."
        case "ended":
            return f"Waiver that ended on {waiver.until}: {told}."
        case "unknown rule":
            return f"Waiver for a rule that is not there: {told}."
        case "used" if use.most_in_row > 1:
            return f"Waiver that covers {use.most_in_row} findings at once: {told}."
        case "used" | "other":
            return None
    assert_never(use.state)


def _rule_files(files: tuple[str, ...]) -> str:
    """The rule files, those of one folder together: "rules/standard (9 files)"."""
    folders = Counter(name.rpartition("/")[0] for name in files)
    told: list[str] = []
    for folder, count in folders.items():
        if count == 1:
            told += [name for name in files if name.rpartition("/")[0] == folder]
        else:
            told.append(f"{folder or '.'} ({count} files)")
    return ", ".join(told) or "none"
