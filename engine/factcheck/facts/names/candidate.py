"""A candidate: words with a capital that may be a name."""

from factcheck.records import record


@record
class Word:
    """A word with a capital, without the 's of a possessive."""

    text: str
    start: int
    end: int
    possessive: bool = False


@record
class Candidate:
    """Words that may be a name, with the titles before it.

    `initial` where the first word would have its capital anyway, at the start of a sentence; `joined` where "of" or
    "and" holds its parts together.
    """

    words: tuple[Word, ...]
    block: int
    initial: bool
    titles: tuple[str, ...] = ()
    joined: bool = False

    @property
    def start(self) -> int:
        """Where the first word starts."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where the last word ends."""
        return self.words[-1].end
