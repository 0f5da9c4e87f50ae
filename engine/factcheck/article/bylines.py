"""Lines that name the writers: "By Jane Roe and John Doe, Staff Writers | March 3, 2020"."""

import datetime
import re

from factcheck.article.date_lines import read_date_line
from factcheck.patterns import lazy
from factcheck.records import record

_OPENING = lazy(r"(?:By|BY|by|Words by|Written by|Story by|Report by|Text by|Reporting by)(?::\s*|\s+)(?=\S)")
_NAME_WORD = r"(?:[^\W\d_a-z][\w'’.\-]*)"
_PARTICLE = r"(?:de|da|del|della|di|du|la|le|van|von|der|den|ter|bin|ibn|al|el|y|e)"
_NAME = lazy(rf"{_NAME_WORD}(?: (?:{_NAME_WORD}|{_PARTICLE}(?= ))){{0,5}}")
_JOINT = lazy(r"\s*(?:,\s*and\s|,|;|&|\band\b|\bAND\b|\bwith\b)\s*")
# After the names: the role, the paper, the place. "in Paris", "for the Herald", "| Staff", "- The Echo".
_TAIL = lazy(r"\s*(?:[|•·–—/(<]|-(?=\s)|\bin\b|\bfor\b|\bof\b|\bat\b)\s*")
_ROLE = lazy(
    r"\b(?:writers?|reporters?|correspondents?|editors?|staff|press|news|times|post|herald|guardian|reuters|afp|ap|"
    r"columnists?|contributors?|bureau|service|agency|producer|journalist|desk|team|today)\b"
)
_AGENCY = lazy(
    r"(?:the )?(?:associated press|reuters|afp|ap|pa media|press association|staff|news staff|newsroom|editor)\b"
)
# A capital after "By" opens many headings: "By Numbers", "By Monday".
_NOT_A_NAME = lazy(
    r"(?:the|a|an|numbers|land|law|design|default|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|"
    r"february|march|april|may|june|july|august|september|october|november|december)\b"
)
_LONGEST = 160
_DESK_LONGEST = 4  # words
_BARE = lazy(rf"{_NAME_WORD} (?:{_NAME_WORD}|{_PARTICLE} {_NAME_WORD})(?: {_NAME_WORD})?")


@record
class Byline:
    """The writers that a byline names, and the day where one stands in it."""

    names: tuple[str, ...]
    day: datetime.date | None = None


def read_byline(text: str) -> Byline | None:
    """The byline that a line is; None where it is none."""
    opening = _OPENING.match(text)
    if opening is None or len(text) > _LONGEST or text[-1] in "?!:" or _NOT_A_NAME.match(text[opening.end() :].lower()):
        return None
    rest = text[opening.end() :]
    if _AGENCY.match(rest.lower()):
        return Byline((_agency(rest),), _day(rest))
    names = _names(rest)
    if names is None or (text[-1] == "." and not _ends_in_abbreviation(text)):
        return None
    return Byline(names, _day(rest))


def read_desk(text: str) -> Byline | None:
    """The byline of a desk or a role with the day behind it: "Crime desk, 27 March 2025"."""
    who, comma, written = text.partition(", ")
    line = read_date_line(written) if comma and who[:1].isupper() else None
    if line is None or line.day is None or len(who.split()) > _DESK_LONGEST or not _ROLE.search(who.lower()):
        return None
    return Byline((), line.day)


def bare_names(text: str) -> tuple[str, ...] | None:
    """The names of a line that holds nothing else, where its place (beside a date, below a headline) makes it a "
    "byline."""
    if len(text) > _LONGEST // 2:
        return None
    parts = [part for part in _JOINT.split(text) if part]
    named = tuple(part for part in parts if _BARE.fullmatch(part) and not _ROLE.search(part.lower()))
    rest = [part for part in parts if part not in named]
    return named if named and parts[0] == named[0] and all(_ROLE.search(part.lower()) for part in rest) else None


def _names(rest: str) -> tuple[str, ...] | None:
    """The names up to a role or a paper; None where the first is no full name or running text follows."""
    found: list[str] = []
    at = 0
    while at < len(rest):
        match = _NAME.match(rest, at)
        if match is None:
            break
        name = match.group().rstrip(".,")
        if _ROLE.search(name.lower()) or name.startswith("The "):
            return tuple(found) or None  # a role or a paper, and nothing after it is a writer
        found.append(_plain_case(name))
        at = match.end()
        joint = _JOINT.match(rest, at)
        if joint is None:
            break
        at = joint.end()
    if not found or " " not in found[0] or not _may_follow(rest, at):
        return None
    return tuple(name for name in found if " " in name)


def _may_follow(rest: str, at: int) -> bool:
    tail = rest[at:].strip()
    return (
        not tail or bool(_TAIL.match(rest, at)) or bool(_ROLE.search(tail.lower())) or read_date_line(tail) is not None
    )


def _agency(rest: str) -> str:
    return re.split(r"\s*[|,•·–—]", rest, maxsplit=1)[0].strip()


def _plain_case(name: str) -> str:
    return " ".join(word.capitalize() if word.isupper() and len(word) > 2 else word for word in name.split())


def _ends_in_abbreviation(text: str) -> bool:
    return text.rsplit(None, 1)[-1] in {"Jr.", "Sr.", "Ph.D.", "M.D."}


def _day(rest: str) -> datetime.date | None:
    for part in re.split(r"\s+[|•·–—-]\s+|, (?=[A-Z][a-z]{2}|[0-9]{1,2} )", rest)[1:]:
        line = read_date_line(part.strip())
        if line and line.day:
            return line.day
    return None
