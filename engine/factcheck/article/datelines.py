"""The place before the first sentence: "DURHAM, N.C. (AP) — ", "Taipei, Taiwan — "."""

import datetime
import re

from factcheck.article.date_lines import read_date_line
from factcheck.patterns import lazy

_WORD = r"[^\W\d_a-z][\w'’.\-]*"
_PLACE = rf"{_WORD}(?:[ /](?:{_WORD}|of|de|la|el|on|upon|the|and))*(?:, {_WORD}(?: {_WORD})*)*"
_AGENCY = r"(?: \([A-Z][^()]{0,30}\))?"
_YEAR = r"(?:,? [0-9]{4})"
_DAY = r"(?:[A-Z][A-Za-z]{2,8}\.? [0-9]{1,2}|[0-9]{1,2} [A-Z][A-Za-z]{2,8})"
_DATE = rf"(?:,? (?P<DATE>{_DAY}{_YEAR}?))?"
_SPACED = lazy(
    rf"(?P<place>{_PLACE})(?:{_AGENCY}{_DATE.replace('DATE', 'last')}|{_DATE.replace('DATE', 'first')}{_AGENCY})"
    r"(?: ?[—–] ?| -{1,2} |:? — | _ )(?=[\"“‘'A-Z0-9])"
)
# "Fenner, 3 March 2020: …", as a press release opens.
_RELEASED = lazy(rf"(?P<place>{_WORD}(?: {_WORD}){{0,2}}),? (?P<first>{_DAY}{_YEAR}): (?=[A-Z\"“])")
# With an agency or in capitals a colon will do: "LONDON (Reuters):", "PARIS:".
_COLON = lazy(rf"(?P<place>[A-Z][A-Z.'’\- ]+(?:, {_WORD}(?: {_WORD})*)?){_AGENCY}: (?=[A-Z\"“])")
# As Indian agencies write it, with no mark at all: "Patna, Dec 29 (PTI) Two".
_DATED = lazy(rf"(?P<place>{_PLACE}), (?P<first>{_DAY}{_YEAR}?) \([A-Z]{{2,6}}\):? (?=[A-Z\"“‘'])")
_LONGEST = 70
_DASH = lazy(r"[—–:]| [-_]|[0-9] \([A-Z]")


def dateline_place(text: str) -> str | None:
    """The place that opens a paragraph, before a dash; None where there is none."""
    match = _opening(text)
    return None if match is None else match["place"]


def dateline_length(text: str) -> int:
    """How many characters of a paragraph its dateline takes, with the dash; 0 where there is none."""
    match = _opening(text)
    return 0 if match is None else match.end()


def dateline_day(text: str) -> datetime.date | None:
    """The day that stands beside the place, where it has its year."""
    match = _opening(text)
    groups = {} if match is None else match.groupdict()
    written = groups.get("first") or groups.get("last")
    line = read_date_line(written) if written else None
    return None if line is None else line.day


def _opening(text: str) -> re.Match[str] | None:
    head = text[: _LONGEST + 8]
    if not head[:1].isupper() or not _DASH.search(head, 2):
        return None
    match = _SPACED.match(head) or _COLON.match(head) or _RELEASED.match(head) or _DATED.match(head)
    return None if match is None or match.end() > _LONGEST or not _is_place(match) else match


def _is_place(match: re.Match[str]) -> bool:
    """Capitals, an agency, a comma: a name before a dash alone ("Jane Roe — who") is no dateline."""
    place, whole = match["place"], match.group()
    return "(" in whole or place.split(",", 1)[0].replace(".", "").isupper() or ", " in place or ": " in whole
