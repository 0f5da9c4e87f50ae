"""The YAML block at the head of an article: title, author, dates, tags and whatever else the newsroom keeps there."""

import datetime
import re
from collections.abc import Iterable, Mapping

import attrs

from factcheck.article.date_lines import read_date_line
from factcheck.article.offsets import Run
from factcheck.article.passages import Passage
from factcheck.errors import UnreadableArticle
from factcheck.patterns import lazy
from factcheck.records import record

_OPENING = lazy(r"---[ \t]*\n")
_CLOSING = lazy(r"(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_LATE_CLOSING = lazy(r"\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FIELD = lazy(r"[\w\"'][\w \"'-]*:(?:\s|$)")
# The block is a few lines; one beyond this is no front matter but a mistake, and is not handed to a YAML parser.
_LONGEST = 50_000
_DEEPEST = 20
_TITLE = ("title", "headline")
_AUTHOR = ("author", "authors", "byline", "by")
_PUBLISHED = ("date", "published", "publish_date", "published_at", "pubdate", "publication_date")
_UPDATED = ("updated", "modified", "lastmod", "last_modified", "updated_at")


@record
class FrontMatter:
    """What the block says, and where the article's text begins after it; `meta` holds every field as given.

    `headline` is the title with its place in the text.
    """

    end: int = 0
    title: str | None = None
    headline: Passage | None = None
    names: tuple[str, ...] = ()
    published: datetime.date | None = None
    updated: datetime.date | None = None
    meta: Mapping[str, object] = attrs.field(factory=dict)


def read_front_matter(text: str, *, name: str) -> FrontMatter:
    """The front matter that a text opens with; empty where it opens with none.

    Raises UnreadableArticle with the line, where the block is not YAML, is no mapping of names to values, gives a
    field of a date twice, or gives one that cannot be read: dates would be checked against another day than is meant.
    """
    opening = _OPENING.match(text)
    if opening is None:
        return FrontMatter()
    closing = _find_closing(text, opening.end())
    if closing is None:
        _refuse_long(text, opening.end(), name=name)
        return FrontMatter()
    block = text[opening.end() : closing.start()]
    loaded = _load(block, name=name)
    if loaded is None:
        return FrontMatter()
    fields = loaded.fields
    dates = _Dates(name, loaded)
    title = _title(loaded, name=name)
    return FrontMatter(
        end=closing.end(),
        title=title,
        headline=None if title is None else _headline(title, text, *_title_place(loaded, after=opening.end())),
        names=_names(_first(fields, _AUTHOR)),
        published=dates.day(_PUBLISHED),
        updated=dates.day(_UPDATED),
        meta=fields,
    )


def _find_closing(text: str, start: int) -> re.Match[str] | None:
    """The line that closes the block; a blank line right after the opening makes it a rule, not front matter."""
    while start < len(text) and start <= _LONGEST:
        closing = _CLOSING.match(text, start)
        if closing:
            return closing
        start = text.find("\n", start) + 1
        if not start:
            return None
    return None


def _refuse_long(text: str, start: int, *, name: str) -> None:
    """Front matter that is too long must not be taken for text: its fields would go unseen, its words be checked."""
    if _FIELD.match(text, start) and _LATE_CLOSING.search(text, start):
        raise UnreadableArticle(name, f"front matter is longer than {_LONGEST:,} characters")


@record
class _Loaded:
    """The fields of the block, every name that stands in it with its line of the file, and where each text stands.

    `written` has the words of the texts: the title `No` is no truth value.
    """

    fields: Mapping[str, object] = attrs.field(factory=dict)
    lines: tuple[tuple[str, int], ...] = ()
    places: Mapping[str, tuple[int, int]] = attrs.field(factory=dict)
    written: Mapping[str, str] = attrs.field(factory=dict)

    def lines_of(self, key: str) -> list[int]:
        """The lines that give a field, whatever the case and the form of its name."""
        return [line for name, line in self.lines if _plain_key(name) == _plain_key(key)]


def _load(block: str, *, name: str) -> _Loaded | None:
    """The fields of the block; None where it is text between two rules."""
    import yaml  # noqa: PLC0415  (takes 20 ms, and most plain texts have no front matter)

    try:
        _refuse_aliases(yaml.parse(block, Loader=yaml.SafeLoader), name=name)
        loader = yaml.SafeLoader(block)
        node = loader.get_single_node()
        loaded = None if node is None else loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        raise UnreadableArticle(name, _problem(error)) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise UnreadableArticle(name, f"front matter is not valid YAML: {str(error).splitlines()[0]}") from None
    if isinstance(loaded, dict) and isinstance(node, yaml.MappingNode):
        texts = [(str(key.value), value) for key, value in node.value if isinstance(value, yaml.ScalarNode)]
        return _Loaded(
            fields={str(key): _plain(value) for key, value in loaded.items()},
            lines=tuple((str(key.value), _line(key)) for key, _ in node.value),
            places={key: (value.start_mark.index, value.end_mark.index) for key, value in texts},
            written={key: str(value.value) for key, value in texts},
        )
    return _Loaded() if loaded is None else None


def _refuse_aliases(events: Iterable[object], *, name: str) -> None:
    """An alias lets a few lines stand for gigabytes, and deep nesting exhausts the parser: neither belongs here."""
    depth = 0
    for event in events:
        kind = type(event).__name__
        if kind == "AliasEvent":
            raise UnreadableArticle(name, f"front matter, line {_line(event)}: aliases (*name) are not read")
        depth += kind in {"MappingStartEvent", "SequenceStartEvent"}
        depth -= kind in {"MappingEndEvent", "SequenceEndEvent"}
        if depth > _DEEPEST:
            raise UnreadableArticle(name, f"front matter, line {_line(event)}: nested more than {_DEEPEST} deep")


def _line(event: object) -> int:
    mark = getattr(event, "start_mark", None)
    return int(mark.line) + 2 if mark is not None else 1


def _problem(error: object) -> str:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "it cannot be parsed"
    line = mark.line + 2 if mark is not None else 1
    return f"front matter, line {line}: not valid YAML: {problem}"


def _plain(value: object) -> object:
    """The value in the few kinds that rules know; anything else as text."""
    if isinstance(value, datetime.datetime):
        return value.date()
    if value is None or isinstance(value, (str, bool, int, datetime.date)):
        return value
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return str(value)


def _first(fields: Mapping[str, object], wanted: Iterable[str]) -> object:
    named = {_plain_key(key): value for key, value in fields.items()}
    return next((named[key] for key in wanted if named.get(key) not in (None, "")), None)


def _plain_key(key: str) -> str:
    return key.lower().replace("-", "_").replace(" ", "_")


def _title(loaded: _Loaded, *, name: str) -> str | None:
    """The title; one that is a list or has fields of its own is none."""
    for key in _TITLE:
        lines = loaded.lines_of(key)
        if len(lines) > 1:
            raise UnreadableArticle(name, f"front matter, line {lines[-1]}: {key} is given twice")
    given = {key: written for key, written in loaded.written.items() if loaded.fields.get(key) is not None}
    return _text(_first(given, _TITLE))


def _title_place(loaded: _Loaded, *, after: int) -> tuple[int, int]:
    """Where the title stands in a text whose block begins there."""
    named = {_plain_key(key): place for key, place in loaded.places.items() if loaded.fields.get(key) not in (None, "")}
    start, end = next(named[key] for key in _TITLE if key in named)
    return after + start, after + end


def _headline(title: str, text: str, start: int, end: int) -> Passage:
    """The title as it stands in that place; where it is written otherwise there (folded, escaped) with all of it."""
    written = text[start:end].rstrip()
    shift = written.find(title)
    low, high = (start, start + len(written)) if shift < 0 else (start + shift, start + shift + len(title))
    return Passage(title, (Run(0, len(title), low, high),), "heading", level=1)


def _text(value: object) -> str | None:
    return None if value is None else " ".join(str(value).split()) or None


def _names(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(name for item in value for name in _names(item))
    written = _text(value)
    if written is None:
        return ()
    written = re.sub(r"^(?:By|by|BY) ", "", written)
    return tuple(part for part in re.split(r"\s*(?:,| and |&|;)\s*", written) if part)


@record
class _Dates:
    """The fields of the block that give a day, each with its line."""

    name: str
    loaded: _Loaded

    def day(self, wanted: Iterable[str]) -> datetime.date | None:
        """The day of the first field given of some that mean the same."""
        fields = self.loaded.fields
        given = [key for key in fields if _plain_key(key) in wanted]
        for key in given:
            self._refuse_repeated(key)
        filled = [name for name in given if fields[name] not in (None, "")]
        first = next((name for plain in wanted for name in filled if _plain_key(name) == plain), None)
        if first is None:
            return None
        day = _day(fields[first])
        if day is None:
            raise self._unreadable(first, f"{first} is not a date (YYYY-MM-DD): {fields[first]}")
        return day

    def _refuse_repeated(self, key: str) -> None:
        if len(self.loaded.lines_of(key)) > 1:
            raise self._unreadable(key, f"{key} is given twice")

    def _unreadable(self, key: str, problem: str) -> UnreadableArticle:
        return UnreadableArticle(self.name, f"front matter, line {self.loaded.lines_of(key)[-1]}: {problem}")


def _day(value: object) -> datetime.date | None:
    if isinstance(value, datetime.date):
        return value
    line = read_date_line(value.strip()) if isinstance(value, str) else None
    return line.day if line else None
