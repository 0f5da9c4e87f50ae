"""The worked examples in `docs/examples/`, each a project with its articles and the table that it prints.

`PYTHONPATH=engine python tests/example_runs.py` writes anew what they print; read the difference before you commit it.
"""

import os
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[1] / "docs" / "examples"


def examples() -> list[Path]:
    """The projects, in order of name."""
    return sorted(path.parent for path in EXAMPLES.glob("*/expected.txt"))


def printed(example: Path, cache: Path) -> str:
    """What checking the articles of an example prints, and its exit code."""
    environment = os.environ | {"PYTHONPATH": str(EXAMPLES.parents[1] / "engine"), "FACTCHECK_CACHE": str(cache)}
    environment |= {"COLUMNS": "100", "SOURCE_DATE_EPOCH": "1700000000"}
    command = [sys.executable, "-m", "factcheck", "stories"]
    done = subprocess.run(command, cwd=example, env=environment, capture_output=True, check=False)
    return "".join(
        f"{line.rstrip()}\n" for stream in (done.stdout, done.stderr) for line in stream.decode().splitlines()
    )


if __name__ == "__main__":
    for one in examples():
        (one / "expected.txt").write_text(printed(one, Path(os.devnull) / "none"), "utf-8")
