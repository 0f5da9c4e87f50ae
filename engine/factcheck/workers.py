"""Processes that work beside this one: each is given one batch at a time, and the answers come back in order.

Each has a pipe of its own that no other process holds. So one that is killed in the middle of an answer is noticed at
once, and all of them end when this process does, however it ends. The executors of the standard library share
their pipes: there a killed process can leave the others, and whoever waits for them, waiting for ever.
"""

import contextlib
import gc
import os
import pickle  # what passes through the pipes between these processes comes from nowhere else
import signal
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Literal

import attrs

from factcheck.errors import FactcheckError, InternalError, ProcessEnded
from factcheck.language.recursion import deep_recursion

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


class _Elsewhere(Exception):
    """Where an exception was raised in another process, as text."""


@attrs.frozen
class _Answer:
    """What was made of a batch, or the exception that it led to and its traceback."""

    value: Any = None
    error: FactcheckError | None = None
    trace: str = ""


@attrs.frozen
class _Worker:
    process: "BaseProcess"
    pipe: "Connection[Any, Any]"


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
    work: Callable[[Any], Any],
    batches: Iterable[Sequence[Any]],
    *,
    processes: int,
    named: Callable[[Any], str],
    method: StartMethod | None = None,
) -> Iterator[Any]:
    """What `work` makes of each batch, in the order of these; `named` is how an error tells of a batch.

    Where no process can be started, the work is done here. Raises ProcessEnded where one was killed, and what `work`
    raises in its turn, that is after the answers to the batches before.
    """
    crew: list[_Worker] = []
    try:
        _start(crew, work, processes, method or start_method())
        if not crew:
            yield from map(work, batches)
            return
        for answer in _in_order(_Exchange(tuple(crew), enumerate(batches), named)):
            if answer.error is not None:
                raise answer.error from _Elsewhere(answer.trace)
            yield answer.value
    finally:
        for worker in crew:
            worker.process.kill()  # it holds nothing that has to be put away
            worker.process.join()
            worker.pipe.close()


# ------------------------------------------------------------------ here


def _start(crew: list[_Worker], work: Callable[[Any], Any], processes: int, method: StartMethod) -> None:
    """Start processes into `crew`, fewer where the system allows no more."""
    import multiprocessing  # noqa: PLC0415  # a run in one process does without

    context = multiprocessing.get_context(method)
    if method == "spawn":
        from multiprocessing import resource_tracker  # noqa: PLC0415

        with _modules_from_here():
            resource_tracker.ensure_running()  # which would let interrupts through if it started among what follows
    with contextlib.suppress(OSError), _interrupts_held(), _modules_from_here():
        for _ in range(processes):
            here, there = context.Pipe()
            above = (here, *(worker.pipe for worker in crew)) if method == "fork" else ()
            given = work if method == "fork" else None
            process: Any = context.Process(target=_work, args=(there, above, given), daemon=True)  # type: ignore[attr-defined]
            process.start()
            there.close()
            crew.append(_Worker(process, here))
    if method == "spawn":
        # All are starting by now: the first to be told is waited for, the others get ready meanwhile.
        with deep_recursion(_RECURSION_LIMIT):
            data = pickle.dumps(work)
        for worker in crew:
            with _telling_of_the_end(worker, "its rules"):
                worker.pipe.send_bytes(data)


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
    """Which process has which batch, and the answers that came before their turn."""

    crew: tuple[_Worker, ...]
    waiting: Iterator[tuple[int, Sequence[Any]]]
    named: Callable[[Any], str]
    busy: dict["Connection[Any, Any]", tuple[_Worker, int, Sequence[Any]]] = attrs.field(factory=dict)
    early: dict[int, _Answer] = attrs.field(factory=dict)
    turn: int = 0
    begun: int = 0

    def hand_out(self) -> None:
        """A batch for every process that has none, as far ahead as may be."""
        for worker in self.crew:
            if worker.pipe in self.busy or self.begun >= self.turn + _AHEAD * len(self.crew):
                continue
            item = next(self.waiting, None)
            if item is None:
                return
            self.begun += 1
            self.busy[worker.pipe] = (worker, *item)
            with _telling_of_the_end(worker, self.named(item[1])):
                worker.pipe.send(item[1])

    def collect(self) -> None:
        """Wait for at least one answer."""
        from multiprocessing import connection  # noqa: PLC0415

        pipes: list[Any] = connection.wait(list(self.busy))
        for pipe in pipes:
            worker, number, batch = self.busy.pop(pipe)
            with _telling_of_the_end(worker, self.named(batch)):
                self.early[number] = worker.pipe.recv()


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


@contextlib.contextmanager
def _telling_of_the_end(worker: _Worker, during: str) -> Iterator[None]:
    """Say of a closed pipe that its process has ended, and how."""
    try:
        yield
    except (EOFError, OSError) as error:
        worker.process.join(_SECONDS_TO_END)
        raise ProcessEnded(during, worker.process.exitcode) from error


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
