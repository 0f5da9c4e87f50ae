"""Quantities that changed: "rose 12% to 1,344 from 1,200", "down from 58 in 2014", "doubled from 40 to 80"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from factcheck.facts.model import (
    Change,
    Count,
    Duration,
    Fraction,
    Measure,
    Multiple,
    Number,
    Ordinal,
    Percentage,
    Point,
)
from factcheck.facts.prose import Prose
from factcheck.facts.relations.portions import as_percentage, in_unit_of
from factcheck.facts.relations.skeleton import (
    AMOUNT,
    ANY,
    COUNT,
    DATE,
    DURATION,
    FRACTION,
    MARKERS,
    MULTIPLE,
    NUMBERS,
    ORDINAL,
    PERCENTAGE,
    POINT,
    Skeleton,
)
from factcheck.facts.relations.wording import HEDGE
from factcheck.patterns import gated, lazy
from factcheck.records import record
from factcheck.values.quantity import Quantity

Direction = Literal["up", "down"]

_UP = (
    "rose|risen|rises?|rising|grew|grown|grows?|growing|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|"
    "surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|leap(?:s|ed|t|ing)?|swell(?:s|ed|ing)?|swollen|expand(?:s|ed|ing)?|"
    "balloon(?:s|ed|ing)?|rocket(?:s|ed|ing)?|rais(?:e|es|ed|ing)|gone up|went up|goes up|going up|shot up|hiked"
)
_DOWN = (
    "fell|fallen|falls?|falling|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|plung(?:e|es|ed|ing)|"
    "slump(?:s|ed|ing)?|tumbl(?:e|es|ed|ing)|sank|sunk|sinks?|shr[aiu]nk(?:s|ing)?|slid|slides?|dip(?:s|ped|ping)?|"
    "cut|cuts|cutting|reduc(?:e|es|ed|ing|tion)|lower(?:s|ed|ing)|slash(?:ed|es|ing)?|gone down|went down|goes down|"
    "going down"
)
_NOUN_UP = "increases?|rises?|gains?|jumps?|growth|hikes?|surges?|leaps?"
_NOUN_DOWN = "drops?|falls?|declines?|decreases?|reductions?|cuts?|slumps?|dips?|plunges?"
_NOUN_WORDS = f"{_NOUN_UP}|{_NOUN_DOWN}".replace("s?", "")
_VERB = lazy(rf"(?<![\w-])(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?![\w-])")
# "up" and "down" are directions only right before what follows: "up 3% from", "down to".
_PARTICLE = lazy(rf"(?<![\w-])(?:(?P<up>up)|(?P<down>down))(?: by)?(?: {HEDGE}(?:{PERCENTAGE}|{POINT}))?,? $")
_WHEN = (
    rf"(?:,? ?\(?(?:in|on|at|by|the|of|early|late|a|during|for)? ?(?:the )?{DATE}\)?|"
    r",? (?:(?:a|one|two) (?:year|month|week|decade)s?|years|months) (?:ago|earlier|before)|"
    r",? (?:in )?the (?:previous |prior )?(?:year|month|week|quarter|decade)(?: before| earlier)?|"
    rf" (?:in|over|during|for) the (?:{ORDINAL} |last |past )?(?:{DURATION}|quarter|half)"
    rf"(?: of (?:the|this) year| of {DATE})?)?"
)
# What a number counts, after it: "from 40 cases a day to 80".
_BY = rf"(?: {HEDGE}(?:{PERCENTAGE}|{POINT}|{COUNT} points?|{AMOUNT}))?"
_NOUN = rf"(?:[ -][^{MARKERS}.,;:?!()—–]{{1,40}}?)??"
# What falls to each ("to $4.3m, or 45 cents per share, from $3.5m"), and no share of a whole ("or 6% of the total").
_ASIDE = rf"(?:, or {HEDGE}(?!{PERCENTAGE} of\b){AMOUNT}(?: [^{MARKERS}.,;:?!()—–]{{1,40}})?(?=,))?"
# A value that is spoken of before it is told: "on the figure of 17 in May", "on the number reported when 17 came".
_SPOKEN_OF = rf"(?:the )?(?:(?:figure|number|total|level)\b[^{NUMBERS}.;:?!()]{{0,50}}? (?:of|when) )?"
# "from last year's £3.6m", "on the previous season's 410".
_PAST = rf"(?:(?:{DATE}|(?:the )?(?:previous|last|prior|preceding) (?:year|month|week|quarter|season))[’']s )?{HEDGE}"
# The same sum in another currency: "from £714m (€884m) to £705m".
_OTHERWISE = rf"(?: \({HEDGE}{AMOUNT}\))?"
# What several of the expressions end with.
_TO = rf"to {HEDGE}{AMOUNT}"
_FROM = rf"(?:from|on) {_PAST}{AMOUNT}"
_FROM_SPOKEN = rf"(?:from|on|over) {_SPOKEN_OF}{_PAST}{AMOUNT}"
_PATTERNS = (
    gated(
        rf"from {_PAST}(?P<old>{AMOUNT}){_OTHERWISE}{_NOUN}{_WHEN},? (?:up |down )?to {HEDGE}(?P<new>{AMOUNT})",
        "from ",
        " to ",
        shorter=(_TO, _FROM),
    ),
    gated(
        rf"to {HEDGE}(?P<new>{AMOUNT}){_NOUN}{_WHEN}{_ASIDE}(?:,? (?P<up>up)|,? (?P<down>down)|,)?"
        rf"(?:,? by)?{_BY} from {_PAST}(?P<old>{AMOUNT})",
        "to ",
        " from ",
        shorter=(_TO, _FROM),
    ),
    gated(
        rf"(?P<new>{AMOUNT}){_NOUN}{_WHEN}{_ASIDE}(?:,| —| –| \()? ?(?:is |was |were |are )?"
        rf"(?:(?P<up>up)|(?P<down>down))"
        rf"(?: slightly| sharply| marginally| slowly| steeply)?(?: by)?{_BY} (?:from|on) {_PAST}(?P<old>{AMOUNT})",
        "up|down",
        " from | on ",
        shorter=(_FROM,),
    ),
    # to 300 in June, compared with 250 in May: what is said of another place is no change
    gated(
        rf"to {HEDGE}(?P<new>{AMOUNT}){_NOUN}{_WHEN}{_ASIDE},? compared (?:with|to) {HEDGE}(?P<old>{AMOUNT}){_NOUN}"
        rf"(?: in {DATE}| (?:in )?the (?:previous|year|same|month)\b|"
        r" (?:a|one) (?:year|month|week) (?:ago|earlier|before)| last)",
        " compared ",
        shorter=(_TO,),
    ),
    # 300 cases, 20% more than the 250 of May; 300 cases, 50 more than the 250 of May
    gated(
        rf"(?P<new>{AMOUNT}){_NOUN}{_WHEN}, {HEDGE}(?:{PERCENTAGE}|(?P<by>{AMOUNT})) "
        rf"(?:(?P<up>more|higher|greater|larger)|(?P<down>less|fewer|lower|smaller)) "
        rf"than (?:the ){HEDGE}(?P<old>{AMOUNT})",
        " than the ",
    ),
    # 300 cases, a rise of 20% from 250; 300 cases, an increase of 50 on the figure of 250 in May
    gated(
        rf"(?P<new>{AMOUNT}){_NOUN}{_WHEN}{_ASIDE}(?:,| —| –) (?:which (?:is|was) |representing )?an? (?:[a-z]+ )?"
        rf"(?:(?P<up>{_NOUN_UP})|(?P<down>{_NOUN_DOWN}))"
        rf"(?: of {HEDGE}(?:{PERCENTAGE}|{POINT}|{COUNT} points?|(?P<by>{AMOUNT})))? (?:from|on|over) "
        rf"{_SPOKEN_OF}{_PAST}(?P<old>{AMOUNT})",
        " a | an ",
        _NOUN_WORDS,
        " from | on | over ",
        shorter=(_FROM_SPOKEN,),
    ),
    # 300 cases, a 20% rise on the 250 of May
    gated(
        rf"(?P<new>{AMOUNT}){_NOUN}{_WHEN}{_ASIDE}(?:,| —| –) (?:which (?:is|was) |representing )?an? "
        rf"{HEDGE}(?:{PERCENTAGE}|{POINT})(?:-point)? (?:(?P<up>{_NOUN_UP})|(?P<down>{_NOUN_DOWN})) (?:from|on|over) "
        rf"{_SPOKEN_OF}{_PAST}(?P<old>{AMOUNT})",
        " a | an ",
        _NOUN_WORDS,
        " from | on | over ",
        shorter=(_FROM_SPOKEN,),
    ),
    # 300 cases, 20% more than in May, when there were 250
    gated(
        rf"(?P<new>{AMOUNT}){_NOUN}{_WHEN}, {HEDGE}{PERCENTAGE} (?:(?P<up>more|higher|greater|larger)|"
        rf"(?P<down>less|fewer|lower|smaller)) than (?:in |on |at |during )?(?:the )?(?:{DATE}|[a-z ]{{1,30}}), "
        rf"when [^{MARKERS}.,;:?!()—–]{{1,40}} {HEDGE}(?P<old>{AMOUNT})",
        " than ",
        ", when ",
    ),
)
# 300 cases, three times the 100 of May
_TIMES = gated(
    rf"(?P<new>{AMOUNT}){_NOUN}{_WHEN}, {HEDGE}(?P<up>{MULTIPLE}) (?:as (?:many|much) as )?the "
    rf"{HEDGE}(?P<old>{AMOUNT})",
    shorter=(rf"{MULTIPLE} (?:as (?:many|much) as )?the ",),
)
_GATE = lazy(
    rf"(?:from|on|on the|over|over the|with|to|than the|, when [^{MARKERS}.,;:?!()—–]{{1,40}}|"
    rf"{MULTIPLE}(?: as m[a-z]+ as)? the) {HEDGE}{AMOUNT}|"
    r"(?:from|on|over) (?:the )?(?:figure|number|total|level|previous|last|prior|preceding)\b|"
    rf"(?:from|on|over) {DATE}[’']s "
)
# What is said of the change after it: ", a rise of 12%", ", a 12% rise", " (12%)", ", or 12%".
_AFTER = lazy(
    rf"{_NOUN}{_WHEN}(?:,| —| –)? ?(?:\(|or )?(?:(?:which is |representing |meaning |a |an |up |down ){{0,2}}"
    rf"(?:(?P<up>{_NOUN_UP})|(?P<down>{_NOUN_DOWN})) of {HEDGE}"
    rf"(?:(?P<share>{PERCENTAGE}|{POINT}|{FRACTION}|{COUNT}(?= points?\b))|(?P<amount>{AMOUNT})(?=[.,;)]|$| [a-z]))|"
    rf"(?:which is |representing |meaning |a |an |up |down ){{0,2}}{HEDGE}(?P<share2>{PERCENTAGE}|{POINT})"
    rf"(?:-point)? (?:(?P<up2>{_NOUN_UP})|(?P<down2>{_NOUN_DOWN}))\b|"
    rf"(?:(?P<up3>up)|(?P<down3>down))(?: by)? {HEDGE}"
    rf"(?P<share3>{PERCENTAGE}|{POINT}|{COUNT}(?= points?\b))(?: points?)?(?=[.,;)]|$)|"
    rf"(?:(?<=or )|(?<=, )){HEDGE}(?P<share4>{PERCENTAGE})(?=[.,;)]|$))"
)
_SHARE = lazy(rf"{PERCENTAGE}|{POINT}|{MULTIPLE}|{COUNT}(?= points?\b)")
# After the verb: "fell 12%", "cut its size by a third", "a drop in deaths of nearly 60%", "doubled".
_SAID_BEFORE = lazy(
    rf"(?:^(?:[a-z]+(?: up| down)? )?|\b(?:by|of|up|down) ){HEDGE}(?:an? )?({_SHARE.pattern})|\bby {HEDGE}({FRACTION})"
)
# The difference itself: "fell by 120 to 392", "$45, up $5 from $40".
_AMOUNT_BEFORE = lazy(rf"(?:^[a-z]+(?: up| down)? |\bby ){HEDGE}({AMOUNT})(?: [a-z]+)?,? $")
_AMOUNT_INSIDE = lazy(rf"\b(?:by|up|down) {HEDGE}({AMOUNT})(?: [a-z]+)? from ")
_MULTIPLE_BEFORE = lazy(
    rf"({MULTIPLE})(?: [^{MARKERS}.,;:?!()—–]{{1,40}})?(?: (?:since|in|by|over|during) (?:the )?{DATE})?,? $"
)
_TIMES_UP = lazy(r"doubl|trebl|tripl|quadrupl|fold|times", re.IGNORECASE)
_BREAK = lazy(r"[.;:?!()]|[—–]| (?:and|but|while|as|when|after|which|who) |, (?!from|to)")
_NEGATED = lazy(r"(?:\bnot|n[’']t|\bnever|\bwithout|\brather than|\binstead of)(?: \w+){0,2} $")
# Places in a table fall where the figure rises.
_RANKING = lazy(rf"\b(?:ranks?|ranked|rankings?|places|spots?|league table|seed(?:ed)?)\b|\b(?:No|number)\.? ?{COUNT}")
_SCALED = lazy(r"[a-z]|\d[mkb]")
_REACH = 90  # how far before the numbers the verb may stand


@record
class _Said:
    """What the words around the two values say of the change."""

    start: int
    end: int
    direction: Direction
    shares: tuple[Number, ...]
    amount: Number | None = None


def find_changes(prose: Prose, skeletons: Iterable[Skeleton]) -> tuple[Change, ...]:
    """Every change with both values and a direction stated, in order of place."""
    return tuple(change for skeleton in skeletons for change in _read(prose, skeleton))


def _read(prose: Prose, skeleton: Skeleton) -> Iterator[Change]:
    if not _has_comparable(skeleton):
        return
    text = skeleton.text
    matches = [match for pattern in _PATTERNS for match in pattern.finditer(text)]
    if Multiple in skeleton.kinds:
        matches += _TIMES.finditer(text)
    if not matches or not _GATE.search(text):
        return
    end = 0
    for match in sorted(matches, key=lambda match: match.start()):
        if match.start() < end:
            continue
        change = _change(prose, skeleton, match)
        if change is not None:
            end = match.end()
            yield change


def _has_comparable(skeleton: Skeleton) -> bool:
    """Whether two numbers are of one kind, or a count stands beside one whose unit it may leave out."""
    kinds = skeleton.kinds
    return skeleton.has_alike or (Count in kinds and (Duration in kinds or Measure in kinds))


def _change(prose: Prose, skeleton: Skeleton, match: re.Match[str]) -> Change | None:
    new = skeleton.number(match["new"])
    old = in_unit_of(new, skeleton.number(match["old"]))
    if not _are_comparable(old, new) or _RANKING.search(skeleton.text):
        return None
    said = _said(skeleton, match)
    if said is None:
        return None
    shares = [share for share in said.shares if share not in (old, new)]
    amount = said.amount if said.amount is not None and _is_difference(said.amount, old) else None
    numbers = sorted((old, new, *shares, *([] if amount is None else [amount])), key=lambda number: number.start)
    return Change(
        **prose.place(numbers[0].start, numbers[-1].end),
        sure=old.sure and new.sure,
        old=old,
        new=new,
        percent=next((share for share in shares if isinstance(share, Percentage)), None) or _fraction(prose, shares),
        points=next((share for share in shares if isinstance(share, Point)), None),
        multiple=next((share for share in shares if isinstance(share, Multiple)), None),
        direction=said.direction,
        amount=amount,
    )


def _fraction(prose: Prose, shares: Sequence[Number]) -> Percentage | None:
    """The percentage of "fell by a third"."""
    fraction = next((share for share in shares if isinstance(share, Fraction)), None)
    return None if fraction is None else as_percentage(prose, fraction)


def _are_comparable(old: Number, new: Number) -> bool:
    """Whether two numbers are one quantity at two times; "from 3 to 5 million" leaves out a scale and is not read."""
    if type(old) is not type(new) or isinstance(old, Ordinal) or old.value.dimension != new.value.dimension:
        return False
    if old.value.dimension in ("money", "measure") and old.unit != new.unit:
        return False
    points = old.value.point, new.value.point
    if points[0] is None or points[1] is None:
        return False
    return not (points[0] < 1000 <= points[1] and points[1] >= 100_000 and not _SCALED.search(old.text))


def _is_difference(amount: Number, value: Number) -> bool:
    """Whether a number can be the difference of two such values; of percentages it is told in points."""
    return type(amount) is type(value) and amount.unit == value.unit and not isinstance(value, Percentage)


def _said(skeleton: Skeleton, match: re.Match[str]) -> _Said | None:
    start, end = match.span()
    inside = match.groupdict()
    before = _before(skeleton.text, start) or _multiplied(skeleton, start)
    after = _AFTER.match(skeleton.text, end)
    shares = [_as_points(skeleton.number(marker)) for marker in _SHARE.findall(match.group())]
    direction: Direction | None = "up" if inside.get("up") else "down" if inside.get("down") else None
    amount = _AMOUNT_INSIDE.search(match.group())
    if before is not None and direction in (None, before[1]):  # "grew 6% to 742, up from 700" says it twice
        start, direction = before
        amount = amount or _AMOUNT_BEFORE.search(skeleton.text[start : match.start()])
        said = _SAID_BEFORE.finditer(skeleton.text[start : match.start()])
        shares += [_as_points(skeleton.number(found[1] or found[2])) for found in said]
    if after is not None:
        end = after.end()
        share = after["share"] or after["share2"] or after["share3"] or after["share4"]
        shares += [] if share is None else [_as_points(skeleton.number(share))]
        named: Direction = "up" if after["up"] or after["up2"] or after["up3"] else "down"
        direction = direction or (None if after["share4"] else named)
    marker = after["amount"] if after is not None and after["amount"] else None if amount is None else amount[1]
    marker = inside.get("by") or marker
    difference = None if marker is None else skeleton.number(marker)
    return None if direction is None else _Said(start, end, direction, tuple(shares), difference)


def _as_points(number: Number) -> Number:
    """ "a drop of six points" after two percentages."""
    if not isinstance(number, Count):
        return number
    interval = number.value.strict, number.value.rounded
    value = Quantity(number.value.point, *interval, "points", hedged=number.value.hedged)
    fields = {field: getattr(number, field) for field in ("text", "start", "end", "sentence", "paragraph", "section")}
    return Point(**fields, value=value, hedge=number.hedge)


def _before(text: str, position: int) -> tuple[int, Direction] | None:
    """The last verb of rising or falling in the clause before the numbers, and where it stands."""
    base = max(0, position - _REACH)
    clause = text[base:position]
    particle = _PARTICLE.search(clause)
    if particle is not None and particle.group() == "up " and text.startswith("to", position):
        return None  # "up to 45 people from 50 towns": a bound
    found = [particle] if particle is not None else [*_verbs(clause)]
    if not found:
        return None
    verb = found[-1]
    if _NEGATED.search(clause[: verb.start()]) or len(re.findall(ANY, clause[verb.start() :])) > 2:
        return None
    return base + verb.start(), "up" if verb["up"] else "down"


def _multiplied(skeleton: Skeleton, position: int) -> tuple[int, Direction] | None:
    """ "doubled", "halved" before the numbers."""
    base = max(0, position - _REACH)
    match = _MULTIPLE_BEFORE.search(skeleton.text[base:position])
    if match is None:
        return None
    text = skeleton.number(match[1]).text.lower()
    if "hal" in text:
        return base + match.start(), "down"
    return (base + match.start(), "up") if _TIMES_UP.search(text) else None


def _verbs(clause: str) -> Iterator[re.Match[str]]:
    for verb in _VERB.finditer(clause):
        if not _BREAK.search(clause[verb.end() :].rstrip()):
            yield verb
