"""The lines of a plain text, with their place and what stands before them."""

from factcheck.records import record


@record
class Line:
    """A line that is not blank: its text without the white space around it.

    `indent` counts the white space before it (a tab is four); `follows_blank` says that a blank line or the start
    of the text stands before it.
    """

    start: int
    text: str
    indent: int
    follows_blank: bool

    @property
    def end(self) -> int:
        """The place after its last character."""
        return self.start + len(self.text)


def read_lines(text: str, start: int = 0) -> list[Line]:
    """The lines of a text from a place on."""
    lines: list[Line] = []
    blank = True
    for whole in text[start:].split("\n"):
        written = whole.strip()
        if written:
            head = len(whole) - len(whole.lstrip())
            indent = head + 3 * whole.count("\t", 0, head) if head else 0
            lines.append(Line(start + head, written, indent, blank))
        blank = not written
        start += len(whole) + 1
    return lines
