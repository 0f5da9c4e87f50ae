"""Who says a quoted stretch, as far as its own sentence tells."""

import re
from typing import Literal

import attrs

from factcheck.facts.quotes.clauses import ACCORDING, TAG_AFTER, Clause, find_clauses
from factcheck.facts.quotes.tokens import Words

Cue = Literal["before", "after", "around", "earlier sentence", "lead-in", "transcript"]

_ADJACENT = re.compile(r"[,:c.Rt]{0,3}$")


@attrs.frozen
class Source:
    """The words that name a speaker (a range of the prose), the verb, and where they stand to the quotation."""

    start: int
    end: int
    cue: Cue
    verb: tuple[int, int] | None = None
    strength: str = "say"


def source_in_sentence(words: Words, index: int) -> Source | None:
    """The speaker of the stretch that is token `index` of a sentence."""
    tags = words.tags
    clauses = find_clauses(tags)
    before = [clause for clause in clauses if clause.verb < index and clause.subject]
    near = before[-1] if before else None
    if near is not None and near.strength == "say" and _ADJACENT.fullmatch(tags, near.verb + 1, index):
        return _from_clause(words, near, "before")
    tag = TAG_AFTER.match(tags, index + 1)
    if tag is not None:
        return _from_tag(words, tag, "around" if before and tags[index] != "C" else "after")
    according = ACCORDING.match(tags, index + 1)
    if according is not None:
        return _make(words, according.span("object"), "after", None)
    for strength in ("say", "speak", "other"):
        for clause in reversed(before):
            if clause.strength == strength or (strength == "speak" and clause.strength == "say"):
                return _from_clause(words, clause, "before")
        if strength == "say":
            found = _later(words, index)
            if found is not None:
                return found
    return None


def _later(words: Words, index: int) -> Source | None:
    tags = words.tags
    for match in ACCORDING.finditer(tags):
        return _make(words, match.span("object"), "before" if match.start() < index else "after", None)
    for clause in find_clauses(tags[index + 1 :]):
        if clause.strength == "say" and clause.subject:
            offset = index + 1
            subject = (clause.subject[0] + offset, clause.subject[1] + offset)
            return _make(words, subject, "after", clause.verb + offset)
    return None


def _from_clause(words: Words, clause: Clause, cue: Cue) -> Source:
    assert clause.subject is not None
    return _make(words, clause.subject, cue, clause.verb, clause.strength)


def _from_tag(words: Words, match: re.Match[str], cue: Cue) -> Source:
    if match.group("subject") is not None:
        return _make(words, match.span("subject"), cue, match.start("verb"))
    return _make(words, match.span("object"), cue, match.start("inverted"))


def _make(words: Words, tokens: tuple[int, int], cue: Cue, verb: int | None, strength: str = "say") -> Source:
    low, high = tokens
    while high > low + 1 and words.tags[high - 1] in ",-":
        high -= 1
    place = None if verb is None else (words.starts[verb], words.ends[verb])
    return Source(words.starts[low], words.ends[high - 1], cue, place, strength)
