"""Tests on text: starts with, ends with, contains, like, matches; typography makes no difference."""

from factcheck.evaluate.frame import Frame, Run
from factcheck.language.regular import is_found
from factcheck.values.folding import fold
from factcheck.values.unknown import Unknown


def compile_text_test(operator: str, left: Run, right: Run) -> Run:
    """A test of one text against another."""

    def run(frame: Frame) -> object:
        text, wanted = left(frame), right(frame)
        for value in (text, wanted):
            if isinstance(value, Unknown):
                return value
        if isinstance(text, str) and isinstance(wanted, str):
            return text_test(operator, text, wanted)
        return Unknown(f"`{operator}` is a test of text")

    return run


def text_test(operator: str, text: str, wanted: str) -> bool:
    """Whether the text starts with, ends with, contains, is like or matches what is wanted."""
    if operator == "matches":
        return is_found(wanted, fold(text))
    text, wanted = fold(text), fold(wanted)
    if operator == "starts with":
        return text.startswith(wanted)
    if operator == "ends with":
        return text.endswith(wanted)
    if operator == "contains":
        return wanted in text
    return is_like(text, wanted)


def is_like(text: str, pattern: str) -> bool:
    """Whether the whole text fits a pattern in which `*` stands for any run of characters; linear in the text."""
    first, *rest = pattern.split("*")
    if not rest:
        return text == first
    if not text.startswith(first) or len(text) < len(first) + len(rest[-1]):
        return False
    at = len(first)
    for part in rest[:-1]:
        found = text.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return text.endswith(rest[-1]) and at <= len(text) - len(rest[-1])
