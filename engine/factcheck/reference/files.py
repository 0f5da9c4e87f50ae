"""Files that rule files name: below the project's root, of a bearable size, read as they are."""

from pathlib import Path

from factcheck.article.decode import decode
from factcheck.article.files import read_bytes
from factcheck.errors import UnreadableArticle
from factcheck.project import Project
from factcheck.reference.raw import MAX_FILE_SIZE, BadReference


def place_of(name: str, project: Project) -> Path:
    """Where a file lies that a rule file names from the project's root; links that lead out of it are refused."""
    path = project.root / name
    if not project.holds(path):
        raise BadReference("this path leads out of the project")
    return path


def existing(name: str, project: Project) -> Path:
    """The path of a file that is there, for what opens it by itself."""
    path = place_of(name, project)
    if not path.is_file():
        raise BadReference(f"{name}: no such file below the project's root")
    return path


def text_of(name: str, project: Project) -> str:
    """The text of a file."""
    path = place_of(name, project)
    try:
        if path.is_file() and path.stat().st_size > MAX_FILE_SIZE:
            raise BadReference(f"{name}: more than {MAX_FILE_SIZE // 1_000_000} MB")
        return decode(read_bytes(path, name=name, max_size=MAX_FILE_SIZE), name=name)
    except UnreadableArticle as error:
        raise BadReference(str(error)) from None
    except OSError as error:
        raise BadReference(f"{name}: could not be read: {error.strerror}") from None
