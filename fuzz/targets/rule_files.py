"""Any text as a rule file: parsed, checked, laid out, kept by the cache, and read back in English."""

from collections.abc import Iterator

from factcheck.evaluate.engine import prepare
from factcheck.facts.catalogue import COLLECTIONS, SCOPES, kinds
from factcheck.language.book import build_rulebook, rules_of
from factcheck.language.check import check_rules
from factcheck.language.codec import decode, encode
from factcheck.language.errors import print_error
from factcheck.language.formatter import format_rules
from factcheck.language.functions import FUNCTIONS
from factcheck.language.mutations import mutations_of
from factcheck.language.nodes import RuleFile
from factcheck.language.parse import parse_rules
from factcheck.language.recursion import deep_recursion
from factcheck.language.reference import names_reference
from factcheck.language.same_meaning import mean_the_same
from factcheck.language.words import CLAUSES, RESERVED, SEVERITIES, STATUSES
from factcheck.source import Source
from targets.starting import rule_texts

_RECURSION_LIMIT = 10_000


def check(data: bytes) -> None:
    """Mistakes lie in the text; what has none survives the formatter and the cache, and can be made ready to run."""
    source = Source("any.rules", data.decode("utf-8", "ignore"))
    file, unread = parse_rules(source)
    mistakes = (*unread, *check_rules([file]))
    for error in mistakes:
        assert 0 <= error.span.start <= error.span.end <= len(source.text), error
        assert print_error(error, source)
    if not unread:
        check_layout(file)
        assert decode(encode(file)) == file
    if not mistakes and not any(names_reference(statement) for statement in file.statements):
        prepare(build_rulebook((file,)))
        for rule in rules_of(file):
            mutations_of(rule, file.text)


def check_layout(file: RuleFile) -> None:
    """The formatter changes no meaning, and nothing at all the second time."""
    text = format_rules(file.text)
    after, trouble = parse_rules(Source(file.name, text))
    assert not trouble, trouble
    with deep_recursion(_RECURSION_LIMIT):
        assert mean_the_same(file.statements, after.statements), text
    assert format_rules(text) == text


def seeds() -> Iterator[str]:
    """The texts that the search begins with: whole files, and their statements."""
    for text in rule_texts():
        yield text
        yield from text.split("\n\n")


def words() -> Iterator[str]:
    """The words of the language and of the document model."""
    yield from sorted({*RESERVED, *CLAUSES, *SEVERITIES, *STATUSES, *COLLECTIONS, *SCOPES, *FUNCTIONS})
    yield from sorted({field for kind in kinds().values() for field in kind.fields})
    yield from ('"""', "[[", "]]", "{", "}", "{{", '\\"', "!=", "<=", ">=", "within rounding", "\n  ", "\n    ", "\r\n")
    yield from (
        "exactly",
        "at least",
        "at most",
        "$3bn",
        "4.5%",
        "10 miles",
        "2018-12-06",
        "17:30",
        "#",
        "\t",
        "\ufeff",
    )
