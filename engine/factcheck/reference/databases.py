"""Tables in databases: files of SQLite, Parquet and DuckDB, and queries on connections of the project.

Every connection is opened for reading alone; none may load an extension, attach another file or reach the network
but for a PostgreSQL server that the project names.
"""

import sqlite3
import time
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

from factcheck.project import Project
from factcheck.reference.files import existing
from factcheck.reference.raw import MAX_ROWS, BadReference, RawRow, RawTable, limited

# Seconds that a query may take: reference data is looked up, not computed.
MOST_SECONDS = 60
_STEPS = 10_000  # of SQLite's machine between two looks at the clock
_ALLOWED = frozenset((sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE))
_TABLES = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT GLOB 'sqlite_*' ORDER BY 1"
_EXTRA = "pip install 'factcheck-engine[data]'"
_CLOSED_IN = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
}


def read_sqlite(path: Path, *, name: str, table: str) -> RawTable:
    """The table of this name in a SQLite file, or the only one that it has."""
    with closing(_open_sqlite(path)) as connection:
        tables = [row[0] for row in _rows_of_sqlite(connection, _TABLES, name)[1]]
        if table not in tables and len(tables) != 1:
            hint = f"it has {', '.join(f'`{one}`' for one in tables[:8])}" if tables else None
            raise BadReference(f"{name} has no table `{table}`", hint)
        chosen = (table if table in tables else tables[0]).replace('"', '""')
        return _raw(name, *_rows_of_sqlite(connection, f'SELECT * FROM "{chosen}"', name))


def read_parquet(path: Path, *, name: str) -> RawTable:
    """The table in a Parquet file."""
    duckdb = _duckdb()
    try:
        with closing(duckdb.connect(":memory:", config=_CLOSED_IN)) as connection:
            found = connection.execute("SELECT * FROM read_parquet(?)", [str(path)])
            return _raw(name, *_fetched(found))
    except duckdb.Error as error:
        raise BadReference(f"{name}: {_first_line(error)}") from None


def run_query(query: str, *, connection: str, project: Project) -> RawTable:
    """The rows that a query on a connection of the project gives. Raises BadReference."""
    target = dict(project.connections)[connection]
    scheme, _, rest = target.partition(":")
    if scheme == "sqlite":
        with closing(_open_sqlite(existing(rest, project))) as opened:
            return _raw(connection, *_rows_of_sqlite(opened, query, connection))
    if scheme == "duckdb":
        return _query_duckdb(query, connection, existing(rest, project))
    return _query_postgresql(query, connection, target)


# ------------------------------------------------------------------ SQLite


def _open_sqlite(path: Path) -> sqlite3.Connection:
    try:
        connection = sqlite3.connect(f"file:{quote(str(path.resolve()))}?mode=ro", uri=True)
    except sqlite3.Error as error:
        raise BadReference(f"{path.name}: {_first_line(error)}") from None
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.set_authorizer(lambda action, *_: sqlite3.SQLITE_OK if action in _ALLOWED else sqlite3.SQLITE_DENY)
    end = time.monotonic() + MOST_SECONDS
    connection.set_progress_handler(lambda: int(time.monotonic() > end), _STEPS)
    return connection


def _rows_of_sqlite(connection: sqlite3.Connection, query: str, name: str) -> tuple[list[str], list[Any]]:
    try:
        return _fetched(connection.execute(query))
    except (sqlite3.Error, sqlite3.Warning) as error:
        raise BadReference(f"{name}: {_first_line(error)}") from None


# ------------------------------------------------------------------ DuckDB


def _duckdb() -> Any:
    try:
        import duckdb  # noqa: PLC0415  # an optional part, and slow to load
    except ImportError:
        raise BadReference("this needs DuckDB, which is not installed", _EXTRA) from None
    return duckdb


def _query_duckdb(query: str, connection: str, path: Path) -> RawTable:
    duckdb = _duckdb()
    config = {**_CLOSED_IN, "enable_external_access": "false", "lock_configuration": "true"}
    try:
        with closing(duckdb.connect(str(path), read_only=True, config=config)) as opened:
            return _raw(connection, *_fetched(opened.execute(query)))
    except duckdb.Error as error:
        raise BadReference(f"{connection}: {_first_line(error)}") from None


# ------------------------------------------------------------------ PostgreSQL


def _query_postgresql(query: str, connection: str, target: str) -> RawTable:
    try:
        import psycopg  # noqa: PLC0415  # an optional part, and slow to load
    except ImportError:
        raise BadReference("this needs psycopg, which is not installed", _EXTRA) from None
    limits = f"-c statement_timeout={MOST_SECONDS * 1000}"
    try:
        with psycopg.connect(target, connect_timeout=10, options=limits) as opened:
            opened.read_only = True
            # A prepared statement is one statement: nothing can follow the query and end the transaction.
            return _raw(connection, *_fetched(opened.execute(query.encode(), prepare=True)))
    except psycopg.Error as error:
        raise BadReference(f"{connection}: {_first_line(error)}") from None


# ------------------------------------------------------------------ rows


def _fetched(cursor: Any) -> tuple[list[str], list[Any]]:
    if cursor.description is None:
        raise BadReference("this query gives no rows", "write a SELECT")
    return [column[0] for column in cursor.description], cursor.fetchmany(MAX_ROWS + 1)


def _raw(name: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> RawTable:
    found = tuple(RawRow(f"row {number}", tuple(row)) for number, row in enumerate(rows, 1))
    limited(name, len(found))
    return RawTable(name, tuple(columns), found)


def _first_line(error: BaseException) -> str:
    return str(error).strip().partition("\n")[0] or type(error).__name__
