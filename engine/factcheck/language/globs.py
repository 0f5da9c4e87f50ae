"""The globs that say which articles a statement or a clause is about."""

import re

from pyparsing import ParserElement

from factcheck.language import lexemes
from factcheck.language.expressions import Parts
from factcheck.language.mistakes import bad
from factcheck.language.nodes import TextLiteral

_LONGEST = 1_000  # characters; no path of a system is four times as long, and an expression is made of it
_BRACKETS = re.compile(r"\[!?([^\]]*)\]")
_RANGE = re.compile(r"(.)-(.)")


def glob() -> ParserElement:
    """A path or a glob in quotes, from the project's root."""
    return lexemes.text().add_parse_action(_check_glob)


def _check_glob(parts: Parts) -> None:
    literal: TextLiteral = parts[0]
    written = literal.value
    if not written.strip():
        raise bad(literal.span, "an empty path matches nothing", 'write a path or a glob: `"sports/*.txt"`')
    if written.startswith(("/", "~")) or "\\" in written or ".." in written.split("/"):
        hint = "paths start at the project's root and have forward slashes"
        raise bad(literal.span, "this path leads out of the project", hint)
    if len(written) > _LONGEST:
        raise bad(literal.span, f"this path has more than {_LONGEST:,} characters")
    if written.count("[") != written.count("]"):
        raise bad(literal.span, "the brackets of this path do not match")
    for first, last in (ends for within in _BRACKETS.findall(written) for ends in _RANGE.findall(within)):
        if first > last:
            raise bad(literal.span, f"the range `{first}-{last}` of this path holds nothing: `{last}-{first}`?")
