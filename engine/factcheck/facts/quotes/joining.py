"""Which stretches are pieces of one quotation: "…," she said, "…." and "…," she said. "…."."""

from collections.abc import Mapping

from factcheck.facts.quotes.attribution import Source
from factcheck.facts.quotes.reader import Reader
from factcheck.facts.quotes.tokens import Words

_TAG_CUES = ("after", "around")


def continued(reader: Reader, sources: Mapping[int, Source]) -> frozenset[int]:
    """The numbers of the stretches that go on with the quotation of the stretch before them."""
    found: set[int] = set()
    for block in reader.blocks():
        before: Words | None = None
        for words in reader.sentences(block):
            found.update(_within(words, sources))
            if (
                words.stretches
                and words.stretches[0][0] == 0
                and before is not None
                and _goes_on(before, words, sources)
            ):
                found.add(words.stretches[0][1])
            before = words
    return frozenset(found)


def _within(words: Words, sources: Mapping[int, Source]) -> set[int]:
    """Stretches of one sentence with nothing between them but the words that name their speaker."""
    found = set()
    for (first, one), (second, other) in zip(words.stretches, words.stretches[1:], strict=False):
        source, next_source = sources.get(one), sources.get(other)
        if source is None or next_source is None or source.start != next_source.start:
            continue
        between = words.tags[first + 1 : second]
        is_between = words.starts[first] < source.start < words.starts[second]
        ends_well = between[-1:] in (",", "-", "n", "N", "S", "T", "P")
        if is_between and ends_well and (words.tags[first] == "C" or between[:1] == ","):
            found.add(other)
    return found


def _goes_on(before: Words, words: Words, sources: Mapping[int, Source]) -> bool:
    """Whether a sentence that starts with a stretch goes on with what the sentence before ended in quoting."""
    if not before.stretches:
        return False
    first, last = before.stretches[0], before.stretches[-1]
    source, following = sources.get(last[1]), sources.get(words.stretches[0][1])
    if source is None or following is None or source.start != following.start:
        return False
    ended = last[0] == len(before.tags) - 1
    tagged = first[0] == 0 and source.cue in _TAG_CUES and source.start > before.starts[first[0]]
    return ended or tagged
