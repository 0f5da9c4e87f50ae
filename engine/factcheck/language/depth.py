"""How deep an expression nests, told from its text in one pass, before a recursive parser meets it."""

import re

from factcheck.language.mistakes import BadClause, bad
from factcheck.language.scan import ClauseText

# Brackets, conditions and quantifiers within one another: far beyond what anyone can read.
DEEPEST = 100
# The same and what else makes the tree deeper: `not`, signs, the terms of a sum, fields of fields. Every stage after
# the parser walks the tree by recursion, within Python's own limit.
DEEPEST_TREE = 250

_PIECE = re.compile(
    r'"""[\s\S]*?"{3,}|"(?:[^"\\\r\n]|\\.)*"?'
    r"|[(\[]|[)\]]"
    r"|[^\W\d]\w*(?:[ \t]*\.[ \t]*[^\W\d]\w*)*"
    r"|[-+*/]|[,=<>]"
)
_OPENERS = frozenset(("if", "all", "the", "first", "last", "some", "every", "no"))
_SEPARATORS = frozenset(("and", "or", "where", "has", "giving", "then", "else", ",", "=", "<", ">"))


def check_depth(text: ClauseText) -> None:
    """Raise where an expression in this text nests too deep."""
    open_levels: list[tuple[int, int]] = []
    nested = chained = outer_chained = 0
    for found in _PIECE.finditer(text):
        piece = found[0]
        dots = 0
        if piece in "([":
            open_levels.append((nested, outer_chained))
            nested, outer_chained, chained = nested + 1, outer_chained + chained, 0
        elif piece in ")]":
            if open_levels:
                nested, outer_chained = open_levels.pop()
        elif piece in _OPENERS:
            nested, chained = nested + 1, 0
        elif piece in _SEPARATORS:
            chained = 0
        elif piece == "not" or piece in "+-*/":
            chained += 1
        else:
            dots = piece.count(".")
        if nested > DEEPEST or nested + outer_chained + chained + dots > DEEPEST_TREE:
            raise _too_deep(text, found.start(), found.end())


def _too_deep(text: ClauseText, start: int, end: int) -> BadClause:
    hint = "name parts of it with `let`"
    return bad(text.span(start, end), f"this is nested too deep: more than {DEEPEST} levels", hint)
