"""The inside of a Markdown paragraph: its prose without markup, with the place of each character in the raw text.

The parser's inline tokens carry no offsets, so the raw text is walked along with them: each token's markup and
words stand there in order. Where a link or image ends is asked of the parser (`record_ends`), since only it knows.
"""

import html
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from factcheck.article.clean import clean_entity
from factcheck.article.model import Image, Link
from factcheck.article.offsets import Run
from factcheck.article.unseen import Unseen
from factcheck.patterns import lazy
from factcheck.records import record

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_BREAK = lazy(r"(?: *\\)?[ \t]*\n[ \t]*")
_BACKTICKS = lazy("`+")


@record
class InlineText:
    """The prose of a paragraph; `breaks` are the places of its line ends (spaces in the prose)."""

    text: str
    runs: tuple[Run, ...]
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    breaks: tuple[int, ...] = ()
    emphasis: tuple[tuple[int, int], ...] = ()


def verbatim(raw: str) -> InlineText:
    """A raw text taken as prose, its markup with it."""
    return InlineText(raw.replace("\n", " "), (Run(0, len(raw), 0, len(raw)),))


def record_ends(parser: "MarkdownIt") -> None:
    """Make the parser note, in a link's or image's last token, where it ends in the raw text."""
    from markdown_it.rules_inline import image, link  # noqa: PLC0415  (the parser is loaded for Markdown only)

    parser.inline.ruler.at("link", _noting_end(link))
    parser.inline.ruler.at("image", _noting_end(image))


def _noting_end(rule: "Callable[[StateInline, bool], bool]") -> "Callable[[StateInline, bool], bool]":
    def apply(state: "StateInline", silent: bool) -> bool:
        matched = rule(state, silent)
        if matched and not silent:
            state.tokens[-1].meta["end"] = state.pos
        return matched

    return apply


def read_inline(raw: str, tokens: "Sequence[Token]", unseen: Unseen) -> InlineText:
    """The prose that the tokens of a raw text stand for, but for that of elements which are not seen.

    `unseen` tells whether the text begins in such an element; one that begins in it ends with it at the latest.
    """
    is_within = unseen.is_open
    walk = _Walk(raw, unseen)
    for token in tokens:
        walk.take(token)
    if not is_within:
        unseen.close()
    return walk.done()


class _Walk:
    """A place in the raw text and the prose so far."""

    def __init__(self, raw: str, unseen: Unseen) -> None:
        self._raw = raw
        self._unseen = unseen
        self._at = 0
        self._parts: list[str] = []
        self._end = 0
        self._runs: list[Run] = []
        self._links: list[Link] = []
        self._images: list[Image] = []
        self._breaks: list[int] = []
        self._open: list[tuple[int, str | None]] = []
        self._emphasis: list[tuple[int, int]] = []
        self._emphasis_open: list[int] = []

    def take(self, token: "Token") -> None:
        """Move past a token, taking its words along."""
        step = getattr(self, f"_{token.type}", None)
        if step is not None:
            step(token)
        else:  # em_open, strong_close and their like: only markup
            self._skip(token.markup)

    def done(self) -> InlineText:
        """What was read."""
        return InlineText(
            "".join(self._parts),
            tuple(self._runs),
            tuple(sorted(self._links, key=lambda link: link.start)),
            tuple(self._images),
            tuple(self._breaks),
            tuple(self._emphasis),
        )

    def _add(self, text: str, start: int, end: int) -> None:
        if text and not self._unseen.is_open:
            self._parts.append(text)
            self._runs.append(Run(self._end, self._end + len(text), start, end))
            self._end += len(text)

    def _skip(self, markup: str) -> None:
        self._at = self._find(markup) + len(markup)

    def _find(self, words: str) -> int:
        """Where the words stand from here on: at once, as a rule."""
        if self._raw.startswith(words, self._at):
            return self._at
        return max(self._at, self._raw.find(words, self._at))

    def _text(self, token: "Token") -> None:
        start = self._find(token.content)
        self._at = start + len(token.content)
        self._add(token.content, start, self._at)

    def _text_special(self, token: "Token") -> None:
        """An escape (what stands behind the backslash is the prose, or all where it is none) or an entity."""
        start = self._find(token.markup)
        self._at = start + len(token.markup)
        if token.info == "escape":
            self._add(token.content, self._at - len(token.content), self._at)
        else:
            self._add(clean_entity(token.content, after="".join(self._parts[-1:])), start, self._at)

    def _em_open(self, token: "Token") -> None:
        self._emphasis_open.append(self._end)
        self._skip(token.markup)

    def _em_close(self, token: "Token") -> None:
        self._emphasis.append((self._emphasis_open.pop(), self._end))
        self._skip(token.markup)

    def _softbreak(self, _token: "Token") -> None:
        match = _BREAK.match(self._raw, self._at)
        if match:
            self._break(match.start(), match.end())
            self._at = match.end()

    _hardbreak = _softbreak

    def _break(self, start: int, end: int) -> None:
        if not self._unseen.is_open:
            self._breaks.append(self._end)
            self._add(" ", start, end)

    def _code_inline(self, token: "Token") -> None:
        start = self._find(token.markup) + len(token.markup)
        end = next(
            (m.start() for m in _BACKTICKS.finditer(self._raw, start) if m.group() == token.markup), len(self._raw)
        )
        inner = self._raw[start:end].replace("\n", " ")
        shift = 1 if len(inner) != len(token.content) and inner.startswith(" ") else 0
        self._add(token.content, start + shift, start + shift + len(token.content))
        self._at = end + len(token.markup)

    def _html_inline(self, token: "Token") -> None:
        self._skip(token.content)
        self._unseen.take_tag(token.content)
        if token.content.lower().startswith("<br"):
            self._break(self._at - len(token.content), self._at)

    def _link_open(self, token: "Token") -> None:
        target = str(token.attrs.get("href", "")).strip() or None
        self._open.append((self._end, target))
        self._skip("<" if token.markup == "autolink" else "[")

    def _link_close(self, token: "Token") -> None:
        start, target = self._open.pop()
        if not self._unseen.is_open:
            self._links.append(Link(start, self._end, None if target == "#" else target))
        if token.markup == "autolink":
            self._at = self._raw.find(">", self._at) + 1
        else:
            self._at = int(token.meta["end"])

    def _image(self, token: "Token") -> None:
        """An image; where it is alone on its line its alternative text stands for it in the prose."""
        start, self._at = self._at, int(token.meta["end"])
        begin = self._end
        if self._unseen.is_open:
            return
        if self._is_alone(start):
            self._add(token.content.replace("\n", " "), start + 2, start + 2 + len(token.content))
        target, title = str(token.attrs.get("src", "")), str(token.attrs.get("title", "")).strip()
        self._images.append(Image(begin, self._end, html.unescape(token.content), target, title or None))

    def _is_alone(self, start: int) -> bool:
        line_start = self._raw.rfind("\n", 0, start) + 1
        line_end = self._raw.find("\n", self._at)
        after = self._raw[self._at : len(self._raw) if line_end < 0 else line_end].strip()
        before = self._raw[line_start:start].strip()
        return (before == "" and after == "") or (before == "[" and after.startswith("]") and " ![" not in after)
