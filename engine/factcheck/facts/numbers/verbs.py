"""The verb of what is counted: "nine individuals were released", "police arrested 11 people"."""

from factcheck.facts.numbers.grammar import AUXILIARIES, CASUALTIES, DETERMINERS, STOPS, VERBS, is_past
from factcheck.facts.numbers.tokens import Tokens

# How far after the noun the verb may stand.
_REACH = 12
_CLAUSE_ENDS = frozenset(
    {".", ";", ":", "!", "?", "(", ")", "—", "–", "and", "but", "or", "while", "whereas", "because"}
)
_RELATIVES = frozenset({"who", "that", "which", "whom", "whose", "where"})
_ADVERBS = frozenset("not also all already now then still since later reportedly allegedly either both each".split())
_EMPTY_VERBS = AUXILIARIES | frozenset({"according", "expected", "born"})


def verb_of(tokens: Tokens, first: int, last: int) -> str | None:
    """The verb of a number's phrase [first, last): what it is the subject of, else what it is the object of."""
    before = _object_verb(tokens, first)
    after = _subject_verb(tokens, last)
    if before is not None and (after is None or not _is_subject(tokens, first)):
        return before
    return after or before


def _is_subject(tokens: Tokens, first: int) -> bool:
    """Whether the phrase opens a clause."""
    return (
        first == 0
        or tokens.words[first - 1] in {"“", "‘", '"', ",", ";", ":", "—", "(", "[", "]"}
        or (tokens.lower[first - 1] in ("that", "and", "but", "said", "while", "says"))
    )


def _object_verb(tokens: Tokens, first: int) -> str | None:
    """The verb right before a number: "arrested 11 people", "killing at least 20"."""
    index = first - 1
    while index > 0 and (tokens.lower[index] in DETERMINERS or tokens.lower[index] in ("of", "up", "out")):
        index -= 1
    if index < 0 or not tokens.is_word(index):
        return None
    word = tokens.lower[index]
    if word in _EMPTY_VERBS or word in ("said", "says"):
        return None
    if is_past(word) or (word.endswith("ing") and len(word) > 5 and word not in ("during", "including", "following")):
        return tokens.words[index]
    return None


def _subject_verb(tokens: Tokens, last: int) -> str | None:
    """The first full verb after a number's noun in the same clause, auxiliaries passed over."""
    auxiliary = False
    index = last
    end = min(last + _REACH, len(tokens))
    while index < end:
        word = tokens.lower[index]
        if word in AUXILIARIES:
            auxiliary = True
        elif word in _RELATIVES and index == last:
            pass
        elif tokens.words[index] in _CLAUSE_ENDS or word in _RELATIVES:
            return None
        elif word == ",":
            index = _past_inset(tokens, index, end)
        elif auxiliary and not _is_adverb(word):
            return tokens.words[index] if word not in STOPS else None
        elif not auxiliary and tokens.is_word(index) and is_past(word) and _may_be_verb(tokens, index):
            return tokens.words[index]
        index += 1
    return None


def _past_inset(tokens: Tokens, index: int, end: int) -> int:
    """The comma that closes an inset ("nine people, two of them children, were killed"); the end where none does."""
    for place in range(index + 1, end):
        if tokens.words[place] == ",":
            return place
    return end


def _is_adverb(word: str) -> bool:
    return word in _ADVERBS or (word.endswith("ly") and word not in ("supply", "apply", "reply", "fly"))


def _may_be_verb(tokens: Tokens, index: int) -> bool:
    """Whether a past form is the verb and no attribute of a noun: "two injured men"."""
    word = tokens.lower[index]
    if word in VERBS or word in CASUALTIES:
        return True
    return not tokens.is_hyphen(index - 1)
