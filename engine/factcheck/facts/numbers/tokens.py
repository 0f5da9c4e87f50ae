"""The words, numerals and marks of a sentence, with their places."""

import re
from itertools import accumulate

import attrs

# Words with their apostrophes, numerals with inner points and commas, any other mark; and the white space after each.
_TOKEN = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)*|[0-9]+(?:[.,][0-9]+)*|[^\w\s]|\w)(\s*)")

HYPHENS = frozenset("-‐‑–—−")


@attrs.frozen
class Tokens:
    """A sentence as parallel tuples: the tokens, the same in lower case, where each starts and whether space follows.

    Two empty tokens stand at the end so that looking ahead needs no bounds.
    """

    words: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    spaced: tuple[bool, ...]

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
        return index > 0 and not self.spaced[index - 1]

    def is_hyphen(self, index: int) -> bool:
        """Whether a token is a hyphen or dash with no white space on either side."""
        return self.words[index] in HYPHENS and not self.spaced[index] and index > 0 and not self.spaced[index - 1]

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
    """The tokens of a range of a text."""
    pairs = _TOKEN.findall(text, start, end)
    if not pairs:
        return Tokens(_PADDING, _PADDING, (start,) * 4, (True,) * 4)
    words, gaps = zip(*pairs, strict=True)
    lead = _TOKEN.search(text, start, end)
    origin = start if lead is None else lead.start()
    lengths = (len(word) + len(gap) for word, gap in pairs)
    starts = tuple(accumulate(lengths, initial=origin))
    return Tokens(
        words + _PADDING,
        tuple(map(str.lower, words)) + _PADDING,
        (*starts, *starts[-1:] * 3),
        tuple(map(bool, gaps)) + (True,) * 4,
    )
