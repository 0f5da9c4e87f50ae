"""Two sides with the difference that is stated: "won by 1,303 votes, 6,214 to 4,911"."""

from collections.abc import Iterable, Iterator

from factcheck.facts.model import Count, Score
from factcheck.facts.prose import Prose
from factcheck.facts.relations.skeleton import COUNT, MARKERS, Skeleton
from factcheck.facts.relations.wording import HEDGE
from factcheck.patterns import lazy

_BETWEEN = rf"[^{MARKERS}.;:?!()—–]"
_COUNTED = "votes?|ballots|points?|runs?|seats?|goals?|games?|strokes|shots|pins|lengths|wickets"
_GATE = lazy(rf"\bby {HEDGE}{COUNT} (?:{_COUNTED})|\b(?:margin|difference|lead|gap|majority) of {HEDGE}{COUNT}")
_PATTERNS = (
    # won by 1,303 votes, 6,214 to 4,911
    lazy(
        rf"\bby {HEDGE}(?P<margin>{COUNT}) (?:{_COUNTED})(?:, | — | – | \(|: )"
        r"(?:with |winning |taking |receiving |polling )?"
        rf"(?P<left>{COUNT})(?: (?:{_COUNTED}))? (?:to|against) (?:(?:his|her|their|its) )?(?P<right>{COUNT})"
    ),
    # beat Hale 6,214 to 4,911, a margin of 1,303
    lazy(
        rf"(?P<left>{COUNT}){_BETWEEN}{{0,40}}? (?:to|and|against) {_BETWEEN}{{0,40}}?(?P<right>{COUNT})"
        rf"{_BETWEEN}{{0,30}}?, an? (?:[a-z]+ )?(?:margin|difference|lead|gap|majority) of {HEDGE}(?P<margin>{COUNT})"
    ),
)


def find_margins(prose: Prose, skeletons: Iterable[Skeleton]) -> Iterator[Score]:
    """Every pair of sides whose difference is stated, in order of place."""
    for skeleton in skeletons:
        if len(skeleton.numbers) >= 3 and _GATE.search(skeleton.text):
            for pattern in _PATTERNS:
                for match in pattern.finditer(skeleton.text):
                    left, right, margin = (skeleton.number(match[name]) for name in ("left", "right", "margin"))
                    if isinstance(left, Count) and isinstance(right, Count) and isinstance(margin, Count):
                        start = min(left.start, margin.start)
                        end = max(right.end, margin.end)
                        yield Score(**prose.place(start, end), left=left, right=right, margin=margin)
