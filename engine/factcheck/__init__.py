"""factcheck: checks what must be true of an article, written as rules, against its text."""

from typing import Final

__version__: Final = "0.1.0"
