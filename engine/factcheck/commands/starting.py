"""`init` and `new`: where a newsroom begins, and where the rules of an article do."""

# ruff: noqa: PLC0415  # a command imports what it needs when it runs

import os
from typing import Any

import click

from factcheck import options
from factcheck.errors import NothingFound, UsageError
from factcheck.presence import is_there
from factcheck.progress import shown_progress


@click.command()
@click.argument("article", metavar="ARTICLE")
@click.option("--output", metavar="FILE", help="Write the rules to FILE.")
@click.option("--force", is_flag=True, help="Replace FILE where it is there already.")
@options.published
@options.max_file_size
@options.stdin_filename
def new(article: str, output: str | None, force: bool, stdin_filename: str | None, **asked: Any) -> int:
    """Draft rules for an article of what is found in it: totals and parts, shares, figures told twice, who said what.

    Every rule is tried before it is written: it holds in the article, and there is no figure in it that could be
    changed alone without the rule's noticing. Its examples are the article's own sentences, as they stand and with
    one figure changed; rules for which none could be made are named on the standard error. Exit 4 where nothing is
    found. `-` is the article that comes by the standard input.
    """
    from factcheck import one_article, standard_input, writing
    from factcheck.drafting.draft import draft

    if output is not None:
        _refuse(output, stdin_filename or article, force=force)
    stdin = standard_input.read_where_named((article,), name=stdin_filename, max_size=asked["max_file_size"])
    facts = one_article.analyse_file(article, stdin=stdin, **asked)
    found = draft(facts, published=asked["published"], progress=shown_progress(counted="changes"))
    if not found.rules:
        raise NothingFound(facts.prose.article.source.name, found.left_out)
    if output is None:
        writing.write_out((found.text,))
    else:
        writing.write_files([(output, (found.text,))])
    if found.bare:
        advice = "write an `example passes` and an `example fails` for each"
        why = "no short part of the article shows what they say"
        writing.write_error(f"drafted without examples: {', '.join(found.bare)}; {why}, so {advice}")
    return 0


@click.command()
@click.argument("folder", metavar="[FOLDER]", default=".")
@click.option("--force", is_flag=True, help="Replace files that are there already.")
def init(folder: str, force: bool) -> int:
    """Begin a project: settings, a rule with its examples, an article, and jobs that check both.

    Writes factcheck.toml, rules/house.rules, articles/library.txt, a workflow of GitHub, a job of GitLab and the
    settings of pre-commit. A file that is there already is kept.
    """
    from factcheck import starting, writing

    files = starting.new_files(folder, force=force)
    starting.make_folders(files)
    writing.write_files((file.path, (file.text,)) for file in files if not file.kept)
    kept = " (it is there already; --force replaces it)"
    writing.write_out(f"{f'kept {file.path}{kept}' if file.kept else f'wrote {file.path}'}\n" for file in files)
    if not all(file.kept for file in files if file.is_job):
        writing.write_out((starting.ABOUT_JOBS,))
    return 0


def _refuse(output: str, article: str, *, force: bool) -> None:
    """Refuse to write over the article, and over any file without being told to."""
    if os.path.realpath(output) == os.path.realpath(article):
        raise UsageError(f"--output {output}: this is the article")
    if is_there(output) and not force:
        raise UsageError(f"--output {output}: this file is there already; --force replaces it")
