"""The words of a sentence as a string of one-letter tags, so that clauses can be found by regular expressions.

Tags: P subject pronoun · p possessive · o object pronoun · d determiner or quantifier · # digits · N capitalised ·
O possessive noun · n other word · S s G / K k J / V v g verbs (see verbs.py) · D other form in -ed · x auxiliary ·
R adverb · i preposition · t to · w who, which · c that, because, if · & and, or, but · T day, month, time ·
A according · , ; : - . ( ) punctuation · Q C E a quoted stretch that ends in no mark, a comma, a full stop.
"""

import re
import types
from collections.abc import Mapping

import attrs

from factcheck.facts.quotes.verbs import verb_tags

_CLOSED = {
    "P": "he she they we i you it everyone someone somebody nobody anyone everybody he's she's they're we're i'm it's "
    "he'd she'd they'd they've we've i've i'd he'll she'll they'll we'll i'll you're you've",
    "p": "his her their its my our your whose",
    "o": "him them me us himself herself themselves itself myself ourselves yourself",
    "d": "the a an this these those some many several few most both all each every another other others any no "
    "one two three four five six seven eight nine ten eleven twelve dozen dozens hundreds thousands half none such either neither",
    "x": "is are was were be been being am has have had having do does did done will would can could may might must shall "
    "should don't doesn't didn't won't wouldn't can't couldn't isn't aren't wasn't weren't hasn't haven't hadn't "
    "shouldn't ought cannot",
    "R": "not also later then again too once now just only even still already never ever often soon here there "
    "so very much more well recently repeatedly instead however though rather perhaps maybe almost nearly always "
    "sometimes meanwhile otherwise first last previously n't quite back twice further likewise thus hence indeed "
    "nevertheless nonetheless afterward afterwards half-jokingly simply aloud out up down away off together forward",
    "i": "of in on at for from with by about against into over under between among during without within through across "
    "behind beyond near toward towards upon via per amid amidst around outside inside onto despite besides except "
    "throughout along alongside like than versus vs concerning regarding including following ahead aboard atop beneath",
    "t": "to",
    "w": "who which whom",
    "c": "that because if when while as after before since although whether what how why where until unless once whenever "
    "wherever whereas lest",
    "&": "and or but nor yet plus",
    "T": "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tues tue wed thurs thu "
    "fri sat sun today yesterday tomorrow tonight morning afternoon evening week month year night weekend ago "
    "monday's tuesday's wednesday's thursday's friday's saturday's sunday's today's yesterday's",
    "A": "according",
}

_TOKEN = re.compile(
    r"\([^()\"“”\n]{0,90}\)|\w+(?:[-'’.&/]\w+)*['’]?|[,;:?!…()\[\]]|[—–]|--?(?=\s)|[$£€@&](?=\s)", re.UNICODE
)


def _lexicon() -> Mapping[str, str]:
    tags = dict(verb_tags())
    for tag, words in _CLOSED.items():
        tags.update(dict.fromkeys(words.split(), tag))
    return types.MappingProxyType(tags)


LEXICON = _lexicon()
_PUNCTUATION: Mapping[str, str] = types.MappingProxyType(
    {",": ",", ";": ";", ":": ":", "?": ".", "!": ".", "…": ".", "(": "(", ")": ")", "[": "(", "]": ")"}
    | {"—": "-", "–": "-", "-": "-", "--": "-", "&": "&"}
)
_KEPT_CAPITALISED = frozenset("PpdTi&cw")


@attrs.define
class Words:
    """A sentence: its tags, and where in the prose each tagged token stands; `stretches` are those it quotes."""

    tags: str
    starts: list[int]
    ends: list[int]
    stretches: list[tuple[int, int]] = attrs.field(factory=list)


def tag_word(word: str, *, initial: bool) -> str:
    """The tag of a word; `initial` words are capitalised for their place alone."""
    lower = word.lower().replace("’", "'")
    tag = LEXICON.get(lower)
    if word[0].isupper():
        if word == "I":
            return "P"
        if lower.endswith(("'s", "s'")):
            return "T" if tag == "T" else "P" if tag == "P" else "O"
        if len(word) > 1 and word.isupper():
            return "N"
        if tag is None:
            return "R" if initial and lower.endswith("ly") else "g" if initial and lower.endswith("ing") else "N"
        return tag if initial or tag in _KEPT_CAPITALISED else "N"
    if tag is not None:
        return tag
    return _tag_by_form(lower)


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


def tag_range(text: str, start: int, end: int, tags: list[str], starts: list[int], ends: list[int]) -> None:
    """Append the tokens of a range of text that holds no quoted stretch."""
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        first = word[0]
        if first == "(" and len(word) > 1:
            continue
        tag = _PUNCTUATION.get(word)
        if tag is None:
            initial = not tags or tags[-1] in ":.QCE-("
            tag = tag_word(word, initial=initial)
        tags.append(tag)
        starts.append(match.start())
        ends.append(match.end())
