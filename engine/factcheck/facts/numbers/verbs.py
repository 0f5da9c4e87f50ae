"""The verb of what is counted: "nine individuals were released", "police arrested 11 people"."""

from factcheck.facts.numbers.grammar import (
    AUXILIARIES,
    CASUALTIES,
    DETERMINERS,
    HEADLINE_VERBS,
    PREPOSITIONS,
    STOPS,
    VERBS,
    is_past,
    is_plural,
)
from factcheck.facts.numbers.tokens import Tokens

# How far after the noun the verb may stand.
_REACH = 12
_CLAUSE_ENDS = frozenset(
    {".", ";", ":", "!", "?", "(", ")", "—", "–", "and", "but", "or", "while", "whereas", "because"}
)
_RELATIVES = frozenset({"who", "that", "which"})
# Words that open another clause, or an infinitive.
_SUBORDINATE = frozenset(
    "who that which whom whose where when after before because as if since until till although though unless than "
    "to".split()
)
_MODALS = frozenset("will would can could may might shall should must do does did cannot".split())
_NO_VERBS = frozenset(
    "during including following according morning evening building nothing something anything".split()
)
_ADVERBS = frozenset("not also all already now then still since later reportedly allegedly either both each".split())
_EMPTY_VERBS = AUXILIARIES | frozenset(
    {"according", "expected", "born", "compared", "based", "so-called", "named", "called"}
)
# Verbs that further on in a clause are more often nouns.
_NOUNS = frozenset(
    "account accounts work use uses show shows play stand face lead fall rise call need hold vote run help".split()
)
# Determiners between a verb and the number that is its object.
_SKIPPED = DETERMINERS - {"that", "this"}


def verb_of(tokens: Tokens, first: int, last: int) -> str | None:
    """The verb of a number's phrase [first, last): what it is the subject of, else what it is the object of."""
    before = _object_verb(tokens, first)
    if before is not None:
        return before
    if _may_be_subject(tokens, first):
        return _subject_verb(tokens, last)
    # A participle may follow in any place: "of the eleven people released".
    return tokens.words[last] if _is_finite(tokens, last, last) else None


def _may_be_subject(tokens: Tokens, first: int) -> bool:
    """Whether the phrase may be a subject: not after a preposition or a verb."""
    word = tokens.before(first)
    while first > 0 and word in DETERMINERS:
        first -= 1
        word = tokens.before(first)
    return word not in PREPOSITIONS or word in ("after", "before", "since", "until", "as", "than")


def _object_verb(tokens: Tokens, first: int) -> str | None:
    """The verb right before a number: "arrested 11 people", "killing at least 20"."""
    index = first - 1
    while index > 0 and (tokens.lower[index] in _SKIPPED or tokens.lower[index] in ("up", "out", "with")):
        index -= 1
    if index < 0 or not tokens.is_word(index):
        return None
    word = tokens.lower[index]
    if word in HEADLINE_VERBS and tokens.before(index) not in DETERMINERS:
        return tokens.words[index]
    if (
        word in _EMPTY_VERBS
        or word in ("said", "says")
        or (is_plural(word) and word not in VERBS)
        or tokens.before(index) in DETERMINERS
        or tokens.is_hyphen(index - 1)
    ):
        return None
    if is_past(word) or (word.endswith("ing") and len(word) > 5 and word not in _NO_VERBS):
        return tokens.words[index]
    return None


def _subject_verb(tokens: Tokens, last: int) -> str | None:
    """The first full verb after a number's noun in the same clause, auxiliaries passed over."""
    auxiliary = ""
    index = last
    if tokens.words[last] in ("'", "’"):
        return None
    end = min(last + _REACH, len(tokens))
    while index < end:
        word = tokens.lower[index]
        if word in AUXILIARIES:
            auxiliary = word
        elif tokens.words[index] in _CLAUSE_ENDS or (word in _SUBORDINATE and (index > last or word not in _RELATIVES)):
            return None
        elif word == ",":
            index = _past_inset(tokens, index, end)
        elif auxiliary and not _is_adverb(word):
            return tokens.words[index] if _is_participle(tokens, index, auxiliary) else None
        elif not auxiliary and _is_finite(tokens, index, last):
            return tokens.words[index]
        index += 1
    return None


def _is_finite(tokens: Tokens, index: int, last: int) -> bool:
    """Whether a word without an auxiliary is a verb in the past, and no attribute ("a group of trained students")."""
    word = tokens.lower[index]
    if not tokens.is_word(index) or not is_past(word) or word in _EMPTY_VERBS or tokens.is_hyphen(index - 1):
        return False
    return index == last or not (word in _NOUNS or is_plural(tokens.lower[index + 1]))


def _is_participle(tokens: Tokens, index: int, auxiliary: str) -> bool:
    """Whether a word after an auxiliary is the full verb, or says what became of someone ("were dead")."""
    word = tokens.lower[index]
    if not tokens.words[index].islower() or word in STOPS:
        return False
    if auxiliary in _MODALS or word in CASUALTIES:
        return True
    return is_past(word) or (word.endswith(("ing", "en")) and not is_plural(word))


def _past_inset(tokens: Tokens, index: int, end: int) -> int:
    """The comma that closes an inset ("nine people, two of them children, were killed"); the end where none does."""
    for place in range(index + 1, end):
        if tokens.words[place] == ",":
            return place
    return end


def _is_adverb(word: str) -> bool:
    return word in _ADVERBS or (word.endswith("ly") and word not in ("supply", "apply", "reply", "fly"))
