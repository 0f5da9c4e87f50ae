"""The project that a run belongs to: its root folder and what its `factcheck.toml` says."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import attrs

from factcheck.errors import UsageError
from factcheck.language.nearest import did_you_mean

PROJECT_FILE = "factcheck.toml"
_KEYS = ("rules", "standard", "use", "connections")
# How the target of a connection begins.
_SCHEMES = ("sqlite:", "duckdb:", "postgresql://", "postgres://")


@attrs.frozen
class Project:
    """Paths and globs in rule files start at `root`; `rules` is None where no file names any.

    `use` are the shipped packs that it takes in beside the standard one.
    `connections` are the databases that tables may be read from, each with its target.
    """

    root: Path
    rules: tuple[str, ...] | None = None
    standard: bool = True
    use: tuple[str, ...] = ()
    connections: tuple[tuple[str, str], ...] = attrs.field(default=(), repr=False)

    def relative(self, path: Path) -> str:
        """A path as globs see it: from the root, with forward slashes."""
        try:
            return Path(os.path.relpath(path, self.root)).as_posix()
        except ValueError:  # another drive
            return path.as_posix()

    def holds(self, path: Path) -> bool:
        """Whether a path, its links followed, lies in the project."""
        return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(self.root))


def find_project(folder: Path) -> Project:
    """The project of a working folder: that of the nearest `factcheck.toml` above it, else the folder itself."""
    for candidate in (folder, *folder.parents):
        path = candidate / PROJECT_FILE
        if path.is_file():
            return _read_project(candidate)
        if os.path.lexists(path):
            raise UsageError(f"{path}: this should be the project's file, but is a folder, a pipe or a broken link")
    return Project(folder)


def _read_project(root: Path) -> Project:
    import tomllib  # noqa: PLC0415  # only projects with a file pay for it

    path = root / PROJECT_FILE
    try:
        settings = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{PROJECT_FILE}: cannot be read: {error}") from error
    return Project(root, _rules_of(settings), _standard_of(settings), _use_of(settings), _connections_of(settings))


def _rules_of(settings: Mapping[str, object]) -> tuple[str, ...] | None:
    for key in settings:
        if key not in _KEYS:
            raise UsageError(with_hint(f"{PROJECT_FILE}: unknown key `{key}`", key, _KEYS))
    rules = settings.get("rules")
    if rules is None:
        return None
    if not isinstance(rules, list) or not all(isinstance(item, str) and item for item in rules):
        raise UsageError(f'{PROJECT_FILE}: `rules` is a list of files and folders, as in rules = ["rules"]')
    return tuple(rules)


def _standard_of(settings: Mapping[str, object]) -> bool:
    standard = settings.get("standard", True)
    if not isinstance(standard, bool):
        raise UsageError(f"{PROJECT_FILE}: `standard` is true or false")
    return standard


def _use_of(settings: Mapping[str, object]) -> tuple[str, ...]:
    use = settings.get("use", [])
    if not isinstance(use, list) or not all(isinstance(item, str) and item for item in use):
        raise UsageError(f'{PROJECT_FILE}: `use` is a list of shipped packs, as in use = ["house"]')
    return tuple(use)


def _connections_of(settings: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    connections = settings.get("connections", {})
    if not isinstance(connections, dict):
        raise UsageError(f"{PROJECT_FILE}: `connections` is a table: [connections]")
    for name, target in connections.items():
        if not isinstance(target, str) or not target.startswith(_SCHEMES):
            forms = '"sqlite:FILE", "duckdb:FILE" or "postgresql://HOST/DATABASE"'
            raise UsageError(f"{PROJECT_FILE}: the connection `{name}` is {forms}")
    return tuple(connections.items())


def with_hint(message: str, word: str, legal: Iterable[str]) -> str:
    """The message with the legal word nearest to the one that is not, where one is near."""
    hint = did_you_mean(word, legal)
    return f"{message}; {hint}" if hint else message
