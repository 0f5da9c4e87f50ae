"""The rows of a run, however many: what there are too many of to hold lies in a file without a name."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import IO, overload

import attrs

from factcheck.evaluate.outcomes import InstanceCounts, Outcome, Result
from factcheck.result_codec import RowCodec

# Rows, findings and passes that are held before they are written to the file: some tens of megabytes.
MOST_HELD = 20_000
# In the order in which a table has them.
OUTCOMES: tuple[Outcome, ...] = ("error", "fail", "unknown", "waived", "pass", "na")


def no_rows() -> dict[Outcome, int]:
    """Each outcome with no row yet, in the order in which a report has them."""
    return dict.fromkeys(OUTCOMES, 0)


def checks_made(counts: InstanceCounts) -> int:
    """The instances of a rule that were looked at: all but those that do not apply."""
    return counts.passed + counts.failed + counts.unknown + counts.waived


@attrs.define(eq=False)
class Rows(Sequence[Result]):
    """Rows in order of article and rule. They can be gone through any number of times, and added to until then.

    `gates` tells whether one holds up publication; `instances` and `checks` are summed over all rows by `counts`.
    """

    gates: bool = False
    instances: int = 0
    checks: int = 0
    _by_rule: dict[str, dict[Outcome, int]] = attrs.field(factory=dict)
    _held: list[Result] = attrs.field(factory=list)
    _weight: int = 0  # of the rows held that belong to an article: themselves, their findings and passes
    _length: int = 0
    _chunks: list[int] = attrs.field(factory=list)  # the bytes of each part of the file, in order
    _file: IO[bytes] | None = None
    _codec: RowCodec = attrs.field(factory=RowCodec)
    _shared: dict[int, Result] = attrs.field(factory=dict)
    _times: Counter[int] = attrs.field(factory=Counter)

    def add(self, rows: Sequence[Result]) -> None:
        """Add the rows of an article, or some without one."""
        self._held += rows
        self._length += len(rows)
        # Those without an article are few values, many times: they are counted when it is asked for.
        shared = {id(row): row for row in rows if row.article is None}
        self._shared.update(shared)
        self._times.update(map(id, (row for row in rows if row.article is None)))
        self.gates = self.gates or any(row.gates for row in shared.values())
        for row in rows:
            if row.article is not None:
                self._count(row, 1)
                self.gates = self.gates or row.gates
                self._weight += 1 + len(row.findings) + len(row.passes)
        if self._weight > MOST_HELD:
            self._write()

    def counts(self) -> Mapping[str, Mapping[Outcome, int]]:
        """How many rows of each rule had each outcome."""
        for number, row in self._shared.items():
            self._count(row, self._times[number])
        self._shared, self._times = {}, Counter()
        return self._by_rule

    def _count(self, row: Result, times: int) -> None:
        rows = self._by_rule.get(row.rule)
        if rows is None:
            rows = self._by_rule[row.rule] = no_rows()
        rows[row.outcome] += times
        made = checks_made(row.instances)
        self.checks += made * times
        self.instances += (made + row.instances.na) * times

    # ------------------------------------------------------------------ going through them

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Result]:
        if self._file is not None:
            place = 0
            for length in self._chunks:
                self._file.seek(place)
                yield from self._codec.decode(self._file.read(length))
                place += length
        yield from self._held

    @overload
    def __getitem__(self, place: int) -> Result: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Result]: ...

    def __getitem__(self, place: int | slice) -> Result | Sequence[Result]:
        return tuple(self)[place]

    # ------------------------------------------------------------------ the file

    def __del__(self) -> None:
        if self._file is not None:
            self._file.close()

    def _write(self) -> None:
        """Move the rows that are held to the file."""
        import tempfile  # noqa: PLC0415  # most runs have few rows

        if self._file is None:
            self._file = tempfile.TemporaryFile(prefix="factcheck-")  # noqa: SIM115  # closed with this value
        data = self._codec.encode(self._held)
        self._file.seek(0, os.SEEK_END)
        self._file.write(data)
        self._chunks.append(len(data))
        self._held, self._weight = [], 0


def rows_of(rows: Iterable[Result]) -> Rows:
    """Rows that can be counted; the same value where they are such rows already."""
    if isinstance(rows, Rows):
        return rows
    made = Rows()
    made.add(tuple(rows))
    return made
