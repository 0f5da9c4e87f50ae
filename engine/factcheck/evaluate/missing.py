"""The value of a field that an article does not give."""

import functools
import types
from collections.abc import Mapping

from factcheck.records import record
from factcheck.values.unknown import Unknown

# Fields whose names are no words for what they hold, as an editor would say it after "has no".
_IN_WORDS: Mapping[str, str] = types.MappingProxyType(
    {
        "ago": "length of time that it lies back",
        "born": "date of birth",
        "credit": "name of who made it",
        "dateline_date": "date before its first sentence",
        "dateline_place": "place before its first sentence",
        "determiner": "word that makes it a whole group",
        "died": "date of death",
        "figure": "single figure",
        "first": "first name",
        "last": "last name",
        "new": "new value that is stated",
        "of": "larger whole that it is stated to be part of",
        "old": "old value that is stated",
        "p_recomputed": "p that can be worked out",
        "percent": "change in per cent",
        "person": "person whose it plainly is",
        "points": "change in percentage points",
        "published": "date of publication",
        "speaker": "speaker who is named",
        "speaker_text": "words that name a speaker",
        "total": "total that is stated",
        "updated": "date of an update",
    }
)


@record
class Missing(Unknown):
    """Unknown because it is simply not there; printed as `none`, in JSON as null."""


@functools.cache
def missing(kind: str, name: str) -> Missing:
    """The value of a field that a fact of this kind lacks."""
    return Missing(f"the {kind.replace('_', ' ')} has no {_IN_WORDS.get(name, name.replace('_', ' '))}", missing=True)
