"""A length of time beside the year that it began in: "has run the shop for 27 years, since the autumn of 1998"."""

from collections.abc import Sequence

import attrs

from factcheck.facts.dates.ago import read_length
from factcheck.facts.model import Date, Duration
from factcheck.facts.prose import Prose
from factcheck.patterns import lazy

_SINCE = lazy(r",? (?:ever )?since (?:the )?(?:(?:end|start|beginning) of )?(?:(?:early|late) )?$")
# Only what still goes on is told up to the day of publication.
_GOES_ON = lazy(r"(?:\b(?:has|have)|[’']ve|[’']s)\b")
_REACH = 40


def join_since(prose: Prose, dates: Sequence[Date]) -> tuple[Date, ...]:
    """The dates, those behind "for … years, since" with the length told before them."""
    if " since " not in prose.text:
        return tuple(dates)
    return tuple(_joined(prose, date) for date in dates)


def _joined(prose: Prose, date: Date) -> Date:
    if date.ago is not None or date.relative or not isinstance(date.year, int) or str(date.year) not in date.text:
        return date
    sentence = prose.sentences[date.sentence].start
    since = _SINCE.search(prose.text, max(sentence, date.start - _REACH), date.start)
    length = None if since is None else read_length(prose.text, since.start())
    if since is None or length is None or length.ago is None or length.start < sentence:
        return date
    before = prose.text[sentence : length.start]
    if not before.endswith(" for ") or _GOES_ON.search(before) is None:
        return date
    place = prose.place(length.start, since.start())
    return attrs.evolve(date, ago=Duration(**place, value=length.ago, unit=length.ago.unit))
