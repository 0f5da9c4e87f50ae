"""Splitting a list in running text into its items: "bread, butter and jam"."""

from factcheck.patterns import lazy

# An item that holds a finite verb is a clause: what it lists is not clear.
_VERB = lazy(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|said|says|who|which|that|where|"
    r"when|because|he|she|they|we|it|I)\b|n[’']t\b"
)
_QUOTED = lazy(r"“[^”]*”|\"[^\"]*\"|\([^()]*\)|(?<!\w)‘[^’]*’(?!\w)")
_LAST = lazy(r"(?:and|or|plus|&) ")
_AND = lazy(r" (?:and|or|&|plus) ")
# Words that begin an apposition after a name ("Ann Lee, the mayor, and Bo Hart") and so blur where an item ends.
_ARTICLE = lazy(r"^(?:the|an?) (?=[A-Z])")
_BLURRED = lazy(
    r"(?:who|which|whose|where|formerly|now|then|aged|both|all|among|as|but|not|though|for|with|in|at|on|through|by|from|"
    r"of)\b"
)
# What may follow a list after a comma without being an item of it.
_TAIL = lazy(
    r"(?:who|which|whose|where|after|before|with|as|all|each|but|according|when|though|although|while|in|from|at|on|by|for)\b"
)
_MORE = lazy(r"along with|as well as|in addition|plus |together with|, and [A-Z]")
_LONGEST = 90
_MOST_WORDS = 9
_NAME = r"[A-Z][\w.’'&-]*(?: (?:[A-Z][\w.’'&-]*|of the|of|the|de|van|von|der|la|al|bin|du|da|del|dos|el))*"
_AGE = r"(?:, (?:[0-9\ue000-\uefff]{1,2}))?"
_NAMES = lazy(rf"({_NAME}{_AGE}(?:, {_NAME}{_AGE})*),? and (?:the )?({_NAME})(?={_AGE}(?:[,;.)”\"—]| [—–]|$))")
_NAME_ITEM = lazy(_NAME)


def split_items(text: str) -> tuple[str, ...] | None:
    """The items of a list that fills the text; None where it cannot be told plainly how many there are."""
    masked = _QUOTED.sub(lambda match: "\x00" * len(match.group()), text)
    ranges = _ranges(masked, "; ") if ";" in masked else _comma_ranges(masked)
    if ranges is None:
        return None
    if any(_VERB.search(masked, start, end) for start, end in ranges):
        return None
    items = tuple(_without_and(text[start:end].strip()) for start, end in ranges)
    return items if _are_plain(items) else None


def _without_and(item: str) -> str:
    match = _LAST.match(item)
    return item if match is None else item[match.end() :]


def _ranges(masked: str, separator: str) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    start = 0
    while (end := masked.find(separator, start)) >= 0:
        ranges.append((start, end))
        start = end + len(separator)
    ranges.append((start, len(masked)))
    return ranges


def _comma_ranges(masked: str) -> list[tuple[int, int]] | None:
    ranges = _ranges(masked, ", ")
    last = next((place for place, (start, _) in enumerate(ranges) if _LAST.match(masked, start)), None)
    if last is not None:  # "a, b and c, and d": the comma before "and" tells which "and" joins the items
        return ranges[: last + 1] if _ends(masked, ranges, last) else None
    joints = [list(_AND.finditer(masked, start, end)) for start, end in ranges]
    joined = [place for place, found in enumerate(joints) if found]
    if not joined:  # without "and" three items are a list, two may be a thing and what it is
        return ranges if len(ranges) >= 3 else None
    place = joined[0]
    if len(joints[place]) != 1 or not _ends(masked, ranges, place):
        return None
    start, end = ranges[place]
    return [*ranges[:place], (start, joints[place][0].start()), (joints[place][0].end(), end)]


def _ends(masked: str, ranges: list[tuple[int, int]], place: int) -> bool:
    """Whether the list ends with this item: what follows, if anything, is a clause that adds no more items."""
    if place + 1 == len(ranges):
        return True
    start = ranges[place + 1][0]
    return _TAIL.match(masked, start) is not None and _MORE.search(masked, start) is None


def _are_plain(items: tuple[str, ...]) -> bool:
    if len(items) < 2 or any(not item or len(item) > _LONGEST for item in items):
        return False
    if any(_BLURRED.match(item) or len(item.split()) > _MOST_WORDS for item in items):
        return False
    capitals = [_begins_with_capital(item) for item in items]
    return all(capitals) or not any(capitals)


def _begins_with_capital(item: str) -> bool:
    return _ARTICLE.sub("", item.lstrip("“\"‘'("))[:1].isupper()


def split_names(text: str) -> tuple[str, ...] | None:
    """The names of a list at the start of the text ("Ann Lee, 34, Bo Hart and Cy Moss, …"), ages left out."""
    match = _NAMES.match(text)
    if match is None or (match[2].count(" and ") or " and " in match[1]):
        return None
    return (*(name.rstrip(".,") for name in _NAME_ITEM.findall(match[1])), match[2])
