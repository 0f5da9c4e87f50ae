from collections.abc import Callable

import pytest

from factcheck.facts.dates.find import find_times
from factcheck.facts.prose import Prose

Read = Callable[..., Prose]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("It fell at 5:30 p.m. on Monday.", [("5:30 p.m.", "17:30", None)]),
        ("It fell at 5.30pm.", [("5.30pm", "17:30", None)]),
        ("It fell at 12:15 a.m. local time.", [("12:15 a.m. local time", "00:15", "local time")]),
        ("It fell at 5:30 p.m. (12:30 p.m. EST).", [("5:30 p.m.", "17:30", None), ("12:30 p.m. EST", "12:30", "EST")]),
        ("It shuts at 3pm.", [("3pm", "15:00", None)]),
        ("It ran from 23:15 to 02:40.", [("23:15", "23:15", None), ("02:40", "02:40", None)]),
        ("As of 15:11 GMT it was up.", [("15:11 GMT", "15:11", "GMT")]),
        ("It fell at noon, not at midnight.", [("noon", "12:00", None), ("midnight", "00:00", None)]),
        ("It fell at nine o'clock.", [("nine o'clock", "09:00", None)]),
        ("It is open from 11 to 1 p.m. daily.", [("11", "11:00", None), ("1 p.m.", "13:00", None)]),
        ("It is open 4-6 p.m. daily.", [("4", "16:00", None), ("6 p.m.", "18:00", None)]),
        (
            "It left at about 1430hrs and came at 1915 hours.",
            [("1430hrs", "14:30", None), ("1915 hours", "19:15", None)],
        ),
        ("They met by 0805hrs.", [("0805hrs", "08:05", None)]),
        ("He left at 20.00 hours.", [("20.00 hours", "20:00", None)]),
        ("From Aug. 9 to 6:30 a.m. it burned.", [("6:30 a.m.", "06:30", None)]),
    ],
)
def test_a_time_is_read(read: Read, sentence: str, found: list[tuple[str, str, str | None]]) -> None:
    assert [(time.text, str(time.value), time.zone) for time in find_times(read(sentence))] == found


@pytest.mark.parametrize("sentence", ["It fell at 24:30.", "It shut from 25:10 on.", "It fell at 9:75 p.m."])
def test_a_time_that_no_clock_shows_is_not_possible(read: Read, sentence: str) -> None:
    (time,) = find_times(read(sentence))
    assert (time.possible, time.value) == (False, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "The screen has a ratio of 16:10.",
        "John 3:16 was read.",
        "She ran it in 9:58.",
        "He won 6:4 in two sets.",
        "It cost 7.30 euros.",
        "The engine ran 1200 hours, then 1430hrs more, and stopped at 2765 hours.",
        "They slept 6.85 hours, or about 12.50 hours in all.",
        "I am here, and Midnight Cowboy is on.",
        "The afternoon was long.",
    ],
)
def test_what_looks_like_a_time_and_is_none_is_left_alone(read: Read, sentence: str) -> None:
    assert find_times(read(sentence)) == ()
