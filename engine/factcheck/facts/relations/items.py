"""Splitting a list in running text into its items: "bread, butter and jam"."""

import re

# An item that holds a finite verb is a clause: what it lists is not clear.
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|said|says|who|which|that|where|"
    r"when|because|he|she|they|we|it|I)\b|n[’']t\b"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|\([^()]*\)|(?<!\w)‘[^’]*’(?!\w)")
_LAST = re.compile(r"(?:and|or|plus|&) ")
_AND = re.compile(r" (?:and|or|&|plus) ")
# Words that begin an apposition after a name ("Ann Lee, the mayor, and Bo Hart") and so blur where an item ends.
_BLURRED = re.compile(
    r"(?:who|which|whose|where|formerly|now|then|aged|both|all|among|as|but|not|though|for|with|in|at|on|to)\b"
)
_LONGEST = 90
_NAME = r"[A-Z][\w.’'&-]*(?: (?:[A-Z][\w.’'&-]*|of the|of|the|de|van|von|der|la|al|bin|du|da|del|dos|el))*"
_AGE = r"(?:, (?:[0-9\ue000-\uefff]{1,2}))?"
_NAMES = re.compile(rf"({_NAME}{_AGE}(?:, {_NAME}{_AGE})*),? and ({_NAME})(?={_AGE}(?:[,;.)”\"—]| [—–]|$))")
_NAME_ITEM = re.compile(_NAME)


def split_items(text: str) -> tuple[str, ...] | None:
    """The items of a list that fills the text; None where it cannot be told plainly how many there are."""
    masked = _QUOTED.sub(lambda match: "\x00" * len(match.group()), text)
    if ";" in masked:
        ranges = _ranges(masked, "; ")
        if ranges is None or len(ranges) < 2:
            return None
    else:
        ranges = _comma_ranges(masked)
        if ranges is None:
            return None
    items = tuple(
        _LAST.sub("", text[start:end].strip(), count=1)
        if _LAST.match(text[start:end].strip())
        else text[start:end].strip()
        for start, end in ranges
    )
    return items if _are_plain(items) else None


def _ranges(masked: str, separator: str) -> list[tuple[int, int]] | None:
    ranges: list[tuple[int, int]] = []
    start = 0
    while (end := masked.find(separator, start)) >= 0:
        ranges.append((start, end))
        start = end + len(separator)
    ranges.append((start, len(masked)))
    return ranges


def _comma_ranges(masked: str) -> list[tuple[int, int]] | None:
    ranges = _ranges(masked, ", ")
    if ranges is None or any(_AND.search(masked[start:end]) for start, end in ranges[:-1]):
        return None
    start, end = ranges[-1]
    joints = list(_AND.finditer(masked, start, end))
    if _LAST.match(masked, start):
        return None if joints else ranges
    if len(joints) == 1:
        return [*ranges[:-1], (start, joints[0].start()), (joints[0].end(), end)]
    # Without "and" three items are a list, two may be a thing and what it is.
    return ranges if not joints and len(ranges) >= 3 else None


def _are_plain(items: tuple[str, ...]) -> bool:
    if len(items) < 2 or any(not item or len(item) > _LONGEST or _VERB.search(item) for item in items):
        return False
    if any(_BLURRED.match(item) for item in items[1:]):
        return False
    capitals = [_begins_with_capital(item) for item in items]
    return all(capitals) or not any(capitals)


def _begins_with_capital(item: str) -> bool:
    first = item.lstrip("“\"‘'(")[:1]
    return first.isupper()


def split_names(text: str) -> tuple[str, ...] | None:
    """The names of a list at the start of the text ("Ann Lee, 34, Bo Hart and Cy Moss, …"), ages left out."""
    match = _NAMES.match(text)
    if match is None or (match[2].count(" and ") or " and " in match[1]):
        return None
    return (*(name.rstrip(".,") for name in _NAME_ITEM.findall(match[1])), match[2])
