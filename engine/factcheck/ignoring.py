"""Which files and folders are left out by the ignore files of their folder and of those above it."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.presence import is_there
from factcheck.records import record

if TYPE_CHECKING:
    from factcheck.ignore_file import IgnoreFile

# What a file of the first name says, one of the second cannot take back.
IGNORE_FILES = (".factcheckignore", ".gitignore")


@record
class Ignored:
    """How many articles an ignore file leaves out, and how many folders, in which nobody has looked for articles."""

    file: str
    articles: int = 0
    folders: int = 0


class Ignoring:
    """Reads ignore files as folders are come to, each once.

    They hold from the root of the Git repository on in which a folder lies; where it lies in none, from the project's
    root; outside of both, from the folder that was `named`. Those of factcheck's own name hold from the project's root
    on also where a repository begins below it. All folders are given with their links followed.
    """

    def __init__(self, root: str, named: Iterable[str] = ()) -> None:
        self._root = root
        self._named = sorted(named, key=len)
        self._files: dict[str, IgnoreFile | None] = {}
        self._repositories: dict[str, str | None] = {}
        self._in_force: dict[str, tuple[tuple[IgnoreFile, str], ...]] = {}

    @property
    def read(self) -> tuple[str, ...]:
        """The paths of the ignore files that were read."""
        return tuple(path for path, file in self._files.items() if file is not None)

    def left_out_by(self, folder: str, name: str, *, is_folder: bool) -> str | None:
        """The name of the ignore file that leaves out what lies in a folder; None where none does.

        Raises UsageError for an ignore file that cannot be used.
        """
        if folder not in self._in_force:
            self._in_force[folder] = tuple(self._files_for(folder))
        for file, below in self._in_force[folder]:
            decision = file.decides(f"{below}{name}", is_folder=is_folder)
            if decision is not None:
                return file.name if decision else None
        return None

    def path_left_out_by(self, path: str) -> str | None:
        """The name of the ignore file that leaves out a path, or a folder that holds it."""
        place = Path(os.path.realpath(os.path.dirname(path)), os.path.basename(path))
        top = min((self._start(str(place.parent), kind) for kind in IGNORE_FILES), key=len)
        steps = [step for step in (*reversed(place.parents), place) if step.parent.is_relative_to(top)]
        found = (self.left_out_by(str(step.parent), step.name, is_folder=step.is_dir()) for step in steps)
        return next((name for name in found if name is not None), None)

    def _files_for(self, folder: str) -> "Iterator[tuple[IgnoreFile, str]]":
        """The ignore files that hold in a folder, the one that decides first; and the folder's path from each."""
        for kind in IGNORE_FILES:
            start, below, above = self._start(folder, kind), "", folder
            while True:
                file = self._file(os.path.join(above, kind))
                if file is not None:
                    yield file, below
                if above == start:
                    break
                above, name = os.path.split(above)
                below = f"{name}/{below}"

    def _start(self, folder: str, kind: str) -> str:
        """The uppermost folder whose ignore file of a kind holds in a folder."""
        repository = self._repository(folder)
        outer = self._root if _lies_in(folder, self._root) else None
        if repository is not None:
            is_own = kind == IGNORE_FILES[0]
            return outer if outer is not None and is_own and _lies_in(repository, outer) else repository
        return outer or next((named for named in self._named if _lies_in(folder, named)), folder)

    def _repository(self, folder: str) -> str | None:
        """The root of the repository that a folder lies in."""
        if folder not in self._repositories:
            above = os.path.dirname(folder)
            if is_there(os.path.join(folder, ".git")):
                self._repositories[folder] = folder
            else:
                self._repositories[folder] = None if above == folder else self._repository(above)
        return self._repositories[folder]

    def _file(self, path: str) -> "IgnoreFile | None":
        if path not in self._files:
            self._files[path] = _read(path) if is_there(path) else None
        return self._files[path]


def _read(path: str) -> "IgnoreFile":
    from factcheck.ignore_file import read_ignore_file  # noqa: PLC0415  # many projects have none

    return read_ignore_file(Path(path), _shown(path))


def _lies_in(folder: str, outer: str) -> bool:
    return folder == outer or folder.startswith(os.path.join(outer, ""))


def _shown(path: str) -> str:
    """The path from the working folder, where it lies below it."""
    here = os.path.realpath(os.curdir)
    return Path(os.path.relpath(path, here) if _lies_in(path, here) else path).as_posix()
