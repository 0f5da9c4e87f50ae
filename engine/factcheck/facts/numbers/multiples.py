"""Factors: "doubled", "three times as many", "tenfold", "25 to 30 times your expenses"."""

from factcheck.facts.numbers.amount import Amount
from factcheck.facts.numbers.tokens import Tokens
from factcheck.facts.numbers.vocabulary import CARDINALS, MULTIPLE_VERBS, MULTIPLE_WORDS

# After "times" (or "twice", "double") these begin what the factor is applied to.
_BASES = frozenset(
    "as the its his her their our your my that those more less fewer higher lower larger greater bigger faster "
    "smaller what longer stronger worse better likelier cheaper costlier over normal".split()
)
_WORD_BASES = _BASES - {"over", "longer", "better", "worse", "my", "normal"}


def read_multiple(tokens: Tokens, index: int) -> Amount | None:
    """The factor in one word that begins at a token: "doubled", "tenfold", "twice as many", "double the number"."""
    word = tokens.lower[index]
    if word in MULTIPLE_VERBS:
        return _read_verb(tokens, index)
    if word.endswith("fold"):
        value = CARDINALS.get(word.removesuffix("fold"), 100 if word == "hundredfold" else 0)
        return Amount(index, index + 1, value, "multiple") if value else None
    if word in MULTIPLE_WORDS and not tokens.is_hyphen(index) and not tokens.is_hyphen(index + 1):
        after = tokens.lower[index + 1]
        if after in _WORD_BASES or (
            word == "double" and tokens.before(index) in ("to", "more", "would", "will", "could")
        ):
            return Amount(index, index + 1, MULTIPLE_WORDS[word], "multiple")
    return None


def _read_verb(tokens: Tokens, index: int) -> Amount | None:
    """A verb of doubling; not "doubled down", "doubles" of tennis or darts."""
    word, after = tokens.lower[index], tokens.lower[index + 1]
    if after in ("down", "back", "over", "up", "as") or tokens.is_hyphen(index):
        return None
    if word in ("doubles", "triples") and (
        tokens.before(index) in ("the", "mixed", "men's", "women's") or after != "the"
    ):
        return None
    return Amount(index, index + 1, MULTIPLE_VERBS[word], "multiple")


def as_multiple(tokens: Tokens, amount: Amount) -> Amount | None:
    """A count followed by "times" or "-fold" as a factor; None where it counts occasions ("won three times")."""
    place = amount.last + 1 if tokens.is_hyphen(amount.last) else amount.last
    word = tokens.lower[place]
    if word == "fold":
        return amount._replace(last=place + 1, sort="multiple")
    if word == "x" and tokens.joined(place) and tokens.words[place + 1] not in ("x",) and not tokens.joined(place + 1):
        return amount._replace(last=place + 1, sort="multiple")
    if word == "times" and tokens.lower[place + 1] in _BASES:
        return amount._replace(last=place + 1, sort="multiple")
    return None
