"""What the rule files of a run name beside rules: lists, tables and sources, ready to be used."""

from collections.abc import Mapping

from factcheck.evaluate.finder import Finder, finder
from factcheck.evaluate.transcripts import Transcript
from factcheck.language.nodes import Rulebook
from factcheck.records import record
from factcheck.values.table import Table


@record
class Known:
    """Lists, tables, sources and collections by pattern, by name."""

    lists: Mapping[str, tuple[str, ...]]
    tables: Mapping[str, Table]
    documents: Mapping[str, Transcript]
    finders: Mapping[str, Finder]


def known_in(book: Rulebook) -> Known:
    """What a rulebook names; the sources are folded when a rule first asks for them."""
    documents = {name: Transcript(document) for name, document in book.documents}
    return Known(dict(book.lists), dict(book.tables), documents, {find.name: finder(find) for find in book.finds})
