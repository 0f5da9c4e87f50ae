"""Tables from files: what their cells become, how rows are found, and what is refused, with its place."""

import datetime
import json
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from factcheck.language.parse import parse_rules
from factcheck.language.reference import Loaded
from factcheck.project import Project
from factcheck.reference.load import load_reference
from factcheck.source import Source
from factcheck.values.dates import DateRange
from factcheck.values.quantity import Quantity
from factcheck.values.table import Cell, Column, Row, Table

Load = Callable[[str], Loaded]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Loads what one statement names."""

    def read(statement: str) -> Loaded:
        file, errors = parse_rules(Source("house.rules", statement))
        assert errors == ()
        return load_reference([file], Project(tmp_path), allow_database=False)

    return read


def table(load: Load, tmp_path: Path, name: str, text: str, key: str = "name") -> Table:
    (tmp_path / name).write_text(text, encoding="utf-8")
    loaded = load(f'table roster from "{name}" key {key}')
    assert loaded.errors == ()
    return loaded.reference.tables["roster"]


def cells(found: Table, key: str) -> dict[str, Cell]:
    row = found.find(key)
    assert isinstance(row, Row)
    return dict(row.cells)


def trouble(load: Load, statement: str) -> tuple[str, str | None, str]:
    """The only error: its message, its hint, and the words it stands at."""
    loaded = load(statement)
    (error,) = loaded.errors
    return error.message, error.hint, statement[error.span.start : error.span.end]


ROSTER = """\ufeffName,Party,Since,Votes,Share,Spent
Ana Ruiz,Green,2011-04-05,"1,200",45.5%,$3 million

Tom “T.J.” Hale,"Blue, new",2015-01-31,300,,£40
Lena Moss,Green,,-7,54.5%,
"""


def test_columns_have_the_type_of_what_they_hold(load: Load, tmp_path: Path) -> None:
    found = table(load, tmp_path, "roster.csv", ROSTER)
    assert found.columns == (
        Column("name"),
        Column("party"),
        Column("since", "date"),
        Column("votes", "number", "number"),
        Column("share", "number", "percent"),
        Column("spent", "number", "money"),
    )


def test_cells_are_values_and_empty_ones_are_missing(load: Load, tmp_path: Path) -> None:
    found = table(load, tmp_path, "roster.csv", ROSTER)
    assert cells(found, "Ana Ruiz") == {
        "name": "Ana Ruiz",
        "party": "Green",
        "since": DateRange.day(datetime.date(2011, 4, 5)),
        "votes": Quantity.exact(1200),
        "share": Quantity.exact(Fraction(91, 2), "percent"),
        "spent": Quantity.exact(3_000_000, "money", "USD"),
    }
    assert cells(found, "Tom 'T.J.' Hale".replace("'", '"'))["share"] is None
    assert cells(found, "Lena Moss")["votes"] == Quantity.exact(-7)


def test_a_row_is_found_by_its_key_whatever_its_marks(load: Load, tmp_path: Path) -> None:
    found = table(load, tmp_path, "roster.csv", ROSTER)
    assert found.find("Ana  Ruiz") is found.find("Ana Ruiz")
    assert found.find("ana ruiz") is None
    assert found.find("Ana") is None


@pytest.mark.parametrize(
    ("written", "holds"),
    [
        (("1", "2"), "number"),
        (("1", "2.5"), "number"),
        (("1", "n/a"), "text"),
        (("007", "12"), "text"),
        (("1,2", "3"), "text"),
        (("10 miles", "3 miles"), "number"),
        (("10 miles", "3"), "text"),
        (("5%", "6"), "text"),
        (("2024-02-29", "2024-03-01"), "date"),
        (("2024-02-30", "2024-03-01"), "text"),
        (("2024-02-28T10:00:00Z", "2024-03-01"), "date"),
        (("true", "false"), "text"),
        (("", ""), "text"),
    ],
)
def test_one_cell_decides_against_a_type(load: Load, tmp_path: Path, written: tuple[str, str], holds: str) -> None:
    rows = "".join(f'k{index},"{cell}"\n' for index, cell in enumerate(written))
    found = table(load, tmp_path, "t.csv", f"key,cell\n{rows}", key="key")
    assert found.columns[1].holds == holds


def test_tabs_and_json_make_the_same_table_as_commas(load: Load, tmp_path: Path) -> None:
    by_comma = table(load, tmp_path, "t.csv", "Name,Ward,Born\nAna,3,1970-05-06\nTom,4.5,\n")
    by_tab = table(load, tmp_path, "t.tsv", "Name\tWard\tBorn\nAna\t3\t1970-05-06\nTom\t4.5\t\n")
    written = json.dumps([{"Name": "Ana", "Ward": 3, "Born": "1970-05-06"}, {"Name": "Tom", "Ward": 4.5}])
    by_json = table(load, tmp_path, "t.json", written)
    assert by_tab == by_comma
    assert by_json == by_comma


def test_numbers_and_dates_are_keys_as_well(load: Load, tmp_path: Path) -> None:
    by_number = table(load, tmp_path, "t.csv", "ward,head\n3,Ana\n4,Tom\n", key="ward")
    assert str(by_number.find(Quantity.exact(4, "count"))) == "4"
    assert by_number.find(Quantity.exact(5)) is None
    by_date = table(load, tmp_path, "d.csv", "day,head\n2024-05-01,Ana\n", key="day")
    assert str(by_date.find(DateRange.day(datetime.date(2024, 5, 1)))) == "2024-05-01"


def test_json_has_truth_values_and_texts_that_look_like_numbers(load: Load, tmp_path: Path) -> None:
    found = table(load, tmp_path, "t.json", '[{"name": "Ana", "sits": true, "code": "12"}]')
    assert found.columns == (Column("name"), Column("sits", "boolean"), Column("code"))
    assert cells(found, "Ana") == {"name": "Ana", "sits": True, "code": "12"}


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        (
            "t.csv",
            "name,x\nAna,1\nAna,2\n",
            ("t.csv:3: there are two rows with the key “Ana”", "the other stands in line 2", "name"),
        ),
        (
            "t.csv",
            "name,x\nO'Dea,1\nO’Dea,2\n",
            ("t.csv:3: there are two rows with the key “O’Dea”", "the other stands in line 2", "name"),
        ),
        ("t.csv", "name,x\n,1\n", ("t.csv:2: the key is empty", None, "name")),
        ("t.csv", "nane,x\nAna,1\n", ("t.csv has no column `name`", "did you mean `nane`?", "name")),
        ("t.csv", "p,x\nAna,1\n", ("t.csv has no column `name`", "it has `p`, `x`", "name")),
        (
            "t.csv",
            "name,x\nAna,1,2\n",
            ("t.csv:2: 3 cells in this row, and 2 columns", "a cell with a comma in it stands in quotes", '"t.csv"'),
        ),
        (
            "t.csv",
            "name,x\n\nAna\n",
            ("t.csv:3: 1 cell in this row, and 2 columns", "a cell with a comma in it stands in quotes", '"t.csv"'),
        ),
        ("t.csv", 'name,x\n"Ana,1\n', ("t.csv:2: a cell in quotes is not closed", None, '"t.csv"')),
        ("t.csv", "name,Name\nAna,1\n", ("t.csv: there are two columns `name`", None, '"t.csv"')),
        ("t.csv", "name,,x\nAna,1,2\n", ("t.csv: column 2 has no name", None, '"t.csv"')),
        ("t.csv", "\n \n", ("t.csv: the file holds nothing but white space", None, '"t.csv"')),
        (
            "t.json",
            "{",
            ("t.json:1: this is not JSON: Expecting property name enclosed in double quotes", None, '"t.json"'),
        ),
        (
            "t.json",
            '{"name": 1}',
            ("t.json: a table in JSON is a list of objects", '[{"name": "Ana Ruiz", "ward": 3}]', '"t.json"'),
        ),
        ("t.json", '[{"name": ["Ana"]}]', ("t.json: row 1: `name` holds a list, not a value", None, '"t.json"')),
        ("t.json", '[{"name": NaN}]', ("t.json: this is not JSON that holds a table", None, '"t.json"')),
        ("t.json", '[{"name": "Ana"}, {"x": 1}]', ("t.json, row 2: the key is empty", None, "name")),
        (
            "t.xlsx",
            "x",
            (
                "t.xlsx: no table can be read from a file of this kind",
                "a table is read from .csv, .tsv, .json, .parquet or .sqlite",
                '"t.xlsx"',
            ),
        ),
    ],
)
def test_what_is_no_table_is_refused_with_its_place(
    load: Load, tmp_path: Path, name: str, text: str, wanted: tuple[str, str | None, str]
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert trouble(load, f'table roster from "{name}" key name') == wanted


def test_a_missing_file_is_refused(load: Load) -> None:
    assert trouble(load, 'table t from "none.csv" key k') == ("none.csv: no such file", None, '"none.csv"')
    assert trouble(load, 'list l from "none.txt"') == ("none.txt: no such file", None, '"none.txt"')


def test_a_file_in_another_encoding_is_refused_with_the_byte(load: Load, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(b"name,x\nAn\xe9,1\n")
    message, _, _ = trouble(load, 'table t from "t.csv" key name')
    assert message == "t.csv: not valid UTF-8: byte 9 (0xe9, line 2); save the file as UTF-8"


@pytest.mark.parametrize(
    "statement", ['list l from "out/x"', 'table t from "out/x.csv" key k', 'source s from "out/x"']
)
def test_a_link_out_of_the_project_is_refused(load: Load, tmp_path: Path, statement: str) -> None:
    (tmp_path / "out").symlink_to("/etc")
    message, _, _ = trouble(load, statement)
    assert message == "this path leads out of the project"


def test_a_list_has_an_item_a_line(load: Load, tmp_path: Path) -> None:
    (tmp_path / "l.txt").write_text("# bodies\nHMRC\n\n  Ofsted \nHMRC\n", encoding="utf-8")
    assert load('list l from "l.txt"').reference.lists == {"l.txt": ("HMRC", "Ofsted", "HMRC")}


def test_a_source_that_cannot_be_read_says_so(load: Load, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_bytes(b"\xff\x00\x81")
    (tmp_path / "d").mkdir()
    for name in ("none.txt", "b.txt", "d"):
        loaded = load(f'source s from "{name}"')
        assert loaded.errors == ()
        assert (loaded.reference.documents["s"].trouble or "").startswith(f"{name}: ")


def test_a_source_in_markdown_is_its_prose(load: Load, tmp_path: Path) -> None:
    (tmp_path / "s.md").write_text("# Hearing\n\nWe *will* [go](http://x.example) on.\n", encoding="utf-8")
    assert "We will go on." in load('source s from "s.md"').reference.documents["s"].text


def test_a_large_table_is_looked_up_in_constant_time(load: Load, tmp_path: Path) -> None:
    rows = "".join(f"Name {number},{number}\n" for number in range(50_000))
    found = table(load, tmp_path, "t.csv", f"name,x\n{rows}")
    assert len(found.rows) == 50_000
    assert cells(found, "Name 49999")["x"] == Quantity.exact(49_999)
