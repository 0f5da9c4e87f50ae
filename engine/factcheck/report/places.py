"""Where the words of a finding end, in characters and in bytes of UTF-8."""

from factcheck.evaluate.outcomes import Evidence
from factcheck.records import record
from factcheck.source import LINE_END


@record
class End:
    """The place after the last character: line and columns from 1."""

    line: int
    column: int
    byte_column: int


def end_of(evidence: Evidence) -> End:
    """Where the words end, from where they start and what they are."""
    *before, last = LINE_END.split(evidence.text)
    width = len(last.encode("utf-8", "surrogatepass"))
    if before:
        return End(evidence.line + len(before), len(last) + 1, width + 1)
    return End(evidence.line, evidence.column + len(last), evidence.byte_column + width)
