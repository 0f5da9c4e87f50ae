"""Something run in a process of its own, which prints nothing and may be ended."""

import os
import signal
from collections.abc import Callable


def apart(run: Callable[[], int], *, seconds: int = 0) -> int | None:
    """What something comes to in a process of its own; None where it had to be ended, after so many seconds if any."""
    process = os.fork()
    if process == 0:
        code = 1
        try:
            signal.alarm(seconds)
            silence = os.open(os.devnull, os.O_WRONLY)
            os.dup2(silence, 1)
            os.dup2(silence, 2)
            code = run()
        finally:
            # Whatever is raised ends here: what the caller would do next is for one process alone.
            os._exit(code)
    _, status = os.waitpid(process, 0)
    return os.waitstatus_to_exitcode(status) if os.WIFEXITED(status) else None
