"""The sample report in every format that is one text, byte for byte.

`python tests/whole_reports.py` writes anew what they are; read the difference before you commit it.
"""

from pathlib import Path

import attrs

from factcheck.article.model import ReadingNote
from factcheck.report.formats import FORMATS, render_as
from factcheck.report.look import Look
from factcheck.report.model import ArticleNotes, ProfileUsed
from sample_report import BRIDGE, REPORT

WHOLE = Path(__file__).resolve().parent / "report" / "whole"
NAMES = tuple(one.name for one in FORMATS if not one.is_folder)
SAMPLE = attrs.evolve(
    REPORT,
    profile=ProfileUsed(name="breaking", off=("a.off",), severities=(("headlines.words", "warning"),)),
    preview_rules=("a.preview",),
    deprecated_rules=("a.old",),
    reading_notes=(ArticleNotes(BRIDGE, (ReadingNote("code", 3, 2, 40),)),),
)
_FORMATS = {one.name: one for one in FORMATS}


def render(name: str) -> str:
    """The sample in a format."""
    return "".join(render_as(_FORMATS[name], SAMPLE, Look(width=100, every_row=True)))


def expected(name: str) -> Path:
    """The file with what a format was when it was last found right."""
    return WHOLE / f"{name}.txt"


if __name__ == "__main__":
    WHOLE.mkdir(exist_ok=True)
    for form in NAMES:
        expected(form).write_bytes(render(form).encode())
