"""The project that a run belongs to: its root folder and what its `factcheck.toml` says."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Optional

import attrs

from factcheck.errors import UsageError
from factcheck.language.nearest import did_you_mean
from factcheck.language.nodes import Severity
from factcheck.presence import is_there, real_place
from factcheck.records import record
from factcheck.source import Source

if TYPE_CHECKING:
    from factcheck.project_file import ProjectFile

# What a profile makes of a rule.
Level = Literal["error", "warning", "note", "off"]
PROJECT_FILE = "factcheck.toml"


@record
class Project:
    """Paths and globs in rule files start at `root`; `rules` is None where no file names any.

    `use` are the shipped packs that it takes in beside the standard one.
    `connections` are the databases that tables may be read from, each with its target.
    `profile` is the one whose settings these are; `severity` has what it makes of rules, by their ids: a severity, or
    `off`. `baseline` is the file of failures that are known. `jobs` is how many processes check articles, 0 for one a
    core. `file` is what all of it was read from.
    """

    root: Path
    rules: tuple[str, ...] | None = None
    standard: bool = True
    use: tuple[str, ...] = ()
    connections: tuple[tuple[str, str], ...] = attrs.field(default=(), repr=False)
    profile: str | None = None
    severity: Mapping[str, Level] = attrs.field(factory=dict)
    gate: Severity | None = None
    strict: bool = False
    preview: bool = False
    baseline: str | None = None
    jobs: int | None = None
    file: Optional["ProjectFile"] = attrs.field(default=None, repr=False)

    @property
    def is_plain(self) -> bool:
        """Whether its file has no profiles and sets nothing that the call does not show."""
        has_profiles = self.file is not None and len(self.file.profiles) > 1
        return not (has_profiles or self.gate or self.strict or self.preview)

    @property
    def baseline_file(self) -> Path | None:
        """The file of its baseline. Raises UsageError where that leads out of the project."""
        if self.baseline is None:
            return None
        path = self.root / self.baseline
        if not self.holds(path):
            raise UsageError(f"{self.baseline}: this baseline leads out of the project")
        return path

    @property
    def database_files(self) -> tuple[Path, ...]:
        """The files that connections lead to."""
        schemes = [target.partition(":") for _, target in self.connections]
        return tuple(self.root / rest for scheme, _, rest in schemes if scheme in ("sqlite", "duckdb"))

    def relative(self, path: Path) -> str:
        """A path as globs see it: from the root, with forward slashes."""
        try:
            return Path(os.path.relpath(path, self.root)).as_posix()
        except ValueError:  # another drive
            return path.as_posix()

    def holds(self, path: Path) -> bool:
        """Whether a path, its links followed, lies in the project."""
        return Path(real_place(path)).is_relative_to(real_place(self.root))


def find_project(folder: Path, profile: str | None = None) -> Project:
    """The project of a working folder: that of the nearest `factcheck.toml` above it, else the folder itself.

    Raises UsageError, and RuleFileErrors with every mistake of the file.
    """
    for candidate in (folder, *folder.parents):
        path = candidate / PROJECT_FILE
        if path.is_file():
            if not Project(candidate).holds(path):  # a message would quote it
                raise UsageError(f"{path}: this link leads out of the project")
            return _read_project(path, folder, profile)
        if is_there(path):
            raise UsageError(f"{path}: this should be the project's file, but is a folder, a pipe or a broken link")
    if profile is not None:
        raise UsageError(f"there is no profile `{profile}`: there is no {PROJECT_FILE} here or above")
    return Project(folder)


def _read_project(path: Path, folder: Path, profile: str | None) -> Project:
    # Only projects with a file pay for reading it.
    from factcheck.project_file import DEFAULT, read_project_file  # noqa: PLC0415

    name = path.name if path.parent == folder else Path(os.path.relpath(path, folder)).as_posix()
    try:
        source = Source(name, path.read_bytes().decode("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{name}: cannot be read: {error}") from error
    file = read_project_file(source)
    if profile is not None and profile not in file.profiles:
        raise UsageError(with_hint(f"{name}: there is no profile `{profile}`", profile, file.profiles))
    return _project(path.parent, file, profile or DEFAULT)


def _project(root: Path, file: "ProjectFile", profile: str) -> Project:
    settings: Mapping[str, Any] = file.resolved(profile)
    return Project(
        root,
        rules=tuple(settings["rules"]) if "rules" in settings else None,
        standard=settings.get("standard", True),
        use=tuple(settings.get("use", ())),
        connections=tuple(settings.get("connections", {}).items()),
        profile=profile,
        severity=settings.get("severity", {}),
        gate=settings.get("gate"),
        strict=settings.get("strict", False),
        preview=settings.get("preview", False),
        baseline=settings.get("baseline"),
        jobs=settings.get("jobs"),
        file=file,
    )


def with_hint(message: str, word: str, legal: Iterable[str]) -> str:
    """The message with the legal word nearest to the one that is not, where one is near."""
    hint = did_you_mean(word, legal)
    return f"{message}; {hint}" if hint else message
