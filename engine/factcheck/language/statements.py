"""The grammars of statements other than what stands inside a rule."""

import functools
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pyparsing
from pyparsing import Opt, ParserElement, ZeroOrMore

from factcheck.language import lexemes
from factcheck.language.declare import declare_grammar
from factcheck.language.define import define_grammar
from factcheck.language.expressions import Parts, over
from factcheck.language.find import find_grammar
from factcheck.language.lexemes import Word, sign, word
from factcheck.language.mistakes import bad
from factcheck.language.nodes import Language, Pack, TextLiteral, Use, WordList
from factcheck.language.reference_statements import file_path, source_grammar, table_grammar
from factcheck.language.rule_ids import rule_id
from factcheck.language.rules import RuleBuilder
from factcheck.language.waive import waive_grammar

VERSION = 1
# Statements that go on over deeper-indented lines; the others end with their line, or clauses follow.
WHOLE = frozenset(("list", "define", "table", "source"))
_PACK_ID = r"[a-z0-9_][a-z0-9_-]*(?:\.[a-z0-9_][a-z0-9_-]*)*(?![\w.-])"


@functools.cache
def statement_grammars() -> Mapping[str, ParserElement]:
    """The grammar of the head of each statement, of those in `WHOLE` of all of it."""
    elements = {
        "language": _language(),
        "use": _use(),
        "pack": _pack(),
        "rule": _rule(),
        "list": _list(),
        "define": define_grammar(),
        "table": table_grammar(),
        "source": source_grammar(),
        "find": find_grammar(),
        "waive": waive_grammar(),
        "declare": declare_grammar(),
    }
    return MappingProxyType({name: lexemes.to_the_end(element) for name, element in elements.items()})


def _language() -> ParserElement:
    return (word("language") - sign(r"[0-9]+(?![\w.])", "the number of a version")).set_parse_action(_make_language)


def _make_language(parts: Parts) -> Any:
    first, version = parts
    if version.text != str(VERSION):
        raise bad(version.span, f"there is no version {version.text} of the language", f"write `language {VERSION}`")
    return Language(version=VERSION, span=over(first, version))


def _use() -> ParserElement:
    target = (lexemes.text() | sign(_PACK_ID, "a pack")).set_name("a pack or a path in quotes")
    return (word("use") - target).set_parse_action(_make_use)


def _make_use(parts: Parts) -> Any:
    first, target = parts
    is_path = isinstance(target, TextLiteral)
    return Use(target=target.value if is_path else target.text, is_path=is_path, span=over(first, target))


def _pack() -> ParserElement:
    return (word("pack") - sign(_PACK_ID, "the id of a pack") - lexemes.text()).set_parse_action(
        lambda parts: Pack(id=parts[1].text, title=parts[2].value, span=over(parts[0], parts[2]))
    )


def _rule() -> ParserElement:
    title = lexemes.text()
    return (word("rule") - rule_id() - title).set_parse_action(
        lambda parts: RuleBuilder(
            id=parts[1].text, id_span=parts[1].span, title=parts[2].value, span=over(parts[0], parts[2])
        )
    )


def _list() -> ParserElement:
    comma = Opt(sign(",", "`,`")).suppress()
    items = lexemes.text() - ZeroOrMore(comma + lexemes.text())
    from_file = word("from") - file_path()
    body = (from_file | (Opt(word("adds")) + items)).set_name("`from`, `adds` or a text in quotes")
    return (word("list") - lexemes.new_name() - body + pyparsing.Empty()).set_parse_action(_make_list)


def _make_list(parts: Parts) -> Any:
    first, name, *rest = parts
    if isinstance(rest[0], Word) and rest[0].text == "from":
        return WordList(name=name.text, name_span=name.span, items=(), path=rest[1], span=over(first, rest[1]))
    adds = not isinstance(rest[0], TextLiteral)
    items = rest[1:] if adds else rest
    return WordList(
        name=name.text,
        name_span=name.span,
        items=tuple(item.value for item in items),
        adds=adds,
        span=over(first, rest[-1]),
    )
