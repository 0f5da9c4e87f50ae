"""What ties the numbers of a sentence together: nouns and verbs left out in a coordination, larger groups, kinds."""

import bisect
import itertools
from typing import NamedTuple

from factcheck.facts.numbers.amount import Amount
from factcheck.facts.numbers.grammar import AUXILIARIES, CASUALTIES, DETERMINERS, STOPS, is_past
from factcheck.facts.numbers.nouns import NounPhrase, noun_after, skip_determiners
from factcheck.facts.numbers.tokens import Tokens
from factcheck.facts.numbers.verbs import verb_of

# Numbers that may be followed by "of" and the larger group.
_OF_SORTS = frozenset({"count", "percent", "fraction"})
# Numbers that have a noun.
_COUNTING = _OF_SORTS | {"ordinal"}
_GOING_ON = frozenset(
    {
        "and",
        "but",
        "while",
        "or",
        "nor",
        ",",
        ";",
        ":",
        "(",
        "–",
        "—",
        "with",
        "plus",
        "another",
        "other",
        "has",
        "have",
        "had",
    }
)
_FALL_AND_RISE = frozenset(
    {"up", "down", "compared", "rose", "fell", "increase", "decrease", "risen", "fallen", "rising"}
)


class Counted(NamedTuple):
    """An amount with what it counts: its noun and verb as text, and the place in the list of its larger group."""

    amount: Amount
    noun: str | None = None
    verb: str | None = None
    of: int | None = None
    phrase: NounPhrase | None = None
    inherited: bool = False


def tie_together(text: str, tokens: Tokens, amounts: list[Amount]) -> list[Counted]:
    """The amounts of a sentence with nouns, verbs and groups, in order."""
    if len(amounts) == 1:
        return [_without_singular(tokens, _with_own_noun(text, tokens, amounts[0], amounts))]
    amounts = [_beside(tokens, *pair) for pair in zip(amounts, [*amounts[1:], None], strict=True)]
    amounts = [_elliptic(tokens, amount, amounts[number - 1 : number]) for number, amount in enumerate(amounts)]
    counted = [_with_own_noun(text, tokens, amount, amounts) for amount in amounts]
    for number, entry in enumerate(counted):
        if entry.of is not None:
            counted[number] = _with_group_noun(entry, counted)
    for number, (entry, following) in enumerate(itertools.pairwise(counted)):
        counted[number] = _with_shared_head(text, tokens, entry, following)
    return _with_inherited(tokens, [_without_singular(tokens, entry) for entry in counted])


def _beside(tokens: Tokens, amount: Amount, following: Amount | None) -> Amount:
    """A bare number that takes its unit from the one after it: "43 by 33 km", "fell 0.3 points to 4.1 percent"."""
    if following is None or amount.sort != "count":
        return amount
    if tokens.lower[amount.last] in ("point", "points") and following.sort == "percent":
        near = following.start - amount.last == 2 and tokens.before(following.start) in ("to", "from", "at")
        return amount._replace(sort="points", last=amount.last + 1) if near else amount
    if following.sort != "measure" or following.first != amount.last + 1:
        return amount
    if tokens.lower[amount.last] not in ("by", "x", "×"):
        return amount
    return amount._replace(sort="measure", unit=following.unit)


def _elliptic(tokens: Tokens, amount: Amount, earlier: list[Amount]) -> Amount:
    """A bare number that shares the kind of the one before: "52 percent, down from 58 in 2014"."""
    if not earlier or amount.sort != "count" or earlier[0].sort not in ("percent", "money", "points"):
        return amount
    if tokens.before(amount.first) != "from" or tokens.lower[amount.first - 2] not in _FALL_AND_RISE:
        return amount
    if noun_after(tokens, amount.last) is not None or amount.first - earlier[0].last > 4:
        return amount
    return amount._replace(sort=earlier[0].sort, unit=earlier[0].unit)


def _with_own_noun(text: str, tokens: Tokens, amount: Amount, amounts: list[Amount]) -> Counted:
    if amount.sort not in _COUNTING:
        return Counted(amount)
    preposition = amount.last + (tokens.lower[amount.last] == "out")
    if tokens.lower[preposition] == "of" and amount.sort in _OF_SORTS:
        return _with_of(text, tokens, amount, amounts, preposition + 1)
    phrase = _direct_noun(tokens, amount)
    if phrase is None:
        verb = _bare_verb(tokens, amount) if amount.sort == "count" else None
        return Counted(amount, verb=verb)
    noun = _phrase_text(text, tokens, phrase)
    joined = tokens.is_hyphen(amount.last)
    verb = verb_of(tokens, amount.start, phrase.last) if amount.sort == "count" and not joined else None
    return Counted(amount, noun, verb, phrase=phrase)


def _direct_noun(tokens: Tokens, amount: Amount) -> NounPhrase | None:
    index = amount.last
    if amount.sort == "ordinal":
        if tokens.is_hyphen(index):
            index += 2
        return noun_after(tokens, index, singular=True)
    if tokens.is_hyphen(index):
        named = tokens.is_word(index + 1) and tokens.lower[index + 1] not in ("strong", "a", "an")
        return NounPhrase(index + 1, index + 2, plural=False) if named else None
    if amount.sort == "percent":
        determined = tokens.before(amount.start) in DETERMINERS
        return noun_after(tokens, index, singular=True) if determined else None
    if amount.sort == "fraction":
        return noun_after(tokens, skip_determiners(tokens, index), singular=True)
    return noun_after(tokens, index, singular=amount.value == 1 and amount.high is None)


def _with_of(text: str, tokens: Tokens, amount: Amount, amounts: list[Amount], first: int) -> Counted:
    """ "nine of the eleven", "5 of those hits", "dozens of shots", "half of the known cases".

    `first` is the token after "of".
    """
    index = skip_determiners(tokens, first)
    if tokens.lower[first] in ("them", "whom", "these", "those", "which") and (
        tokens.lower[first] in ("them", "whom", "which") or not tokens.is_word(first + 1)
    ):
        return _with_of_them(tokens, amount, amounts)
    number = bisect.bisect_left(amounts, index, key=_first)
    for other in amounts[number : number + 1]:
        if other.start == index and (amount.sort != "count" or other.sort == "count"):
            verb = verb_of(tokens, amount.start, other.last) if amount.sort == "count" else None
            return Counted(amount, None, verb, of=number)
    phrase = noun_after(tokens, index)
    if phrase is None or (amount.sort == "count" and not phrase.plural):
        return Counted(amount)
    verb = verb_of(tokens, amount.start, phrase.last) if amount.sort == "count" else None
    return Counted(amount, _phrase_text(text, tokens, phrase), verb, phrase=phrase)


def _first(amount: Amount) -> int:
    return amount.first


def _with_of_them(tokens: Tokens, amount: Amount, amounts: list[Amount]) -> Counted:
    """ "Two of them": of the nearest larger count before."""
    verb = verb_of(tokens, amount.start, amount.last + 2) if amount.sort == "count" else None
    own = amounts.index(amount, max(0, bisect.bisect_left(amounts, amount.first, key=_first)))
    for number in range(own - 1, max(-1, own - 10), -1):
        other = amounts[number]
        larger = other.value > amount.value or amount.sort != "count"
        if other.sort == "count" and larger:
            return Counted(amount, None, verb, of=number)
    plain = own > 0 and amount.sort == "count" and _stands_beside(tokens, amounts[own - 1], amount)
    return Counted(amount, None, verb, of=own - 1 if plain else None)


def _stands_beside(tokens: Tokens, group: Amount, part: Amount) -> bool:
    """Whether nothing else can be "them": "nine people were hurt, 14 of them badly", however large the part."""
    phrase = noun_after(tokens, group.last) if group.sort == "count" else None
    if phrase is None or not phrase.plural or tokens.before(part.start) not in (",", "–", "—"):
        return False
    between = tokens.lower[phrase.last : part.start - 1]
    return len(between) <= 3 and all(word in _BEING or word in CASUALTIES or is_past(word) for word in between)


_BEING = frozenset("were are have had been be".split())


def _with_group_noun(entry: Counted, counted: list[Counted]) -> Counted:
    """A number of a larger group counts the same things."""
    group = counted[entry.of or 0]
    verb = entry.verb
    return entry._replace(noun=entry.noun or group.noun, verb=verb or None, phrase=group.phrase)


def _bare_verb(tokens: Tokens, amount: Amount) -> str | None:
    """The verb of a number without a noun: "two had served", "three injured", "five were killed"."""
    word = tokens.lower[amount.last]
    if word in CASUALTIES:
        return tokens.words[amount.last]
    return verb_of(tokens, amount.start, amount.last)


def _with_shared_head(text: str, tokens: Tokens, entry: Counted, following: Counted) -> Counted:
    """A number whose noun stands with the next one: "1,853 female and 1,712 male names"."""
    own, other = entry.phrase, following.phrase
    if own is None or own.plural or other is None or not other.plural or entry.amount.sort != "count":
        return entry
    joined = tokens.lower[own.last] in ("and", "or", ",") and own.last + 1 == following.amount.start
    if not joined or entry.amount.value == 1 or following.amount.sort != "count":
        return entry
    head = NounPhrase(other.last - 1, other.last, plural=True)
    return entry._replace(noun=f"{entry.noun} {_phrase_text(text, tokens, head)}", phrase=own._replace(plural=True))


def _without_singular(tokens: Tokens, entry: Counted) -> Counted:
    """Several things are no singular: what follows their number is then a verb ("seven deal with roads") or a name."""
    phrase, amount = entry.phrase, entry.amount
    if phrase is None or phrase.plural or amount.sort != "count" or tokens.is_hyphen(amount.last):
        return entry
    if amount.value == 1 and amount.high is None:
        return entry
    if tokens.is_capitalised(phrase.first):
        return entry._replace(noun=None)
    is_verb = phrase.first == amount.last and phrase.last == phrase.first + 1 and tokens.lower[phrase.last] in STOPS
    verb = tokens.words[phrase.first] if is_verb and entry.verb is None else entry.verb
    return entry._replace(noun=None, phrase=None, verb=verb)


def _with_inherited(tokens: Tokens, counted: list[Counted]) -> list[Counted]:
    """The same, where a number without a noun takes the noun of the count before it, and without a verb its verb."""
    source: Counted | None = None
    result: list[Counted] = []
    for each in counted:
        entry = each
        if source is not None and _lacks_noun(tokens, entry):
            has_own = tokens.lower[entry.amount.last] in AUXILIARIES  # "ten are pensioners"
            verb = entry.verb if has_own else entry.verb or source.verb
            entry = entry._replace(noun=source.noun, verb=verb, phrase=source.phrase, inherited=True)
        if entry.noun and _counts(entry):
            source = entry
        result.append(entry)
    return result


def _lacks_noun(tokens: Tokens, entry: Counted) -> bool:
    """Whether a count has no noun because one was left out."""
    missing = entry.amount.sort == "count" and entry.noun is None and entry.phrase is None
    return missing and _stands_alone(tokens, entry.amount)


def _counts(entry: Counted) -> bool:
    return entry.amount.sort == "count" and not (
        entry.phrase is not None and not entry.phrase.plural and entry.amount.value != 1
    )


def _stands_alone(tokens: Tokens, amount: Amount) -> bool:
    """Whether a number has no noun because its clause goes on from the one before: after "and", a comma, a verb."""
    if tokens.is_hyphen(amount.last):
        return False
    before = tokens.before(amount.start)
    if before in DETERMINERS or before == "other":
        before = tokens.before(amount.start - 1)
    return before in _GOING_ON or before == "" or (is_past(before) and before not in ("was", "were"))


def _phrase_text(text: str, tokens: Tokens, phrase: NounPhrase) -> str:
    return text[tokens.starts[phrase.first] : tokens.end(phrase.last - 1)]
