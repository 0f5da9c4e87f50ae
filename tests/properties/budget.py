"""How many examples a property is tried on: few in the test command, more where they are asked for.

`FACTCHECK_EXAMPLES=50 pytest tests/properties` tries fifty times as many, other ones each time.
"""

import os
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, settings

TIMES = int(os.environ.get("FACTCHECK_EXAMPLES", "1"))


def examples(count: int) -> Callable[[Any], Any]:
    """So many examples, the same ones each time unless more are asked for."""
    return settings(
        max_examples=count * TIMES,
        derandomize=TIMES == 1,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
