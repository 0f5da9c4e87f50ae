"""The texts of examples: blocks without their indentation, and the marked stretches in them."""

import re
import textwrap

from factcheck.language.literals import text_value
from factcheck.language.mistakes import bad
from factcheck.language.nodes import Mark
from factcheck.records import record
from factcheck.source import Span

_BRACKETS = re.compile(r"\[\[|\]\]")
_BLANK_END = re.compile(r"\n[ \t]*\Z")
_LINE_END = re.compile(r"\r\n|\r")


@record
class ExampleText:
    """An example's text without the brackets of its marks."""

    text: str
    marks: tuple[Mark, ...]


def example_text(written: str, span: Span) -> ExampleText:
    """The text that a literal in quotes or a block in triple quotes stands for."""
    if written.startswith('"""'):
        return _unmarked(_unindented(_LINE_END.sub("\n", written[3:-3])), span)
    return _unmarked(text_value(written[1:-1]), span)


def _unindented(block: str) -> str:
    """A block's text: from the line after the opening marks to the line before the closing ones."""
    first, newline, rest = block.partition("\n")
    if not newline:
        return first
    rest = textwrap.dedent(_BLANK_END.sub("\n", rest))
    return rest if not first.strip() else f"{first}\n{rest}"


def _unmarked(text: str, span: Span) -> ExampleText:
    pieces: list[str] = []
    marks: list[Mark] = []
    done = length = 0
    opened: int | None = None
    for bracket in _BRACKETS.finditer(text):
        pieces.append(text[done : bracket.start()])
        length += bracket.start() - done
        done = bracket.end()
        if (bracket[0] == "[[") is (opened is not None):
            raise bad(span, f"a `{bracket[0]}` without its partner in this example", "marks are written `[[words]]`")
        if opened is None:
            opened = length
        else:
            marks.append(Mark(start=opened, end=length, span=span))
            opened = None
    if opened is not None:
        raise bad(span, "a `[[` without its partner in this example", "marks are written `[[words]]`")
    return ExampleText("".join((*pieces, text[done:])), tuple(marks))
