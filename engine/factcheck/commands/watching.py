"""`check --watch`: the check again and again, each on a clear screen."""

# ruff: noqa: PLC0415  # a command imports what it needs when it runs

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NoReturn

import click

from factcheck import options
from factcheck.errors import FactcheckError, PathNotFound, ReaderLeft
from factcheck.report.formats import TABLE

if TYPE_CHECKING:
    from factcheck.report.model import Report

_CLEAR = "\x1b[H\x1b[2J\x1b[3J"  # the cursor home, the screen, and what has scrolled off it


def watch_articles(check: "Callable[[], Report]", paths: tuple[str, ...], asked: Mapping[str, Any]) -> NoReturn:
    """Check on every change of what these paths and the options of the call read, until an interrupt."""
    from factcheck.watching import run_on_changes, watched

    _refuse_senseless(paths, asked)
    named = () if asked["baseline"] is None else (asked["baseline"],)
    run_on_changes(lambda: _run(check), lambda inputs: watched(paths, asked["rules"], inputs=(*named, *inputs)))


def _refuse_senseless(paths: tuple[str, ...], asked: Mapping[str, Any]) -> None:
    from factcheck import writing
    from factcheck.walk import STANDARD_INPUT, refuse_rule_file

    if STANDARD_INPUT in paths:
        raise click.UsageError("--watch: the standard input cannot be read again")
    printed = [
        output.format for output in options.wanted_outputs(asked["format_"], asked["outputs"]) if output.path is None
    ]
    if printed != [TABLE]:
        raise click.UsageError("--watch prints a table; --output json=FILE writes another format beside it")
    missing = [path for path in paths if not os.path.lexists(path)]
    if missing:
        raise PathNotFound(missing[0])
    for path in paths:
        refuse_rule_file(path)
    writing.write_out(())


def _run(check: "Callable[[], Report]") -> Iterable[str]:
    """The files that a check has read; what keeps it from going on is told, and may be mended."""
    from factcheck import writing

    if sys.stdout.isatty():
        writing.write_out((_CLEAR,))
    inputs: tuple[str, ...] = ()
    try:
        inputs = check().inputs
    except ReaderLeft:
        raise
    except FactcheckError as error:
        writing.write_error(str(error))
    writing.write_error("watching for changes; Ctrl-C ends it")
    return inputs
