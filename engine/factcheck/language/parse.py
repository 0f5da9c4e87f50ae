"""From the text of a rule file to its statements, with every mistake in it."""

from collections.abc import Mapping
from typing import Any

import attrs
from pyparsing import ParserElement

from factcheck.language.clauses import clause_grammars
from factcheck.language.declare import DeclareBuilder, declare_grammars
from factcheck.language.find import FindBuilder, find_grammars
from factcheck.language.mistakes import BadClause, Mistake
from factcheck.language.nearest import did_you_mean, nearest
from factcheck.language.nodes import Define, Language, Pack, Rule, RuleError, RuleFile, Statement
from factcheck.language.other_ways import hint_for
from factcheck.language.recovery import (
    unread_clause,
    unread_declaration,
    unread_find,
    unread_rule,
    unread_statement,
    unread_waiver,
)
from factcheck.language.recursion import deep_recursion
from factcheck.language.rules import RuleBuilder, opening_of
from factcheck.language.running import run
from factcheck.language.scan import Clause, ClauseText, RawStatement, scan
from factcheck.language.statements import WHOLE, statement_grammars
from factcheck.language.waive import WaiverBuilder, waiver_grammars
from factcheck.language.words import CLAUSES, STATEMENTS
from factcheck.source import Source

# Each level of nesting takes some fifty calls within one another; see `depth` for how many levels there can be.
_RECURSION_LIMIT = 30_000


def parse_rules(source: Source) -> tuple[RuleFile, tuple[RuleError, ...]]:
    """Parse a rule file; what could not be read is left out and told among the errors, in order of place."""
    with deep_recursion(_RECURSION_LIMIT):
        statements, mistakes = _parse(source)
    errors = tuple(
        RuleError(file=source.name, span=mistake.span, message=mistake.message, hint=mistake.hint)
        for mistake in sorted(mistakes, key=lambda mistake: mistake.span)
    )
    return RuleFile(name=source.name, text=source.text, statements=statements), errors


@attrs.define
class _Parsing:
    """The statements and mistakes of one file so far."""

    file: str
    statements: list[Any] = attrs.field(factory=list)
    mistakes: list[Mistake] = attrs.field(factory=list)

    def read(self, raw: RawStatement, word: str) -> Any:
        """What a statement's grammar makes of it, or None."""
        text = raw.text if word in WHOLE else raw.head.text
        return self.attempt(statement_grammars()[word], text)

    def attempt(self, element: Any, text: ClauseText) -> Any:
        """Run a grammar; where the text cannot be read, note why."""
        try:
            return run(element, text)[0]
        except BadClause as error:
            self.mistakes += error.mistakes
            return None


def _parse(source: Source) -> tuple[tuple[Statement, ...], list[Mistake]]:
    scanned = scan(source.text)
    parsing = _Parsing(source.name, mistakes=list(scanned.mistakes))
    for raw in scanned.statements:
        _parse_statement(parsing, raw)
    _check_once(parsing)
    pack = next((statement.id for statement in parsing.statements if isinstance(statement, Pack)), None)
    built: list[Statement] = []
    for statement in parsing.statements:
        if isinstance(statement, (RuleBuilder, WaiverBuilder, DeclareBuilder, FindBuilder)):
            whole: Statement | None = statement.build(file=source.name, pack=pack)
            if isinstance(whole, Rule):
                whole = attrs.evolve(whole, opening=opening_of(whole, source.text))
            built += [whole] if whole is not None else []
            parsing.mistakes += statement.mistakes
        elif isinstance(statement, Define):
            built.append(attrs.evolve(statement, file=source.name))
        else:
            built.append(statement)
    return tuple(built), parsing.mistakes


def _parse_statement(parsing: _Parsing, raw: RawStatement) -> None:
    word = raw.word
    if word == "rule":
        _parse_rule(parsing, raw, parsing.read(raw, word) or unread_rule(raw))
    elif word == "waive":
        waiver = parsing.read(raw, word) or unread_waiver(raw)
        _parse_lines(parsing, raw, waiver, (waiver_grammars(), "a waiver"))
    elif word == "find":
        found = parsing.read(raw, word) or unread_find(raw)
        _parse_lines(parsing, raw, found, (find_grammars(), "a collection"))
    elif word == "declare":
        declaration = parsing.read(raw, word) or unread_declaration(raw)
        _parse_lines(parsing, raw, declaration, (declare_grammars(), "a declaration"))
    elif word in STATEMENTS:
        _parse_other(parsing, raw, word)
    else:
        parsing.mistakes.append(_unknown_statement(raw))
        if word and nearest(word, STATEMENTS) == "rule":
            _parse_rule(parsing, raw, unread_rule(raw))


def _parse_rule(parsing: _Parsing, raw: RawStatement, builder: RuleBuilder) -> None:
    _parse_clauses(parsing, builder, raw.clauses)
    parsing.statements.append(builder)


def _parse_lines(
    parsing: _Parsing,
    raw: RawStatement,
    builder: WaiverBuilder | DeclareBuilder | FindBuilder,
    owned: tuple[Mapping[str, ParserElement], str],
) -> None:
    """Read the lines of a statement that has its own, by their grammars; the other is what it is called."""
    for clause in raw.clauses:
        parsed = _parse_clause(parsing, clause, *owned)
        if parsed is None:
            builder.is_whole = False
        else:
            builder.add(parsed)
    parsing.statements.append(builder)


def _parse_other(parsing: _Parsing, raw: RawStatement, word: str) -> None:
    statement = parsing.read(raw, word) or unread_statement(raw)
    if word not in WHOLE and raw.clauses:
        first = raw.clauses[0].text
        parsing.mistakes.append(Mistake(first.whole, f"`{word}` has no clauses", "a rule begins with `rule`"))
    if statement is not None:
        parsing.statements.append(statement)


def _unknown_statement(raw: RawStatement) -> Mistake:
    word = raw.word
    length = len(word) or 1
    span = raw.text.span(0, length)
    if word in CLAUSES:
        return Mistake(span, f"`{word}` begins a clause of a rule", "clauses are indented")
    shown = word or raw.text[:1]
    return Mistake(span, f"`{shown}` begins no statement", did_you_mean(word, STATEMENTS) or _statements())


def _statements() -> str:
    now = [f"`{word}`" for word in STATEMENTS]
    return f"a statement begins with {', '.join(now[:-1])} or {now[-1]}"


def _parse_clauses(parsing: _Parsing, builder: RuleBuilder, clauses: tuple[Clause, ...]) -> None:
    for clause in clauses:
        parsed = _parse_clause(parsing, clause, clause_grammars(), "a rule")
        if parsed is None:
            builder.is_whole = False
            parsed = unread_clause(clause)
        if parsed is not None:
            builder.add(parsed)


def _parse_clause(parsing: _Parsing, clause: Clause, grammars: Mapping[str, ParserElement], owner: str) -> Any:
    element = grammars.get(clause.word)
    if element is not None:
        return parsing.attempt(element, clause.text)
    span = clause.text.span(0, len(clause.word) or 1)
    shown = clause.word or clause.text[:1]
    if clause.word in STATEMENTS:
        parsing.mistakes.append(Mistake(span, f"`{shown}` begins a statement", "statements start in column 1"))
    else:
        message = f"`{shown}` begins no clause of {owner}"
        hint = hint_for(clause.text, 0, clause.word) or did_you_mean(clause.word, grammars)
        parsing.mistakes.append(Mistake(span, message, hint))
    return None


def _check_once(parsing: _Parsing) -> None:
    """`language` stands first, and both it and `pack` once."""
    seen: set[type] = set()
    for index, statement in enumerate(parsing.statements):
        if isinstance(statement, Language) and index:
            parsing.mistakes.append(Mistake(statement.span, "`language` stands first in a file or not at all"))
        elif isinstance(statement, Pack) and Pack in seen:
            parsing.mistakes.append(Mistake(statement.span, "a file belongs to one pack"))
        seen.add(type(statement))
