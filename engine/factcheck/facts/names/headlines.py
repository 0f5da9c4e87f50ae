"""Names in lines where every word has a capital: only those that the rest of the article has too."""

from collections.abc import Sequence

import attrs

from factcheck.article.model import Block
from factcheck.facts.names.candidate import Candidate
from factcheck.facts.names.mention import Mention
from factcheck.facts.names.resolve import Resolution
from factcheck.facts.prose import Prose
from factcheck.patterns import lazy

_LONG_WORD = lazy(r"[^\W\d_]{4,}")


def is_title_case(text: str, block: Block) -> bool:
    """Whether most long words of a headline or heading have a capital."""
    if block.kind not in ("headline", "standfirst", "heading") and block.end - block.start > 120:
        return False
    if block.kind == "paragraph" and text[block.end - 1 : block.end] in '.!?"”’':
        return False
    found = [match.group() for match in _LONG_WORD.finditer(text, block.start, block.end)]
    return len(found) > 2 and sum(word[0].isupper() for word in found) * 10 >= len(found) * 7


def known_names(prose: Prose, runs: Sequence[Candidate], resolution: Resolution) -> Resolution:
    """Add the mentions in title-case lines whose words are a name elsewhere."""
    known: dict[str, Mention] = {}
    for mention in resolution.mentions:
        known.setdefault(prose.text[mention.start : mention.end], mention)
    added = [found for run in runs for found in _in_run(prose.text, run, known)]
    mentions = sorted((*resolution.mentions, *added), key=lambda mention: mention.start)
    return attrs.evolve(resolution, mentions=tuple(mentions))


def _in_run(text: str, run: Candidate, known: dict[str, Mention]) -> list[Mention]:
    found: list[Mention] = []
    index = 0
    while index < len(run.words):
        start = run.words[index].start
        for last in range(min(len(run.words), index + 6) - 1, index - 1, -1):
            mention = known.get(text[start : run.words[last].end])
            if mention is not None:
                found.append(attrs.evolve(mention, start=start, end=run.words[last].end, block=run.block))
                index = last
                break
        index += 1
    return found
