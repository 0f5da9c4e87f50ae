"""Whatever lies in the folder or in a rule file: a row or a message for it, and the others go on."""

import os
from pathlib import Path

import pytest

from desk import Called, Desk

UNREADABLE = [
    ("invalid UTF-8", b"The council \xff met.\n", "not valid UTF-8: byte 12 (0xff, line 1)"),
    ("cut short UTF-8", "The café".encode()[:-1], "not valid UTF-8"),
    ("NUL", b"The council\x00 met on Monday.\n", "NUL"),
    ("UTF-16 without its mark", "The council met.\n".encode("utf-16-le"), "NUL"),
    ("empty", b"", "the file is empty"),
    ("blank", b" \n\n", "white space"),
    ("over the limit", b"The council met. " * 700_000, "more than the limit"),
]


def reasons(called: Called) -> dict[str, str]:
    import json  # noqa: PLC0415

    return {item["article"]: item["reason"] for item in json.loads(called.out)["unread"]}


@pytest.mark.parametrize(("name", "data", "reason"), UNREADABLE, ids=[row[0] for row in UNREADABLE])
def test_a_file_that_is_no_text_has_a_row_with_the_reason_and_the_others_go_on(
    desk: Desk, good: str, name: str, data: bytes, reason: str
) -> None:
    desk.write("stories/a.txt", good)
    desk.write("stories/b.txt", data)
    called = desk.call("stories", "--format", "json")
    assert called.code == 3
    assert list(reasons(called)) == ["stories/b.txt"]
    assert reason in reasons(called)["stories/b.txt"]
    assert '"article": "stories/a.txt", "rule": "house.no-tk"' in called.out
    assert "NOT READ" in desk.call("stories").out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_with_a_mark_of_its_encoding_is_read(desk: Desk, bad: str, encoding: str) -> None:
    desk.write("a.txt", bad.encode(encoding))
    called = desk.call("a.txt")
    assert called.code == 1
    assert "TK is left" in called.out


def test_a_50_mb_file_is_refused_without_reading_it(desk: Desk, good: str) -> None:
    path = desk.write("stories/big.txt", b"")
    with path.open("wb") as file:
        file.truncate(50_000_000)
    desk.write("stories/a.txt", good)
    called = desk.call("stories", "--format", "json")
    assert called.code == 3
    assert "50,000,000 bytes" in reasons(called)["stories/big.txt"]


def test_a_larger_limit_lets_a_large_file_in(desk: Desk) -> None:
    desk.write("a.txt", "The vote was close. The council met again on the day after it.\n\n" * 300)
    assert desk.call("a.txt", "--max-file-size", "1K").code == 3
    assert desk.call("a.txt", "--max-file-size", "1M").code == 0


def test_a_line_of_a_megabyte_is_checked(desk: Desk) -> None:
    desk.write("a.txt", "The vote was close and nobody was surprised. " * 23_000)
    assert desk.call("a.txt").code == 0


def test_a_broken_link_has_a_row(desk: Desk, good: str) -> None:
    desk.write("stories/a.txt", good)
    (desk.folder / "stories" / "gone.txt").symlink_to("nowhere.txt")
    called = desk.call("stories", "--format", "json")
    assert called.code == 3
    assert "broken link" in reasons(called)["stories/gone.txt"]


def test_a_folder_loop_has_a_row_and_ends(desk: Desk, good: str) -> None:
    desk.write("stories/deep/a.txt", good)
    (desk.folder / "stories" / "deep" / "loop").symlink_to(desk.folder / "stories")
    called = desk.call("stories", "--format", "json")
    assert called.code == 3
    assert reasons(called) == {"stories/deep/loop": "a folder loop: the link leads back to a folder that holds it"}


def test_folders_that_link_to_each_other_are_entered_once(desk: Desk, good: str) -> None:
    for name in "abcdefgh":
        desk.write(f"stories/{name}/{name}.txt", good)
        for other in "abcdefgh":
            if other != name:
                (desk.folder / "stories" / name / other).symlink_to(desk.folder / "stories" / other)
    assert "8 articles" in desk.call("stories").out


@pytest.mark.skipif(os.geteuid() == 0, reason="the system lets root read everything")
def test_a_file_and_a_folder_without_permission_have_rows(desk: Desk, good: str) -> None:
    desk.write("stories/a.txt", good)
    secret = desk.write("stories/b.txt", good)
    locked = desk.write("stories/locked/c.txt", good).parent
    secret.chmod(0)
    locked.chmod(0)
    try:
        called = desk.call("stories", "--format", "json")
    finally:
        locked.chmod(0o700)
    assert called.code == 3
    assert reasons(called) == {
        "stories/b.txt": "no permission to read it",
        "stories/locked": "the folder cannot be read: permission denied",
    }


def test_a_pipe_and_a_device_are_not_waited_on(desk: Desk) -> None:
    os.mkfifo(desk.folder / "pipe.txt")
    called = desk.call("pipe.txt", "/dev/zero", "--format", "json")
    assert called.code == 3
    assert reasons(called) == {
        "/dev/zero": "it is a device, not a file",
        "pipe.txt": "it is a named pipe, not a file",
    }


def test_text_and_names_cannot_act_on_a_terminal_or_a_log(desk: Desk) -> None:
    name = "::error file=x::\x1b[31mred\u202e.txt"
    desk.write(name, "The vote.\n\n::error::\x1b]0;owned\x07 and ##[error]more TK \x9b2J of it.\n")
    desk.write(
        "rules/house.rules",
        'rule house.one "One"\n  check not article.body contains "TK"\n  say "{article.body} and {article.path}"\n',
    )
    called = desk.call(".")
    assert called.code == 1
    for text in (called.out, called.err):
        assert not any(ord(character) < 0x20 and character != "\n" for character in text)
        assert "\x9b" not in text
        assert "\u202e" not in text
        assert "##[" not in text
        assert not any(line.lstrip().startswith("::") for line in text.splitlines())
    assert "\\x1b[31mred" in called.out.replace("\n", "")


def test_a_name_that_is_not_utf_8_can_be_reported(desk: Desk, bad: str) -> None:
    path = os.fsencode(desk.folder) + b"/caf\xe9.txt"
    Path(os.fsdecode(path)).write_text(bad, "utf-8")
    for form in ("table", "json"):
        called = desk.process(".", "--format", form)
        assert called.code == 1
        assert "Traceback" not in called.err


def test_a_hundred_thousand_nested_brackets_in_a_rule_are_one_message(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    nested = "(" * 100_000 + "true" + ")" * 100_000
    desk.write("rules/deep.rules", f'rule house.deep "Deep"\n  check {nested}\n')
    called = desk.call("a.txt")
    assert called.code == 2
    assert called.err.count(": error: ") == 1
    assert "100" in called.err
    assert len(called.err) < 2_000


RULE_FILES = [
    (b'rule house.one "\xff"\n', "not UTF-8: byte 0xff at offset 16"),
    (b'use "../outside.rules"\n', "rules/more.rules:1:5: error: this path leads out of the project"),
    (b'use "gone.rules"\n', "rules/more.rules:1:5: error: no such file below the project's root"),
    (
        b'waive a.one in "[z-a].txt"\n',
        "rules/more.rules:1:16: error: the range `z-a` of this path holds nothing: `a-z`?",
    ),
    (b"use standart\n", "rules/more.rules:1:5: error: there is no pack `standart`"),
]


@pytest.mark.parametrize(("data", "message"), RULE_FILES)
def test_a_rule_file_that_cannot_be_used_stops_the_run(desk: Desk, good: str, data: bytes, message: str) -> None:
    desk.write("a.txt", good)
    desk.write("rules/more.rules", data)
    called = desk.call("a.txt")
    assert called.code == 2
    assert message in called.err


def test_a_rule_file_by_a_link_out_of_the_project_is_not_read(desk: Desk, good: str, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("password = 12345\n")
    desk.write("a.txt", good)
    (desk.folder / "rules" / "secret.rules").symlink_to(tmp_path / "secret")
    called = desk.call("a.txt")
    assert called.code == 2
    assert called.err == "factcheck: rules/secret.rules: this rule file leads out of the project\n"
