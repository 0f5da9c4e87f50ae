"""The candidates of a choice: which of them a condition kept, and which it dropped by which of its parts."""

from collections.abc import Iterator, Sequence

import attrs

from factcheck.evaluate.journal import Seen
from factcheck.evaluate.truth import Truth, as_truth
from factcheck.language import nodes
from factcheck.records import record


@record
class Candidate:
    """An element that was looked at: its `where` condition, and what was evaluated for it once it was kept."""

    item: object
    where: Seen | None = None
    after: Seen | None = None

    @property
    def is_kept(self) -> Truth:
        """Whether the condition holds for it."""
        return True if self.where is None else as_truth(self.where.value)


@record
class Sieve:
    """One part of a `where` condition: how many candidates came to it, how many it let pass, which it dropped."""

    words: str
    considered: int
    dropped: tuple[tuple[Candidate, Seen], ...]

    @property
    def passed(self) -> int:
        """How many came through."""
        return self.considered - len(self.dropped)


def candidates_of(seen: Seen) -> tuple[Candidate, ...]:
    """The candidates of `all`, `the`, `first`, `last`, `some`, `every` or `no`, in order."""
    node = seen.node
    assert isinstance(node, (nodes.Select, nodes.Quantified))
    items = seen.parts[0].value if seen.parts else ()
    if not isinstance(items, tuple):
        return ()
    count = len(items) if node.where is not None else 0
    wheres, afters = seen.parts[1 : 1 + count], iter(seen.parts[1 + count :])
    found = [Candidate(item, wheres[index] if wheres else None) for index, item in enumerate(items)]
    return tuple(one if one.is_kept is False else attrs.evolve(one, after=next(afters, None)) for one in found)


def sieves_of(candidates: Sequence[Candidate]) -> tuple[Sieve, ...]:
    """The parts of the condition in order, each with what it dropped."""
    counts: dict[str, int] = {}
    dropped: dict[str, list[tuple[Candidate, Seen]]] = {}
    for candidate in candidates:
        for part in _parts(candidate.where):
            counts[part.words] = counts.get(part.words, 0) + 1
            if part.value is False:
                dropped.setdefault(part.words, []).append((candidate, part))
    return tuple(Sieve(words, counts[words], tuple(dropped.get(words, ()))) for words in counts)


def _parts(where: Seen | None) -> Iterator[Seen]:
    """The operands of `and`, as far as they were evaluated: after the first that is false there are none."""
    if where is None:
        return
    if isinstance(where.node, nodes.Logic) and where.node.operator == "and":
        for part in where.parts:
            yield from _parts(part)
    else:
        yield where
