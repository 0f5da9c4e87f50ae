"""From the rule files of a run to checked rules, through the cache."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import attrs

from factcheck import cache
from factcheck.cache_place import tree_with_cache
from factcheck.errors import RuleFileErrors
from factcheck.language.book import build_rulebook, rules_of
from factcheck.language.nodes import Language, Pack, Rule, Rulebook, RuleError, RuleFile, SourceOf, TableOf, WordList
from factcheck.language.reference import Loaded, Reference, names_reference
from factcheck.project import Project
from factcheck.records import record
from factcheck.rule_text import RuleText


@record
class Rules:
    """The rules for every article, and for an article's name those of the file that stands beside it.

    `data` are the files, from the project's root, that lists, tables and documents are read from. `off` are the ids
    of the rules that the project's profile turns off, `changed` of those to which it gives a severity. `apart` are the
    files beside articles that say nothing of any other article.
    """

    book: Rulebook
    beside: Mapping[str, Rulebook]
    data: tuple[str, ...] = ()
    off: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all rules, in order."""
        books = (self.book, *self.beside.values())
        return tuple(sorted({rule.id for book in books for rule in book.rules}))


def load_rules(
    texts: Sequence[RuleText], project: Project, *, allow_database: bool = False, cached: bool = True
) -> Rules:
    """Parse and check rule files, or take them from the cache, with the reference data that they name.

    The cache holds no reference data: these are read each time, and rules are checked again where the columns of a
    table are no longer the same. It is neither read nor written where `cached` is false, or where it lies in the
    project, which could have filled it.
    Raises RuleFileErrors with every error of every file.
    """
    cached = cached and tree_with_cache(project.root) is None
    key = cache.key_of([text.source for text in texts])
    entry = cache.read_cached(key, files=len(texts)) if cached else None
    files, errors = (entry.files, ()) if entry is not None else _parse(texts)
    loaded = _load(files, project, allow_database=allow_database)
    if entry is None or entry.shape != loaded.reference.shape or loaded.errors:
        _check(texts, files, (*errors, *loaded.errors), loaded.reference)
        if cached:
            cache.write_cached(key, cache.Entry(files, loaded.reference.shape))
    _refuse_across_beside(texts, files)
    shared_out = _shared_out(build_rulebook(files, loaded.reference), texts, project)
    rules = attrs.evolve(shared_out, data=_data_of(files), apart=_apart(texts, files))
    return _with_profile(rules, project)


def _with_profile(rules: Rules, project: Project) -> Rules:
    if project.file is None:
        return rules
    from factcheck.profiles import profiled  # noqa: PLC0415  # only projects with a file have any

    made = profiled(rules.book, project)
    return attrs.evolve(rules, book=made.book, off=made.off, changed=made.changed)


def _apart(texts: Sequence[RuleText], files: Sequence[RuleFile]) -> frozenset[str]:
    """The files beside articles that have rules alone; definitions, declarations and what is used are for all."""
    beside = {text.source.name for text in texts if text.beside}
    return frozenset(
        file.name
        for file in files
        if file.name in beside and all(isinstance(one, (Rule, Language, Pack)) for one in file.statements)
    )


def _data_of(files: Sequence[RuleFile]) -> tuple[str, ...]:
    statements = [statement for file in files for statement in file.statements]
    reading = [statement for statement in statements if isinstance(statement, (WordList, TableOf, SourceOf))]
    return tuple(statement.path.value for statement in reading if statement.path is not None)


def _load(files: Sequence[RuleFile], project: Project, *, allow_database: bool) -> Loaded:
    if not any(names_reference(statement) for file in files for statement in file.statements):
        return Loaded()
    from factcheck.reference.load import load_reference  # noqa: PLC0415  # few projects have any

    return load_reference(files, project, allow_database=allow_database)


# A run whose rules are cached pays for neither the parser nor the checker.


def _parse(texts: Sequence[RuleText]) -> tuple[tuple[RuleFile, ...], tuple[RuleError, ...]]:
    from factcheck.language.parse import parse_rules  # noqa: PLC0415

    parsed = [parse_rules(text.source) for text in texts]
    return tuple(file for file, _ in parsed), tuple(error for _, errors in parsed for error in errors)


def _check(
    texts: Sequence[RuleText], files: Sequence[RuleFile], errors: Sequence[RuleError], reference: Reference
) -> None:
    from factcheck.language.check import check_rules  # noqa: PLC0415

    found = (*errors, *check_rules(files, reference))
    if found:
        raise RuleFileErrors(_printed(found, texts), len({error.file for error in found}))


def _refuse_across_beside(texts: Sequence[RuleText], files: Sequence[RuleFile]) -> None:
    """A file beside an article is for that article alone; that it stands there its text does not tell."""
    beside = {text.source.name for text in texts if text.beside}
    message, hint = "a rule across articles stands beside one of them", "put it with the rules for all articles"
    errors = [
        RuleError(file.name, rule.id_span, message, hint)
        for file in files
        if file.name in beside
        for rule in rules_of(file)
        if rule.across_articles
    ]
    if errors:
        raise RuleFileErrors(_printed(errors, texts), len({error.file for error in errors}))


def _printed(errors: Sequence[RuleError], texts: Sequence[RuleText]) -> tuple[str, ...]:
    from factcheck.language.errors import print_error  # noqa: PLC0415

    sources = {text.source.name: text.source for text in texts}
    in_order = sorted(set(errors), key=lambda error: (error.file, error.span, error.message))
    return tuple(print_error(error, sources[error.file]) for error in in_order)


def _shared_out(book: Rulebook, texts: Sequence[RuleText], project: Project) -> Rules:
    """Set what files that stand beside an article hold apart from what is for all."""
    articles_of = {text.source.name: text.beside for text in texts if text.beside}
    if not articles_of:
        return Rules(book, {})
    paths_of = {name: tuple(project.relative(Path(one)) for one in articles) for name, articles in articles_of.items()}
    book = attrs.evolve(
        book,
        waivers=tuple(attrs.evolve(one, only=paths_of.get(one.file, ())) for one in book.waivers),
        declarations=tuple(attrs.evolve(one, only=paths_of.get(one.file, ())) for one in book.declarations),
    )
    common = tuple(rule for rule in book.rules if rule.file not in articles_of)
    own = {
        article: attrs.evolve(
            book, rules=tuple(rule for rule in book.rules if article in articles_of.get(rule.file, ()))
        )
        for article in dict.fromkeys(article for articles in articles_of.values() for article in articles)
    }
    return Rules(attrs.evolve(book, rules=common), own)
