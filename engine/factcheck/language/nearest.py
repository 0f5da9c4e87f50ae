"""The nearest legal word to one that is not legal."""

from collections.abc import Iterable

# Below this likeness a suggestion is more often noise than help.
_LIKENESS = 0.6


def nearest(word: str, legal: Iterable[str]) -> str | None:
    """The legal word most like this one, or none."""
    import difflib  # noqa: PLC0415 - needed only where there is a mistake to explain

    found = difflib.get_close_matches(word.lower(), sorted(set(legal)), n=1, cutoff=_LIKENESS)
    return found[0] if found else None


def did_you_mean(word: str, legal: Iterable[str]) -> str | None:
    """The hint that names the nearest legal word."""
    found = nearest(word, legal)
    return f"did you mean `{found}`?" if found else None
