"""Running a grammar over a clause's text, and saying in our words what stopped it."""

import re
from typing import Any

from pyparsing import ParseBaseException, ParserElement

from factcheck.language.depth import check_depth
from factcheck.language.lexemes import END
from factcheck.language.mistakes import BadClause, bad
from factcheck.language.nearest import did_you_mean
from factcheck.language.other_ways import hint_for
from factcheck.language.scan import ClauseText
from factcheck.language.words import CLAUSES, EXPRESSION_WORDS, OPERATOR_WORDS, STATEMENTS
from factcheck.source import Span

_THING = re.compile(r'"(?:[^"\\\r\n]|\\.)*"?|[^\W\d]\w*|[0-9][\w.:%-]*|\S', re.DOTALL)
_GROUPED = re.compile(r",[0-9]{3}(?![0-9])")
_QUOTED = re.compile(r"`(\w+)`")
_WORD = re.compile(r"\w+")
_RANGE = re.compile(r"(?:each|forbid|all|the|first|last|some|every|no)[ \t]+\w+[ \t]+in(?!\w)")
_IN_BRACKETS = re.compile(r'\bin[ \t]*\([ \t]*(?:"[^"]*"|[\w.]+)[ \t]*$')
_WITH_EXPRESSIONS = ("applies", "for", "let", "need", "check", "forbid", "mark", "suggest")
_LONGEST_SHOWN = 40


def run(element: ParserElement, text: ClauseText) -> Any:
    """The values that a grammar made by `to_the_end` makes of a text; raises `BadClause`."""
    check_depth(text)
    try:
        return element.parse_string(text)
    except ParseBaseException as error:
        raise _explained(error, text) from None


def _explained(error: ParseBaseException, text: ClauseText) -> BadClause:
    found = _THING.search(text, error.loc)
    expected = _expected(error)
    if found is None:
        end = len(text.rstrip())
        return bad(text.span(end, end), f"expected {expected}, found the end of the line")
    span = text.span(found.start(), found.end())
    thing = found[0]
    if thing in "“”„":
        return bad(span, f"unexpected `{thing}`", 'texts stand in straight quote marks: `"`')
    if thing.startswith('"') and (len(thing) == 1 or not thing.endswith('"')):
        return bad(Span(span.start, span.start + 1), "the text that begins here is not closed", 'end it with `"`')
    return bad(span, f"expected {expected}, found {_shown(thing)}", _hint(text, found, expected))


def _expected(error: ParseBaseException) -> str:
    return str(error.msg).removeprefix("Expected ")


def _shown(thing: str) -> str:
    shown = thing if len(thing) <= _LONGEST_SHOWN else f"{thing[:_LONGEST_SHOWN]}…"
    return f"`{shown}`" if shown.isprintable() else f"the character U+{ord(shown[0]):04X}"


def _hint(text: ClauseText, found: "re.Match[str]", expected: str) -> str | None:
    thing = found[0]
    if _GROUPED.match(text, found.start()) and text[: found.start()][-1:].isdigit():
        return "numbers are written without grouping: `1200`"
    if thing == "=" and text[found.start() - 1 : found.start()] == "=":
        return "equal is written `=`"
    if thing == ">" and text[: found.start()].endswith("<"):
        return "unequal is written `!=`"
    other_way = hint_for(text, found.start(), thing) if thing != "is" or expected == END else None
    if other_way is not None:
        return other_way
    if thing == "," and _IN_BRACKETS.search(text, 0, found.start()):
        return 'a list is named: `list NAME "a", "b"`, then `in NAME`'
    if _begins_line(text, found.start()) and thing in (*CLAUSES, *STATEMENTS):
        return f"a deeper-indented line continues the clause above: indent `{thing}` as far as that"
    if thing[0].isalpha() and thing not in EXPRESSION_WORDS:
        return did_you_mean(thing, _legal(text, expected))
    return None


def _legal(text: ClauseText, expected: str) -> tuple[str, ...]:
    """The words that could have stood where another was found."""
    if expected != END:
        return tuple(_QUOTED.findall(expected))
    first = _WORD.match(text)
    if first is not None and first[0] in CLAUSES and first[0] not in _WITH_EXPRESSIONS:
        return ()
    return (*OPERATOR_WORDS, "where") if _RANGE.search(text) else OPERATOR_WORDS


def _begins_line(text: ClauseText, at: int) -> bool:
    line_start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    return line_start > 0 and not text[line_start:at].strip()
