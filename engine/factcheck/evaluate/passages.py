"""Where the words that a declaration names stand in an article: one place, or the reason why there is not one."""

import re

from factcheck.facts.prose import Prose
from factcheck.language.nodes import TextPlace
from factcheck.source import Span
from factcheck.values.folding import alike, fold


class NoSuchPlace(Exception):
    """Words that do not stand in the article, or in more places than one."""


def find_passage(prose: Prose, place: TextPlace) -> Span:
    """The one place of the words, whole words alone; the kind of mark, dash and space makes no difference."""
    found = [
        Span(*match.span()) for match in _pattern(place.text).finditer(prose.text) if _holds_facts(prose, match.start())
    ]
    words = f"“{place.text}”"
    if place.ordinal is None and len(found) > 1:
        raise NoSuchPlace(f"{words} stands there {len(found)} times: say which, as 2nd or 3rd")
    at = (place.ordinal or 1) - 1
    if at >= len(found):
        raise NoSuchPlace(f"{words} {_times(len(found))}")
    return found[at]


def _times(count: int) -> str:
    if not count:
        return "does not stand there"
    return "stands there only once" if count == 1 else f"stands there only {count} times"


def _holds_facts(prose: Prose, at: int) -> bool:
    return prose.block_at(at) is not None


def _pattern(text: str) -> re.Pattern[str]:
    folded = fold(text)
    body = "".join(r"\s+" if character == " " else f"[{re.escape(alike(character))}]" for character in folded)
    before = r"(?<!\w)" if folded[0].isalnum() else ""
    after = r"(?!\w)" if folded[-1].isalnum() else ""
    return re.compile(f"{before}{body}{after}")
