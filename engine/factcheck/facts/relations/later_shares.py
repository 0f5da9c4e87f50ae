"""A share told behind its part and its whole: "40 were sold and 30, or 75%, came back", "That is 98 of the 120"."""

import itertools
import re
from collections.abc import Iterator, Sequence

from factcheck.facts.model import Age, Fraction, Number, Percentage, Share
from factcheck.facts.prose import Prose
from factcheck.facts.relations.part_of import fits_share, may_hold, size
from factcheck.facts.relations.portions import as_percentage
from factcheck.facts.relations.skeleton import COUNT, FRACTION, MARKERS, MONEY, PERCENTAGE, Skeleton
from factcheck.facts.relations.wording import HEDGE, head
from factcheck.patterns import gated, lazy

_NUMBER = f"(?:{COUNT}|{MONEY})"
_NOUN = rf"(?: [^{MARKERS}.,;:?!()—–]{{1,60}})?"
_THE = r"(?:the |its |their |his |her |our |those |these |all |all the |a total of )?"
_JUST = "(?:exactly |just )?"
_SHARE = f"(?P<share>{PERCENTAGE}|{FRACTION})"
# "Of the 412 who voted, 358 backed it, which is 87%"; "of the 410 asked, 271 had read one, or 66%"
_OF_OPENING = gated(
    rf"\b[Oo]f {_THE}{HEDGE}(?P<whole>{_NUMBER})(?: (?:(?!{_NUMBER})[^.,;:?!]){{1,80}})?, ",
    "Of |of ",
    ", which |, that |, or ",  # of what must follow it
)
_WHICH_IS = lazy(rf", (?:which (?:is|was)|that is|or) {_JUST}{HEDGE}(?P<share>{PERCENTAGE})(?=[,.;]|$| [a-z])")
# "Turnout was 51%: of the 58,214 on the register, 29,922 voted."
_SHARE_FIRST = gated(
    rf"(?P<share>{PERCENTAGE}): of {_THE}{HEDGE}(?P<whole>{COUNT}){_NOUN}, {HEDGE}"
    rf"(?P<part>{COUNT}) [^{MARKERS}.;:?!]{{1,40}}\.?$",
    ": of ",
)
# "14,200 grades were challenged and 2,840, or 20%, were changed"
_AND_PART = gated(
    rf"(?P<whole>{_NUMBER})(?P<between>[^{MARKERS}.;:?!()—–]{{1,60}}),? and (?:of these |of them )?"
    rf"{HEDGE}(?P<part>{_NUMBER}){_NOUN}?, or {HEDGE}(?P<share>{PERCENTAGE})(?:, |\.|$)",
    " and ",
    ", or ",
    shorter=(rf", or {HEDGE}{PERCENTAGE}",),
)
# "asked for $38 million and has received $9.5 million, a quarter of it"; "4,605 of them, a quarter, had waited"
_OF_IT = gated(
    rf"(?P<part>{_NUMBER}){_NOUN}?, {_JUST}{HEDGE}{_SHARE} of "
    r"(?:it|that|this|them|those|the (?:total|sum|amount))\b",
    " of it| of th",
    shorter=(rf"(?:{PERCENTAGE}|{FRACTION}) of (?:it|th)",),
)
_OF_THEM = gated(
    rf"(?P<part>{_NUMBER}) of (?:it|that|them|those|these)(?: [a-z]+)?, (?:or )?{_JUST}{HEDGE}{_SHARE}(?=[,.;]|$)",
    " of it| of th",
    shorter=(rf"{_NUMBER} of (?:it|th)",),
)
# "82% kept it up. That is 98 of the 120."
_THAT_IS_PART = gated(
    rf"[“\"‘']?(?:That|This|Which) (?:is|was|means|makes|represents) {HEDGE}(?P<part>{_NUMBER}){_NOUN}?"
    rf" (?:out )?of {_THE}{HEDGE}(?P<whole>{_NUMBER})",
    "is |was |means |makes |represents ",
    " of ",
)
# "You need 610 homes a year, and last year you built 244. That is 40% of what you need."
_THAT_IS_SHARE = gated(
    rf"[“\"‘']?(?:That|This) (?:is|was|means|represents) {_JUST}{HEDGE}{_SHARE}(?: of (?P<of>[^,.;]+))?(?=[,.;]|$)",
    "is |was |means |represents ",
    shorter=(f"{PERCENTAGE}|{FRACTION}",),
)
_OF_THE_SAME = lazy(r"(?:it|that|this|them|those|these|what|all|the (?:total|whole|sum|amount|number|target|need))\b")

# What is compared, not divided: "300 in May and 240, or 20% fewer, in June".
_COMPARED = lazy(r" (?:more|fewer|less|higher|lower|up|down|above|below|over|under|of the|a (?:year|month|week|day))\b")


def find_later_shares(prose: Prose, skeletons: Sequence[Skeleton]) -> Iterator[Share]:
    """Every share that follows its part and its whole; unsure where the text does not say what it is a share of."""
    for skeleton in skeletons:
        if skeleton.has_alike and (skeleton.percentages or Fraction in skeleton.kinds):
            yield from _in_sentence(prose, skeleton)
    for previous, skeleton in itertools.pairwise(skeletons):
        if previous.sentence == skeleton.sentence - 1:
            yield from _across(prose, previous, skeleton)


def _in_sentence(prose: Prose, skeleton: Skeleton) -> Iterator[Share]:
    text = skeleton.text
    yield from _of_opening(prose, skeleton)
    for match in _SHARE_FIRST.finditer(text):
        yield from _share(prose, *_numbers(skeleton, match, "part", "whole", "share"))
    for match in _AND_PART.finditer(text):
        part, whole, share = _numbers(skeleton, match, "part", "whole", "share")
        if not _COMPARED.match(text, match.end("share")) and not _COMPARED.match(text, match.end("whole")):
            yield from _share(prose, part, whole, share, sure=False)
    for match in (*_OF_IT.finditer(text), *_OF_THEM.finditer(text)):
        part, share = _numbers(skeleton, match, "part", "share")
        before = [number for number in skeleton.numbers if number.end <= part.start and may_hold(number, part)]
        if len(before) == 1:
            yield from _share(prose, part, before[0], share)


def _of_opening(prose: Prose, skeleton: Skeleton) -> Iterator[Share]:
    opening = _OF_OPENING.search(skeleton.text)
    told = None if opening is None else _WHICH_IS.search(skeleton.text, opening.end())
    if opening is None or told is None or _COMPARED.match(skeleton.text, told.end("share")):
        return
    whole, share = skeleton.number(opening["whole"]), skeleton.number(told["share"])
    between = [one for one in skeleton.numbers if whole.end <= one.start < share.start and not isinstance(one, Age)]
    parts = [number for number in between if may_hold(whole, number)]
    if parts and parts == between:
        part = next((part for part in parts if fits_share(part, whole, share)), max(parts, key=size))
        yield from _share(prose, part, whole, share, sure=len(parts) == 1)


def _across(prose: Prose, previous: Skeleton, skeleton: Skeleton) -> Iterator[Share]:
    """What "That is …" says of the sentence right before."""
    if not skeleton.text.lstrip("“\"‘'").startswith(("That ", "This ", "Which ")):
        return
    match = _THAT_IS_PART.match(skeleton.text)
    if match is not None and len(previous.percentages) == 1:
        part, whole = _numbers(skeleton, match, "part", "whole")
        yield from _share(prose, part, whole, previous.percentages[0])
    match = _THAT_IS_SHARE.match(skeleton.text)
    if match is not None and len(previous.counts) == 2 and len(skeleton.numbers) == 1:
        part, whole = sorted(previous.counts, key=size)
        if match["of"] is not None and not _is_of_whole(match["of"], whole):
            return
        yield from _share(prose, part, whole, skeleton.number(match["share"]), sure=False)


def _is_of_whole(words: str, whole: Number) -> bool:
    """Whether a share of these words is one of the larger number: "of what you need", "of those homes"."""
    return _OF_THE_SAME.match(words) is not None or words.lower().split()[-1] == head(whole.noun or "")


def _numbers(skeleton: Skeleton, match: re.Match[str], *names: str) -> tuple[Number, ...]:
    return tuple(skeleton.number(match[name]) for name in names)


def _share(prose: Prose, part: Number, whole: Number, share: Number, *, sure: bool = True) -> Iterator[Share]:
    if not may_hold(whole, part):
        return
    places = sorted((part, whole, share), key=lambda number: number.start)
    yield Share(
        **prose.place(places[0].start, places[-1].end),
        part=part,
        whole=whole,
        percentage=share if isinstance(share, Percentage) else as_percentage(prose, share),
        words=None if isinstance(share, Percentage) else share.text,
        sure=sure and part.sure and whole.sure,
    )
