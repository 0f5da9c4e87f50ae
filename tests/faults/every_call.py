"""Run the command once for each call that it makes to the disc, each time with this call failing.

A process of its own, with `faulty_disc.c` loaded before the C library: all modules are imported once, and each run is a
fork of it, in a fresh copy of the project. Reads a plan from the standard input and writes what came of it, as JSON.
"""

import ctypes
import errno
import functools
import hashlib
import json
import os
import shutil
import sys
import traceback
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.cli import main
from factcheck.report.html import render

DISC = ctypes.CDLL(None)
DISC.disc_struck.restype = ctypes.c_char_p
DISC.disc_calls.restype = ctypes.c_long
# As `faulty_disc.c` numbers what is no error of the system.
WITH_SIZE = ("read ", "write ", "pread", "pwrite")
NAMED = {"EINTR": -1, "SHORT": -2}


def number_of(fault: str) -> int:
    """The number of an error by its name."""
    return NAMED[fault] if fault in NAMED else int(getattr(errno, fault))


def run(
    arguments: Sequence[str], *, watched: Path, logs: Path, prints: bool, nth: int, fault: int, lasting: bool
) -> int:
    """The command in this process, what it prints in files; its exit code."""
    for name, stream in (("out", 1), ("err", 2)):
        descriptor = os.open(logs / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(descriptor, stream)
        os.close(descriptor)
    DISC.disc_watch(os.fsencode(watched), ctypes.c_long(nth), fault, int(lasting))
    if prints:
        DISC.disc_watch_file(1, b"standard output")
    code = main(arguments)
    struck, calls = DISC.disc_struck(), DISC.disc_calls()
    DISC.disc_watch(b"", ctypes.c_long(0), 0, 0)
    (logs / "struck").write_bytes(struck)
    (logs / "calls").write_text(str(calls))
    return code


def forked(arguments: Sequence[str], **more: Any) -> int:
    """The exit code of a run in a fork of this process; 99 where an exception left the command."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = 99
    try:
        code = run(arguments, **more)
    except BaseException:
        DISC.disc_watch(b"", ctypes.c_long(0), 0, 0)
        os.write(2, traceback.format_exc().encode())
    finally:
        os._exit(code)


def files_below(folder: Path, contents: dict[str, str]) -> Mapping[str, str]:
    """The digest of each file, the texts of which are kept once."""
    found: dict[str, str] = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        data = path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        contents.setdefault(digest, data.decode("latin-1"))
        found[path.relative_to(folder).as_posix()] = digest
    return found


def tried(plan: Mapping[str, Any], contents: dict[str, str]) -> Iterator[Mapping[str, Any]]:
    """What came of the run without a fault, of which all are, and of each call failing."""
    project, logs = Path(plan["project"]), Path(plan["logs"])
    template = project.with_name(f"{project.name}-template")
    shutil.copytree(project, template)

    def one(nth: int, fault: str | None, *, lasting: bool) -> Mapping[str, Any]:
        os.chdir("/")
        shutil.rmtree(project)
        shutil.copytree(template, project)
        os.chdir(project / plan["inside"])
        number = 0 if fault is None else number_of(fault)
        code = forked(
            plan["arguments"],
            watched=Path(plan["watched"]),
            logs=logs,
            prints=plan["prints"],
            nth=nth,
            fault=number,
            lasting=lasting,
        )
        printed = {name: (logs / name).read_bytes().decode() for name in ("out", "err")}
        struck, calls = (logs / "struck").read_text(), int((logs / "calls").read_text())
        files = files_below(project, contents)
        told = {"code": code, "struck": struck, "calls": calls, "files": files}
        return {"nth": nth, "fault": fault, "lasting": lasting, **printed, **told}

    one(0, None, lasting=False)  # what is imported late is imported once here, below no watched folder
    main_in_this_process(plan["arguments"], logs)
    whole = one(0, None, lasting=False)
    yield whole
    for nth in range(1, whole["calls"] + 1):
        struck = [one(nth, fault, lasting=lasting) for fault, lasting in plan["faults"][nth % len(plan["faults"])]]
        yield from struck
        if struck[0]["struck"].startswith(WITH_SIZE):
            yield one(nth, "SHORT", lasting=False)


def main_in_this_process(arguments: Sequence[str], logs: Path) -> None:
    """Import all that a run needs, so that no fork has to."""
    streams = os.dup(1), os.dup(2)
    run(arguments, watched=Path("/nowhere"), logs=logs, prints=False, nth=0, fault=0, lasting=False)
    for kept, stream in zip(streams, (1, 2), strict=True):
        os.dup2(kept, stream)
        os.close(kept)


if __name__ == "__main__":
    render._templates = functools.cache(render._templates)  # compiling them anew would be half of each run
    texts: dict[str, str] = {}
    runs = list(tried(json.load(sys.stdin), texts))
    json.dump({"runs": runs, "contents": texts}, sys.stdout)
