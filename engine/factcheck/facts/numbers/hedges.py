"""The words that loosen a number: "about", "more than", "up to"."""

from collections.abc import Mapping
from types import MappingProxyType

from factcheck.facts.numbers.tokens import Tokens
from factcheck.values.written import Hedge

# Phrases before a number; longer ones win.
_PHRASES: tuple[tuple[Hedge, str], ...] = (
    (
        "about",
        "about|around|roughly|approximately|approx|some|an estimated|estimated|circa|in the region of"
        "|in the neighborhood of|in the neighbourhood of|~|an approximate|an average of about|something like"
        "|estimated at|believed to be",
    ),
    (
        "nearly",
        "nearly|almost|close to|just under|just short of|just below|approaching|near|not quite|just shy of"
        "|shy of|nearing|a little under|slightly under|slightly less than|just less than|a little less than"
        "|little short of|a near|little less than",
    ),
    (
        "more than",
        "more than|over|upwards of|upward of|above|in excess of|exceeding|exceeded|exceeds|greater than"
        "|well over|north of|well above|far more than|longer than|higher than|older than|larger than|beyond"
        "|surpassing|surpassed|topped|topping",
    ),
    (
        "at least",
        "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|a minimum",
    ),
    (
        "up to",
        "up to|as many as|at most|no more than|as much as|as high as|a maximum of|maximum of|not more than"
        "|no longer than|no older than|as long as|anything up to",
    ),
    (
        "less than",
        "less than|fewer than|under|below|within|younger than|short of|well under|shorter than|far fewer than",
    ),
    (
        "just over",
        "just over|a little over|slightly more than|just above|just more than|a little more than|slightly over"
        "|slightly above|a bit more than|a bit over|little more than",
    ),
)
_BEFORE: Mapping[tuple[str, ...], Hedge] = MappingProxyType(
    {tuple(phrase.split()): hedge for hedge, phrases in _PHRASES for phrase in phrases.split("|")}
)
_LAST_WORDS = frozenset(phrase[-1] for phrase in _BEFORE)
_LONGEST = max(map(len, _BEFORE))
# What may stand between the hedge and the number.
_BETWEEN = frozenset({"another", "the", "its", "their", "a", "an", "every"})
# After these words "about" tells a topic.
_TOPIC = frozenset(
    "talk talking talked speak spoke speaking think thinking thought know knew worried worry concerned concerns all "
    "learn learned told tell ask asked asking care questions question story stories book books film information "
    "debate doubts heard hear wrote write joke jokes complained complaints".split()
)
# After these "up to" tells how far something went.
_MOVED = frozenset(
    "gone went go goes going rose rise risen rises rising moved climbed jumped increased pushed raised bumped "
    "ticked edged driven drove bring bringing brought inched crept soared shot".split()
)
# Hedges of size that before a length of time mean "during" or a limit of another sort.
_DURING = frozenset({"over", "above", "under", "below", "near", "beyond"})
# What things stand under, however many there are: "under four headings".
_COVERS = frozenset(
    "heading headings condition conditions circumstances law laws act acts name names title titles category categories "
    "administration administrations government governments president presidents flag flags rule rules section sections "
    "treaty treaties agreement agreements manager managers coach coaches umbrella umbrellas owner owners "
    "regime regimes ruler rulers banner banners roof roofs".split()
)
# Counts of these tell how long something went on: "over six weekends".
_STRETCHES = frozenset(
    "weekend weekends night nights evening evenings morning mornings afternoon afternoons season seasons session "
    "sessions round rounds leg legs stage stages hole holes lap laps generation generations term terms episode "
    "episodes sitting sittings".split()
)
_BEFORE_LENGTH = frozenset(
    "for to of took takes take taken lasted lasts last spent spend was is been be after than with by has have had just "
    "well waited served serve worked comprises covering".split()
)

_AFTER: Mapping[tuple[str, ...], Hedge] = MappingProxyType(
    {
        ("or", "so"): "about",
        ("or", "thereabouts"): "about",
        ("give", "or", "take"): "about",
        ("or", "more"): "at least",
        ("and", "more"): "at least",
        ("or", "older"): "at least",
        ("and", "older"): "at least",
        ("or", "over"): "at least",
        ("and", "over"): "at least",
        ("or", "above"): "at least",
        ("and", "above"): "at least",
        ("or", "up"): "at least",
        ("and", "up"): "at least",
        ("or", "higher"): "at least",
        ("or", "fewer"): "up to",
        ("or", "less"): "up to",
        ("or", "under"): "up to",
        ("and", "under"): "up to",
        ("or", "younger"): "up to",
        ("and", "younger"): "up to",
        ("-", "plus"): "at least",
        ("-", "odd"): "about",
        ("-", "ish"): "about",
        ("-", "some"): "about",
        ("+",): "at least",
        ("odd",): "about",
    }
)
_AFTER_STARTS = frozenset(phrase[0] for phrase in _AFTER)


def hedge_before(tokens: Tokens, first: int, *, is_length: bool = False) -> tuple[Hedge | None, int]:
    """The hedge right before a number that begins at a token, and the token where the hedge begins."""
    place = first - 1
    if place >= 0 and tokens.lower[place] in _BETWEEN and tokens.lower[place] not in _LAST_WORDS:
        found = _match_before(tokens, place - 1)
        if found is not None and found[0] not in ("more than", "less than"):
            return found
    found = _match_before(tokens, place)
    if found is None or not _is_of_size(tokens, found[1], place, is_length=is_length):
        return None, first
    return found


def hedge_start(tokens: Tokens, first: int) -> int:
    """The token where the hedge before a number begins; the number's own first where there is none."""
    before = tokens.before(first)
    if before not in _LAST_WORDS and before not in _BETWEEN:
        return first
    return hedge_before(tokens, first)[1]


def _match_before(tokens: Tokens, place: int) -> tuple[Hedge, int] | None:
    if place < 0 or tokens.lower[place] not in _LAST_WORDS:
        return None
    for length in range(min(_LONGEST, place + 1), 0, -1):
        hedge = _BEFORE.get(tokens.lower[place - length + 1 : place + 1])
        if hedge is not None:
            return hedge, place - length + 1
    return None


def _is_of_size(tokens: Tokens, first: int, last: int, *, is_length: bool) -> bool:
    """Whether the words loosen the number: not "talk about two", not "over three days", not "the other two"."""
    word, before = tokens.lower[last], tokens.before(first)
    if tokens.is_hyphen(first - 1) or (word == "to" and before in _MOVED):
        return False
    if first != last:
        return True
    if word == "about" and before in _TOPIC:
        return False
    if word == "under" and not _COVERS.isdisjoint(tokens.lower[last + 2 : last + 4]):
        return False
    is_length = is_length or not _STRETCHES.isdisjoint(tokens.lower[last + 2 : last + 3])
    if word == "within":
        return is_length
    if word == "short":
        return False
    return not (is_length and word in _DURING and before not in _BEFORE_LENGTH and first > 0)


def hedge_after(tokens: Tokens, last: int) -> tuple[Hedge | None, int]:
    """The hedge right after a number, and the token where it ends: "or so", "-plus", "or older"."""
    word = tokens.lower[last]
    if word not in _AFTER_STARTS and word not in ("‑", "-"):
        return None, last
    for length in (3, 2, 1):
        hedge = _AFTER.get(tokens.lower[last : last + length])
        if hedge is not None and not (word == "odd" and tokens.lower[last + 1] == "number"):
            return hedge, last + length
    return None, last
