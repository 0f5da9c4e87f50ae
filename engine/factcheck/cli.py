"""The command: arguments, calls, exit code. Everything slow is imported by the command that needs it."""

# ruff: noqa: PLC0415

import contextlib
import gc
import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from factcheck import __version__, options
from factcheck.errors import FactcheckError, ReaderLeft, UnreadableArticle

if TYPE_CHECKING:
    from factcheck.report.formats import Output
    from factcheck.report.model import Report

_HELP = """Check what must be true of an article, written as rules, against its text.

\b
  factcheck seeds/                        the articles of a folder, with the standard rules and ./rules
  factcheck story.txt                     one article, with the rules of story.rules beside it
  factcheck story.md --rules house.rules  with rules of your own
  factcheck seeds/ --format json          for other programs
  factcheck facts story.txt               what the analysis sees: quotes, speakers, numbers, names
  factcheck explain RULE story.txt        how a rule comes to its outcome, value by value
  factcheck test rules/                   the examples that rules carry
  factcheck rules show counts.parts-sum   what a rule says, and why

`factcheck PATH...` is short for `factcheck check PATH...`.

\b
Exit codes: 0 the gate holds; 1 a finding gates; 2 it could not run (usage, a broken rule file, a report not
written); 3 some article could not be read; 4 nothing was checked; 130 interrupted.
"""


class _CheckByDefault(click.Group):
    """A group whose first command may be left out: what is no command's name is checked."""

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in (*self.commands, "--help", "-h", "--version"):
            args = ["check", *args]
        return super().parse_args(context, args)


@click.group(
    cls=_CheckByDefault,
    help=_HELP,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="factcheck %(version)s")
def command() -> None:
    """The command with its subcommands."""


@command.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@options.rules
@options.only
@options.severity
@options.strict
@options.preview
@options.published
@options.as_of
@options.max_file_size
@options.allow_database
@options.format_
@options.outputs
@options.every_row
def check(paths: tuple[str, ...], format_: str, outputs: tuple[str, ...], every_row: bool, **asked: Any) -> int:
    """Check articles: files, or folders with .txt, .text, .md and .markdown files.

    The rules are the standard ones, those of ./rules (or of --rules, or of factcheck.toml), and those of
    NAME.rules beside NAME.txt. The table shows failures first, then what is unknown, then passes.
    """
    from factcheck import run

    wanted = options.wanted_outputs(format_, outputs)
    asked["outputs"] = tuple(output.path for output in wanted if output.path is not None)
    _refuse_closed(wanted)
    if every_row or any(output.format == "json" for output in wanted):
        asked["details_up_to"] = None
    report = run.check(run.Request(paths=paths, **asked), progress=_progress())
    _write(report, wanted, every_row=every_row)
    return report.exit_code


def _refuse_closed(outputs: "Sequence[Output]") -> None:
    """A report for a closed standard output is refused before any other is written."""
    from factcheck import writing

    if any(output.path is None for output in outputs):
        writing.write_out(())


def _write(report: "Report", outputs: "Sequence[Output]", *, every_row: bool) -> None:
    """Write the files, and only when all of them are there print what goes to the standard output."""
    from factcheck import writing
    from factcheck.report.formats import render_as

    to_file = options.look(to_file=True, every_row=every_row)
    files = [(output.path, output.format) for output in outputs if output.path is not None]
    writing.write_files((path, render_as(form, report, to_file)) for path, form in files)
    for output in outputs:
        if output.path is None:
            writing.write_out(render_as(output.format, report, options.look(every_row=every_row)))


def _progress(*, counted: str = "articles") -> Callable[[int, int], None]:
    """What shows how far a run has come: on a terminal, after a second."""
    if sys.stderr is None or not sys.stderr.isatty():
        return lambda done, total: None
    from factcheck.progress import Progress

    return Progress(sys.stderr, counted=counted)


@command.command()
@click.argument("rules", nargs=-1, metavar="[RULES]...")
@options.mutate
@options.allow_database
def test(rules: tuple[str, ...], mutate: bool, allow_database: bool) -> int:
    """Run the examples that rules carry: of rule files or folders, or of all that a check would use.

    Exit 1 where an example fails (with --mutate also where a change goes unnoticed), 4 where there is none.
    """
    from factcheck import trial, writing
    from factcheck.report import examples

    tried = trial.try_rules(rules, allow_database=allow_database)
    writing.write_out(examples.render(tried.results, rules=tried.rules, untried=tried.untried, look=options.look()))
    if not mutate or tried.exit_code:
        return tried.exit_code
    return _measure(rules, allow_database=allow_database)


def _measure(rules: tuple[str, ...], *, allow_database: bool) -> int:
    """Change the rules, whose examples all hold, and list what survives."""
    from factcheck import strength, writing
    from factcheck.report import strength_text

    measured = strength.measure_rules(rules, allow_database=allow_database, progress=_progress(counted="changes"))
    writing.write_out(strength_text.render(measured))
    return measured.exit_code


@command.command()
@click.argument("article", metavar="ARTICLE")
@options.published
@options.max_file_size
@options.format_
def facts(article: str, format_: str, **asked: Any) -> int:
    """Show what the analysis sees in an article: quotes with speakers, numbers, names, dates, by kind."""
    from factcheck import run, writing
    from factcheck.report import facts_json, facts_text

    found = run.analyse_file(article, **asked)
    writing.write_out(facts_json.render(found) if format_ == "json" else facts_text.render(found))
    return 0


@command.command()
@click.argument("rule", metavar="RULE")
@click.argument("article", metavar="ARTICLE")
@options.rules
@options.published
@options.max_file_size
@options.allow_database
def explain(rule: str, article: str, **asked: Any) -> int:
    """Show how a rule comes to its outcome on an article.

    Every instance with the value of each sub-expression and the article's words, and the candidates that dropped
    out, by condition, as [passed/considered].
    """
    from factcheck import explaining, writing
    from factcheck.report import explain_text
    from factcheck.run import Request

    explained = explaining.explain_rule(rule, Request(paths=(article,), **asked))
    writing.write_out(explain_text.render(explained.explanation, explained.source))
    return explained.exit_code


@command.group(name="rules", invoke_without_command=True)
@options.rules
@options.allow_database
@click.pass_context
def rules_(context: click.Context, rules: tuple[str, ...], allow_database: bool) -> int:
    """List the rules that a check would use; `rules show ID` tells all of one.

    The rules of NAME.rules beside an article are among them where --rules names that file.
    """
    context.obj = rules
    if context.invoked_subcommand is not None:
        return 0
    from factcheck import run, writing
    from factcheck.report import rules_text

    found, _ = run.rules_in_use(rules, allow_database=allow_database)
    writing.write_out(rules_text.render_list(found.book.rules, options.look()))
    return 0


@rules_.command()
@click.argument("rule", metavar="ID")
@options.rules
@options.allow_database
@click.pass_obj
def show(before: tuple[str, ...], rule: str, rules: tuple[str, ...], allow_database: bool) -> int:
    """A rule's documentation, its conditions read back in English, and its examples."""
    from factcheck import run, writing
    from factcheck.report import rules_text

    in_use, texts = run.rules_in_use((*before, *rules), allow_database=allow_database)
    found = run.rule_named(rule, in_use)
    source = next(text.source for text in texts if text.source.name == found.file)
    writing.write_out(rules_text.render_rule(found, source))
    return 0


@command.command()
@click.argument("paths", nargs=-1, required=True, metavar="RULES...")
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit 1 where a file would be changed.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would be changed.")
def fmt(paths: tuple[str, ...], only_check: bool, diff: bool) -> int:
    """Lay out rule files, or those in folders, in the one way: indentation, spaces, blank lines.

    Comments, line breaks and the texts of examples stay, and what the rules say does.
    """
    from factcheck import formatting, writing
    from factcheck.report import formatted_text

    files = formatting.format_files(paths)
    is_writing = not only_check and not diff
    if is_writing:
        writing.write_files((str(file.path), (file.text,)) for file in files if file.is_changed)
    shown = (line for file in files if diff for line in formatting.difference(file))
    names = [(file.source.name, file.is_changed) for file in files]
    writing.write_out((*formatted_text.render_difference(shown), *formatted_text.render(names, done=is_writing)))
    return int(only_check and any(file.is_changed for file in files))


@command.command()
@click.argument("kind", required=False)
def model(kind: str | None) -> int:
    """Show the document model that rules see: kinds and their fields, and the functions; or one KIND."""
    from factcheck import writing
    from factcheck.report import model_text

    writing.write_out(model_text.render(kind))
    return 0


# ------------------------------------------------------------------ exit code


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit code, whatever happens, without a traceback."""
    _set_streams()
    try:
        with _collecting_seldom():
            words = None if arguments is None else list(arguments)
            code = command.main(words, prog_name="factcheck", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except (KeyboardInterrupt, click.Abort):
        return _stop(130, "interrupted")
    except ReaderLeft:
        return _reader_left()
    except click.ClickException as error:
        return _stop(2, _one_line(error))
    except UnreadableArticle as error:
        return _stop(3, str(error))
    except FactcheckError as error:
        return _stop(2, str(error), cause=error)
    except Exception as error:
        return _stop(2, f"internal error: {type(error).__name__}: {error}", cause=error)


@contextlib.contextmanager
def _collecting_seldom() -> Iterator[None]:
    """Leave the search for cyclic garbage to the run: values make none, and looking takes a fifth of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _set_streams() -> None:
    """Print UTF-8 wherever the command runs; what has no form in it (a byte of a file name) as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _one_line(error: click.ClickException) -> str:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()
    hint = ""
    if isinstance(error, click.UsageError) and error.ctx is not None:
        hint = f" (see `{error.ctx.command_path} --help`)"
    return f"{' '.join(error.format_message().split())}{hint}"


def _stop(code: int, message: str, *, cause: BaseException | None = None) -> int:
    from factcheck.report.safe_text import safe_block

    if cause is not None and os.environ.get("FACTCHECK_DEBUG"):
        import traceback

        traceback.print_exception(cause)
    if sys.stderr is None:  # there is nobody to tell; `print` would go to the standard output
        return code
    with contextlib.suppress(OSError):  # there is nobody left to tell
        print(f"factcheck: {safe_block(message)}" if "\n" not in message else safe_block(message), file=sys.stderr)
    return code


def _reader_left() -> int:
    """The reader of our output has closed it: the report was not written whole, and nobody is there to read why."""
    # What Python flushes at its end must not meet the closed pipe again.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 2
