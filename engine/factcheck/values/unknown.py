"""A value that could not be decided, with the reason."""

from factcheck.records import record


@record
class Unknown:
    """Stands where a value is not known; `reason` completes "unknown (…)": "no publication date".

    `missing` tells a field that the article simply does not give from one that could not be worked out.
    """

    reason: str
    missing: bool = False
