"""What stands in for a part of a rule file that could not be read, so that the rest of it can still be checked.

A name or a condition that was not read is the nameless name: it means anything, and nothing more is said of it. Files
with errors are never evaluated.
"""

import re

from factcheck.language.declare import DeclareBuilder
from factcheck.language.find import FindBuilder
from factcheck.language.nodes import (
    Check,
    Define,
    Expression,
    Forbid,
    ForEach,
    Let,
    Name,
    SourceOf,
    Step,
    TableOf,
    WordList,
)
from factcheck.language.rules import RuleBuilder
from factcheck.language.scan import Clause, RawStatement
from factcheck.language.waive import WaiverBuilder
from factcheck.source import Span

_VARIABLE = re.compile(r"(for[ \t]+each|let|forbid)[ \t]+([a-z_][a-z0-9_]*)(?!\w)")
_NAMED = re.compile(r"(list|define|table|source|find)[ \t]+([a-z_][a-z0-9_]*)(?!\w)")


def unread_rule(raw: RawStatement) -> RuleBuilder:
    """A rule whose head could not be read."""
    start = raw.text.span(0, 0)
    return RuleBuilder(id="", id_span=start, title="", span=start, is_whole=False)


def unread_waiver(raw: RawStatement) -> WaiverBuilder:
    """A waiver whose head could not be read."""
    return WaiverBuilder(span=raw.text.span(0, 0), is_whole=False)


def unread_declaration(raw: RawStatement) -> DeclareBuilder:
    """A declaration whose head could not be read."""
    return DeclareBuilder(span=raw.text.span(0, 0), is_whole=False)


def unread_find(raw: RawStatement) -> FindBuilder:
    """A collection by pattern whose head could not be read; its name may have been."""
    span = raw.text.span(0, 0)
    found = _NAMED.match(raw.text)
    if found is None:
        return FindBuilder(span=span, is_whole=False)
    return FindBuilder(span=span, name=found[2], name_span=raw.text.span(*found.span(2)), is_whole=False)


def unread_clause(clause: Clause) -> Step | None:
    """A clause that others depend on: what binds a variable, or a check."""
    span = clause.text.whole
    unread = _unread(span)
    if clause.word == "check":
        return Check(condition=unread, span=span)
    found = _VARIABLE.match(clause.text)
    if found is None:
        return None
    if found[1] == "let":
        return Let(variable=found[2], value=unread, span=span)
    if found[1] == "forbid":
        return Forbid(variable=found[2], collection=unread, span=span)
    return ForEach(variable=found[2], collection=unread, span=span)


def unread_statement(raw: RawStatement) -> WordList | Define | TableOf | SourceOf | None:
    """A statement that names something, whose rest could not be read."""
    found = _NAMED.match(raw.text)
    if found is None:
        return None
    span, name, name_span = raw.text.whole, found[2], raw.text.span(*found.span(2))
    match found[1]:
        case "list":
            return WordList(name=name, name_span=name_span, items=(), span=span)
        case "define":
            return Define(name=name, name_span=name_span, parameters=(), body=_unread(span), is_unread=True, span=span)
        case "table":
            return TableOf(name=name, name_span=name_span, key="", key_span=name_span, span=span)
        case _:
            return SourceOf(name=name, name_span=name_span, span=span)


def _unread(span: Span) -> Expression:
    return Name(name="", span=span)
