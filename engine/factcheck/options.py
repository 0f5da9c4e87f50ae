"""The options of the command, and what their words mean."""

import datetime
import os
import re
import sys
import time
from collections.abc import Mapping
from types import MappingProxyType

import click

from factcheck.report.formats import FORMATS, Format, Output, format_named
from factcheck.report.look import Look

_SIZE = re.compile(r"(\d+) *([kmg]?)b?", re.I)
_UNITS: Mapping[str, int] = MappingProxyType({"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000})
_WIDTH = 100  # columns, where the terminal does not say how wide it is
_NARROWEST = 80


def _day(context: click.Context, option: click.Parameter, value: str | None) -> datetime.date | None:
    """A date as 2018-12-06."""
    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        message = f"`{value}` is not a date; write it as 2018-12-06"
        raise click.BadParameter(message, context, option) from None


def _today(context: click.Context, option: click.Parameter, value: str | None) -> datetime.date:
    """The day named, else that of SOURCE_DATE_EPOCH, else of the clock."""
    day = _day(context, option, value)
    if day is not None:
        return day
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    seconds = int(epoch) if epoch.isdecimal() else time.time()
    return datetime.datetime.fromtimestamp(seconds, tz=datetime.UTC).date()


def _size(context: click.Context, option: click.Parameter, value: str) -> int:
    """A number of bytes, with K, M or G."""
    match = _SIZE.fullmatch(value)
    if match is None or not int(match[1]):
        message = f"`{value}` is not a size; write it as 500000, 500K or 10M"
        raise click.BadParameter(message, context, option)
    return int(match[1]) * _UNITS[match[2].lower()]


rules = click.option(
    "--rules",
    multiple=True,
    metavar="PATH",
    help="A rule file or a folder of them, instead of ./rules; may be repeated.",
)
only = click.option("--only", multiple=True, metavar="RULE", help="Only the rule with this id; may be repeated.")
severity = click.option(
    "--severity",
    type=click.Choice(["error", "warning", "note"]),
    default="error",
    show_default=True,
    help="The least severity that holds publication.",
)
strict = click.option("--strict", is_flag=True, help="What could not be decided holds publication too.")
preview = click.option("--preview", is_flag=True, help="Also the rules that are still in preview.")
published = click.option(
    "--published", callback=_day, metavar="DATE", help="The publication date of articles that give none."
)
as_of = click.option(
    "--as-of",
    callback=_today,
    metavar="DATE",
    help="The day that the run takes for today, its only clock: today, or that of SOURCE_DATE_EPOCH.",
)
max_file_size = click.option(
    "--max-file-size",
    callback=_size,
    metavar="SIZE",
    default="10M",
    show_default=True,
    help="Articles over this are reported as not read.",
)
allow_database = click.option(
    "--allow-database", is_flag=True, help="Tables may be queried from the [connections] of factcheck.toml."
)
format_ = click.option(
    "--format",
    "format_",
    type=click.Choice(list(FORMATS)),
    default="table",
    show_default=True,
    help="How it is printed.",
)
outputs = click.option(
    "--output",
    "outputs",
    multiple=True,
    metavar="[FORMAT=]FILE",
    help="Write the report to FILE, whole or not at all, and with no FORMAT= nothing to the standard output.",
)
every_row = click.option(
    "--all", "every_row", is_flag=True, help="Every row, also over twenty articles, with the evidence of passes."
)


def wanted_outputs(name: str, given: tuple[str, ...]) -> tuple[Output, ...]:
    """The reports to write: `FILE` takes the place of the standard output, `FORMAT=FILE` comes beside it."""
    default = _format(name, f"--format {name}")
    files = tuple(_output(value, default) for value in given)
    return (Output(default), *files) if all(map(_names_format, given)) else files


def _names_format(value: str) -> bool:
    before, equals, _ = value.partition("=")
    return bool(equals) and before.isalpha()


def _output(value: str, default: Format) -> Output:
    if not _names_format(value):
        return Output(default, value)
    name, _, path = value.partition("=")
    if not path:
        raise click.UsageError(f"--output {value}: the file is not named")
    return Output(_format(name, f"--output {value}"), path)


def _format(name: str, option: str) -> Format:
    known = format_named(name)
    if known is None:
        raise click.UsageError(f"{option}: there is no format `{name}`; there are {' and '.join(FORMATS)}")
    return known


def look(*, to_file: bool = False, every_row: bool = False) -> Look:
    """How a table is printed: in colour and as wide as the terminal, where it goes to one."""
    if to_file or not sys.stdout.isatty():
        return Look(every_row=every_row)
    width = max(_NARROWEST, _terminal_width())
    return Look(width=width, is_terminal=True, color="NO_COLOR" not in os.environ, every_row=every_row)


def _terminal_width() -> int:
    """What COLUMNS says, else the terminal."""
    named = os.environ.get("COLUMNS", "")
    try:
        return int(named) if named.isdecimal() else os.get_terminal_size(sys.stdout.fileno()).columns
    except OSError:
        return _WIDTH
