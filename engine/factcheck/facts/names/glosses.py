"""Words beside letters that say what they are without spelling them out: the rail union RMT, the BPI, a trade body."""

import functools
import re
from pathlib import Path

from factcheck.patterns import lazy
from factcheck.source import Span

_REACH = 80
# Up to so many plain words may stand before the noun that tells what it is.
_WORDS = r"(?:[\w’'-]+ ){0,6}?"


def find_gloss(text: str, start: int, end: int) -> Span | None:
    """The words beside the letters in this range that say what they stand for is; None where there are none."""
    for match in (_behind().match(text, end, end + _REACH), _nouns_before(text, start)):
        if match is not None:
            number = match.lastindex or 0
            return Span(*match.span(number))
    return None


def _nouns_before(text: str, start: int) -> re.Match[str] | None:
    """The rail union RMT; the safety agency, RSA, said; the armed group (PLG)."""
    begin = max(0, start - _REACH, text.rfind("\n", 0, start) + 1)
    if _all_nouns().isdisjoint(text[begin:start].replace(",", " ").split()):  # many times as fast as the expression
        return None
    return _before().search(text, begin, start)


@functools.cache
def _all_nouns() -> frozenset[str]:
    return frozenset(_nouns().split("|"))


@functools.cache
def _nouns() -> str:
    """Nouns that say what sort of thing letters stand for."""
    lines = Path(__file__).with_name("data").joinpath("bodies.txt").read_text(encoding="utf-8").splitlines()
    return "|".join(word for line in lines if not line.startswith("#") for word in line.split())


@functools.cache
def _behind() -> "re.Pattern[str]":
    nouns = _nouns()
    return lazy(
        rf"(?:['’]s)?(?:,? [(–—-] ?|, )(?:which (?:is|was) )?((?:the|an?|its|their|our|one of|[A-Z]\w+[’']s) "
        rf"{_WORDS}(?:{nouns}))\b"
        r"|, or (?:the )?([a-z][\w-]+(?: [a-z][\w-]+){0,4}),"
        rf"| ((?:[a-z]\w+ )?(?:radio|television|TV|news|newspaper|channel|website|poll|index|movement))\b"
    )


@functools.cache
def _before() -> "re.Pattern[str]":
    return lazy(
        rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[\w-]+[’']s?) ({_WORDS}(?:{_nouns()}))"
        r"(?: (?:called|named|known as))?(?:,| \(| [–—-])? (?:the )?\(?$|"
        rf"\b([a-z][\w-]+ (?:{_nouns()}))(?:,| \()? ?$"
    )
