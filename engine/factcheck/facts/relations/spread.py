"""A total spread over a number of places: "640 people at two sites, 410 at Leigh and 230 at Stroud"."""

from collections.abc import Iterator

from factcheck.facts.model import Breakdown, Count, Number
from factcheck.facts.prose import Prose
from factcheck.facts.relations.rows import Row, breakdown_of, read_row
from factcheck.facts.relations.skeleton import COUNT, MARKERS, MONEY, Skeleton
from factcheck.facts.relations.wording import ATTRIBUTION, HEDGE
from factcheck.patterns import lazy

_NOUN = rf"[^{MARKERS}.,;:?!()—–]"
_OPENING = lazy(
    rf"(?P<total>{COUNT}|{MONEY})(?P<noun> {_NOUN}{{1,40}}?)? (?:at|in|across|on|over|between|among|from|into|to|for) "
    rf"(?:all )?(?:of )?(?:the |its |their |his |her |our )?(?:other |last |first )?(?P<places>{COUNT})"
    rf" {_NOUN}{{1,40}}(?:, |: | [—–] |—| \()(?={HEDGE}(?:{COUNT}|{MONEY}))"
)
_PLACE = lazy(r"(?:of them )?(?:at|in|on|from|into|to|for|with|against|by|under|near) ")
# What stands after the row, where it is all there is to tell: the sentence ends, or says who told it.
_END = lazy(rf"{ATTRIBUTION}|[.;)]|[—–]| [—–]|$")
_AVERAGE = lazy(r"\b(?:average|each|per|apiece|a (?:day|week|month|year))\b")


def find_spread(prose: Prose, skeleton: Skeleton) -> Iterator[Breakdown]:
    """Every total whose parts stand one for each of the places announced; only then is it sure that they are all."""
    if len(skeleton.numbers) < 3 or not skeleton.counts or not skeleton.has_alike:  # the total, the places and a part
        return
    for match in _OPENING.finditer(skeleton.text):
        total, places = skeleton.number(match["total"]), skeleton.number(match["places"])
        row = read_row(prose, skeleton, match.end())
        if row is None or _AVERAGE.search(skeleton.text) or not _is_whole(skeleton, total, places, row):
            continue
        yield breakdown_of(prose, total, row, complete=True, cue="list")


def _is_whole(skeleton: Skeleton, total: Number, places: Number, row: Row) -> bool:
    if not row.joined or places.value.hedged or places.value.point != len(row.parts):
        return False
    if any(type(part) is not type(total) or part.unit != total.unit for part in row.parts):
        return False
    if not all(_PLACE.match(noun) for noun in row.nouns) or not _END.match(skeleton.text, row.end):
        return False
    # parts of a handful of places may be those of the places themselves: "two of six halls, one in Leigh"
    sizes = [part.value.point for part in row.parts]
    return isinstance(places, Count) and total.value.point is not None and None not in sizes
