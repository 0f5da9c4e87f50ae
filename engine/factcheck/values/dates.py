"""Days, ranges of days and times of day."""

import datetime

import attrs


@attrs.frozen(order=True)
class DateRange:
    """The days from `start` to `end`, both included; one day where they are equal, a month or a year else."""

    start: datetime.date
    end: datetime.date

    @classmethod
    def day(cls, day: datetime.date) -> "DateRange":
        """The range of one day."""
        return cls(day, day)

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.start == self.end

    def __str__(self) -> str:
        if self.is_day:
            return self.start.isoformat()
        return f"{self.start.isoformat()} to {self.end.isoformat()}"


@attrs.frozen(order=True)
class TimeOfDay:
    """Hours (0 to 24) and minutes."""

    hour: int
    minute: int

    def __str__(self) -> str:
        return f"{self.hour:02}:{self.minute:02}"
