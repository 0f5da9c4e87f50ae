"""Load what the rule files of a run name: each list, table and source, with every mistake at its place."""

from collections.abc import Sequence

import attrs

from factcheck.language.nearest import did_you_mean
from factcheck.language.nodes import RuleError, RuleFile, SourceOf, TableOf, WordList
from factcheck.language.reference import Loaded, Reference
from factcheck.project import Project
from factcheck.reference.build import build_table
from factcheck.reference.delimited import read_delimited
from factcheck.reference.documents import read_document
from factcheck.reference.files import existing, text_of
from factcheck.reference.json_rows import read_json
from factcheck.reference.raw import BadReference, RawTable
from factcheck.source import Span
from factcheck.values.document import Document
from factcheck.values.table import Table

_DELIMITERS = {"csv": ",", "tsv": "\t", "tab": "\t"}
_SQLITE = frozenset(("sqlite", "sqlite3", "db"))
_FORMATS = "a table is read from .csv, .tsv, .json, .parquet or .sqlite"


def load_reference(files: Sequence[RuleFile], project: Project, *, allow_database: bool) -> Loaded:
    """Read what the statements of the files name. A source that cannot be read is a document that says so."""
    loader = _Loader(project, allow_database)
    for file in files:
        for statement in file.statements:
            loader.take(file.name, statement)
    return Loaded(Reference(loader.lists, loader.tables, loader.documents), tuple(loader.errors))


@attrs.define
class _Loader:
    """What was read so far."""

    project: Project
    allow_database: bool
    lists: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    tables: dict[str, Table] = attrs.field(factory=dict)
    documents: dict[str, Document] = attrs.field(factory=dict)
    errors: list[RuleError] = attrs.field(factory=list)

    def take(self, file: str, statement: object) -> None:
        """Read what a statement names, or note why that is not possible."""
        try:
            match statement:
                case WordList(path=path) if path is not None:
                    span = path.span
                    self.lists[path.value] = _items(text_of(path.value, self.project))
                case SourceOf(path=path) if path is not None:
                    span = path.span
                    self.documents[statement.name] = read_document(path.value, self.project)
                case TableOf() if statement.path is not None or statement.query is not None:
                    span = _span(statement)
                    raw = self._raw(statement)
                    self.tables[statement.name] = build_table(raw, name=statement.name, key=statement.key)
                case _:
                    return
        except BadReference as error:
            place = statement.key_span if error.of_key and isinstance(statement, TableOf) else span
            self.errors.append(RuleError(file=file, span=place, message=error.message, hint=error.hint))

    def _raw(self, table: TableOf) -> RawTable:
        if table.path is not None:
            return _read_table(table.path.value, table.name, self.project)
        assert table.query is not None
        assert table.connection is not None
        connections = [name for name, _ in self.project.connections]
        if not self.allow_database:
            raise BadReference("this table comes from a database", "run with --allow-database")
        if table.connection not in connections:
            hint = did_you_mean(table.connection, connections) or "name it under [connections] in factcheck.toml"
            raise BadReference(f"there is no connection `{table.connection}`", hint)
        from factcheck.reference.databases import run_query  # noqa: PLC0415  # few rules ask a database

        return run_query(table.query.value, connection=table.connection, project=self.project)


def _span(table: TableOf) -> Span:
    if table.path is not None:
        return table.path.span
    return table.connection_span or table.name_span


def _read_table(name: str, table: str, project: Project) -> RawTable:
    suffix = name.lower().rpartition(".")[2]
    if suffix in _DELIMITERS:
        return read_delimited(text_of(name, project), name=name, delimiter=_DELIMITERS[suffix])
    if suffix == "json":
        return read_json(text_of(name, project), name=name)
    if suffix not in _SQLITE and suffix != "parquet":
        raise BadReference(f"{name}: no table can be read from a file of this kind", _FORMATS)
    path = existing(name, project)
    from factcheck.reference import databases  # noqa: PLC0415  # few rules read from one

    if suffix == "parquet":
        return databases.read_parquet(path, name=name)
    return databases.read_sqlite(path, name=name, table=table)


def _items(text: str) -> tuple[str, ...]:
    """An item a line; a line that begins with `#` is a comment."""
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))
