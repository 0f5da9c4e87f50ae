"""Parts told one clause each, of a group named before them: "…, eight were weavers and one was a cook"."""

import re
from collections.abc import Sequence

from factcheck.facts.model import Count, Number
from factcheck.facts.prose import Prose
from factcheck.facts.relations.skeleton import ANY, COUNT, MARKERS, MONEY, Skeleton
from factcheck.facts.relations.wording import HEDGE, head
from factcheck.patterns import lazy
from factcheck.records import record
from factcheck.values.quantity import Quantity

# "one was a postman" counts one of the group, "one of the largest" none of its parts.
_ONE = r"[Oo]ne(?! (?:of (?!them|those)|another|after|by)\b)"
# A part stands where a clause begins: after the opening, a comma, a semicolon or "and".
_PART = lazy(
    rf"(?:^|, (?:and |while |but |with )?|(?P<semicolon>; )(?:and |while |but )?| and | while | but )"
    rf"(?P<rest>(?:the )?(?:other|remaining) )?"
    rf"{HEDGE}(?:(?P<part>{COUNT}|{MONEY})|(?P<one>{_ONE}))"
    r"(?P<after> (?:others?|more|of them|of those|remaining)\b)?(?= )"
)
_MARKER = lazy(ANY)
# The end of what is told of the group: a clause about something else, or who says so.
_STOP = lazy(
    rf";(?! (?:and |while |but )?(?:the (?:other|remaining) )?{HEDGE}(?:{COUNT}|{MONEY}|{_ONE}) )|"
    rf"[:?!()]|[—–]|, (?:according|compared|down|up|he|she|they|it|said|a |an |which|who)\b|"
    rf", [^,{MARKERS}]{{1,50}} sa(?:id|ys)\b|\baccording\b"
)
# Words for parts that have no number, and those that tell of such a part behind the parts that have one.
_UNCOUNTED = lazy(r"\b(?:another|others|the (?:rest|remainder|last|final)|some|several|a (?:few|handful|third))\b")
_LEFT_OUT = lazy(rf"{_UNCOUNTED.pattern}|\b(?:absent|vacan|missing|abstain|did not\b|didn[’']t\b)")
# The next sentence tells of more of them: "One was absent.", "Three did not vote."
_GOES_ON = lazy(
    r"[“\"‘']?(?:One(?! of )|The (?:sex|gender|age|identity|name)s? of |"
    r"Another|Others|The (?:rest|remainder|last|final|others?)|Some|Several|"
    r"A (?:few|handful|second|third)|[A-Z0-9][a-z0-9]* (?:more|others?|abstain\w*|(?:was|were) absent|did not)\b)"
)
_FIRST_COUNT = lazy(rf"[“\"‘']?{HEDGE}(?P<part>{COUNT}) ")
_TIMES = frozenset({"years", "days", "times", "hours", "months", "weeks", "minutes"})


@record
class Told:
    """The parts in order, the text that tells them and where it ends, whether one is called the rest.

    `whole`: no other part is hinted at.
    """

    parts: tuple[Number, ...]
    text: str
    end: int
    has_rest: bool
    whole: bool


def read_told(prose: Prose, skeleton: Skeleton, position: int, *, total: Number) -> Told | None:
    """The parts told of `total` from a place of the skeleton on; None where a number between them is none of them."""
    tail = skeleton.text[position : _end(skeleton, position)]
    matches = [match for match in _PART.finditer(tail) if match["part"] or isinstance(total, Count)]
    parts, end = _parts(prose, skeleton, position, matches, total)
    text = tail[:end]
    alike = [marker for marker in _MARKER.findall(text) if type(skeleton.number(marker)) is type(total)]
    counted = [match for match in matches[: len(parts)] if match["part"]]
    if len(counted) != len(alike) or not all(_may_be_part(part, total) for part in parts):
        return None
    has_rest = any(match["rest"] or (match["after"] or "") == " remaining" for match in counted)
    after = position + len(text)
    hinted = _UNCOUNTED.search(text) or _LEFT_OUT.search(skeleton.text, after) or _is_continued(prose, skeleton)
    whole = not hinted and _ones(text) == len(parts) - len(counted)
    return Told(tuple(parts), text, after, has_rest, whole)


def rest_told_next(skeleton: Skeleton, following: Skeleton | None, parts: Sequence[Number], total: Number) -> bool:
    """Whether the next sentence begins with just as many as the parts leave over: "Three were away."."""
    if following is None or following.sentence != skeleton.sentence + 1:
        return False
    match = _FIRST_COUNT.match(following.text)
    return match is not None and _make([*parts, following.number(match["part"])], total)


def _end(skeleton: Skeleton, position: int) -> int:
    stop = _STOP.search(skeleton.text, position)
    return len(skeleton.text) if stop is None else stop.start()


def _parts(
    prose: Prose, skeleton: Skeleton, position: int, matches: list[re.Match[str]], total: Number
) -> tuple[list[Number], int | None]:
    """The parts, and where they end: at a semicolon after which other things are counted, or the group is told."""
    parts: list[Number] = []
    for match in matches:
        start = position + match.start("one")
        part = skeleton.number(match["part"]) if match["part"] else _one(prose, skeleton, start)
        if match["semicolon"] and parts and (_make(parts, total) or part.noun not in (None, total.noun)):
            return parts, match.start()
        parts.append(part)
    return parts, None


def _make(parts: Sequence[Number], total: Number) -> bool:
    points = [part.value.point for part in parts]
    return total.value.point is not None and sum(point or 0 for point in points) == total.value.point


def _one(prose: Prose, skeleton: Skeleton, position: int) -> Count:
    start = skeleton.offset(position)
    return Count(**prose.place(start, start + 3), value=Quantity.exact(1, "count"))


def _ones(text: str) -> int:
    """How many things a text tells as "one"."""
    return len(re.findall(rf"\b{_ONE}\b", text))


def _is_continued(prose: Prose, skeleton: Skeleton) -> bool:
    after = skeleton.sentence + 1
    return after < len(prose.sentences) and _GOES_ON.match(prose.text, prose.sentences[after].start) is not None


def _may_be_part(part: Number, total: Number) -> bool:
    if type(part) is not type(total) or part.unit != total.unit:
        return False
    return part.noun is None or head(part.noun) not in _TIMES
