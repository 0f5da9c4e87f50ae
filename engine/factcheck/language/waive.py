"""The grammar of `waive RULE in "glob"` with its clauses: `evidence`, `because`, `by` and `until`."""

import functools
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import attrs
from pyparsing import ParserElement

from factcheck.language import lexemes
from factcheck.language.expressions import Parts, over
from factcheck.language.globs import glob
from factcheck.language.lexemes import word
from factcheck.language.mistakes import Mistake, bad
from factcheck.language.nodes import Node, TextLiteral, Waive
from factcheck.language.rule_ids import rule_id
from factcheck.records import record
from factcheck.source import Span
from factcheck.values.dates import DateRange

# All of them are required: who takes a finding upon himself, why, and until when.
WAIVER_CLAUSES = ("evidence", "because", "by", "until")


@record(kw_only=True)
class WaiverClause(Node):
    """`evidence "…"`, `because "…"`, `by "…"` or `until DATE`."""

    clause: str
    value: str | DateRange


@attrs.define
class WaiverBuilder:
    """Collects the clauses of one waiver; `is_whole` is false where some of it could not be read."""

    span: Span
    rule: str = ""
    rule_span: Span = Span(0, 0)
    glob: str = ""
    mistakes: list[Mistake] = attrs.field(factory=list)
    is_whole: bool = True
    _fields: dict[str, Any] = attrs.field(factory=dict)

    def add(self, clause: WaiverClause) -> None:
        """Take a clause into the waiver."""
        if clause.clause in self._fields:
            self.mistakes.append(Mistake(clause.span, f"`{clause.clause}` stands twice in this waiver"))
        self._fields[clause.clause] = clause.value

    def build(self, *, file: str, pack: str | None) -> Waive | None:
        """The waiver; None where a part of it is missing, which is a mistake."""
        missing = [f"`{name}`" for name in WAIVER_CLAUSES if name not in self._fields]
        if missing and self.is_whole:
            message = f"this waiver lacks {', '.join(missing)}"
            hint = "all of `evidence`, `because`, `by` and `until` are needed"
            self.mistakes.append(Mistake(self.rule_span, message, hint))
        if missing or not self.is_whole:
            return None
        return Waive(
            rule=self.rule, rule_span=self.rule_span, glob=self.glob, file=file, span=self.span, **self._fields
        )


def waive_grammar() -> ParserElement:
    """The head of a waiver."""
    head = word("waive") - rule_id() - word("in").suppress() - glob()
    return head.set_parse_action(
        lambda parts: WaiverBuilder(
            span=over(parts[0], parts[2]), rule=parts[1].text, rule_span=parts[1].span, glob=parts[2].value
        )
    )


@functools.cache
def waiver_grammars() -> Mapping[str, ParserElement]:
    """The grammar of each clause of a waiver by its first word."""
    elements: dict[str, ParserElement] = {name: _texts(name) for name in ("evidence", "because", "by")}
    elements["until"] = (word("until") - lexemes.date()).set_parse_action(
        lambda parts: WaiverClause(clause="until", value=parts[1].value, span=over(parts[0], parts[1]))
    )
    return MappingProxyType({name: lexemes.to_the_end(element) for name, element in elements.items()})


def _texts(name: str) -> ParserElement:
    return (word(name) - lexemes.text()).set_parse_action(_make_text)


def _make_text(parts: Parts) -> Any:
    name, literal = parts
    assert isinstance(literal, TextLiteral)
    if not literal.value.strip():
        raise bad(literal.span, f"`{name.text}` says nothing here")
    return WaiverClause(clause=name.text, value=literal.value, span=over(name, literal))
