"""The JSON form: exact, safe to print, the same value whatever stands in it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.article.model import ReadingNote
from factcheck.errors import UnreadableArticle
from factcheck.evaluate.outcomes import Evidence, Finding, InstanceCounts, Replacement, Result
from factcheck.report.json import encode, render, value_data
from factcheck.report.look import Look
from factcheck.report.model import ArticleNotes, ReplacedPack, Report
from factcheck.values.unknown import Unknown

PLACE = Evidence("a.txt", "nine", 10, 14, 2, 3)
FINDING = Finding(
    "fail",
    "warning",
    "nine is not ten",
    (PLACE,),
    (("n", "9"), ("n.noun", None), ("d.year", Unknown("no publication date")), ("n.of", ("1/3", True))),
    sure=False,
    suggestions=(Replacement(PLACE, "ten"),),
)
RESULT = Result("a.txt", "a.b", "A title", "fail", "warning", False, InstanceCounts(1, 1, 0, 2), None, (FINDING,))
REPORT = Report(
    (RESULT,),
    (UnreadableArticle("b.txt", "the file is empty"),),
    1,
    ("a.b", "a.c"),
    ("a.c",),
    ("x.rules",),
    3,
    replaced_packs=(ReplacedPack(pack="standard.x", files=("x.rules",), rules=4, gone=1),),
    left_alone=((".pdf", 2),),
    reading_notes=(ArticleNotes("a.txt", (ReadingNote("a comment", 3, 1, 25),)),),
)


def test_a_report_has_exactly_this_form() -> None:
    data = json.loads("".join(render(REPORT, Look())))
    assert data.pop("version")
    place = {"article": "a.txt", "text": "nine", "start": 10, "end": 14, "line": 2, "column": 3}
    assert data == {
        "schema": 1,
        "results": [
            {
                "article": "a.txt",
                "rule": "a.b",
                "title": "A title",
                "outcome": "fail",
                "severity": "warning",
                "gates": False,
                "instances": {"pass": 1, "fail": 1, "unknown": 0, "na": 2, "waived": 0},
                "reason": None,
                "findings": [
                    {
                        "outcome": "fail",
                        "severity": "warning",
                        "message": "nine is not ten",
                        "sure": False,
                        "declared": False,
                        "waiver": None,
                        "known": False,
                        "suggestions": [{**place, "replacement": "ten"}],
                        "evidence": [place],
                        "values": {
                            "n": "9",
                            "n.noun": None,
                            "d.year": {"unknown": "no publication date"},
                            "n.of": ["1/3", True],
                        },
                    }
                ],
                "passes": [],
            }
        ],
        "unread": [{"article": "b.txt", "reason": "the file is empty"}],
        "idle_rules": ["a.c"],
        "rule_files": ["x.rules"],
        "replaced_packs": [{"pack": "standard.x", "files": ["x.rules"], "rules": 4, "rules_not_run": 1}],
        "profile": None,
        "preview_rules": [],
        "deprecated_rules": [],
        "waivers": [],
        "declarations": [],
        "baseline": None,
        "left_out": {"ignored": [], "since": None, "unchanged": 0, "why_all": None, "why_none": None},
        "left_alone": {".pdf": 2},
        "reading_notes": [
            {
                "article": "a.txt",
                "what": "a comment",
                "line": 3,
                "lines": 1,
                "characters": 25,
                "is_read": False,
            }
        ],
        "summary": {
            "articles": 1,
            "rules": 2,
            "instances": 4,
            "pass": 0,
            "fail": 1,
            "na": 0,
            "unknown": 0,
            "waived": 0,
            "error": 0,
        },
        "exit": 3,
    }


def test_an_empty_report_is_json() -> None:
    data = json.loads("".join(render(Report((), (), 0, (), (), (), 4), Look())))
    assert (data["results"], data["unread"], data["exit"]) == ([], [], 4)


@given(st.text())
def test_text_is_the_same_after_reading_and_cannot_act_on_a_terminal(text: str) -> None:
    encoded = encode(text)
    assert json.loads(encoded) == text
    assert not any(ord(character) < 0x20 or 0x7F <= ord(character) < 0xA0 for character in encoded)
    encoded.encode()


VALUES = [
    ("11", "11"),
    (None, None),
    (True, True),
    (Unknown("the article has no date"), {"unknown": "the article has no date"}),
    (Unknown("the quote has no speaker", missing=True), None),
    (("a", ("b", None)), ["a", ["b", None]]),
]


@pytest.mark.parametrize(("value", "data"), VALUES)
def test_values_are_text_booleans_null_or_say_why_they_are_unknown(value: object, data: object) -> None:
    assert value_data(value) == data
