"""The command with its subcommands, and its exit code whatever happens."""

# ruff: noqa: PLC0415

import contextlib
import gc
import io
import os
import sys
from collections.abc import Iterator, Sequence

import click

from factcheck import __version__
from factcheck.commands import baseline, checking, looking, rule_files, starting
from factcheck.errors import FactcheckError, NothingFound, PathNotFound, ReaderLeft, UnreadableArticle, reason_of

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


_SUBCOMMANDS: tuple[click.Command, ...] = (
    checking.check,
    looking.facts,
    looking.explain,
    looking.model,
    rule_files.test,
    rule_files.rules_,
    rule_files.fmt,
    baseline.baseline,
    starting.new,
    starting.init,
)
for _subcommand in _SUBCOMMANDS:
    command.add_command(_subcommand)


# ------------------------------------------------------------------ exit code


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit code, whatever happens, without a traceback."""
    _set_streams()
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        with _collecting_seldom():
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
    except NothingFound as error:
        return _stop(4, str(error))
    except PathNotFound as error:
        return _stop(2, f"{error}{_command_meant(error.path, words)}", cause=error)
    except FactcheckError as error:
        return _stop(2, str(error), cause=error)
    except OSError as error:
        return _stop(2, _told(error), cause=error)
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


def _command_meant(path: str, words: Sequence[str]) -> str:
    """The command that may have been meant by what is no file, where it stands in a command's place."""
    if not words or words[0] != path:
        return ""
    from factcheck.language.nearest import nearest

    meant = nearest(path, command.commands)
    return "" if meant is None else f"; did you mean the command `{meant}`?"


def _told(error: OSError) -> str:
    """What the system refuses, and for which file: that is for the user to mend."""
    name = error.filename
    return reason_of(error) if name is None else f"{os.fsdecode(name) if name else '.'}: {reason_of(error)}"


def _stop(code: int, message: str, *, cause: BaseException | None = None) -> int:
    from factcheck import writing

    if cause is not None and os.environ.get("FACTCHECK_DEBUG"):
        import traceback

        traceback.print_exception(cause)
    writing.write_error(message)
    return code


def _reader_left() -> int:
    """The reader of our output has closed it: the report was not written whole, and nobody is there to read why."""
    # What Python flushes at its end must not meet the closed pipe again.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 2
