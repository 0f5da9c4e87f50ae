"""A map from places in an article's prose to places in its file."""

import bisect
import functools
from collections.abc import Sequence

import attrs

from factcheck.source import Span


@attrs.frozen
class Run:
    """A stretch of prose and the stretch of the file that it was read from.

    Where both have the same length each character maps to its own; else the whole maps to the whole
    (a composed letter, a character entity).
    """

    start: int
    end: int
    source_start: int
    source_end: int


@attrs.frozen
class Offsets:
    """Runs in order of the prose; no runs means that prose and file are the same text."""

    runs: tuple[Run, ...] = ()

    @functools.cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(run.start for run in self.runs)

    @classmethod
    def of(cls, runs: Sequence[Run]) -> "Offsets":
        """The map made of these runs."""
        return cls(tuple(runs))

    def to_source(self, start: int, end: int) -> Span:
        """The range of the file that a range of the prose covers."""
        if not self.runs:
            return Span(start, end)
        first = self._at(start)
        if end <= start:
            return Span(self._low(first, start), self._low(first, start))
        last = self._at(end - 1)
        return Span(self._low(first, start), self._high(last, end))

    def _at(self, offset: int) -> Run:
        return self.runs[max(0, bisect.bisect_right(self._starts, offset) - 1)]

    @staticmethod
    def _low(run: Run, offset: int) -> int:
        if run.end - run.start != run.source_end - run.source_start:
            return run.source_start
        return min(run.source_start + max(0, offset - run.start), run.source_end)

    @staticmethod
    def _high(run: Run, end: int) -> int:
        if run.end - run.start != run.source_end - run.source_start or end >= run.end:
            return run.source_end
        return run.source_start + end - run.start
