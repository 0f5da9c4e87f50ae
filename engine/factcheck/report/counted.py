"""Counts with their nouns."""


def number_of(count: int, noun: str) -> str:
    """A count with its noun: "1 article", "2 articles"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
