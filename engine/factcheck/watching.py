"""Run again whenever a file that a check reads changes: seen by looking at sizes and times, on any file system."""

import gc
import os
import stat
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

import attrs

from factcheck.article.read import ARTICLE_SUFFIXES
from factcheck.errors import FactcheckError
from factcheck.ignoring import IGNORE_FILES
from factcheck.project import PROJECT_FILE, find_project
from factcheck.records import record
from factcheck.walk import RULE_SUFFIX

_EVERY = 0.5  # seconds between two looks
_SHARE = 20  # a look takes at most this part of the time, however many files there are
_COARSE = 20_000_000  # nanoseconds by which the time of a file may lie behind the clock
_SUFFIXES = frozenset({*ARTICLE_SUFFIXES, RULE_SUFFIX})

# What tells that a file is another: time and size, and its number, which a file that takes its place has not. None:
# there is none.
_Mark = tuple[int, int, int] | None
_State = Mapping[str, _Mark]


@record
class Watched:
    """Files, and folders with the articles, rules and ignore files below them."""

    files: tuple[str, ...]
    folders: tuple[str, ...]

    def state(self) -> _State:
        """Every file with what tells that it is another."""
        marks = {path: _mark(path) for path in self.files}
        for folder in self.folders:
            marks.update(_below(folder))
        return marks


def watched(paths: Sequence[str], rules: Sequence[str], *, inputs: Iterable[str]) -> Watched:
    """What a check of these paths reads; `rules` are those that are named, `inputs` other files that it has read."""
    places = (*paths, *(rules or _rules_of_project()))
    beside = (os.path.splitext(path)[0] + RULE_SUFFIX for path in paths)
    above = {folder for path in (os.curdir, *places) for folder in _with_those_above(path)}
    settings = (os.path.join(folder, name) for folder in sorted(above) for name in (PROJECT_FILE, *IGNORE_FILES))
    files = tuple(dict.fromkeys((*places, *beside, *settings, *inputs)))
    return Watched(files, tuple(filter(os.path.isdir, places)))


def run_on_changes(run: Callable[[], Iterable[str]], watch: Callable[[Iterable[str]], Watched]) -> NoReturn:
    """Run, and again on every change; `run` gives the files that it has read beside what is watched anyway.

    What changes while it runs is seen, too. Ends by an exception alone: a KeyboardInterrupt.
    """
    inputs: tuple[str, ...] = ()
    while True:
        watched = watch(inputs)
        before = dict(watched.state())
        started = time.time_ns() - _COARSE
        inputs = tuple(run()) or inputs  # none where it could not go on: the same files may let it
        before |= {path: _mark_before(path, started) for path in inputs if path not in before}
        _wait(attrs.evolve(watched, files=tuple(dict.fromkeys((*watched.files, *inputs)))), before)
        gc.collect()


def _wait(watched: Watched, before: _State) -> None:
    while True:
        started = time.perf_counter()
        if watched.state() != before:
            return
        time.sleep(max(_EVERY, _SHARE * (time.perf_counter() - started)))


def _rules_of_project() -> tuple[str, ...]:
    """The rule files and folders that the project names; where its settings cannot be read, these are what to mend."""
    try:
        project = find_project(Path.cwd())
    except FactcheckError:
        return ()
    return tuple(str(project.root / name) for name in project.rules or ("rules",))


def _with_those_above(path: str) -> Iterator[str]:
    whole = Path(os.path.abspath(path))
    yield str(whole)
    yield from map(str, whole.parents)


def _below(top: str) -> Iterator[tuple[str, _Mark]]:
    """The articles, rules and ignore files below a folder, each folder entered once; hidden ones stay out."""
    waiting = [top]
    entered: set[str] = set()
    while waiting:
        folder = os.path.realpath(waiting.pop())
        if folder in entered:
            continue
        entered.add(folder)
        try:
            entries = list(os.scandir(folder))
        except OSError:  # the run tells why; that it can be read again is a change
            yield folder, None
            continue
        for entry in entries:
            is_hidden = entry.name.startswith(".")
            if not is_hidden and entry.is_dir():
                waiting.append(entry.path)
            elif entry.name in IGNORE_FILES or (not is_hidden and os.path.splitext(entry.name)[1].lower() in _SUFFIXES):
                yield entry.path, _mark(entry.path)


def _mark_before(path: str, started: int) -> _Mark:
    """What told of a file when a run began that was the first to read it; None where it has changed meanwhile."""
    mark = _mark(path)
    return None if mark is not None and mark[0] >= started else mark


def _mark(path: str) -> _Mark:
    """What tells that a file is another; the same for every folder, whose files are looked at one by one."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return (0, 0, 0) if stat.S_ISDIR(found.st_mode) else (found.st_mtime_ns, found.st_size, found.st_ino)
