"""Rule files that are deep, long, or slow to match, and paths in them that lead out of the project."""

import os
from collections.abc import Sequence

from desk import GOOD, Desk
from hostile.case import Case, Layer, file

MORE = "rules/more.rules"
LINE = f"{MORE}:1:"
A_RULE = 'rule more.one "One"\n  for each s in sentences\n  check '
LEADS_OUT = "leads out of the project"
# Where a statement may name a file, as it is written.
STATEMENTS = {
    "use": 'use "{}"\n',
    "source": 'source hearing from "{}"\n',
    "table": 'table parties from "{}" key name\n',
    "list": 'list banned from "{}"\n',
}


def secret(desk: Desk) -> str:
    """A file beside the project that must be neither read nor quoted."""
    path = desk.folder.parent / "secret.csv"
    path.write_text("name,password\nroot,hunter2\n", "utf-8")
    return str(path)


def naming(statement: str, way: str) -> Layer:
    """A rule file with a statement that leads out in one of three ways."""

    def lay(desk: Desk) -> None:
        path = secret(desk)
        (desk.folder / "inner.csv").symlink_to(path)
        written = {"whole": path, "up": "../secret.csv", "link": "inner.csv"}[way]
        desk.write(MORE, STATEMENTS[statement].format(written))

    return lay


def ways_out() -> Sequence[Case]:
    told = {"whole": "a whole path", "up": "a path with `..`", "link": "a link"}
    return [
        Case(
            what=f"`{statement}`: {told[way]} that leads out of the project",
            result="a message with its place; the file is not opened",
            code=2,
            lay=naming(statement, way),
            says=[MORE, LEADS_OUT],
        )
        for statement in STATEMENTS
        for way in told
    ]


def linked(name: str) -> Layer:
    return lambda desk: (desk.folder / name).symlink_to(secret(desk))


def linked_settings(desk: Desk) -> None:
    (desk.folder / "factcheck.toml").unlink()
    (desk.folder.parent / "other.toml").write_text('password = "hunter2"\n', "utf-8")
    (desk.folder / "factcheck.toml").symlink_to("../other.toml")


def a_rule(condition: str) -> Layer:
    return file(MORE, f"{A_RULE}{condition}\n")


def pipe(desk: Desk) -> None:
    os.mkfifo(desk.folder / MORE)


def slow_pattern(desk: Desk) -> None:
    a_rule('not s.text matches "(a+)+$"')(desk)
    desk.write("stories/b.txt", f"The vote {'a' * 100_000}!\n")


def slow_glob(desk: Desk) -> None:
    file(MORE, f'rule more.one "One"\n  applies to "{"*a" * 40}b"\n  check count(sentences) > 0\n')(desk)
    desk.write(f"stories/{'a' * 240}.txt", GOOD)


CASES = (
    Case(
        what="an expression of 100,000 brackets",
        result="one message with the limit",
        code=2,
        lay=a_rule(f"{'(' * 100_000}true{')' * 100_000}"),
        says=["this is nested too deep: more than 100 levels"],
    ),
    Case(
        what="a condition of one line of 1 MB",
        result="it is evaluated",
        code=0,
        lay=a_rule(f'not s.text contains "{"x" * 1_000_000}"'),
        says=["3 rules", "Exit 0"],
    ),
    Case(
        what="a rule file of more than the limit",
        result="a message with its size",
        code=2,
        lay=file(MORE, "#" * 5_000_001),
        says=[MORE, "are more than"],
    ),
    Case(
        what="a definition that comes to use itself",
        result="a message with its place",
        code=2,
        lay=file(MORE, "define odd(x: count) = odd(x)\n"),
        says=[MORE],
    ),
    Case(
        what="a pattern that takes other engines for ever: `(a+)+$`",
        result="it is matched in linear time",
        code=0,
        lay=slow_pattern,
        says=["2 articles"],
    ),
    Case(
        what="a glob that takes other engines for ever: `*a*a*a*a…b`",
        result="it is matched in linear time",
        code=0,
        lay=slow_glob,
        says=["2 articles", "Applied to no article: more.one"],
    ),
    Case(
        what="a glob of 100,000 characters",
        result="a message with its place and the limit",
        code=2,
        lay=file(MORE, f'rule more.one "One"\n  applies to "{"*a" * 50_000}"\n  check count(sentences) > 0\n'),
        says=[f"{MORE}:2:", "more than 1,000 characters"],
    ),
    Case(
        what="a pattern that would fill the memory: `((a{1000}){1000}){1000}`",
        result="a message with its place",
        code=2,
        lay=a_rule('not s.text matches "((a{1000}){1000}){1000}"'),
        says=[MORE],
    ),
    Case(
        what="a pattern with a reference back, which has no linear time",
        result="a message with its place",
        code=2,
        lay=a_rule(r'not s.text matches "(a)\1"'),
        says=[MORE],
    ),
    Case(
        what="a rule file that is no UTF-8",
        result="a message with the byte",
        code=2,
        lay=file(MORE, b'rule house.one "\xff"\n'),
        says=["not UTF-8: byte 0xff at offset 16"],
    ),
    Case(
        what="a rule file that is a named pipe",
        result="a message; it is not waited on",
        code=2,
        lay=pipe,
        says=[f"{MORE}: error: it is not a regular file"],
    ),
    *ways_out(),
    Case(
        what="a rule file that is a link out of the project",
        result="a message; the file is not opened",
        code=2,
        lay=linked(MORE),
        says=[MORE, LEADS_OUT],
    ),
    Case(
        what="a rule file beside an article that is a link out of the project",
        result="a message; the file is not opened",
        code=2,
        lay=linked("stories/a.rules"),
        says=["stories/a.rules", LEADS_OUT],
    ),
    Case(
        what="an ignore file that is a link",
        result="one line; the link is not followed",
        code=2,
        lay=linked("stories/.factcheckignore"),
        says=["stories/.factcheckignore: this ignore file is a symbolic link, which is not followed"],
    ),
    Case(
        what="an ignore file that leaves out everything",
        result="the table says so, and names the file",
        code=4,
        lay=file(".factcheckignore", "*\n"),
        says=[".factcheckignore", "Exit 4"],
    ),
    Case(
        what="`factcheck.toml` that is a link out of the project",
        result="a message; the file is not opened",
        code=2,
        lay=linked_settings,
        says=["factcheck.toml: this link leads out of the project"],
    ),
    Case(
        what="`baseline` of `factcheck.toml` with a path that leads out",
        result="a message; the file is not opened",
        code=2,
        lay=file("factcheck.toml", 'baseline = "../secret.csv"\n'),
        says=["../secret.csv: this baseline leads out of the project"],
    ),
    Case(
        what="`factcheck.toml` with lists 100,000 levels deep",
        result="a message",
        code=2,
        lay=file("factcheck.toml", f"rules = {'[' * 100_000}{']' * 100_000}\n"),
        says=["factcheck.toml: error: this is not TOML"],
    ),
    Case(
        what="`rules` of `factcheck.toml` with a path that leads out",
        result="a message; the file is not opened",
        code=2,
        lay=file("factcheck.toml", 'rules = ["../secret.rules"]\n'),
        says=["../secret.rules", LEADS_OUT],
    ),
)
