"""The grammars of a rule's clauses, one for each first word."""

import functools
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Literal

from pyparsing import ParserElement

from factcheck.language import lexemes
from factcheck.language.examples import example_text
from factcheck.language.expressions import Parts, grammar, over
from factcheck.language.globs import glob
from factcheck.language.lexemes import Lexeme, as_word, choice, sign, span_of, word
from factcheck.language.literals import TEXT
from factcheck.language.mistakes import bad
from factcheck.language.nodes import (
    Check,
    Example,
    Expect,
    Expression,
    Forbid,
    ForEach,
    Let,
    Need,
    Node,
    Severity,
    Suggestion,
    Template,
    TextLiteral,
    Untested,
)
from factcheck.language.rule_ids import RULE_ID
from factcheck.language.scan import ClauseText
from factcheck.language.templates import parse_template
from factcheck.language.tried import MaybeFrom, RepeatedFrom
from factcheck.language.words import SEVERITIES, STATUSES
from factcheck.records import record


@record(kw_only=True)
class SeverityClause(Node):
    """`severity warning`."""

    level: Severity


@record(kw_only=True)
class AppliesTo(Node):
    """`applies to "glob", …`."""

    globs: tuple[TextLiteral, ...]


@record(kw_only=True)
class AppliesWhen(Node):
    """`applies when COND`."""

    condition: Expression


@record(kw_only=True)
class Say(Node):
    """`say "…"`."""

    template: Template


@record(kw_only=True)
class MarkClause(Node):
    """`mark EXPR, …`."""

    marked: tuple[Expression, ...]


@record(kw_only=True)
class Switch(Node):
    """`across articles`, `must decide` or `even if unsure`."""

    name: Literal["across articles", "must decide", "even if unsure"]


@record(kw_only=True)
class Words(Node):
    """`because "…"`, `see "…"`, `tags a, b`, `status stable`, `formerly ID`."""

    clause: Literal["because", "see", "tags", "status", "formerly"]
    words: tuple[str, ...]


Clause = (
    SeverityClause
    | AppliesTo
    | AppliesWhen
    | ForEach
    | Let
    | Need
    | Expect
    | Check
    | Forbid
    | Say
    | MarkClause
    | Suggestion
    | Switch
    | Words
    | Example
    | Untested
)


@functools.cache
def clause_grammars() -> Mapping[str, ParserElement]:
    """The grammar of each clause by its first word, built when a file is first parsed and never changed."""
    elements: Mapping[str, Callable[[], ParserElement]] = {
        "severity": _severity,
        "applies": _applies,
        "across": lambda: _switch("across", "articles"),
        "for": _for_each,
        "let": _let,
        "need": lambda: _condition("need", Need),
        "expect": _expect,
        "check": lambda: _condition("check", Check),
        "forbid": _forbid,
        "say": _say,
        "mark": _mark,
        "suggest": _suggest,
        "must": lambda: _switch("must", "decide"),
        "even": lambda: _switch("even", "if", "unsure"),
        "because": lambda: _texts("because"),
        "see": lambda: _texts("see"),
        "tags": _tags,
        "status": _status,
        "formerly": _formerly,
        "example": _example,
        "untested": _untested,
    }
    return MappingProxyType({name: lexemes.to_the_end(make()) for name, make in elements.items()})


def _comma_separated(item: ParserElement) -> ParserElement:
    return item - RepeatedFrom(",", sign(",", "`,`").suppress() - item)


def _severity() -> ParserElement:
    return (word("severity") - choice("severity", SEVERITIES)).set_parse_action(
        lambda parts: SeverityClause(level=parts[1].text, span=over(parts[0], parts[1]))
    )


def _applies() -> ParserElement:
    to = (word("to") - _comma_separated(glob())).set_parse_action(
        lambda parts: AppliesTo(globs=tuple(parts[1:]), span=over(parts[0], parts[-1]))
    )
    when = (word("when") - grammar().expression).set_parse_action(
        lambda parts: AppliesWhen(condition=parts[1], span=over(parts[0], parts[1]))
    )
    return word("applies").suppress() - (to | when).set_name("`to` or `when`")


def _ranged(*, where: bool) -> ParserElement:
    condition = word("where").suppress() - grammar().expression
    ranged = lexemes.new_name() - word("in").suppress() - grammar().collection
    return ranged - MaybeFrom("where", condition, default=None) if where else ranged


def _for_each() -> ParserElement:
    return (word("for") - word("each").suppress() - _ranged(where=True)).set_parse_action(_make_for_each)


def _make_for_each(parts: Parts) -> Any:
    first, variable, collection, where = parts
    return ForEach(variable=variable.text, collection=collection, where=where, span=over(first, where or collection))


def _let() -> ParserElement:
    return (word("let") - lexemes.new_name() - sign("=", "`=`").suppress() - grammar().expression).set_parse_action(
        lambda parts: Let(variable=parts[1].text, value=parts[2], span=over(parts[0], parts[2]))
    )


def _condition(name: str, node: type[Need] | type[Check]) -> ParserElement:
    return (word(name) - grammar().expression).set_parse_action(
        lambda parts: node(condition=parts[1], span=over(parts[0], parts[1]))
    )


def _expect() -> ParserElement:
    bound = sign(r"at[ \t]+least(?!\w)|at[ \t]+most(?!\w)|exactly(?!\w)", "`at least`, `at most` or `exactly`")
    number = sign(r"[0-9]{1,9}(?![\w.%:])", "a whole number")
    return (word("expect") - bound - number).set_parse_action(_make_expect)


def _make_expect(parts: Parts) -> Any:
    first, written, number = parts
    bound: Any = " ".join(written.text.split())
    return Expect(bound=bound, number=int(number.text), span=over(first, number))


def _forbid() -> ParserElement:
    return (word("forbid") - _ranged(where=True)).set_parse_action(_make_forbid)


def _make_forbid(parts: Parts) -> Any:
    first, variable, collection, where = parts
    return Forbid(variable=variable.text, collection=collection, where=where, span=over(first, where or collection))


def _message() -> Lexeme:
    def make(text: ClauseText, found: Any) -> Template:
        return parse_template(ClauseText(found[0], span_of(text, found).start))

    return Lexeme(TEXT, "a message in quotes", make)


def _say() -> ParserElement:
    return (word("say") - _message()).set_parse_action(
        lambda parts: Say(template=parts[1], span=over(parts[0], parts[1]))
    )


def _mark() -> ParserElement:
    return (word("mark") - _comma_separated(grammar().expression)).set_parse_action(
        lambda parts: MarkClause(marked=tuple(parts[1:]), span=over(parts[0], parts[-1]))
    )


def _suggest() -> ParserElement:
    return (word("suggest") - word("for").suppress() - grammar().expression - _message()).set_parse_action(
        lambda parts: Suggestion(target=parts[1], replacement=parts[2], span=over(parts[0], parts[2]))
    )


def _switch(first: str, *rest: str) -> ParserElement:
    whole: ParserElement = word(first)
    for following in rest:
        whole = whole - word(following)
    name: Any = " ".join((first, *rest))
    return whole.set_parse_action(lambda parts: Switch(name=name, span=over(parts[0], parts[-1])))


def _texts(name: Any) -> ParserElement:
    return (word(name) - lexemes.text()).set_parse_action(
        lambda parts: Words(clause=name, words=(parts[1].value,), span=over(parts[0], parts[1]))
    )


def _tags() -> ParserElement:
    tag = sign(r"[a-z0-9_][a-z0-9_-]*(?![\w])", "a tag in lower case")
    return (word("tags") - _comma_separated(tag)).set_parse_action(lambda parts: _make_words("tags", parts))


def _status() -> ParserElement:
    return (word("status") - choice("status", STATUSES)).set_parse_action(lambda parts: _make_words("status", parts))


def _formerly() -> ParserElement:
    identifier = sign(RULE_ID, "the id of a rule")
    return (word("formerly") - _comma_separated(identifier)).set_parse_action(
        lambda parts: _make_words("formerly", parts)
    )


def _make_words(clause: Any, parts: Parts) -> Words:
    first, *words = parts
    return Words(clause=clause, words=tuple(item.text for item in words), span=over(first, words[-1]))


def _example() -> ParserElement:
    wanted = sign(
        r"(?:passes|fails|does[ \t]+not[ \t]+apply|cannot[ \t]+decide)(?!\w)",
        "`passes`, `fails`, `does not apply` or `cannot decide`",
    )
    text = Lexeme(rf'"""[\s\S]*?"{{3,}}|{TEXT}', "a text in quotes", as_word)
    published = MaybeFrom("published", word("published").suppress() - lexemes.date(), default=None)
    return (word("example") - wanted - text - published).set_parse_action(_make_example)


def _make_example(parts: Parts) -> Any:
    first, wanted, written, published = parts
    found = example_text(written.text, written.span)
    if not found.text.strip():
        raise bad(written.span, "an example without a text")
    outcome: Any = " ".join(wanted.text.split())
    return Example(
        wanted=outcome,
        text=found.text,
        marks=found.marks,
        published=published.value if published else None,
        span=over(first, published or written),
    )


def _untested() -> ParserElement:
    return (word("untested") - lexemes.text() - word("because").suppress() - lexemes.text()).set_parse_action(
        lambda parts: Untested(condition=parts[1].value, because=parts[2].value, span=over(parts[0], parts[2]))
    )
