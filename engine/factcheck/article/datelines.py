"""The place before the first sentence: "DURHAM, N.C. (AP) — ", "Taipei, Taiwan — "."""

import re

from factcheck.patterns import lazy

_WORD = r"[^\W\d_a-z][\w'’.\-]*"
_PLACE = rf"{_WORD}(?:[ /](?:{_WORD}|of|de|la|el|on|upon|the|and))*(?:, {_WORD}(?: {_WORD})*)*"
_AGENCY = r"(?: \([A-Z][^()]{0,30}\))?"
_DATE = r"(?:,? (?:[A-Z][a-z]{2,8}\.? [0-9]{1,2}|[0-9]{1,2} [A-Z][a-z]{2,8})(?:, [0-9]{4})?)?"
_SPACED = lazy(
    rf"(?P<place>{_PLACE})(?:{_AGENCY}{_DATE}|{_DATE}{_AGENCY})(?: ?[—–] ?| -{{1,2}} |:? — | _ )(?=[\"“‘'A-Z0-9])"
)
# With an agency or in capitals a colon will do: "LONDON (Reuters):", "PARIS:".
_COLON = lazy(rf"(?P<place>[A-Z][A-Z.'’\- ]+(?:, {_WORD}(?: {_WORD})*)?){_AGENCY}: (?=[A-Z\"“])")
_LONGEST = 70
_DASH = lazy("[—–:]| [-_]")


def dateline_place(text: str) -> str | None:
    """The place that opens a paragraph, before a dash; None where there is none."""
    head = text[: _LONGEST + 8]
    if not head[0].isupper() or not _DASH.search(head, 2):
        return None
    match = _SPACED.match(head) or _COLON.match(head)
    if match is None or match.end() > _LONGEST or not _is_place(match):
        return None
    return match["place"]


def _is_place(match: re.Match[str]) -> bool:
    """Capitals, an agency, a comma: a name before a dash alone ("Jane Roe — who") is no dateline."""
    place, whole = match["place"], match.group()
    return "(" in whole or place.split(",", 1)[0].replace(".", "").isupper() or ", " in place
