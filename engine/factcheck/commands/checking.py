"""`check`: articles against rules, and where the reports go."""

# ruff: noqa: PLC0415  # a command imports what it needs when it runs

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from factcheck import options
from factcheck.progress import shown_progress

if TYPE_CHECKING:
    from factcheck.evaluate.baseline import Baseline
    from factcheck.report.formats import Format, Output
    from factcheck.report.model import Report


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@options.rules
@options.profile
@options.only
@options.severity
@options.strict
@options.preview
@options.published
@options.as_of
@options.max_file_size
@options.no_ignore
@options.force_exclude
@options.changed_since
@options.stdin_filename
@options.jobs
@options.no_cache
@options.allow_database
@options.format_
@options.outputs
@options.baseline
@options.every_row
@options.quiet
@options.watch
def check(paths: tuple[str, ...], watch: bool, **asked: Any) -> int:
    """Check articles: files, folders with .txt, .text, .md and .markdown files, or `-` for the standard input.

    The rules are the standard ones, those of ./rules (or of --rules, or of factcheck.toml), and those of
    NAME.rules beside NAME.txt. The table shows failures first, then what is unknown, then passes.
    """
    if not watch:
        return _check(paths, **asked).exit_code
    from factcheck.commands.watching import watch_articles

    return watch_articles(lambda: _check(paths, **asked), paths, asked)


def _check(
    paths: tuple[str, ...],
    format_: str | None,
    outputs: tuple[str, ...],
    baseline: str | None,
    every_row: bool,
    **asked: Any,
) -> "Report":
    """Check once, and write the reports."""
    quiet = asked.pop("quiet")
    if every_row and quiet:
        raise click.UsageError("--all and --quiet: one asks for every row, the other for few")
    from factcheck import run, standard_input
    from factcheck.request import Request

    wanted = options.wanted_outputs(format_, outputs)
    asked["ignore_files"] = not asked.pop("no_ignore")
    asked["outputs"] = tuple(output.path for output in wanted if output.path is not None)
    _refuse_closed(wanted)
    if baseline is not None:
        asked["baseline"] = _baseline(baseline, asked["outputs"])
    if every_row or any(output.format.every_row for output in wanted):
        asked["details_up_to"] = None
    if not any(output.format.every_row for output in wanted):
        asked["passes_kept"] = 1  # a table shows the first
    asked["with_text"] = any(output.format.with_text for output in wanted)
    name = asked.pop("stdin_filename")
    asked["stdin"] = standard_input.read_where_named(paths, name=name, max_size=asked["max_file_size"])
    report = run.check(Request(paths=paths, **asked), progress=shown_progress())
    _tell_of_cache(report.tree_with_cache)
    _write(report, wanted, every_row=every_row, quiet=quiet)
    return report


def _baseline(path: str, outputs: "Sequence[str]") -> "Baseline":
    """What the file knows, which no report may be written over."""
    from factcheck.baseline_file import read_baseline
    from factcheck.run_inputs import refuse_overwriting

    refuse_overwriting(outputs, {os.path.realpath(path): "the baseline"})
    return read_baseline(path)


def _refuse_closed(outputs: "Sequence[Output]") -> None:
    """A report for a closed standard output is refused before any other is written."""
    from factcheck import writing

    if any(output.path is None for output in outputs):
        writing.write_out(())


def _tell_of_cache(tree: str | None) -> None:
    if tree is not None:
        from factcheck import cache_place, writing

        writing.write_error(cache_place.not_used_in(tree))


def _write(report: "Report", outputs: "Sequence[Output]", *, every_row: bool, quiet: bool) -> None:
    """Write the files, and only when all of them are there print what goes to the standard output."""
    from factcheck import writing
    from factcheck.report.formats import render_as, render_pages_as

    to_file = options.look(to_file=True, every_row=every_row, quiet=quiet)
    named = [(output.path, output.format) for output in outputs if output.path is not None]
    writing.write_files(
        (
            (path, _with_earlier(path, form, render_as(form, report, to_file)))
            for path, form in named
            if not form.is_folder
        ),
        ((path, render_pages_as(form, report)) for path, form in named if form.is_folder),
    )
    for output in outputs:
        if output.path is None:
            writing.write_out(render_as(output.format, report, options.look(every_row=every_row, quiet=quiet)))
    if not any(output.format.tells_unchecked for output in outputs):
        _tell_unchecked(report)


def _tell_unchecked(report: "Report") -> None:
    """What no rule looked at, on the standard error: none of the reports has a place for it."""
    from factcheck import writing
    from factcheck.report.closing import idle_lines, unchecked_lines

    for line in (*idle_lines(report), *unchecked_lines(report)):
        writing.write_error(line)


def _with_earlier(path: str, form: "Format", parts: "Iterable[str]") -> "Iterable[str]":
    """The report, after what stands already in a file that is one for all commands of a step."""
    if form.appends_to is None or not os.path.isfile(path):
        return parts
    shared = os.environ.get(form.appends_to, "")
    if not shared or not os.path.exists(shared) or not os.path.samefile(path, shared):
        return parts
    with open(path, encoding="utf-8", errors="surrogateescape") as file:
        earlier = file.read()
    return (earlier, "\n" if earlier and not earlier.endswith("\n") else "", *parts)
