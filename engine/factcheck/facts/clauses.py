"""The clause that a fact belongs to, with what a coordination leaves out put back.

"Nine were released on bond and two after serving their sentence": the clause of "two" has no verb of its own and
takes "were released" from the clause before. Clauses are cut at punctuation and conjunctions, without a parser; a
stretch without a finite verb belongs to a neighbour.
"""

from factcheck.facts.model import Fact, Number
from factcheck.facts.prose import Prose
from factcheck.facts.stems import content_stems, words_of
from factcheck.patterns import lazy
from factcheck.records import record

_COORDINATORS = frozenset(("and", "but", "or", "nor", "yet", "while", "whereas"))
_SUBORDINATORS = frozenset(
    "after before when because since if unless although though until that who which where as so whose".split()
)
_AUXILIARIES = frozenset(
    (
        "is was were are am be been has have had do does did will would can could may might shall should must "
        "isn't wasn't weren't aren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot "
        "couldn't shouldn't mustn't"
    ).split()
)
_MODALS = frozenset(
    ("will would can could may might shall should must won't wouldn't can't cannot couldn't shouldn't").split()
)
_NEGATIONS = frozenset("not no never nobody none neither nor without".split())
# Past forms that do not end in -ed, of verbs that news is told with.
_IRREGULAR = frozenset(
    (
        "said told went came got gave took made left held won lost fell rose grew met sent spent built bought "
        "sold paid found kept led ran saw sat stood thought brought caught taught fought sought wrote drove "
        "broke chose spoke stole wore flew knew drew threw began became cut hit hurt put set shut beat fled "
        "died dealt shot struck swung hung hid bled fed bit felt meant heard read says say remain remains "
        "live lives include includes need needs want wants"
    ).split()
)
_NUMBER_WORDS = frozenset(
    (
        "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty another others some"
    ).split()
)
_TOKEN = lazy(r"[^\W_]+(?:['’\-.][^\W_]+|(?<=\d),\d{3}(?!\d))*|[;:,()—–]")


@record
class Clause:
    """What a clause says, as stems, and whether it denies it or only thinks it possible."""

    stems: frozenset[str]
    negated: bool
    modal: bool


@record
class _Piece:
    """A stretch between two boundaries: its range, the word or mark that opens it, its words."""

    start: int
    end: int
    opener: str
    words: tuple[str, ...]

    @property
    def is_finite(self) -> bool:
        """Whether it seems to hold a finite verb."""
        return any(_looks_finite(word, before) for before, word in zip(("", *self.words), self.words, strict=False))

    @property
    def is_coordinate(self) -> bool:
        """Whether it is joined to what stands before as its equal."""
        return self.opener in _COORDINATORS or self.opener in ",;"


def _looks_finite(word: str, before: str) -> bool:
    if word in _AUXILIARIES or word in _IRREGULAR:
        return True
    return word.endswith("ed") and len(word) > 4 and before not in ("a", "an", "the", "of", "by", "their", "his", "her")


def _pieces(text: str, start: int, end: int) -> list[_Piece]:
    pieces: list[_Piece] = []
    opener, begin, words = "", start, list[str]()
    for match in _TOKEN.finditer(text, start, end):
        token = match.group().lower().replace("’", "'")
        boundary = token in _COORDINATORS or token in _SUBORDINATORS or not token[0].isalnum()
        if not boundary:
            words.append(token)
            continue
        if words:
            pieces.append(_Piece(begin, match.start(), opener, tuple(words)))
            opener, begin, words = token, match.start(), []
        elif token in _COORDINATORS or token in _SUBORDINATORS:
            opener = token
    if words:
        pieces.append(_Piece(begin, end, opener, tuple(words)))
    return pieces


def _gather(pieces: list[_Piece], at: int) -> tuple[list[_Piece], list[_Piece]]:
    """The pieces of the clause itself, and those it inherits a verb and a noun from."""
    first = at
    while first > 0 and not pieces[first].is_finite and not pieces[first].is_coordinate:
        first -= 1
    last = at
    while last + 1 < len(pieces) and not pieces[last + 1].is_finite and not _starts_anew(pieces[last + 1]):
        last += 1
    own = pieces[first : last + 1]
    if any(piece.is_finite for piece in own):
        return own, []
    before = [piece for piece in pieces[:first] if piece.is_finite]
    if before:
        return own, before[-1:]
    return own, [piece for piece in pieces[last + 1 :] if piece.is_finite][:1]


def _starts_anew(piece: _Piece) -> bool:
    """A coordinate piece that counts something of its own: "and two after serving their sentence"."""
    return piece.is_coordinate and (piece.words[0] in _NUMBER_WORDS or piece.words[0][0].isdigit())


def clause_at(prose: Prose, fact: Fact) -> Clause:
    """The clause that a fact stands in."""
    sentence = prose.sentences[fact.sentence]
    pieces = _pieces(prose.text, sentence.start, max(sentence.end, fact.end))
    if not pieces:
        return Clause(frozenset(), negated=False, modal=False)
    at = max((i for i, piece in enumerate(pieces) if piece.start <= fact.start), default=0)
    own, inherited = _gather(pieces, at)
    words = [word for piece in (*own, *inherited) for word in piece.words]
    extra = words_of(f"{fact.noun or ''} {fact.verb or ''}") if isinstance(fact, Number) else []
    return Clause(
        content_stems((*words, *extra)),
        negated=any(word in _NEGATIONS or word.endswith("n't") for word in words),
        modal=any(word in _MODALS for word in words),
    )


def is_about(prose: Prose, fact: Fact, text: str) -> bool:
    """Whether every content word of `text` stands, by stem, in the clause of the fact.

    False in a negated or modal clause unless `text` has a negation or a modal itself.
    """
    clause = clause_at(prose, fact)
    wanted = words_of(text)
    polar = {word for word in wanted if word in _NEGATIONS or word in _MODALS or word.endswith("n't")}
    content = content_stems(word for word in wanted if word not in polar)
    if clause.negated and not any(word in _NEGATIONS or word.endswith("n't") for word in polar):
        return False
    if clause.modal and not any(word in _MODALS for word in polar):
        return False
    return content <= clause.stems
