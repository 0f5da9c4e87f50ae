"""Whole runs of the command in `golden/project/`, with all that they print.

`python tests/golden_runs.py` writes anew what they print; read the difference before you commit it.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

HERE = Path(__file__).resolve().parent / "golden"
RUNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "table": ("stories", "--as-of", "2024-01-01"),
        "json": ("stories/ferry.txt", "stories/library.md", "--format", "json"),
        "strict": ("stories/ferry.txt", "--strict", "--severity", "warning", "--preview"),
        "published": ("stories/ferry.txt", "--published", "1999-12-31", "--only", "house.is-recent"),
        "rule-mistakes": ("stories", "--rules", "broken/mistakes.rules"),
        "unknown-rule": ("stories", "--only", "house.no-kt"),
        "test": ("test",),
        "test-failing": ("test", "broken/failing.rules"),
        "rules": ("rules",),
        "rules-show": ("rules", "show", "house.no-tk"),
    }
)


def run(name: str) -> str:
    """The call, what it prints on both streams, and its exit code."""
    environment = os.environ | {"PYTHONPATH": str(HERE.parents[1] / "engine")}
    environment |= {"COLUMNS": "100", "SOURCE_DATE_EPOCH": "1700000000"}
    command = [sys.executable, "-m", "factcheck", *RUNS[name]]
    done = subprocess.run(command, cwd=HERE / "project", env=environment, capture_output=True, check=False)
    told = [f"$ factcheck {' '.join(RUNS[name])}", _lines(done.stdout)]
    if done.stderr:
        told += ["--- on the error stream", _lines(done.stderr)]
    return "\n".join((*told, f"--- exit {done.returncode}", ""))


def _lines(data: bytes) -> str:
    return "\n".join(line.rstrip() for line in data.decode().splitlines())


def expected(name: str) -> Path:
    """The file that holds what a run printed when it was last found right."""
    return HERE / "runs" / f"{name}.txt"


if __name__ == "__main__":
    for run_name in RUNS:
        expected(run_name).write_text(run(run_name), "utf-8")
