"""What a reader of one format hands on: stretches of prose in order, each with its map to the clean text."""

import attrs

from factcheck.article.model import BlockKind
from factcheck.article.offsets import Run


@attrs.frozen
class Passage:
    """A stretch of prose without line ends; its part in the article is not yet known, unless the markup gives it.

    `runs` map its text, counted from 0, to the clean text. `marker` is what stood before a list item or a numbered
    heading and is not part of the prose ("-", "1.").
    """

    text: str
    runs: tuple[Run, ...]
    kind: BlockKind = "paragraph"
    level: int = 0
    group: int | None = None
    marker: str = ""

    def cut(self, start: int, end: int) -> "Passage":
        """The part of the passage between two of its characters."""
        runs = tuple(_cut_run(run, start, end) for run in self.runs if run.start < end and run.end > start)
        return attrs.evolve(self, text=self.text[start:end], runs=runs)


def _cut_run(run: Run, start: int, end: int) -> Run:
    low, high = max(run.start, start), min(run.end, end)
    if run.end - run.start != run.source_end - run.source_start:
        return Run(low - start, high - start, run.source_start, run.source_end)
    shift = run.source_start - run.start
    return Run(low - start, high - start, low + shift, high + shift)
