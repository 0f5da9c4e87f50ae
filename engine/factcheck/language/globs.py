"""The globs that say which articles a statement or a clause is about."""

from pyparsing import ParserElement

from factcheck.language import lexemes
from factcheck.language.expressions import Parts
from factcheck.language.mistakes import bad
from factcheck.language.nodes import TextLiteral


def glob() -> ParserElement:
    """A path or a glob in quotes, from the project's root."""
    return lexemes.text().add_parse_action(_check_glob)


def _check_glob(parts: Parts) -> None:
    literal: TextLiteral = parts[0]
    written = literal.value
    if not written.strip():
        raise bad(literal.span, "an empty path matches nothing", 'write a path or a glob: `"sports/*.txt"`')
    if written.startswith(("/", "~")) or "\\" in written or ".." in written.split("/"):
        hint = "paths start at the project's root and have forward slashes"
        raise bad(literal.span, "this path leads out of the project", hint)
    if written.count("[") != written.count("]"):
        raise bad(literal.span, "the brackets of this path do not match")
