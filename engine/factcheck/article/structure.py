"""What each part is by its place: headline, standfirst, lede, headings, the writer's note at the end."""

import itertools
import re
from collections.abc import Sequence

import attrs

from factcheck.article.bylines import bare_names
from factcheck.article.datelines import dateline_place
from factcheck.article.endnotes import mark_endnotes, opens_quotation
from factcheck.article.illustrations import join_captions
from factcheck.article.lead_ins import is_quoted_matter
from factcheck.article.roles import Part, is_row_of_sections
from factcheck.patterns import lazy

_SENTENCE_END = lazy(r"[.!?…][\"”’')\]»]*$")
_INNER_END = lazy(r"(?<![A-Z])[.!?] ")
_TITLE_LONG = 160
_HEADING_LONG = 90
_HEADING_WORDS = 14
_STANDFIRST_LONG = 350
_NEAR = 20
_PARAGRAPH = 80  # from this length on a passage is running text, not a title
_SPOKEN = lazy(r"(?:[QA]|[A-Z][A-Z.'’ -]{1,30})[:.] ")  # a line of an interview: "Q: …", "MAYOR ROE: …"
_NUMBERED = lazy(r"([0-9]{1,2})[.):]? +(?=\S)")
_GENERIC_HEADING = lazy(
    r"(?:introduction|summary|overview|background|abstract|contents|key points|highlights|analysis|conclusion"
    r"|references|sources)[.:]?$"
)


def arrange(parts: Sequence[Part], *, title: str | None, is_marked_up: bool) -> list[Part]:
    """The parts with headline, standfirst, headings, quoted matter and the writer's note told apart.

    Where the text is marked up its headings are marked, and none is guessed from the look of a line.
    """
    arranged = join_captions(_without_navigation(list(parts)))
    head = _find_headline(arranged, title=title, is_marked_up=is_marked_up)
    if head is not None:
        arranged[head] = attrs.evolve(arranged[head], kind="headline")
    body = _arrange_opening(arranged, head)
    _mark_numbered_headings(arranged, body)
    if not is_marked_up:
        _mark_headings(arranged, body)
    _mark_quoted_matter(arranged)
    mark_endnotes(arranged, body)
    return arranged


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return _SENTENCE_END.search(text, max(0, len(text) - 6)) is not None


def _without_navigation(parts: list[Part]) -> list[Part]:
    """Rows of sections are furniture where they stand above the article or several together."""
    rows = [is_row_of_sections(part) for part in parts]
    if not any(rows):
        return parts
    is_above = True
    for index, part in enumerate(parts[:-1]):
        is_beside = rows[index + 1] or (index > 0 and rows[index - 1])
        if rows[index] and (is_beside or (is_above and len(part.text.split()) <= 2)):
            parts[index] = attrs.evolve(part, kind="boilerplate")
        is_above = is_above and (rows[index] or part.kind == "boilerplate")
    return parts


def _find_headline(parts: Sequence[Part], *, title: str | None, is_marked_up: bool) -> int | None:
    for index, part in enumerate(parts):
        if part.kind == "heading" and part.passage.level == 1:
            return index
        if part.kind in {"heading", "list_item", "quote", "table_row", "code", "indented"}:
            return None
        if part.is_open:
            if is_marked_up:
                return None
            return index if _is_headline(part.text, parts[index + 1 :], title=title) else None
    return None


def _is_headline(text: str, rest: Sequence[Part], *, title: str | None) -> bool:
    following = [part for part in rest if part.kind not in {"boilerplate", "caption"}]
    if title is not None and _shares_words(text, title) and len(text) <= _TITLE_LONG:
        return True
    if len(text) > _TITLE_LONG or not following or text[-1] in ":," or _GENERIC_HEADING.match(text.lower()):
        return False
    if text[0].islower() or (
        _NUMBERED.match(text) and any(_NUMBERED.match(p.text) and len(p.text) < _HEADING_LONG for p in following)
    ):
        return False
    if not any(len(part.text) >= _PARAGRAPH or ends_sentence(part.text) for part in following):
        return False
    if not ends_sentence(text) or _ends_in_initials(text):
        return title is None or not any(part.text == title for part in following)
    return _is_pointed_headline(text, following[0])


def _is_pointed_headline(text: str, after: Part) -> bool:
    """A headline that ends in a stop or a question mark: short, and in title case or above a byline or dateline."""
    if len(text) > _HEADING_LONG + 20 or _INNER_END.search(text):
        return False
    above_byline = after.kind in {"byline", "dateline"} or dateline_place(after.text) is not None
    return above_byline or _in_title_case(text) or (text[-1] in "?!" and len(text) <= _HEADING_LONG)


def _ends_in_initials(text: str) -> bool:
    return re.search(r"\b(?:[A-Z]\.){2,}$", text) is not None


def _in_title_case(text: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_][\w'’\-]*", text) if len(word) > 3]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.85 * len(words)


def _shares_words(text: str, title: str) -> bool:
    words, wanted = (set(re.findall(r"\w+", value.lower())) for value in (text, title))
    return bool(words) and len(words & wanted) >= 0.5 * max(len(words), len(wanted))


def _arrange_opening(parts: list[Part], head: int | None) -> int:
    """Name what stands between the headline and the first paragraph; the place where the body begins."""
    start = 0 if head is None else head + 1
    for index in range(start, len(parts)):
        part = parts[index]
        if part.kind in {"boilerplate", "byline", "dateline", "caption", "correction"}:
            continue
        if head is None:
            return index
        kind = _opening_kind(parts, index, head)
        if kind is None:
            return index
        parts[index] = kind
    return len(parts)


def _next_parts(parts: Sequence[Part], index: int) -> list[Part]:
    """The next parts that are no furniture; a look at the nearest, so that many short lines cost no more than few."""
    near = parts[index + 1 : index + 1 + _NEAR]
    return [part for part in near if part.kind not in {"boilerplate", "caption", "correction"}]


def _opening_kind(parts: Sequence[Part], index: int, head: int) -> Part | None:
    """What a part above the body is; None where the body begins with it."""
    part = parts[index]
    rest = _next_parts(parts, index)
    if not (part.is_open or part.kind == "heading") or not rest:
        return None
    between = {other.kind for other in parts[max(head + 1, index - _NEAR) : index]}
    names = bare_names(part.text)
    if names and (rest[0].kind == "dateline" or "dateline" in between or "byline" in between):
        return attrs.evolve(part, kind="byline", names=names)
    if rest[0].kind in {"byline", "dateline"} and len(part.text) <= _STANDFIRST_LONG:
        return attrs.evolve(part, kind="standfirst")
    if part.kind == "heading" or not any(
        len(other.text) >= _PARAGRAPH or ends_sentence(other.text) for other in rest[:2]
    ):
        return None
    if between & {"byline", "dateline"}:
        return attrs.evolve(part, kind="caption") if _is_label(part.text) else None
    if "standfirst" not in between and _is_standfirst(part, rest[0], parts[head].text):
        return attrs.evolve(part, kind="standfirst")
    return None


def _is_label(text: str) -> bool:
    """A line that is no sentence, as under a picture; or that begins in the middle of one."""
    if text[0].islower():
        return len(text) <= _HEADING_LONG
    return len(text) <= _HEADING_LONG and not ends_sentence(text) and len(text.split()) >= 3 and text[-1] not in ":,;"


def _is_standfirst(part: Part, after: Part, headline: str) -> bool:
    if len(part.text) > _STANDFIRST_LONG // 2 or opens_quotation(part.text):
        return False
    if dateline_place(part.text) is not None:
        return False
    if headline.endswith(";"):
        return True
    if dateline_place(after.text) is not None:
        return True
    return (
        not ends_sentence(part.text)
        and part.text[-1] not in ":,"
        and len(part.text.split()) >= 6
        and len(after.text) >= _PARAGRAPH
    )


def _mark_numbered_headings(parts: list[Part], body: int) -> None:
    """Headings that count up ("1 Pop-up parks" … "2 Supertrees"): the number is no part of their words."""
    places = [index for index in range(body, len(parts)) if _is_numbered(parts[index])]
    numbers = [_number(parts[index]) for index in places]
    if len(places) < 2 or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return
    if any(b - a == 1 and parts[a].kind == "list_item" for a, b in itertools.pairwise(places)):
        return
    for index in places:
        part = parts[index]
        match = _NUMBERED.match(part.text)
        passage = part.passage.cut(match.end(), len(part.text)) if match and not part.passage.marker else part.passage
        parts[index] = attrs.evolve(part, kind="heading", passage=passage)


def _is_numbered(part: Part) -> bool:
    if len(part.text) > _HEADING_LONG or ends_sentence(part.text):
        return False
    if part.kind == "list_item":
        return part.passage.marker.strip("().").isdigit()
    return part.kind in {"paragraph", "heading"} and _NUMBERED.match(part.text) is not None


def _number(part: Part) -> int:
    if part.passage.marker:
        return int(part.passage.marker.strip("()."))
    match = _NUMBERED.match(part.text)
    return int(match[1]) if match else 0


def _mark_headings(parts: list[Part], body: int) -> None:
    for index in range(body, len(parts)):
        part = parts[index]
        if part.is_open and _is_heading(part.text) and _text_follows(parts, index):
            parts[index] = attrs.evolve(part, kind="heading")


def _is_heading(text: str) -> bool:
    if len(text) > _HEADING_LONG or text[-1] in ".:,;…" or text[0] in '"“' or text[0].islower() or _SPOKEN.match(text):
        return False
    return len(text.split()) <= _HEADING_WORDS and (not ends_sentence(text) or text[-1] == "?")


def _text_follows(parts: Sequence[Part], index: int) -> bool:
    for part in parts[index + 1 : index + 1 + _NEAR]:
        if part.kind in {"boilerplate", "caption", "heading"}:
            continue
        return part.kind in {"paragraph", "list_item", "quote", "table_row"}
    return False


def _mark_quoted_matter(parts: list[Part]) -> None:
    """Paragraphs without marks after a lead-in are quotations."""
    group = max((part.passage.group or 0 for part in parts), default=0)
    for index in range(1, len(parts)):
        before, part = parts[index - 1], parts[index]
        if part.is_open and before.kind == "paragraph" and is_quoted_matter(before.text, part.text):
            group += 1
            parts[index] = attrs.evolve(part, kind="quote", passage=attrs.evolve(part.passage, group=group))
