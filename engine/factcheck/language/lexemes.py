"""The words and signs that the grammars are made of, as pyparsing tokens that know their place in the file."""

import copy
import re
from collections.abc import Callable
from typing import Any

import pyparsing

from factcheck.language.literals import (
    DATE,
    TEXT,
    TIME,
    date_literal,
    number_literal,
    number_pattern,
    text_literal,
    time_literal,
)
from factcheck.language.mistakes import bad
from factcheck.language.nearest import did_you_mean
from factcheck.language.nodes import Node
from factcheck.language.scan import ClauseText
from factcheck.language.words import NOT_NAMES, RESERVED
from factcheck.records import record
from factcheck.source import Span

END = "the end of the clause"
_SPACES = frozenset(" \t\r\n")
_ANY_WORD = r"[^\W\d]\w*"
_NOT_RESERVED = rf"(?!(?:{'|'.join(sorted(RESERVED))})(?!\w))"
# A name with fields, without space in it, that is neither called nor looked up in.
PATH = rf"{_NOT_RESERVED}[^\W\d]\w*(?:\.[^\W\d]\w*)*(?![\w.(\[]|[ \t\r\n]+[.(\[])"
_NAME = re.compile(r"[a-z_][a-z0-9_]*")


@record(kw_only=True)
class Word(Node):
    """A word or sign as written."""

    text: str


Make = Callable[[ClauseText, "re.Match[str]"], Any]


class Lexeme(pyparsing.Token):
    """One regular expression; what it matches becomes a value that knows its place.

    pyparsing's own `Regex` wraps each match in several objects and copies its groups, which takes most of a parse.
    `begins` tells whether it stands at a place.
    """

    def __init__(self, pattern: str, expected: str, make: Make) -> None:
        super().__init__()
        self.begins = re.compile(pattern).match
        self._make = make
        self.mayIndexError = False
        self.set_name(expected)

    def parseImpl(self, instring: str, loc: int, do_actions: bool = True) -> Any:  # noqa: N802, FBT001, FBT002, RUF100 - pyparsing's
        """Match at a place: pyparsing's interface."""
        found = self.begins(instring, loc)
        if found is None:
            raise pyparsing.ParseException(instring, loc, self.errmsg, self)
        assert isinstance(instring, ClauseText)
        return found.end(), self._make(instring, found)

    def _parse(
        self,
        instring: str,
        loc: int,
        do_actions: bool = True,  # noqa: FBT001, FBT002, RUF100 - pyparsing's
        callPreParse: bool = True,  # noqa: N803, FBT001, FBT002, RUF100 - pyparsing's
    ) -> tuple[int, pyparsing.ParseResults]:
        """What pyparsing does around `parseImpl`, as far as a word without an action needs it."""
        if self.parseAction:
            return super()._parse(instring, loc, do_actions, callPreParse)
        loc, value = self.parseImpl(instring, skip_space(instring, loc) if callPreParse else loc)
        return loc, pyparsing.ParseResults(value)

    def suppress(self) -> "Lexeme":
        """The same without a value; pyparsing's own puts one more element around it, and there are many."""
        silent = copy.copy(self)
        silent._make = lambda text, found: []
        return silent


def skip_space(text: str, at: int) -> int:
    """The next place from here that is no space."""
    while text[at : at + 1] in _SPACES:
        at += 1
    return at


def span_of(text: ClauseText, found: "re.Match[str]") -> Span:
    """The place of a match."""
    return text.span(found.start(), found.end())


def as_word(text: ClauseText, found: "re.Match[str]") -> Word:
    """What was matched, as it stands."""
    return Word(text=found[0], span=span_of(text, found))


def word(keyword: str) -> Lexeme:
    """A word of the language."""
    return Lexeme(rf"{keyword}(?!\w)", f"`{keyword}`", as_word)


def one_of(*keywords: str, expected: str | None = None) -> Lexeme:
    """One of several words of the language."""
    return Lexeme(rf"(?:{'|'.join(keywords)})(?!\w)", expected or _or(keywords), as_word)


def sign(pattern: str, expected: str) -> Lexeme:
    """A punctuation mark or an operator."""
    return Lexeme(pattern, expected, as_word)


def choice(what: str, legal: tuple[str, ...]) -> Lexeme:
    """A word out of a list; another is a mistake that names the nearest."""

    def make(text: ClauseText, found: "re.Match[str]") -> Word:
        if found[0] not in legal:
            message = f"`{found[0]}` is no {what}: expected {_or(legal)}"
            raise bad(span_of(text, found), message, did_you_mean(found[0], legal))
        return as_word(text, found)

    return Lexeme(r"[^\W\d][\w-]*", _or(legal), make)


def to_the_end(element: pyparsing.ParserElement) -> pyparsing.ParserElement:
    """A grammar that must take in the whole of a text; cheaper than `parse_all`, which builds elements each time."""
    end = Lexeme(r"[ \t\r\n]*\Z", END, as_word).suppress()
    return (element + end).parse_with_tabs()


def mistake_at(pattern: str, message: str, hint: str | None = None) -> Lexeme:
    """Words that are a mistake wherever they are met."""

    def make(text: ClauseText, found: "re.Match[str]") -> None:
        raise bad(span_of(text, found), message, hint)

    return Lexeme(pattern, "nothing", make)


def new_name() -> Lexeme:
    """A name that is given here, to a variable or a list."""
    return Lexeme(_ANY_WORD, "a name", _make_new_name)


def used_name() -> Lexeme:
    """A name that is used: any word that is not reserved."""
    return Lexeme(rf"{_NOT_RESERVED}{_ANY_WORD}", "a value", as_word)


def field_name() -> Lexeme:
    """The name of a field: it may be a reserved word."""
    return Lexeme(_ANY_WORD, "the name of a field", as_word)


def _make_new_name(text: ClauseText, found: "re.Match[str]") -> Word:
    name = found[0]
    if name in RESERVED or name in NOT_NAMES:
        raise bad(span_of(text, found), f"`{name}` is a word of the language and cannot be a name")
    if not _NAME.fullmatch(name):
        message = f"`{name}` cannot be a name: names are lower case letters, digits and `_`"
        raise bad(span_of(text, found), message, _lowered(name))
    return as_word(text, found)


def _lowered(name: str) -> str | None:
    lowered = name.lower()
    return f"write `{lowered}`" if _NAME.fullmatch(lowered) and lowered not in RESERVED else None


def text() -> Lexeme:
    """A text in quotes."""
    return Lexeme(TEXT, "a text in quotes", lambda text, found: text_literal(found[0], span_of(text, found)))


def number() -> Lexeme:
    """A number."""
    return Lexeme(number_pattern(), "a number", lambda text, found: number_literal(found, span_of(text, found)))


def date() -> Lexeme:
    """A date."""
    return Lexeme(DATE, "a date", lambda text, found: date_literal(found[0], span_of(text, found)))


def time() -> Lexeme:
    """A time of day."""
    return Lexeme(TIME, "a time", lambda text, found: time_literal(found[0], span_of(text, found)))


def _or(words: tuple[str, ...]) -> str:
    quoted = [f"`{word}`" for word in words]
    return " or ".join((", ".join(quoted[:-1]), quoted[-1])) if len(quoted) > 1 else quoted[0]
