"""Tables from SQLite, Parquet and DuckDB: files, and queries on connections, each for reading alone."""

import sqlite3
from pathlib import Path

import attrs
import pytest

from factcheck.language.parse import parse_rules
from factcheck.language.reference import Loaded
from factcheck.project import Project
from factcheck.reference.load import load_reference
from factcheck.source import Source
from factcheck.values.quantity import Quantity
from factcheck.values.table import Column, Row


@attrs.frozen
class Desk:
    """A project folder and its connections."""

    folder: Path
    connections: tuple[tuple[str, str], ...] = ()

    def load(self, statement: str, *, allow_database: bool = True) -> Loaded:
        file, errors = parse_rules(Source("house.rules", statement))
        assert errors == ()
        return load_reference([file], Project(self.folder, connections=self.connections), allow_database=allow_database)

    def message(self, statement: str, *, allow_database: bool = True) -> str:
        (error,) = self.load(statement, allow_database=allow_database).errors
        return error.message

    def query(self, query: str) -> Loaded:
        return self.load(f'table roster query "{query}" on desk key name')


@pytest.fixture
def sqlite_desk(tmp_path: Path) -> Desk:
    with sqlite3.connect(tmp_path / "desk.sqlite") as connection:
        connection.execute("CREATE TABLE roster (name TEXT, ward INTEGER, born TEXT, share REAL)")
        rows = [("Ana Ruiz", 3, "1970-05-06", 45.1), ("Tom Hale", None, None, 0.5)]
        connection.executemany("INSERT INTO roster VALUES (?, ?, ?, ?)", rows)
        connection.execute("CREATE TABLE other (x)")
    connection.close()
    return Desk(tmp_path, (("desk", "sqlite:desk.sqlite"),))


def duckdb_desk(tmp_path: Path) -> Desk:
    duckdb = pytest.importorskip("duckdb", reason="the optional part `data` is not installed")
    with duckdb.connect(str(tmp_path / "desk.duckdb")) as connection:
        connection.execute("CREATE TABLE roster (name VARCHAR, ward INTEGER, born DATE, share DECIMAL(5, 2))")
        connection.execute(
            "INSERT INTO roster VALUES ('Ana Ruiz', 3, '1970-05-06', 45.1), ('Tom Hale', NULL, NULL, 0.5)"
        )
        connection.execute(f"COPY roster TO '{tmp_path / 'roster.parquet'}' (FORMAT parquet)")
    return Desk(tmp_path, (("desk", "duckdb:desk.duckdb"),))


COLUMNS = (
    Column("name"),
    Column("ward", "number", "number"),
    Column("born", "date"),
    Column("share", "number", "number"),
)


def check_roster(loaded: Loaded) -> None:
    assert loaded.errors == ()
    roster = loaded.reference.tables["roster"]
    assert roster.columns == COLUMNS
    first, second = roster.find("Ana Ruiz"), roster.find("Tom Hale")
    assert isinstance(first, Row)
    assert isinstance(second, Row)
    assert [str(cell) for cell in (first.cells["name"], first.cells["born"])] == ["Ana Ruiz", "1970-05-06"]
    share = first.cells["share"]
    assert isinstance(share, Quantity)
    assert share.point is not None
    assert str(share.point) == "451/10"
    assert (second.cells["ward"], second.cells["born"]) == (None, None)


def test_a_sqlite_file_has_the_table_of_that_name(sqlite_desk: Desk) -> None:
    check_roster(sqlite_desk.load('table roster from "desk.sqlite" key name', allow_database=False))


def test_a_sqlite_file_without_that_table_names_those_it_has(sqlite_desk: Desk) -> None:
    (error,) = sqlite_desk.load('table people from "desk.sqlite" key name').errors
    assert (error.message, error.hint) == ("desk.sqlite has no table `people`", "it has `other`, `roster`")


def test_a_query_on_sqlite_gives_a_table(sqlite_desk: Desk) -> None:
    check_roster(sqlite_desk.query("SELECT * FROM roster"))


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM roster",
        "ATTACH 'other.sqlite' AS o",
        "SELECT * FROM roster; DELETE FROM roster",
        "PRAGMA writable_schema = 1",
        "SELECT load_extension('x')",
        "SELECT nothing FROM roster",
    ],
)
def test_a_query_on_sqlite_only_reads(sqlite_desk: Desk, query: str) -> None:
    (error,) = sqlite_desk.query(query).errors
    assert error.message.startswith("desk: ")
    check_roster(sqlite_desk.query("SELECT * FROM roster"))


def test_what_is_no_database_is_refused(sqlite_desk: Desk) -> None:
    (sqlite_desk.folder / "text.sqlite").write_text("name,ward\n" * 200)
    message = sqlite_desk.message('table roster from "text.sqlite" key name')
    assert message == "text.sqlite: file is not a database"
    assert sqlite_desk.message('table roster from "none.sqlite" key name').startswith("none.sqlite: no such file")


def test_a_query_needs_leave(sqlite_desk: Desk) -> None:
    statement = 'table roster query "SELECT * FROM roster" on desk key name'
    (error,) = sqlite_desk.load(statement, allow_database=False).errors
    assert (error.message, error.hint) == ("this table comes from a database", "run with --allow-database")


def test_a_connection_that_is_not_named_is_refused(sqlite_desk: Desk) -> None:
    (error,) = sqlite_desk.load('table roster query "SELECT 1" on dsek key name').errors
    assert (error.message, error.hint) == ("there is no connection `dsek`", "did you mean `desk`?")


def test_a_connection_out_of_the_project_is_refused(tmp_path: Path) -> None:
    desk = Desk(tmp_path, (("desk", "sqlite:../desk.sqlite"),))
    assert desk.message('table t query "SELECT 1" on desk key name') == "this path leads out of the project"


def test_a_parquet_file_is_a_table(tmp_path: Path) -> None:
    check_roster(duckdb_desk(tmp_path).load('table roster from "roster.parquet" key name', allow_database=False))


def test_what_is_no_parquet_file_is_refused(tmp_path: Path) -> None:
    desk = duckdb_desk(tmp_path)
    (tmp_path / "text.parquet").write_text("name,ward\n")
    assert desk.message('table roster from "text.parquet" key name').startswith("text.parquet: ")


def test_a_query_on_duckdb_gives_a_table(tmp_path: Path) -> None:
    check_roster(duckdb_desk(tmp_path).query("SELECT * FROM roster"))


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM roster",
        "INSTALL httpfs",
        "LOAD httpfs",
        "ATTACH 'other.duckdb'",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM '/etc/hosts'",
        "SET enable_external_access = true",
        "COPY roster TO 'out.csv'",
        "SELECT nothing FROM roster",
    ],
)
def test_a_query_on_duckdb_only_reads_its_file(tmp_path: Path, query: str) -> None:
    (error,) = duckdb_desk(tmp_path).query(query).errors
    assert error.message.startswith(("desk: ", "this query gives no rows"))
    assert not (tmp_path / "out.csv").exists()
