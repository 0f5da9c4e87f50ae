"""What other languages and everyday English have for what is written otherwise here, each with the hint."""

import re
from collections.abc import Mapping
from types import MappingProxyType

EXISTS = "what is there or missing is asked for with `… exists` and `not … exists`"
# Words that others have for a value that is not there.
NOTHING = frozenset(("none", "null", "nil", "nothing", "None", "NULL", "undefined"))

_IS = re.compile(r"is[ \t]+(?P<not>not[ \t]+)?(?:none|null|nil|missing|empty|None|NULL)(?!\w)")
_SIGNS: Mapping[str, str] = MappingProxyType(
    {
        ":": "no colon stands here: leave it out",
        "'": 'texts stand in double quote marks: `"`',
        "‘": 'texts stand in double quote marks: `"`',
        "’": 'texts stand in double quote marks: `"`',
        "&": "both is written `and`",
        "|": "either is written `or`",
        "!": "the opposite is written `not`, unequal `!=`",
    }
)


def hint_for(text: str, at: int, thing: str) -> str | None:
    """The hint for a word or sign that stands at a place of a clause and means nothing there."""
    if thing == "unless":
        return (
            "the opposite of a condition is written with `not`: `where not …`, or `need not …` as a clause of its own"
        )
    if thing == "is":
        asked = _IS.match(text, at)
        if asked is None:
            return "equal is written `=`, unequal `!=`; whether something is there is asked with `exists`"
        return "write `… exists`" if asked["not"] else "write `not … exists`"
    return _SIGNS.get(thing)
