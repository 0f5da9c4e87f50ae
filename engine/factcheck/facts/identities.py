"""Identities of people, organisations and places among many articles: known within one, never between two."""

# The identities of one article lie so far from those of the next; no article names as many.
IDENTITIES = 1 << 32


def article_of_identity(entity: int) -> int:
    """The number of the article that an identity belongs to; of an article alone it is 0."""
    return entity // IDENTITIES
