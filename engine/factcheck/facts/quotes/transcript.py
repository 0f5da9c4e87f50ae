"""Transcripts: paragraphs that start with the name of who speaks and a colon, and need no marks."""

from collections import Counter
from collections.abc import Sequence

from factcheck.facts.prose import Prose
from factcheck.patterns import lazy
from factcheck.records import record

# "WALLACE: …", "SEN. RUIZ: …", "Ana Ruiz: …"; a name is short, and words follow on the line.
_LABEL = lazy(r"(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4})(?: \([^()\n]{1,40}\))?: ?\s(?=\S)")
# Names in capitals are nothing else from two lines on; others could head a list, so that one must come again.
_FEWEST_CAPITALS = 2
_FEWEST_NAMES = 3


@record
class Line:
    """A line of a transcript: the number of its block, the name's range, and where the words start."""

    block: int
    name: tuple[int, int]
    words: int


def transcript_lines(prose: Prose) -> Sequence[Line]:
    """The lines of the transcript in an article; none where too few lines start with a name."""
    text = prose.text
    found = []
    for number, block in enumerate(prose.blocks):
        if block.kind not in ("paragraph", "quote") or text.find(":", block.start, block.start + _LONGEST_LABEL) < 0:
            continue
        match = _LABEL.match(text, block.start, block.end)
        if match is not None:
            found.append(Line(number, match.span("name"), match.end()))
    return _accepted(text, found)


# No label is longer: the search for its colon stops here.
_LONGEST_LABEL = 90


def _accepted(text: str, lines: Sequence[Line]) -> Sequence[Line]:
    capitals = [line for line in lines if _is_capitals(text[slice(*line.name)])]
    if len(capitals) >= _FEWEST_CAPITALS:
        return capitals
    names = Counter(text[slice(*line.name)] for line in lines)
    again = [name for name, count in names.items() if count > 1]
    if len(lines) >= _FEWEST_NAMES and len(names) > 1 and again:
        return lines
    return ()


def _is_capitals(name: str) -> bool:
    return name.isupper() and sum(letter.isalpha() for letter in name) > 1
