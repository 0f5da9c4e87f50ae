"""A map from places in an article's prose to places in its file."""

import bisect
import functools
from collections.abc import Sequence

from factcheck.records import record
from factcheck.source import Span


@record
class Run:
    """A stretch of prose and the stretch of the file that it was read from.

    Where both have the same length each character maps to its own; else the whole maps to the whole
    (a composed letter, a character entity).
    """

    start: int
    end: int
    source_start: int
    source_end: int


@record
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

    def after(self, inner: "Offsets") -> "Offsets":
        """The map that goes on through another one: from this map's text to its source, and from there to the "
        "inner's."""
        if not inner.runs:
            return self
        if not self.runs:
            return inner
        return Offsets(tuple(part for run in self.runs for part in inner.split(run)))

    def split(self, run: Run) -> list[Run]:
        """The run taken on through this map, in as many parts as this map has runs for it."""
        if run.end - run.start != run.source_end - run.source_start:
            place = self.to_source(run.source_start, run.source_end)
            return [Run(run.start, run.end, place.start, place.end)]
        parts: list[Run] = []
        at = run.source_start
        while at < run.source_end:
            mine = self._at(at)
            stop = min(mine.end, run.source_end)
            place = self.to_source(at, stop)
            shift = run.start - run.source_start
            parts.append(Run(at + shift, stop + shift, place.start, place.end))
            at = stop
        return parts

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
