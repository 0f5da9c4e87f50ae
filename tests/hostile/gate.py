"""Ways past the gate: somebody who writes articles, or adds files to the tree, wants a bad one to be published."""

from desk import BAD, Desk
from hostile.case import Case, Layer

B = "stories/b.txt"


def bad(*others: Layer) -> Layer:
    """An article that must not be published, and what is to hide it."""

    def lay(desk: Desk) -> None:
        desk.write(B, BAD)
        for other in others:
            other(desk)

    return lay


CASES = (
    Case(
        what="a cache that the tree itself may have filled",
        result="it is not used, and a line says so",
        code=1,
        lay=bad(),
        deed="import os\nos.environ['FACTCHECK_CACHE'] = 'stories/cache'",
        says=["TK is left", "the cache is not used: stories/cache lies in "],
    ),
)
