"""Numbers of a text, in digits or words, with what stands around them."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

import attrs

from factcheck.source import Span

_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS: Mapping[str, int] = MappingProxyType(
    {word: number for number, word in enumerate(_SMALL, 1)}
    | {word: 10 * number for number, word in enumerate(_TENS, 2)}
    | {f"{ten}-{one}": 10 * tens + ones for tens, ten in enumerate(_TENS, 2) for ones, one in enumerate(_SMALL[:9], 1)}
)
SCALES: Mapping[str, float] = MappingProxyType(
    {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
    | {"k": 1e3, "m": 1e6, "bn": 1e9, "tn": 1e12}
)
_IN_WORDS = "|".join(sorted(_WORDS, key=len, reverse=True))
FIGURE = re.compile(
    r"(?P<currency>[A-Z]{0,2}[$£€])?"
    rf"(?P<number>(?<![\w.,-])\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|(?<=[$£€])\d+(?:\.\d+)?|(?<![\w.,:/-])\d+(?:\.\d+)?"
    rf"|\b(?i:{_IN_WORDS})\b)"
    r"(?!,\d|\.\d|:\d|/\d|(?:st|nd|rd|th|s)\b)"
    r"(?P<scale>[ -]?(?:hundred|thousand|million|billion|trillion)\b|(?:bn|tn|m|k)\b)?"
    r"(?P<percent>%| per ?cent\b)?"
)
_NOUN = re.compile(r"[ -](?:(?:of|the|other|more|new|old|young|local|people’s) )?([a-z]{3,})")


@attrs.frozen
class Figure:
    """A number: `span` covers its digits or its word, `whole` its currency, scale and percent sign too."""

    span: Span
    whole: Span
    words: str
    value: float
    currency: str
    scale: str
    is_percent: bool

    @property
    def unit(self) -> str:
        """What two figures must share to be compared: the currency or the percent sign."""
        return "%" if self.is_percent else self.currency


def figures(text: str, span: Span) -> tuple[Figure, ...]:
    """The figures of a range of a text, in order."""
    return tuple(_read(match) for match in FIGURE.finditer(text, span.start, span.end))


def _read(match: re.Match[str]) -> Figure:
    scale = (match["scale"] or "").strip(" -")
    value = value_of(match["number"]) * SCALES.get(scale, 1)
    number, whole = Span(*match.span("number")), Span(*match.span())
    return Figure(number, whole, match["number"], value, match["currency"] or "", scale, match["percent"] is not None)


def value_of(words: str) -> float:
    """The number that digits or words stand for."""
    return float(words.replace(",", "")) if words[0].isdigit() else float(_WORDS[words.lower()])


def written_like(figure: Figure, value: float) -> str:
    """Another value in the form of a figure: its commas and decimals, words where it has words."""
    number = value / SCALES.get(figure.scale, 1)
    if not figure.words[0].isdigit():
        word = next((word for word, one in _WORDS.items() if one == number), None)
        if word is not None:
            return word.capitalize() if figure.words[0].isupper() else word
    decimals = len(figure.words.partition(".")[2])
    if not decimals and number != int(number):
        decimals = 1
    comma = "," if "," in figure.words or number >= 10_000 else ""
    return f"{number:{comma}.{decimals}f}"


def transpositions(words: str) -> Iterator[str]:
    """The digits with two neighbours swapped, never to begin with a nought."""
    for place in range(len(words) - 1):
        one, two = words[place], words[place + 1]
        if one.isdigit() and two.isdigit() and one != two and not (place == 0 and two == "0"):
            yield words[:place] + two + one + words[place + 2 :]


def noun_after(text: str, figure: Figure) -> str | None:
    """The word that a figure counts, without its plural's s: the one after it, or after one short word."""
    match = _NOUN.match(text, figure.whole.end)
    return None if match is None else match[1].removesuffix("s")
