"""What a reader of one format hands on: stretches of prose in order, each with its map to the clean text."""

from typing import TypeVar

import attrs

from factcheck.article.model import BlockKind, Image, Link
from factcheck.article.offsets import Run
from factcheck.records import record


@record
class Passage:
    """A stretch of prose without line ends; its part in the article is not yet known, unless the markup gives it.

    `runs` map its text, counted from 0, to the clean text. `marker` is what stood before a list item or a numbered
    heading and is not part of the prose ("-", "1."). Links and images are placed in its text; where a passage is the
    alternative text of an image, the image covers it. `emphasis` are the ranges set in italics.
    """

    text: str
    runs: tuple[Run, ...]
    kind: BlockKind = "paragraph"
    level: int = 0
    group: int | None = None
    marker: str = ""
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    emphasis: tuple[tuple[int, int], ...] = ()

    @property
    def is_emphasized(self) -> bool:
        """Whether all of it stands in italics, as a caption often does."""
        return (0, len(self.text)) in self.emphasis

    def cut(self, start: int, end: int) -> "Passage":
        """The part of the passage between two of its characters."""
        runs = tuple(_cut_run(run, start, end) for run in self.runs if run.start < end and run.end > start)
        links = tuple(_shifted(link, -start) for link in self.links if start <= link.start and link.end <= end)
        images = tuple(_shifted(image, -start) for image in self.images if start <= image.start and image.end <= end)
        emphasis = tuple((low - start, high - start) for low, high in self.emphasis if start <= low and high <= end)
        return attrs.evolve(self, text=self.text[start:end], runs=runs, links=links, images=images, emphasis=emphasis)

    def links_at(self, start: int) -> tuple[Link, ...]:
        """The links, as the passage begins at this place."""
        return tuple([_shifted(link, start) for link in self.links]) if self.links else ()

    def images_at(self, start: int) -> tuple[Image, ...]:
        """The images, as the passage begins at this place."""
        return tuple(_shifted(image, start) for image in self.images)


_Placed = TypeVar("_Placed", Link, Image)


def _shifted(placed: _Placed, by: int) -> _Placed:
    return attrs.evolve(placed, start=placed.start + by, end=placed.end + by)


def _cut_run(run: Run, start: int, end: int) -> Run:
    low, high = max(run.start, start), min(run.end, end)
    if run.end - run.start != run.source_end - run.source_start:
        return Run(low - start, high - start, run.source_start, run.source_end)
    shift = run.source_start - run.start
    return Run(low - start, high - start, low + shift, high + shift)
