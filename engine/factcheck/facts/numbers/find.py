"""Find every numeric mention of an article: the kinds of number, in order of place."""

import bisect
from collections.abc import Sequence

import attrs

from factcheck.facts.model import Measure, Number
from factcheck.facts.names.model import Named
from factcheck.facts.numbers.ages import old, person_of, read_decade, told
from factcheck.facts.numbers.amount import Amount
from factcheck.facts.numbers.amounts import read_amount
from factcheck.facts.numbers.build import fact_of
from factcheck.facts.numbers.degrees import is_difference
from factcheck.facts.numbers.fractions import read_fraction
from factcheck.facts.numbers.groups import Counted, tie_together
from factcheck.facts.numbers.hedges import hedge_after, hedge_before
from factcheck.facts.numbers.multiples import as_multiple, read_multiple
from factcheck.facts.numbers.ordinals import read_ordinal
from factcheck.facts.numbers.scores import find_score_spans
from factcheck.facts.numbers.tokens import HYPHENS, Tokens, tokenize
from factcheck.facts.numbers.traps import goes_on_label, is_trap
from factcheck.facts.numbers.vocabulary import CARDINALS, DENOMINATORS, ORDINALS, STARTERS
from factcheck.facts.prose import Prose
from factcheck.patterns import lazy
from factcheck.source import Span

_DIGIT = lazy(r"[0-9½¼¾⅓⅔⅛]")
_WORDS = lazy(r"[a-z]{3,}")  # no shorter word begins a number
# What follows digits that are no plain number: "40s", "4 in 10", "17th".
_AFTER_DIGITS = frozenset({"s", "'s", "’s", "in", "out", "st", "nd", "rd", "th"})


def find_numbers(prose: Prose, *, taken: Sequence[Span], named: Named) -> tuple[Number, ...]:
    """Every number of an article that is no date, time or score (`taken` holds dates and times, in order)."""
    scores = find_score_spans(prose)
    busy = sorted((*taken, *scores)) if scores else taken
    starts = [span.start for span in busy]
    numbers: list[Number] = []
    for sentence in prose.sentences:
        if _may_hold_number(prose.text, sentence.start, sentence.end):
            low = max(0, bisect.bisect_left(starts, sentence.start) - 1)
            high = bisect.bisect_left(starts, sentence.end)
            capitals = prose.blocks[sentence.block].section == "headline"
            tokens = tokenize(prose.text, sentence.start, sentence.end)
            numbers.extend(_numbers_of(prose, tokens, busy[low:high], named, capitals=capitals))
    return tuple(numbers)


def _may_hold_number(text: str, start: int, end: int) -> bool:
    """A quick look before the words of a sentence are parted."""
    if _DIGIT.search(text, start, end):
        return True
    return not STARTERS.isdisjoint(_WORDS.findall(text[start:end].lower()))


def _numbers_of(prose: Prose, tokens: Tokens, busy: Sequence[Span], named: Named, *, capitals: bool) -> list[Number]:
    amounts = _read_all(prose.text, tokens, busy, named, capitals=capitals)
    if not amounts:
        return []
    counted = tie_together(prose.text, tokens, amounts)
    facts = [_fact(prose, tokens, entry, named) for entry in counted]
    if all(entry.of is None for entry in counted):
        return facts
    return [_with_group(fact, entry, facts) for fact, entry in zip(facts, counted, strict=True)]


def _read_all(text: str, tokens: Tokens, busy: Sequence[Span], named: Named, *, capitals: bool) -> list[Amount]:
    """The amounts of a sentence, in order."""
    amounts: list[Amount] = []
    free, trapped = 0, -1
    for index in _beginnings(tokens):
        if index < free or (busy and _is_busy(tokens, index, busy)):
            continue
        amount = _read(text, tokens, index, named)
        if amount is None or amount.last <= index:
            continue
        free = amount.last
        if busy and _is_covered(tokens, amount, busy):
            continue
        if is_trap(tokens, amount, named, capitals=capitals) or goes_on_label(tokens, amount, trapped):
            trapped = amount.last
            continue
        amounts.append(_hedged(tokens, amount))
        free = amounts[-1].last
    return amounts


def _beginnings(tokens: Tokens) -> list[int]:
    """The tokens at which a number may begin: words of numbers, digits."""
    return [index for index, word in enumerate(tokens.lower) if word in STARTERS or (word < ":" and word >= "0")]


def _is_busy(tokens: Tokens, index: int, busy: Sequence[Span]) -> bool:
    start = tokens.starts[index]
    return _overlaps(busy, start, start + 1)


def _is_covered(tokens: Tokens, amount: Amount, busy: Sequence[Span]) -> bool:
    return _overlaps(busy, tokens.starts[amount.first], tokens.end(amount.last - 1))


def _overlaps(busy: Sequence[Span], start: int, end: int) -> bool:
    """Whether a range overlaps one of some spans in order."""
    index = bisect.bisect_left(busy, end, key=_start)
    return index > 0 and busy[index - 1].end > start


def _start(span: Span) -> int:
    return span.start


def _read(text: str, tokens: Tokens, index: int, named: Named) -> Amount | None:
    """The mention that begins at a token, of whatever kind."""
    special = _read_special(text, tokens, index)
    if special is not None:
        return special
    amount = read_amount(text, tokens, index)
    if amount is None:
        return None
    return old(tokens, amount) or told(tokens, amount, named) or as_multiple(tokens, amount) or amount


def _read_special(text: str, tokens: Tokens, index: int) -> Amount | None:
    """A mention that is more than a cardinal with a unit; most numbers are ruled out by the token after them."""
    word, after = tokens.lower[index], tokens.lower[index + 1]
    if "0" <= word < ":":
        if after not in _AFTER_DIGITS:
            return None
        return read_decade(tokens, index) or read_fraction(text, tokens, index) or read_ordinal(tokens, index)
    if word in CARDINALS:
        if after in HYPHENS or after in DENOMINATORS or after in ORDINALS or after in ("in", "out"):
            return read_fraction(text, tokens, index) or read_ordinal(tokens, index)
        return None
    return read_fraction(text, tokens, index) or read_ordinal(tokens, index) or read_multiple(tokens, index)


def _hedged(tokens: Tokens, amount: Amount) -> Amount:
    is_length = amount.sort in ("duration", "measure")
    hedge, lead = hedge_before(tokens, amount.first, is_length=is_length)
    if amount.sort == "ordinal" and hedge not in ("about", "nearly"):
        return amount
    if hedge is not None:
        return amount._replace(hedge=hedge, lead=lead)
    hedge, last = hedge_after(tokens, amount.last)
    if hedge is not None:
        return amount._replace(hedge=hedge, last=last)
    return amount._replace(hedge="about") if amount.loose else amount


def _fact(prose: Prose, tokens: Tokens, entry: Counted, named: Named) -> Number:
    amount = entry.amount
    start, end = tokens.starts[amount.first], tokens.end(amount.last - 1)
    if amount.sort == "age":
        return fact_of(prose, amount, start, end, entity=person_of(tokens, amount, named))
    if amount.sort == "measure":
        return fact_of(prose, amount, start, end, difference=is_difference(tokens, amount))
    return fact_of(prose, amount, start, end, noun=entry.noun, verb=entry.verb)


def _with_group(fact: Number, entry: Counted, facts: Sequence[Number]) -> Number:
    """The fact with its larger group; the group must be of a kind that the fact's field allows."""
    if entry.of is None or isinstance(fact, Measure):
        return fact
    return attrs.evolve(fact, of=facts[entry.of])
