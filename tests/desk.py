"""A project in a folder of its own, and the command run in it."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import attrs
import pytest

from factcheck.cli import main

PROJECT = Path(__file__).resolve().parents[1]

# Rules that need nothing but the language, so that what they say does not hang on the analysis.
RULES = """\
pack test.house "House rules"

rule house.no-tk "No TK is left"
  check    not article.body contains "TK"
  say      "TK is left"
  example passes "The vote was 7 to 2."
  example fails "The vote was TK to 2."

rule house.has-vote "The vote is told"
  severity warning
  check    article.body contains "vote"
  example passes "The vote was 7 to 2."
  example fails "Nothing happened."
"""
GOOD = "The council met on Monday evening in the town hall. The vote was close.\n"
BAD = "The council met on Monday evening in the town hall. The vote was TK to 2.\n"


@attrs.frozen
class Called:
    """What a call of the command came to."""

    code: int
    out: str
    err: str


@attrs.frozen
class Desk:
    """A project folder in which the command is called."""

    folder: Path
    capture: pytest.CaptureFixture[str]

    def write(self, name: str, text: str | bytes) -> Path:
        """A file of the project, its folders made."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def call(self, *arguments: str) -> Called:
        """Run the command in this process."""
        self.capture.readouterr()
        code = main(arguments)
        out, err = self.capture.readouterr()
        return Called(code, out, err)

    def process(self, *arguments: str, **environment: str) -> Called:
        """Run the command in a process of its own."""
        done = subprocess.run(
            self.command(*arguments),
            cwd=self.folder,
            env=self.environment(**environment),
            capture_output=True,
            check=False,
        )
        return Called(done.returncode, done.stdout.decode(), done.stderr.decode())

    def piped(self, text: str | bytes, *arguments: str) -> Called:
        """Run the command in a process of its own with this on its standard input."""
        done = subprocess.run(
            self.command(*arguments),
            cwd=self.folder,
            env=self.environment(),
            input=text.encode() if isinstance(text, str) else text,
            capture_output=True,
            check=False,
        )
        return Called(done.returncode, done.stdout.decode(), done.stderr.decode())

    def command(self, *arguments: str) -> Sequence[str]:
        """The words of a call in a process of its own."""
        return (sys.executable, "-m", "factcheck", *arguments)

    def environment(self, **more: str) -> dict[str, str]:
        """The environment of a process of its own."""
        return os.environ | {"PYTHONPATH": str(PROJECT / "engine")} | more
