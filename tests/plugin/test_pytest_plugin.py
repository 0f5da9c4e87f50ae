"""The plugin for pytest: a test for every article and rule."""

import configparser
import subprocess
import sys
from pathlib import Path

import pytest

from desk import BAD, GOOD, RULES

pytest_plugins = ["pytester"]

ACROSS = """
rule house.one-vote "One article at most tells of a vote"
  across articles
  check count(all s in sentences where s.text contains "vote") <= 1
"""


@pytest.fixture
def desk(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A project; the plugin is named on the call, for whether it is installed is the environment's affair."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("FACTCHECK_CACHE", str(pytester.path.parent / "cache"))
    pytester.makefile(".toml", factcheck="standard = false\n")
    (pytester.mkdir("rules") / "house.rules").write_text(RULES, "utf-8")
    folder = pytester.mkdir("articles")
    (folder / "good.txt").write_text(GOOD, "utf-8")
    (folder / "bad.md").write_text(BAD, "utf-8")
    return pytester


def run(desk: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    """A run in a process of its own: in ours pytester would drop, and import again, what the run imports late."""
    return desk.runpytest_subprocess("-p", "factcheck.pytest_plugin", "-p", "no:cacheprovider", *arguments)


def test_there_is_a_test_for_each_article_and_rule(desk: pytest.Pytester) -> None:
    result = run(desk, "--factcheck", "articles", "-v")
    result.assert_outcomes(passed=3, failed=1)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines_random(
        [
            "articles/bad.md::house.no-tk FAILED*",
            "articles/bad.md::house.has-vote PASSED*",
            "articles/good.txt::* PASSED*",
        ]
    )
    result.stdout.fnmatch_lines(
        ["*house.no-tk: No TK is left*", "articles/bad.md:1:1: house.no-tk: TK is left (“The council*"]
    )
    assert "pytest_plugin.py" not in result.stdout.str()


def test_nothing_is_collected_without_the_option(desk: pytest.Pytester) -> None:
    assert run(desk, "articles").ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_tests_are_chosen_by_their_names(desk: pytest.Pytester) -> None:
    run(desk, "--factcheck", "articles", "-k", "has-vote").assert_outcomes(passed=2, deselected=2)


def test_a_finding_that_does_not_gate_is_a_warning(desk: pytest.Pytester) -> None:
    (desk.path / "articles/bad.md").write_text("Nothing happened.\n", "utf-8")
    result = run(desk, "--factcheck", "articles", "-W", "default")
    result.assert_outcomes(passed=4, warnings=1)
    result.stdout.fnmatch_lines(["*FactcheckWarning: articles/bad.md:1:1: house.has-vote: *"])


def test_what_is_not_decided_is_skipped_with_the_reason(desk: pytest.Pytester) -> None:
    (desk.path / "rules/house.rules").write_text(
        'rule a.quotes "Quotes"\n  for each q in quotes\n  check q.balanced\n\n'
        'rule a.standfirst "Standfirst"\n  check article.standfirst = "x"\n',
        "utf-8",
    )
    result = run(desk, "--factcheck", "articles", "-rs")
    result.assert_outcomes(skipped=4)
    result.stdout.fnmatch_lines_random(["*nothing to check: no quotes*", "*unknown: the article has no standfirst*"])


def test_what_must_be_decided_and_is_not_fails(desk: pytest.Pytester) -> None:
    (desk.path / "rules/house.rules").write_text(
        'rule a.quotes "Quotes"\n  must decide\n  for each q in quotes\n  check q.balanced\n', "utf-8"
    )
    result = run(desk, "--factcheck", "articles")
    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines(["a.quotes: na: no quotes"])


def test_a_waived_finding_is_expected_to_fail(desk: pytest.Pytester) -> None:
    waiver = 'waive house.no-tk in "**"\n  evidence "{}"\n  because "b"\n  by "c"\n  until 2999-01-01\n'
    (desk.path / "rules/waivers.rules").write_text(waiver.format(BAD.strip()), "utf-8")
    run(desk, "--factcheck", "articles").assert_outcomes(passed=3, xfailed=1)


def test_a_profile_is_gone_by(desk: pytest.Pytester) -> None:
    desk.makefile(".toml", factcheck='standard = false\n[profile.easy.severity]\n"house.no-tk" = "off"\n')
    run(desk, "--factcheck", "--factcheck-profile", "easy", "articles").assert_outcomes(passed=2)


def test_an_article_that_cannot_be_read_fails_and_the_others_go_on(desk: pytest.Pytester) -> None:
    (desk.path / "articles/bad.md").write_bytes(b"The \xff ferry.\n")
    result = run(desk, "--factcheck", "articles")
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(["not valid UTF-8: byte 4*"])


def test_a_mistake_in_a_rule_is_an_error_of_collection_with_its_place(desk: pytest.Pytester) -> None:
    (desk.path / "rules/house.rules").write_text('rule a.one "One"\n  check article.bodi contains "x"\n', "utf-8")
    result = run(desk, "--factcheck", "articles")
    result.assert_outcomes(errors=2)
    result.stdout.fnmatch_lines(["*house.rules:2:17: error: *"])
    assert result.ret == pytest.ExitCode.INTERRUPTED


def test_a_rule_across_articles_is_one_test_for_all_of_them(desk: pytest.Pytester) -> None:
    (desk.path / "rules/across.rules").write_text(ACROSS.lstrip(), "utf-8")
    result = run(desk, "--factcheck", "articles", "-v")
    result.assert_outcomes(passed=3, failed=2)
    result.stdout.fnmatch_lines(["all articles::house.one-vote FAILED*"])
    run(desk, "--factcheck", "articles/good.txt", "-v").assert_outcomes(passed=3)
    run(desk, "--factcheck", "articles", "-k", "one-vote").assert_outcomes(failed=1, deselected=4)


def test_the_plugin_is_named_as_one_of_pytest(project: Path) -> None:
    settings = configparser.ConfigParser()
    settings.read(project / "setup.cfg", encoding="utf-8")
    assert settings["options.entry_points"]["pytest11"].split() == ["factcheck", "=", "factcheck.pytest_plugin"]


def test_loading_the_plugin_imports_nothing_of_the_engine(project: Path) -> None:
    script = (
        "import sys, factcheck.pytest_plugin; print(*(name for name in sys.modules if name.startswith('factcheck')))"
    )
    environment = {"PYTHONPATH": str(project / "engine"), "PATH": ""}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=True, text=True)
    assert done.stdout.split() == ["factcheck", "factcheck.pytest_plugin"]
