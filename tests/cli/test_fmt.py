"""`fmt`: what is written, what is only shown, and what is refused."""

from desk import Desk

UNTIDY = 'rule a.one "One"\n check article.body contains "x"   # why\n'
TIDY = 'rule a.one "One"\n  check    article.body contains "x"  # why\n'


def test_files_and_folders_are_formatted_in_place(desk: Desk) -> None:
    one, two = desk.write("rules/one.rules", UNTIDY), desk.write("rules/deep/two.rules", TIDY)
    called = desk.call("fmt", "rules/one.rules", "rules/deep", "rules/one.rules")
    assert (called.code, called.err) == (0, "")
    assert called.out == "rules/one.rules: formatted\n2 files: 1 formatted, 1 left as they are.\n"
    assert (one.read_text("utf-8"), two.read_text("utf-8")) == (TIDY, TIDY)
    assert desk.call("fmt", "rules/one.rules").out == "1 file: 0 formatted, 1 left as they are.\n"


def test_check_writes_nothing_and_is_exit_1_where_something_would_change(desk: Desk) -> None:
    path = desk.write("a.rules", UNTIDY)
    called = desk.call("fmt", "--check", "a.rules")
    assert (called.code, path.read_text("utf-8")) == (1, UNTIDY)
    assert called.out == "a.rules: would be formatted\n1 file: 1 would be formatted, 0 left as they are.\n"
    desk.write("a.rules", TIDY)
    assert desk.call("fmt", "--check", "a.rules").code == 0


def test_diff_shows_the_change_and_writes_nothing(desk: Desk) -> None:
    path = desk.write("a.rules", UNTIDY)
    called = desk.call("fmt", "--diff", "a.rules")
    assert (called.code, path.read_text("utf-8")) == (0, UNTIDY)
    assert '\n- check article.body contains "x"   # why\n+  check    article.body contains "x"  # why\n' in called.out
    assert desk.call("fmt", "--diff", "--check", "a.rules").code == 1


def test_a_file_with_a_mistake_is_refused_and_no_other_is_written(desk: Desk) -> None:
    path = desk.write("rules/a.rules", UNTIDY)
    desk.write("rules/b.rules", 'rule b.one "One"\n  chek article.body contains "x"\n')
    called = desk.call("fmt", "rules")
    assert (called.code, called.out) == (2, "")
    assert "did you mean `check`?" in called.err
    assert path.read_text("utf-8") == UNTIDY


def test_what_is_not_there_is_refused(desk: Desk) -> None:
    assert desk.call("fmt", "nowhere.rules").code == 2
    desk.write("empty/a.txt", "x")
    called = desk.call("fmt", "empty")
    assert (called.code, called.err) == (2, "factcheck: there is no rule file in empty\n")
    assert desk.call("fmt").code == 2


def test_a_file_that_is_no_text_is_refused_and_stays(desk: Desk) -> None:
    path = desk.write("rules/a.rules", b"rule a.one \xff\n")
    desk.write("rules/b.rules", UNTIDY)
    called = desk.call("fmt", "rules")
    assert (called.code, called.out) == (2, "")
    assert "rules/a.rules" in called.err
    assert "Traceback" not in called.err
    assert path.read_bytes() == b"rule a.one \xff\n"
    assert (desk.folder / "rules/b.rules").read_text("utf-8") == UNTIDY
