"""What `check` prints and writes: the table, the JSON form, files, the same bytes every time."""

import json
import os
import stat

import pytest

from desk import Desk


def test_the_json_form_is_whole(desk: Desk, bad: str) -> None:
    desk.write("a.txt", bad)
    data = json.loads(desk.call("a.txt", "--format", "json").out)
    assert list(data) == [
        "schema", "version", "results", "unread", "idle_rules", "rule_files", "profile", "preview_rules",
        "deprecated_rules", "replaced_packs", "waivers", "declarations", "baseline", "left_out", "left_alone",
            "reading_notes", "summary", "exit",
    ]  # fmt: skip
    assert data["schema"] == 1
    assert data["exit"] == 1
    assert data["unread"] == []
    assert data["idle_rules"] == []
    assert data["summary"] == {
        "articles": 1, "rules": 2, "instances": 2,
        "pass": 1, "fail": 1, "na": 0, "unknown": 0, "waived": 0, "error": 0,
    }  # fmt: skip
    failing = next(row for row in data["results"] if row["rule"] == "house.no-tk")
    assert {
        key: failing[key] for key in ("article", "rule", "outcome", "severity", "gates", "instances", "reason")
    } == {
        "article": "a.txt",
        "rule": "house.no-tk",
        "outcome": "fail",
        "severity": "error",
        "gates": True,
        "instances": {"pass": 0, "fail": 1, "unknown": 0, "na": 0, "waived": 0},
        "reason": None,
    }
    (finding,) = failing["findings"]
    assert list(finding) == [
        "outcome", "severity", "message", "sure", "declared", "waiver", "known", "suggestions", "evidence", "values",
    ]  # fmt: skip
    assert finding["message"] == "TK is left"
    for evidence in finding["evidence"]:
        assert list(evidence) == ["article", "text", "start", "end", "line", "column"]
        assert bad[evidence["start"] : evidence["end"]] == evidence["text"]


def test_passes_have_their_evidence_and_values_in_json(desk: Desk) -> None:
    text = "The council met on Monday evening in the town hall.\n\nIt was a “close” vote.\n"
    desk.write("a.txt", text)
    desk.write(
        "rules/house.rules",
        'rule house.short "Short"\n  for each s in sentences\n  check count(words(s.text)) < 100\n',
    )
    (row,) = json.loads(desk.call("a.txt", "--format", "json").out)["results"]
    assert row["outcome"] == "pass"
    assert row["findings"] == []
    assert len(row["passes"]) == row["instances"]["pass"] == 2
    for instance in row["passes"]:
        assert instance["outcome"] == "pass"
        assert [text[item["start"] : item["end"]] for item in instance["evidence"]]
        assert instance["values"]


def test_a_report_goes_to_a_file_in_place_of_the_standard_output(desk: Desk, bad: str) -> None:
    desk.write("a.txt", bad)
    printed = desk.call("a.txt").out
    called = desk.call("a.txt", "--output", "report.txt")
    assert (called.code, called.out) == (1, "")
    assert (desk.folder / "report.txt").read_text("utf-8") == printed


def test_a_report_in_a_format_of_its_own_comes_beside_it(desk: Desk, bad: str) -> None:
    desk.write("a.txt", bad)
    called = desk.call("a.txt", "--output", "json=report.json", "--output", "table=report.txt")
    assert json.loads((desk.folder / "report.json").read_text("utf-8"))["exit"] == 1
    assert "TK is left" in called.out
    assert (desk.folder / "report.txt").read_text("utf-8")


def test_a_report_that_fails_leaves_the_old_file_and_no_other(desk: Desk, bad: str) -> None:
    desk.write("a.txt", bad)
    desk.write("out/report.txt", "the report of yesterday\n")
    os.chmod(desk.folder / "out" / "report.txt", 0o640)
    desk.write("rules/broken.rules", "nonsense\n")
    assert desk.call("a.txt", "--output", "out/report.txt").code == 2
    assert (desk.folder / "out" / "report.txt").read_text() == "the report of yesterday\n"
    (desk.folder / "rules" / "broken.rules").unlink()
    assert desk.call("a.txt", "--output", "out/report.txt").code == 1
    assert [path.name for path in (desk.folder / "out").iterdir()] == ["report.txt"]
    assert stat.S_IMODE((desk.folder / "out" / "report.txt").stat().st_mode) == 0o640


def test_over_twenty_articles_findings_come_first_and_then_a_line_for_each_rule(
    desk: Desk, good: str, bad: str
) -> None:
    for number in range(20):
        desk.write(f"stories/{number:02}.txt", good)
    twenty = desk.call("stories").out
    assert twenty.count("house.no-tk") == 20
    desk.write("stories/20.txt", bad)
    called = desk.call("stories")
    assert called.code == 1
    assert called.out.count("house.no-tk") == 2
    assert called.out.count("house.has-vote") == 1
    assert "stories/20.txt:1:" in called.out
    every = desk.call("stories", "--all").out
    assert every.count("house.no-tk") == every.count("house.has-vote") == 21


def test_over_twenty_articles_a_row_that_gates_without_a_finding_names_its_article(desk: Desk, good: str) -> None:
    desk.write(
        "rules/house.rules", 'rule house.one "One"\n  must decide\n  for each q in quotes\n  check q.speaker exists\n'
    )
    for number in range(21):
        desk.write(f"stories/{number:02}.txt", good)
    called = desk.call("stories")
    assert called.code == 1
    assert called.out.count("house.one  N/A          stories/") == 21
    assert called.out.count("           must decide") == 21


def test_strict_holds_publication_where_something_is_unknown(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    desk.write("rules/house.rules", 'rule house.old "Old"\n  check year(article.published) > 2000\n')
    assert desk.call("a.txt").code == 0
    assert desk.call("a.txt", "--strict").code == 1
    assert desk.call("a.txt", "--strict", "--published", "2018-12-06").code == 0


def test_only_the_rules_named_are_run(desk: Desk, bad: str) -> None:
    desk.write("a.txt", bad)
    called = desk.call("a.txt", "--only", "house.has-vote")
    assert called.code == 0
    assert "house.no-tk" not in called.out


def test_a_rule_can_be_named_by_the_id_that_it_had(desk: Desk, bad: str) -> None:
    desk.write("a.txt", bad)
    desk.write("rules/new.rules", 'rule house.new "New"\n  formerly house.old\n  check article.body contains "vote"\n')
    assert "house.new" in desk.call("a.txt", "--only", "house.old").out


def test_rules_in_preview_run_on_request(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    desk.write("rules/new.rules", 'rule house.new "New"\n  status preview\n  check article.body contains "xyz"\n')
    assert desk.call("a.txt").code == 0
    assert desk.call("a.txt", "--preview").code == 1


def test_a_rule_that_applied_to_no_article_is_named(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    desk.write("rules/new.rules", 'rule house.new "New"\n  applies to "b*"\n  check article.body contains "xyz"\n')
    called = desk.call("a.txt")
    assert called.code == 0
    assert "Applied to no article: house.new." in called.out


def test_order_of_paths_and_the_seed_of_hashes_change_no_byte(desk: Desk, good: str, bad: str) -> None:
    desk.write("a.txt", good)
    desk.write("b.txt", bad)
    desk.write("c/d.md", f"# A close vote\n\n{good}")
    calls = (("0", ("a.txt", "b.txt", "c")), ("1", ("c", "./b.txt", "a.txt", "a.txt")), ("42", ("b.txt", "a.txt", "c")))
    for form in ("table", "json"):
        printed = {desk.process(*paths, "--format", form, PYTHONHASHSEED=seed).out for seed, paths in calls}
        assert len(printed) == 1


def test_colour_is_for_terminals_alone(desk: Desk, bad: str) -> None:
    desk.write("a.txt", bad)
    assert "\x1b" not in desk.call("a.txt").out


@pytest.mark.parametrize("variable", [{}, {"NO_COLOR": "1"}])
def test_a_terminal_gets_colour_unless_it_says_no(desk: Desk, bad: str, variable: dict[str, str]) -> None:
    pty = pytest.importorskip("pty")
    desk.write("a.txt", bad)
    import subprocess  # noqa: PLC0415

    ours, theirs = pty.openpty()
    environment = {key: value for key, value in desk.environment().items() if key != "NO_COLOR"} | variable
    done = subprocess.run(
        desk.command("a.txt"), cwd=desk.folder, env=environment, stdout=theirs, stderr=theirs, check=False
    )
    os.close(theirs)
    printed = os.read(ours, 100_000).decode()
    os.close(ours)
    assert done.returncode == 1
    assert ("\x1b[31mFAIL (1 of 1)\x1b[0m" in printed) is (not variable)


def test_an_article_is_checked_once_however_often_it_is_named(desk: Desk, good: str) -> None:
    desk.write("stories/a.txt", good)
    (desk.folder / "stories" / "b.txt").symlink_to("a.txt")
    assert "1 article," in desk.call("stories", "stories/a.txt", "./stories/").out


def test_a_named_file_is_an_article_whatever_its_suffix(desk: Desk, good: str) -> None:
    desk.write("story", good)
    desk.write("story.log", good)
    assert "2 articles," in desk.call("story", "story.log").out
    assert desk.call(".").code == 4


def test_a_rule_in_preview_that_is_named_runs(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    for name in ("new", "newer"):
        text = f'rule house.{name} "New"\n  status preview\n  check article.body contains "xyz"\n'
        desk.write(f"rules/{name}.rules", text)
    called = desk.call("a.txt", "--only", "house.new")
    assert called.code == 1
    assert "house.newer" not in called.out


INPUTS = [
    "a.txt",
    "./a.txt",
    "link.txt",
    "json=a.txt",
    "json=rules/house.rules",
    "json=factcheck.toml",
    "data/words.txt",
]


def test_quiet_is_for_the_table_alone(desk: Desk, good: str, bad: str) -> None:
    desk.write("a.txt", good)
    desk.write("b.txt", bad)
    for option in ("--quiet", "-q"):
        called = desk.call("a.txt", "b.txt", option, "--output", "json=run.json", "--output", "table=run.txt")
        assert called.code == 1
        assert [line.split()[0] for line in called.out.splitlines() if line.startswith("house")] == ["house.no-tk"]
        assert "\nLeft out by --quiet: 3 rows that passed.\n" in called.out
        assert (desk.folder / "run.txt").read_text("utf-8") == called.out
    before = (desk.folder / "run.json").read_text("utf-8")
    assert desk.call("a.txt", "b.txt", "--format", "json").out == before


def test_quiet_and_all_are_refused_together(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    called = desk.call("a.txt", "--all", "--quiet")
    assert (called.code, called.out) == (2, "")
    assert called.err.startswith("factcheck: --all and --quiet: one asks for every row, the other for few")


@pytest.mark.parametrize("output", INPUTS)
def test_a_report_does_not_replace_what_it_is_a_report_of(desk: Desk, good: str, output: str) -> None:
    desk.write("a.txt", good)
    (desk.folder / "link.txt").symlink_to("a.txt")
    desk.write("data/words.txt", "close\n")
    desk.write("rules/words.rules", 'list words from "data/words.txt"\n')
    before = {path: path.read_bytes() for path in desk.folder.rglob("*") if path.is_file()}
    called = desk.call("a.txt", "--output", "json=report.json", "--output", output)
    assert (called.code, called.out) == (2, "")
    assert f"--output {output.removeprefix('json=')}: this is " in called.err
    assert {path: path.read_bytes() for path in desk.folder.rglob("*") if path.is_file()} == before


def test_another_file_beside_the_inputs_can_be_written(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    desk.write("rules/old.json", "{}")
    assert desk.call("a.txt", "--output", "rules/old.json").code == 0


def test_the_standard_output_says_nothing_where_a_file_cannot_be_written(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    called = desk.call("a.txt", "--output", "json=missing/report.json")
    assert (called.code, called.out) == (2, "")


def test_of_several_reports_none_is_put_in_place_where_one_cannot_be_written(desk: Desk, good: str) -> None:
    desk.write("a.txt", good)
    desk.write("out/old.json", "{}")
    called = desk.call("a.txt", "--output", "json=out/old.json", "--output", "json=missing/report.json")
    assert called.code == 2
    assert called.err == "factcheck: missing/report.json: the report could not be written: no such file or directory\n"
    assert (desk.folder / "out" / "old.json").read_text() == "{}"
    assert [path.name for path in (desk.folder / "out").iterdir()] == ["old.json"]


def test_standard_rules_that_found_nothing_to_check_are_counted_and_listed_on_request(bare: Desk, good: str) -> None:
    bare.write("a.txt", good)
    bare.write("rules/house.rules", 'rule house.one "One"\n  for each q in quotes\n  check q.speaker exists\n')
    called = bare.call("a.txt")
    assert "quotes.have-speaker" not in called.out
    assert "house.one" in called.out
    assert "rules had nothing to check (--all lists them)." in called.out
    every = bare.call("a.txt", "--all")
    assert "quotes.have-speaker" in every.out
    assert "--all" not in every.out
    assert "quotes.have-speaker" in bare.call("a.txt", "--format", "json").out
