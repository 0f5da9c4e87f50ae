"""The words of a sentence as a string of one-letter tags, so that clauses can be found by regular expressions.

Tags: P subject pronoun · p possessive · o object pronoun · d determiner · q quantifier · # digits · N capitalised ·
O possessive noun · n other word · m noun of saying · S s G / K k J / V v g verbs (see verbs.py) · Z z forms that
may be nouns · D other form in -ed · b forms of be · x other auxiliary ·
R adverb · i preposition · h with · B by · F for · t to · w who, which · c that, because, if · & and, or, but · T
day, month, time ·
A according · , ; : - . ( ) punctuation · Q C E a quoted stretch that ends in no mark, a comma, a full stop.
"""

import functools
import re
import types
from collections.abc import Mapping, Sequence

import attrs

from factcheck.facts.quotes.clauses import Clause, find_clauses
from factcheck.facts.quotes.verbs import verb_tags
from factcheck.patterns import lazy
from factcheck.records import record

_CLOSED = {
    "P": "he she they we i you it everyone someone somebody nobody anyone everybody he's she's they're we're i'm it's "
    "he'd she'd they'd they've we've i've i'd he'll she'll they'll we'll i'll you're you've",
    "p": "his her their its my our your",
    "o": "him them me us himself herself themselves itself myself ourselves yourself",
    "d": "the a an each every other no such",
    "q": "this these those some many several few most both all another others any one two three four five six seven "
    "eight nine ten eleven twelve dozen dozens hundreds thousands half none either neither",
    "b": "is are was were be been being am isn't wasn't aren't weren't",
    "x": "has have had having do does did done will would can could may might must shall "
    "should don't doesn't didn't won't wouldn't can't couldn't hasn't haven't hadn't "
    "shouldn't ought cannot",
    "R": "not also earlier later then again too once now just only even still already never ever often soon here there "
    "so very much more well recently repeatedly instead however though rather perhaps maybe almost nearly always "
    "sometimes meanwhile otherwise first last next previously n't quite back twice further likewise thus hence indeed "
    "nevertheless nonetheless afterward afterwards half-jokingly simply aloud out up down away off together forward",
    "i": "of in on at from about against into over under between among during without within through across "
    "behind beyond near toward towards upon via per amid amidst around outside inside onto despite besides except "
    "throughout along alongside like than versus vs concerning regarding including following ahead aboard atop beneath",
    "h": "with",
    "B": "by",
    "F": "for",
    "t": "to",
    "w": "who which whom whose",
    "c": "that because if when while as after before since although whether what how why where until unless "
    "once whenever "
    "wherever whereas lest",
    "&": "and or but nor yet plus",
    "T": "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tues tue wed thurs thu "
    "fri sat sun today yesterday tomorrow tonight morning afternoon evening week month year night weekend ago "
    "monday's tuesday's wednesday's thursday's friday's saturday's sunday's today's yesterday's",
    "A": "according",
    "m": "contention assertion statement response emphasis aside belief argument description suggestion "
    "proposal remark "
    "observation opinion conviction admission confession insistence allegation accusation announcement declaration "
    "explanation boast threat vow complaint criticism retort rejoinder rebuttal reminder conclusion verdict slogan "
    "motto mantra chant slur insult taunt joke quip",
}

# The letters of ASCII are named first, and nothing is given back: both make it faster by a tenth. A comma between
# digits parts thousands ("4,000 respondents").
_PART = r"[A-Za-z0-9_\w\x80-\x9f\xad]++"
_TOKEN = lazy(
    rf"{_PART}(?:(?:[-'’.&/]|(?<=\d),(?=\d)){_PART})*+['’]?|\([^()\"“”\n]{{0,90}}\)|[,;:?!…()\[\]]|[—–―]|--?(?=\s)|[$£€@&](?=\s)",
    re.UNICODE,
)


def _lexicon() -> Mapping[str, str]:
    tags = dict(verb_tags())
    for tag, words in _CLOSED.items():
        tags.update(dict.fromkeys(words.split(), tag))
    return types.MappingProxyType(tags)


LEXICON = _lexicon()
_PUNCTUATION: Mapping[str, str] = types.MappingProxyType(
    {",": ",", ";": ";", ":": ":", "?": ".", "!": ".", "…": ".", "(": "(", ")": ")", "[": "(", "]": ")"}
    | {"—": "-", "–": "-", "―": "-", "-": "-", "--": "-", "&": "&"}
)
# A month cut short is a name unless a full stop or a day follows.
_MONTH_OR_NAME = frozenset(("Jan", "Jun", "Jul", "Mar"))
_DATED = lazy(r"\.|,? \d")
# What a word is capitalised after for its place alone.
_BEFORE_INITIAL = frozenset(":.QCE-(")
# Forms of verbs that are surnames as well: Stocking, Read, Will, Hunt.
_LIKE_NAMES = frozenset("gGJsSkKvVzZyYuUx")
_KEPT_CAPITALISED = frozenset("PpdqTihBF&cw")


@attrs.define
class Tokens:
    """Tokens as they are read: their tags, and where they stand in the prose."""

    tags: list[str] = attrs.field(factory=list)
    starts: list[int] = attrs.field(factory=list)
    ends: list[int] = attrs.field(factory=list)


@record
class Words:
    """A sentence: its tags, and where in the prose each tagged token stands; `stretches` are those it quotes."""

    tags: str
    starts: Sequence[int]
    ends: Sequence[int]
    stretches: Sequence[tuple[int, int]] = ()

    @property
    def is_bare(self) -> bool:
        """Whether it is nothing but quoted stretches."""
        return not self.tags.strip("QCE,;:.()-")

    @functools.cached_property
    def clauses(self) -> Sequence[Clause]:
        """Its verbs with their subjects."""
        return find_clauses(self.tags)


@functools.lru_cache(maxsize=16384)
def _tag(token: str) -> str:
    """The tag of a word or a mark; "" for words in brackets."""
    return _tag_token(token, initial=False)


@functools.lru_cache(maxsize=16384)
def _tag_first(token: str) -> str:
    """The same for one that is capitalised for its place alone. To keep words by themselves is faster than by two."""
    return _tag_token(token, initial=True)


def _tag_token(token: str, *, initial: bool) -> str:
    mark = _PUNCTUATION.get(token)
    if mark is not None:
        return mark
    return "" if token[0] == "(" else _tag_word(token, initial)


def _tag_word(word: str, initial: bool) -> str:
    lower = word.lower().replace("’", "'")
    tag = LEXICON.get(lower)
    if word[0].isupper():
        if word == "I":
            return "P"
        if initial and word == "That":
            return "q"
        if lower.endswith(("'s", "s'")):
            return "T" if tag == "T" else "P" if tag == "P" else "O"
        if len(word) > 1 and word.isupper():
            return "N"
        if tag is None:
            return "g" if initial and lower.endswith("ing") else "N"
        return tag if initial or tag in _KEPT_CAPITALISED or _is_past(tag, lower) else "N"
    if tag is not None:
        return tag
    return _tag_by_form(lower)


def _is_past(tag: str, lower: str) -> bool:
    """Whether a word is a verb even where it is capitalised, as in a headline."""
    return tag in "SK" and lower.endswith(("ed", "said", "says", "told", "wrote"))


def _tag_by_form(lower: str) -> str:
    if lower[0].isdigit():
        return "#"
    if lower.endswith("ed") and len(lower) > 4:
        return "D"
    if lower.endswith("ly"):
        return "R"
    if lower.endswith("ing") and len(lower) > 5:
        return "g"
    if lower.endswith(("'s", "s'")):
        return "O"
    return "n"


def tag_range(text: str, start: int, end: int, into: Tokens) -> None:
    """Append the tokens of a range of text that holds no quoted stretch."""
    tags, starts, ends = into.tags, into.starts, into.ends
    initial = not tags or tags[-1] in _BEFORE_INITIAL
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        tag = _tag_first(word) if initial else _tag(word)
        if not tag:
            continue
        if initial:
            tag = _tag_initial(text, match, tag)
        if word == "once" and _says_next(text, match):
            tag = "R"
        if tag == "T" and word in _MONTH_OR_NAME and not _DATED.match(text, match.end()):
            tag = "N"
        low, high = match.span()
        tags.append(tag)
        starts.append(low)
        ends.append(high)
        initial = tag in _BEFORE_INITIAL


def _tag_initial(text: str, match: re.Match[str], tag: str) -> str:
    """The tag of a word that a sentence starts with: names that are verbs too, and adverbs that look like names."""
    if _is_first_name(text, match, tag) or (tag in _LIKE_NAMES and _is_surname(text, match)):
        tag = "N"
    if tag == "N" and match.group().endswith("ly") and text[match.end() : match.end() + 1] == ",":
        return "R"
    return tag


def _is_first_name(text: str, match: re.Match[str], tag: str) -> bool:
    """Whether a word that could be a bare verb starts a sentence as a first name: Will, May, Mark, Grant, Pat."""
    if tag not in "skvzyu" and match.group() not in ("Will", "May"):
        return False
    return match.group()[0].isupper() and text[match.end() + 1 : match.end() + 2].isupper()


def _is_surname(text: str, match: re.Match[str]) -> bool:
    """Whether a verb's form that starts a sentence is the name of one who speaks: "Read said", "Will wrote"."""
    return match.group()[0].isupper() and _says_next(text, match)


def _says_next(text: str, match: re.Match[str]) -> bool:
    following = _NEXT_WORD.match(text, match.end())
    return following is not None and LEXICON.get(following[1]) == "S"


# A form that may be a noun is one after a determiner, a preposition or an adjective, and a verb after what calls
# for one.
_NEXT_WORD = lazy(r" ([a-z]+)(?![\w'’-])")
_MAYBE_NOUN = lazy(
    r"[zyuZYU]|(?<=d)[skv](?=[Sbx])|(?<=dn)[skv](?=[SKDbx])|(?<=[dp])R(?=[SK](?![nmNODzyuZYU]))|(?<=[dpO])[SKVGJ](?=[nmNODzyuZYU])"
)
_SETTLED: Mapping[str, str] = types.MappingProxyType({"z": "s", "y": "k", "u": "v", "Z": "S", "Y": "K", "U": "V"})
_NOUNS_BEFORE = lazy(r"[QCE],?d?[nmNO]{1,4}$")


def settle(tags: str) -> str:
    """Decide which of the forms that may be nouns are verbs; a sentence without any verb has taken one for a noun."""
    settled = _MAYBE_NOUN.sub(_settled, tags)
    if _FINITE.search(settled) is None:
        match = _LIKELY_VERB.search(tags)
        if match is not None:
            return _with_verb(settled, tags, match.start())
    match = _BARE_AFTER_QUOTE.search(tags)
    return settled if match is None else _with_verb(settled, tags, match.end() - 1)


def _with_verb(settled: str, tags: str, place: int) -> str:
    return settled[:place] + _SETTLED[tags[place]] + settled[place + 1 :]


# A verb, or a form in -ed that is one where no other is found.
_FINITE = lazy(r"[SKVbxD]|(?<=[PN])[skv]")
# What follows the noun phrase that starts a sentence: "Brice wants cameras", "Other supporters offer a reason".
_LIKELY_VERB = lazy(r"(?<=[nNm])(?:[ZYU]|[zyu](?=[dpqPNn]))(?![QCEc:])")
# A quotation that ends in a comma waits for who said it: "…," the Danes state in the paper, which was sent on Monday;
# no other verb comes before the clause ends.
_BARE_AFTER_QUOTE = lazy(r"C,?d?[nmNO]{1,4}[zy](?=[ihB][^SKVDbxsk,;.:wcQCE-]*(?:[,;.:wcQCE-]|$))")


def _settled(match: re.Match[str]) -> str:
    tags, place, tag = match.string, match.start(), match.group()
    if tag in "SKVGJ":
        return "D"
    if tag in "skvR":  # between an article and a finite verb: "a judge said", "the forward told"
        return "n"
    before, after = tags[place - 1 : place], tags[place + 1 : place + 2]
    is_verb = _is_bare_verb(before, after) if tag in "zyu" else _is_third_person(tags, place, before, after)
    return _SETTLED[tag] if before and is_verb else "m" if tag in "zZ" else "n"


def _is_bare_verb(before: str, after: str) -> bool:
    return before in "PwxtRo" or (before in "nNqm" and after in "cQCE:")


def _is_third_person(tags: str, place: int, before: str, after: str) -> bool:
    if before in "PwR" or (before in "nNmzyu" and after in "c:,dpPqR"):
        return True
    if before in "CE" and after == "N":  # "…!" grins Ana Ruiz
        return True
    if after in "QCE" and (before == "N" or (before in "nmzyu" and tags[place - 2 : place - 1] == "d")):
        return True
    return before in "nNm" and _NOUNS_BEFORE.search(tags, max(0, place - 7), place) is not None
