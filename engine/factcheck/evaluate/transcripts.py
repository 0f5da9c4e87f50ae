"""Sources made ready to look quotations up in: their text folded in each of the ways that rules ask for."""

import functools
import re
import unicodedata
from collections.abc import Mapping

import attrs

from factcheck.language.nodes import Folding
from factcheck.records import record
from factcheck.values.document import Document
from factcheck.values.folding import fold

_SPACES = re.compile(r"\s+")
_DASHES = re.compile(r"[ -]*-[ -]*")
_DOTS = re.compile(r"\.(?: ?\.){2,}")
# An apostrophe inside a word is none of them.
_MARKS = re.compile(r"\"|(?<!\w)'|'(?!\w)")
_WORD = re.compile(r"\S+")
# What may stand around a word without being part of it.
_AROUND = "\"'.,;:!?()[]-*_"


@record
class FoldedText:
    """A source's text in which typography does or does not make a difference."""

    transcript: "Transcript"
    text: str = attrs.field(repr=False)
    folding: tuple[Folding, ...] = ()

    def fold(self, text: str) -> str:
        """Another text in the same way."""
        return folded(text, self.folding)


@attrs.define(eq=False)
class Transcript:
    """A document that is looked into; what is made of its text is made once, when it is first asked for."""

    document: Document
    _folded: dict[tuple[Folding, ...], FoldedText] = attrs.field(factory=dict)

    @property
    def trouble(self) -> str | None:
        """Why the document could not be read."""
        return self.document.trouble

    def folded(self, folding: tuple[Folding, ...]) -> FoldedText:
        """Its text, folded so."""
        if folding not in self._folded:
            self._folded[folding] = FoldedText(self, folded(self.document.text, folding), folding)
        return self._folded[folding]

    @functools.cached_property
    def words(self) -> tuple[str, ...]:
        """Its words as written."""
        return tuple(_WORD.findall(self.document.text))

    @functools.cached_property
    def places(self) -> Mapping[str, list[int]]:
        """Where each word stands, by its `key_of_word`."""
        found: dict[str, list[int]] = {}
        for place, word in enumerate(self.words):
            found.setdefault(key_of_word(word), []).append(place)
        return found


def folded(text: str, folding: tuple[Folding, ...]) -> str:
    """A text on one line; with `typography` dashes and dots in one form each, and no quotation marks.

    Who quotes speech in speech sets marks that nobody has said, and a transcript seldom has.
    """
    if "typography" not in folding:
        return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()
    text = " ".join(_MARKS.sub("", fold(text).replace("…", "...")).split())
    return _DASHES.sub("-", _DOTS.sub("...", text))


def key_of_word(word: str) -> str:
    """What two words have in common that differ in marks and capitals alone."""
    return bare_word(word).lower()


def bare_word(word: str) -> str:
    """A word without the marks around it."""
    return fold(word).strip(_AROUND)
