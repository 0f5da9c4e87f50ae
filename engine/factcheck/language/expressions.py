"""The grammar of expressions: precedence levels by hand, each operator committed to once it is seen."""

import functools
import re
from collections.abc import Callable, Sequence
from typing import Any

import attrs
import pyparsing
from pyparsing import Forward, Opt, ParserElement

from factcheck.language import lexemes
from factcheck.language.lexemes import Word, sign, word
from factcheck.language.nodes import (
    About,
    Arithmetic,
    BooleanLiteral,
    Call,
    Comparison,
    Conditional,
    Exists,
    Expression,
    Field,
    FoundIn,
    In,
    Index,
    Inside,
    InsideKind,
    InsideSame,
    Logic,
    Name,
    Negative,
    Not,
    Quantified,
    Select,
    Stands,
    TextTest,
    Within,
)
from factcheck.language.scan import ClauseText
from factcheck.language.tried import Continued, FirstOf, MaybeFrom, Named, RepeatedFrom
from factcheck.records import record
from factcheck.source import Span

# What may stand after a value and makes a condition of it.
_OPERATORS = r"[=!<>]|(?:exists|in|starts|ends|contains|like|matches|about|stands|inside|found|within)(?!\w)"

Parts = pyparsing.ParseResults | Sequence[Any]
# The right part of a condition: it makes the whole of what stands before it.
Tail = Callable[[Expression], Expression]


@record
class Grammar:
    """The elements that clauses are made of."""

    expression: ParserElement
    collection: ParserElement
    whole: ParserElement


def over(first: Any, last: Any) -> Span:
    """From the start of one node to the end of another."""
    return Span(first.span.start, last.span.end)


@functools.cache
def grammar() -> Grammar:
    """The grammar, built when a file is first parsed and never changed."""
    expression = _named("a value")
    _define(expression, _logic(_comparison(_arithmetic(_reference(expression)))))
    return Grammar(expression, _collection(expression), lexemes.to_the_end(expression))


def _named(expected: str) -> Forward:
    forward = Named()
    forward.set_name(expected)
    return forward


def _define(forward: Forward, element: ParserElement) -> None:
    """Say what a named element is; its alternatives take its name, so that no message shows how they are made."""
    element.set_name(forward.name)
    forward << element


# ------------------------------------------------------------------ operands


def _reference(expression: Forward) -> Forward:
    """A value with the fields read from it, or with a sign before it."""
    reference = _named("a value")
    field = sign(r"\.(?![0-9])", "`.`") - lexemes.field_name()
    key = sign(r"\[", "`[`") - expression - sign(r"\]", "`]`")
    atom = FirstOf(
        [
            _name_or_call(expression),
            _literal(),
            _bracketed(expression),
            _negative(reference),
            _select(expression),
            _quantified(expression),
            _conditional(expression),
        ]
    ).set_name("a value")
    read = Continued(atom, RepeatedFrom(r"[.\[]", field | key), _make_reference)
    _define(reference, FirstOf([_path(), read]))
    return reference


def _path() -> ParserElement:
    """A name with its fields in one match: most values are of this form."""
    return lexemes.Lexeme(lexemes.PATH, "a value", make_path)


def make_path(text: ClauseText, found: "re.Match[str]") -> Any:
    """The node of a name with its fields, from a match of `PATH`."""
    names = found[0].split(".")
    at = text.base + found.start()
    base: Any = Name(name=names[0], span=Span(at, at + len(names[0])))
    end = base.span.end
    for name in names[1:]:
        place = Span(end + 1, end + 1 + len(name))
        end = place.end
        base = Field(base=base, name=name, name_span=place, span=Span(at, end))
    return base


def _negative(reference: Forward) -> ParserElement:
    return (sign("-", "`-`") - reference).set_parse_action(
        lambda parts: Negative(operand=parts[1], span=over(parts[0], parts[1]))
    )


def _make_reference(parts: Parts) -> Any:
    base, *rest = parts
    while rest:
        opening, inner, *rest = rest
        if opening.text == ".":
            base = Field(base=base, name=inner.text, name_span=inner.span, span=over(base, inner))
        else:
            closing, *rest = rest
            base = Index(base=base, key=inner, span=over(base, closing))
    return base


def _literal() -> ParserElement:
    boolean = lexemes.one_of("true", "false").add_parse_action(
        lambda parts: BooleanLiteral(value=parts[0].text == "true", span=parts[0].span)
    )
    return FirstOf([lexemes.text(), lexemes.date(), lexemes.time(), lexemes.number(), boolean])


def _bracketed(expression: Forward) -> ParserElement:
    """A value in brackets; they belong to its place, so that it can be shown as written."""
    return (sign(r"\(", "`(`") - expression - sign(r"\)", "`)`")).set_parse_action(
        lambda parts: attrs.evolve(parts[1], span=over(parts[0], parts[2]))
    )


def _name_or_call(expression: Forward) -> ParserElement:
    comma = sign(",", "`,`").suppress()
    arguments = sign(r"\(", "`(`") - Opt(~sign(r"\)", "`)`") + expression - RepeatedFrom(",", comma - expression))
    return (lexemes.used_name() + MaybeFrom(r"\(", arguments - sign(r"\)", "`)`"))).set_parse_action(_make_name_or_call)


def _make_name_or_call(parts: Parts) -> Any:
    name: Word = parts[0]
    if len(parts) == 1:
        return Name(name=name.text, span=name.span)
    return Call(function=name.text, name_span=name.span, arguments=tuple(parts[2:-1]), span=over(name, parts[-1]))


def _range(expression: Forward) -> ParserElement:
    """`x in COLL [where COND]`, as it stands in quantifiers."""
    where = MaybeFrom("where", word("where").suppress() - expression, default=None)
    return lexemes.new_name() - word("in").suppress() - _collection(expression) - where


def _collection(expression: Forward) -> ParserElement:
    """What can be gone through: a collection, a list, a field that is a list, or such a value in brackets."""
    field = sign(r"\.(?![0-9])", "`.`") - lexemes.field_name()
    atom = (_name_or_call(expression) | _bracketed(expression)).set_name("a collection or list")
    read = Continued(atom, RepeatedFrom(r"\.", field), _make_reference)
    return FirstOf([_path(), read]).set_name("a collection or list")


def _select(expression: Forward) -> ParserElement:
    giving = MaybeFrom("giving", word("giving").suppress() - expression, default=None)
    mode = lexemes.one_of("all", "the", "first", "last")
    return (mode - _range(expression) - giving).set_parse_action(_make_select)


def _make_select(parts: Parts) -> Any:
    mode, variable, collection, where, giving = parts
    return Select(
        mode=mode.text,
        variable=variable.text,
        collection=collection,
        where=where,
        giving=giving,
        span=over(mode, giving or where or collection),
    )


def _quantified(expression: Forward) -> ParserElement:
    mode = lexemes.one_of("some", "every", "no")
    return (mode - _range(expression) - word("has").suppress() - expression).set_parse_action(_make_quantified)


def _make_quantified(parts: Parts) -> Any:
    mode, variable, collection, where, has = parts
    return Quantified(
        mode=mode.text, variable=variable.text, collection=collection, where=where, has=has, span=over(mode, has)
    )


def _conditional(expression: Forward) -> ParserElement:
    whole = word("if") - expression - word("then").suppress() - expression - word("else").suppress() - expression
    return whole.set_parse_action(
        lambda parts: Conditional(condition=parts[1], then=parts[2], otherwise=parts[3], span=over(parts[0], parts[3]))
    )


# ---------------------------------------------------------------- arithmetic


def _arithmetic(reference: ParserElement) -> ParserElement:
    """Both levels in one chain, parted afterwards: a level less to go through for every value."""
    return Continued(reference, RepeatedFrom("[-+*/]", sign("[-+*/]", "an operator") - reference), _make_sum)


def _make_sum(parts: Parts) -> Any:
    terms: list[Any] = [parts[0]]
    for operator, right in zip(parts[1::2], parts[2::2], strict=True):
        if operator.text in "*/":
            terms[-1] = _calculation(operator, terms[-1], right)
        else:
            terms += (operator, right)
    total = terms[0]
    for operator, right in zip(terms[1::2], terms[2::2], strict=True):
        total = _calculation(operator, total, right)
    return total


def _calculation(operator: Any, left: Any, right: Any) -> Arithmetic:
    return Arithmetic(operator=operator.text, left=left, right=right, span=over(left, right))


# --------------------------------------------------------------- comparisons


def _comparison(value: ParserElement) -> ParserElement:
    tail = FirstOf(
        [
            _compared(value),
            _exists(),
            _in(value),
            _text_test(value),
            _inside(value),
            _about(),
            _stands(value),
            _found_in(),
            _lonely_within(),
        ]
    )
    chained = lexemes.mistake_at(
        rf"(?:{_OPERATORS})", "comparisons do not chain", "join two of them with `and`: `a < b and b < c`"
    )
    rest = MaybeFrom(_OPERATORS, tail + MaybeFrom(_OPERATORS, chained))
    return Continued(value, rest, lambda parts: parts[1](parts[0]))


def _compared(value: ParserElement) -> ParserElement:
    operator = sign("!=|<=|>=|[=<>]", "a comparison")
    within = word("within") - (word("rounding") | lexemes.number()).set_name("`rounding` or a number")
    within.set_parse_action(_make_within)
    return (operator - value - MaybeFrom("within", within)).set_parse_action(_make_compared)


def _make_within(parts: Parts) -> Any:
    amount = None if isinstance(parts[1], Word) else parts[1]
    return Within(amount=amount, span=over(parts[0], parts[1]))


def _make_compared(parts: Parts) -> Tail:
    operator, right, *within = parts
    return lambda left: Comparison(
        operator=operator.text,
        left=left,
        right=right,
        within=within[0] if within else None,
        span=over(left, within[0] if within else right),
    )


def _exists() -> ParserElement:
    return word("exists").add_parse_action(lambda parts: lambda left: Exists(operand=left, span=over(left, parts[0])))


def _in(value: ParserElement) -> ParserElement:
    return (word("in") - value).set_parse_action(
        lambda parts: lambda left: In(item=left, items=parts[1], span=over(left, parts[1]))
    )


def _text_test(value: ParserElement) -> ParserElement:
    split = (lexemes.one_of("starts", "ends") - word("with").suppress()) | lexemes.one_of("contains", "like", "matches")
    return (split - value).set_parse_action(_make_text_test)


def _make_text_test(parts: Parts) -> Tail:
    operator: Any = parts[0].text
    if operator in ("starts", "ends"):
        operator = f"{operator} with"
    return lambda left: TextTest(operator=operator, left=left, right=parts[1], span=over(left, parts[1]))


def _found_in() -> ParserElement:
    kind = lexemes.one_of("typography", "elision")
    another = sign(r",(?=[ \t\r\n]*(?:typography|elision)(?!\w))", "`,`").suppress() - kind
    folding = MaybeFrom("folding", word("folding").suppress() - kind - RepeatedFrom(",", another))
    source = lexemes.Lexeme(r"[^\W\d]\w*", "the name of a source", lexemes.as_word)
    return (word("found") - word("in").suppress() - source - folding).set_parse_action(_make_found_in)


def _make_found_in(parts: Parts) -> Tail:
    _, source, *folding = parts
    return lambda left: FoundIn(
        text=left,
        source=source.text,
        source_span=source.span,
        folding=tuple(dict.fromkeys(kind.text for kind in folding)),
        span=over(left, parts[-1]),
    )


def _about() -> ParserElement:
    return (word("about") - lexemes.text()).set_parse_action(
        lambda parts: lambda left: About(subject=left, words=parts[1], span=over(left, parts[1]))
    )


def _stands(value: ParserElement) -> ParserElement:
    return (word("stands") - lexemes.one_of("before", "after") - value).set_parse_action(_make_stands)


def _make_stands(parts: Parts) -> Tail:
    return lambda left: Stands(where=parts[1].text, left=left, right=parts[2], span=over(left, parts[2]))


def _inside(value: ParserElement) -> ParserElement:
    same = (
        lexemes.sign(r"the[ \t]+same(?!\w)", "`the same`")
        - lexemes.one_of("sentence", "paragraph")
        - word("as").suppress()
        - value
    ).set_parse_action(_make_inside_same)
    kind = (
        lexemes.one_of("an", "a") - lexemes.Lexeme(r"[^\W\d]\w*", "a kind of fact", lexemes.as_word)
    ).set_parse_action(_make_inside_kind)
    outer = (value + pyparsing.Empty()).set_parse_action(_make_inside)
    return word("inside").suppress() - FirstOf([same, kind, outer]).set_name("a value")


def _make_inside_same(parts: Parts) -> Tail:
    return lambda left: InsideSame(item=left, unit=parts[1].text, other=parts[2], span=over(left, parts[2]))


def _make_inside_kind(parts: Parts) -> Tail:
    kind: Word = parts[1]
    return lambda left: InsideKind(item=left, kind=kind.text, kind_span=kind.span, span=over(left, kind))


def _make_inside(parts: Parts) -> Tail:
    return lambda left: Inside(item=left, outer=parts[0], span=over(left, parts[0]))


def _lonely_within() -> ParserElement:
    return lexemes.mistake_at(r"within(?!\w)", "`within` belongs to a comparison", "write `a = b within rounding`")


# --------------------------------------------------------------------- logic


def _logic(comparison: ParserElement) -> ParserElement:
    """`and` binds closer than `or`; both in one chain, parted afterwards."""
    negated = _named("an expression")
    negation = (word("not") - negated).set_parse_action(
        lambda parts: Not(operand=parts[1], span=over(parts[0], parts[1]))
    )
    # `not` begins no comparison, and most operands are one: to try them first spares an exception for each.
    _define(negated, FirstOf([comparison, negation]))
    operator = lexemes.one_of("and", "or")
    return Continued(negated, RepeatedFrom("and|or", operator - negated), _make_logic)


def _make_logic(parts: Parts) -> Any:
    alternatives: list[list[Any]] = [[parts[0]]]
    for operator, operand in zip(parts[1::2], parts[2::2], strict=True):
        if operator.text == "or":
            alternatives.append([operand])
        else:
            alternatives[-1].append(operand)
    return _joined("or", [_joined("and", operands) for operands in alternatives])


def _joined(operator: Any, operands: list[Any]) -> Any:
    if len(operands) == 1:
        return operands[0]
    return Logic(operator=operator, operands=tuple(operands), span=over(operands[0], operands[-1]))
