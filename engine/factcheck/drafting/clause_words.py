"""The words around a figure that may tell it from others, as they are written."""

import re

from factcheck.facts.clauses import Clause
from factcheck.facts.model import Facts, Number
from factcheck.facts.stems import content_stems, words_of
from factcheck.records import record

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TRIED = 12  # words of a clause; three of twelve are 220 choices
_POLAR = frozenset(
    "not no never nobody none neither nor without will would can could may might shall should must cannot".split()
)
# They stand in every other clause of a story, and say nothing of what is counted.
_WEAK = content_stems(
    (
        "said says say told tell tells according added more less than most least also only just about nearly almost "
        "another other others some many very far total new next last year month week day percent"
    ).split()
)

Placed = tuple[int, str]


@record
class Words:
    """Words of a clause, each with its place in the prose.

    `telling` begins with the likeliest; `own` are the noun and the verb of the figure; `polar` are those that make the
    clause one that denies something or thinks it possible.
    """

    telling: tuple[Placed, ...]
    own: tuple[Placed, ...]
    polar: tuple[Placed, ...]


def is_polar(word: str) -> bool:
    """Whether a word denies a clause or makes it one that is only thought possible."""
    return word in _POLAR or word.endswith(("n't", "n’t"))


def words_near(facts: Facts, number: Number, clause: Clause) -> Words:
    """The words of a number's sentence that belong to its clause; no figure is among them."""
    placed = list(_placed(facts, number))
    polar = {word.lower(): (at, word) for at, word in reversed(placed) if is_polar(word.lower())}
    found: dict[str, Placed] = {}
    for at, word in placed:
        stems = content_stems(words_of(word))
        if len(stems) == 1 and stems <= clause.stems and len(word) > 1 and not is_polar(word.lower()):
            found.setdefault(next(iter(stems)), (at, word))
    own = content_stems(words_of(f"{number.verb or ''} {number.noun or ''}"))

    def rank(item: tuple[str, Placed]) -> tuple[bool, bool, int]:
        stem, (at, _) = item
        # What a figure counts, and what becomes of it, is told after it more often than before.
        return stem in _WEAK, stem not in own, at - number.end if at >= number.end else 2 * (number.start - at)

    telling = sorted(found.items(), key=rank)[:_TRIED]
    return Words(
        tuple(place for _, place in telling),
        tuple(place for stem, place in found.items() if stem in own),
        tuple(polar.values()),
    )


def _placed(facts: Facts, number: Number) -> list[Placed]:
    sentence = facts.prose.sentences[number.sentence]
    figures = [(one.start, one.end) for one in facts.numbers if one.sentence == number.sentence]
    return [
        (match.start(), match[0])
        for match in _WORD.finditer(facts.prose.text, sentence.start, sentence.end)
        if not any(start < match.end() and match.start() < end for start, end in figures)
    ]
