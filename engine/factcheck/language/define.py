"""The grammar of `define NAME(x: TYPE, …) = EXPR`."""

from typing import Any

from pyparsing import Group, Opt, ParserElement, ZeroOrMore

from factcheck.language import lexemes
from factcheck.language.expressions import Parts, grammar, over
from factcheck.language.lexemes import sign, word
from factcheck.language.mistakes import bad
from factcheck.language.nodes import Define, Parameter

_TYPE = r"(?:list[ \t]+of[ \t]+)?[a-z_][a-z0-9_]*(?!\w)"


def define_grammar() -> ParserElement:
    """A whole definition."""
    comma = sign(",", "`,`").suppress()
    parameters = Group(Opt(~sign(r"\)", "`)`") + _parameter() - ZeroOrMore(comma - _parameter())))
    head = word("define") - lexemes.new_name() - sign(r"\(", "`(`").suppress() - parameters
    whole = head - sign(r"\)", "`)`").suppress() - sign("=", "`=`").suppress() - grammar().expression
    return whole.set_parse_action(_make_define)


def _parameter() -> ParserElement:
    typed = lexemes.new_name() - sign(":", "`:` with a type").suppress() - sign(_TYPE, "a type")
    return typed.set_parse_action(
        lambda parts: Parameter(
            name=parts[0].text,
            type=" ".join(parts[1].text.split()),
            type_span=parts[1].span,
            span=over(parts[0], parts[1]),
        )
    )


def _make_define(parts: Parts) -> Any:
    first, name, parameters, body = parts
    seen: set[str] = set()
    for parameter in parameters:
        if parameter.name in seen:
            raise bad(parameter.span, f"there are two parameters `{parameter.name}`")
        seen.add(parameter.name)
    return Define(name=name.text, name_span=name.span, parameters=tuple(parameters), body=body, span=over(first, body))
