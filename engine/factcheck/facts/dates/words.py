"""The words that dates are written with."""

import types
from collections.abc import Mapping

from factcheck.facts.model import WEEKDAYS
from factcheck.values.dates import Season

_MONTHS = (
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May",),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sept", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
)
MONTHS: Mapping[str, int] = types.MappingProxyType(
    {word: number for number, words in enumerate(_MONTHS, start=1) for word in words}
)
SHORT_MONTHS = frozenset(words[-1] for words in _MONTHS if len(words) > 1) | {"Sept"}
# Months whose names are people's names or other words as well: alone they need a preposition before them.
AMBIGUOUS_MONTHS = frozenset({"March", "April", "May", "June", "August"})

_SHORT_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
WEEKDAY_NUMBERS: Mapping[str, int] = types.MappingProxyType(
    {
        **{name: number for number, name in enumerate(WEEKDAYS)},
        **{name: number for number, name in enumerate(_SHORT_WEEKDAYS)},
        "Tues": 1,
        "Weds": 2,
        "Thur": 3,
        "Thurs": 3,
    }
)
SEASONS: Mapping[str, Season] = types.MappingProxyType(
    {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}
)
_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBER_WORDS: Mapping[str, int] = types.MappingProxyType(
    {
        "a": 1,
        "an": 1,
        **{word: value for value, word in enumerate(_ONES, start=1)},
        **{word: value * 10 for value, word in enumerate(_TENS, start=2)},
        **{
            f"{ten}-{one}": tens * 10 + ones
            for tens, ten in enumerate(_TENS, start=2)
            for ones, one in enumerate(_ONES[:9], start=1)
        },
        "hundred": 100,
        "dozen": 12,
        "a dozen": 12,
        "a hundred": 100,
        "one hundred": 100,
        "a thousand": 1000,
    }
)
