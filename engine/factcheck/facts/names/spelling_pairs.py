"""Names that stand in two spellings: each pair once, with its places."""

from collections.abc import Iterator, Sequence

from factcheck.facts.model import Name, SpellingPair
from factcheck.facts.names.edits import edits
from factcheck.facts.names.look_alikes import words_of
from factcheck.facts.names.people import fold
from factcheck.facts.prose import Prose


def find_spelling_pairs(prose: Prose, names: Sequence[Name]) -> tuple[SpellingPair, ...]:
    """The pairs of spellings that the names show, in order of the rarer one's first mention."""
    pairs: dict[tuple[str, str], list[Name]] = {}
    for name in names:
        if name.usual is not None:
            rarer = next(respelled(name.text, name.usual), name.text)
            pairs.setdefault((rarer, name.usual), []).append(name)
    found = []
    for (rarer, usual), mentions in pairs.items():
        other = next((name for name in names if usual in words_of(name.text)), None)
        if other is not None:
            place = prose.place(mentions[0].start, mentions[0].end)
            found.append(SpellingPair(**place, rarer=rarer, usual=usual, mentions=tuple(mentions), usual_mention=other))
    return tuple(found)


def respelled(text: str, usual: str) -> Iterator[str]:
    """The words of a name that are another word spelled differently: by an accent, capitals or one letter."""
    for word in words_of(text):
        if word != usual and (fold(word) == fold(usual) or edits(word, usual) == 1):
            yield word
