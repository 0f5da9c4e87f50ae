"""What the results of an article depend on, as digests: on the run, and on the article itself.

Whatever may change a row is in one of them: too much costs work done again, too little would be a wrong report.
"""

import datetime
import hashlib
import importlib.metadata
import sys
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from factcheck import cache
from factcheck.code_state import code_state
from factcheck.one_article import Ready
from factcheck.records import record
from factcheck.request import Request
from factcheck.rule_text import RuleText
from factcheck.walk import ArticleFile

# Packages that read or judge an article's words.
_LIBRARIES = ("google-re2", "markdown-it-py", "PyStemmer", "PyYAML")
_DIGEST = 20  # bytes


class NotTold(ValueError):
    """A value of a kind that nothing says how to tell apart: what depends on it is not kept."""


@record
class ArticleKeys:
    """The keys of articles under the rules and settings of a run: `run` is what they have in common.

    `beside` has for an article's name the files that stand beside it and that no other article sees.
    """

    run: str
    beside: Mapping[str, tuple[tuple[str, str], ...]]

    def key(self, file: ArticleFile, path: str, digest: bytes) -> bytes:
        """The key of an article with this path from the project's root and this digest of its bytes."""
        parts = (self.run, file.name, path, digest, self.beside.get(file.name, ()))
        return hashlib.blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=_DIGEST).digest()


def article_keys(request: Request, ready: Ready, texts: Sequence[RuleText]) -> ArticleKeys:
    """The keys of the articles of a run. Raises NotTold where some of its data cannot be told apart."""
    own = [text for text in texts if text.source.name in ready.rules.apart]
    beside: dict[str, tuple[tuple[str, str], ...]] = {}
    for text in own:
        for article in text.beside:
            beside[article] = (*beside.get(article, ()), (text.source.name, text.source.text))
    shared = [text for text in texts if text.source.name not in ready.rules.apart]
    return ArticleKeys(_run_key(request, ready, shared), beside)


def _run_key(request: Request, ready: Ready, texts: Sequence[RuleText]) -> str:
    book, settings, project = ready.rules.book, ready.settings, ready.project
    if not book.waivers:  # nothing else looks at the day
        settings = attrs.evolve(settings, as_of=None)
    values = (
        cache.key_of([text.source for text in texts]),
        code_state(),
        sys.version,
        [(name, importlib.metadata.version(name)) for name in _LIBRARIES],
        [(text.source.name, text.beside) for text in texts if text.beside],
        dict(project.severity),
        settings,
        (request.published, request.max_file_size),
        (book.lists, book.tables, book.documents),
    )
    digest = hashlib.blake2b(digest_size=_DIGEST)
    for word in _told(values):
        digest.update(word.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _told(value: object) -> Iterator[str]:
    """A value in words that no other value has."""
    match value:
        case None | bool() | int() | str() | Fraction() | Decimal() | datetime.date():
            yield f"{value!r},"
        case tuple() | list():
            yield "("
            for item in value:
                yield from _told(item)
            yield "),"
        case Mapping():
            yield from _told(tuple(value.items()))
        case frozenset():
            yield from _told(sorted("".join(_told(item)) for item in value))
        case _ if attrs.has(kind := type(value)):
            yield kind.__qualname__
            yield from _told(tuple(getattr(value, field.name) for field in attrs.fields(kind)))
        case _:
            raise NotTold(type(value).__name__)
