"""The text that the readers work on: NFC, lines ended by LF, plain spaces and digits, nothing invisible; with the
way back.
"""

import re
import unicodedata
from collections.abc import Iterator

from factcheck.article.offsets import Offsets, Run
from factcheck.patterns import lazy
from factcheck.records import record

# One character for one: other line ends (CR alone, NEL, line and paragraph separators) and other spaces (VT and FF,
# which a page or a column left inside a line, and letters and signs that are blank, among them).
_LINE_ENDS = "\r\x85\u2028\u2029"
_SPACES = "\x0b\x0c\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_SPACES += "\u2800\u3164\uffa0"  # the empty pattern of Braille, the fillers of Hangul
_REPLACED = {**dict.fromkeys(_LINE_ENDS, "\n"), **dict.fromkeys(_SPACES, " ")}
# Also one for one: decimal digits of any script, and the marks that stand with them.
_OTHER_DIGIT = lazy(r"[^\D0-9]")
_NUMBER_MARKS = {"٪": "%", "％": "%", "﹪": "%", "٫": ".", "٬": ",", "，": ",", "．": "."}
_NUMBER_MARKS |= {"＄": "$", "﹩": "$", "￡": "£", "￥": "¥"}
# Quotation marks of other widths, and primes that stand for such; behind a digit a prime is an inch or a second.
_QUOTATION_MARKS = dict.fromkeys("＂〝〞‶″ʺˮ", '"')
_MARKS = {**_NUMBER_MARKS, **_QUOTATION_MARKS}
_MARK = lazy(r"[٪％﹪٫٬]|[，．](?<=\d.)(?=\d)|[＄﹩￡￥](?=\d)|[＂〝〞‶ʺˮ]|″(?<!\d.)")
# Dropped: marks of notes, and what is never seen (soft hyphens, zero-width spaces and joins of words, marks of
# direction, stray byte order marks), the CR of CRLF, and the narrow or no-break space that sets thousands apart
# ("12 500"). An override of the direction (U+202D, U+202E) changes what is seen, and stays. So do joiners and choosers
# of a form inside emoji and in other scripts, where they carry meaning; behind a letter, digit or mark of English they
# carry none.
_UNSEEN = "\xad\u034f\u061c\u200b\u200e\u200f\u202a-\u202c\u2060-\u2064\u2066-\u206f\ufeff"
_UNSEEN_HERE = "\u180b-\u180f\u200c\u200d\ufe00-\ufe0f\U000e0020-\U000e007f\U000e0100-\U000e01ef"
_ENGLISH = "\t\n -\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20cf"
# Marks of notes directly behind a word: "eleven[1]", "eleven[^a]"; before a bracket it is a link's.
_NOTE = r"\[(?:[0-9]{1,3}|\^[A-Za-z0-9_-]{1,20})\]"
_NOTE_MARKS = rf"(?<=[A-Za-z0-9.,;:!?\"”’')]\[){_NOTE[2:]}(?:{_NOTE})*(?![(\[])"
_GROUPING = r"(?<=[0-9][\xa0\u2009\u202f])(?<![0-9]{4}.)(?=[0-9]{3}(?![0-9]))"
# A text is searched for the first character of all of these, which is ten times as fast as to try each everywhere.
_DROPPED = lazy(
    f"[{_UNSEEN}{_UNSEEN_HERE}\r\xa0\u2009\u202f\\[](?:"
    f"(?<=[{_ENGLISH}][{_UNSEEN}{_UNSEEN_HERE}])[{_UNSEEN}{_UNSEEN_HERE}]*|(?<=[{_UNSEEN}])[{_UNSEEN}]*"
    f"|(?<=\r)(?=\n)|{_GROUPING}|{_NOTE_MARKS})"
)
_ODD = lazy(f"[{_LINE_ENDS}{_SPACES}{_UNSEEN}{_UNSEEN_HERE}]")
_NOT_ASCII = lazy("[^\x00-\x7f]")
_ANY_NOTE = lazy(_NOTE)
# Below U+0300 every character is its own NFC form unless a combining one follows.
_MAY_COMPOSE = lazy("[\x00-\U0010ffff]?[\u0300-\U0010ffff]+")
_CONJOINING = range(0x1160, 0x1200)  # Hangul vowels and finals, which join the letter before them


@record
class Clean:
    """Clean text, and the map from it to the text of the file."""

    text: str
    offsets: Offsets


def clean(text: str) -> Clean:
    """The clean form of a file's text; the text itself, with an empty map, where it is clean already."""
    visible = _visible(_with_plain_digits(text))
    if visible.text.isascii() or unicodedata.is_normalized("NFC", visible.text):
        return visible
    composed = _composed(visible.text)
    return Clean(composed.text, composed.offsets.after(visible.offsets))


def clean_entity(character: str, *, after: str) -> str:
    """What a character entity stands for, as it would be read if it stood in the file itself behind this text."""
    before = after[-1:]
    return _visible(_with_plain_digits(before + character)).text[len(before) :].replace("\n", " ")


def _with_plain_digits(text: str) -> str:
    """The text with digits of other scripts, the marks within their numbers, and quotation marks as in English."""
    signs = "".join(set(_NOT_ASCII.findall(text)))  # a few curly marks in most texts: quicker to look through
    if not _OTHER_DIGIT.search(signs) and _MARKS.keys().isdisjoint(signs):
        return text
    marked = _MARK.sub(lambda match: _MARKS[match.group()], text)
    return _OTHER_DIGIT.sub(_plain_digit, marked)


def _plain_digit(match: re.Match[str]) -> str:
    return str(unicodedata.decimal(match.group()))


def _visible(text: str) -> Clean:
    """Line ends and spaces made plain, invisible characters and the marks of notes dropped."""
    odd = set(_ODD.findall(text))
    if not odd and not ("[" in text and _ANY_NOTE.search(text)):
        return Clean(text, Offsets())
    plain = text
    for character in odd & _REPLACED.keys():
        plain = plain.replace(character, _REPLACED[character])
    builder = _Builder()
    start = 0
    for match in _DROPPED.finditer(text):
        builder.add(plain[start : match.start()], start, match.start())
        start = match.end()
    if not start:
        return Clean(plain, Offsets())
    builder.add(plain[start:], start, len(text))
    return builder.done()


def _composed(text: str) -> Clean:
    """Letters and their marks composed."""
    builder = _Builder()
    done = 0
    for match in _MAY_COMPOSE.finditer(text):
        for start, end in _clusters(text, match.start(), match.end()):
            written = unicodedata.normalize("NFC", text[start:end])
            if written != text[start:end]:
                builder.add(text[done:start], done, start)
                builder.add(written, start, end)
                done = end
    builder.add(text[done:], done, len(text))
    return builder.done()


class _Builder:
    """Collects clean stretches with their places in the text that they come from."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self._end = 0

    def add(self, written: str, start: int, end: int) -> None:
        if written:
            self._parts.append(written)
            self._runs.append(Run(self._end, self._end + len(written), start, end))
            self._end += len(written)

    def done(self) -> Clean:
        return Clean("".join(self._parts), Offsets.of(self._runs))


def _clusters(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Characters with the marks that may compose with them."""
    low = start
    for index in range(start + 1, stop):
        if not _joins(text[index]):
            yield low, index
            low = index
    yield low, stop


def _joins(character: str) -> bool:
    return unicodedata.category(character).startswith("M") or ord(character) in _CONJOINING
