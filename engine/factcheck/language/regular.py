"""The reporter's regular expressions: linear in the text whatever the pattern, and aware of all alphabets.

google-re2 gives the linear time, but its `\\w`, `\\d`, `\\s` and `\\b` know ASCII only. The classes are rewritten; a
word boundary is rewritten where it opens or closes a pattern or a branch, which is where rules use it.
"""

import functools
import re
from typing import Any

_CLASSES = {
    "w": r"\pL\pM\pN_",
    "d": r"\p{Nd}",
    "s": r"\s\x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}",
}
_NEGATED = {"W": "w", "D": "d", "S": "s"}
_TOKEN = re.compile(r"\\.|\[\^?\]?|.", re.DOTALL)
_NOT_WORD = r"[^\pL\pM\pN_]"


def rewritten(pattern: str) -> str:
    """The pattern with Unicode classes in place of the ASCII ones."""
    out: list[str] = []
    in_class = False
    for match in _TOKEN.finditer(pattern):
        token = match.group()
        if token[0] == "\\" and len(token) == 2:
            out.append(_escape(token[1], in_class=in_class, opens=_opens(pattern, match.start()), whole=token))
            continue
        if token[0] == "[" and not in_class:
            in_class = True
        elif token == "]" and in_class:
            in_class = False
        out.append(token)
    return "".join(out)


def _opens(pattern: str, at: int) -> bool:
    return at == 0 or pattern[at - 1] in "(|" or pattern[:at].endswith("(?:")


def _escape(letter: str, *, in_class: bool, opens: bool, whole: str) -> str:
    if letter in _CLASSES:
        return _CLASSES[letter] if in_class else f"[{_CLASSES[letter]}]"
    if letter in _NEGATED and not in_class:
        return f"[^{_CLASSES[_NEGATED[letter]]}]"
    if letter == "b" and not in_class:
        return f"(?:^|{_NOT_WORD})" if opens else f"(?:$|{_NOT_WORD})"
    return whole


@functools.lru_cache(maxsize=1000)
def compiled(pattern: str) -> Any:
    """The compiled pattern; raises `re2.error` where it is none."""
    import re2  # noqa: PLC0415 - only rules with `matches` need it

    options = re2.Options()
    options.log_errors = False
    return re2.compile(rewritten(pattern), options)


# Rules ask of every number and name; those of an article are few, and each call into re2 is dear.
_LONGEST_KEPT = 40


def is_found(pattern: str, text: str) -> bool:
    """Whether the pattern stands anywhere in the text."""
    return _is_found_in_short(pattern, text) if len(text) <= _LONGEST_KEPT else _is_found(pattern, text)


def _is_found(pattern: str, text: str) -> bool:
    return compiled(pattern).search(text) is not None


_is_found_in_short = functools.lru_cache(maxsize=16_384)(_is_found)
