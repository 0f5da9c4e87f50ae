"""The words, numerals and marks of a sentence, with their places."""

from itertools import accumulate

import attrs

from factcheck.patterns import lazy

# Words with an inner apostrophe, numerals with inner points and commas, any other character; and the white space after.
# Letters are those of Latin alphabets by their ranges: a third faster than asking for any letter.
# No repetition gives back what it took: a quarter faster again.
_LETTERS = "[A-Za-zÀ-ÖØ-öø-ɏ]++"
_TOKEN = lazy(rf"(?:{_LETTERS}(?:['’]{_LETTERS})?+|[0-9]++(?:[.,][0-9]++)*+|\W|\w)\s*+")

HYPHENS = frozenset("-‐‑–—−")


@attrs.define
class Tokens:
    """A sentence as parallel tuples: the tokens, the same in lower case, and where each starts.

    It is not frozen, so that each of the many is made in a third of the time.
    Four empty tokens stand at the end so that looking ahead needs no bounds.
    """

    words: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words) - 4

    def end(self, index: int) -> int:
        """Where a token ends in the text."""
        return self.starts[index] + len(self.words[index])

    def before(self, index: int) -> str:
        """The token before in lower case; empty at the start."""
        return self.lower[index - 1] if index > 0 else ""

    def joined(self, index: int) -> bool:
        """Whether a token follows the one before it without white space."""
        return index > 0 and self.starts[index - 1] + len(self.words[index - 1]) == self.starts[index]

    def spaced(self, index: int) -> bool:
        """Whether white space (or nothing) follows a token."""
        return self.starts[index] + len(self.words[index]) != self.starts[index + 1] or not self.words[index + 1]

    def is_hyphen(self, index: int) -> bool:
        """Whether a token is a hyphen or dash with no white space on either side."""
        return self.words[index] in HYPHENS and self.joined(index) and not self.spaced(index)

    def is_digits(self, index: int) -> bool:
        """Whether a token is a numeral in digits."""
        return "0" <= self.words[index][:1] <= "9"

    def is_capitalised(self, index: int) -> bool:
        """Whether a token is a word with a capital first letter."""
        return index >= 0 and self.words[index][:1].isupper()

    def is_word(self, index: int) -> bool:
        """Whether a token is made of letters."""
        return index >= 0 and self.words[index][:1].isalpha()


_PADDING = ("", "", "", "")


def tokenize(text: str, start: int, end: int) -> Tokens:
    """The tokens of a range of a text, which begins with one."""
    spaced = _TOKEN.findall(text, start, end)
    words = tuple(map(str.rstrip, spaced))
    starts = tuple(accumulate(map(len, spaced), initial=start))
    lower = tuple(map(str.lower, words))
    return Tokens(words + _PADDING, lower + _PADDING, (*starts, *starts[-1:] * 3))
