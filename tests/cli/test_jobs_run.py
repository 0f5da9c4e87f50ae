"""The jobs that are written or documented, run step by step as a service would: exit codes, and what they leave."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from cli.jobs import Runner, fresh_runner, yaml_of
from desk import BAD, GOOD, RULES, Called, Desk
from factcheck import __version__

STORY = "articles/library.txt"
PIN = f"factcheck-engine=={__version__}\n"


@pytest.fixture
def begun(bare: Desk) -> Desk:
    """A project as `factcheck init` writes it."""
    assert bare.call("init").code == 0
    return bare


def spoil(desk: Desk, name: str, old: str, new: str) -> None:
    path = desk.folder / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def run_workflow(runner: Runner) -> Called:
    return runner.run_steps(yaml_of(runner.clone / ".github/workflows/factcheck.yml")["jobs"]["factcheck"]["steps"])


def run_gitlab(runner: Runner) -> Called:
    job = yaml_of(runner.clone / ".gitlab-ci.yml")["factcheck"]
    return runner.run("\n".join((*job["before_script"], *job["script"])))


JOBS = [run_workflow, run_gitlab]


@pytest.mark.parametrize("job", JOBS)
def test_the_jobs_of_a_new_project_hold(begun: Desk, tmp_path: Path, job: Any) -> None:
    runner = fresh_runner(begun, tmp_path / "machine")
    called = job(runner)
    assert (called.code, called.err) == (0, "")
    assert called.out.endswith("Exit 0: the gate holds.\n")
    assert runner.installed == PIN


@pytest.mark.parametrize("job", JOBS)
def test_a_mistake_in_an_article_fails_the_job(begun: Desk, tmp_path: Path, job: Any) -> None:
    spoil(begun, STORY, "thirty", "twenty")
    called = job(fresh_runner(begun, tmp_path / "machine"))
    assert called.code == 1
    assert called.out.endswith("Exit 1: a finding holds publication.\n")


@pytest.mark.parametrize("job", JOBS)
def test_a_rule_whose_example_fails_stops_the_job_before_the_articles(begun: Desk, tmp_path: Path, job: Any) -> None:
    spoil(begun, "rules/house.rules", ">= 2", ">= 9")
    called = job(fresh_runner(begun, tmp_path / "machine"))
    assert called.code == 1
    assert "Exit 1" not in called.out
    assert "desk.named-source" in called.out


@pytest.mark.parametrize("job", JOBS)
def test_a_broken_rule_file_fails_the_job(begun: Desk, tmp_path: Path, job: Any) -> None:
    spoil(begun, "rules/house.rules", "quotes", "quotez")
    assert job(fresh_runner(begun, tmp_path / "machine")).code == 2


# ------------------------------------------------------------------ the action


def run_action(runner: Runner, project: Path, **inputs: str) -> Called:
    """The action with its own defaults where a workflow says nothing."""
    action = yaml_of(project / "action.yml")
    known = {name: value["default"] for name, value in action["inputs"].items()}
    assert set(inputs) <= set(known)
    return runner.run_steps(action["runs"]["steps"], {**known, **inputs})


ACTIONS: list[tuple[dict[str, str], int]] = [
    ({}, 0),
    ({"arguments": "--strict --profile breaking"}, 0),
    ({"paths": "articles/ articles/library.txt"}, 0),
    ({"paths": "missing/"}, 2),
    ({"paths": "articles/ $(touch owned) `touch owned`; touch owned"}, 2),
    ({"arguments": '--only "; touch owned; "'}, 2),
    ({"arguments": "--profile nowhere"}, 2),
    ({"paths": "rules/"}, 4),
    ({"test-rules": "false; touch owned"}, 0),
]


@pytest.mark.parametrize(("inputs", "code"), ACTIONS)
def test_the_action_runs_as_it_is_written(
    begun: Desk, project: Path, tmp_path: Path, inputs: dict[str, str], code: int
) -> None:
    runner = fresh_runner(begun, tmp_path / "machine")
    called = run_action(runner, project, **inputs)
    assert called.code == code, called.err
    assert runner.installed == "--quiet /the/action\n"
    assert "Traceback" not in called.err
    assert not (runner.clone / "owned").exists()


def test_the_action_runs_the_examples_of_the_rules_first_unless_told_not_to(
    begun: Desk, project: Path, tmp_path: Path
) -> None:
    spoil(begun, "rules/house.rules", ">= 2", ">= 9")
    runner = fresh_runner(begun, tmp_path / "machine")
    called = run_action(runner, project)
    assert called.code == 1
    assert "desk.named-source" in called.out
    assert "Exit" not in called.out
    called = run_action(runner, project, **{"test-rules": "false"})
    assert called.code == 0
    assert called.out.endswith("Exit 0: the gate holds.\n")


def test_the_documented_step_of_the_action_names_inputs_that_there_are(project: Path) -> None:
    (step,) = [block for block in blocks(project, "setting-up.md") if isinstance(block, list)]
    assert set(step[0]["with"]) <= set(yaml_of(project / "action.yml")["inputs"])


# ------------------------------------------------------------------ what the documentation shows


def blocks(project: Path, page: str) -> list[Any]:
    """The YAML that a page shows."""
    text = (project / "docs" / page).read_text("utf-8")
    return [yaml.safe_load(found[1]) for found in re.finditer(r"```yaml\n(.*?)```", text, re.DOTALL)]


@pytest.fixture
def shown(desk: Desk, tmp_path: Path) -> Runner:
    """A machine with a project in which one story holds and one does not."""
    desk.write("rules/house.rules", RULES)
    desk.write("stories/good.txt", GOOD)
    desk.write("stories/bad.txt", BAD)
    return fresh_runner(desk, tmp_path / "machine")


def scripts(project: Path) -> list[str]:
    """Every script in the YAML of the page on output."""
    found = blocks(project, "output.md")
    steps = [step["run"] for block in found if isinstance(block, list) for step in block if "run" in step]
    return [*steps, *(job["script"] for block in found if isinstance(block, dict) for job in block.values())]


def test_the_steps_that_the_documentation_shows_run_as_they_are_written(shown: Runner, project: Path) -> None:
    found = scripts(project)
    assert len(found) == 3
    for script in found:
        called = shown.run(script)
        assert (called.code, called.err) == (1, ""), script
    assert shown.summary.startswith("### factcheck: a finding holds publication\n")
    (run,) = json.loads((shown.clone / "factcheck.sarif").read_text("utf-8"))["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["house.no-tk"]
    (issue,) = json.loads((shown.clone / "gl-code-quality-report.json").read_text("utf-8"))
    assert issue["location"]["path"] == "stories/bad.txt"


def test_what_is_uploaded_is_what_is_written(project: Path) -> None:
    (upload,) = [
        step for block in blocks(project, "output.md") if isinstance(block, list) for step in block if "uses" in step
    ]
    assert upload["if"] == "always()"
    assert any(f"={upload['with']['sarif_file']}" in script for script in scripts(project))
    (job,) = [job for block in blocks(project, "output.md") if isinstance(block, dict) for job in block.values()]
    assert job["artifacts"]["when"] == "always"
    assert f"={job['artifacts']['reports']['codequality']}" in job["script"]
