"""Lists of words, written as running text."""


def words(text: str) -> frozenset[str]:
    """The words of a text parted by white space, as a set."""
    return frozenset(text.split())
