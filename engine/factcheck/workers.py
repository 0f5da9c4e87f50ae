"""Processes that work beside this one: each is given one batch at a time, and the answers come back in order.

Each has a pipe of its own that no other process holds. So one that is killed in the middle of an answer is noticed at
once, and all of them end when this process does, however it ends. The executors of the standard library share
their pipes: there a killed process can leave the others, and whoever waits for them, waiting for ever.

A process that is killed is replaced. The items of its batch are tried again one by one, so that an item that kills
every process that tries it costs no other item its answer.
"""

import contextlib
import gc
import os
import pickle  # what passes through the pipes between these processes comes from nowhere else
import signal
import sys
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Literal

import attrs

from factcheck.errors import FactcheckError, InternalError, ProcessesKilled
from factcheck.language.recursion import deep_recursion
from factcheck.records import record

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

StartMethod = Literal["fork", "spawn"]
# Batches begun or done beyond the one that is waited for, for each process: a slow article lets the others go on, and
# what waits for it stays bounded.
_AHEAD = 4
# Nested values take several calls within one another to be written, and expressions may be deep.
_RECURSION_LIMIT = 10_000
_SAFE_PATH = "PYTHONSAFEPATH"
_SECONDS_TO_END = 5.0  # for a process whose pipe is closed already
# Processes killed one after the other with no answer between them: more than the items of a batch, each of which may
# kill one, and few enough that a machine on which none can work says so soon.
_MOST_KILLED_IN_A_ROW = 20


class _Elsewhere(Exception):
    """Where an exception was raised in another process, as text."""


@record
class _Answer:
    """What was made of each item, or the exception that it led to and its traceback."""

    values: Sequence[Any] = ()
    error: FactcheckError | None = None
    trace: str = ""


@record
class _Worker:
    process: "BaseProcess"
    pipe: "Connection[Any, Any]"


@attrs.define(eq=False)
class _Task:
    """What is left to do of a batch, and what was made of the items before."""

    number: int
    left: Sequence[Any]
    done: list[Any] = attrs.field(factory=list)
    one_by_one: bool = False  # since a process was killed at it

    @property
    def next(self) -> Sequence[Any]:
        """The items to work on now."""
        return self.left[:1] if self.one_by_one else self.left

    def add(self, values: Sequence[Any]) -> None:
        """Add what was made of the next items."""
        self.done += values
        self.left = self.left[len(values) :]


def start_method() -> StartMethod:
    """How processes start here: by fork, which shares the rules that are ready, where nothing speaks against it.

    That is on Linux, where the system's own libraries can be used after it, and with one thread: a lock that another
    held would stay locked in the copy. Libraries that read databases have threads that Python does not know of.
    """
    if sys.platform != "linux":
        return "spawn"
    try:
        return "fork" if len(os.listdir("/proc/self/task")) == 1 else "spawn"
    except OSError:
        return "spawn"


def answers(
    work: Callable[[Any], Sequence[Any]],
    batches: Iterable[Sequence[Any]],
    *,
    processes: int,
    lost: Callable[[Any, str], Any],
    method: StartMethod | None = None,
) -> Iterator[Sequence[Any]]:
    """What `work` makes of the items of each batch, in their order.

    Where a process is killed at an item that it has alone, in a second try, `lost` makes the answer to it: it is given
    the item and how the process ended ("was killed (SIGKILL)"). Where no process can be started, the work is done here.
    Raises ProcessesKilled where one after the other is killed, and what `work` raises in its turn, that is after the
    answers to the batches before.
    """
    crew = _Crew(work, method or start_method())
    try:
        crew.start(processes)
        if not crew.workers:
            yield from map(work, batches)
            return
        for answer in _in_order(_Exchange(crew, enumerate(batches), lost)):
            if answer.error is not None:
                raise answer.error from _Elsewhere(answer.trace)
            yield answer.values
    finally:
        for worker in crew.workers:
            worker.process.kill()  # it holds nothing that has to be put away
            worker.process.join()
            worker.pipe.close()


# ------------------------------------------------------------------ here


@attrs.define(eq=False)
class _Crew:
    """The processes, and those that take the place of killed ones."""

    work: Callable[[Any], Any]
    method: StartMethod
    workers: list[_Worker] = attrs.field(factory=list)
    killed_in_a_row: int = 0

    def start(self, processes: int) -> None:
        """Start so many more processes, fewer where the system allows no more."""
        import multiprocessing  # noqa: PLC0415  # a run in one process does without

        context = multiprocessing.get_context(self.method)
        is_fork = self.method == "fork"
        if not is_fork:
            from multiprocessing import resource_tracker  # noqa: PLC0415

            with _modules_from_here():
                resource_tracker.ensure_running()  # it would let interrupts through if it started among what follows
        before = len(self.workers)
        with contextlib.suppress(OSError), _interrupts_held(), _modules_from_here():
            for _ in range(processes):
                here, there = context.Pipe()
                above = (here, *(worker.pipe for worker in self.workers)) if is_fork else ()
                arguments = (there, above, self.work if is_fork else None)
                process: Any = context.Process(target=_work, args=arguments, daemon=True)  # type: ignore[attr-defined]
                process.start()
                there.close()
                self.workers.append(_Worker(process, here))
        if not is_fork:
            # All are starting by now: the first to be sent it is waited for, the others get ready meanwhile.
            with deep_recursion(_RECURSION_LIMIT):
                data = pickle.dumps(self.work)
            for worker in self.workers[before:]:
                with contextlib.suppress(OSError):  # it was killed, which is noticed when it is sent a batch
                    worker.pipe.send_bytes(data)

    def replace(self, worker: _Worker) -> str:
        """Start a process for one whose pipe is closed, and say how that one ended. Raises ProcessesKilled."""
        worker.process.join(_SECONDS_TO_END)
        worker.process.kill()
        worker.process.join()
        how = _how_it_ended(worker.process.exitcode)
        worker.pipe.close()
        self.workers.remove(worker)
        self.killed_in_a_row += 1
        if self.killed_in_a_row < _MOST_KILLED_IN_A_ROW:
            self.start(1)
        if not self.workers or self.killed_in_a_row == _MOST_KILLED_IN_A_ROW:
            raise ProcessesKilled(self.killed_in_a_row, how)
        return how


def _how_it_ended(exit_code: int | None) -> str:
    """How a process ended by its exit code, which is negative where a signal killed it."""
    if exit_code is None or exit_code >= 0:
        return f"ended with exit code {exit_code}"
    try:
        return f"was killed ({signal.Signals(-exit_code).name})"
    except ValueError:
        return f"was killed (signal {-exit_code})"


@contextlib.contextmanager
def _interrupts_held() -> Iterator[None]:
    """Let an interrupt wait: processes started meanwhile never get one. It is for this one to end them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextlib.contextmanager
def _modules_from_here() -> Iterator[None]:
    """Let a new interpreter look for modules where this one does, and not first in the folder that it is called in.

    That is the tree that is checked, and a `pickle.py` in it would be run.
    """
    before = os.environ.get(_SAFE_PATH)
    os.environ[_SAFE_PATH] = "1"
    try:
        yield
    finally:
        del os.environ[_SAFE_PATH]
        if before is not None:
            os.environ[_SAFE_PATH] = before


@attrs.define(eq=False)
class _Exchange:
    """Which process has which task, and the answers that came before their turn."""

    crew: _Crew
    batches: Iterator[tuple[int, Sequence[Any]]]
    lost: Callable[[Any, str], Any]
    begun_before: deque[_Task] = attrs.field(factory=deque)  # what is left of those that are done one by one
    busy: dict["Connection[Any, Any]", tuple[_Worker, _Task]] = attrs.field(factory=dict)
    early: dict[int, _Answer] = attrs.field(factory=dict)
    turn: int = 0
    begun: int = 0

    def hand_out(self) -> None:
        """A task for every process that has none, as far ahead as may be."""
        while (worker := self._idle_worker()) is not None and (task := self._next_task()) is not None:
            try:
                worker.pipe.send(task.next)
            except OSError:  # it was killed when it had nothing to do
                self.begun_before.appendleft(task)
                self.crew.replace(worker)
            else:
                self.busy[worker.pipe] = (worker, task)

    def collect(self) -> None:
        """Wait for at least one answer, or the end of a process."""
        from multiprocessing import connection  # noqa: PLC0415

        pipes: list[Any] = connection.wait(list(self.busy))
        for pipe in pipes:
            worker, task = self.busy.pop(pipe)
            try:
                answer: _Answer = pipe.recv()
            except (EOFError, OSError):
                self._begin_again(task, self.crew.replace(worker))
            else:
                self.crew.killed_in_a_row = 0
                self._take(task, answer)

    def _idle_worker(self) -> _Worker | None:
        return next((worker for worker in self.crew.workers if worker.pipe not in self.busy), None)

    def _next_task(self) -> _Task | None:
        if self.begun_before:
            return self.begun_before.popleft()
        if self.begun >= self.turn + _AHEAD * len(self.crew.workers):
            return None
        item = next(self.batches, None)
        if item is None:
            return None
        self.begun += 1
        return _Task(*item)

    def _begin_again(self, task: _Task, how: str) -> None:
        """Try the items of a task one by one, without the one at which a process was killed that had it alone."""
        answer = [self.lost(task.left[0], how)] if task.one_by_one else []
        task.one_by_one = True
        self._take(task, _Answer(answer))

    def _take(self, task: _Task, answer: _Answer) -> None:
        task.add(answer.values)
        if answer.error is None and task.left:
            self.begun_before.append(task)
        else:
            self.early[task.number] = attrs.evolve(answer, values=task.done)


def _in_order(exchange: _Exchange) -> Iterator[_Answer]:
    exchange.hand_out()
    while exchange.busy or exchange.early:
        while exchange.turn not in exchange.early:
            exchange.collect()
            exchange.hand_out()
        answer = exchange.early.pop(exchange.turn)
        exchange.turn += 1
        exchange.hand_out()
        yield answer


# ------------------------------------------------------------------ there


def _work(
    pipe: "Connection[Any, Any]", above: Sequence["Connection[Any, Any]"], work: Callable[[Any], Any] | None
) -> None:
    """Answer batches until the pipe is closed; `above` are the ends of pipes that belong to the process that asks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()  # values make no cycles; whoever works many batches looks for them between two
    for end in above:
        end.close()
    with contextlib.suppress(EOFError, OSError):  # whoever asked is gone
        run = pickle.loads(pipe.recv_bytes()) if work is None else work
        while True:
            pipe.send_bytes(_written(run, pipe.recv()))


def _written(run: Callable[[Any], Any], batch: Any) -> bytes:
    """The answer to a batch as it passes through the pipe."""
    try:
        with deep_recursion(_RECURSION_LIMIT):
            return pickle.dumps(_Answer(run(batch)))
    except FactcheckError as error:
        return pickle.dumps(_Answer(error=error, trace=traceback.format_exc()))
    except Exception as error:
        fault = InternalError("a process of its own", f"{type(error).__name__}: {error}")
        return pickle.dumps(_Answer(error=fault, trace=traceback.format_exc()))
