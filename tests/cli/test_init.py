"""`init`: a project that works as soon as it is begun, and the files by which other tools run the command."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from desk import Desk
from factcheck import __version__

FILES = (
    "factcheck.toml",
    "rules/house.rules",
    "articles/library.txt",
    ".github/workflows/factcheck.yml",
    ".gitlab-ci.yml",
    ".pre-commit-config.yaml",
)


def begin(desk: Desk, *arguments: str) -> None:
    called = desk.call("init", *arguments)
    assert (called.code, called.err) == (0, "")


def test_a_project_is_written_and_told_of(bare: Desk) -> None:
    called = bare.call("init")
    assert called.out == "".join(f"wrote ./{name}\n" for name in FILES) + (
        f"The jobs install factcheck-engine=={__version__} from the package index. Until that version is published "
        "there, write\n`factcheck-engine @ git+https://…`, the address of factcheck's repository, in the jobs and "
        "hooks in its place.\n"
    )
    assert all((bare.folder / name).is_file() for name in FILES)


def test_the_project_works_as_soon_as_it_is_begun(bare: Desk) -> None:
    begin(bare)
    tested = bare.call("test", "rules/")
    assert (tested.code, tested.out) == (0, "1 rule, 3 examples: 3 as they should be, 0 not.\n")
    assert bare.call("test").code == 0
    for arguments in ((".",), ("articles/",), ("articles/", "--profile", "breaking")):
        checked = bare.call(*arguments)
        assert (checked.code, checked.err) == (0, "")
        assert "rules/house.rules" in checked.out
        assert "Applied to no article" not in checked.out
    assert bare.call("fmt", "--check", "rules/").code == 0


def test_no_change_of_the_rule_goes_unnoticed_by_its_examples(bare: Desk) -> None:
    begin(bare)
    called = bare.call("test", "rules/", "--mutate")
    assert called.code == 0
    assert called.out.endswith(" 0 survived.\n")


def test_a_mistake_in_the_article_is_found(bare: Desk) -> None:
    begin(bare)
    story = (bare.folder / "articles/library.txt").read_text("utf-8")
    bare.write("articles/library.txt", story.replace("thirty", "twenty"))
    assert bare.call("articles/").code == 1


def test_another_folder_is_made(bare: Desk) -> None:
    begin(bare, "desk/news")
    assert (bare.folder / "desk/news/rules/house.rules").is_file()


def test_a_file_that_is_there_is_kept_unless_forced(bare: Desk) -> None:
    path = bare.write("factcheck.toml", "standard = false\n")
    called = bare.call("init")
    assert called.code == 0
    assert called.out.startswith("kept ./factcheck.toml (it is there already; --force replaces it)\nwrote ./rules/")
    assert path.read_text("utf-8") == "standard = false\n"
    assert "kept" not in bare.call("init", "--force").out
    assert path.read_text("utf-8") != "standard = false\n"


@pytest.mark.parametrize(("name", "told"), [("rules", "this is no folder"), (".github", "this is no folder")])
def test_a_file_in_the_way_of_a_folder_stops_it_before_anything_is_written(bare: Desk, name: str, told: str) -> None:
    bare.write(name, "x")
    called = bare.call("init")
    assert (called.code, called.out) == (2, "")
    assert told in called.err
    assert os.listdir(bare.folder) == [name]


def test_a_folder_in_the_way_of_a_file_stops_it(bare: Desk) -> None:
    (bare.folder / ".gitlab-ci.yml").mkdir()
    called = bare.call("init")
    assert (called.code, called.err) == (2, "factcheck: ./.gitlab-ci.yml: this is a folder\n")


def test_a_file_is_no_project(bare: Desk) -> None:
    bare.write("a.txt", "x")
    assert bare.call("init", "a.txt").err == "factcheck: a.txt: this is no folder\n"


# ------------------------------------------------------------------ what other tools read


def data_of(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def commands_of(folder: Path) -> dict[str, list[str]]:
    """The commands of ours that each of the written jobs runs."""
    workflow = data_of(folder / ".github/workflows/factcheck.yml")["jobs"]["factcheck"]["steps"]
    gitlab = data_of(folder / ".gitlab-ci.yml")["factcheck"]["script"]
    hooks = data_of(folder / ".pre-commit-config.yaml")["repos"][0]["hooks"]
    files = {"factcheck": "articles/library.txt", "factcheck-rules": "rules/house.rules"}
    found = {
        "github": [step["run"] for step in workflow if step.get("run", "").startswith("factcheck")],
        "gitlab": gitlab,
        "pre-commit": [f"{hook['entry']} {files[hook['id']]}" for hook in hooks],
    }
    assert all(re.search(hook["files"], files[hook["id"]]) for hook in hooks)
    return found


def test_every_command_of_the_jobs_holds_in_the_project(bare: Desk) -> None:
    begin(bare)
    found = commands_of(bare.folder)
    assert {name: len(commands) for name, commands in found.items()} == {"github": 2, "gitlab": 2, "pre-commit": 2}
    for commands in found.values():
        for line in commands:
            words = line.split()
            assert words.pop(0) == "factcheck"
            assert bare.call(*words).code == 0, line


def test_the_jobs_install_this_version(bare: Desk) -> None:
    begin(bare)
    for name in FILES[3:]:
        text = (bare.folder / name).read_text("utf-8")
        assert f"factcheck-engine=={__version__}" in text
        assert "# Installed from the package index. Until this version is published there, write\n" in text


def test_of_jobs_that_are_kept_nothing_is_said(bare: Desk) -> None:
    begin(bare)
    assert "package index" not in bare.call("init").out
    assert "package index" in bare.call("init", "--force").out


SCHEMAS = [
    (".github/workflows/factcheck.yml", "vendor.github-workflows", ()),
    (".gitlab-ci.yml", "vendor.gitlab-ci", ("--data-transform", "gitlab-ci")),
]


@pytest.mark.parametrize(("name", "schema", "more"), SCHEMAS)
def test_the_jobs_fit_the_schemas_of_those_who_run_them(
    bare: Desk, name: str, schema: str, more: tuple[str, ...]
) -> None:
    begin(bare)
    assert_fits(bare.folder / name, schema, *more)
    bare.write(
        name, (bare.folder / name).read_text("utf-8").replace("runs-on", "runs-of").replace("script:", "scirpt:")
    )
    with pytest.raises(AssertionError):
        assert_fits(bare.folder / name, schema, *more)


def assert_fits(path: Path, schema: str, *more: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *more, str(path)]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stdout


def test_the_action_fits_its_schema(project: Path) -> None:
    assert_fits(project / "action.yml", "vendor.github-actions")


def test_the_action_checks_what_its_inputs_say_and_runs_nothing_of_them(
    bare: Desk, project: Path, tmp_path: Path
) -> None:
    begin(bare)
    step = data_of(project / "action.yml")["runs"]["steps"][-1]
    called = tmp_path / "bin" / "factcheck"
    called.parent.mkdir()
    called.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n')
    called.chmod(0o755)
    inputs = {"FACTCHECK_ARGUMENTS": "--strict --only quotes.have-speaker", "FACTCHECK_PATHS": "articles/ $(touch x) *"}
    assert set(inputs) == set(step["env"])
    for paths, code in (("articles/", 0), ("articles/ $(touch x) *", 2)):
        environment = bare.environment(
            PATH=f"{called.parent}:{os.environ['PATH']}", **inputs | {"FACTCHECK_PATHS": paths}
        )
        done = subprocess.run(["bash", "-e", "-c", step["run"]], cwd=bare.folder, env=environment, check=False)
        assert done.returncode == code
    assert not (bare.folder / "x").exists()


def test_the_hooks_of_the_project_are_commands_of_ours(bare: Desk, project: Path) -> None:
    begin(bare)
    hooks = data_of(project / ".pre-commit-hooks.yaml")
    assert [hook["id"] for hook in hooks] == ["factcheck", "factcheck-test", "factcheck-fmt"]
    for hook in hooks:
        file = "articles/library.txt" if hook["id"] == "factcheck" else "rules/house.rules"
        assert re.search(hook["files"], file)
        name, *words = hook["entry"].split()
        assert name == "factcheck"
        assert bare.call(*words, file).code == 0
