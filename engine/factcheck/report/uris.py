"""Paths as URIs: relative to the project's root, with what a URI cannot hold as percent codes."""

import os
import re
from urllib.parse import quote

from factcheck.report.model import Report

_WEB = re.compile(r"https?://\S+\Z", re.ASCII)


def uri_of(path: str) -> str:
    """A path from the project's root as a relative reference; a whole path as a `file:` URI."""
    quoted = quote(os.fsencode(path), safe="/")
    return f"file://{quoted}" if path.startswith("/") else quoted


def web_address(rule: str, report: Report) -> str | None:
    """The first of the things to read on a rule that is on the web."""
    note = report.rule_notes.get(rule)
    return None if note is None else next((address for address in note.see if _WEB.match(address)), None)
