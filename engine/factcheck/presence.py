"""Whether something stands at a path: that the disc does not answer is no absence, as it is to `os.path`.

Rules, settings and folders of articles are looked for where they may stand. One that is taken for absent since a disc
or a permission fails would not be used, and nobody would be told. So all that is not a plain "no" is an OSError.
"""

import errno
import os
import stat

# A name that is too long for the system, or not one at all, is that of nothing.
_ABSENT = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG})


def is_there(path: str | os.PathLike[str]) -> bool:
    """Whether a file, a folder or a link has this name, the link wherever it leads. Raises OSError."""
    return _status(path, follow_links=False) is not None


def is_folder(path: str | os.PathLike[str]) -> bool:
    """Whether it is a folder, or a link to one. Raises OSError."""
    status = _status(path, follow_links=True)
    return status is not None and stat.S_ISDIR(status.st_mode)


def real_place(path: str | os.PathLike[str]) -> str:
    """The path with all of its links followed, as far as there is something. Raises OSError."""
    try:
        return os.path.realpath(path, strict=True)
    except OSError as error:
        if error.errno not in _ABSENT:
            raise
    except ValueError:
        pass
    return os.path.realpath(path)


def _status(path: str | os.PathLike[str], *, follow_links: bool) -> os.stat_result | None:
    try:
        return os.stat(path, follow_symlinks=follow_links)
    except ValueError:  # a NUL in it
        return None
    except OSError as error:
        if error.errno in _ABSENT:
            return None
        raise
