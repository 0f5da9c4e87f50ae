"""Clauses in a string of tags: who says, writes, thinks or does something.

Subjects are read backwards from their verb, so the patterns for them are written back to front and matched on the
reversed string: the noun, what stands before it, the preposition, the noun that this one belongs to.
"""

from typing import Literal

from factcheck.patterns import lazy
from factcheck.records import record

Strength = Literal["say", "speak", "other", "noun"]
Range = tuple[int, int]

_NOUN = "nmNO#"
_PREPOSITION = "ihBFt"
_WITHIN = f"{_NOUN}RDgTJGp"
_CORE = rf"(?:[dqp]{{0,2}}[{_WITHIN}]{{0,10}}[{_NOUN}]|P|q|w)"
_TAIL = rf"(?:[DVK]?[{_PREPOSITION}]{_CORE}|i[dqnm]?T){{0,4}}"
# A noun phrase with what belongs to it: "a spokesman for the mayor of Leeds", "Smith, Jones and others".
PHRASE = rf"{_CORE}{_TAIL}(?:(?:,{_CORE}{_TAIL}){{0,4}},?&{_CORE}{_TAIL})?"

_BACK_CORE = rf"(?:[{_NOUN}][{_WITHIN}]{{0,10}}[dqp]{{0,2}}|[gG][{_WITHIN}]{{0,4}}[dp]|P|q|w)"
_BACK_PHRASE = rf"(?:(?:{_BACK_CORE}|T[dqnm]?)(?:[{_PREPOSITION}]D?|B[DVSK])){{0,4}}{_BACK_CORE}"
_BACK_SUBJECT = rf"(?P<subject>{_BACK_PHRASE}(?:&{_BACK_PHRASE})?)(?=(?P<left>.?))"
_BACK_ADVERBS = r"(?:[RxbToG]|T[dqpnm]{0,2}i|[nm][dqp]?i(?=x)){0,6}"
_BACK_NEAR = lazy(_BACK_ADVERBS + _BACK_SUBJECT)
_PHRASE_BEFORE = lazy("[,-]?" + _BACK_SUBJECT)
# Between subject and verb stands an apposition, a relative clause or an insertion.
_BACK_ASIDE = lazy(
    rf"{_BACK_ADVERBS}(?P<aside>,[^;:.]{{1,60}}w[^;:.,QCESs]{{0,20}},|,[^;:.]{{1,60}}w,?|,[^;:.QCESs]{{1,60}},|-[^-;:.QCESs]{{1,40}}-){_BACK_SUBJECT}(?=[&,:;.QCERwT-]|c.|$)"
)
# A description with the name in apposition, set off by commas, is a subject of its own however many asides stand before
# it: "Asked by the coroner, Dr Poole, about the ward, the surgeon, Mr Bell, said".
_DESCRIBED = lazy(r"(?<=,)[dp][nmNRDO]{0,4}[nm],N{1,4},$")
_LONGEST_DESCRIBED = 13  # tokens
# A comma too many between a subject and its verb: "In mitigation, Lena Hunt, said", "The chief Ana Ruiz, said".
_SET_OFF = lazy(rf"(?:^[ihBFRT][^,;:.QCE]{{0,12}},)(?P<name>N{{2,4}}),$|^(?P<phrase>{PHRASE}),$")
_INSERTED = lazy(rf"[RoT]{{0,2}}{PHRASE}(?:,|$)")
_VERBS = lazy(r"[bx][bxRo]{0,4}[SsKkVvDGJg]|[SsKkVvGJgbx]|(?<![dOpi])D")
_OBJECT = lazy(rf"[RoT]{{0,2}}(?P<object>{PHRASE})")

TAG_AFTER = lazy(
    rf"[,-]?R?(?:(?!w)(?P<subject>(?:[dpqO][nmNDOR]{{0,5}}[nm],(?=N))?{PHRASE})(?:(?:,[^;:.CESs]{{1,60}}?,|-[^-;:.QCESs]{{1,40}}-))?[RxT]{{0,4}}(?P<verb>[Ss])"
    rf"|(?P<inverted>S)[RoT]{{0,2}}(?P<object>{PHRASE}))"
)
# A verb that is not known for saying, where only a verb of saying can stand: "…!" beamed Ana Ruiz.
UNKNOWN_TAG_AFTER = lazy(
    rf"(?:(?P<inverted>[DKV])(?P<object>(?=[NdP]){PHRASE})|(?!w)(?P<subject>{PHRASE})R?(?P<verb>[DKV])(?!i?[dpN]))"
)
_FIRST = lazy(rf"[&R,]{{0,3}}(?:[icghBFGJDTt][^,;:.QCE]{{0,40}},)?[&R]{{0,2}}(?P<subject>{PHRASE})")
ACCORDING = lazy(rf"[,-]?R?At(?P<object>{PHRASE}|[op](?=[,.QCE]|$))")
# The agent of a passive right after a quotation: labelled "secret" by the department.
AGENT = lazy(rf",?B(?P<object>{PHRASE})")
_BEARER = lazy(r"(?P<subject>[dqp][nmNRD]{0,4}[nm])$")
# "Ruiz's claim that …", "her curt reply: …"
_NOUN_OF_SAYING = lazy(r"(?P<subject>N{0,4}[Op])[RDnN]{0,3}m(?=c|[,:]?[QCE])")
_FOR = lazy(rf"F(?P<subject>{_CORE})t$")
_WITH = lazy(rf"h(?P<subject>{PHRASE})$")


@record
class Clause:
    """A verb with its subject, a range of tokens; `main` is false in a subordinate clause or a relative one."""

    verb: int
    strength: Strength
    subject: Range
    main: bool = True


_STRENGTHS: dict[str, Strength] = {
    "S": "say", "s": "say", "G": "say", "K": "speak", "k": "speak", "J": "speak",
}  # fmt: skip


def find_clauses(tags: str) -> list[Clause]:
    """Every verb of a sentence with its subject; participles and verbs joined by "and" take over the one before."""
    back = tags[::-1]
    found: list[Clause] = []
    waiting: list[tuple[int, Strength]] = []
    for match in _VERBS.finditer(tags):
        verb = match.end() - 1
        kind = tags[verb]
        passive = "b" in match.group() and kind in "SKVD"
        strength = "other" if passive else _STRENGTHS.get(kind, "other")
        main = True
        if kind in "GJg" and verb == match.start():
            subject = _with_participle(tags, verb) or _taken_over(found, tags, verb)
            if subject is None:
                waiting.append((verb, strength))
                continue
        else:
            subject, main = _subject(tags, back, match.start())
            if subject is None and kind == "S" and (verb == 0 or tags[verb - 1] in ",QCE-"):
                subject = _inverted(tags, verb)
            if subject is None and kind in "sk" and verb > 2 and tags[verb - 1] == "t":
                subject = _for_whom(tags, verb)
            if subject is None:
                if kind in "sk" and not (verb and tags[verb - 1] in "&,t"):
                    continue
                subject = _taken_over(found, tags, match.start())
        if subject is not None:
            if waiting:
                found.extend([Clause(before, strong, subject) for before, strong in waiting])
                waiting = []
            found.append(Clause(verb, strength, subject, main))
    if "m" not in tags:
        return found
    nouns = [Clause(match.end() - 1, "noun", match.span("subject")) for match in _NOUN_OF_SAYING.finditer(tags)]
    return sorted((*found, *nouns), key=lambda clause: clause.verb) if nouns else found


def _with_participle(tags: str, verb: int) -> Range | None:
    """The subject of a participle after "with", or right after its noun: with its chief saying …; a sign saying …."""
    low = tags.rfind("h", max(0, verb - 12), verb)
    match = _WITH.search(tags, low, verb) if low >= 0 else None
    match = match or _BEARER.search(tags, max(0, verb - 7), verb)
    return None if match is None else match.span("subject")


def _for_whom(tags: str, verb: int) -> Range | None:
    """The subject of an infinitive after "for": for critics to say …."""
    low = tags.rfind("F", max(0, verb - 8), verb)
    match = _FOR.search(tags, low, verb) if low >= 0 else None
    return None if match is None else match.span("subject")


def _subject(tags: str, back: str, start: int) -> tuple[Range | None, bool]:
    position = len(tags) - start
    match = _BACK_NEAR.match(back, position)
    end = 0
    if match is not None:
        end = len(tags) - match.start("subject")
    elif (described := _DESCRIBED.search(tags, max(0, start - _LONGEST_DESCRIBED), start)) is not None:
        return described.span(), True
    elif (set_off := _set_off(tags, start)) is not None:
        return set_off, True
    else:
        match = _BACK_ASIDE.match(back, position)
        if match is None:
            return None, True
        end = len(tags) - match.start("aside")
    low = len(tags) - match.end("subject")
    if _is_insertion(tags, low):
        return None, True
    left = match.group("left")
    complement = left in ("c", "w", "S", "s", "K", "G") or (tags[low] == "P" and left in ("n", "N", "o", "T"))
    return (low, end), not complement and tags[low] != "w"


def _set_off(tags: str, start: int) -> Range | None:
    """The subject that a comma parts from its verb of saying; not in "The secret of it, says Ana Ruiz, is that"."""
    match = _SET_OFF.match(tags, 0, start) if tags[start] == "S" and tags[start - 1 : start] == "," else None
    if match is None or _INSERTED.match(tags, start + 1):
        return None
    return match.span("phrase" if match["name"] is None else "name")


def _is_insertion(tags: str, low: int) -> bool:
    """Whether what looks like a subject belongs to a preposition: "and in a statement said"."""
    return low >= 2 and tags[low - 1] in "ihBF" and tags[low - 2] in "&,"


def _inverted(tags: str, verb: int) -> Range | None:
    match = _OBJECT.match(tags, verb + 1)
    return None if match is None else match.span("object")


def _taken_over(found: list[Clause], tags: str, position: int) -> Range | None:
    """The subject of the clause that a verb without one continues."""
    if found and tags[found[-1].subject[0]] == "w" and "," not in tags[found[-1].subject[0] : position]:
        before = phrase_before(tags, found[-1].subject[0])
        if before is not None:
            return before
    for clause in reversed(found):
        if clause.main:
            return clause.subject
    return found[0].subject if found else first_phrase(tags, position)


def first_phrase(tags: str, position: int) -> Range | None:
    """The noun phrase that a sentence starts with, after an introduction that ends in a comma."""
    match = _FIRST.match(tags, 0, position)
    return None if match is None else match.span("subject")


def phrase_before(tags: str, position: int) -> Range | None:
    """The noun phrase that ends right before a token, but for a comma."""
    back = tags[::-1]
    start = len(tags) - position
    match = _PHRASE_BEFORE.match(back, start)
    return None if match is None else (len(tags) - match.end("subject"), len(tags) - match.start("subject"))
