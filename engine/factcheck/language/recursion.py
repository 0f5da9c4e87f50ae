"""Room for recursion over deep trees, given back afterwards."""

import contextlib
import sys
from collections.abc import Iterator


@contextlib.contextmanager
def deep_recursion(limit: int) -> Iterator[None]:
    """Raise Python's recursion limit to at least this for as long as the block runs."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, limit))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)
