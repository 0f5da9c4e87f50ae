"""What looks like a quantity and is none: "287(g)", "F-16", "Route 66", "24/7", "Boeing 737", "one of the …"."""

from factcheck.facts.names.model import Named
from factcheck.facts.numbers.amount import Amount
from factcheck.facts.numbers.grammar import CASUALTIES, STOPS, VERBS, is_plural, is_possessive
from factcheck.facts.numbers.pronoun import is_pronoun
from factcheck.facts.numbers.spaced import is_tail
from factcheck.facts.numbers.tokens import HYPHENS, Tokens
from factcheck.facts.numbers.vocabulary import CARDINALS

# A number after one of these is a label: a room, a road, a section, a model, a place in a series.
_LABELS: frozenset[str] = frozenset(
    "route highway interstate exit room section sections article chapter title page pages flight channel building "
    "apartment apt unit suite phase grade type class category tier version season episode volume vol part act scene "
    "gate platform terminal runway lane bus train ward district precinct zone pier lot box proposition prop "
    "resolution rule form figure fig table question formula studio radio number no nos num # paragraph clause "
    "amendment schedule appendix verse psalm line track hole lap stage floor-level level model mark mk series "
    "appendix note junction motorway case docket file serial badge engine squad squadron troop battalion brigade "
    "regiment catch area block plot unit's reactor booth fortune ftse nasdaq dax nikkei russell stoxx cell seat row "
    "aisle bay dock windows ios android playstation xbox iphone galaxy boeing airbus apollo gemini soyuz voyager "
    "opus symphony sonata bowl versus vs formula op. bill measure order code zip postcode ext extension day-of "
    "week-of item exhibit quarter q chapter's group pool round game match test race heat".split()
)
# Of the labels, those that also count things, so that a plural after the number makes it a count ("in part 12 firms").
_STREETS: frozenset[str] = frozenset(
    "street st avenue ave road rd boulevard blvd drive dr lane ln way court ct place pl square sq terrace highway "
    "parkway pkwy circle crescent close gardens row plaza trail turnpike alley mews quay broadway pike".split()
)
_EDGES = frozenset({"@", "#", "_", "\\", "=", "&", "*", "^"})


def is_trap(tokens: Tokens, amount: Amount, named: Named, *, capitals: bool) -> bool:
    """Whether a numeral stands for no quantity. `capitals`: words are capitalised for style, as in a headline."""
    if amount.digits:
        if _is_stuck(tokens, amount) or _is_label(tokens, amount) or _is_address(tokens, amount):
            return True
        if is_tail(tokens, amount):
            return True
        if amount.sort == "count" and _is_code(tokens, amount):
            return True
        if (
            amount.sort == "count"
            and _follows_name(tokens, amount)
            and (not capitals or _is_named(tokens, amount, named))
        ):
            return True
    elif (
        _is_worded_name(tokens, amount, capitals=capitals)
        or is_pronoun(tokens, amount, named)
        or _is_idiom(tokens, amount)
    ):
        return True
    return _is_within_name(tokens, amount, named)


def _is_stuck(tokens: Tokens, amount: Amount) -> bool:
    """Whether letters, brackets or marks of a code stick to the digits: "CBS17", "F-16", "287(g)", "5G", "24/7"."""
    first, last = amount.first, amount.last
    if tokens.joined(first) and first > 0:
        before = tokens.words[first - 1]
        if before == "/" and not _is_rate(tokens, first):
            return True
        if before in _EDGES or before in (".", ":", "'", "’", "[") or tokens.is_word(first - 1):
            return True
        if before in HYPHENS and _is_hyphen_code(tokens, first - 1):
            return True
    if not tokens.joined(last):
        return False
    after = tokens.words[last]
    if tokens.is_word(last) or after in _EDGES or (after == "(" and not tokens.spaced(last)):
        return True
    if after == "/" and tokens.is_digits(last + 1) and amount.sort == "measure" and _is_rate(tokens, last + 1):
        return False
    if after in ("/", ":") and not tokens.spaced(last):
        return tokens.is_digits(last + 1) or amount.sort == "count"
    if after in HYPHENS and not tokens.spaced(last):
        return _is_hyphen_tail(tokens, amount)
    return after == "]" and tokens.before(first) == "["


def _is_rate(tokens: Tokens, first: int) -> bool:
    """A measure after a slash: "8 km/5 miles", "41C/106F"."""
    return first > 2 and tokens.is_word(first - 2) and tokens.is_digits(first - 3)


def _is_hyphen_code(tokens: Tokens, hyphen: int) -> bool:
    """A hyphen between letters or digits and the number: "COVID-19", "A320-200", "555-1234"."""
    if hyphen == 0 or not tokens.joined(hyphen):
        return False
    before = tokens.lower[hyphen - 1]
    return before not in _BEFORE_HYPHEN and (tokens.is_word(hyphen - 1) or tokens.is_digits(hyphen - 1))


# Words that a hyphen may join to a quantity: "over-65s", "12ft-by-15ft".
_BEFORE_HYPHEN = frozenset("over under mid pre post all non sub plus near by to and".split())


def _is_hyphen_tail(tokens: Tokens, amount: Amount) -> bool:
    """Digits before a hyphen that open a telephone number or a code: "555-1234", "401-k"."""
    after = tokens.words[amount.last + 1]
    if after.isdigit() or (after.lower() in CARDINALS and tokens.is_capitalised(amount.last + 1)):
        return True
    if after in ("for", "to", "in", "on") and tokens.is_hyphen(amount.last + 2):
        return amount.sort == "count"
    return len(after) == 1 and after.isalpha() and tokens.lower[amount.last + 1] not in ("a",)


def _is_label(tokens: Tokens, amount: Amount) -> bool:
    """A number after the word for what it labels: "Room 101", "section 12", "No. 10"."""
    if amount.sort != "count" or amount.scale != 1:
        return False
    place = amount.first - 1
    if tokens.words[place] == "." and place > 0:
        return tokens.lower[place - 1] in ("no", "nos", "sec", "art", "vol", "fig", "ch", "ext", "op", "p", "pp", "apt")
    word = tokens.lower[place] if place >= 0 else ""
    if word not in _LABELS or word in ("no", "order", "bill", "code"):
        return word in ("bill", "code") and not is_plural(tokens.lower[amount.last])
    return not is_plural(tokens.lower[amount.last]) or tokens.is_capitalised(place)


def _is_address(tokens: Tokens, amount: Amount) -> bool:
    """A house number: "12 Main Street", "1600 Pennsylvania Avenue NW"."""
    if amount.sort != "count" or amount.high is not None:
        return False
    index = amount.last
    if tokens.before(amount.first) == "at" and tokens.is_capitalised(index) and not _has_plural(tokens, index):
        return amount.scale == 1 and "," not in tokens.words[amount.first]
    for place in range(index, min(index + 4, len(tokens))):
        word = tokens.lower[place].rstrip("s")
        if not (
            tokens.is_capitalised(place) or tokens.is_digits(place) or tokens.lower[place] in ("nd", "rd", "th", "st")
        ):
            return False
        if place > index and (word in _STREETS or tokens.lower[place] in _STREETS) and tokens.is_capitalised(place):
            return True
    return False


def _is_code(tokens: Tokens, amount: Amount) -> bool:
    """Digits that are no written quantity: leading zeros, long runs, a list's numbering, "4x4", bare years."""
    word = tokens.words[amount.first]
    if _is_dialled(tokens, amount):
        return True
    if amount.high is None and len(word) > 1 and word[0] == "0" and word.isdigit():
        return True
    if amount.last - amount.first > 1 or "," in word:
        return False
    if "." in word and tokens.before(amount.first) in (
        "at",
        "by",
        "until",
        "till",
        "from",
        "before",
        "after",
        "around",
    ):
        return len(word.partition(".")[2]) == 2 and amount.value < 25 and not tokens.is_word(amount.last)
    if len(word) >= 7 or word == "911":
        return True
    if amount.first == 0 and tokens.words[amount.last] in (".", ")") and tokens.joined(amount.last):
        return amount.last + 1 < len(tokens)
    if tokens.is_digits(amount.last) or tokens.is_digits(amount.first - 1):
        return True
    if tokens.lower[amount.last] in ("x", "×") or tokens.before(amount.first) in ("x", "×"):
        return True
    if len(word) != 4 or not word.isdigit() or not 1500 <= amount.value <= 2100:
        return False
    return not _has_plural(tokens, amount.last) or (amount.value >= 1900 and amount.value % 100 != 0)


def _is_dialled(tokens: Tokens, amount: Amount) -> bool:
    """A telephone number with its area in brackets: "(555) 010-0199", either side of it."""
    first = amount.first
    if tokens.before(first) == "(" and tokens.words[amount.last] == ")":
        return _opens_number(tokens, amount.last + 1)
    in_brackets = first > 2 and tokens.words[first - 3] == "(" and tokens.is_digits(first - 2)
    return in_brackets and tokens.words[first - 1] == ")" and _opens_number(tokens, first)


def _opens_number(tokens: Tokens, index: int) -> bool:
    """Whether three digits or more are followed by more digits: "010-0199", "9460 018"."""
    if not tokens.words[index].isdigit() or len(tokens.words[index]) < 3:
        return False
    return tokens.is_digits(index + 2 if tokens.words[index + 1] in HYPHENS else index + 1)


def _has_plural(tokens: Tokens, index: int) -> bool:
    for place in range(index, index + 4):
        word = tokens.lower[place]
        if not tokens.is_word(place) or word in STOPS or word in VERBS:
            return False
        if is_plural(word):
            return True
    return False


def _is_named(tokens: Tokens, amount: Amount, named: Named) -> bool:
    """Whether a known name stands right before a number that nothing follows."""
    place = amount.first - 1
    mention = named.at(tokens.starts[place], tokens.end(place))
    return mention is not None and not tokens.is_word(amount.last)


def _follows_name(tokens: Tokens, amount: Amount) -> bool:
    """A number that ends a name ("Mazda 3", "Fantastic 4") or begins one ("the 737 Max jet")."""
    if amount.scale != 1 or amount.decimals or amount.high is not None or _has_plural(tokens, amount.last):
        return False
    if "," in tokens.words[amount.first]:  # names have no digit groups: "Ruiz 6,214 and Hale 4,911"
        return False
    place = amount.first - 1
    if tokens.is_hyphen(amount.last) and tokens.is_word(amount.last + 1):
        return False
    apart = not tokens.joined(place) or tokens.before(place) == "&"
    if place > 0 and tokens.is_capitalised(place) and tokens.is_word(place) and apart:
        return tokens.lower[place] not in _NOT_NAMES and not is_possessive(tokens.lower[place])
    after = tokens.words[amount.last]
    before = tokens.before(amount.first)
    if is_plural(before) and before not in _COUNTING_VERBS and before not in VERBS:
        return True
    if before == "the" and (after.lower() in _OF_PEOPLE or _is_compared_with(tokens, amount)):
        return False
    determined = before in ("the", "a") or (place > 0 and tokens.before(place) in ("the", "a"))
    if amount.value <= 100 or not determined:
        return False
    return (tokens.is_word(amount.last) and after.lower() not in STOPS) or before == "the"


def _is_compared_with(tokens: Tokens, amount: Amount) -> bool:
    """Whether "the" points back to a figure: "three times the 210", "98 of the 120", "Of the 9, …"."""
    place = amount.first - 2  # before "the"
    if place < 0 or tokens.lower[amount.last] in ("'s", "’s"):
        return False
    if tokens.words[place] == "Of":
        return tokens.words[amount.last] == ","
    word = tokens.lower[place]
    if word in _MULTIPLIERS or (word == "of" and _is_part(tokens, place - 1)):
        return True
    after, following = tokens.lower[amount.last], tokens.lower[amount.last + 1]
    dated = after in ("of", "in") and (following in _TIMES or (following.isdigit() and len(following) == 4))
    return word in _COMPARING and (dated or after in _OWNERS or after in _RECORDED)


def _is_part(tokens: Tokens, place: int) -> bool:
    return place >= 0 and (tokens.is_digits(place) or tokens.lower[place] in _PARTS)


_PARTS = frozenset(
    "two three four five six seven eight nine ten eleven twelve half most all none some many several few".split()
)
_OF_PEOPLE = CASUALTIES | {"who", "whom", "whose"}  # "the 300 who joined", "the 300 injured"
_MULTIPLIERS = frozenset("times twice thrice double triple treble half quarter".split())
_COMPARING = frozenset("than from with to above below on exceeding exceeds exceeded beat beating against".split())
_OWNERS = frozenset("it they he she we you i there".split())
_RECORDED = frozenset(
    "recorded reported counted registered seen sold made built planned allowed expected needed".split()
)
_TIMES = frozenset(
    "last next january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday yesterday today spring summer autumn winter".split()
)


# Words in -s that are verbs before a bare number.
_COUNTING_VERBS = frozenset(
    "scores numbers totals averages reaches remains equals exceeds hits wins gets sells costs kills measures weighs "
    "makes takes others times includes adds employs needs wants means counts produces carries has gains loses drops "
    "leaves sees percent per cent people".split()
)


def _is_compound(tokens: Tokens, first: int, trapped: int) -> bool:
    """Whether a number ends what a label began: "7-Eleven", "9-to-5"."""
    if first == 0 or not tokens.is_hyphen(first - 1):
        return False
    return trapped == first - 1 or (trapped == first - 3 and tokens.is_hyphen(trapped))


def goes_on_label(tokens: Tokens, amount: Amount, trapped: int) -> bool:
    """Whether a bare number goes on a row of labels: "posts 542 and 543"; `trapped` is where the last label ended."""
    if amount.sort == "count" and _is_compound(tokens, amount.first, trapped):
        return True
    joined = trapped == amount.first - 1 and tokens.before(amount.first) in ("and", "or", ",", "to", "&")
    return joined and amount.sort == "count" and amount.digits and not _has_plural(tokens, amount.last)


_NOT_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december about around at over under only just all nearly almost i".split()
)


# Labels that are other words before a number in words: "no two", "game two" but "the game two men saw".
_VERBAL_LABELS = frozenset("no order game games match round group test race rule".split())


def _is_worded_name(tokens: Tokens, amount: Amount, *, capitals: bool) -> bool:
    """A number word in a name: "Big Ten", "World War Two", "Chapter Eleven", "Seven Oaks"."""
    first = amount.first
    if amount.sort not in ("count", "fraction"):
        return amount.sort in ("measure", "duration") and first > 0 and _is_titled(tokens, first) and not capitals
    before, after = tokens.before(first), tokens.lower[amount.last]
    if before in _LABELS and before not in _VERBAL_LABELS:
        return not is_plural(after)
    if capitals or first == 0 or not tokens.is_capitalised(first):
        return False
    return _is_titled(tokens, first, alone=True)


def _is_titled(tokens: Tokens, first: int, *, alone: bool = False) -> bool:
    """Whether number words have a capital within a sentence, and (unless `alone`) the word after them too."""
    opens = tokens.words[first - 1] in {"“", "‘", '"', "'", ":", "—", "–", "(", "[", "]", "…", ".", "?", "!", "•", "-"}
    if opens or not tokens.is_capitalised(first):
        return False
    return alone or tokens.is_capitalised(first + 1)


def _is_idiom(tokens: Tokens, amount: Amount) -> bool:
    """ "An hour or two", "two-way": no count."""
    if amount.sort != "count":
        return False
    if tokens.is_hyphen(amount.last) and tokens.lower[amount.last + 1] in ("way", "sided", "handed", "dimensional"):
        return True
    opened = tokens.lower[max(0, amount.first - 3)] in ("a", "an", "another", "one")
    return amount.value == 2 and tokens.before(amount.first) == "or" and amount.first >= 3 and opened


def _is_within_name(tokens: Tokens, amount: Amount, named: Named) -> bool:
    """A number inside a name that begins before it or goes on after it."""
    if amount.sort not in ("count", "ordinal", "number"):
        return False
    start, end = tokens.starts[amount.first], tokens.end(amount.last - 1)
    mention = named.at(start, end)
    return mention is not None and mention.start <= start and mention.end >= end
