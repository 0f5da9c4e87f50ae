"""A rule file as it lies on the disk: its text, its pack and what it uses, found without parsing it."""

import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Optional

from factcheck.errors import reason_of
from factcheck.language.literals import TEXT, text_value
from factcheck.language.scan import Clause, RawStatement, scan
from factcheck.presence import is_there
from factcheck.records import record
from factcheck.source import Source, Span

SHIPPED = "<factcheck>/"  # begins the printed name of a shipped file; no path of a user is spelled so
STANDARD = "standard"  # the pack that is used where nothing is said
ON_REQUEST = ("archive", "house", "statistics")  # shipped packs that run only where something says `use`
MAX_RULE_FILE_SIZE = 4_000_000  # bytes; the largest pack of thousands of rules is a tenth of it

_TARGET = re.compile(rf'[ \t]*(?P<target>{TEXT}|[^\s"]+)')
_MAY_NAME = re.compile(r"(?:use|pack)\b")  # most files of a project have neither, and parting them takes a while


@record
class Target:
    """What a `use` or `pack` statement names, and where."""

    name: str
    is_path: bool
    span: Span


@record
class RuleText:
    """A rule file as found: its text, its place on the disk, its pack and what it uses.

    `beside` names the articles that it belongs to, for a NAME.rules beside NAME.txt; none: it is for all.
    `shipped` is the shipped file of the same pack, which it stands in for.
    """

    source: Source
    path: Path
    pack: str | None = None
    uses: tuple[Target, ...] = ()
    beside: tuple[str, ...] = ()
    shipped: Optional["RuleText"] = None

    @property
    def is_shipped(self) -> bool:
        """Whether it came with the command; a project's copy of a shipped file is the project's."""
        return self.source.name.startswith(SHIPPED)

    @property
    def replaced(self) -> Optional["RuleText"]:
        """The shipped file that it takes the place of with other words; a copy of it replaces nothing."""
        return None if self.shipped is None or self.shipped.source.text == self.source.text else self.shipped

    @property
    def is_standard(self) -> bool:
        """Whether it is a file of the standard pack, or a copy of one."""
        is_ours = self.is_shipped or (self.shipped is not None and self.replaced is None)
        return is_ours and is_of_pack(self.pack, STANDARD)


def is_of_pack(pack: str | None, wanted: str) -> bool:
    """Whether a file's pack is the one wanted or a part of it: `standard.quotes` of `standard`."""
    return pack is not None and (pack == wanted or pack.startswith(f"{wanted}."))


# ------------------------------------------------------------------ reading


def read_rule_file(path: Path, name: str, errors: list[str], *, beside: tuple[str, ...] = ()) -> RuleText | None:
    """A rule file; None where it cannot be read, and an error that says why."""
    data = b""
    try:
        data = _bytes_of(path)
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        errors.append(f"{name}: error: not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}")
        return None
    except (OSError, _Refused) as error:
        reason = f"cannot be read: {reason_of(error)}" if isinstance(error, OSError) else str(error)
        errors.append(f"{name}: error: {reason}")
        return None
    return scan_rule_file(Source(name, text), path, beside=beside)


class _Refused(Exception):
    """A file that no rule file can be."""


def _bytes_of(path: Path) -> bytes:
    """The bytes of a regular file: a pipe would be waited on, and a device may never end."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise _Refused("it is not a regular file")
    if status.st_size > MAX_RULE_FILE_SIZE:
        raise _Refused(f"{status.st_size} bytes are more than the {MAX_RULE_FILE_SIZE} a rule file may have")
    return path.read_bytes()


def is_unusable(path: Path) -> bool:
    """Whether something has this name that is no file: a folder, a pipe, a link that leads nowhere."""
    return is_there(path) and not path.is_file()


# ------------------------------------------------------------------ what it says of packs


def scan_rule_file(source: Source, path: Path, *, beside: tuple[str, ...] = ()) -> RuleText:
    """A rule file with the pack that it names and the files and packs that it uses.

    Statements are parted by the scanner of the language, so that none is seen here that the parser does not see.
    """
    if not _MAY_NAME.search(source.text):
        return RuleText(source, path, beside=beside)
    named = [(statement.word, target) for statement in _statements(source) if (target := _target(statement.head))]
    pack = next((target.name for word, target in named if word == "pack"), None)
    return RuleText(source, path, pack, tuple(target for word, target in named if word == "use"), beside)


def rule_ids(text: RuleText) -> frozenset[str]:
    """The ids of the rules of a file that is not going to be parsed."""
    targets = [_target(statement.head) for statement in _statements(text.source, "rule")]
    return frozenset(target.name for target in targets if target is not None)


def _statements(source: Source, *words: str) -> Iterator[RawStatement]:
    wanted = words or ("pack", "use")
    return (statement for statement in scan(source.text).statements if statement.word in wanted)


def _target(head: Clause) -> Target | None:
    found = _TARGET.match(head.text, len(head.word))
    if found is None:
        return None
    written = found["target"]
    is_path = written.startswith('"')
    return Target(text_value(written[1:-1]) if is_path else written, is_path, head.text.span(*found.span("target")))
