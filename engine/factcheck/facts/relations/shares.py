"""A part of a whole with the share stated: "27 of 150 seats, or 18%", "a majority (52%)", "a third of the 12 (4)"."""

import re
from collections.abc import Iterable, Iterator

from factcheck.facts.model import Fraction, Number, Percentage, Share
from factcheck.facts.prose import Prose
from factcheck.facts.relations.portions import as_percentage
from factcheck.facts.relations.skeleton import COUNT, FRACTION, MARKERS, MONEY, PERCENTAGE, Skeleton
from factcheck.facts.relations.wording import HEDGE
from factcheck.patterns import Gated, gated, lazy

_NOUN = rf"(?: [^{MARKERS}.,;:?!()—–]{{1,60}})?"
_SIDE = rf"(?:,? or {HEDGE}|,? \({HEDGE}|,? (?:—|–) ?(?:or )?{HEDGE})"
# Words that each of these has, and with them the share.
_BESIDE = "or | (|—|–"
_BESIDE_SHARE = rf"{_SIDE}{PERCENTAGE}"
_THE = r"(?:the |its |their |his |her |our |all |all the |a total of )?"
_NUMBER = f"(?:{COUNT}|{MONEY})"
# What must follow, so that the share is said of these two and not of something that comes next.
_CLOSE = r"(?=\)|,|\.|;| —| –| of (?:the |them|all)|$)"
_PATTERNS = (
    # 27 of 150 seats, or 18%
    gated(
        rf"(?P<part>{_NUMBER}){_NOUN}? (?:out )?of {_THE}{HEDGE}(?P<whole>{_NUMBER}){_NOUN}{_SIDE}"
        rf"(?P<share>{PERCENTAGE}){_CLOSE}",
        _BESIDE,
        shorter=(_BESIDE_SHARE,),
    ),
    # 27 (18%) of the 150 seats; 27, or 18%, of the 150 seats
    gated(
        rf"(?P<part>{_NUMBER}){_NOUN}{_SIDE}(?P<share>{PERCENTAGE})[),]+ (?:out )?of {_THE}{HEDGE}(?P<whole>{_NUMBER})",
        _BESIDE,
        ") of |, of |) out of |, out of ",
        shorter=(_BESIDE_SHARE,),
    ),
    # 18%, or 27 of the 150 seats; 18% (27 of 150); a fee of 18%, or $27, of the $150 price; 18% ($27) of the $150
    gated(
        rf"(?P<share>{PERCENTAGE}){_NOUN}{_SIDE}(?P<part>{_NUMBER}){_NOUN}?[),]{{0,2}} (?:out )?of {_THE}{HEDGE}"
        rf"(?P<whole>{_NUMBER})",
        _BESIDE,
    ),
    # 18% of the 150 seats (27)
    gated(
        rf"(?P<share>{PERCENTAGE}|{FRACTION}) of {_THE}{HEDGE}(?P<whole>{_NUMBER}){_NOUN}"
        rf"(?: \(|,? or ){HEDGE}(?P<part>{_NUMBER}){_CLOSE}",
        " (| or ",
        shorter=(rf"(?: \(|,? or ){HEDGE}{_NUMBER}",),
    ),
    # a third of the 12,000 members, about 4,000 people, voted
    gated(
        rf"(?P<share>{FRACTION}) of {_THE}{HEDGE}(?P<whole>{_NUMBER}){_NOUN}, {HEDGE}(?P<part>{_NUMBER})"
        r"(?! (?:more|fewer|less|others?),)(?: [a-z]+)?(?=,)",
        shorter=(rf"{FRACTION} of ",),
    ),
)
# Of the 150 seats, 27 (18%) went to …
_OF_FIRST = gated(rf"\b[Oo]f {_THE}{HEDGE}(?P<whole>{_NUMBER}){_NOUN}, ", ", ", "or | (")
_PART_WITH_SHARE = lazy(
    rf"(?P<part>{_NUMBER}){_NOUN}"
    rf"(?: \({HEDGE}|,? or {HEDGE})(?P<share>{PERCENTAGE})(?=[),.;]|$)"
)
_WORDS = lazy(
    rf"(?P<words>(?:[Aa]n?|[Tt]he) (?:slim |narrow |clear |large |small |bare |vast |huge |overwhelming |great |big )?"
    rf"(?:majority|minority)|[Mm]ost|(?:[Mm]ore|[Ll]ess|[Ff]ewer) than half|[Oo]ver half|[Uu]nder half|{FRACTION})"
    rf"(?: of{_NOUN}|{_NOUN})(?:,? \(|, | — | – )(?:or )?{HEDGE}(?P<share>{PERCENTAGE})(?=\)|,| — | – |\.)"
)
# A majority of the council, 7 of its 11 members, voted; most of the towns (7 of 11)
_WORDS_OF_WHOLE = gated(
    rf"(?P<words>(?:[Aa]|[Tt]he) (?:slim |narrow |clear |large |bare |vast |huge |overwhelming |great |big )?majority|"
    rf"[Mm]ost|(?:[Mm]ore|[Ll]ess|[Ff]ewer) than half|{FRACTION}) of{_NOUN}(?:,? \(|, | — | – )"
    rf"(?:or )?{HEDGE}(?P<part>{_NUMBER}){_NOUN}? (?:out )?of {_THE}{HEDGE}(?P<whole>{_NUMBER}){_NOUN}"
    r"(?=\)|,| — | – |\.)",
    shorter=(rf"(?:\(|, | — | – )(?:or )?{HEDGE}{_NUMBER}", rf" of {_THE}{HEDGE}{_NUMBER}"),
)
_MAJORITY_OF = gated(
    rf"(?P<words>[Aa]n? (?:slim |narrow |clear |large |vast |huge |overwhelming |great |big )?majority) of "
    rf"{HEDGE}(?P<share>{PERCENTAGE})",
    "majority of ",
)
_WORDS_AFTER = gated(
    rf"(?P<share>{PERCENTAGE}){_NOUN}(?:,| —| –) "
    r"(?P<words>a (?:slim |narrow |clear |large |bare )?majority|a minority)\b",
    "majority|minority",
)
_SHARE_WORDS = ("majority", "Majority", "minority", "most ", "Most ", "half")
# "most popular" is a superlative.
_SUPERLATIVE = lazy(r"[Mm]ost (?!of\b|people|voters|men|women|respondents|\w+s\b)\w+")


def find_shares(prose: Prose, skeletons: Iterable[Skeleton]) -> tuple[Share, ...]:
    """Every share with its percentage, and its part and whole or its words, in order of place."""
    return tuple(share for skeleton in skeletons for share in _read(prose, skeleton))


def _read(prose: Prose, skeleton: Skeleton) -> Iterator[Share]:
    has_share = bool(skeleton.percentages) or Fraction in skeleton.kinds
    if not has_share and len(skeleton.numbers) < 2:
        return
    found = {share.start: share for share in _parts(prose, skeleton)} if has_share else {}
    if _has_words(skeleton):
        found |= {share.start: share for share in (*_worded(prose, skeleton), *_worded_parts(prose, skeleton))}
    yield from (found[start] for start in sorted(found))


def _has_words(skeleton: Skeleton) -> bool:
    """Whether words for a share stand in a sentence: a majority, most, half, a fraction."""
    text = skeleton.text
    return Fraction in skeleton.kinds or any(map(text.__contains__, _SHARE_WORDS))


def _parts(prose: Prose, skeleton: Skeleton) -> Iterator[Share]:
    if (
        len(skeleton.numbers) < 3
        or not skeleton.has_alike
        or " of " not in f" {skeleton.text[:1].lower()}{skeleton.text[1:]}"
    ):
        return
    found = [share for pattern in _PATTERNS for share in _matches(prose, skeleton, pattern)]
    yield from found
    # "6 of its 11 members voted; two of the 11, or 18%, did not": the second eleven is a whole, no part of the first
    yield from (share for share in _of_first(prose, skeleton) if not any(_covers(other, share) for other in found))


def _covers(share: Share, other: Share) -> bool:
    return share.start <= other.start and other.end <= share.end


def _matches(prose: Prose, skeleton: Skeleton, pattern: Gated) -> Iterator[Share]:
    for match in pattern.finditer(skeleton.text):
        part, whole, percentage = (skeleton.number(match[name]) for name in ("part", "whole", "share"))
        share = _share(prose, part, whole, percentage)
        if share is not None:
            yield share


def _of_first(prose: Prose, skeleton: Skeleton) -> Iterator[Share]:
    opening = _OF_FIRST.search(skeleton.text)
    if opening is None:
        return
    for match in _PART_WITH_SHARE.finditer(skeleton.text, opening.end()):
        whole, part = skeleton.number(opening["whole"]), skeleton.number(match["part"])
        share = _share(prose, part, whole, skeleton.number(match["share"]))
        if share is not None:
            yield share


def _share(prose: Prose, part: Number, whole: Number, share: Number) -> Share | None:
    if type(part) is not type(whole) or part.unit != whole.unit or not (part.sure and whole.sure):
        return None
    start, end = min(part.start, share.start), max(part.end, whole.end, share.end)
    percentage = share if isinstance(share, Percentage) else as_percentage(prose, share)
    words = None if isinstance(share, Percentage) else share.text
    return Share(**prose.place(start, end), part=part, whole=whole, percentage=percentage, words=words)


def _worded_parts(prose: Prose, skeleton: Skeleton) -> Iterator[Share]:
    """Words for a share beside its part and its whole; a fraction among them has a percentage."""
    for match in _WORDS_OF_WHOLE.finditer(skeleton.text) if skeleton.has_alike else ():
        part, whole = skeleton.number(match["part"]), skeleton.number(match["whole"])
        if type(part) is not type(whole) or part.unit != whole.unit or not (part.sure and whole.sure):
            continue
        fraction = skeleton.number(match["words"]) if re.fullmatch(FRACTION, match["words"]) else None
        yield Share(
            **prose.place(skeleton.offset(match.start()), whole.end),
            part=part,
            whole=whole,
            percentage=None if fraction is None else as_percentage(prose, fraction),
            words=_words(skeleton, match["words"]),
        )


def _words(skeleton: Skeleton, words: str) -> str:
    return skeleton.number(words).text if re.fullmatch(FRACTION, words) else words


def _worded(prose: Prose, skeleton: Skeleton) -> Iterator[Share]:
    for pattern in (_WORDS, _MAJORITY_OF, _WORDS_AFTER):
        for match in pattern.finditer(skeleton.text):
            share = skeleton.number(match["share"])
            if not isinstance(share, Percentage) or _SUPERLATIVE.match(skeleton.text, match.start("words")):
                continue
            start, end = skeleton.offset(match.start()), skeleton.offset(match.end() - 1) + 1
            yield Share(
                **prose.place(start, max(end, share.end)), percentage=share, words=_words(skeleton, match["words"])
            )
