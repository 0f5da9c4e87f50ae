"""The words of an HTML block in Markdown: text between tags, captions and images; nothing is run."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence

from factcheck.article.clean import clean_entity
from factcheck.article.model import BlockKind, Image
from factcheck.article.offsets import Run
from factcheck.article.passages import Passage
from factcheck.article.unseen import REST_OF_TAG, UNSEEN_ELEMENTS, Unseen
from factcheck.patterns import lazy

_MARKUP = lazy(rf"<(?:!--|(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9]*){REST_OF_TAG}>|[!?][^<>]*>)")
_ATTRIBUTE = lazy(r"([A-Za-z-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_WORD = lazy(r"&#?[A-Za-z0-9]{1,32};|\s+|[^&\s]+|&")
_KINDS: Mapping[str, BlockKind] = {
    "figcaption": "caption",
    "blockquote": "quote",
    "h1": "heading",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
    "li": "list_item",
    "pre": "code",
    "nav": "boilerplate",
    "footer": "boilerplate",
    "aside": "boilerplate",
}
_BLOCK_TAGS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "header",
        "main",
        "figure",
        "details",
        "summary",
        "dl",
        "dt",
        "dd",
        "ul",
        "ol",
        "table",
        "tr",
        "td",
        "th",
        "br",
        "hr",
        "img",
        *_KINDS,
    ]
)


def read_html(raw: str, start: int, unseen: Unseen) -> list[Passage]:
    """The passages of an HTML block that begins at a place of the text; an image is in a passage of its own.

    `unseen` tells whether it begins in an element that is not seen, and goes on to the block's end.
    """
    passages: list[Passage] = []
    pending: list[tuple[int, int]] = []
    inside: list[str] = []
    for low, high, tag in _stretches(raw):
        if low < high and not unseen.is_open:
            pending.append((low, high))
        name = tag["name"].lower() if tag else ""
        if tag is not None and name not in UNSEEN_ELEMENTS:  # whose text is left out already
            unseen.take(name, tag["rest"], is_closing=bool(tag["slash"]))
        if tag is None or name not in _BLOCK_TAGS:
            continue
        passages.extend(_passage(raw, pending, start, inside))
        pending = []
        if name == "img" and not unseen.is_open:
            passages.append(_image(tag, start))
        _track(inside, name, is_closing=bool(tag["slash"]))
    return [*passages, *_passage(raw, pending, start, inside)]


def _stretches(raw: str) -> Iterator[tuple[int, int, re.Match[str] | None]]:
    """Each stretch of text with the tag after it, None for a comment and at the end; scripts and the like left out."""
    at = 0
    for_ever = len(raw)
    while at < for_ever:
        match = _MARKUP.search(raw, at)
        if match is None:
            break
        yield at, match.start(), match if match["name"] else None
        at = _after(raw, match)
    yield at, for_ever, None


def _after(raw: str, match: re.Match[str]) -> int:
    """Where text goes on after a tag: after the end of a comment, at the end of a script."""
    if match.group() == "<!--":
        end = raw.find("-->", match.end())
        return len(raw) if end < 0 else end + 3
    name = (match["name"] or "").lower()
    if name in UNSEEN_ELEMENTS and not match["slash"] and not match["rest"].endswith("/"):
        closing = re.compile(f"</{name}", re.IGNORECASE).search(raw, match.end())
        return closing.start() if closing else len(raw)
    return match.end()


def _track(inside: list[str], name: str, *, is_closing: bool) -> None:
    """Keep the elements that give their text a kind, the innermost last."""
    if name not in _KINDS:
        return
    if not is_closing:
        inside.append(name)
    elif inside and inside[-1] == name:
        inside.pop()


def _passage(raw: str, pieces: Sequence[tuple[int, int]], start: int, inside: Sequence[str]) -> list[Passage]:
    """The text of the pieces as one passage, white space collapsed and entities read; none where it is blank."""
    text = ""
    parts: list[str] = []
    runs: list[Run] = []
    end = 0
    for low, high in pieces:
        for match in _WORD.finditer(raw, low, high):
            text = _words(match.group(), after=parts[-1] if parts else "")
            if not text or (text == " " and (not parts or parts[-1] == " ")):
                continue
            parts.append(text)
            runs.append(Run(end, end + len(text), start + match.start(), start + match.end()))
            end += len(text)
    if parts and parts[-1] == " ":
        parts.pop()
        runs.pop()
    kind: BlockKind = _KINDS[inside[-1]] if inside else "paragraph"
    level = int(inside[-1][1]) if inside and kind == "heading" else 0
    return [Passage("".join(parts), tuple(runs), kind, level)] if parts else []


def _words(written: str, *, after: str) -> str:
    """A word, white space as one space, or what an entity stands for."""
    if written.isspace():
        return " "
    return clean_entity(html.unescape(written), after=after) if written.startswith("&") else written


def _image(tag: re.Match[str], start: int) -> Passage:
    """An image: its passage is the alternative text, so that its place is known."""
    given = {match[1].lower(): match for match in _ATTRIBUTE.finditer(tag["rest"])}
    values = {name: html.unescape(match[2] or match[3] or match[4] or "") for name, match in given.items()}
    alt = values.get("alt", "")
    image = Image(0, len(alt), alt, values.get("src", ""), values.get("title") or None)
    if not alt:
        return Passage("", (), "boilerplate", images=(image,))
    found = given["alt"]
    group = next(index for index in (2, 3, 4) if found[index])
    shift = start + tag.start("rest")
    low, high = shift + found.start(group), shift + found.end(group)
    return Passage(alt, (Run(0, len(alt), low, high),), "boilerplate", images=(image,))
