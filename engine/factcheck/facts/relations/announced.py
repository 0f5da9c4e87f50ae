"""A total with its parts in a row beside it: "eleven people: nine men and two women", "$10m made up of $6m and $4m"."""

import re
from collections.abc import Iterator
from typing import Literal, assert_never

import attrs

from factcheck.facts.model import Breakdown, Money, Number
from factcheck.facts.prose import Prose
from factcheck.facts.relations.rows import Row, breakdown_of, read_row
from factcheck.facts.relations.skeleton import COUNT, MARKERS, MONEY, NUMBERS, Skeleton
from factcheck.facts.relations.wording import ATTRIBUTION, HEDGE, SAID, are_people, head, stem
from factcheck.patterns import Gated, gated, lazy
from factcheck.records import record

_LEAD = r"(?:about |some |at least |nearly |the |a record |almost |more than |up to )?"
_PART = rf"(?={_LEAD}(?:{COUNT}|{MONEY}))"
_COMPOSED = (
    "made up of|comprise|comprising|comprised of|comprises|comprised|consisting of|consists of|consisted of|"
    "composed of|split into|divided into|broken down into|which includes only"
)
# A hyphen after a space is a dash.
_NOUN = rf" (?:[^{NUMBERS}.,;:?!()—–-]|(?<! )-){{1,60}}"
_OPENING = gated(
    rf"(?P<total>{COUNT}|{MONEY})(?P<noun>{_NOUN}+)?"
    rf"(?:(?P<colon>(?:{SAID})?: ?|(?<= )\()|(?P<dash>(?<= )[—–-] |—)|(?P<comma>, (?:with )?)|"
    rf"(?P<composed>, (?:which (?:is|was|are|were) )?(?:{_COMPOSED}) )|"
    rf"(?P<open>, (?:including|among them|include) )){_PART}"
)
# The same with no comma before the words that open the row.
_OPENING_WORDS = gated(
    rf"(?P<total>{COUNT}|{MONEY})(?P<noun>{_NOUN}?)?"
    rf"(?:(?P<composed> (?:{_COMPOSED}) )|(?P<open> (?:including|includes?|included) )){_PART}",
    "compris|made up|consist|composed|split|divid|broken|includ",
)
_BODIES = (
    "jury|panel|board|group|party|crew|team|class|cast|committee|council|delegation|squad|staff|family|court|cabinet|"
    "workforce|crowd|field|quartet|bench"
)
# "the jury of 12, seven women and five men"
_OPENING_BODY = gated(
    rf"\b(?:{_BODIES}) of (?P<total>{COUNT})(?P<noun>(?: [a-z]+)?)(?P<comma>, ){_PART}",
    _BODIES,
    " of ",
    ", ",
)
# "a 14-member jury of eight men and six women"
_OPENING_GROUP = gated(
    rf"(?P<total>{COUNT})-(?:member|person|strong|judge)(?P<noun> [a-z]+(?: [a-z]+)?)?"
    rf"(?P<composed> (?:of|{_COMPOSED}) ){_PART}",
    "-member|-person|-strong|-judge",
)
_SUM_AFTER = gated(
    rf"(?:(?:,| [—–-]|—)(?: for| making| making up| giving| or)?| for| making| giving) (?:a |an |the )?"
    rf"(?:grand |combined |overall )?total of {HEDGE}(?P<total>{COUNT}|{MONEY})|"
    rf"(?:,| [—–-]|—) {HEDGE}(?P<total2>{COUNT}|{MONEY})(?: [a-z]+)? (?:in all|in total|altogether)\b",
    shorter=(rf"total of {HEDGE}(?:{COUNT}|{MONEY})|(?:{COUNT}|{MONEY})(?: [a-z]+)? (?:in |altogether)",),
)
# Sorts of people: parts, not wholes.
_COMPOUND = 5  # letters; shorter endings make words that have nothing to do with it
_TIMES = frozenset({"years", "days", "times", "weeks", "months", "hours", "minutes"})
_SORTS = frozenset({"men", "women", "boys", "girls", "children", "adults", "civilians", "soldiers"})
# "56 passengers and 10 crew, among them 30 citizens": what follows is of both.
_COORDINATED = lazy(rf"(?:{COUNT}|{MONEY})[^{MARKERS}.;:?!()—–]{{1,40}}(?: and | or |, (?:and )?){HEDGE}$")
# "42 seats: 22 are Labour's, 13 …": what a colon opens is the first of the parts.
_FIRST_OF_ROW = lazy(rf"(?:{COUNT}|{MONEY})[^{MARKERS}.;:?!()]{{0,60}}: $")
_FARTHEST = 10  # a part that is so many times its whole is of another
_PURPOSE = lazy(r"(?:for|to|from|on|in|into|as|with|at|of them|by) ")
_DESTINED = lazy(r" (for|to|from|on|in|into|as|at|per|a) ")
_SAID = lazy(ATTRIBUTION)
_ROW_START = lazy(rf"(?:^|[\s(“\"])(?:{COUNT}|{MONEY})")
_CUES = {
    "colon": "colon",
    "bracket": "colon",
    "dash": "colon",
    "comma": "comma",
    "composed": "list",
    "open": "including",
}


@record
class _Opening:
    """How a row of parts is opened."""

    start: int
    cue: Literal["colon", "bracket", "dash", "comma", "composed", "open"]

    @classmethod
    def of(cls, match: re.Match[str]) -> "_Opening":
        """The opening that a pattern has found."""
        found = {name for name, text in match.groupdict().items() if text}
        if "colon" in found:
            return cls(match.start(), "bracket" if "(" in match["colon"] else "colon")
        for cue in ("dash", "comma", "composed"):
            if cue in found:
                return cls(match.start(), cue)
        return cls(match.start(), "open")


def find_announced(prose: Prose, skeleton: Skeleton) -> Iterator[Breakdown]:
    """Every total of a sentence that has its parts in a row right after or before it: two numbers of a kind."""
    if len(skeleton.counts) < 2 and (Money not in skeleton.kinds or len(skeleton.numbers) < 2):
        return
    yield from _opened(prose, skeleton, _OPENING)
    yield from _opened(prose, skeleton, _OPENING_WORDS)
    yield from _opened(prose, skeleton, _OPENING_GROUP, in_clause=True)
    yield from _opened(prose, skeleton, _OPENING_BODY, noun="people")
    if "total" in skeleton.text or "in all" in skeleton.text or "altogether" in skeleton.text:
        yield from _summed(prose, skeleton)


def _opened(
    prose: Prose,
    skeleton: Skeleton,
    pattern: Gated,
    *,
    in_clause: bool = False,
    noun: str | None = None,
) -> Iterator[Breakdown]:
    """What a pattern opens; `noun` is what the total counts where the sentence does not say so."""
    position = 0
    while (match := pattern.search(skeleton.text, position)) is not None:
        position = match.start() + 1
        opening = _Opening.of(match)
        row = read_row(prose, skeleton, match.end(), in_clause=in_clause) or _single(skeleton, opening, match.end())
        total = skeleton.number(match["total"])
        if row is None or _goes_on(match["noun"], opening, row):
            continue
        if _fits(skeleton, total if noun is None else attrs.evolve(total, noun=noun), opening, row):
            position = row.end
            yield _breakdown(prose, total, row, opening)


def _single(skeleton: Skeleton, opening: "_Opening", position: int) -> Row | None:
    """ "eleven people, including nine men": one part is enough to be compared with its whole."""
    if opening.cue != "open":
        return None
    part = re.compile(rf"{_LEAD}({COUNT}|{MONEY})").match(skeleton.text, position)
    return None if part is None else Row((skeleton.number(part[1]),), ("",), part.end(), joined=False)


def _goes_on(own: str | None, opening: "_Opening", row: Row) -> bool:
    """Whether the "total" is only the first of a row: "£10 for adults, £6 for students and £3 for children"."""
    if opening.cue not in ("comma", "dash"):
        return False
    own_words = set(_DESTINED.findall(own or ""))
    return any(not own_words.isdisjoint(_DESTINED.findall(f" {noun}")) for noun in row.nouns)


def _fits(skeleton: Skeleton, total: Number, opening: "_Opening", row: Row) -> bool:
    """Whether a row may be the parts of a total, by its kind, its end and its nouns; the sum plays no part in it."""
    if any(type(part) is not type(total) or part.unit != total.unit for part in row.parts):
        return False
    if _COORDINATED.search(skeleton.text, max(0, opening.start - 60), opening.start):
        return False
    if opening.cue == "open":
        return _may_include(total, row)
    if opening.cue != "composed" and _is_no_total(skeleton, total, opening, row):
        return False
    if not isinstance(total, Money) and not _is_general(total.noun):
        return False
    said = _SAID.match(skeleton.text, row.end)
    after = "" if said else skeleton.text[row.end : row.end + 3].strip()[:1]
    match opening.cue:
        case "composed":
            return row.joined
        case "bracket":
            return after == ")" and (row.joined or _nouns_agree(total, row))
        case "colon":
            return after in (".", ";", "", "”", ")")
        case "dash":
            return row.joined and _nouns_agree(total, row) and after in ("—", "–", "-", ".", "")
        case "comma":
            return row.joined and _nouns_agree(total, row) and after in (",", ".", "")
    assert_never(opening.cue)


def _is_no_total(skeleton: Skeleton, total: Number, opening: "_Opening", row: Row) -> bool:
    """Whether the parts are of something else: "640 people at two sites, 410 at Leigh and 230 at Stroud"."""
    whole, parts = total.value.point, [part.value.point for part in row.parts]
    if whole is None or None in parts:
        return False
    sizes = [part or 0 for part in parts]
    if all(part > whole for part in sizes) or any(part > _FARTHEST * whole for part in sizes):
        return True
    if opening.cue == "comma" and _FIRST_OF_ROW.search(skeleton.text, 0, opening.start):
        return True
    if sum(sizes) == whole:
        return False
    before = (number for number in skeleton.numbers if number.end <= total.start and type(number) is type(total))
    return any(number.value.point in (sum(sizes), sum(sizes) + whole) for number in before)


def _nouns_agree(total: Number, row: Row) -> bool:
    if isinstance(total, Money):
        return all(_PURPOSE.match(noun) for noun in row.nouns)
    return total.noun is not None and all(
        _agrees(total.noun, (part.noun or "") if _PURPOSE.match(noun) else noun)
        for part, noun in zip(row.parts, row.nouns, strict=True)
    )


def _may_include(total: Number, row: Row) -> bool:
    """ "including" takes parts of the same sort in; "12 arrests, including two men" counts different things."""
    if isinstance(total, Money):
        return len(row.parts) >= 1
    if are_people(total.noun):
        return not any(head(part.noun or "") in _TIMES for part in row.parts)
    return all(_agrees(total.noun, noun or part.noun or "") for part, noun in zip(row.parts, row.nouns, strict=False))


def _is_general(noun: str | None) -> bool:
    """Whether a noun can take the others in: "people", not "women", which stands beside "men" in a row."""
    return noun is not None and head(noun) not in _SORTS


def _agrees(total: str | None, part: str) -> bool:
    if total is None or not part:
        return False
    if are_people(total) and (are_people(part) or are_people(head(part))):
        return True
    one, other = stem(head(total)), stem(head(part))
    return one == other or (len(one) >= _COMPOUND and other.endswith(one))  # superdelegates are delegates


def _breakdown(prose: Prose, total: Number, row: Row, opening: "_Opening") -> Breakdown:
    is_open = opening.cue in ("open", "comma")  # a comma alone is no cue that what follows is all there is
    return breakdown_of(prose, total, row, complete=not is_open, cue=_CUES[opening.cue])


def _summed(prose: Prose, skeleton: Skeleton) -> Iterator[Breakdown]:
    """ "nine men and two women, eleven in all"."""
    for match in _SUM_AFTER.finditer(skeleton.text):
        total = skeleton.number(match["total"] or match["total2"])
        for start in _ROW_START.finditer(skeleton.text, 0, match.start()):
            row = read_row(prose, skeleton, start.end() - 1, match.start(), in_clause=True)
            if row is None or row.end != match.start() or not row.joined:
                continue
            if all(type(part) is type(total) and part.unit == total.unit for part in row.parts):
                yield Breakdown(
                    **prose.place(row.parts[0].start, total.end),
                    total=total,
                    parts=row.parts,
                    noun=total.noun,
                    kind="money" if isinstance(total, Money) else "counts",
                    complete=True,
                    cue="list",
                )
                break
