"""From the rule files of a run to checked rules, through the cache."""

from collections.abc import Mapping, Sequence

import attrs

from factcheck import cache
from factcheck.errors import RuleFileErrors
from factcheck.language.book import build_rulebook
from factcheck.language.nodes import Rulebook, RuleError, RuleFile
from factcheck.packs import RuleText


@attrs.frozen
class Rules:
    """The rules for every article, and for an article's name those of the file that stands beside it."""

    book: Rulebook
    beside: Mapping[str, Rulebook]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all rules, in order."""
        books = (self.book, *self.beside.values())
        return tuple(sorted({rule.id for book in books for rule in book.rules}))


def load_rules(texts: Sequence[RuleText]) -> Rules:
    """Parse and check rule files, or take them from the cache. Raises RuleFileErrors with every error of every file."""
    key = cache.key_of([text.source for text in texts])
    files = cache.read_cached(key, files=len(texts))
    if files is None:
        files = _parse_and_check(texts)
        cache.write_cached(key, files)
    return _shared_out(build_rulebook(files), texts)


def _parse_and_check(texts: Sequence[RuleText]) -> tuple[RuleFile, ...]:
    # A run whose rules are cached pays for neither the parser nor the checker.
    from factcheck.language.check import check_rules  # noqa: PLC0415
    from factcheck.language.parse import parse_rules  # noqa: PLC0415

    files: list[RuleFile] = []
    errors: list[RuleError] = []
    for text in texts:
        file, found = parse_rules(text.source)
        files.append(file)
        errors.extend(found)
    errors.extend(check_rules(files))
    if errors:
        raise RuleFileErrors(_printed(errors, texts), len({error.file for error in errors}))
    return tuple(files)


def _printed(errors: Sequence[RuleError], texts: Sequence[RuleText]) -> tuple[str, ...]:
    from factcheck.language.errors import print_error  # noqa: PLC0415

    sources = {text.source.name: text.source for text in texts}
    in_order = sorted(set(errors), key=lambda error: (error.file, error.span, error.message))
    return tuple(print_error(error, sources[error.file]) for error in in_order)


def _shared_out(book: Rulebook, texts: Sequence[RuleText]) -> Rules:
    """Set the rules of files that stand beside an article apart from those for all."""
    articles_of = {text.source.name: text.beside for text in texts if text.beside}
    if not articles_of:
        return Rules(book, {})
    common = tuple(rule for rule in book.rules if rule.file not in articles_of)
    own = {
        article: attrs.evolve(book, rules=tuple(rule for rule in book.rules if rule.file == file))
        for file, articles in articles_of.items()
        for article in articles
    }
    return Rules(attrs.evolve(book, rules=common), own)
