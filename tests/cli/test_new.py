"""`new`: drafts of rules on the standard output or in a file, and its exit codes."""

import pytest

from desk import Desk

STORY = """\
Ninety join library

Ninety people have joined the library in Corran since it opened.

“We ran out of cards on the second day,” said Morag Sinclair, who runs the library.
"""


@pytest.fixture
def library(bare: Desk) -> Desk:
    bare.write("factcheck.toml", "standard = false\n")
    bare.write("library.txt", STORY)
    return bare


def test_a_draft_is_printed_as_fmt_would_lay_it_out_and_passes_beside_the_article(library: Desk) -> None:
    called = library.call("new", "library.txt")
    assert (called.code, called.err) == (0, "")
    assert called.out.startswith("language 1\n\n# Drafted from library.txt. ")
    library.write("library.rules", called.out)
    assert library.call("fmt", "--check", "library.rules").code == 0
    checked = library.call("library.txt")
    assert checked.code == 0
    assert "2 rules, 3 checks made; 2 rows: 2 passed." in checked.out


@pytest.mark.parametrize(
    ("before", "after"), [("Ninety join", "Eighty join"), ("Sinclair", "Moss"), ("ran out", "run out")]
)
def test_a_changed_article_no_longer_passes(library: Desk, before: str, after: str) -> None:
    assert library.call("new", "library.txt", "--output", "library.rules").code == 0
    assert library.call("library.txt").code == 0
    library.write("library.txt", STORY.replace(before, after))
    assert library.call("library.txt").code == 1


def test_a_file_is_written_and_nothing_printed(library: Desk) -> None:
    printed = library.call("new", "library.txt").out
    called = library.call("new", "library.txt", "--output", "library.rules")
    assert (called.code, called.out, called.err) == (0, "", "")
    assert (library.folder / "library.rules").read_text("utf-8") == printed


def test_the_examples_of_a_draft_run(library: Desk) -> None:
    library.call("new", "library.txt", "--output", "library.rules")
    called = library.call("test", "library.rules")
    assert (called.code, called.out) == (0, "2 rules, 4 examples: 4 as they should be, 0 not.\n")


def test_rules_without_examples_are_named_on_the_standard_error(library: Desk) -> None:
    far = "The council met again, and nobody spoke of the bridge or of the road to it. " * 30
    beginning = "Shut\n\nThe school is shut.\n\nAna Ruiz is mayor."
    library.write("a.txt", f"{beginning}\n\n{far}\n\n“It was chaos from start to end,” said Ruiz.\n")
    called = library.call("new", "a.txt", "--output", "a.rules")
    assert (called.code, called.out) == (0, "")
    assert called.err == (
        "factcheck: drafted without examples: a.words-of-ana-ruiz; no short part of the article shows what they say, "
        "so write an `example passes` and an `example fails` for each\n"
    )


def test_a_file_that_is_there_is_replaced_only_by_force(library: Desk) -> None:
    path = library.write("library.rules", "# mine\n")
    called = library.call("new", "library.txt", "--output", "library.rules")
    assert (called.code, called.out) == (2, "")
    assert called.err == "factcheck: --output library.rules: this file is there already; --force replaces it\n"
    assert path.read_text("utf-8") == "# mine\n"
    assert library.call("new", "library.txt", "--output", "library.rules", "--force").code == 0
    assert path.read_text("utf-8").startswith("language 1\n")


def test_the_article_is_never_replaced(library: Desk) -> None:
    called = library.call("new", "library.txt", "--output", "./library.txt", "--force")
    assert (called.code, called.err) == (2, "factcheck: --output ./library.txt: this is the article\n")
    assert (library.folder / "library.txt").read_text("utf-8") == STORY


def test_a_file_that_cannot_be_written_is_exit_2(library: Desk) -> None:
    called = library.call("new", "library.txt", "--output", "gone/library.rules")
    assert called.code == 2
    assert called.err.startswith("factcheck: gone/library.rules: the report could not be written: ")


def test_an_article_with_nothing_to_draft_of_is_exit_4(library: Desk) -> None:
    library.write("a.txt", "The council met on Monday.\n\nNobody spoke.\n")
    called = library.call("new", "a.txt", "--output", "a.rules")
    assert (called.code, called.out) == (4, "")
    assert called.err == "factcheck: a.txt: no relation found that a rule could be drafted of\n"
    assert not (library.folder / "a.rules").exists()


def test_what_was_found_and_does_not_hold_is_told_where_nothing_else_is(library: Desk) -> None:
    library.write("a.txt", "The fare goes up again.\n\nThe fare rises by 50%, from $2.40 to $3.00.\n")
    called = library.call("new", "a.txt")
    assert (called.code, called.out) == (4, "")
    assert "it does not hold as it stands" in called.err


@pytest.mark.parametrize(("name", "code"), [("gone.txt", 2), ("broken.txt", 3), (".", 3)])
def test_an_article_that_cannot_be_read_has_its_exit_code(library: Desk, name: str, code: int) -> None:
    library.write("broken.txt", b"The \xff ferry.\n")
    called = library.call("new", name)
    assert (called.code, called.out) == (code, "")
    assert called.err.startswith("factcheck: ")
    assert called.err.count("\n") == 1
