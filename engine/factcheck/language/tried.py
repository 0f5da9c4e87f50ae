"""What may stand in a clause, tried only where the text begins like it.

An attempt in vain costs an exception and all calls on the way to it, and most of what may stand somewhere does not.
"""

import re
from collections.abc import Callable
from typing import Any

import pyparsing


class MaybeFrom(pyparsing.Opt):
    """`Opt` of an element that begins as a pattern says."""

    def __init__(self, begins: str, element: pyparsing.ParserElement, **default: Any) -> None:
        super().__init__(element, **default)
        self._begins = _beginning(begins)
        self._otherwise = [*default.values()]

    def parseImpl(self, instring: str, loc: int, do_actions: bool = True) -> Any:  # noqa: N802, FBT001, FBT002, RUF100 - pyparsing's
        """Match at a place: pyparsing's interface."""
        if self._begins(instring, loc) is None:
            return loc, self._otherwise
        return super().parseImpl(instring, loc, do_actions)


class RepeatedFrom(pyparsing.ZeroOrMore):
    """`ZeroOrMore` of an element that begins as a pattern says."""

    def __init__(self, begins: str, element: pyparsing.ParserElement) -> None:
        super().__init__(element)
        self._begins = _beginning(begins)

    def parseImpl(self, instring: str, loc: int, do_actions: bool = True) -> Any:  # noqa: N802, FBT001, FBT002, RUF100 - pyparsing's
        """Match at a place: pyparsing's interface."""
        return super().parseImpl(instring, loc, do_actions) if self._begins(instring, loc) else (loc, [])


def _beginning(pattern: str) -> "Callable[[str, int], re.Match[str] | None]":
    return re.compile(rf"[ \t\r\n]*(?:{pattern})").match
