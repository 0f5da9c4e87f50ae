"""The nearest legal word to one that is not legal."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

# Words that others use for what has another name here: no likeness of letters leads from one to the other.
_OTHER_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "surname": "last",
        "forename": "first",
        "persons": "people",
        "person": "people",
        "quotations": "quotes",
        "numbers": "counts",
        "percents": "percentages",
        "organisations": "organizations",
    }
)
# Below this likeness a suggestion is more often noise than help.
_LIKENESS = 0.6


def nearest(word: str, legal: Iterable[str]) -> str | None:
    """The legal word for what is meant, or the one most like this, or none."""
    legal = sorted(set(legal))
    other = _OTHER_WORDS.get(word.lower())
    if other in legal:
        return other
    import difflib  # noqa: PLC0415 - needed only where there is a mistake to explain

    found = difflib.get_close_matches(word.lower(), legal, n=1, cutoff=_LIKENESS)
    return found[0] if found else None


def did_you_mean(word: str, legal: Iterable[str]) -> str | None:
    """The hint that names the nearest legal word."""
    found = nearest(word, legal)
    return f"did you mean `{found}`?" if found else None
