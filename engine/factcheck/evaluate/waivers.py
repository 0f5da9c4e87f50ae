"""Waivers: which findings they cover, and what became of each in a run."""

import datetime
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

import attrs

from factcheck.evaluate.globs import is_for
from factcheck.evaluate.outcomes import Finding, Result, Waiver
from factcheck.language.nodes import Rulebook, Waive
from factcheck.records import record
from factcheck.source import Source
from factcheck.values.folding import fold

# `other` waivers are for articles or rules that this run did not look at.
State = Literal["used", "unused", "ended", "unknown rule", "other"]


@record
class WaiverUse:
    """What became of a waiver: how many findings it covers, or would if it had not ended, and how many in one row.

    One that has ended holds nothing back. `most_in_row` beyond one is worth a look: whoever wrote it may have seen one.
    """

    waiver: Waiver
    state: State
    findings: int = 0
    most_in_row: int = 0


def waivers_by_rule(book: Rulebook, ids: Mapping[str, str]) -> Mapping[str, tuple[Waiver, ...]]:
    """The waivers of a rulebook by the present id of their rule; `ids` has that for every id, former ones included."""
    found: dict[str, tuple[Waiver, ...]] = {}
    for waiver in waivers_in(book):
        present = ids.get(waiver.rule, waiver.rule)
        found[present] = (*found.get(present, ()), waiver)
    return MappingProxyType(found)


def waivers_in(book: Rulebook) -> tuple[Waiver, ...]:
    """The waivers of a rulebook, each with its place."""
    texts = dict(book.texts)
    return tuple(_waiver(waive, Source(waive.file, texts[waive.file])) for waive in book.waivers)


def _waiver(waive: Waive, source: Source) -> Waiver:
    return Waiver(
        rule=waive.rule,
        glob=waive.glob,
        evidence=waive.evidence,
        because=waive.because,
        by=waive.by,
        until=waive.until.end,
        place=f"{source.name}:{source.line_column(waive.span.start)[0]}",
        only=waive.only,
    )


def waived(
    finding: Finding, waivers: Sequence[Waiver], path_of: Callable[[str], str], as_of: datetime.date | None
) -> Finding:
    """A failure as its waiver leaves it: covered, or back because the waiver has ended, which a live one outdoes.

    `path_of` gives the path from the project's root of the article that a piece of evidence names.
    """
    covering = [waiver for waiver in waivers if _covers(waiver, finding, path_of)]
    if not covering:
        return finding
    best = max(covering, key=lambda waiver: waiver.until)
    ended = has_ended(best, as_of)
    return attrs.evolve(finding, outcome=finding.outcome if ended else "waived", waiver=best, waiver_ended=ended)


def has_ended(waiver: Waiver, as_of: datetime.date | None) -> bool:
    """Whether its last day is over; on a run without a clock none has."""
    return as_of is not None and waiver.until < as_of


def _covers(waiver: Waiver, finding: Finding, path_of: Callable[[str], str]) -> bool:
    """Whether some piece of the evidence has the words of the waiver and no others, in an article that it is for."""
    words = fold(waiver.evidence)
    pieces = (piece for piece in finding.evidence if fold(piece.text) == words)
    return any(is_for(waiver, path_of(piece.article)) for piece in pieces)


def waiver_uses(
    waivers: Sequence[Waiver],
    results: Iterable[Result],
    scope: "RunScope",
) -> tuple[WaiverUse, ...]:
    """What became of each waiver in a run."""
    if not waivers:
        return ()
    counts: dict[Waiver, int] = dict.fromkeys(waivers, 0)
    most: dict[Waiver, int] = dict.fromkeys(waivers, 0)
    for result in results:
        in_row = Counter(finding.waiver for finding in result.findings if finding.waiver is not None)
        for waiver, count in in_row.items():
            counts[waiver] += count
            most[waiver] = max(most[waiver], count)
    return tuple(
        WaiverUse(waiver, _state(waiver, scope, counts[waiver]), counts[waiver], most[waiver]) for waiver in waivers
    )


@record(kw_only=True)
class RunScope:
    """What a run looked at: the rules `ran` on the articles with these paths, on a day.

    `ids` has the present id of every rule that was loaded, run or not, by each id that it has or had.
    """

    ids: Mapping[str, str]
    ran: Collection[str]
    paths: Sequence[str]
    as_of: datetime.date | None = None


def _state(waiver: Waiver, scope: RunScope, findings: int) -> State:
    if waiver.rule not in scope.ids:
        return "unknown rule"
    if has_ended(waiver, scope.as_of):
        return "ended"
    if findings:
        return "used"
    was_met = scope.ids[waiver.rule] in scope.ran and any(is_for(waiver, path) for path in scope.paths)
    return "unused" if was_met else "other"
