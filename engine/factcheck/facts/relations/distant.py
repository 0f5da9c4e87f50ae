"""A total in the lede whose parts are told further down: "Eleven people were released …" – "nine were released after
posting bond and two after serving their sentence".

The link is sure only where one telling verb carries all the numbers, the total is stated once, the parts stand in one
clause, and nothing (a date, a place, "another", a negation) tells the parts from the total.
"""

import re
from collections.abc import Iterator, Sequence

from factcheck.facts.model import Breakdown, Count
from factcheck.facts.prose import Prose
from factcheck.facts.relations.skeleton import COUNT, DATE, Skeleton
from factcheck.facts.relations.wording import are_alike, is_telling_verb, stem
from factcheck.patterns import lazy

# Between two parts of one clause: the verb's phrase, then "and" right before the next number, which has no noun.
_JOINT = lazy(rf"(?P<first>{COUNT})[^.;:?!]{{1,120}}?,? and (?P<second>{COUNT}) (?![a-z]+(?:s|men|people|children)\b)")
_OTHER_TIME = lazy(
    r"\b(?:another|more|other|others|additional|further|separately|previous|previously|earlier|last|since|so far|also|"
    r"already|not|no|never|yet|again|could|may|might|would|should|will|each|every|per|about|if|unless|"
    r"first|second|then|later)\b|n[’']t\b",
    re.IGNORECASE,
)
_PLACE = lazy(r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Oo]utside) (?:the )?([A-Z][\w’'-]+)")
_DATE = lazy(DATE)


def find_distant(prose: Prose, skeletons: Sequence[Skeleton]) -> Iterator[Breakdown]:
    """Every clause of parts that belongs to a total in the lede."""
    totals = [count for skeleton in skeletons for count in skeleton.counts if _is_total(count)]
    if not totals:
        return
    for skeleton in skeletons:
        parts = _parts(skeleton)
        if parts:
            matching = [total for total in totals if _belongs(prose, total, parts, skeleton)]
            if len(matching) == 1 and _is_stated_once(skeletons, matching[0], parts):
                yield _breakdown(prose, matching[0], parts)


def _is_total(number: Count) -> bool:
    return (
        number.section == "lede"
        and number.of is None
        and not number.value.hedged
        and number.value.point is not None
        and is_telling_verb(number.verb)
    )


def _parts(skeleton: Skeleton) -> tuple[Count, ...]:
    """Counts that one verb and one noun carry: those after the first have neither of their own."""
    if len(skeleton.counts) < 2 or " and " not in skeleton.text:
        return ()
    match = _JOINT.search(skeleton.text)
    if match is None:
        return ()
    first, second = skeleton.number(match["first"]), skeleton.number(match["second"])
    counts = skeleton.counts
    if not isinstance(first, Count) or not isinstance(second, Count) or counts[-1] is not second:
        return ()
    run = counts[counts.index(first) :]
    if len(run) != len(counts) or not all(_are_carried_alike(first, count) for count in run[1:]):
        return ()
    return tuple(run)


def _are_carried_alike(first: Count, count: Count) -> bool:
    return first.verb is not None and first.verb == count.verb and first.noun == count.noun and count.of is None


def _belongs(prose: Prose, total: Count, parts: Sequence[Count], skeleton: Skeleton) -> bool:
    first = parts[0]
    if first.start <= total.end or first.sentence == total.sentence or total.verb is None or first.verb is None:
        return False
    if stem(total.verb) != stem(first.verb) or not are_alike(total.noun, first.noun):
        return False
    if any(part.value.hedged or part.value.point is None or _is_larger(part, total) for part in parts):
        return False
    return not _is_set_apart(prose, total, skeleton)


def _is_larger(part: Count, total: Count) -> bool:
    return part.value.point is not None and total.value.point is not None and part.value.point >= total.value.point


def _is_set_apart(prose: Prose, total: Count, skeleton: Skeleton) -> bool:
    """Whether the parts' sentence names a time, a place or a set that the total's does not."""
    span = prose.sentences[total.sentence]
    lede = prose.text[span.start : span.end]
    if _OTHER_TIME.search(skeleton.text) or any(date.text not in lede for date in skeleton.dates):
        return True
    return any(place not in lede for place in _PLACE.findall(skeleton.text))


def _is_stated_once(skeletons: Sequence[Skeleton], total: Count, parts: Sequence[Count]) -> bool:
    """Whether no other count of the running text has the same noun and verb, but for the total said again."""
    verb = stem(total.verb or "")
    for skeleton in skeletons:
        for count in skeleton.counts:
            if count is total or count in parts or count.verb is None:
                continue
            alike = stem(count.verb) == verb and are_alike(total.noun, count.noun)
            if alike and count.value.point != total.value.point and count.section != "headline":
                return False
    return True


def _breakdown(prose: Prose, total: Count, parts: Sequence[Count]) -> Breakdown:
    return Breakdown(
        **prose.place(parts[0].start, parts[-1].end),
        total=total,
        parts=tuple(parts),
        noun=total.noun,
        kind="counts",
        complete=True,
        cue="list",
        sure=total.sure and all(part.sure for part in parts),
    )
