"""What a place in an order is counted among: the third case, after two others; the third of the five."""

from collections.abc import Iterator, Sequence

import attrs

from factcheck.facts.model import Count, Number, Ordinal
from factcheck.facts.prose import Prose
from factcheck.facts.relations.wording import stem
from factcheck.patterns import lazy

# "four earlier cases", "two previous ones": they came before, wherever that is said.
_EARLIER = lazy(r" (?:earlier|previous|prior) ([a-z]+)")
# "after two others", "following two other deaths", up to the end of what is said of them.
_LEAD = lazy(
    r"\b(?:after|following|follows|in addition to|besides|joins|joining)(?: (?:the|its|his|her|their|at least))? $"
)
_OTHERS = lazy(
    r" (?:others|other ([a-z]+))"
    r"(?=[,.;:)]|$| (?:in|on|at|since|last|this|earlier|over|during|from|reported|confirmed)\b)"
)
# Two others were found in May: they came before if they are said to, or if the same was done to them.
_BARE = lazy(r" (?:others|other ([a-z]+)) (?:have |had |has )?(?:been |were |was )?([a-z]+)")
_BEFORE = lazy(r"\b(?:already|earlier|before|previously|so far)\b")
_ELSEWHERE = lazy(
    r" (?:[a-z]+ )?(?:in|at|across) (?!(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b)(?:[A-Z]|(?:the|a|an|other|another) (?!(?:past|last|same|previous|first|two|three)\b))"
    r"| elsewhere"
)
_OF = lazy(r" of (?:(?:the|all|his|her|its|their|our|my|these|those) )?")
_WORD = lazy(r"[a-z]+")
# Parts of a year and places in a house are counted anew each time.
_OTHER_ORDERS = frozenset(
    "quarter half century decade year month week day hour minute floor storey place degree party person grade base "
    "anniversary birthday term part".split()
)
_MOST = 100


def with_precedents(prose: Prose, numbers: Sequence[Number]) -> tuple[Number, ...]:
    """The numbers, each ordinal with the count of those before it, or of all, where the text gives one beside it."""
    if not any(isinstance(number, Ordinal) for number in numbers):
        return tuple(numbers)
    counts = [number for number in numbers if isinstance(number, Count)]
    return tuple(_linked(prose, number, counts) if isinstance(number, Ordinal) else number for number in numbers)


def _linked(prose: Prose, ordinal: Ordinal, counts: Sequence[Count]) -> Ordinal:
    group = _group(prose.text, ordinal, counts)
    if group is not None:
        return attrs.evolve(ordinal, of=group)
    nouns = frozenset(map(stem, _WORD.findall((ordinal.noun or "").lower())))
    if (ordinal.value.point or 0) < 2 or not nouns or not _OTHER_ORDERS.isdisjoint(nouns):
        return ordinal
    found = next(_others(prose, ordinal, counts, nouns), None)
    return ordinal if found is None else attrs.evolve(ordinal, others=found)


def _group(text: str, ordinal: Ordinal, counts: Sequence[Count]) -> Count | None:
    """The number of all in "the third of the five", "the third of her 12 books"."""
    opening = _OF.match(text, ordinal.end)
    if opening is None:
        return None
    return next((count for count in counts if count.start == opening.end()), None)


def _others(prose: Prose, ordinal: Ordinal, counts: Sequence[Count], nouns: frozenset[str]) -> Iterator[Count]:
    """The counts of others in the ordinal's sentence or the next one of its paragraph."""
    for count in counts:
        near = count.paragraph == ordinal.paragraph and count.sentence - ordinal.sentence in (0, 1)
        value = count.value.point
        if not near or value is None or value > _MOST:
            continue
        is_sure = _come_before(prose, ordinal, count, nouns)
        if is_sure is not None:
            yield attrs.evolve(count, sure=count.sure and is_sure)


def _come_before(prose: Prose, ordinal: Ordinal, count: Count, nouns: frozenset[str]) -> bool | None:
    """Whether the counted came before the ordinal's own; None where nothing says so, False where little does."""
    text, sentence = prose.text, prose.sentences[count.sentence]
    earlier = _EARLIER.match(text, count.end)
    if earlier is not None:
        same = earlier.group(1) == "ones" or stem(earlier.group(1)) in nouns
        return _ELSEWHERE.match(text, earlier.end()) is None if same else None
    if count.start > ordinal.end and _LEAD.search(text, ordinal.end, count.start):
        others = _OTHERS.match(text, count.end)
        if others is None or not _is_same(others.group(1), nouns):
            return None
        return _ELSEWHERE.match(text, others.end()) is None
    bare = _BARE.match(text, count.end)
    if bare is None or count.start < ordinal.end or not _is_same(bare.group(1), nouns):
        return None
    done = {stem(word) for word in _WORD.findall(text[prose.sentences[ordinal.sentence].start : count.start])}
    said = _BEFORE.search(text, bare.start(), sentence.end) is not None or stem(bare.group(2)) in done
    return False if said else None


def _is_same(noun: str | None, nouns: frozenset[str]) -> bool:
    return noun is None or stem(noun) in nouns
