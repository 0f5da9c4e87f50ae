"""The formats: which file is written in which, and what each needs to be told."""

import pytest

from factcheck.report.formats import FORMATS, format_named, format_of_file


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("report.json", "json"),
        ("REPORT.JSON", "json"),
        ("report.jsonl", "jsonl"),
        ("report.ndjson", "jsonl"),
        ("report.sarif", "sarif"),
        ("report.sarif.json", "sarif"),  # the longer suffix says more
        ("report.rdjson", "rdjson"),
        ("report.csv", "csv"),
        ("report.pdf", None),
        ("json", None),
    ],
)
def test_a_suffix_names_a_format(path: str, name: str | None) -> None:
    found = format_of_file(path)
    assert (None if found is None else found.name) == name


def test_a_format_is_found_by_its_name_alone() -> None:
    assert [format_named(form.name) for form in FORMATS] == list(FORMATS)
    assert format_named("JSON") is None


def test_what_other_programs_read_whole_has_every_row_and_what_people_read_has_not() -> None:
    assert {form.name for form in FORMATS if form.every_row} == {"json", "jsonl", "sarif", "junit", "csv", "html"}
    assert [form.name for form in FORMATS if form.with_text or form.is_folder] == ["html"]
