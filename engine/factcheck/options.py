"""The options of the command, and what their words mean."""

import datetime
import os
import re
import sys
import time
from collections.abc import Mapping
from types import MappingProxyType

import click

from factcheck.cores import MOST_JOBS
from factcheck.presence import is_folder, is_there
from factcheck.report.formats import FORMATS, TABLE, Format, Output, format_named, format_of_file
from factcheck.report.look import Look

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NAMED = re.compile(r"[A-Za-z][A-Za-z0-9-]*=")
_SIZE = re.compile(r"([0-9]{1,10}) *([kmg]?)b?", re.I)
_UNITS: Mapping[str, int] = MappingProxyType({"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000})
_LARGEST = _UNITS["g"]  # bytes; so much may have to be held at once
_WIDTH = 100  # columns, where the terminal does not say how wide it is
_NARROWEST = 80
_DIGITS_OF_JOBS = 6


def _day(context: click.Context, option: click.Parameter, value: str | None) -> datetime.date | None:
    """A date as 2018-12-06, in no other of the forms that ISO 8601 has."""
    if value is None:
        return None
    try:
        if _DAY.fullmatch(value):
            return datetime.date.fromisoformat(value)
    except ValueError:
        pass
    raise click.BadParameter(f"`{value}` is not a date; write it as 2018-12-06", context, option)


def _today(context: click.Context, option: click.Parameter, value: str | None) -> datetime.date:
    """The day named, else that of SOURCE_DATE_EPOCH, else of the clock."""
    day = _day(context, option, value)
    if day is not None:
        return day
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.datetime.fromtimestamp(_seconds(epoch) if epoch else time.time(), tz=datetime.UTC).date()
    except (ValueError, OverflowError, OSError):
        message = f"SOURCE_DATE_EPOCH is `{epoch[:40]}`: it is a number of seconds since 1970, as 1544054400"
        raise click.UsageError(message, context) from None


def _seconds(written: str) -> int:
    if not (written.isascii() and written.isdigit()):
        raise ValueError(written)
    return int(written)


def _size(context: click.Context, option: click.Parameter, value: str) -> int:
    """A number of bytes, with K, M or G."""
    match = _SIZE.fullmatch(value)
    size = int(match[1]) * _UNITS[match[2].lower()] if match is not None else 0
    if not 0 < size <= _LARGEST:
        message = f"`{value[:40]}` is not a size; write it as 500000, 500K or 10M, and at most as 1G"
        raise click.BadParameter(message, context, option)
    return size


def _jobs(context: click.Context, option: click.Parameter, value: str | None) -> int | None:
    """A number of processes, 0 for one a core."""
    if value is None:
        return None
    if value == "auto":
        return 0
    if value.isascii() and value.isdigit() and len(value) < _DIGITS_OF_JOBS and int(value) <= MOST_JOBS:
        return int(value)
    message = f"`{value[:40]}` is not a number of processes; write a number up to {MOST_JOBS}, or auto for one a core"
    raise click.BadParameter(message, context, option)


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
    help="The least severity that holds publication; error, where the profile says nothing.",
)
profile = click.option(
    "--profile", metavar="NAME", help="The profile of factcheck.toml; without it what stands at the top of the file."
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
stdin_filename = click.option(
    "--stdin-filename",
    metavar="NAME",
    help="What the article that `-` reads from the standard input is called: its suffix gives the format, NAME.rules "
    "beside it are its rules. There need be no such file.",
)
no_cache = click.option(
    "--no-cache",
    "cache",
    is_flag=True,
    flag_value=False,
    default=True,
    help="Read every rule and check every article anew; keep nothing for later runs.",
)
jobs = click.option(
    "--jobs",
    callback=_jobs,
    metavar="N",
    help="How many processes check articles, auto for one a core; the report is the same. Without it one, and for "
    "many articles one a core.",
)
no_ignore = click.option(
    "--no-ignore", is_flag=True, help="Take in what .gitignore and .factcheckignore leave out of folders."
)
force_exclude = click.option(
    "--force-exclude", is_flag=True, help="Let ignore files leave out files that are named, too: for hooks."
)
changed_since = click.option(
    "--changed-since",
    metavar="REV",
    help="Only articles that have changed since HEAD and the revision REV of Git went apart, also where that is not "
    "committed or tracked; all of them where rules, tables, settings or the baseline have. Exit 0 where none has.",
)
allow_database = click.option(
    "--allow-database", is_flag=True, help="Tables may be queried from the [connections] of factcheck.toml."
)
mutate = click.option(
    "--mutate", is_flag=True, help="Change one thing of a rule at a time and list what no example of it notices."
)
facts_format = click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="How it is printed.",
)
format_ = click.option(
    "--format",
    "format_",
    type=click.Choice([known.name for known in FORMATS]),
    help="How it is printed: as a table, unless another format is named.",
)
outputs = click.option(
    "--output",
    "outputs",
    multiple=True,
    metavar="[FORMAT=]FILE",
    help="Write the report to FILE, whole or not at all, and with no FORMAT= nothing to the standard output; "
    "may be repeated. FORMAT is one of those of --format.",
)
baseline = click.option(
    "--baseline",
    metavar="FILE",
    help="Failures that this file knows hold nothing up; `factcheck baseline update` writes it.",
)
watch = click.option(
    "--watch",
    is_flag=True,
    help="Check again on every change of articles, rules, tables and settings; Ctrl-C ends it.",
)
every_row = click.option(
    "--all", "every_row", is_flag=True, help="Every row, also over twenty articles, with the evidence of passes."
)

quiet = click.option(
    "--quiet",
    "-q",
    is_flag=True,
    help="A table without the rows that pass or have nothing to check: these are counted.",
)


def wanted_outputs(name: str | None, given: tuple[str, ...]) -> tuple[Output, ...]:
    """The reports to write: `FILE` takes the place of the standard output, `FORMAT=FILE` comes beside it.

    A `FILE` without a format has that of --format, else that of its suffix. The standard output is the last of
    them: what it says is true once all the files are there.
    """
    default = None if name is None else _format(name, f"--format {name}")
    files = tuple(_output(value, default) for value in given)
    places = [os.path.realpath(file.path) for file in files if file.path is not None]
    if len(set(places)) < len(places):
        raise click.UsageError("--output: two reports cannot go to one file")
    if all(map(_names_format, given)):
        files = (*files, Output(default or TABLE))
    for output in files:
        if output.format.is_folder and output.path is None:
            raise click.UsageError(f"{output.format.name} is a folder of pages: --output {output.format.name}=FOLDER")
    return files


def _names_format(value: str) -> bool:
    return _NAMED.match(value) is not None


def _output(value: str, default: Format | None) -> Output:
    if not _names_format(value):
        form = default or _format_of_suffix(value)
        return Output(form, _place(value, value, form))
    name, _, path = value.partition("=")
    form = _format(name, f"--output {value}")
    return Output(form, _place(path, value, form))


def _format_of_suffix(path: str) -> Format:
    """The format of a file that is named without one: of no suffix, or that of text, a table."""
    known = format_of_file(path)
    suffix = os.path.splitext(path)[1]
    if known is None and suffix:
        *suffixes, last = (suffix for form in FORMATS for suffix in form.suffixes)
        raise click.UsageError(
            f"--output {path}: no format goes by the suffix `{suffix}`; {', '.join(suffixes)} and {last} name one, and "
            f"--output FORMAT={path} says which"
        )
    return known or TABLE


def _place(path: str, value: str, form: Format) -> str:
    """The path where a file, or of some formats a folder, can be written to it."""
    told = f"--output {value}" if value else "--output ''"
    if not path:
        raise click.UsageError(f"{told}: the file is not named")
    if "\0" in path:
        raise click.UsageError(f"{told}: no file can have this name")
    if form.is_folder:
        if is_there(path) and not is_folder(path):
            raise click.UsageError(f"{told}: this is a file, and {form.name} is a folder of pages")
        from factcheck.report_folder import NOT_OURS, may_be_replaced  # noqa: PLC0415  # few runs write one

        if not may_be_replaced(path):
            raise click.UsageError(f"{told}: {NOT_OURS}")
        return path
    if path.endswith(os.sep) or is_folder(path):
        raise click.UsageError(f"{told}: this is a folder; name a file in it")
    return path


def _format(name: str, option: str) -> Format:
    known = format_named(name)
    if known is None:
        *names, last = (form.name for form in FORMATS)
        raise click.UsageError(f"{option}: there is no format `{name}`; there are {', '.join(names)} and {last}")
    return known


def look(*, to_file: bool = False, every_row: bool = False, quiet: bool = False) -> Look:
    """How a table is printed: in colour and as wide as the terminal, where it goes to one."""
    if to_file or sys.stdout is None or not sys.stdout.isatty():
        return Look(every_row=every_row, quiet=quiet)
    width = max(_NARROWEST, _terminal_width())
    return Look(width=width, is_terminal=True, color="NO_COLOR" not in os.environ, every_row=every_row, quiet=quiet)


def _terminal_width() -> int:
    """What COLUMNS says, else the terminal."""
    named = os.environ.get("COLUMNS", "")
    try:
        return int(named) if named.isdecimal() else os.get_terminal_size(sys.stdout.fileno()).columns
    except OSError:
        return _WIDTH
