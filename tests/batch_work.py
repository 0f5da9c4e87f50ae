"""Work for processes that start from nothing: they import it by its name."""

import os
import signal
from pathlib import Path


def doubled(batch: list[int]) -> list[int]:
    return [number * 2 for number in batch]


def killed_at_seven(batch: list[int]) -> list[int]:
    if 7 in batch:
        os.kill(os.getpid(), signal.SIGKILL)
    return batch


def killed_at_seven_once(batch: list[int]) -> list[int]:
    """The first process that meets a seven leaves a file, so that the next one is not killed."""
    seen = Path(os.environ["SEEN_SEVEN"])
    if 7 in batch and not seen.exists():
        seen.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return batch


def killed_always(batch: list[int]) -> list[int]:
    os.kill(os.getpid(), signal.SIGKILL)
    return batch


def ended_at_seven(batch: list[int]) -> list[int]:
    if 7 in batch:
        os._exit(5)
    return batch


def interrupted_at_seven(batch: list[int]) -> list[int]:
    if 7 in batch:
        os.kill(os.getpid(), signal.SIGINT)
    return batch


def failing_at_seven(batch: list[int]) -> list[int]:
    if 7 in batch:
        raise ValueError("no sevens")
    return batch


def unwritable(batch: list[int]) -> list[object]:
    return [lambda: batch]
