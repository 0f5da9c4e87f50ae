"""The one layout of a rule file: indentation, spaces and blank lines; words, line breaks and comments stay."""

import re
import textwrap
from collections.abc import Iterator, Sequence

from factcheck.language.layout import HOLDER, Line, lines_of
from factcheck.records import record

_CLAUSE, _CONTINUED, _BLOCK = 2, 4, 4  # columns
# Clauses whose one word is followed by what they say: that begins in one column, as wide as `severity` and a space.
_PADDED = re.compile(
    r"^(severity|let|need|check|forbid|expect|say|mark|suggest|because|see|tags|status|formerly|untested"
    r"|evidence|by|until)(?!\w) *"
)
_WIDTH = len("severity ")
_SPACING = (
    (re.compile(r"[ \t]+"), " "),
    (re.compile(r" ?(!=|<=|>=|=|<|>|\+|\*) ?"), r" \1 "),
    (re.compile(r" ?, ?"), ", "),
    (re.compile(r"([(\[]) "), r"\1"),
    (re.compile(r" ([)\]])"), r"\1"),
    (re.compile(rf"(?<=[\w)\]]){HOLDER}"), f" {HOLDER}"),
    (re.compile(rf"{HOLDER}(?=\w)"), f"{HOLDER} "),
)


def format_rules(text: str) -> str:
    """A rule file without mistakes in the one layout; formatting that again changes nothing."""
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = tuple(lines_of(text.replace("\r\n", "\n").replace("\r", "\n")))
    placed = tuple(_placed(lines))
    laid_out = "\n".join(_parted(placed)).strip("\n")
    return f"{laid_out}\n".replace("\n", newline) if laid_out else ""


@record
class _Placed:
    """A line laid out; `depth` is 0 for a statement (or what leads up to one), else the columns before it."""

    text: str
    depth: int
    is_blank: bool = False
    is_comment: bool = False
    word: str = ""


def _placed(lines: Sequence[Line]) -> Iterator[_Placed]:
    depths = tuple(_depths(lines))
    in_columns = False
    for line, depth in zip(lines, depths, strict=True):
        if line.is_blank:
            yield _Placed("", depth, is_blank=True)
            continue
        word = re.match(r"\w*", line.code)
        assert word is not None
        if line.code and depth == 0:
            in_columns = word[0] in ("rule", "waive")
        code = _spaced(line.code)
        if in_columns and depth == _CLAUSE:
            code = _PADDED.sub(lambda found: found[1].ljust(_WIDTH), code, count=1)
        whole = "  ".join(part for part in (_filled(code, line.texts, depth), line.comment) if part)
        yield _Placed(" " * depth + whole, depth, is_comment=not line.code, word=word[0])


def _depths(lines: Sequence[Line]) -> Iterator[int]:
    """How far each line is indented: a comment as far as the code after it, an indented one at least as a clause."""
    clause: int | None = None
    found: list[int] = []
    for line in lines:
        if not line.code:
            found.append(-1)
            continue
        if line.indent == 0 or not any(depth >= 0 for depth in found):
            clause = None
            found.append(0)
        elif clause is None or line.indent <= clause:
            clause = line.indent
            found.append(_CLAUSE)
        else:
            found.append(_CONTINUED)
    following = 0
    for index in reversed(range(len(lines))):
        if found[index] >= 0:
            following = found[index]
        else:
            found[index] = following or (_CLAUSE if lines[index].indent else 0)
    yield from found


def _spaced(code: str) -> str:
    for pattern, replacement in _SPACING:
        code = pattern.sub(replacement, code)
    return code.strip()


def _filled(code: str, texts: Sequence[str], depth: int) -> str:
    for text in texts:
        code = code.replace(HOLDER, _block(text, depth), 1)
    return code


def _block(text: str, depth: int) -> str:
    """A block of text a step deeper than its clause, unless it has words beside its marks; anything else as it is."""
    first, newline, rest = text.partition("\n")
    body, _, last = rest.rpartition("\n")
    if not newline or first != '"""' or last.strip() != '"""':
        return text
    indent = " " * (depth + _BLOCK - _CLAUSE)
    # Not `textwrap.indent`: it takes a form feed or another separator within a line for the end of one.
    inner = "".join(f"{indent}{line}\n" if line else "\n" for line in textwrap.dedent(body).split("\n"))
    return f'"""\n{inner}{indent}"""'


def _parted(placed: Sequence[_Placed]) -> Iterator[str]:
    """The lines with one blank line at most, and one around each statement that has clauses."""
    before: _Placed | None = None
    wants_blank = False
    for index, line in enumerate(placed):
        if line.is_blank:
            wants_blank = before is not None
            continue
        if before is not None and (wants_blank or _begins_anew(placed[index:], before)):
            yield ""
        yield line.text
        before, wants_blank = line, False


def _begins_anew(rest: Sequence[_Placed], before: _Placed) -> bool:
    """Whether a statement that needs room follows: one after clauses, or a rule after a line not leading up to it."""
    if rest[0].depth != 0 or (before.depth == 0 and before.is_comment):
        return False
    return before.depth > 0 or next((line.word for line in rest if not line.is_comment), "") == "rule"
