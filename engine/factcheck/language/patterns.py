"""The small language of patterns: words, slots, gaps, choices and options, as a tree."""

import re
from collections.abc import Iterator, Sequence

from factcheck.facts.catalogue import COLLECTIONS, kinds
from factcheck.language.nearest import did_you_mean
from factcheck.language.words import RESERVED
from factcheck.records import record

MOST_CHARACTERS = 1_000  # of a pattern; what it costs per word of an article grows with it
MOST_LEVELS = 20  # of brackets within one another
_TOKEN = re.compile(
    r"\s+|(?P<gap>…|\.\.\.)|\\(?P<literal>\S)|\{(?P<slot>[^{}]*)\}|(?P<sign>[()\[\]|{}])|(?P<word>\w+)|\S"
)
_SLOT = re.compile(r"\s*([a-z_][a-z0-9_]*)\s*:\s*([a-z_][a-z0-9_]*)\s*")
_COMMON = frozenset("text start end line sentence paragraph section sure declared".split())


@record
class Word:
    """A word by its stem, or a sign as it stands."""

    text: str


@record
class Slot:
    """`{name: kind}`: a fact of the model."""

    name: str
    kind: str


@record
class Gap:
    """`…`: any words up to the end of the sentence."""


@record
class Choice:
    """`(a|b)`, of which one stands there; an empty one is left out: `[a]`."""

    options: "tuple[Sequence_, ...]"


Item = Word | Slot | Gap | Choice
Sequence_ = tuple[Item, ...]


class BadPattern(Exception):
    """What is wrong with a pattern, where in its text, and a hint."""

    def __init__(self, start: int, end: int, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.start, self.end, self.message, self.hint = start, end, message, hint


def parse_pattern(text: str) -> Sequence_:
    """The tree of a pattern. Raises BadPattern."""
    if len(text) > MOST_CHARACTERS:
        raise BadPattern(0, len(text), f"a pattern has at most {MOST_CHARACTERS:,} characters")
    reader = _Reader(text)
    items = reader.sequence("", 0)
    _check_ends(text, items)
    return items


def _check_ends(text: str, items: Sequence_) -> None:
    if any(isinstance(item, Gap) for item in (*items[:1], *items[-1:])):
        raise BadPattern(0, len(text), "a pattern neither begins nor ends with `…`", "a gap lies between two things")
    if all(isinstance(item, Gap) or (isinstance(item, Choice) and () in item.options) for item in items):
        raise BadPattern(0, len(text), "this pattern needs no word to be there")


def slots_of(items: Sequence[Item]) -> Iterator[Slot]:
    """Every slot of a pattern, in order."""
    for item in items:
        if isinstance(item, Slot):
            yield item
        elif isinstance(item, Choice):
            for option in item.options:
                yield from slots_of(option)


class _Reader:
    """Reads the tokens of one pattern from left to right."""

    def __init__(self, text: str) -> None:
        self._tokens = [match for match in _TOKEN.finditer(text) if not match[0].isspace()]
        self._end = len(text)
        self._at = 0
        self._slots: set[str] = set()

    def sequence(self, closing: str, level: int) -> Sequence_:
        """Items up to the closing bracket or a `|`, which are left to be read."""
        items: list[Item] = []
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            if token["sign"] and token["sign"] in (closing, "|") and closing:
                return tuple(items)
            self._at += 1
            items.append(self._item(token, level))
        if closing:
            raise BadPattern(self._end, self._end, f"expected `{closing}`, found the end of the pattern")
        return tuple(items)

    def _item(self, token: "re.Match[str]", level: int) -> Item:
        if token["gap"]:
            return Gap()
        if token["slot"] is not None:
            return self._slot(token)
        if token["sign"] in ("(", "["):
            return self._choice(token, level + 1)
        if token["sign"]:
            hint = f"a bracket that stands in the article is written `\\{token['sign']}`"
            raise BadPattern(*token.span(), f"unexpected `{token['sign']}`", hint)
        return Word(token["literal"] or token[0])

    def _choice(self, token: "re.Match[str]", level: int) -> Choice:
        if level > MOST_LEVELS:
            raise BadPattern(*token.span(), f"brackets nest at most {MOST_LEVELS} deep in a pattern")
        closing = ")" if token["sign"] == "(" else "]"
        options: list[Sequence_] = [()] if closing == "]" else []
        while True:
            options.append(self.sequence(closing, level))
            if not options[-1]:
                raise BadPattern(*token.span(), "a choice without words", "what may be missing is written `[word]`")
            closed = self._tokens[self._at]["sign"] == closing
            self._at += 1
            if closed:
                return Choice(tuple(options))

    def _slot(self, token: "re.Match[str]") -> Slot:
        found = _SLOT.fullmatch(token["slot"])
        if found is None:
            raise BadPattern(*token.span(), "a slot is written `{name: kind}`", "as in `{winner: person}`")
        name, kind = found[1], found[2]
        if name in RESERVED or name in _COMMON:
            raise BadPattern(
                *token.span(),
                f"`{name}` cannot be the name of a slot",
                "every match has a field of that name" if name in _COMMON else None,
            )
        if name in self._slots:
            raise BadPattern(*token.span(), f"there are two slots `{name}` in this pattern")
        if kinds().get(kind) is None or kinds()[kind].collection not in COLLECTIONS:
            legal = [info.name for info in kinds().values() if info.collection in COLLECTIONS]
            raise BadPattern(*token.span(), f"there is no kind of fact `{kind}`", did_you_mean(kind, legal))
        self._slots.add(name)
        return Slot(name, kind)
