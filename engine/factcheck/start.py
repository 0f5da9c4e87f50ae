"""Where the command begins: nothing slow is imported before an interrupt can be met."""

import gc
import os
import sys

INTERRUPTED = 130  # what shells give for a command that SIGINT ended


def _leave(*_: object) -> None:
    """End at once: an exception in the middle of an import would be printed with all that led to it."""
    if sys.stderr is not None:
        os.write(2, b"\nfactcheck: interrupted\n")
    os._exit(INTERRUPTED)


try:
    import signal
except KeyboardInterrupt:
    _leave()


def run() -> None:
    """Run the command and end its process.

    Cyclic garbage is not looked for while modules are imported, and the process is not taken down object by object:
    together that is a fifth of the time that one small article takes.
    """
    gc.disable()
    code = main()
    if sys.gettrace() is not None or sys.getprofile() is not None:
        sys.exit(code)  # a debugger or a profiler has still to write what it saw
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None and not stream.closed:
                stream.flush()
        except OSError:
            code = code or 2  # it is full or its reader is gone
    os._exit(code)


def main() -> int:
    """Run the command; the exit code, also where it is interrupted while its modules are being imported."""
    with_care = signal.getsignal(signal.SIGINT) is signal.default_int_handler  # else it is not ours to meet
    if with_care:
        signal.signal(signal.SIGINT, _leave)
    from factcheck import cli  # noqa: PLC0415  # this is what takes long

    try:
        if with_care:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        return cli.main()
    except KeyboardInterrupt:  # once more, while the first was being told
        return INTERRUPTED
    finally:
        if with_care:
            signal.signal(signal.SIGINT, _leave)
