"""A season in figures: "won seven, drawn one and lost four of their 12 games", "played 12, won seven, …"."""

import re
from collections.abc import Iterator

from factcheck.facts.model import Breakdown, Count
from factcheck.facts.prose import Prose
from factcheck.facts.relations.skeleton import COUNT, MARKERS, ORDINAL, Skeleton
from factcheck.patterns import lazy
from factcheck.values.quantity import Quantity

_NUMBER = rf"(?:{COUNT}|one|none)"
_JOINT = r"(?:, and |, | and )"
_RESULTS = (
    rf"(?:won|win|winning) (?P<won>{_NUMBER})"
    rf"(?:{_JOINT}(?:drawn|drew|drawing|tied|tying) (?P<drawn>{_NUMBER}))?"
    rf"{_JOINT}(?:lost|losing) (?P<lost>{_NUMBER})"
    rf"(?:{_JOINT}(?:drawn|drew|drawing|tied|tying) (?P<tied>{_NUMBER}))?"
)
_GAMES = r"(?:[a-z]+ ){0,2}(?:games|matches|fixtures|outings|bouts|fights|contests|starts|ties|Tests|races|cases)\b"
_THE = rf"(?:the |its |their |his |her |our |all )?(?:(?:first|last|opening|past|previous|{ORDINAL}) )?"
_WON = lazy(rf"w(?:on|in|inning) {_NUMBER}")
_PATTERNS = (
    # won seven, drawn one and lost four of their 12 games
    lazy(rf"{_RESULTS} (?:(?:out )?of|in|from) {_THE}(?P<total>{COUNT}) {_GAMES}"),
    # in 12 games they have won seven, drawn one and lost four
    lazy(
        rf"(?:[Oo]f|[Ii]n|[Ff]rom|[Oo]ver) {_THE}(?P<total>{COUNT}) {_GAMES}[^{MARKERS}.;:?!()]{{0,60}}? {_RESULTS}"
        r"(?=[.;,)]|$| and | since | under )"
    ),
    # played 12, won seven, drawn one and lost four
    lazy(rf"[Pp]lay(?:ed|ing) (?P<total>{COUNT})(?: {_GAMES})?{_JOINT}{_RESULTS}"),
)


def find_records(prose: Prose, skeleton: Skeleton) -> Iterator[Breakdown]:
    """Games with how many of them were won, drawn and lost; without the drawn ones they are at most all."""
    if (" lost " not in skeleton.text and " losing " not in skeleton.text) or not _WON.search(skeleton.text):
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(skeleton.text):
            total = skeleton.number(match["total"])
            if isinstance(total, Count) and total.value.point is not None and not total.value.hedged:
                yield _record(prose, skeleton, match, total)


def _record(prose: Prose, skeleton: Skeleton, match: re.Match[str], total: Count) -> Breakdown:
    names = sorted((name for name in ("won", "drawn", "lost", "tied") if match[name]), key=match.start)
    parts = tuple(_count(prose, skeleton, match, name) for name in names)
    return Breakdown(
        **prose.place(min(total.start, parts[0].start), max(total.end, parts[-1].end)),
        total=total,
        parts=parts,
        noun=total.noun,
        kind="counts",
        complete=len(parts) == 3,
        cue="of",
        sure=total.sure and all(part.sure for part in parts),
    )


def _count(prose: Prose, skeleton: Skeleton, match: re.Match[str], name: str) -> Count:
    word = match[name]
    if len(word) == 1:
        found = skeleton.number(word)
        assert isinstance(found, Count)
        return found
    start = skeleton.offset(match.start(name))
    value = Quantity.exact(1 if word == "one" else 0, "count")
    return Count(**prose.place(start, start + len(word)), value=value)
