"""What may stand in a clause, tried only where the text begins like it.

An attempt in vain costs an exception and all calls on the way to it, and most of what may stand somewhere does not.
They answer in `_parse`, which every element of pyparsing calls of its parts: what it does on the way from there to
`parseImpl`, for each attempt, took half of the time of a parse.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

import pyparsing
from pyparsing import ParseException, ParserElement, ParseResults

from factcheck.language.lexemes import Lexeme, skip_space

Parsed = tuple[int, ParseResults]


class MaybeFrom(pyparsing.Opt):
    """`Opt` of an element that begins as a pattern says."""

    def __init__(self, begins: str, element: ParserElement, **default: Any) -> None:
        super().__init__(element, **default)
        self._begins = _beginning(begins)
        self._otherwise = ParseResults([*default.values()])

    def _parse(self, instring: str, loc: int, do_actions: bool = True, callPreParse: bool = True) -> Parsed:  # noqa: N803, FBT001, FBT002, RUF100 - pyparsing's
        if self._begins(instring, loc) is None:
            return loc, self._otherwise
        return super()._parse(instring, loc, do_actions, callPreParse)


class RepeatedFrom(pyparsing.ZeroOrMore):
    """`ZeroOrMore` of an element that begins as a pattern says."""

    def __init__(self, begins: str, element: ParserElement) -> None:
        super().__init__(element)
        self._begins = _beginning(begins)
        self._nothing = ParseResults([])

    def _parse(self, instring: str, loc: int, do_actions: bool = True, callPreParse: bool = True) -> Parsed:  # noqa: N803, FBT001, FBT002, RUF100 - pyparsing's
        if self._begins(instring, loc) is None:
            return loc, self._nothing
        return super()._parse(instring, loc, do_actions, callPreParse)


class Continued(pyparsing.ParseElementEnhance):
    """An element, and what may follow it, which `make` makes one value of both; alone it is what it was.

    The levels of precedence are made of these: most values go through all of them and are continued in none.
    """

    def __init__(
        self, element: ParserElement, rest: MaybeFrom | RepeatedFrom, make: Callable[[Sequence[Any]], Any]
    ) -> None:
        super().__init__(element)
        self._rest = rest
        self._make = make

    def recurse(self) -> list[ParserElement]:
        """The parts of the element: pyparsing's interface."""
        return [*super().recurse(), self._rest]

    def streamline(self) -> ParserElement:
        """Make the parts ready: pyparsing's interface."""
        if not self.streamlined:
            super().streamline()
            self._rest.streamline()
        return self

    def _parse(self, instring: str, loc: int, do_actions: bool = True, callPreParse: bool = True) -> Parsed:  # noqa: N803, FBT001, FBT002, RUF100 - pyparsing's
        loc, first = self.expr._parse(instring, loc, do_actions, callPreParse)
        loc, rest = self._rest._parse(instring, loc, do_actions)
        return (loc, ParseResults([self._make([*first, *rest])])) if rest else (loc, first)


class Named(pyparsing.Forward):
    """`Forward` without a step of its own between it and what it stands for."""

    def _parse(self, instring: str, loc: int, do_actions: bool = True, callPreParse: bool = True) -> Parsed:  # noqa: N803, FBT001, FBT002, RUF100 - pyparsing's
        found: Parsed = self.expr._parse(instring, loc, do_actions, callPreParse)
        return found


class FirstOf(pyparsing.MatchFirst):
    """`MatchFirst` that looks at the first word of an alternative before it tries all of it."""

    def streamline(self) -> ParserElement:
        """Make the parts ready: pyparsing's interface."""
        super().streamline()
        self._alternatives = [(_first_word(element), element) for element in self.exprs]
        return self

    def _parse(self, instring: str, loc: int, do_actions: bool = True, callPreParse: bool = True) -> Parsed:  # noqa: N803, FBT001, FBT002, RUF100 - pyparsing's
        if self.parseAction:
            return super()._parse(instring, loc, do_actions, callPreParse)
        loc = skip_space(instring, loc)
        furthest: ParseException | None = None
        for begins, element in self._alternatives:
            if begins is None or begins(instring, loc) is not None:
                try:
                    return element._parse(instring, loc, do_actions, callPreParse=False)
                except ParseException as error:
                    furthest = error if furthest is None or error.loc > furthest.loc else furthest
        if furthest is None or furthest.loc == loc:
            raise ParseException(instring, loc, self.errmsg, self)
        raise furthest


def _first_word(element: ParserElement) -> "Callable[[str, int], re.Match[str] | None] | None":
    """What tells whether an element can begin somewhere, where one word does."""
    while isinstance(element, (pyparsing.And, Continued)):
        element = element.exprs[0] if isinstance(element, pyparsing.And) else element.expr
    return element.begins if isinstance(element, Lexeme) else None


def _beginning(pattern: str) -> "Callable[[str, int], re.Match[str] | None]":
    return re.compile(rf"[ \t\r\n]*(?:{pattern})").match
