"""`baseline update`: the failures that there are now are taken for known."""

# ruff: noqa: PLC0415  # a command imports what it needs when it runs

from typing import Any

import click

from factcheck import options
from factcheck.progress import shown_progress


@click.group()
def baseline() -> None:
    """Failures that are known: `check --baseline FILE` tells them, and only new ones hold publication."""


@baseline.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--baseline",
    "file",
    metavar="FILE",
    help="The file to write; without it that of factcheck.toml, else factcheck-baseline.json.",
)
@options.rules
@options.profile
@options.only
@options.preview
@options.published
@options.as_of
@options.max_file_size
@options.jobs
@options.no_ignore
@options.force_exclude
@options.no_cache
@options.allow_database
def update(paths: tuple[str, ...], file: str | None, **asked: Any) -> int:
    """Write every failure of articles to the baseline, whatever its severity; those that are waived are none.

    What the file has of articles and rules that are not looked at stays in it. Nothing is written where a rule could
    not be evaluated or nothing was checked.
    """
    from factcheck import baselining, cache_place, writing
    from factcheck.report import baseline_text
    from factcheck.request import Request

    asked["ignore_files"] = not asked.pop("no_ignore")
    path = file or baselining.file_of_project(asked["profile"])
    updated = baselining.update_baseline(Request(paths=paths, **asked), path, progress=shown_progress())
    if updated.tree_with_cache is not None:
        writing.write_error(cache_place.not_used_in(updated.tree_with_cache))
    told = baseline_text.render(updated.path, failures=updated.failures, kept=updated.kept, dropped=updated.dropped)
    writing.write_out(told)
    return updated.exit_code
