"""Site furniture: what a page prints around an article and is no part of it.

A line is looked up by its first word, so that running text costs one look into a table.
"""

import re
import types
from collections.abc import Mapping

from factcheck.article.furniture_words import LABELS, LINES, OPENINGS, PATTERNS, SECTIONS, SOCIAL
from factcheck.article.reporting import goes_on_reporting, reports
from factcheck.patterns import lazy

_LONGEST = 640
_LONGEST_LINE = 160
_LONGEST_LABELLED = 200  # beyond it a paragraph has begun with "Watch:"
_MARKS_AROUND = " .…:;!*•·|–—-_=~#[]()<>»›→▶"
_FIRST_WORD = lazy(r"[^\s,:;|•·/?]+")
_LINKS = lazy(r"[ ,|/•·]+")
_SECTION_JOINT = lazy(r"[|/›»>•·,]\s*|\s(?:\s*[|/›»>•·,]\s*|\s+)")
_COUNTED = lazy(
    r"[0-9][0-9,.]*k? (?:comments?|shares?|views?|likes?|retweets?|of [0-9]+|min(?:ute)?s? (?:read|ago)|hours? ago"
    r"|days? ago)"
)
_READING_TIME = lazy(r"(?:[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten)[ -]min(?:ute)?s?[ -]read")
_SHORTCODE = lazy(r"\{\{[<%].*[>%]\}\}|\{%.*%\}")
# Who helped, in any words before it: "Jo Poe in Leeds contributed to this report."
_HELPED = lazy(
    r"[^.]{3,300} contributed (?:to (?:this|the) (?:report|story|article|post|piece|coverage)|reporting"
    r"|additional reporting)(?: from [^.]{2,60})?"
)
_REPORTED = lazy(r"(?:[^\W\d_]+(?: [^\W\d_]+){0,3}(?: and | in | from )?){1,4} reported from [^.]{2,60}")
_RIGHTS = lazy(r".{0,200}\ball rights reserved\b.{0,200}")


def _by_first_word(table: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for words, pattern in table.items():
        for word in words.split():
            found.setdefault(word, []).append(pattern)
    return types.MappingProxyType({word: tuple(patterns) for word, patterns in found.items()})


_PATTERNS = _by_first_word(PATTERNS)
_OPENINGS = _by_first_word(OPENINGS)


def is_furniture(text: str) -> bool:
    """Whether a line or paragraph is site furniture, whatever stands around it.

    What begins like furniture and goes on to report something is running text.
    """
    if len(text) > _LONGEST:
        return False
    return _looks_like_furniture(text) and not _holds_report(text)


def _holds_report(text: str) -> bool:
    label, colon, rest = text.partition(": ")
    return goes_on_reporting(text) or bool(colon and label.lower() in LABELS and reports(rest))


def _looks_like_furniture(text: str) -> bool:
    low = text.lower().replace("’", "'")
    bare = low.strip(_MARKS_AROUND)
    if not bare or "[email protected]" in low:
        return True
    word = _FIRST_WORD.match(bare)
    first = word.group() if word else bare
    rest = bare[len(first) :].lstrip()
    return (
        _is_line(bare, first, rest)
        or any(re.match(pattern, rest) for pattern in _OPENINGS.get(first, ()))
        or _is_labelled(text, low)
        or _is_imprint(bare)
    )


def _is_line(bare: str, first: str, rest: str) -> bool:
    if len(bare) > _LONGEST_LINE:
        return False
    if bare in LINES or any(re.fullmatch(pattern, rest) for pattern in _PATTERNS.get(first, ())):
        return True
    if first in SOCIAL:
        return all(word in SOCIAL for word in _LINKS.split(bare))
    return bare[0] in "0123456789{" and bool(
        _COUNTED.fullmatch(bare) or _READING_TIME.fullmatch(bare) or _SHORTCODE.fullmatch(bare)
    )


def _is_labelled(text: str, low: str) -> bool:
    """A label with what belongs to it; whole sentences after it are running text."""
    label, colon, _ = low.partition(":")
    if not colon or len(text) > _LONGEST_LABELLED or len(label) > 40:
        return False
    is_label = (
        label.strip(_MARKS_AROUND) in LABELS
        or re.match(r"(?:also on|follow|more (?:from|on|in|about)) [^.]", label) is not None
    )
    return is_label and not (". " in text and text[-1] == ".")


def _is_imprint(bare: str) -> bool:
    helped, reported = " contributed " in bare, " reported from " in bare
    if helped or reported:
        return bool((helped and _HELPED.fullmatch(bare)) or (reported and _REPORTED.fullmatch(bare)))
    return bare.startswith(("©", "(c) ")) or ("all rights reserved" in bare and _RIGHTS.fullmatch(bare) is not None)


def is_navigation(text: str) -> bool:
    """Whether a line is a row of the site's sections: "Home | News | Sport"."""
    if len(text) > _LONGEST_LABELLED:
        return False
    low = text.lower()
    first = _SECTION_JOINT.split(low, maxsplit=1)[0]
    if first and first not in SECTIONS:
        return False
    words = [word for word in _SECTION_JOINT.split(low) if word]
    return bool(words) and SECTIONS.issuperset(words)
