"""Which articles a glob names: `*` and `?` within a folder, `**` across folders."""

import functools
import re
from collections.abc import Collection, Iterable

_TOKEN = re.compile(r"\*\*/|\*\*|\*|\?|\[[^\]]*\]|.", re.DOTALL)
# Within brackets: from one character to another, or one alone.
_CHARACTERS = re.compile(r"(.)-(.)|(.)", re.DOTALL)


@functools.lru_cache(maxsize=1000)
def _compiled(glob: str) -> re.Pattern[str]:
    parts = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    tokens = _TOKEN.findall(glob)
    return re.compile("".join(parts.get(token) or _literal(token) for token in tokens) + r"\Z", re.DOTALL)


def _literal(token: str) -> str:
    body = token[1:-1].removeprefix("!")
    if token.startswith("[") and body:
        characters = "".join(_characters(*found) for found in _CHARACTERS.findall(body))
        return f"(?!/)[{'^' if token[1] == '!' else ''}{characters}]"
    return re.escape(token)


def _characters(first: str, last: str, one: str) -> str:
    return re.escape(one) if one else f"{re.escape(first)}-{re.escape(last)}"


def matches_any(path: str, globs: Iterable[str]) -> bool:
    """Whether a path (with forward slashes) fits one of the globs; one without a slash fits the file's name alone."""
    name = path.rsplit("/", 1)[-1]
    return any(_compiled(glob).match(path if "/" in glob else name) is not None for glob in globs)


def are_for(globs: Collection[str], path: str) -> bool:
    """Whether what applies to these globs is for the article of a path: without any it is for all."""
    return not globs or matches_any(path, globs)
