"""The files that a new project begins with: settings, a rule, an article, and the jobs that check them."""

import os
import posixpath
from collections.abc import Iterator, Mapping
from importlib import resources
from pathlib import Path
from types import MappingProxyType

import attrs

from factcheck import __version__
from factcheck.errors import UsageError
from factcheck.presence import is_folder, is_there
from factcheck.records import record

# Where each file goes, and which of the package's own it is.
_FILES: Mapping[str, str] = MappingProxyType(
    {
        "factcheck.toml": "project.toml",
        "rules/house.rules": "house.rules",
        "articles/library.txt": "article.txt",
        ".github/workflows/factcheck.yml": "github.yml",
        ".gitlab-ci.yml": "gitlab.yml",
        ".pre-commit-config.yaml": "pre-commit.yaml",
    }
)
_DISTRIBUTION = "factcheck-engine"
# What a project needs to know before its jobs can run.
ABOUT_JOBS = f"""\
The jobs install {_DISTRIBUTION}=={__version__} from the package index. Until that version is published there, write
`{_DISTRIBUTION} @ git+https://…`, the address of factcheck's repository, in the jobs and hooks in its place.
"""


@record
class NewFile:
    """A file of a new project; one that is `kept` was there before and stays as it is."""

    name: str
    path: str
    text: str = attrs.field(repr=False)
    kept: bool

    @property
    def is_job(self) -> bool:
        """Whether it has a service or a hook install the command and run it."""
        return f"{_DISTRIBUTION}==" in self.text


def new_files(folder: str, *, force: bool) -> tuple[NewFile, ...]:
    """What is to be written into a folder. Raises UsageError where something stands in the way."""
    if is_there(folder) and not is_folder(folder):
        raise UsageError(f"{folder}: this is no folder")
    return tuple(_new_files(folder, force=force))


def _new_files(folder: str, *, force: bool) -> Iterator[NewFile]:
    for name, own in _FILES.items():
        path = os.path.join(folder, *name.split(posixpath.sep))
        for inner in Path(name).parents[:-1]:
            if is_there(Path(folder, inner)) and not Path(folder, inner).is_dir():
                raise UsageError(f"{Path(folder, inner)}: this is no folder, and {name} belongs into it")
        if is_folder(path):
            raise UsageError(f"{path}: this is a folder")
        text = resources.files("factcheck").joinpath("init_files", own).read_text("utf-8")
        yield NewFile(name, path, text.replace("@VERSION@", __version__), is_there(path) and not force)


def make_folders(files: tuple[NewFile, ...]) -> None:
    """The folders that the files go into. Raises UsageError where one cannot be made."""
    for file in files:
        try:
            Path(file.path).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError(f"{Path(file.path).parent}: this folder cannot be made: {error.strerror}") from error
