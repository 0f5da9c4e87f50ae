"""How far a run has come, on one line of a terminal that is wiped when it ends."""

import sys
import time
from collections.abc import Callable
from typing import TextIO

_QUIET = 1.0  # seconds before anything is shown: a short run shows nothing
_EVERY = 0.1  # seconds between two updates


class Progress:
    """Called with what is done and the total, before each article (or what `counted` says) and once at the end."""

    def __init__(self, stream: TextIO, *, counted: str = "articles") -> None:
        self._stream = stream
        self._counted = counted
        self._next = time.monotonic() + _QUIET
        self._shown = False

    def __call__(self, done: int, total: int) -> None:
        """Show the numbers, not too often; wipe the line when all are done."""
        if done == total:
            if self._shown:
                self._stream.write("\r\x1b[K")
                self._stream.flush()
            return
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _EVERY
            self._shown = True
            self._stream.write(f"\r{done} of {total} {self._counted}")
            self._stream.flush()


def shown_progress(*, counted: str = "articles") -> Callable[[int, int], None]:
    """What shows how far a run has come: on a terminal, after a second."""
    if sys.stderr is None or not sys.stderr.isatty():
        return lambda done, total: None
    return Progress(sys.stderr, counted=counted)
