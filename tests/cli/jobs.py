"""Jobs as a service runs them: the steps of a file in order, in a fresh clone, each in a shell of its own."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs
import yaml

from desk import Called, Desk

# What a service does by itself: here the clone is there, and so is Python.
GIVEN = frozenset({"actions/checkout@v4", "actions/setup-python@v5"})
# Stands in for the installation, which needs a network: it writes down what was to be installed. Without -P the real
# one would run a `pip.py` of the clone.
_PIP = """\
#!/bin/sh
case "$1 $2 $3 $4" in "-P -m pip install") shift 4; echo "$@" >> "$INSTALLED";; *) exit 97;; esac
"""
_EXPRESSION = re.compile(r"\$\{\{ *inputs\.([a-z-]+) *\}\}")


@attrs.frozen
class Runner:
    """A machine with a fresh clone of a project, in which `factcheck` is the command of this checkout."""

    desk: Desk
    clone: Path
    bin: Path

    @property
    def installed(self) -> str:
        """What the steps have installed, a line each."""
        path = self.bin / "installed"
        return path.read_text("utf-8") if path.exists() else ""

    @property
    def summary(self) -> str:
        """What the steps have written into the summary of the job."""
        return (self.bin / "summary.md").read_text("utf-8")

    def run(self, script: str, **environment: str) -> Called:
        """A script, as the services run it: `bash` that stops at the first command that fails."""
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.clone,
            env=self._environment() | environment,
            capture_output=True,
            check=False,
        )
        return Called(done.returncode, done.stdout.decode(), done.stderr.decode())

    def run_steps(self, steps: Sequence[Mapping[str, Any]], inputs: Mapping[str, str] | None = None) -> Called:
        """Steps of a workflow, or of an action with its inputs, up to the first that fails; what that came to."""
        called = Called(0, "", "")
        for step in steps:
            if "uses" in step:
                assert step["uses"] in GIVEN
                continue
            assert "${{" not in step["run"]
            given = {name: _filled(value, inputs or {}) for name, value in step.get("env", {}).items()}
            called = self.run(step["run"], **given)
            if called.code:
                break
        return called

    def _environment(self) -> dict[str, str]:
        """What a runner of GitHub gives to each step."""
        return self.desk.environment(
            PATH=f"{self.bin}{os.pathsep}{os.environ['PATH']}",
            CI="true",
            GITHUB_ACTIONS="true",
            GITHUB_WORKSPACE=str(self.clone),
            GITHUB_STEP_SUMMARY=str(self.bin / "summary.md"),
            GITHUB_OUTPUT=str(self.bin / "output"),
            GITHUB_ACTION_PATH="/the/action",
            INSTALLED=str(self.bin / "installed"),
        )


def _filled(value: str, inputs: Mapping[str, str]) -> str:
    return _EXPRESSION.sub(lambda match: inputs[match[1]], value)


def fresh_runner(desk: Desk, machine: Path) -> Runner:
    """Commit the project of a desk, and clone it on a machine that has nothing else."""
    author = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")
    for words in (("init", "-q"), ("add", "-A"), (*author, "commit", "-qm", "Begin")):
        subprocess.run(["git", *words], cwd=desk.folder, check=True)
    clone, commands = machine / "work", machine / "bin"
    subprocess.run(["git", "clone", "-q", str(desk.folder), str(clone)], check=True)
    commands.mkdir()
    for name, text in {"python": _PIP, "factcheck": f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n'}.items():
        (commands / name).write_text(text, "utf-8")
        (commands / name).chmod(0o755)
    (commands / "summary.md").touch()
    return Runner(desk, clone, commands)


def yaml_of(path: Path) -> Any:
    """The data of a file."""
    return yaml.safe_load(path.read_text("utf-8"))
