"""Regular expressions that are compiled when they are first used.

The analysis has hundreds of them and most articles need a part; compiling all of them would take longer than reading
and checking a small article does.
"""

import re
from typing import Any


class Pattern:
    """Stands for `re.compile(pattern, flags)`, with the same methods.

    The first use puts the compiled expression's own methods in the place of these: later ones cost next to nothing.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile, and answer as the compiled expression does."""
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def __repr__(self) -> str:
        return f"Pattern({self.pattern!r}, {self._flags!r})"


def lazy(pattern: str, flags: int = 0) -> "re.Pattern[str]":
    """An expression for a module to keep, compiled when it is first used; a mistake in it shows only then."""
    found: Any = Pattern(pattern, flags)
    compiled: re.Pattern[str] = found
    return compiled
