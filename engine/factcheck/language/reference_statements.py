"""The grammars of statements that name reference data: `table` and `source`."""

from typing import Any

from pyparsing import ParserElement

from factcheck.language import lexemes
from factcheck.language.expressions import Parts, over
from factcheck.language.lexemes import Word, sign, word
from factcheck.language.mistakes import bad
from factcheck.language.nodes import SourceOf, TableOf, TextLiteral

_CONNECTION = r"[a-z_][a-z0-9_-]*(?!\w)"
_COLUMN = r"[^\W\d]\w*"


def file_path() -> ParserElement:
    """The path of a file, in quotes."""
    return lexemes.text().add_parse_action(_check_path)


def _check_path(parts: Parts) -> None:
    literal: TextLiteral = parts[0]
    path = literal.value
    if not path.strip():
        raise bad(literal.span, "an empty path names no file")
    if path.startswith(("/", "~")) or "\\" in path or ".." in path.split("/") or path[1:2] == ":":
        hint = "paths start at the project's root and have forward slashes"
        raise bad(literal.span, "this path leads out of the project", hint)


def table_grammar() -> ParserElement:
    """`table NAME from "file" key COLUMN` or `table NAME query "SELECT …" on CONNECTION key COLUMN`."""
    key = word("key").suppress() - sign(_COLUMN, "the name of the key's column")
    queried = word("query") - lexemes.text() - word("on").suppress() - sign(_CONNECTION, "the name of a connection")
    from_file = word("from").suppress() - file_path()
    origin = (from_file | queried).set_name("`from` or `query`")
    return (word("table") - lexemes.new_name() - origin - key).set_parse_action(_make_table)


def _make_table(parts: Parts) -> Any:
    first, name, *origin, key = parts
    column: Any = {"key": key.text, "key_span": key.span, "span": over(first, key)}
    if isinstance(origin[0], Word):
        _, query, connection = origin
        return TableOf(
            name=name.text,
            name_span=name.span,
            query=query,
            connection=connection.text,
            connection_span=connection.span,
            **column,
        )
    return TableOf(name=name.text, name_span=name.span, path=origin[0], **column)


def source_grammar() -> ParserElement:
    """`source NAME from "file"`."""
    return (word("source") - lexemes.new_name() - word("from").suppress() - file_path()).set_parse_action(
        lambda parts: SourceOf(
            name=parts[1].text, name_span=parts[1].span, path=parts[2], span=over(parts[0], parts[2])
        )
    )
