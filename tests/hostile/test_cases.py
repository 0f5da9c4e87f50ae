"""Every hostile case, in a process of its own: its exact exit code, no traceback, within a bound of time and memory."""

import pytest

from desk import Desk
from hostile.case import Case, run
from hostile.table import PAGE, ROOMS, written

CASES = [pytest.param(case, id=f"{room}: {case.what}"[:80]) for room, cases in ROOMS.items() for case in cases]


@pytest.mark.parametrize("case", CASES)
def test_a_hostile_case_ends_as_the_documentation_says(desk: Desk, case: Case) -> None:
    called = run(case, desk)
    assert called.code == case.code, called.err[-2_000:]
    for text in (called.out, called.err):
        assert "Traceback" not in text
        assert "internal error" not in text
        assert "hunter2" not in text
    printed = f"{called.out}\n{called.err}"
    assert [one for one in case.says if one not in printed] == []
    case.see(desk, called)


def test_the_page_has_every_case_as_it_is_tried() -> None:
    page = PAGE.read_text("utf-8")
    assert page == written(page)
    told = [case.what for cases in ROOMS.values() for case in cases]
    assert len(told) == len(set(told))


def test_what_takes_too_long_would_be_noticed(desk: Desk) -> None:
    """The room itself can fail: what spins is ended by its bound of time."""
    deed = "import resource\nresource.setrlimit(resource.RLIMIT_CPU, (1, 1))\nwhile True: pass"
    assert run(Case(what="", result="", code=0, deed=deed), desk).code < 0


def test_what_takes_too_much_memory_would_be_noticed(desk: Desk) -> None:
    called = run(Case(what="", result="", code=0, deed="held = bytearray(2_000_000_000)"), desk)
    assert called.code == 1
    assert called.err.endswith("MemoryError\n")
