"""Names in drafted rules: of variables and of rules, made of the article's words."""

import re
import unicodedata
from collections.abc import Collection, Sequence

from factcheck.facts.catalogue import COLLECTIONS, SCOPES
from factcheck.facts.stems import FUNCTION_WORDS, words_of
from factcheck.language.functions import FUNCTIONS
from factcheck.language.words import NOT_NAMES, RESERVED

_TAKEN = frozenset(
    (*RESERVED, *NOT_NAMES, *FUNCTION_WORDS, *COLLECTIONS, *SCOPES, *FUNCTIONS, "article", "n", "r", "q")
)
_ORDINALS = "first_part second_part third_part fourth_part fifth_part sixth_part seventh_part eighth_part".split()
MOST_PARTS = len(_ORDINALS)  # a sum of more is not read any more
_LONGEST_ID = 6  # words


def variables(figures: Sequence[tuple[str | None, str]], taken: Collection[str]) -> list[str]:
    """A name for each of some figures: of its noun, or else its telling word, where no two are alike; else by order."""
    for choice in (0, 1):
        named = [_variable(figure[choice] or "") for figure in figures]
        if "" not in named and len({*named, *taken}) == len(named) + len(taken):
            return named
    return _ORDINALS[: len(figures)]


def _variable(noun: str) -> str:
    for word in reversed(words_of(noun)):
        name = re.sub(r"[^a-z]", "", word)
        if len(name) > 2 and name not in _TAKEN:
            return name
    return ""


def slug(words: str, otherwise: str = "article") -> str:
    """Words as a part of a rule's id."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    found = re.findall(r"[a-z0-9]+", plain)
    return "-".join(found[:_LONGEST_ID]) or otherwise


def distinct(names: Sequence[str]) -> list[str]:
    """The names, those that come again with a number behind them."""
    seen: dict[str, int] = {}
    found: list[str] = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return found
