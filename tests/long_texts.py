"""Texts that a step which does not grow with the length alone takes minutes or hours over, and what stops it then."""

import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import FrameType, MappingProxyType

# Where reading is a matter of seconds, and something quadratic of many minutes.
LENGTH = 200_000
_MOST_SECONDS = 100  # of processor time; what goes on after that does not end in any time that a user would wait

PIECES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "article": (
            "word ",
            "x",
            "A. ",
            "No. ",
            "“Really?” Jo ",
            "[",
            "![",
            "<",
            "`",
            "<script ",
            "<!--",
            "*a ",
            "&a;",
            "> ",
            "|a",
            "By ",
            "Jo Poe ",
            "By Jo Poe and ",
            "a [",
            "TK ",
        ),
        "lines": (
            "A line here.\n\n",
            "Home\n\n",
            "1. a\n\n",
            "a b\r\n",
            "e\u0301 ",
            "a\xad",
            "> a\n",
            "[a]: b\n",
            "| a | b |\n",
            "Photo: a b\n\n",
        ),
        "quotes": (
            '"',
            "' ",
            '"a" said he and ',
            'he said "x," ',
            "who said, ",
            "of the man ",
            "“a ",
            "‘a ",
            "(a [b ",
            "Name, a man, ",
        ),
        "numbers": (
            "12 men of the 30 won 3-2 and ",
            "1",
            "1,000,",
            "one hundred ",
            "million ",
            "a third of them ",
            "two of them, ",
            "$5 to $6 million, ",
            "3-2, ",
            "1-1/2 ",
            "between 4 and ",
            "twenty-",
            "a few hundred of ",
        ),
        "dates": (
            "9 ",
            "1999 ",
            "May ",
            "by May. ",
            "May 4 ",
            "last ",
            " ago",
            "the next day ",
            "the 6th of ",
            "Monday, ",
            "10-",
            "12/1/",
        ),
        "relations": (
            "12 people: ",
            "12 people: ! A",
            "3 “things: a, “b ",
            "rose from 5 ",
            "rose from 5 to 6. ",
            "9 of the 10, or 5 ",
            "2 men and ",
            "of the 5, 4 ",
            "Of the 5, 4 left. The other 3 stayed. ",
            "5 (5) ",
            "3-1, ",
            "7 aims: a, b, c, d, e ",
        ),
        "rules": (
            "(",
            "[",
            '"',
            '"""',
            "#",
            "{",
            "a.",
            "not ",
            "1 + ",
            "\\",
            "x\n",
            " x\n",
            "rule ",
            '  say "{{',
            "“",
        ),
    }
)


def repeated(piece: str, length: int = LENGTH) -> str:
    """A text of about this length that says the same again and again."""
    return piece * (length // len(piece))


@contextmanager
def stopped_where_it_hangs() -> Iterator[None]:
    """Raises TimeoutError in what does not end."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"it goes on after {_MOST_SECONDS} seconds of processor time")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, _MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
