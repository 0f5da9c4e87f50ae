"""Reference data in expressions: rows of tables, and texts looked for in sources."""

from factcheck.evaluate.comparison import plain_value
from factcheck.evaluate.frame import Frame, Run
from factcheck.evaluate.missing import Missing
from factcheck.evaluate.nearest_passage import tell_difference
from factcheck.evaluate.show import in_words
from factcheck.evaluate.transcripts import FoldedText
from factcheck.evaluate.verbatim import find_quotation
from factcheck.facts.model import Quote
from factcheck.values.table import Table
from factcheck.values.unknown import Unknown


def look_up(table: Run, key: Run) -> Run:
    """The row of a table that a key names; missing where there is none."""

    def run(frame: Frame) -> object:
        rows, value = table(frame), plain_value(key(frame))
        if isinstance(value, Unknown):
            return value
        if not isinstance(rows, Table):
            return Unknown("only a table has rows")
        row = rows.find(value)
        if row is None:
            return Missing(f"the table {rows.name} has no row for {in_words(value)}", missing=True)
        return row

    return run


def compile_found_in(text: Run, quote: Run | None, source: FoldedText) -> Run:
    """Whether a text stands in a source; of a quotation's words, each piece by itself.

    Where it does not, the nearest passage and what is different there becomes part of the message.
    """

    def run(frame: Frame) -> object:
        words = text(frame)
        if isinstance(words, Unknown):
            return words
        if not isinstance(words, str):
            return Unknown("`found in` is a test of text")
        for pieces in _utterances(_pieces(frame, words, quote)):
            found = find_quotation(pieces, source)
            if isinstance(found, Unknown):
                return found
            if not found.is_found:
                if frame.trace is not None:
                    frame.trace.note(found.reason or tell_difference(" ".join(pieces), source))
                return False
        return True

    return run


def _utterances(pieces: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The pieces that must stand together in a source: one that begins a sentence may stand anywhere else."""
    found: list[tuple[str, ...]] = []
    for piece in pieces:
        goes_on = piece.lstrip("\"'“‘… .")[:1].islower()
        if found and goes_on:
            found[-1] = (*found[-1], piece)
        else:
            found.append((piece,))
    return found


def _pieces(frame: Frame, words: str, quote: Run | None) -> tuple[str, ...]:
    owner = None if quote is None else frame.untraced(quote)
    return owner.pieces if isinstance(owner, Quote) and owner.pieces else (words,)
