"""Pages of articles made up for the tests, through the whole pipeline."""

import datetime
import re
from pathlib import Path

from factcheck.report.html.render import render_pages
from factcheck.request import Request
from factcheck.run import check

STORY = """\
# Nine freed from Harbour jail

Of the eleven people released, nine posted bond and three had served their sentence.

"It was chaos from start to end," said Mayor Ana Ruiz, 52. She added: "Nobody told us on Thursday."

The crowd left. "We never saw a list of names."

Filed under: courts, harbour
"""
WITH_CONTROLS = 'The vote was <script>alert(1)</script> TK to 2.\n\nA \u202enoitca\u202c was \x1b[31mred &amp; "odd".\n'


def write_project(folder: Path) -> None:
    """Two articles: one with findings of several kinds, one whose text would act if it could."""
    (folder / "stories").mkdir()
    (folder / "stories" / "harbour.md").write_text(STORY, "utf-8")
    (folder / "stories" / "a<b>&'c.txt").write_text(WITH_CONTROLS, "utf-8")
    (folder / "stories" / "broken.txt").write_bytes(b"caf\xff\n")


def rendered(folder: Path) -> dict[str, str]:
    """The pages of the project in `folder` by their names; the working folder is `folder`."""
    asked = Request(
        paths=("stories",),
        details_up_to=None,
        with_text=True,
        as_of=datetime.date(2026, 3, 2),
        published=datetime.date(2026, 3, 1),
    )
    return dict(render_pages(check(asked)))


def words_of(page: str) -> str:
    """What a page says, without its tags, style and script."""
    text = re.sub(r"(?s)<(style|script)>.*?</\1>", "", page)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", text))
