"""Cells of a table wrapped to the width that a terminal gives them."""

from collections.abc import Sequence

from wcwidth import wcswidth


def display_width(text: str) -> int:
    """How many columns of a terminal a text takes; an East Asian character takes two."""
    if text.isascii():
        return len(text)
    width: int = wcswidth(text)
    return width if width >= 0 else len(text)


def wrap(text: str, width: int) -> tuple[str, ...]:
    """The text in lines of at most `width` columns, broken at spaces, in words only where one is too long."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if display_width(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, width)
        lines.extend(full)
    return (*lines, line)


def _pieces(word: str, width: int) -> list[str]:
    """A word too long for a line cut into pieces that fit, after a slash or a dot or hyphen that stands late enough."""
    pieces: list[str] = []
    while display_width(word) > width:
        cut = width
        while cut > 1 and display_width(word[:cut]) > width:
            cut -= 1
        cut = next((place for mark in "/.-" if (place := word.rfind(mark, cut // 3, cut) + 1)), cut)
        pieces.append(word[:cut])
        word = word[cut:]
    return [*pieces, word]


def stack(*cells: Sequence[str]) -> tuple[str, ...]:
    """Cells of one row, each some lines, as cells with line breaks and one height."""
    height = max(len(cell) for cell in cells)
    return tuple("\n".join((*cell, *[""] * (height - len(cell)))) for cell in cells)
