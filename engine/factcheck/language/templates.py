"""Messages: text with expressions in braces."""

import re

from factcheck.language.expressions import grammar, make_path
from factcheck.language.lexemes import PATH
from factcheck.language.literals import text_value
from factcheck.language.mistakes import BadClause, Mistake
from factcheck.language.nodes import Expression, Template
from factcheck.language.running import run
from factcheck.language.scan import ClauseText
from factcheck.source import Span

# Most are a name with its fields, which needs no parser.
_PATH = re.compile(rf"{PATH}\Z")
_BRACES = re.compile(r"\{\{|\}\}|\{[^{}]*\}|[{}]")


def parse_template(written: ClauseText) -> Template:
    """A message as it stands in the file, with its quote marks; raises `BadClause` with all that is wrong in it."""
    inner = ClauseText(written[1:-1], written.base + 1)
    parts: list[str | Expression] = []
    mistakes: list[Mistake] = []
    words = ""
    done = 0
    for brace in _BRACES.finditer(inner):
        words += text_value(inner[done : brace.start()])
        done = brace.end()
        if brace[0] in ("{{", "}}"):
            words += brace[0][0]
            continue
        try:
            expression = _parse_braces(inner, brace)
        except BadClause as error:
            mistakes += error.mistakes
            continue
        parts += (words, expression) if words else (expression,)
        words = ""
    if mistakes:
        raise BadClause(*mistakes)
    words += text_value(inner[done:])
    span = Span(written.base, written.base + len(written))
    return Template(parts=(*parts, words) if words else tuple(parts), span=span)


def _parse_braces(text: ClauseText, brace: "re.Match[str]") -> Expression:
    span = text.span(brace.start(), brace.end())
    written = brace[0]
    if written == "{" and brace.end() == len(text):
        raise BadClause(_quoted_inside(span))
    if len(written) == 1:
        raise BadClause(Mistake(span, f"a `{written}` without its partner", f"a brace is written `{written * 2}`"))
    if '"' in written:
        raise BadClause(_quoted_inside(span))
    if not written[1:-1].strip():
        raise BadClause(Mistake(span, "nothing stands in these braces", "a pair of braces is written `{{}}`"))
    inner = ClauseText(written[1:-1], span.start + 1)
    path = _PATH.match(inner)
    expression: Expression = run(grammar().whole, inner)[0] if path is None else make_path(inner, path)
    return expression


def _quoted_inside(span: Span) -> Mistake:
    hint = "give the value a name with `let` and write that name here"
    return Mistake(span, "no quoted text stands inside braces", hint)
