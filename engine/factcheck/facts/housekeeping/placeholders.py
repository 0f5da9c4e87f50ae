"""What the writer left to be filled in: TK, XX, [CHECK], lorem ipsum."""

import re
from collections.abc import Iterator

from factcheck.facts.model import Placeholder
from factcheck.facts.names.lexicon import is_word
from factcheck.facts.names.vocabulary import COMPANY_FORMS
from factcheck.facts.prose import Prose
from factcheck.patterns import gated, lazy

# Few articles hold any; a single character is looked for ten times as fast as two.
_PATTERNS = (
    gated(r"(?<![\w&'’\-])TK(?:TK)*(?![\w'’]|[ -](?:Maxx|MAXX)\b)", "TK"),
    gated(r"(?<![\w$€£.,\-])[$€£]?X{2,}(?:[.,]X+)*(?![\w'’])%?", "X", "XX"),
    gated(r"[$€£]X(?:[.,]?X)*\b(?: ?(?:million|billion|bn|m)\b)?", "X", "$X|£X|€X"),
    gated(
        r"\[(?:[A-Z][A-Z /'’\-]*\b)?(?:CHECK|NAME|TBD|TBC|TK|TODO|FIXME|INSERT|ADD|FILL IN|FILL|DATE|NUMBER|TITLE"
        r"|QUOTE|LINK|PHOTO|CITY|AGE|SOURCE|CONFIRM|"
        r"VERIFY|PLACEHOLDER|XX+|FACT[ -]?CHECK|HEADLINE|BYLINE|CAPTION|EDITOR|LEGAL|MORE)\b[^\]\n]{0,80}\]",
        "[",
    ),
    gated(
        r"\[(?:check|insert|add|fill in|confirm|verify|placeholder|name of|to be confirmed|to come|to check|tbc|tbd"
        r"|tk|todo|link here|your \w+)"
        r"\b[^\]\n]{0,80}\]",
        "[",
    ),
    gated(r"\{\{[^{}\n]{0,80}\}\}", "{", "{{"),
    gated(r"<(?:[A-Z][A-Z ]+|INSERT[^<>\n]{0,60})>", "<"),
    gated(r"\?\?\?+(?=[\s.,;)]|$)", "???"),
    gated(r"[Ll]orem ipsum(?: dolor(?: sit(?: amet)?)?)?|LOREM IPSUM", "orem |OREM"),
    gated(r"(?<![\w\[])(?:TBD|TBC|TODO|FIXME)(?![\w\]])", "TB|TODO|FIXME"),
    gated(r"(?<!\w)_{3,}(?!\w)", "_", "___"),
)
# Roman numerals and letters that mean what they say: Super Bowl XXX, XX chromosomes, size XX, XXX-rated.
_BEFORE = lazy(
    r"(?:Bowl|Olympiad|Olympics|Games|Louis|Pope|[A-Z][a-z]+ (?:John|Pius|Benedict)|WrestleMania|Chapter|Volume"
    r"|Vol\.|Part|Book|Article|Title|Section|Psalm|"
    r"[Ss]izes?|Legion|Congress|Conference|Act|Edition|Season|Anniversary|Corps|Group|Vin Diesel in|Dos|Level"
    r"|Class)\s+$"
)
_AFTER = lazy(
    r"\s*(?:[Cc]hromosomes?|[Cc]ells?|[Ee]mbryos?|[Ff]emales?|[Ww]om[ae]n|-?[Rr]ated|[Oo]lympi|Winter|Summer|Corps"
    r"|Legion|[Cc]entury|[Cc]linic|[Ff]ilms?|[Mm]ovies?|"
    r"[Pp]orn|[Tt]heat|[Ss]ize|[Ll]arge|/XY|and XY|or XY|tour\b|Tour\b|album)"
)


_LONGEST_TICKER = 5
# Behind it may stand the exchange: <HLBD ST>.
_LONGEST_MARKET = 2
# Of two letters only those in the list below are left to be filled in.
_SHORTEST_WORD = 3
_TO_COME = frozenset(("TK", "TKTK", "TBD", "TBC", "TBA", "TODO", "FIXME", "INSERT"))


def find_placeholders(prose: Prose) -> tuple[Placeholder, ...]:
    """The placeholders, each place once."""
    found: list[Placeholder] = []
    end = 0
    for start, stop in sorted(_places(prose.text), key=lambda place: (place[0], -place[1])):
        if start >= end and prose.block_at(start) is not None:
            found.append(Placeholder(**prose.place(start, stop)))
            end = stop
    return tuple(found)


def _places(text: str) -> Iterator[tuple[int, int]]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if not _means_what_it_says(text, match):
                yield match.span()


def _means_what_it_says(text: str, match: re.Match[str]) -> bool:
    if match.group().startswith("<"):
        return _is_ticker(text, match)
    if set(match.group()) != {"X"}:
        return False
    return bool(_BEFORE.search(text, max(0, match.start() - 30), match.start()) or _AFTER.match(text, match.end()))


def _is_ticker(text: str, match: re.Match[str]) -> bool:
    """Whether capitals in angle brackets are a firm or what its shares are traded under: Harbor Oil Corp <HBO>."""
    parts = match.group()[1:-1].split()
    if parts[-1].title() in COMPANY_FORMS:
        return True
    letters, market = parts[0], parts[1:]
    if not letters.isalpha() or len(letters) > _LONGEST_TICKER or letters in _TO_COME or set(letters) == {"X"}:
        return False
    name = text[max(0, match.start() - 30) : match.start()].rstrip(" ").rsplit(None, 1)[-1:]
    if not name or not name[0][0].isupper() or any(len(word) > _LONGEST_MARKET for word in market):
        return False
    if name[0].rstrip(".,").title() in COMPANY_FORMS or name[0].upper().startswith(letters):
        return True
    return len(letters) < _SHORTEST_WORD or not is_word(letters)
