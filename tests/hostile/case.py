"""A hostile case: what lies in a project or is done to the command, what comes of it, and how it is tried."""

import ctypes
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from typing import Literal

import attrs

from desk import GOOD, Called, Desk

# A case may take so much and no more: an article of the size of the limit, or 100,000 findings, stay far below.
MOST_SECONDS = 60  # of the processor
MOST_BYTES = 1_500_000_000

Stream = Literal["read", "full", "left", "closed"]

_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH = 1, 2
_PR_CAPBSET_DROP = 24


# Puts files into a project.
Layer = Callable[[Desk], object]


def file(name: str, data: str | bytes) -> Layer:
    """A file of the project."""
    return lambda desk: desk.write(name, data)


def lay_nothing(desk: Desk) -> None:
    """The project as it is."""


def seen_nothing(desk: Desk, called: Called) -> None:
    """Nothing to look at but what was printed and the exit code."""


@attrs.frozen(kw_only=True)
class Case:
    """A row of the table in `docs/security.md`: `what` is tried, `result` is what comes of it, with an exit code.

    `lay` puts files into a project with two rules and a good article, `stories/a.txt`; `deed` is Python that runs in
    the process before the command does. All of `says` is printed, on either stream; `see` looks at what is left.
    A case that needs no bounds is not `alone` in a process, which saves a start.
    """

    what: str
    result: str
    code: int
    lay: Layer = lay_nothing
    arguments: Sequence[str] = ("stories",)
    says: Sequence[str] = ()
    deed: str = ""
    alone: bool = True
    output: Stream = "read"
    file_size: int | None = None
    see: Callable[[Desk, Called], None] = seen_nothing


def run(case: Case, desk: Desk) -> Called:
    """Try a case, in a process of its own bounded in time and memory, and without root's leave to read everything."""
    desk.write("stories/a.txt", GOOD)
    case.lay(desk)
    if not case.alone:
        return desk.call(*case.arguments)
    command = desk.command(*case.arguments)
    if case.deed:
        command = (sys.executable, "-c", f"{case.deed}\n{_THEN}", *case.arguments)
    stdout = _stdout(case.output)
    if case.output == "closed":
        command = ("sh", "-c", 'exec "$@" >&-', "sh", *command)
    try:
        done = subprocess.run(
            tuple(command),
            cwd=desk.folder,
            env=desk.environment(),
            stdout=stdout,
            stderr=subprocess.PIPE,
            check=False,
            timeout=10 * MOST_SECONDS,
            preexec_fn=lambda: _bound(case.file_size),
        )
    finally:
        if stdout != subprocess.PIPE:
            os.close(stdout)
    return Called(done.returncode, (done.stdout or b"").decode(), done.stderr.decode())


_THEN = """
import sys
from factcheck.start import run
run()
"""


def _stdout(output: Stream) -> int:
    if output == "full":
        return os.open("/dev/full", os.O_WRONLY)
    if output == "left":
        reading, writing = os.pipe()
        os.close(reading)
        return writing
    return subprocess.PIPE


def _bound(file_size: int | None) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    if file_size is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (file_size, file_size))
    for capability in (_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH):
        ctypes.CDLL(None).prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)


def when(event: str, part: str, deed: str) -> str:
    """Python that does a deed once, as the process comes to do something with what has this in its name."""
    return f"""
import os, shutil, signal, sys
waiting = [True]
def hook(event, args):
    if waiting and event == {event!r} and any(isinstance(arg, str) and {part!r} in arg for arg in map(told, args)):
        waiting.clear()
        {deed}
def told(arg):
    return os.fspath(arg) if isinstance(arg, os.PathLike) else arg
sys.addaudithook(hook)
"""
