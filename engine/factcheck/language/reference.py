"""Reference data that rule files name: what was read for them, and the types that rules see of it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import assert_never

import attrs

from factcheck.language.nodes import RuleError, SourceOf, Statement, TableOf, WordList
from factcheck.language.types import Boolean, Date, Numeric, RowOf, Text, Type
from factcheck.records import record
from factcheck.values.document import Document
from factcheck.values.table import Column, Table


@record
class Reference:
    """Lists by the path of their file, tables and documents by the name that a rule file gives them."""

    lists: Mapping[str, tuple[str, ...]] = attrs.field(factory=lambda: MappingProxyType({}))
    tables: Mapping[str, Table] = attrs.field(factory=lambda: MappingProxyType({}))
    documents: Mapping[str, Document] = attrs.field(factory=lambda: MappingProxyType({}))

    @property
    def shape(self) -> str:
        """What the check of rules depends on: names and columns, not contents."""
        return repr([(name, table.columns, table.key) for name, table in sorted(self.tables.items())])


@record
class Loaded:
    """What was read for a set of rule files, and the mistakes of what could not be."""

    reference: Reference = attrs.field(factory=Reference)
    errors: tuple[RuleError, ...] = ()


def names_reference(statement: Statement) -> bool:
    """Whether a statement names something that is read beside the rule files."""
    return isinstance(statement, (TableOf, SourceOf)) or (
        isinstance(statement, WordList) and statement.path is not None
    )


def row_type(table: Table) -> RowOf:
    """The type of a table's rows."""
    return RowOf(table.name, tuple((column.name, _column_type(column)) for column in table.columns), table.key)


def _column_type(column: Column) -> Type:
    match column.holds:
        case "text":
            return Text()
        case "number":
            return Numeric(column.dimension)
        case "date":
            return Date()
        case "boolean":
            return Boolean()
        case _:
            assert_never(column.holds)
