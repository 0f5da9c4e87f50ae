"""Words and numbers that are not written in the letters and digits that they seem to be: "Iаn" with a Cyrillic a."""

import re
import unicodedata
from collections.abc import Iterator

from factcheck.facts.model import LookAlike
from factcheck.facts.prose import Prose
from factcheck.patterns import lazy

# Letters that look like Latin ones, or like a digit, each with what it looks like.
_CYRILLIC = dict(zip("АВЕЅІЈКМНОРСТУХаесһіјӏорԛѕԝхуԁЗз", "ABESIJKMHOPCTYXaechijlopqswxyd33", strict=True))
_GREEK_CAPITALS = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
# In lower case they are symbols as well ("IFNγ", "NFκB", "pKα"), but not between small Latin letters.
_GREEK_SMALL = dict(zip("αικνρυχ", "aikvpux", strict=True))
_PLAIN = {**_CYRILLIC, **_GREEK_CAPITALS, **_GREEK_SMALL}
# Latin letters in another form: joined ("ﬁ"), wide ("Ａ"), of formulas ("𝐀").
_FORMS = "\ufb00-\ufb06\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7cb"
_ODD_LETTER = lazy(f"[{''.join(_PLAIN)}{_FORMS}]")
_WORD = lazy(r"[^\W\d_](?:[^\W_]|[\u0300-\u036f])*|[0-9](?:[^\W_]|[.,](?=\w))*")
_LATIN = lazy(r"[A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u024f]")
_SMALL_LATIN = lazy(r"[a-z\xdf-\xf6\xf8-\xff]")
_FORM = lazy(f"[{_FORMS}]")
_OTHER_DIGITS = lazy(r"[^\D0-9]")
_NUMBER = lazy(r"[0-9](?:[0-9.,]*[0-9])?")
# What stands behind such a mark is seen in another order than it is read.
_OVERRIDE = lazy(r"[\u202d\u202e][^\W_]*")
_DIRECTIONS = {"\u202d": "left to right", "\u202e": "right to left"}
_NEAR = 12  # characters beside a number in which a word of its own script may stand


def find_look_alikes(prose: Prose) -> tuple[LookAlike, ...]:
    """The words that mix scripts, or forms of letters, so that they look like others; numbers in other digits; words
    whose direction is turned.

    A word that is wholly of another script is a foreign one, and none.
    """
    if _is_western(prose.text) and _is_western(prose.article.source.text):
        return ()
    found = [*_words(prose), *_numbers(prose), *_turned(prose)]
    return tuple(sorted(found, key=lambda fact: fact.start))


def _is_western(text: str) -> bool:
    """Whether a text keeps to Western letters and marks (code page 1252), in a third of the time of a search."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _words(prose: Prose) -> Iterator[LookAlike]:
    text = prose.text
    end = 0
    for odd in () if text.isascii() else _ODD_LETTER.finditer(text):
        if odd.start() < end or prose.block_at(odd.start()) is None:
            continue
        start = odd.start()
        while start and (text[start - 1].isalnum() or unicodedata.combining(text[start - 1])):
            start -= 1
        word = _WORD.match(text, start)
        if word is None:
            continue
        end = max(odd.end(), word.end())
        letters = tuple(dict.fromkeys(_disguised(word.group())))
        if letters:
            yield _look_alike(prose, word.span(), letters, _reading(word.group()))


def _disguised(word: str) -> Iterator[str]:
    """The letters of a word that look like others of the same word's script."""
    is_latin = _LATIN.search(word) is not None
    has_digit = any(character.isdigit() for character in word)
    for index, letter in enumerate(word):
        if _FORM.match(letter):
            yield letter
        elif letter in _GREEK_SMALL:
            if _is_between_latin(word, index):
                yield letter
        elif letter in _GREEK_CAPITALS:
            if is_latin:
                yield letter
        elif letter in _CYRILLIC and (is_latin or has_digit):
            yield letter


def _is_between_latin(word: str, index: int) -> bool:
    before, after = word[index - 1 : index], word[index + 1 : index + 2]
    return bool(before and _LATIN.match(before)) and bool(after and _SMALL_LATIN.match(after))


def _reading(word: str) -> str | None:
    """The word in plain letters; None where some letter of it looks like none of them."""
    plain = "".join(_PLAIN.get(letter) or unicodedata.normalize("NFKC", letter) for letter in word)
    return plain if re.fullmatch(f"(?:{_LATIN.pattern}|[0-9])+", plain) else None


def _numbers(prose: Prose) -> Iterator[LookAlike]:
    """Numbers that stand in the file with digits of another script, which reading has made plain."""
    source = prose.article.source.text
    if source.isascii() or not _OTHER_DIGITS.search(source):
        return
    for number in _NUMBER.finditer(prose.text):
        if prose.block_at(number.start()) is None:
            continue
        place = prose.article.place(*number.span())
        digits = tuple(dict.fromkeys(_OTHER_DIGITS.findall(source[place.start : place.end])))
        if digits and not _stands_among(digits[0], prose.text, number):
            yield _look_alike(prose, number.span(), digits, number.group())


def _turned(prose: Prose) -> Iterator[LookAlike]:
    """Words behind a mark that turns the direction of writing: "evif" with one before it is seen as "five"."""
    for word in () if prose.text.isascii() else _OVERRIDE.finditer(prose.text):
        if prose.block_at(word.start()) is not None:
            mark = word.group()[0]
            yield LookAlike(**prose.place(*word.span()), odd=(mark,), script=_DIRECTIONS[mark], plain=None)


def _stands_among(digit: str, text: str, number: re.Match[str]) -> bool:
    """Whether a letter of the digit's own script stands near: the number belongs to foreign words."""
    script = _script(digit)
    near = text[max(0, number.start() - _NEAR) : number.start()] + text[number.end() : number.end() + _NEAR]
    return any(letter.isalpha() and _script(letter) == script for letter in near)


def _look_alike(prose: Prose, span: tuple[int, int], odd: tuple[str, ...], reading: str | None) -> LookAlike:
    return LookAlike(**prose.place(*span), odd=odd, script=_named(odd[0]), plain=reading)


def _named(character: str) -> str:
    """What an editor would call the letters or digits: Cyrillic, Greek, wide, joined."""
    if not _FORM.match(character) and not (character.isdigit() and _script(character) in ("FULLWIDTH", "MATHEMATICAL")):
        return _script(character).capitalize()
    if character <= "\ufb06":
        return "joined"
    return "wide" if _script(character) == "FULLWIDTH" else "mathematical"


def _script(character: str) -> str:
    """The first word of a character's name, which is its script where it has one: "CYRILLIC"."""
    first = unicodedata.name(character, "UNKNOWN").split(" ")[0].split("-")[0]
    return "ARABIC" if first == "EXTENDED" else first
