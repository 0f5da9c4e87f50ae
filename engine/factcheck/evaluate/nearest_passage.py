"""The passage of a source that is most like a quotation which does not stand in it, and how the two differ."""

import collections
import difflib
import re

from factcheck.evaluate.show import shortened
from factcheck.evaluate.transcripts import FoldedText, Transcript, bare_word, key_of_word

# Below this share of the quotation's words a passage is not worth showing.
_LIKENESS = 0.5
# A word that stands so often tells little of where a passage is.
_OFTEN = 2_000
# Words around the passage that may belong to it.
_AROUND = 4
_MOST_DIFFERENCES = 3
_AT_THE_END = ".,"
_QUOTED = re.compile(r"\S+")


def tell_difference(quotation: str, looked_into: FoldedText) -> str:
    """What the nearest passage is and where it differs, for a message; what is folded away is no difference."""
    source = looked_into.transcript
    words = _QUOTED.findall(quotation)
    keys = [key_of_word(word) for word in words]
    start = _likely_start(keys, source)
    if start is None:
        return f"{source.document.name} has nothing like it"
    first, last = max(0, start - _AROUND), start + len(words) + _AROUND
    there = source.words[first:last]
    matcher = difflib.SequenceMatcher(None, keys, [key_of_word(word) for word in there], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if sum(block.size for block in blocks) < _LIKENESS * len(words):
        return f"{source.document.name} has nothing like it"
    begin, end = _ends(blocks, len(words), len(there))
    passage = shortened(" ".join(there[begin:end]))
    differences = _differences(words, list(there[begin:end]), looked_into)
    return f"the nearest passage in {source.document.name} is “{passage}”{differences}"


def _likely_start(keys: list[str], source: Transcript) -> int | None:
    """The place where most words of the quotation stand as far apart as in it."""
    votes: collections.Counter[int] = collections.Counter()
    for index, key in enumerate(keys):
        places = source.places.get(key, [])
        if len(places) <= _OFTEN:
            votes.update(place - index for place in places)
    if not votes:
        return None
    near = {start: sum(votes[start + by] for by in (-2, -1, 0, 1, 2)) for start in votes}
    return max(near, key=lambda start: (near[start], votes[start], -start))


def _ends(blocks: list[difflib.Match], length: int, there: int) -> tuple[int, int]:
    """The passage from where the quotation would begin to where it would end."""
    first, last = blocks[0], blocks[-1]
    left = length - (last.a + last.size)
    return max(0, first.b - first.a), min(there, last.b + last.size + left)


def _differences(words: list[str], there: list[str], looked_into: FoldedText) -> str:
    """The stretches that differ, in words, else in capitals, else in marks."""
    for head, here, keys in (
        ("", list(map(key_of_word, words)), list(map(key_of_word, there))),
        ("", list(map(bare_word, words)), list(map(bare_word, there))),
        ("only marks differ, ", _with_marks(words, looked_into), _with_marks(there, looked_into)),
    ):
        matcher = difflib.SequenceMatcher(None, here, keys, autojunk=False)
        found = [code for code in matcher.get_opcodes() if code[0] != "equal"]
        if found:
            told = [f"{_told(there[c:d])} there, {_told(words[a:b])} here" for _, a, b, c, d in found]
            more = f" and {len(told) - _MOST_DIFFERENCES} more" if len(told) > _MOST_DIFFERENCES else ""
            return f": {head}{'; '.join(told[:_MOST_DIFFERENCES])}{more}"
    return ""


def _with_marks(words: list[str], looked_into: FoldedText) -> list[str]:
    """Words with the marks that make a difference: where typography makes none, not the stop or comma at the end."""
    keys = [looked_into.fold(word) for word in words]
    if keys and "typography" in looked_into.folding:
        keys[-1] = keys[-1].rstrip(_AT_THE_END)
    return keys


def _told(words: list[str]) -> str:
    return f"“{shortened(' '.join(words))}”" if words else "nothing"
