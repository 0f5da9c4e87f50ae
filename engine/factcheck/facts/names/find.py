"""Finds every name of an article, and who or what each one names."""

from collections.abc import Sequence

from factcheck.facts.names.assemble import assemble
from factcheck.facts.names.bylines import find_byline
from factcheck.facts.names.candidates import find_candidates
from factcheck.facts.names.capitals import find_runs
from factcheck.facts.names.headlines import is_title_case, known_names
from factcheck.facts.names.model import Named
from factcheck.facts.names.resolve import Resolution, resolve
from factcheck.facts.prose import Prose
from factcheck.source import Span


def find_names(prose: Prose, *, taken: Sequence[Span] = ()) -> Named:
    """The names of an article; `taken` are the places of dates and times, where no name stands.

    Lines in title case hold only names that the rest of the article has too.
    """
    titled = frozenset(number for number, block in enumerate(prose.blocks) if is_title_case(prose.text, block))
    runs = tuple(find_runs(prose, taken))
    plain = find_candidates(prose.text, (run for run in runs if run.block not in titled))
    resolution: Resolution = resolve(prose, plain)
    if titled:
        resolution = known_names(prose, [run for run in runs if run.block in titled], resolution)
    return assemble(prose, resolution, byline=find_byline(prose))
