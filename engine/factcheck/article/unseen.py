"""Which elements of HTML show nothing on a page: scripts and the like, and those that are hidden or styled so."""

import html
import re

import attrs

from factcheck.patterns import lazy

# Elements whose text is for a program, or for the controls of a page.
UNSEEN_ELEMENTS = frozenset({"script", "style", "template", "noscript", "iframe", "svg", "form", "button"})
# They hold no text, and have no end.
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
# The next of these ends the one before it, whether or not that has a closing tag.
_ENDED_BY_NEXT = frozenset("p li dt dd tr td th option".split())
# A paragraph is ended by whatever takes lines of its own, too.
_ENDS_PARAGRAPH = frozenset(
    "address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header "
    "hr main menu nav ol pre section table ul".split()
)
# What stands in a tag behind its name: a ">" in quotation marks does not end it.
REST_OF_TAG = r"(?P<rest>(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*|[^<>]*)"
_TAG = lazy(rf"<(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*){REST_OF_TAG}>")
_ATTRIBUTE = lazy(r"(?P<name>[^\s\"'<>/=]+)(?:\s*=\s*(?P<value>\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))?")
_COMMENT = lazy(r"/\*.*?\*/", re.DOTALL)
_ZERO = lazy(r"0+(?:\.0*)?(?:[a-z]+|%)?|\.0+(?:[a-z]+|%)?")
_HIDING = {"display": lazy("none"), "visibility": lazy("hidden|collapse"), "opacity": _ZERO, "font-size": _ZERO}


@attrs.define
class Unseen:
    """Whether the tags that were read so far lead into an element that is not seen."""

    _name: str = ""
    _depth: int = 0

    @property
    def is_open(self) -> bool:
        """Whether what comes next is not seen."""
        return self._depth > 0

    def take(self, name: str, rest: str, *, is_closing: bool) -> None:
        """Go on to behind a tag with this name and what else stands in it."""
        name = name.lower()
        if name == self._name and self._depth:
            self._depth += -1 if is_closing or name in _ENDED_BY_NEXT else 1
        elif name in _ENDS_PARAGRAPH and not is_closing:
            self.end_paragraph()
        if not self._depth and not is_closing and is_unseen(name, rest):
            self._name, self._depth = name, 1

    def take_tag(self, written: str) -> None:
        """The same for a tag as it is written; what is none (a comment) changes nothing."""
        match = _TAG.match(written)
        if match is not None:
            self.take(match["name"], match["rest"], is_closing=bool(match["slash"]))

    def end_paragraph(self) -> None:
        """Go on to what takes lines of its own: a paragraph ends before it, also one that is hidden."""
        if self._name == "p":
            self._depth = 0

    def close(self) -> None:
        """End the element: a paragraph ends what begins in it."""
        self._depth = 0


def is_unseen(name: str, rest: str) -> bool:
    """Whether an element with this name in small letters and these attributes shows none of its text."""
    if name in _VOID:
        return False
    if name in UNSEEN_ELEMENTS:
        return not rest.endswith("/")
    given: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(rest):
        given.setdefault(match["name"].lower(), html.unescape((match["value"] or "").strip("\"'")))
    return "hidden" in given or _is_styled_away(given.get("style", ""))


def first_hidden(written: str) -> int | None:
    """Where the first tag stands that hides what its element holds."""
    tags = (tag for tag in _TAG.finditer(written) if not tag["slash"])
    return next((tag.start() for tag in tags if is_unseen(tag["name"].lower(), tag["rest"])), None)


def _is_styled_away(style: str) -> bool:
    told: dict[str, str] = {}
    for declaration in _COMMENT.sub("", style).lower().split(";"):
        name, _, value = declaration.partition(":")
        told[name.strip()] = value.removesuffix("!important").strip()
    return any(name in told and pattern.fullmatch(told[name]) for name, pattern in _HIDING.items())
