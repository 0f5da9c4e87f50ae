"""Which rule files a run uses, each once, and what it says of them."""

import json
import os
from pathlib import Path

import pytest

from desk import Called, Desk


def rule(identity: str, *, pack: str | None = None, extra: str = "") -> str:
    head = f'pack {pack} "A pack"\n\n' if pack else ""
    return f'{head}{extra}rule {identity} "A rule"\n  check article.body contains "vote"\n'


def used(called: Called) -> list[str]:
    files: list[str] = json.loads(called.out)["rule_files"]
    return files


def check(desk: Desk, *arguments: str) -> Called:
    return desk.call(*(arguments or ("a.txt",)), "--format", "json")


@pytest.fixture
def story(bare: Desk, good: str) -> Desk:
    bare.write("a.txt", good)
    return bare


def test_the_standard_pack_is_used_where_nothing_is_said(story: Desk) -> None:
    files = used(check(story))
    assert "<factcheck>/standard/quotes.rules" in files
    assert all(name.startswith("<factcheck>/standard/") for name in files)


def test_the_rules_folder_is_used_with_all_below_it(story: Desk) -> None:
    story.write("factcheck.toml", "standard = false\n")
    story.write("rules/one.rules", rule("house.one"))
    story.write("rules/deep/two.rules", rule("house.two"))
    story.write("rules/.hidden.rules", "nonsense")
    story.write("rules/notes.txt", "nonsense")
    assert used(check(story)) == ["rules/one.rules", "rules/deep/two.rules"]


def test_what_the_project_file_names_takes_the_place_of_the_rules_folder(story: Desk) -> None:
    story.write("factcheck.toml", 'standard = false\nrules = ["desk/one.rules", "more"]\n')
    story.write("rules/other.rules", "nonsense")
    story.write("desk/one.rules", rule("house.one"))
    story.write("more/two.rules", rule("house.two"))
    assert used(check(story)) == ["desk/one.rules", "more/two.rules"]


def test_what_the_call_names_takes_the_place_of_both(story: Desk, tmp_path: Path) -> None:
    story.write("factcheck.toml", 'standard = false\nrules = ["nonsense"]\n')
    story.write("rules/other.rules", "nonsense")
    (tmp_path / "elsewhere.rules").write_text(rule("house.one"))
    story.write("mine.rules", rule("house.two"))
    called = check(story, "a.txt", "--rules", "../elsewhere.rules", "--rules", "mine.rules")
    assert used(called) == ["../elsewhere.rules", "mine.rules"]


def test_the_project_is_that_of_the_nearest_file_above(story: Desk, good: str, monkeypatch: pytest.MonkeyPatch) -> None:
    story.write("factcheck.toml", "standard = false\n")
    story.write("rules/one.rules", rule("house.one").replace("  check", '  applies to "stories/*"\n  check'))
    story.write("stories/b.txt", good)
    monkeypatch.chdir(story.folder / "stories")
    called = check(story, "b.txt")
    assert called.code == 0
    assert json.loads(called.out)["results"][0]["article"] == "b.txt"


def test_a_file_reached_twice_counts_once(story: Desk) -> None:
    story.write("factcheck.toml", 'standard = false\nrules = ["rules", "rules/one.rules", "./rules/"]\n')
    story.write("rules/one.rules", rule("house.one", extra='use "rules/one.rules"\n'))
    (story.folder / "rules" / "again.rules").symlink_to("one.rules")
    assert len(used(check(story))) == 1


def test_a_file_with_the_pack_of_a_shipped_one_replaces_it(story: Desk) -> None:
    story.write("rules/mine.rules", rule("house.one", pack="standard.quotes"))
    files = used(check(story))
    assert "rules/mine.rules" in files
    assert "<factcheck>/standard/quotes.rules" not in files
    assert "<factcheck>/standard/counts.rules" in files


def test_a_copy_of_a_shipped_file_loads_nothing_double(story: Desk, project: Path) -> None:
    for path in (project / "rules").rglob("*.rules"):
        story.write(f"rules/{path.relative_to(project / 'rules').as_posix()}", path.read_text("utf-8"))
    called = check(story)
    assert called.code in (0, 1)
    assert not any(name.startswith("<factcheck>") for name in used(called))


def test_a_pack_can_be_used_by_name_where_the_standard_is_off(story: Desk) -> None:
    story.write("factcheck.toml", "standard = false\n")
    story.write("rules/one.rules", rule("house.one", extra="use standard.quotes\n"))
    assert used(check(story)) == ["<factcheck>/standard/quotes.rules", "rules/one.rules"]


@pytest.mark.parametrize("pack", ["archive", "house", "statistics"])
def test_a_shipped_pack_that_is_off_runs_where_a_rule_file_or_the_project_file_uses_it(story: Desk, pack: str) -> None:
    story.write("factcheck.toml", "standard = false\n")
    story.write("rules/one.rules", rule("desk.one"))
    assert used(check(story)) == ["rules/one.rules"]
    story.write("factcheck.toml", f'standard = false\nuse = ["{pack}"]\n')
    from_the_project = used(check(story))
    story.write("factcheck.toml", "standard = false\n")
    story.write("rules/one.rules", rule("desk.one", extra=f"use {pack}\n"))
    assert used(check(story)) == from_the_project
    assert from_the_project[0].startswith(f"<factcheck>/{pack}/")


def test_a_rules_folder_that_is_the_shipped_one_turns_no_pack_on(
    story: Desk, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = str(story.folder / "a.txt")
    monkeypatch.chdir(project)
    files = used(check(story, article))
    assert "rules/standard/quotes.rules" in files
    assert not [name for name in files if any(f"{pack}/" in name for pack in ("archive", "house", "statistics"))]
    assert "rules/house/style.rules" in used(check(story, article, "--rules", "rules/house"))


def test_a_file_can_be_used_by_its_path_from_the_root(story: Desk) -> None:
    story.write("factcheck.toml", 'standard = false\nrules = ["rules"]\n')
    story.write("rules/one.rules", rule("house.one", extra='use "shared/two.rules"\n'))
    story.write("shared/two.rules", rule("house.two", extra='use "shared/three.rules"\n'))
    story.write("shared/three.rules", rule("house.three"))
    assert used(check(story)) == ["rules/one.rules", "shared/two.rules", "shared/three.rules"]


def test_words_in_texts_and_comments_are_no_use_statements(story: Desk) -> None:
    story.write("factcheck.toml", "standard = false\n")
    story.write(
        "rules/one.rules",
        rule("house.one") + '  example passes """\nuse "gone.rules" to vote\n"""\n# use "gone.rules"\n',
    )
    assert check(story).code == 0


def test_rules_beside_an_article_are_for_it_alone_and_must_decide(story: Desk, good: str) -> None:
    story.write("factcheck.toml", "standard = false\n")
    story.write("b.txt", good)
    story.write("b.rules", 'rule b.quotes "Quotes"\n  for each q in quotes\n  check q.speaker exists\n')
    called = check(story, "a.txt", "b.txt")
    results = json.loads(called.out)["results"]
    assert [(row["article"], row["rule"], row["outcome"], row["gates"]) for row in results] == [
        ("b.txt", "b.quotes", "na", True)
    ]
    assert called.code == 1
    assert check(story, "a.txt").code == 4


def test_named_rules_beside_an_article_are_for_the_others_too_where_there_are_any(bare: Desk, good: str) -> None:
    bare.write("factcheck.toml", 'standard = false\nrules = ["a.rules"]\n')
    bare.write("a.rules", 'rule a.quotes "One"\n  for each q in quotes\n  check q.speaker exists\n')
    for name in ("a.txt", "b.txt"):
        bare.write(name, good)
    assert bare.call("a.txt").code == 1  # it is the article's own, and has to decide
    assert bare.call("a.txt", "b.txt").code == 4


def test_rules_beside_an_article_that_is_not_checked_are_not_read(story: Desk) -> None:
    story.write("b.rules", "nonsense")
    assert check(story, "a.txt").code == 0


PROJECT_FILES = [
    ('rules = ["../elsewhere"]\n', "../elsewhere: this rule file leads out of the project"),
    ('rules = ["missing"]\n', "missing: no such file or folder"),
    (
        'rules = ["empty"]\n',
        "empty: no rule file (*.rules) is in this folder: put one there, or take it out of `rules` in factcheck.toml",
    ),
]


@pytest.mark.parametrize(("text", "message"), PROJECT_FILES)
def test_rules_that_the_project_file_names_and_that_are_not_there_stop_the_run(
    story: Desk, text: str, message: str
) -> None:
    story.write("factcheck.toml", text)
    (story.folder / "empty").mkdir()
    called = story.call("a.txt")
    assert called.code == 2
    assert message in called.err
    assert called.err.count("\n") == 1


def test_an_empty_folder_of_rules_says_what_to_do(bare: Desk) -> None:
    bare.write("a.txt", "The council met.\n")
    (bare.folder / "rules").mkdir()
    told = "factcheck: rules: no rule file (*.rules) is in this folder: put one there, or"
    assert bare.call("a.txt").err == f"{told} remove the folder\n"
    assert bare.call("a.txt", "--rules", "rules").err == f"{told} name another\n"
    assert bare.call("test", "rules").err == f"{told} name another\n"


def test_every_mistake_of_every_file_is_reported_in_one_run(story: Desk) -> None:
    story.write("factcheck.toml", "standard = false\n")
    story.write(
        "rules/one.rules", 'rule house.one "One"\n  chekc true\n\nrule house.two "Two"\n  check quotez exists\n'
    )
    story.write("rules/two.rules", 'rule house.three "Three"\n  check article.bodi exists\n')
    called = story.call("a.txt")
    assert called.code == 2
    for place in ("rules/one.rules:2:3", "rules/one.rules:5:9", "rules/two.rules:2:17"):
        assert f"{place}: error: " in called.err
    assert called.err.rstrip().endswith("3 errors in 2 files; nothing was checked")


def test_the_summary_says_which_rule_files_were_used(story: Desk) -> None:
    story.write("factcheck.toml", "standard = false\n")
    for name in ("one", "two"):
        story.write(f"rules/{name}.rules", rule(f"house.{name}"))
    story.write("rules/deep/three.rules", rule("house.three"))
    assert "Rules used: rules (2 files), rules/deep/three.rules." in story.call("a.txt").out


SHIPPED_PACK = "standard.counts"


def test_a_file_beside_one_article_cannot_replace_a_shipped_pack(story: Desk) -> None:
    story.write("a.rules", rule("a.one", pack=SHIPPED_PACK))
    called = check(story)
    assert (called.code, called.out) == (2, "")
    assert "a.rules: error: `pack standard.counts` is a shipped pack" in called.err


def test_a_file_used_only_beside_one_article_cannot_replace_a_shipped_pack_either(story: Desk) -> None:
    story.write("a.rules", rule("a.one", extra='use "more.rules"\n'))
    story.write("more.rules", rule("more.one", pack=SHIPPED_PACK))
    assert check(story).code == 2
    story.write("rules/house.rules", rule("house.one", extra='use "more.rules"\n'))
    assert check(story).code == 0


def test_a_file_beside_an_article_may_have_a_pack_of_its_own(story: Desk) -> None:
    story.write("a.rules", rule("a.one", pack="standard.of_a"))
    assert check(story).code == 0


def test_with_the_standard_off_a_file_beside_an_article_still_takes_no_shipped_name(story: Desk) -> None:
    story.write("factcheck.toml", "standard = false\n")
    story.write("a.rules", rule("a.one", pack=SHIPPED_PACK))
    assert check(story).code == 2


NO_STATEMENTS = [
    '# a note\u2028use "gone.rules"\n',
    '# a note\fpack standard.counts "Counts"\n',
    "# a note\x85use nowhere\n",
    'list words "one\u2028use nowhere"\n',
]


@pytest.mark.parametrize("head", NO_STATEMENTS)
def test_what_the_language_takes_for_no_line_end_begins_no_statement(story: Desk, head: str) -> None:
    story.write("rules/one.rules", rule("house.one", extra=head))
    called = check(story)
    assert called.code == 0
    assert "<factcheck>/standard/counts.rules" in used(called)


def test_the_last_three_of_a_run_of_quote_marks_close_a_block(story: Desk) -> None:
    said = '  example passes """\n    The vote was “close”, "she said.""""\n\n'
    story.write("rules/one.rules", rule("house.one") + said + 'use "shared/two.rules"\n')
    story.write("shared/two.rules", rule("house.two"))
    assert "shared/two.rules" in used(check(story))


def test_a_path_with_an_escaped_quote_mark_is_the_one_that_the_parser_reads(story: Desk) -> None:
    story.write('shared/"two".rules', rule("house.two"))
    story.write("rules/one.rules", rule("house.one", extra='use "shared/\\"two\\".rules"\n'))
    assert 'shared/"two".rules' in used(check(story))


def test_rules_beside_every_name_of_an_article_and_beside_the_file_itself_are_used(story: Desk, good: str) -> None:
    story.write("factcheck.toml", "standard = false\n")
    story.write("desk/z.txt", good)
    story.write("desk/z.rules", rule("z.one"))
    (story.folder / "b.txt").symlink_to("desk/z.txt")
    story.write("b.rules", rule("b.one"))
    (story.folder / "c.txt").symlink_to("desk/z.txt")
    story.write("c.rules", rule("c.one"))
    rows = json.loads(check(story, "b.txt", "c.txt").out)["results"]
    assert [(row["article"], row["rule"]) for row in rows] == [
        ("b.txt", "b.one"), ("b.txt", "c.one"), ("b.txt", "z.one"),
    ]  # fmt: skip


def test_rules_beside_the_file_that_a_link_out_of_the_project_leads_to_are_not_read(
    story: Desk, good: str, tmp_path: Path
) -> None:
    (tmp_path / "z.txt").write_text(good)
    (story.folder / "b.txt").symlink_to(tmp_path / "z.txt")
    assert check(story, "b.txt").code == 0
    (tmp_path / "z.rules").write_text("password = 12345\n")
    called = check(story, "b.txt")
    assert called.code == 2
    assert "this rule file leads out of the project" in called.err
    assert "12345" not in called.err


def test_two_articles_may_share_one_file_by_a_link(story: Desk, good: str) -> None:
    story.write("factcheck.toml", "standard = false\n")
    story.write("b.txt", good)
    story.write("b.rules", rule("b.one"))
    (story.folder / "a.rules").symlink_to("b.rules")
    rows = json.loads(check(story, "a.txt", "b.txt").out)["results"]
    assert [(row["article"], row["rule"]) for row in rows] == [("a.txt", "b.one"), ("b.txt", "b.one")]


def in_the_way(path: Path, kind: str) -> None:
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("nowhere")


@pytest.mark.parametrize("kind", ["folder", "pipe", "link"])
@pytest.mark.parametrize("name", ["a.rules", "factcheck.toml"])
def test_what_has_the_name_of_a_rule_or_project_file_and_is_none_stops_the_run(
    story: Desk, name: str, kind: str
) -> None:
    in_the_way(story.folder / name, kind)
    called = check(story)
    assert (called.code, called.out) == (2, "")
    assert name in called.err
    assert called.err.count("\n") == 1


def test_a_pipe_among_the_rule_files_is_not_waited_on(story: Desk) -> None:
    story.write("rules/one.rules", rule("house.one"))
    os.mkfifo(story.folder / "rules" / "two.rules")
    called = check(story)
    assert called.code == 2
    assert "rules/two.rules: error: it is not a regular file" in called.err


def test_a_shipped_pack_that_is_replaced_is_named_with_what_no_longer_runs(story: Desk) -> None:
    story.write("rules/mine.rules", rule("quotes.have-speaker", pack="standard.quotes"))
    called = story.call("a.txt")
    told = next(line for line in called.out.splitlines() if line.startswith("Shipped pack replaced"))
    assert told.startswith("Shipped pack replaced: standard.quotes, by rules/mine.rules; ")
    (replaced,) = json.loads(check(story).out)["replaced_packs"]
    assert (replaced["pack"], replaced["files"]) == ("standard.quotes", ["rules/mine.rules"])
    assert replaced["rules"] > replaced["rules_not_run"] > 0


def test_a_copy_of_a_shipped_pack_replaces_nothing(story: Desk, project: Path) -> None:
    story.write("rules/mine.rules", (project / "rules/standard/quotes.rules").read_text("utf-8"))
    assert json.loads(check(story).out)["replaced_packs"] == []
    assert "replaced" not in story.call("a.txt").out
