"""Format rule files: those of the paths named, or the project's own."""

import difflib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.errors import InternalError, PathNotFound, RuleFileErrors, UsageError, reason_of
from factcheck.language.errors import print_error
from factcheck.language.formatter import format_rules
from factcheck.language.parse import parse_rules
from factcheck.language.recursion import deep_recursion
from factcheck.language.same_meaning import mean_the_same
from factcheck.presence import is_folder, is_there
from factcheck.records import record
from factcheck.rule_text import read_rule_file
from factcheck.source import Source
from factcheck.walk import RULE_SUFFIX, printed_name

# Each level of a tree takes some four calls within one another; trees are as deep as `depth` allows.
_RECURSION_LIMIT = 10_000


@record
class Formatted:
    """A rule file as it is and as it should be laid out."""

    path: Path
    source: Source
    text: str

    @property
    def is_changed(self) -> bool:
        """Whether its layout is not the one it should have."""
        return self.text != self.source.text


def format_files(named: Sequence[str]) -> tuple[Formatted, ...]:
    """Lay out rule files, and those in folders, each once in order of name; nothing is written.

    Raises PathNotFound, UsageError where there are none, RuleFileErrors with every mistake in any of them.
    """
    paths = tuple(dict.fromkeys(path for name in named for path in _rule_files(Path(name))))
    if not paths:
        raise UsageError(f"there is no rule file in {', '.join(named)}")
    errors: list[str] = []
    texts = [read_rule_file(path, printed_name(str(path)), errors) for path in paths]
    files = [_formatted(text.path, text.source, errors) for text in texts if text is not None]
    if errors:
        raise RuleFileErrors(tuple(errors), len({error.partition(":")[0] for error in errors}))
    return tuple(file for file in files if file is not None)


def _rule_files(path: Path) -> list[Path]:
    if is_folder(path):
        return sorted(_below(path))
    if not is_there(path):
        raise PathNotFound(str(path))
    return [path]


def _below(folder: Path) -> Iterator[Path]:
    """The rule files in a folder and those in it. Raises UsageError for a folder that cannot be read."""
    for inner, _, names in os.walk(folder, onerror=_refuse):
        found = (Path(inner, name) for name in names if name.endswith(RULE_SUFFIX))
        yield from (path for path in found if path.is_file())


def _refuse(error: OSError) -> None:
    raise UsageError(f"{printed_name(error.filename)}: the folder cannot be read: {reason_of(error)}") from error


def _formatted(path: Path, source: Source, errors: list[str]) -> Formatted | None:
    before, mistakes = parse_rules(source)
    if mistakes:
        errors += (print_error(mistake, source) for mistake in mistakes)
        return None
    text = format_rules(source.text)
    after, trouble = parse_rules(Source(source.name, text))
    with deep_recursion(_RECURSION_LIMIT):
        is_same = not trouble and mean_the_same(before.statements, after.statements)
    if not is_same or format_rules(text) != text:
        raise InternalError(source.name, "its layout cannot be changed without changing what it says")
    return Formatted(path, source, text)


def difference(file: Formatted) -> Iterator[str]:
    """What formatting changes, as a unified diff."""
    before, after = file.source.text.splitlines(), file.text.splitlines()
    for line in difflib.unified_diff(before, after, file.source.name, f"{file.source.name} (formatted)", lineterm=""):
        yield f"{line}\n"
