"""Which clause of a sentence names the source of what is quoted in it.

Each property of a clause speaks for or against its subject by a fixed weight; the heaviest clause is taken. The weights
are rounded from a conditional logit over the quotations of 504 American news articles whose source no tag names; fitted
on two thirds of the articles it chose as well on the rest.
"""

from collections.abc import Sequence

from factcheck.facts.quotes.clauses import Clause

# A verb of saying, against one of other speech acts, against any other.
_SAYING = 1.8
_SPEAKING = 0.75
_OTHER = -0.5
# A noun of saying with whose it is: "Ruiz's claim that".
_NOUN = 1.8
# The clause is not part of what another clause reports.
_MAIN = 0.9
# The verb of saying stands right before the quotation.
_ADJACENT = 0.4
# The clause is the last one before the quotation, whatever its verb: most often what is reported.
_NEAREST = -0.9
# For each comma up to three, and for an "and" or "but", between the verb and the quotation.
_COMMA = -0.87
_COORDINATED = -0.7
# The subject has a name in it; it ends in a common noun.
_NAMED = 0.3
_COMMON = -0.9
# A bare form, an auxiliary alone, a subject taken over from another verb.
_BARE = -1.2
_AUXILIARY = -2.1
_DISTANT = -1.75
# The clause follows the quotation; it is a main one of saying; it reports something of its own.
_AFTER = -2.0
_AFTER_SAYING = 2.9
_AFTER_REPORTING = -1.3


def choose_clause(tags: str, index: int, clauses: Sequence[Clause]) -> Clause | None:
    """The clause whose subject is the likeliest source of the stretch that is token `index`."""
    last = max((clause.verb for clause in clauses if clause.verb < index), default=-1)
    fitting = [clause for clause in clauses if clause.verb < index or clause.strength == "say"]
    return max(fitting, key=lambda clause: _weigh(tags, index, clause, last), default=None)


def _weigh(tags: str, index: int, clause: Clause, last: int) -> float:
    if clause.verb > index:
        return _weigh_after(tags, clause)
    between = tags[clause.verb + 1 : index]
    subject = tags[clause.subject[0] : clause.subject[1]]
    weight = {"say": _SAYING, "speak": _SPEAKING, "other": _OTHER, "noun": _NOUN}[clause.strength]
    weight += _MAIN * clause.main + _NEAREST * (clause.verb == last)
    weight += _ADJACENT * (clause.strength == "say" and len(between) <= 2)
    weight += _COMMA * min(3, between.count(",")) + _COORDINATED * ("&" in between)
    weight += _NAMED * ("N" in subject) + _COMMON * subject.endswith(("n", "m"))
    weight += _BARE * (tags[clause.verb] in "sk") + _AUXILIARY * (tags[clause.verb] in "bx")
    return weight + _DISTANT * (clause.verb - clause.subject[1] > 3 or clause.subject[1] > clause.verb)


def _weigh_after(tags: str, clause: Clause) -> float:
    weight = _AFTER + _AFTER_SAYING * clause.main
    return weight + _AFTER_REPORTING * (tags[clause.verb + 1 : clause.verb + 2] in ("c", "P", "d", "p", ":"))
