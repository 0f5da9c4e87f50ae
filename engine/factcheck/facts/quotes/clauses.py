"""Clauses in a string of tags: who says, writes, thinks or does something."""

import re
from typing import Literal

import attrs

_CORE = r"(?:(?:[dp]{0,2}[#RONDgnTJG]{0,10}[nNO#])|P|d|w)"
_CHAIN = rf"{_CORE}(?:i[dp]?{_CORE}|i[dn]?T){{0,4}}"
_LIST = rf"(?:(?:,{_CHAIN}){{0,4}},?&{_CHAIN})?"
_APPOSITIVE = r"(?:(?:,[^,;:.QCESs]{1,25}){1,3},|-[^-;:.QCESs]{1,25}-)?"
_SUBJECT = rf"{_CHAIN}(?:&{_CHAIN})?{_APPOSITIVE}"
_PREFIX = r"(?:[RxTo]|i[dnp]{0,2}T){0,6}"

# Subject and verb, in this order.
CLAUSE = re.compile(rf"(?P<subject>{_SUBJECT}){_PREFIX}(?P<verb>[SsKkVv]|D|x)")
TAG_AFTER = re.compile(
    rf"[,-]?(?:(?P<subject>{_SUBJECT})[RxT]{{0,4}}(?P<verb>[Ss])|(?P<inverted>S)[RoT]{{0,2}}(?P<object>{_CHAIN}{_LIST}))"
)
ACCORDING = re.compile(rf"[,-]?R?At(?P<object>{_CHAIN}{_LIST})")

Strength = Literal["say", "speak", "other"]


@attrs.frozen
class Clause:
    """A verb with its subject; `subject` is a range of tokens (None where the verb has none before it)."""

    verb: int
    strength: Strength
    subject: tuple[int, int] | None
    inverted: bool = False


_STRENGTHS: dict[str, Strength] = {"S": "say", "s": "say", "G": "say", "K": "speak", "k": "speak", "J": "speak"}


def find_clauses(tags: str) -> list[Clause]:
    """Every verb of a sentence with its subject; participles and verbs joined by "and" take over the subject before."""
    found: list[Clause] = []
    subject: tuple[int, int] | None = None
    first: tuple[int, int] | None = None
    position = 0
    for match in CLAUSE.finditer(tags):
        start, verb = match.start(), match.start("verb")
        found.extend(_inherited(tags, position, start, subject))
        subject = match.span("subject")
        first = first or subject
        found.append(Clause(verb, _STRENGTHS.get(tags[verb], "other"), subject))
        position = verb + 1
    found.extend(_inherited(tags, position, len(tags), subject))
    if first is not None:
        found = [clause if clause.subject else attrs.evolve(clause, subject=first) for clause in found]
    return found


def _inherited(tags: str, low: int, high: int, subject: tuple[int, int] | None) -> list[Clause]:
    return [Clause(index, _STRENGTHS[tags[index]], subject) for index in range(low, high) if tags[index] in "SsGKkJ"]
