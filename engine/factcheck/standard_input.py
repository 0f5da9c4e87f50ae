"""The article that comes by the standard input, under the name that the call gives it."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from factcheck.errors import UnreadableArticle, UsageError, reason_of
from factcheck.presence import is_folder
from factcheck.walk import STANDARD_INPUT, ArticleFile, StandardInput, printed_name, refuse_rule_file

DEFAULT_NAME = "<stdin>"


def read_where_named(paths: Sequence[str], *, name: str | None, max_size: int) -> StandardInput | None:
    """What the standard input holds, where one of the paths is `-`, as the article `name`.

    No more is read than shows that it is too large. Raises UsageError for a name that no file can have, or for one
    that is given where no path is `-`; RuleFileNamed for that of a rule file.
    """
    if STANDARD_INPUT not in paths:
        if name is not None:
            raise UsageError(f"--stdin-filename {name}: no path is `{STANDARD_INPUT}`, the standard input")
        return None
    shown = DEFAULT_NAME if name is None else _checked(name)
    try:
        return ArticleFile(Path(shown), shown, data=_read_at_most(max_size + 1))
    except OSError as error:
        return UnreadableArticle(shown, f"the standard input cannot be read: {reason_of(error)}")


def _checked(name: str) -> str:
    """The name as it is printed; it need not stand on the disk."""
    if not name or "\0" in name:
        raise UsageError("--stdin-filename: no file can have this name")
    if name.endswith(os.sep) or is_folder(name):
        raise UsageError(f"--stdin-filename {name}: this is a folder; name a file")
    refuse_rule_file(name)
    return printed_name(name)


def _read_at_most(size: int) -> bytes:
    if sys.stdin is None:
        raise UsageError(f"the standard input is closed: there is nothing to read for `{STANDARD_INPUT}`")
    if sys.stdin.isatty() and sys.stderr is not None:
        print("factcheck: reading the article from the terminal; Ctrl-D on a line of its own ends it", file=sys.stderr)
    return sys.stdin.buffer.read(size)
