"""Whether a line stands alone whatever surrounds it: a byline, a date, site furniture."""

from factcheck.article.bylines import read_byline
from factcheck.article.captions import is_credit
from factcheck.article.date_lines import read_date_line
from factcheck.article.furniture import is_furniture

_LONGEST = 160


def stands_alone(text: str) -> bool:
    """Whether a line can be no part of a wrapped paragraph."""
    if len(text) > _LONGEST:
        return False
    return read_date_line(text) is not None or read_byline(text) is not None or is_credit(text) or is_furniture(text)
