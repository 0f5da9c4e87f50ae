"""A number of things announced with the things listed after it: "three suspects: Ann Lee, Bo Hart and Cy Moss"."""

import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.facts.model import Count, Tally
from factcheck.facts.names.lexicon import demonyms, places
from factcheck.facts.prose import Prose
from factcheck.facts.relations.items import split_items, split_names
from factcheck.facts.relations.skeleton import AGE, ANY, COUNT, MARKERS, Skeleton
from factcheck.facts.relations.wording import are_people, head
from factcheck.patterns import lazy

# The noun announced, then what opens the list.
# A hyphen after a space is a dash.
_PHRASE_AFTER = rf" (?:[^{MARKERS}.,;:?!()\"“”—–-]|(?<! )-){{1,50}}"
_ANNOUNCED = lazy(
    rf"(?P<count>{COUNT})(?P<noun>{_PHRASE_AFTER}+)"
    r"(?:(?P<colon>: (?=\S))|(?P<dash>(?<= )[—–-] |—)|(?P<comma>, (?=[A-Z]))|(?P<places>, at (?=[A-Z]))|"
    r"(?P<bracket>(?<= )\((?=\w))|"
    r"(?P<open>, (?:including|such as|among them) ))"
)
_INCLUDING = lazy(rf"(?P<count>{COUNT})(?P<noun>{_PHRASE_AFTER}?)(?P<open> (?:including|such as) )")
_NAMED = lazy(
    rf"(?P<count>{COUNT})(?P<noun>{_PHRASE_AFTER}?)(?P<copula> (?:are|were)(?: (?:identified|named) as)? (?=[A-Z]))"
)
_LONGEST_LIST = 1_000  # characters; what runs on further is not read
_FEWEST, _MOST = 2, 20
_MOST_AFTER_COMMA = 10  # with a comma for a colon only a short list is plain
# A noun phrase with one of these is a clause, or no plain announcement.
_NO_NOUN = lazy(r"\b(?:said|says|told|and|or|than|per|each|ago|later|earlier|long|old|because|if)\b")
# With a verb after the noun ("Three men were held: …") only names are plainly the things announced.
_VERB = lazy(r"\b(?:is|are|was|were|had|has|have|will|would|could|can|[a-z]+ed)\b")
_PHRASE = lazy(r"\b(?:in|at|on|for|with|from|by|to)\b")
_AGE = lazy(rf",? \(?{AGE}\)?(?=,|;| |$)")
# What stands at one place each: "four tips, at Beck Lane, Moorside, Pell Cross and the Docks".
_PLACES = frozenset(
    "schools shops stores stations libraries sites tips branches surgeries hospitals factories plants pubs churches "
    "parks centres centers offices prisons camps hotels pools clinics colleges depots warehouses museums "
    "theatres".split()
)
_NOT_COUNTED = frozenset({"years", "days", "times", "weeks", "months", "hours", "minutes", "points", "seconds"})
# "two of the four men, Ann and Bo": the list is of the two. "In three games, Smith and Jones": the list is the subject.
_OF_BEFORE = lazy(r"\b(?:of|out of|among|between) (?:the |its |their |his |her |all |those |these )?$")
# "any of the four: …": the list is of all four.
_ANY_OF_BEFORE = lazy(
    r"\b(?:[Aa]ny|[Aa]ll|[Ee]ach|[Oo]ne|[Nn]one|[Nn]either) of (?:the |its |their |his |her |those |these )?$"
)
_SET_IN = lazy(
    r"^\W*(?:In|After|At|For|With|Over|From|By|On|During|Of|Across|Among|Within|Through|As|Despite|Following|Before|Since|"
    r"Against|Under|Without|Once|When|While|If)\b[^,]*$"
)
# "The five winners are …": all of them, so that the list must be whole.
_ALL_OF_THEM = lazy(
    r"(?:^|[\s“\"(])(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur) (?:other |only |first |last |new )?$"
)
_SENTENCE_END = lazy(r"[.?!][”\"’')\]]*$")
_CLOSING_DASH = lazy(r" [–—-] |—")
_MARKER = lazy(ANY)
_NUMBER = lazy(rf"[0-9{MARKERS}]")
# One item that stands for several.
_SEVERAL = lazy(
    r"\b(?:couple|twins|triplets|brothers|sisters|pair|trio|duo|parents|family|children|kids|sons|daughters|others|friends|"
    r"both|all|several|many|some|colleagues|more|wives|husbands|grandchildren)\b"
)


def find_tallies(prose: Prose, skeletons: Iterable[Skeleton]) -> tuple[Tally, ...]:
    """Every announced list in order of place, in a sentence or in the list items below it."""
    return tuple(tally for skeleton in skeletons for tally in _read(prose, skeleton))


def _read(prose: Prose, skeleton: Skeleton) -> Iterator[Tally]:
    if not skeleton.counts:
        return
    below = _listed_below(prose, skeleton)
    if below is not None:
        yield below
        return
    for match in _announcements(skeleton.text):
        count = skeleton.number(match["count"])
        if not isinstance(count, Count) or not _announces(skeleton, match, count):
            continue
        items = _items(skeleton, match)
        if items is not None and not _are_several(count, items):
            end = skeleton.offset(match.end() + len(_tail(skeleton, match)) - 1) + 1
            yield Tally(
                **prose.place(count.start, max(end, count.end)),
                count=count,
                noun=count.noun or match["noun"].strip(),
                items=items,
                open=_is_open(match),
                sure=count.sure,
            )
            return


def _announcements(text: str) -> Iterator[re.Match[str]]:
    yield from _ANNOUNCED.finditer(text)
    if " including " in text or " such as " in text:
        yield from _INCLUDING.finditer(text)
    if " are " in text or " were " in text:
        yield from _NAMED.finditer(text)


def _is_open(match: re.Match[str]) -> bool:
    return match.groupdict().get("open") is not None


def _opens_names(match: re.Match[str]) -> bool:
    """Whether only names after it are plainly the things announced."""
    found = match.groupdict()
    return any(found.get(opening) is not None for opening in ("comma", "copula", "places"))


def _announces(skeleton: Skeleton, match: re.Match[str], count: Count) -> bool:
    point = count.value.point
    most = _MOST_AFTER_COMMA if _opens_names(match) else _MOST
    is_vague = count.value.hedged and count.hedge != "at least"
    if point is None or is_vague or count.of is not None or not _FEWEST <= point <= most:
        return False
    before = skeleton.text[: match.start()]
    of_some = _OF_BEFORE.search(before) is not None and _ANY_OF_BEFORE.search(before) is None
    if _NO_NOUN.search(match["noun"]) or of_some or head(match["noun"]) in _NOT_COUNTED:
        return False
    if match.groupdict().get("copula") is not None and _ALL_OF_THEM.search(before) is None:
        return False
    if match.groupdict().get("places") is not None and head(match["noun"]) not in _PLACES:
        return False
    return not _opens_names(match) or not (
        _SET_IN.match(before) or _VERB.search(match["noun"]) or _PHRASE.search(match["noun"])
    )


def _tail(skeleton: Skeleton, match: re.Match[str]) -> str:
    """The text that holds the list: to the closing dash, else to the end of the sentence."""
    text = skeleton.text[match.end() : match.end() + _LONGEST_LIST]
    if match.groupdict().get("bracket") is not None:
        return text[: max(0, text.find(")"))]
    if match.groupdict().get("dash") is not None:
        closing = _CLOSING_DASH.search(text)
        text = text if closing is None else text[: closing.start()]
    elif match.groupdict().get("colon") is not None and (second := text.find(": ")) >= 0:
        text = text[:second]
    return _SENTENCE_END.sub("", text)


def _items(skeleton: Skeleton, match: re.Match[str]) -> tuple[str, ...] | None:
    tail = _AGE.sub("", _tail(skeleton, match))
    if len(tail) >= _LONGEST_LIST:
        return None
    if match.groupdict().get("copula") is not None:
        items = _each_one(split_names(tail))
    elif _opens_names(match):
        items = split_names(tail)
    elif _is_open(match):
        items = split_names(tail) or split_items(tail)
    else:
        items = split_items(tail)
    if items is not None and _VERB.search(match["noun"]) and not all(item[:1].isupper() for item in items):
        return None
    # An item with a number is a part of a sum, not one of the things announced; between semicolons it may have one.
    has_number = _NUMBER.match if ";" in tail else _NUMBER.search
    return None if items is None or any(map(has_number, items)) else _as_written(skeleton, items)


def _as_written(skeleton: Skeleton, items: tuple[str, ...]) -> tuple[str, ...]:
    """The items with their numbers in the place of what stands for them in a skeleton."""
    return tuple(_MARKER.sub(lambda marker: skeleton.number(marker[0]).text, item) for item in items)


def _each_one(items: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """Names of single things; "the five members are Democrats and Greens" tells of what sort they are."""
    if items is None or any(map(_is_sort, items)):
        return None
    return items


def _is_sort(item: str) -> bool:
    return item in demonyms() or (" " not in item and item.endswith("s") and item not in places())


def _are_several(count: Count, items: Sequence[str]) -> bool:
    return are_people(count.noun) and any(_SEVERAL.search(item) for item in items)


def _listed_below(prose: Prose, skeleton: Skeleton) -> Tally | None:
    """ "The panel made three demands:" with list items below it."""
    if not skeleton.text.endswith(":"):
        return None
    count = skeleton.numbers[-1]
    position = prose.block_at(count.start)
    if position is None or not isinstance(count, Count) or len(skeleton.text) - len(skeleton.text.rstrip(":")) > 1:
        return None
    items = _items_below(prose, position)
    point = count.value.point
    if not items or point is None or count.value.hedged or not _FEWEST <= point <= _MOST:
        return None
    tail = skeleton.text[-60:-1]
    if not re.search(rf"{COUNT} [^{MARKERS}.,;:?!()]{{1,50}}$", tail) or _OF_BEFORE.search(
        prose.text[: count.start][-24:]
    ):
        return None
    texts = tuple(prose.text[start:end] for start, end in items)
    if any(_NUMBER.match(text) for text in texts):
        return None
    return Tally(**prose.place(count.start, count.end), count=count, noun=count.noun, items=texts, sure=count.sure)


def _items_below(prose: Prose, position: int) -> list[tuple[int, int]]:
    blocks = prose.blocks[position + 1 :]
    if not blocks or blocks[0].kind != "list_item":
        return []
    group, level = blocks[0].group, blocks[0].level
    items: list[tuple[int, int]] = []
    for block in blocks:
        if block.kind != "list_item" or block.group != group:
            break
        if block.level == level:
            items.append((block.start, block.end))
    return items
