"""Paths as URIs: relative to the project's root, with what a URI cannot hold as percent codes."""

import os
import re
from urllib.parse import quote

_WEB = re.compile(r"https?://\S+\Z", re.ASCII)


def uri_of(path: str) -> str:
    """A path from the project's root as a relative reference; a whole path as a `file:` URI."""
    quoted = quote(os.fsencode(path), safe="/")
    return f"file://{quoted}" if path.startswith("/") else quoted


def web_address(see: tuple[str, ...]) -> str | None:
    """The first of the things to read that is on the web."""
    return next((address for address in see if _WEB.match(address)), None)
