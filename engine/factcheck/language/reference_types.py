"""The type check of reference data in expressions: rows of tables, and texts looked for in sources."""

from factcheck.language.checking import Checker
from factcheck.language.comparable import objection
from factcheck.language.nearest import did_you_mean
from factcheck.language.nodes import Field, FoundIn, Index
from factcheck.language.scope import Scope
from factcheck.language.types import Anything, ListOf, RowOf, TableType, Text, Type, describe, is_fact


def index_type(checker: Checker, node: Index, scope: Scope) -> Type:
    """The row of a table that a key names."""
    base, key = checker.type_of(node.base, scope), checker.type_of(node.key, scope)
    if isinstance(base, Anything):
        return base
    if not isinstance(base, TableType):
        hint = "of a list write `the x in … where …`" if isinstance(base, ListOf) else None
        checker.problems.report(node.base.span, f"`[…]` looks a key up in a table, and this is {describe(base)}", hint)
        return Anything()
    unlike = objection(key, base.row.field(base.row.key) or Anything())
    if unlike is not None:
        message = f"a key of `{base.row.table}` is {describe(base.row.field(base.row.key) or Anything())}"
        checker.problems.report(node.key.span, f"{message}, and this is {describe(key)}", unlike.hint)
    return base.row


def column_type(checker: Checker, node: Field, row: RowOf) -> Type:
    """What a column holds."""
    found = row.field(node.name)
    if found is not None:
        return found
    message = f"table `{row.table}` has no column `{node.name}`"
    names = [name for name, _ in row.columns]
    hint = did_you_mean(node.name, names) or f"it has {', '.join(f'`{name}`' for name in names)}"
    checker.problems.report(node.name_span, message, hint)
    return Anything()


def check_found_in(checker: Checker, node: FoundIn, scope: Scope) -> None:
    """A text is looked for in a source that is there."""
    found = checker.type_of(node.text, scope)
    if not isinstance(found, (Text, Anything)):
        hint = "its words are `.words` or `.text`" if is_fact(found) else None
        checker.problems.report(node.text.span, f"`found in` needs a text, and this is {describe(found)}", hint)
    if node.source not in scope.sources:
        message = f"there is no source `{node.source}`"
        hint = did_you_mean(node.source, scope.sources) or f'name one: `source {node.source} from "file"`'
        checker.problems.report(node.source_span, message, hint)
