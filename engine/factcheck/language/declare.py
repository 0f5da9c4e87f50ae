"""The grammar of `declare in "glob"` with its lines, each of which corrects the analysis of one place."""

import functools
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import attrs
from pyparsing import Opt, ParserElement, ZeroOrMore

from factcheck.language import lexemes
from factcheck.language.expressions import Parts, over
from factcheck.language.globs import glob
from factcheck.language.lexemes import sign, word
from factcheck.language.mistakes import Mistake, bad
from factcheck.language.nodes import Correction, Declare, Node, NumberLiteral, TextLiteral, TextPlace
from factcheck.records import record
from factcheck.source import Span

_ORDINAL = r"[1-9][0-9]{0,4}(?:st|nd|rd|th)(?!\w)"
_YEAR = r"[1-9][0-9]{3}(?![\w.%:-])"


@record(kw_only=True)
class BecauseClause(Node):
    """`because "…"`: why the analysis is corrected."""

    reason: str


@attrs.define
class DeclareBuilder:
    """Collects the lines of one declaration; `is_whole` is false where some of it could not be read."""

    span: Span
    glob: str = ""
    mistakes: list[Mistake] = attrs.field(factory=list)
    is_whole: bool = True
    _because: str | None = None
    _corrections: list[Correction] = attrs.field(factory=list)

    def add(self, clause: Correction | BecauseClause) -> None:
        """Take a line into the declaration."""
        if isinstance(clause, Correction):
            self._corrections.append(clause)
            return
        if self._because is not None:
            self.mistakes.append(Mistake(clause.span, "`because` stands twice in this declaration"))
        self._because = clause.reason

    def build(self, *, file: str, pack: str | None) -> Declare | None:
        """The declaration; one that corrects nothing or gives no reason is a mistake."""
        if self.is_whole and not self._corrections:
            hint = 'write what is so: `speaker of "…" is "…"`, `"…" is not a number`'
            self.mistakes.append(Mistake(self.span, "this declaration corrects nothing", hint))
        if self.is_whole and self._because is None:
            self.mistakes.append(Mistake(self.span, "this declaration lacks `because`", "say how it is known"))
        if not self.is_whole or self._because is None:
            return None
        return Declare(
            glob=self.glob, corrections=tuple(self._corrections), because=self._because, file=file, span=self.span
        )


def declare_grammar() -> ParserElement:
    """The head of a declaration."""
    return (word("declare") - word("in").suppress() - glob()).set_parse_action(
        lambda parts: DeclareBuilder(span=over(parts[0], parts[1]), glob=parts[1].value)
    )


@functools.cache
def declare_grammars() -> Mapping[str, ParserElement]:
    """The grammar of each line by its first word; a line that begins with a text has none."""
    of, is_, are = word("of").suppress(), word("is").suppress(), word("are").suppress()
    year = sign(_YEAR, "a year of four digits")
    elements: dict[str, ParserElement] = {
        "speaker": (word("speaker") - of - _place() - is_ - _name()).set_parse_action(_make_line),
        "total": (word("total") - of - _place() - is_ - _place()).set_parse_action(_make_line),
        "parts": (word("parts") - of - _place() - are - _places()).set_parse_action(_make_line),
        "year": (word("year") - of - _place() - is_ - year).set_parse_action(_make_line),
        "because": (word("because") - _name()).set_parse_action(
            lambda parts: BecauseClause(reason=parts[1].value, span=over(parts[0], parts[1]))
        ),
        "": (_place() - is_ - _what_it_is()).set_parse_action(_make_statement),
    }
    return MappingProxyType({name: lexemes.to_the_end(element) for name, element in elements.items()})


def _place() -> ParserElement:
    ordinal = sign(_ORDINAL, "`2nd`, `3rd` …")
    return (_name() + Opt(ordinal, default=None)).set_parse_action(_make_place)


def _places() -> ParserElement:
    return _place() - ZeroOrMore(sign(",", "`,`").suppress() - _place())


def _name() -> ParserElement:
    return lexemes.text().add_parse_action(_not_empty)


def _not_empty(parts: Parts) -> None:
    literal: TextLiteral = parts[0]
    if not literal.value.strip():
        raise bad(literal.span, "an empty text names nothing")


def _what_it_is() -> ParserElement:
    not_a_number = word("not") - word("a") - word("number")
    number = lexemes.number()
    return (not_a_number | number | _name()).set_name("`not a number`, a number or a name in quotes")


def _make_place(parts: Parts) -> Any:
    literal, ordinal = parts
    number = None if ordinal is None else int(ordinal.text[:-2])
    return TextPlace(text=literal.value, ordinal=number, span=over(literal, ordinal or literal))


def _make_line(parts: Parts) -> Any:
    first, place, *rest = parts
    last = rest[-1]
    return Correction(
        kind=first.text,
        place=place,
        others=tuple(item for item in rest if isinstance(item, TextPlace)),
        name=last.value if isinstance(last, TextLiteral) else None,
        year=int(last.text) if first.text == "year" else None,
        span=over(first, last),
    )


def _make_statement(parts: Parts) -> Any:
    place, *rest = parts
    last = rest[-1]
    span = over(place, last)
    if isinstance(last, TextLiteral):
        return Correction(kind="identity", place=place, name=last.value, span=span)
    if not isinstance(last, NumberLiteral):
        return Correction(kind="no number", place=place, span=span)
    if last.dimension not in ("number", "percent"):
        raise bad(last.span, "only a count or a percentage can be declared", "write `2` or `5%`")
    return Correction(kind="value", place=place, number=last, span=span)
