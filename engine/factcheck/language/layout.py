"""The lines of a rule file as a formatter sees them: code, texts in quotes and comments apart."""

import re
from collections.abc import Iterator

from factcheck.records import record

# What may hide a line end, a number sign or a space: a block of text, a text in quotes, a comment.
_HIDING = re.compile(r'"""[\s\S]*?"{3,}|"(?:[^"\\\n]|\\[^\n])*"|#[^\n]*')
# Stands for a text in quotes while the code around it is spaced; no file that can be read holds it outside of texts.
HOLDER = "\ue000"


@record
class Line:
    """A line with what it begins: a block of text makes it go on over others.

    `code` has `HOLDER` for each of the `texts`; a line without code is blank or a comment alone.
    """

    indent: int
    code: str
    texts: tuple[str, ...]
    comment: str

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return not self.code and not self.comment


def lines_of(text: str) -> Iterator[Line]:
    """The lines of a file that could be read, its line ends being line feeds."""
    held, hidden = _held(text)
    waiting = iter(hidden)
    for written in held.split("\n"):
        found = [next(waiting) for _ in range(written.count(HOLDER))]
        comment = found.pop() if found and found[-1].startswith("#") else ""
        code = written.rstrip().removesuffix(HOLDER) if comment else written
        indent = len(written[: len(written) - len(written.lstrip(" \t"))].expandtabs())
        yield Line(indent, code.strip(), tuple(found), comment.rstrip())


def _held(text: str) -> tuple[str, list[str]]:
    """The text with a holder for all that is hidden in it, and what that is."""
    hidden: list[str] = []

    def hold(found: "re.Match[str]") -> str:
        hidden.append(found[0])
        return HOLDER

    return _HIDING.sub(hold, text), hidden
