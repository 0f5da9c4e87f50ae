"""A paragraph cut into sentences in which each quoted stretch is one token."""

from collections.abc import Sequence

from factcheck.facts.prose import Prose
from factcheck.facts.quotes.clauses import TAG_AFTER
from factcheck.facts.quotes.marks import Stretch
from factcheck.facts.quotes.tokens import Words, settle, tag_range


def _stretch_tag(text: str, stretch: Stretch) -> str:
    last = text[stretch.inner_end - 1] if stretch.inner_end > stretch.inner_start else ""
    if last in "’'”\")]":
        last = text[max(stretch.inner_start, stretch.inner_end - 2)]
    return "C" if last == "," else "E" if last in ".!?…" else "Q"


def read_sentences(prose: Prose, block: int, stretches: Sequence[tuple[int, Stretch]]) -> list[Words]:
    """The sentences of a block; `stretches` are those that stand in it, with their numbers."""
    text = prose.text
    span = prose.blocks[block]
    breaks = [prose.sentences[number].start for number in prose.sentences_of(block)][1:]
    sentences: list[Words] = []
    current = Words("", [], [])
    tags: list[str] = []
    position = span.start

    def finish() -> None:
        nonlocal current, tags
        if tags:
            current.tags = settle("".join(tags))
            sentences.append(current)
        current, tags = Words("", [], []), []

    def read_to(end: int) -> None:
        nonlocal position
        while breaks and breaks[0] <= position:
            breaks.pop(0)
        while breaks and breaks[0] <= end:
            cut = breaks.pop(0)
            tag_range(text, position, cut, tags, current.starts, current.ends)
            finish()
            position = cut
        tag_range(text, position, end, tags, current.starts, current.ends)
        position = end

    for number, stretch in stretches:
        if stretch.start > position:
            read_to(stretch.start)
        current.stretches.append((len(tags), number))
        tags.append(_stretch_tag(text, stretch))
        current.starts.append(stretch.start)
        current.ends.append(stretch.end)
        position = max(position, stretch.end)
        while position < span.end and text[position].isspace():
            position += 1
        if _ends_sentence(text, stretch, tags[-1], min(span.end, stretch.end + 300)):
            finish()
    if span.end > position:
        read_to(span.end)
    finish()
    return sentences


def _ends_sentence(text: str, stretch: Stretch, tag: str, limit: int) -> bool:
    rest = text[stretch.end : limit].lstrip()
    if tag != "E":
        return False
    if not rest or rest[0] in "\"“‘'«":
        return True
    if not (rest[0].isupper() or rest[0] in "[("):
        return False
    if text[stretch.inner_end - 1] == "." or (stretch.inner_end > 1 and text[stretch.inner_end - 2] == "."):
        return True
    words = Words("", [], [])
    tags: list[str] = ["C"]
    tag_range(rest, 0, len(rest), tags, words.starts, words.ends)
    return TAG_AFTER.match(settle("".join(tags)), 1) is None
