"""Who is who: mentions of people brought together to identities."""

import functools
import unicodedata
from collections.abc import Iterable, Sequence

import attrs

from factcheck.facts.names.candidate import Candidate
from factcheck.facts.names.classify import name_text
from factcheck.facts.names.edits import edits
from factcheck.facts.names.lexicon import given_names, nicknames
from factcheck.facts.names.vocabulary import (
    CAPITAL_PARTICLES,
    COURTESY,
    EASTERN_SURNAMES,
    FIRST_NAME_TITLES,
    REGNAL,
    SUFFIXES,
)
from factcheck.patterns import lazy
from factcheck.records import record

_HYPHENATED_GIVEN = lazy(r"[A-Z]\w+-\w+\Z")
# Titles of those who have a number behind their first name.
_REIGNING = frozenset(("King", "Queen", "Pope", "Emperor", "Empress", "Tsar"))
_BEFORE_FIRST_NAMES = FIRST_NAME_TITLES - _REIGNING
# So many people with one last name are a list or a test, and comparing each with each would take long.
_CROWD = 20


@record
class Parts:
    """A person's name cut into its parts; `given` holds everything before the last name."""

    first: str | None
    last: str
    suffix: str | None
    given: tuple[str, ...] = ()


@attrs.define
class Identity:
    """A person as far as found while mentions are gone through."""

    parts: Parts
    mentions: list[Candidate] = attrs.field(factory=list)
    titles: list[str] = attrs.field(factory=list)
    gender: str | None = None
    fullest: str = ""
    same: "Identity | None" = None
    alone: int = 0


@functools.lru_cache(maxsize=1 << 14)
def fold(word: str) -> str:
    """A name without case, accents and the shape of apostrophes, for lookup."""
    plain = word.replace("’", "'")
    if plain.isascii():
        return plain.lower()
    decomposed = unicodedata.normalize("NFD", plain)
    return "".join(character for character in decomposed if not unicodedata.combining(character)).lower()


def name_parts(candidate: Candidate, text: str, alone: frozenset[str]) -> Parts:
    """Cut a name; `alone` are the words that stand alone elsewhere, which tells a family name that is put first."""
    found = [word.text for word in candidate.words]
    suffix = None
    if len(found) > 1 and (found[-1] in SUFFIXES or found[-1] in REGNAL):
        suffix = found.pop()
        if len(found) == 1 and suffix in REGNAL:
            return Parts(found[0], found[0], suffix, (found[0],))
    if len(found) == 1 or is_last_name(candidate):
        return Parts(None, name_text(candidate, text) if suffix is None else found[0], suffix)
    if _surname_first(found, alone):
        return Parts(" ".join(found[1:]), found[0], suffix, tuple(found[1:]))
    final = len(found) - 1
    while final > 1 and found[final - 1] in CAPITAL_PARTICLES:
        final -= 1
    begin = candidate.words[final - 1].end
    last = " ".join(text[begin : candidate.words[len(found) - 1].end].split())
    return Parts(found[0], last, suffix, tuple(found[:final]))


def _surname_first(found: Sequence[str], alone: frozenset[str]) -> bool:
    if found[0] not in EASTERN_SURNAMES or len(found) > 3:
        return False
    if _HYPHENATED_GIVEN.match(found[1]) and len(found) == 2:
        return True
    return found[0] in alone and found[-1] not in alone and found[-1] not in given_names()


def is_last_name(candidate: Candidate) -> bool:
    """Whether a name of several words is a last name alone: Van der Berg, De Marco."""
    first = candidate.words[0].text
    return first in CAPITAL_PARTICLES and first not in given_names()


def start_of_last_name(text: str, candidate: Candidate, identity: Identity) -> int:
    """Where a last name standing alone starts, with the small words before it that belong to it: van Dijk, al-Sufi."""
    start, last = candidate.start, identity.parts.last
    word = candidate.words[0].text
    if len(candidate.words) > 1 or len(last) <= len(word) or not last.endswith(word):
        return start
    before = last[: -len(word)]
    return start - len(before) if text[max(0, start - len(before)) : start].lower() == before.lower() else start


def same_first(one: str | None, other: str | None) -> bool:
    """Whether two first names may be one person's: equal, an initial, a short form."""
    if one is None or other is None:
        return True
    if fold(one) == fold(other):
        return True
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    if len(short) == 1 or (len(short) <= 3 and short.replace(".", "").isupper()):
        return short[0] == long[0]
    return other in nicknames().get(one, ())


class Register:
    """The people of an article while they are being found, with their names looked up by any part."""

    def __init__(self, text: str, alone: frozenset[str]) -> None:
        self.text = text
        self.alone = alone
        self.identities: list[Identity] = []
        self.by_last: dict[str, list[Identity]] = {}
        self.by_given: dict[str, list[Identity]] = {}

    def add_full(self, candidate: Candidate) -> Identity:
        """The identity that a full name belongs to, a new one where there is none yet."""
        parts = name_parts(candidate, self.text, self.alone)
        identity = self._matching(parts, candidate.titles[-1] if candidate.titles else "")
        if identity is None:
            identity = Identity(parts)
            self.identities.append(identity)
            self.by_last.setdefault(_key(parts.last), []).append(identity)
            for given in parts.given:
                self.by_given.setdefault(fold(given), []).append(identity)
        elif len(parts.given) > len(identity.parts.given):
            identity.parts = parts
        self.add_mention(identity, candidate)
        return identity

    def _matching(self, parts: Parts, title: str) -> Identity | None:
        key = _key(parts.last)
        for identity in self.by_last.get(key, ()) or self.by_last.get(key.removesuffix("s"), ()):
            if parts.suffix and identity.parts.suffix and parts.suffix.rstrip(".") != identity.parts.suffix.rstrip("."):
                continue
            if parts.first is None and not self._fits(identity, title):
                continue
            if same_first(parts.first, identity.parts.first):
                return identity
            if fold(parts.first or "") in map(fold, identity.parts.given):
                return identity
        return None

    def add_mention(self, identity: Identity, candidate: Candidate) -> None:
        """Note a mention with what its title tells."""
        identity.alone += len(candidate.words) == 1
        identity.mentions.append(candidate)
        for title in candidate.titles:
            if title not in identity.titles:
                identity.titles.append(title)
            identity.gender = identity.gender or COURTESY.get(title.split()[-1].rstrip("."))
        written = name_text(candidate, self.text)
        if len(written) > len(identity.fullest):
            identity.fullest = written

    def find(self, candidate: Candidate) -> Identity | None:
        """The one person that a single name or a name after a title can mean; None where nobody or several."""
        word = candidate.words[-1].text
        title = candidate.titles[-1] if candidate.titles else ""
        if title in FIRST_NAME_TITLES:
            given = self.by_given.get(fold(word), [])
            if len(given) == 1 and self._fits(given[0], title):
                return given[0]
        found = self.by_last.get(_key(word), [])
        if len(found) > 1:
            return self._nearest(found, candidate, title)
        if found:
            return found[0] if self._fits(found[0], title) else None
        given = self.by_given.get(fold(word), [])
        return given[0] if len(given) == 1 and self._fits(given[0], title) else None

    def join_slips(self) -> None:
        """Take a person whose first name is a letter off another's with the same last name, once only, for that one."""
        for found in self.by_last.values():
            for identity in list(found) if len(found) < _CROWD else ():
                for other in found:
                    if other is not identity and len(identity.mentions) == 1 and _is_slip_of(identity, other):
                        identity.same = other
                        found.remove(identity)
                        break

    def knows(self, candidate: Candidate) -> bool:
        """Whether anybody has the name's last word as a name."""
        word = fold(candidate.words[-1].text)
        return word in self.by_last or word in self.by_given

    def knows_last(self, word: str) -> bool:
        """Whether somebody has this last name."""
        return _key(word) in self.by_last

    def is_ambiguous(self, candidate: Candidate) -> bool:
        """Whether several people have this last name."""
        return len(self.by_last.get(_key(candidate.words[-1].text), ())) > 1

    def _fits(self, identity: Identity, title: str) -> bool:
        """Whether a title may be the person's: of the right gender, and not another than a king's or a pope's own."""
        if title in _BEFORE_FIRST_NAMES and identity.parts.suffix in REGNAL and title not in identity.titles:
            return False
        told = COURTESY.get(title.rsplit(maxsplit=1)[-1].rstrip(".")) if title else None
        known = gender_of(identity)
        return told is None or known is None or told == known

    def _nearest(self, found: Sequence[Identity], candidate: Candidate, title: str) -> Identity | None:
        """Of several with one last name: whom the title tells, else who was called by it alone before the others came
        up, else the only one named in this paragraph or the last.
        """
        fitting = [identity for identity in found if self._fits(identity, title)]
        if title:
            titled = [identity for identity in fitting if title in identity.titles]
            fitting = titled if len(titled) == 1 else fitting
        if len(fitting) == 1:
            return fitting[0]
        leading = [identity for identity in fitting if identity.alone > 1]
        if len(leading) == 1:
            return leading[0]
        for reach in (0, 1):
            near = [
                identity
                for identity in fitting
                if any(
                    candidate.block - reach <= mention.block <= candidate.block and mention.start < candidate.start
                    for mention in identity.mentions[-6:]
                )
            ]
            if near:
                return near[0] if len(near) == 1 else None
        return None


def gender_of(identity: Identity) -> str | None:
    """What a title or the first name tells."""
    if identity.gender:
        return identity.gender
    known = given_names().get(identity.parts.first or "", "either")
    return None if known == "either" else known


def _is_slip_of(identity: Identity, other: Identity) -> bool:
    one, usual = identity.parts.first or "", other.parts.first or ""
    if min(len(one), len(usual)) < 5 or edits(one, usual) != 1 or len(other.mentions) < 2:
        return False
    told = {gender_of(identity), gender_of(other)} - {None}
    return len(told) < 2


def _key(last: str) -> str:
    return fold(last.rsplit(" ", 1)[-1])


def single_names(candidates: Iterable[Candidate]) -> frozenset[str]:
    """The words that stand as a name of one word."""
    return frozenset([candidate.words[0].text for candidate in candidates if len(candidate.words) == 1])
