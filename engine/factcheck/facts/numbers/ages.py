"""Ages in all their forms: "Noel, 31,", "a 34-year-old", "aged 21", "children under 12", "65 and older"."""

from factcheck.facts.model import Person
from factcheck.facts.names.model import Named
from factcheck.facts.numbers.amount import Amount, Exact
from factcheck.facts.numbers.grammar import VERBS
from factcheck.facts.numbers.hedges import hedge_start
from factcheck.facts.numbers.tokens import HYPHENS, Tokens
from factcheck.values.units import UNITS

# No one is older; a larger number is no age.
_OLDEST = 115
_PERSON_ENDS = frozenset({",", ".", ";", ")", "—", "–", ""})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_GROUPS = frozenset(
    "children child kids people persons adults women men girls boys voters residents patients seniors those anyone "
    "everyone someone youths teenagers players workers citizens students pupils americans britons visitors "
    "passengers drivers customers viewers men's women's anybody babies toddlers households respondents females "
    "males drinkers smokers users applicants members fans juniors".split()
)
# Words for people without a name, after which a number between commas is an age: "the driver, 34, was".
_SOMEONE = frozenset(
    "man woman boy girl men women boys girls teenager teenagers teen teens suspect suspects victim victims driver "
    "drivers passenger cyclist pedestrian motorcyclist pensioner student mother father son sons daughter daughters "
    "brother brothers sister sisters husband wife grandmother grandfather child children youth youths defendant "
    "pilot soldier officer nurse teacher farmer actor singer striker midfielder defender goalkeeper partner "
    "girlfriend boyfriend".split()
)
_TURN = frozenset({"turned", "turns", "turning", "turn"})
_BEFORE_AGE = _TURN | {"of", "at", "aged", "ages", "age"}


def old(tokens: Tokens, amount: Amount) -> Amount | None:
    """A length of time followed by "old" as an age in years: "34-year-old", "17-month-old", "29.6 years old"."""
    if amount.sort != "duration":
        return None
    if tokens.before(amount.first) == "of" and tokens.lower[amount.first - 2] in ("age", "ages"):
        return _aged(amount, UNITS[amount.unit or "year"].factor / UNITS["year"].factor)
    place = amount.last + 1 if tokens.is_hyphen(amount.last) else amount.last
    if tokens.lower[place] not in ("old", "olds") or (amount.unit == "year" and amount.value > _OLDEST):
        return None
    ratio = UNITS[amount.unit or "year"].factor / UNITS["year"].factor
    return _aged(amount._replace(last=place + 1), ratio)


def read_decade(tokens: Tokens, index: int) -> Amount | None:
    """ "In her 40s", "in his mid-30s": an age told by its decade."""
    word = tokens.words[index]
    if len(word) != 2 or not word.isdigit() or word[1] != "0" or tokens.lower[index + 1] not in ("s", "'s", "’s"):
        return None
    place = index - 1
    while place > 0 and (tokens.words[place] in HYPHENS or tokens.lower[place] in ("early", "mid", "late", "to", "or")):
        place -= 1
    if not tokens.joined(index + 1) or tokens.lower[place] not in ("his", "her", "their", "my", "your", "our"):
        return None
    value = int(word)
    return Amount(index, index + 2, value, "age", "year", value + 9, digits=True)


def _aged(amount: Amount, ratio: Exact = 1) -> Amount:
    high = None if amount.high is None else amount.high * ratio
    return amount._replace(value=amount.value * ratio, high=high, sort="age", unit="year")


def told(tokens: Tokens, amount: Amount, named: Named) -> Amount | None:
    """A bare number that is an age by what stands around it; None where it is none."""
    if amount.sort != "count" or amount.decimals or amount.value > _OLDEST or amount.scale != 1:
        return None
    start = hedge_start(tokens, amount.first)
    if _is_aged(tokens, amount, start) or _is_group(tokens, amount) or _is_told_of(tokens, amount, start):
        return _aged(amount)
    if amount.digits and amount.high is None and _is_apposition(tokens, amount, named):
        return _aged(amount)
    return None


def _is_aged(tokens: Tokens, amount: Amount, start: int) -> bool:
    """ "aged 21", "age 12", "ages 5 to 12", "the ages of 18 and 24", "turned 40"."""
    before = tokens.before(start)
    if before not in _BEFORE_AGE:
        return False
    if before == "of" and start > 1:
        before = tokens.lower[start - 2]
        return before in ("age", "ages")
    if before == "at" and _is_dying(tokens, start - 1, amount):
        return not tokens.is_word(amount.last)
    if before in ("aged", "ages") or (before == "age" and not tokens.is_word(amount.last)):
        return True
    if before == "age":
        return tokens.lower[amount.last] in ("and", "or", "in", "when", "to", "at", "after", "from", "before", "for")
    return before in _TURN and (
        not tokens.is_word(amount.last) or tokens.lower[amount.last] in ("in", "on", "last", "this")
    )


def _is_dying(tokens: Tokens, place: int, amount: Amount) -> bool:
    """Whether a death is told before "at": "died at 75", "died on Monday in Holm at 75", where no hour can be meant."""
    if tokens.lower[place - 1] in _DYING:
        return True
    near = tokens.lower[max(0, place - 8) : place]
    return amount.value > 24 and not _DYING.isdisjoint(near) and "." not in near


_DYING = frozenset({"died", "dies", "dead"})


def _is_told_of(tokens: Tokens, amount: Amount, start: int) -> bool:
    """ "when she was six", "he is 28", "I'm 80": a bare number of a person."""
    be, who = tokens.before(start), tokens.before(start - 1)
    if amount.high is not None or be not in _BE or amount.value < 1:
        return False
    after = tokens.lower[amount.last]
    if tokens.is_word(amount.last) and after not in _AFTER_AGE_TOLD:
        return False
    return be not in ("was", "is", "am") or who in _PERSONS


_BE = frozenset({"was", "is", "am", "i'm", "i’m", "he's", "he’s", "she's", "she’s"})
_PERSONS = frozenset({"he", "she", "i", "who"})
_AFTER_AGE_TOLD = frozenset("and when so but at in or now then while years because that who".split())


def _is_group(tokens: Tokens, amount: Amount) -> bool:
    """ "children under 12", "seniors 65 and older", "over-65s": an age that bounds a group of people."""
    before, after = tokens.before(amount.first), tokens.lower[amount.last]
    following = tokens.lower[amount.last + 1]
    if after in ("and", "or") and following in ("older", "younger"):
        return True
    if before in ("over", "under", "above", "below"):
        if amount.last < len(tokens) and tokens.is_word(amount.last) and after not in _AFTER_AGE and after not in VERBS:
            return False
        return tokens.before(amount.first - 1) in _GROUPS
    bounded = after in ("and", "or") and following in ("over", "under", "above", "up", "below")
    return bounded and before in _GROUPS | {"aged", "those"}


_AFTER_AGE = frozenset(
    "get are were who is in have had can must will would should could from at with to for and pay may on did do "
    "does was as of that because when if but not also still".split()
)


def _is_apposition(tokens: Tokens, amount: Amount, named: Named) -> bool:
    """ "Noel, 31, is", "Tom Field (34)": after a comma or bracket, after the name of a person."""
    mark = tokens.before(amount.first)
    if mark == "and" and amount.first > 3 and tokens.is_digits(amount.first - 2):
        someone = tokens.lower[amount.first - 4] in _SOMEONE and tokens.words[amount.first - 3] == ","
        return someone and tokens.words[amount.last] == ","
    if mark not in (",", "(") or amount.first < 2:
        return False
    after = tokens.words[amount.last]
    if mark == "(" and after not in (")", ","):
        return False
    if tokens.lower[amount.first - 2] in _SOMEONE:
        return after in (",", ")") or (after == "and" and tokens.is_digits(amount.last + 1))
    if after not in _PERSON_ENDS and tokens.lower[amount.last] not in ("of", "and", "who", "from", "was", "is"):
        return False
    return _is_person(tokens, amount.first - 2, named)


def _is_person(tokens: Tokens, index: int, named: Named) -> bool:
    if tokens.words[index] == "." and tokens.lower[index - 1] in _SUFFIXES:
        index -= 1
    if not tokens.is_capitalised(index):
        return False
    mention = named.at(tokens.starts[index], tokens.end(index))
    if mention is None or mention.entity is None:
        return mention is not None or not tokens.words[index].isupper()
    return isinstance(named.entity(mention.entity), Person)


def _follows_who_is(tokens: Tokens, amount: Amount) -> bool:
    return tokens.before(amount.first) in ("is", "was") and tokens.before(amount.first - 1) == "who"


def person_of(tokens: Tokens, amount: Amount, named: Named) -> int | None:
    """The identity of the person whose age it is: named right before the comma, or beside the phrase."""
    ends = tokens.starts[amount.first]
    places = []
    if tokens.before(amount.first) in (",", "("):
        places.append((tokens.starts[max(0, amount.first - 3)], ends))
    elif tokens.before(amount.first) in ("aged", "age") or _follows_who_is(tokens, amount):
        places.append((tokens.starts[max(0, amount.first - 4)], ends))
    else:
        places.append((tokens.end(amount.last - 1), tokens.end(min(amount.last + 4, len(tokens)) - 1)))
        if (
            tokens.before(amount.first) in ("a", "an", "the")
            and amount.first > 1
            and tokens.words[amount.first - 2] == ","
        ):
            places.append((tokens.starts[max(0, amount.first - 4)], ends))
    for start, end in places:
        mention = named.at(start, end) if start < end else None
        if mention is not None and mention.entity is not None:
            entity = named.entity(mention.entity)
            if isinstance(entity, Person):
                return mention.entity
    return None
