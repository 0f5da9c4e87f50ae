"""A rule made of its clauses: which belongs to which, which may stand only once, and what it goes through first."""

from collections.abc import Iterable
from typing import Any, assert_never

import attrs

from factcheck.facts.catalogue import SCOPES
from factcheck.language.clauses import (
    AppliesTo,
    AppliesWhen,
    Clause,
    MarkClause,
    Say,
    SeverityClause,
    Switch,
    Words,
)
from factcheck.language.functions import FUNCTIONS
from factcheck.language.mistakes import BadClause, Mistake, bad
from factcheck.language.nodes import (
    Call,
    Check,
    Example,
    Expect,
    Field,
    Forbid,
    ForEach,
    FoundIn,
    Let,
    Name,
    Need,
    Node,
    Opening,
    Rule,
    Step,
    Suggestion,
    Untested,
)
from factcheck.language.tree import walk
from factcheck.source import Span

_SINGLE_WORDS = ("because", "status", "tags")


@attrs.define
class RuleBuilder:
    """Collects the clauses of one rule in order; `mistakes` are those of clauses that stand where they cannot.

    `is_whole` is false where some clause could not be read: what is missing may stand there.
    """

    id: str
    id_span: Span
    title: str
    span: Span
    mistakes: list[Mistake] = attrs.field(factory=list)
    is_whole: bool = True
    _steps: list[Step] = attrs.field(factory=list)
    _fields: dict[str, Any] = attrs.field(factory=dict)
    _examples: list[Example] = attrs.field(factory=list)
    _untested: list[Untested] = attrs.field(factory=list)

    def add(self, clause: Clause) -> None:
        """Take a clause into the rule."""
        try:
            self._add(clause)
        except BadClause as error:
            self.mistakes += error.mistakes

    def _add(self, clause: Clause) -> None:
        match clause:
            case ForEach() | Let() | Need() | Expect() | Check() | Forbid():
                self._add_step(clause)
            case Say() | MarkClause() | Suggestion():
                self._add_to_check(clause)
            case SeverityClause():
                self._add_severity(clause)
            case AppliesTo():
                self._set("applies_to", tuple(glob.value for glob in clause.globs), clause.span, "applies to")
            case AppliesWhen():
                self._set("applies_when", clause.condition, clause.span, "applies when")
            case Switch():
                self._set(clause.name.replace(" ", "_"), value=True, span=clause.span, written=clause.name)
            case Words():
                self._add_words(clause)
            case Example():
                self._examples.append(clause)
            case Untested():
                self._untested.append(clause)
            case _:
                assert_never(clause)

    def _add_step(self, step: Step) -> None:
        if isinstance(step, ForEach) and any(isinstance(before, (Check, Forbid)) for before in self._steps):
            raise bad(step.span, "`for each` stands after a `check`", "the instances come first: move it up")
        self._steps.append(step)

    def _add_to_check(self, clause: Say | MarkClause | Suggestion) -> None:
        name = {Say: "say", MarkClause: "mark", Suggestion: "suggest"}[type(clause)]
        kinds = (Check, Forbid, Expect) if isinstance(clause, Say) else (Check, Forbid)
        index = next((i for i in reversed(range(len(self._steps))) if isinstance(self._steps[i], kinds)), None)
        if index is None:
            if self.is_whole:
                raise bad(clause.span, f"`{name}` stands before any `check`", "it belongs to the check above it")
            return
        step: Any = self._steps[index]
        self._steps[index] = _with(step, clause)

    def _add_severity(self, clause: SeverityClause) -> None:
        if not self._steps or not any(isinstance(step, (Check, Forbid)) for step in self._steps):
            self._set("severity", clause.level, clause.span, "severity")
            return
        index = max(i for i, step in enumerate(self._steps) if isinstance(step, (Check, Forbid)))
        step = self._steps[index]
        assert isinstance(step, (Check, Forbid))
        if step.severity is not None:
            raise _twice(clause.span, "severity", "check")
        self._steps[index] = attrs.evolve(step, severity=clause.level)

    def _add_words(self, clause: Words) -> None:
        value: Any = clause.words
        if clause.clause in ("because", "status"):
            value = clause.words[0]
        if clause.clause in _SINGLE_WORDS:
            self._set(clause.clause, value, clause.span, clause.clause)
        else:
            self._fields[clause.clause] = (*self._fields.get(clause.clause, ()), *value)

    def _set(self, name: str, value: object, span: Span, written: str) -> None:
        if name in self._fields:
            raise _twice(span, written, "rule")
        self._fields[name] = value

    def build(self, *, file: str, pack: str | None) -> Rule:
        """The rule; one that checks nothing is a mistake."""
        if self.is_whole and not any(isinstance(step, (Check, Forbid, Expect)) for step in self._steps):
            message = f"rule `{self.id}` checks nothing"
            self.mistakes.append(Mistake(self.id_span, message, "it needs a `check`, `forbid` or `expect`"))
        return Rule(
            id=self.id,
            id_span=self.id_span,
            title=self.title,
            steps=tuple(self._steps),
            examples=tuple(self._examples),
            untested=tuple(self._untested),
            file=file,
            pack=pack,
            span=self.span,
            **self._fields,
        )


def opening_of(rule: Rule, text: str) -> Opening | None:
    """What a rule goes through first; None where more than that decides whether it has anything to look at.

    A rule that names a source has none: whether that can be read is told whatever stands in the article.
    """
    if rule.applies_when is not None or rule.across_articles or not rule.steps:
        return None
    first = rule.steps[0]
    is_forbid = isinstance(first, Forbid)
    if not isinstance(first, (ForEach, Forbid)) or (is_forbid and len(rule.steps) > 1):
        return None
    named = first.collection
    scope = named.base.name if isinstance(named, Field) and isinstance(named.base, Name) else ""
    if not isinstance(named, (Name, Field)) or (isinstance(named, Field) and scope not in SCOPES):
        return None
    parts = [part for step in rule.steps for part in walk(step)]
    if any(isinstance(part, (Expect, FoundIn)) for part in parts):
        return None
    last = next((step for step in reversed(rule.steps) if isinstance(step, ForEach)), first)
    words = _words(last.collection, text) + ("" if last.where is None else f" where {_words(last.where, text)}")
    return Opening(
        collection=named.name,
        scope=scope,
        variable=first.variable,
        where="" if first.where is None else _words(first.where, text),
        is_forbid=is_forbid,
        nothing=None if _has_calls(walk(last)) else f"no {words}",
        has_calls=_has_calls(parts),
    )


def _words(node: Node, text: str) -> str:
    return " ".join(text[node.span.start : node.span.end].split())


def _has_calls(parts: Iterable[Node]) -> bool:
    return any(isinstance(part, Call) and part.function not in FUNCTIONS for part in parts)


def _with(step: Any, clause: Say | MarkClause | Suggestion) -> Any:
    """A check with a clause that belongs to it."""
    if isinstance(clause, Suggestion):
        return attrs.evolve(step, suggestions=(*step.suggestions, clause))
    if isinstance(clause, Say):
        if step.say is not None:
            raise _twice(clause.span, "say", "check")
        return attrs.evolve(step, say=clause.template)
    if step.mark:
        raise _twice(clause.span, "mark", "check")
    return attrs.evolve(step, mark=clause.marked)


def _twice(span: Span, written: str, owner: str) -> BadClause:
    return bad(span, f"`{written}` stands twice in this {owner}")
