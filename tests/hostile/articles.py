"""Articles that cannot be read, or not any more: a row with the reason for each, and the others go on."""

import os
import socket

from desk import GOOD, Called, Desk
from hostile.case import Case, Layer, file, when

B = "stories/b.txt"
ALIASES = "".join(f"a{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 9)}]\n" for number in range(1, 12))
NESTED = f"a: {'[' * 2_000}{']' * 2_000}"
TAG = "title: !!python/object/apply:os.mkdir [owned]"


def link(target: str, name: str = B) -> Layer:
    return lambda desk: (desk.folder / name).symlink_to(target)


def closed(name: str) -> Layer:
    """A file or folder that nobody may read."""

    def lay(desk: Desk) -> None:
        path = desk.folder / name
        if path.suffix:
            path.write_text(GOOD, "utf-8")
        else:
            desk.write(f"{name}/c.txt", GOOD)
        path.chmod(0)

    return lay


def pipe(desk: Desk) -> None:
    os.mkfifo(desk.folder / B)


def a_socket(desk: Desk) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(B)


def sparse(desk: Desk) -> None:
    with (desk.folder / B).open("wb") as made:
        made.truncate(50_000_000_000)


def nothing_was_made(desk: Desk, called: Called) -> None:
    assert not (desk.folder / "owned").exists()


def opened(deed: str) -> str:
    """A deed between the search for articles and the reading of one."""
    return when("open", "stories/b.txt", deed)


CASES = (
    Case(
        what="a path that does not exist",
        result="one line that names it; nothing is checked",
        code=2,
        arguments=("stories", "missing.txt"),
        says=["factcheck: missing.txt: no such file or folder\n"],
    ),
    Case(
        what="no permission to read an article",
        result="a row with the reason",
        code=3,
        lay=closed(B),
        says=[B, "no permission to read it"],
    ),
    Case(
        what="no permission to read a folder",
        result="a row with the reason",
        code=3,
        lay=closed("stories/locked"),
        says=["stories/locked", "permission denied"],
    ),
    Case(
        what="an article deleted between the search and the reading",
        result="a row with the reason",
        code=3,
        lay=file(B, GOOD),
        deed=opened("os.unlink('stories/b.txt')"),
        says=[B, "no such file"],
    ),
    Case(
        what="a folder deleted during the search",
        result="a row with the reason",
        code=3,
        lay=file("stories/deep/c.txt", GOOD),
        deed=when("os.listdir", "stories/deep", "shutil.rmtree('stories/deep')"),
        says=["stories/deep", "the folder cannot be read: no such file or directory"],
    ),
    Case(
        what="an article that becomes a named pipe between the search and the reading",
        result="a row with the reason; the pipe is not waited on",
        code=3,
        lay=file(B, GOOD),
        deed=opened("os.unlink('stories/b.txt'); os.mkfifo('stories/b.txt')"),
        says=[B, "the file is empty"],
    ),
    Case(
        what="an article that grows over the limit between the look at its size and the reading",
        result="a row with the reason; no more than the limit is read",
        code=3,
        lay=file(B, GOOD),
        deed=opened("os.truncate('stories/b.txt', 50_000_000_000)"),
        says=[B, "more than the limit of"],
    ),
    Case(
        what="an article of 50 GB",
        result="a row with the size and the limit; it is not opened",
        code=3,
        lay=sparse,
        says=["50,000,000,000 bytes", "--max-file-size"],
    ),
    Case(
        what="bytes that are no UTF-8",
        result="a row with the byte and its place",
        code=3,
        lay=file(B, b"The council \xff met.\n"),
        says=["byte 12", "0xff"],
    ),
    Case(
        what="a NUL in the text, or UTF-16 without its mark",
        result="a row with the reason",
        code=3,
        lay=file(B, GOOD.encode("utf-16-le")),
        says=[B, "NUL"],
    ),
    Case(
        what="an empty article",
        result="a row with the reason",
        code=3,
        lay=file(B, b""),
        says=[B, "the file is empty"],
    ),
    Case(
        what="a link that leads nowhere",
        result="a row with the reason",
        code=3,
        lay=link("nowhere.txt"),
        says=[B, "broken link"],
    ),
    Case(
        what="a link to itself",
        result="a row with the reason",
        code=3,
        lay=link("b.txt"),
        says=[B, "a loop of symbolic links"],
    ),
    Case(
        what="a folder that is a link to a folder above it",
        result="a row that says so; every folder is entered once",
        code=3,
        lay=link("..", "stories/loop"),
        says=["stories/loop", "a folder loop"],
    ),
    Case(
        what="a link to a file out of the project",
        result="a row that says so; the file is not opened, unless a path names it",
        code=3,
        lay=link("/etc/hosts"),
        says=[B, "the link leads out of the project"],
    ),
    Case(
        what="a link to a folder out of the project",
        result="a row that says so; the folder is not entered, unless a path names it",
        code=3,
        lay=link("/etc", "stories/etc"),
        says=["stories/etc", "the link leads out of the project"],
    ),
    Case(
        what="a named pipe",
        result="a row with the reason; it is not waited on",
        code=3,
        lay=pipe,
        says=[B, "a named pipe"],
    ),
    Case(
        what="a socket",
        result="a row with the reason",
        code=3,
        lay=a_socket,
        says=[B, "a socket"],
    ),
    Case(
        what="a device: `/dev/zero`",
        result="a row with the reason",
        code=3,
        arguments=("stories", "/dev/zero"),
        says=["/dev/zero", "a device"],
    ),
    Case(
        what="aliases in front matter that stand for gigabytes",
        result="a row with the line; aliases are not read",
        code=3,
        lay=file("stories/b.md", f"---\na0: &a0 [x]\n{ALIASES}---\n{GOOD}"),
        says=["stories/b.md", "front matter, line 3: aliases"],
    ),
    Case(
        what="front matter nested 2,000 levels deep",
        result="a row with the line and the limit",
        code=3,
        lay=file("stories/b.md", f"---\n{NESTED}\n---\n{GOOD}"),
        says=["stories/b.md", "front matter, line 2: nested more than 20 deep"],
    ),
    Case(
        what="front matter with a tag that would call Python",
        result="a row with the reason; nothing is called",
        code=3,
        lay=file("stories/b.md", f"---\n{TAG}\n---\n{GOOD}"),
        says=["stories/b.md", "front matter, line 2: not valid YAML"],
        see=nothing_was_made,
    ),
)
