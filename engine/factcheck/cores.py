"""How many processors there are to use, and how many processes may be asked for."""

import math
import os
from pathlib import Path

# Processes that a run may be given: a number far beyond any machine's cores is a mistake.
MOST_JOBS = 256


def cores() -> int:
    """The processors that the system gives this process: at least one.

    A container on a large machine sees all of its processors, and may have the time of two.
    """
    counted = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    quota = _quota()
    return counted if quota is None else max(1, min(counted, math.ceil(quota)))


def _quota() -> float | None:
    """The processors that the control group of a container may use at a time; None without a limit."""
    try:
        limit, period = Path("/sys/fs/cgroup/cpu.max").read_text("ascii").split()
    except (OSError, ValueError):
        limit, period = _first_version()
    return int(limit) / int(period) if limit.isdigit() and period.isdigit() and int(period) else None


def _first_version() -> tuple[str, str]:
    folder = Path("/sys/fs/cgroup/cpu")
    try:
        quota, period = ((folder / f"cpu.cfs_{name}_us").read_text("ascii").strip() for name in ("quota", "period"))
    except (OSError, ValueError):
        return "", ""
    return quota, period
