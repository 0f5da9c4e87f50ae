"""Work for processes that start from nothing: they import it by its name."""

import os
import signal


def doubled(batch: list[int]) -> list[int]:
    return [number * 2 for number in batch]


def killed_at_seven(batch: list[int]) -> list[int]:
    if 7 in batch:
        os.kill(os.getpid(), signal.SIGKILL)
    return batch


def interrupted_at_seven(batch: list[int]) -> list[int]:
    if 7 in batch:
        os.kill(os.getpid(), signal.SIGINT)
    return batch


def failing_at_seven(batch: list[int]) -> list[int]:
    if 7 in batch:
        raise ValueError("no sevens")
    return batch


def unwritable(batch: list[int]) -> object:
    return lambda: batch
