"""Queries on a real PostgreSQL server, started here in a folder of its own."""

import glob
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from factcheck.language.parse import parse_rules
from factcheck.language.reference import Loaded
from factcheck.project import Project
from factcheck.reference.load import load_reference
from factcheck.source import Source
from factcheck.values.quantity import Quantity
from factcheck.values.table import Column, Row

psycopg = pytest.importorskip("psycopg", reason="the optional part `data` is not installed")

ROSTER = """
CREATE TABLE roster (name text, ward integer, born date, share numeric(5, 2), sits boolean);
INSERT INTO roster VALUES ('Ana Ruiz', 3, '1970-05-06', 45.1, true), ('Tom Hale', NULL, NULL, 0.5, false);
"""


def program(name: str) -> str:
    """A program of the server; Debian keeps them beside the version's library."""
    found = shutil.which(name) or next(iter(sorted(glob.glob(f"/usr/lib/postgresql/*/bin/{name}"), reverse=True)), None)
    if found is None:
        pytest.skip("PostgreSQL is not installed")
    return found


def as_server(words: Sequence[str], folder: Path) -> "subprocess.CompletedProcess[bytes]":
    """Run a program of the server, which refuses to be run by root."""
    user: dict[str, Any] = {}
    if os.getuid() == 0:
        if shutil.which("runuser") is None:
            pytest.skip("PostgreSQL does not run as root, and there is no runuser")
        words = ("runuser", "-u", "nobody", "--", *words)
    return subprocess.run(words, cwd=folder, capture_output=True, check=False, timeout=60, **user)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a server with a roster in it, reached through a socket in its own folder."""
    initdb, control = program("initdb"), program("pg_ctl")
    folder = Path(tempfile.mkdtemp(prefix="fc-pg-"))
    if os.getuid() == 0:
        shutil.chown(folder, "nobody")
    data = folder / "data"
    try:
        made = as_server((initdb, "-D", str(data), "-U", "desk", "-A", "trust", "-N", "-E", "UTF8"), folder)
        if made.returncode:
            pytest.skip(f"no server could be made: {made.stderr.decode(errors='replace')[-200:]}")
        options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
        started = as_server((control, "-D", str(data), "-o", options, "-l", str(folder / "log"), "-w", "start"), folder)
        assert started.returncode == 0, started.stderr
        address = f"postgresql:///postgres?host={folder}&user=desk"
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(ROSTER)
        yield address
    finally:
        as_server((control, "-D", str(data), "-m", "immediate", "stop"), folder)
        shutil.rmtree(folder, ignore_errors=True)


def query(address: str, words: str) -> Loaded:
    file, errors = parse_rules(Source("house.rules", f'table roster query "{words}" on archive key name'))
    assert errors == ()
    return load_reference([file], Project(Path.cwd(), connections=(("archive", address),)), allow_database=True)


def test_a_query_on_postgresql_gives_a_table(server: str) -> None:
    loaded = query(server, "SELECT * FROM roster WHERE name LIKE '%a%'")
    assert loaded.errors == ()
    roster = loaded.reference.tables["roster"]
    assert roster.columns == (
        Column("name"),
        Column("ward", "number", "number"),
        Column("born", "date"),
        Column("share", "number", "number"),
        Column("sits", "boolean"),
    )
    row = roster.find("Ana Ruiz")
    assert isinstance(row, Row)
    share = row.cells["share"]
    assert isinstance(share, Quantity)
    assert (str(share.point), str(row.cells["born"]), row.cells["sits"]) == ("451/10", "1970-05-06", True)


@pytest.mark.parametrize(
    "words",
    [
        "DELETE FROM roster",
        "SELECT * FROM roster; COMMIT; DELETE FROM roster",
        "COMMIT",
        "SELECT nothing FROM roster",
        "SELECT name, ward FROM roster, generate_series(1, 2)",
    ],
)
def test_a_query_that_is_no_reading_is_refused(server: str, words: str) -> None:
    assert len(query(server, words).errors) == 1
    assert len(query(server, "SELECT * FROM roster").reference.tables["roster"].rows) == 2


def test_a_server_that_is_not_there_is_an_error_at_the_connection(tmp_path: Path) -> None:
    (error,) = query(f"postgresql:///postgres?host={tmp_path}", "SELECT 1").errors
    assert error.message.startswith("archive: ")
    assert "\n" not in error.message
