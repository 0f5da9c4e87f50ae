"""Who says a quoted stretch, as far as its own sentence tells."""

import re
from typing import Literal

from factcheck.facts.quotes.choice import choose_clause
from factcheck.facts.quotes.clauses import ACCORDING, AGENT, PHRASE, TAG_AFTER, UNKNOWN_TAG_AFTER, Clause
from factcheck.facts.quotes.tokens import Words
from factcheck.patterns import lazy
from factcheck.records import record

Cue = Literal["before", "after", "around", "earlier sentence", "lead-in", "transcript"]

# "Ruiz's curt reply: …"
_REPLY = lazy(r"(?P<subject>[N#]{0,4}[Op])[RDnN]{1,4}:$")
_DASHED = lazy(rf"-(?P<object>N{{1,4}}(?:,{PHRASE})?)$")
_LABEL = lazy(r"[-.](?P<subject>N{1,5}(?:&N{1,3})?):$")
_SPEAKER_COLON = lazy(rf"(?P<subject>{PHRASE}):$")
# What the words behind a colon are about: "On the play of the front line: …"; a name there would be a speaker's.
_TOPIC = lazy(r"i[^SsKkVvbxNO,;.:QCE]{1,20}:[QCE]$")
_AT_END = lazy(r",(?P<subject>d[nmNO]{1,4})(?:x?|b(?=S))(?P<verb>[KS])$")
_NEXT_REPORT = lazy(r",?[cPdqw:N]|,?:?[QCE]")


@record
class Source:
    """The words that name a speaker (a range of the prose), the verb, and where they stand to the quotation.

    Not `sure` is one who is only likely: nothing says that he speaks.
    """

    start: int
    end: int
    cue: Cue
    verb: tuple[int, int] | None = None
    strength: str = "say"
    sure: bool = True


def source_in_sentence(words: Words, index: int) -> Source | None:
    """The speaker of the stretch that is token `index` of a sentence."""
    before = [clause for clause in words.clauses if clause.verb < index]
    return (
        _agent(words, index, before)
        or _tag(words, index, before)
        or according(words)
        or _labelled(words, index)
        or _heard(words, index)
        or _chosen(words, index)
        or colon(words, index)
        or _dashed(words, index)
    )


def _chosen(words: Words, index: int) -> Source | None:
    clause = choose_clause(words.tags, index, words.clauses)
    return None if clause is None else from_clause(words, clause, "before" if clause.verb < index else "after")


def _agent(words: Words, index: int, before: list[Clause]) -> Source | None:
    match = AGENT.match(words.tags, index + 1)
    near = before[-1].verb if before else None
    if (
        match is None
        or near is None
        or index - near > 6
        or before[-1].subject[1] == near
        or words.tags[near] not in "SKDV"
    ):
        return None
    return _make(words, match.span("object"), "after", near)


def _tag(words: Words, index: int, before: list[Clause]) -> Source | None:
    tags = words.tags
    match = TAG_AFTER.match(tags, index + 1)
    if match is None and tags[index] in "CE":
        match = UNKNOWN_TAG_AFTER.match(tags, index + 1)
    if match is not None and not _opens_another(words, match, before):
        return _from_tag(words, match, "around" if before and tags[index] != "C" else "after")
    return None


def _opens_another(words: Words, match: re.Match[str], before: list[Clause]) -> bool:
    """Whether what follows the stretch is the next clause, which reports something else: "…," Ruiz said that …."""
    if match.group("inverted") is not None or not any(clause.strength == "say" for clause in before):
        return False
    return _NEXT_REPORT.match(words.tags, match.end()) is not None


def according(words: Words) -> Source | None:
    """The source that "according to" names."""
    match = ACCORDING.search(words.tags) if "A" in words.tags else None
    return None if match is None else _make(words, match.span("object"), "after", None)


def _heard(words: Words, index: int) -> Source | None:
    """Where it was said, at the end of a report from a court: "…, an inquest has heard", "…, a jury was told"."""
    match = _AT_END.search(words.tags, index)
    return None if match is None else _make(words, match.span("subject"), "after", match.start("verb"))


def _dashed(words: Words, index: int) -> Source | None:
    """The name after a dash that ends the sentence: "…" - Ana Ruiz."""
    match = _DASHED.match(words.tags, index + 1)
    return None if match is None else _make(words, match.span("object"), "after", None)


def _labelled(words: Words, index: int) -> Source | None:
    """The name between a dash and a colon: "Polls miss again - Ana Ruiz: …"."""
    match = _LABEL.search(words.tags, 0, index)
    return None if match is None else _make(words, match.span("subject"), "transcript", None)


def colon(words: Words, index: int) -> Source | None:
    """The name right before a colon, as in a transcript."""
    if is_led_by_topic(words):
        return None
    match = _REPLY.search(words.tags, 0, index) or _SPEAKER_COLON.search(words.tags, 0, index)
    return None if match is None else _make(words, match.span("subject"), "transcript", None)


def is_led_by_topic(words: Words) -> bool:
    """Whether a sentence only says what the words that it quotes are about."""
    return _TOPIC.match(words.tags) is not None


def from_clause(words: Words, clause: Clause, cue: Cue) -> Source:
    """The subject of a clause as a source."""
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
