"""Each call to the disc fails once: the run ends with 2 or 3 or is the same, and no report is torn.

A run of the test command lets each call fail in one way; FACTCHECK_ALL_FAULTS=1 tries every way, and more commands.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs
import pytest

from desk import PROJECT

HERE = Path(__file__).parent
OLD = "the report of yesterday\n"
FILES = {
    "factcheck.toml": "standard = false\n",
    "rules/house.rules": """\
table roster from "ref/roster.csv" key name

rule house.roster "Who speaks stands on the roster"
  for each p in people
  check roster[p.name] exists
  say   "{p.name} is not on the roster"
""",
    "ref/roster.csv": "Name,Party\nLena Moss,Green\nTom Hale,Blue\n",
    "articles/a.txt": "The council met in Corran.\n\n“We will keep the library open,” said Lena Moss.\n",
    "articles/more/b.txt": "The council met in Corran.\n\n“We will keep the pool open,” said Nora Fenn.\n",
    "articles/more/b.rules": """\
rule b.pool "No pool is told of"
  check not article.body contains "pool"
  say   "the pool"
""",
    "baseline.json": '{"baseline": 2, "findings": [\n]}\n',
    "out/table": OLD,
    "out/json": OLD,
    "out/sarif": OLD,
    "out/html/.factcheck-report": OLD,
    "out/html/index.html": OLD,
}
OUTPUTS = tuple(word for form in ("table", "json", "sarif", "html") for word in ("--output", f"{form}=out/{form}"))
CHECK = ("articles", "--baseline", "baseline.json", *OUTPUTS)
# In turn, one for each call: once, or from then on, as a disc that is full or gone and a permission that is lost.
IN_TURN = (("EIO", False), ("EACCES", True), ("ENOSPC", True), ("EMFILE", True), ("EINTR", False))

IS_EVERY_WAY = "FACTCHECK_ALL_FAULTS" in os.environ
ON_REQUEST = pytest.mark.skipif(
    not IS_EVERY_WAY, reason="these write by the same way: FACTCHECK_ALL_FAULTS=1 tries them"
)


@attrs.frozen
class Run:
    """What came of a run in which the `nth` call failed; `files` has the digest of each file of the project."""

    nth: int
    fault: str | None
    lasting: bool
    struck: str
    calls: int
    code: int
    out: str
    err: str
    files: Mapping[str, str]

    def same_as(self, other: "Run") -> bool:
        """Whether it exits, prints and leaves behind the same; what could not be removed is told apart."""
        return (self.code, self.out, self.kept) == (other.code, other.out, other.kept)

    @property
    def kept(self) -> Mapping[str, str]:
        """The files but those with hidden names, which the next run removes."""
        return {name: digest for name, digest in self.files.items() if ".factcheck-" not in name.replace(MARKER, "")}

    @property
    def left_behind(self) -> set[str]:
        return {*self.files} - {*self.kept}


MARKER = "/.factcheck-report"


@attrs.frozen
class Tried:
    """The run without a fault, those with one, and the text of each file by its digest."""

    whole: Run
    faulty: Sequence[Run]
    texts: Mapping[str, str]
    before: Mapping[str, str]


@pytest.fixture(scope="module")
def disc(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that lets calls fail."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if not sys.platform.startswith("linux") or compiler is None:
        pytest.skip("calls to the disc are made to fail by a library of C, on Linux")
    made = tmp_path_factory.mktemp("disc") / "faulty_disc.so"
    words = ("-O1", "-shared", "-fPIC", "-D_LARGEFILE64_SOURCE", "-o", str(made), str(HERE / "faulty_disc.c"), "-ldl")
    done = subprocess.run([compiler, *words], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"the library does not compile here: {done.stderr[:200]}")
    return made


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder in memory where there is one: some thousand files are written."""
    memory = Path("/dev/shm")
    where = memory if memory.is_dir() and os.access(memory, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=where) as name:
        yield Path(os.path.realpath(name))


def trial(
    disc: Path, folder: Path, *arguments: str, files: Mapping[str, str] = FILES, watched: str = "project"
) -> Tried:
    """Try each call that a command makes below the folder that is watched."""
    inside = "desk" if watched == "project/cache" else ""  # a cache within the project itself is not used
    for name, text in files.items():
        path = folder / "project" / inside / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (folder / "logs").mkdir()
    every = [[*IN_TURN]] if IS_EVERY_WAY else [[fault] for fault in IN_TURN]
    places = {"project": str(folder / "project"), "logs": str(folder / "logs"), "watched": str(folder / watched)}
    environment = {
        "LD_PRELOAD": str(disc),
        "FACTCHECK_CACHE": str(folder / "cache"),
        "PYTHONPATH": str(PROJECT / "engine"),
    }
    if watched == "project/cache":
        environment["FACTCHECK_CACHE"] = str(folder / watched)
    done = subprocess.run(
        [sys.executable, str(HERE / "every_call.py")],
        input=json.dumps(
            {**places, "inside": inside, "arguments": arguments, "faults": every, "prints": watched == "project"}
        ),
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    whole, *faulty = (Run(**run) for run in told["runs"])
    return Tried(whole, faulty, told["contents"], files)


def mistakes(tried: Tried, may_be: Mapping[str, Any]) -> list[str]:
    """What is wrong with runs in which a call failed. `may_be` tells of files that a run which exits 3 writes."""
    return [
        f"{run.fault} {run.struck} ({run.nth}): {wrong}" for run in tried.faulty for wrong in wrongs(run, tried, may_be)
    ]


def wrongs(run: Run, tried: Tried, may_be: Mapping[str, Any]) -> Iterator[str]:
    if run.left_behind and not run.lasting and ".factcheck-" not in run.struck and "unlinkat" not in run.struck:
        yield f"left {run.left_behind}"
    if "Traceback" in run.err or "internal error" in run.err:
        yield f"exit {run.code}, {run.err}"
    if run.same_as(tried.whole):
        return
    if run.code not in (2, 3):
        yield f"exit {run.code}, and not the same: {run.out}{run.err}"
    if run.code == 2 and not run.err.strip():
        yield "exit 2, and nobody is told why"
    for name, digest in run.kept.items():
        text = tried.texts[digest]
        is_old, is_new = text == tried.before.get(name), digest == tried.whole.files.get(name)
        is_of_3 = run.code == 3 and any(name.startswith(place) and check(text) for place, check in may_be.items())
        if not (is_old or is_new or is_of_3):
            yield f"exit {run.code}, {name} is torn: {text[:80]!r}…{text[-80:]!r}"
    for name in tried.before:
        if name not in run.files and name in tried.whole.files:
            yield f"{name} is gone"


WITH_UNREAD = {
    "out/table": lambda text: "could not be read" in text and text.endswith(".\n"),
    "out/json": lambda text: bool(json.loads(text)["unread"]),
    "out/sarif": lambda text: json.loads(text)["runs"][0]["invocations"][0]["exitCode"] == 3,
    "out/html/": lambda text: text.rstrip().endswith("</html>"),
}


def test_a_check_with_a_fault_exits_2_or_3_or_is_the_same_and_tears_no_report(disc: Path, folder: Path) -> None:
    tried = trial(disc, folder, *CHECK)
    assert tried.whole.code == 1
    assert "2 articles, 2 rules" in tried.whole.out
    assert {run.nth for run in tried.faulty} == {*range(1, tried.whole.calls + 1)}
    assert [(run.nth, run.fault, run.err) for run in tried.faulty if not run.struck and run.fault != "SHORT"] == []
    calls = {run.struck.partition(" ")[0] for run in tried.faulty}
    assert {"open", "read", "write", "fsync", "close", "mkdir", "opendir", "unlinkat", "rename"} <= calls
    assert mistakes(tried, WITH_UNREAD) == []


def test_a_fault_in_the_cache_changes_nothing(disc: Path, folder: Path) -> None:
    tried = trial(disc, folder, "articles", watched="project/cache")
    assert tried.whole.code == 1
    assert len(tried.faulty) > 8
    different = [
        f"{run.fault} {run.struck}: {run.code} {run.err}"
        for run in tried.faulty
        if (run.code, run.out, run.err) != (tried.whole.code, tried.whole.out, tried.whole.err)
    ]
    assert different == []
    assert [run.struck for run in tried.faulty if any("/.new-" in name for name in run.files) and not run.lasting] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("baseline", "update", "articles/a.txt", "--baseline", "baseline.json"),
        ("fmt", "rules", "articles/more/b.rules"),
        pytest.param(("init", "new"), marks=ON_REQUEST),
        pytest.param(("new", "articles/a.txt", "--output", "out/table", "--force"), marks=ON_REQUEST),
    ],
    ids=lambda arguments: arguments[0],
)
def test_what_other_commands_write_is_old_or_new(disc: Path, folder: Path, arguments: tuple[str, ...]) -> None:
    tried = trial(disc, folder, *arguments)
    assert tried.whole.kept != {}
    assert mistakes(tried, {}) == []
