"""Reference data in expressions: rows of tables, and texts looked for in sources."""

from factcheck.evaluate.comparison import plain_value
from factcheck.evaluate.frame import Frame, Run
from factcheck.evaluate.missing import Missing
from factcheck.evaluate.nearest_passage import tell_difference
from factcheck.evaluate.show import in_words
from factcheck.evaluate.transcripts import FoldedText
from factcheck.evaluate.verbatim import Found, find_quotation
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
        found = find_quotation(_pieces(frame, words, quote), source)
        if isinstance(found, Unknown):
            return found
        if frame.trace is not None and not found.is_found:
            frame.trace.note(_why(found, words, source))
        return found.is_found

    return run


def _pieces(frame: Frame, words: str, quote: Run | None) -> tuple[str, ...]:
    owner = None if quote is None else frame.untraced(quote)
    return owner.pieces if isinstance(owner, Quote) and owner.pieces else (words,)


def _why(found: Found, words: str, source: FoldedText) -> str:
    return found.reason or tell_difference(words, source.transcript)
