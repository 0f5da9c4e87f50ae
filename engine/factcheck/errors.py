"""The exceptions that mean "cannot go on"; what is wrong with an article is never one of them."""

import contextlib
from collections.abc import Iterator

import attrs


class FactcheckError(Exception):
    """What the command reports in one line, without a traceback; the run exits 2."""


@attrs.frozen
class UnreadableArticle(FactcheckError):
    """An article that could not be read or was over a limit; the others go on and the run exits 3."""

    path: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


@attrs.frozen
class PathNotFound(FactcheckError):
    """A path named by the user that does not exist."""

    path: str

    def __str__(self) -> str:
        return f"{self.path}: no such file or folder"


@attrs.frozen
class RuleFileNamed(FactcheckError):
    """A rule file that is named where an article is meant."""

    path: str

    def __str__(self) -> str:
        uses = f"`factcheck test {self.path}` runs its examples, `--rules {self.path}` uses it"
        return f"{self.path}: this is a rule file, not an article; {uses}"


@attrs.frozen
class UsageError(FactcheckError):
    """A call that makes no sense: an unknown rule, a bad date, an unknown collection."""

    message: str

    def __str__(self) -> str:
        return self.message


@attrs.frozen
class RuleFileErrors(FactcheckError):
    """Every error of every rule file of a run; `printed` holds each in its full printed form.

    `files` is the number of files that have one.
    """

    printed: tuple[str, ...]
    files: int = 1

    def __str__(self) -> str:
        errors = "1 error" if len(self.printed) == 1 else f"{len(self.printed)} errors"
        files = "1 file" if self.files == 1 else f"{self.files} files"
        return "\n\n".join((*self.printed, f"{errors} in {files}; nothing was checked"))


@attrs.frozen
class DeclarationErrors(FactcheckError):
    """Lines of declarations that do not fit exactly one place of an article; `printed` holds each with its place."""

    printed: tuple[str, ...]

    def __str__(self) -> str:
        return "\n".join((*self.printed, "a declaration must fit exactly one place of each article"))


@attrs.frozen
class ReportNotWritten(FactcheckError):
    """A report that could not be written whole; the file that stood there before is untouched."""

    path: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: the report could not be written: {self.reason}"


@attrs.frozen
class InternalError(FactcheckError):
    """A fault of ours; `during` names the article or the rule that met it, the cause is chained."""

    during: str
    cause: str

    def __str__(self) -> str:
        return f"internal error in {self.during}: {self.cause} (FACTCHECK_DEBUG=1 shows where)"


@attrs.frozen
class ProcessesKilled(FactcheckError):
    """The processes of a run were killed one after the other; `how` says it of the last: "was killed (SIGKILL)"."""

    processes: int
    how: str

    def __str__(self) -> str:
        told = "nothing is reported; perhaps memory is short: fewer processes (--jobs 1) need less"
        return f"{self.processes} processes of this run ended one after the other, the last {self.how}: {told}"


@attrs.frozen
class NothingFound(FactcheckError):
    """An article of which no rule could be drafted; `left_out` are lines on what was found and would not do."""

    path: str
    left_out: tuple[str, ...] = ()

    def __str__(self) -> str:
        head = f"{self.path}: no relation found that a rule could be drafted of"
        return "\n".join((head, *(f"  {line}" for line in self.left_out)))


@contextlib.contextmanager
def faults_named(during: str) -> Iterator[None]:
    """Let what users can mend pass, and name with any other exception the article or the rule that met it."""
    try:
        yield
    except (FactcheckError, OSError):
        raise
    except Exception as error:
        raise InternalError(during, f"{type(error).__name__}: {error}") from error


class ReaderLeft(FactcheckError):
    """Whoever read the standard output has closed it: the report was not written whole, and nobody is there to ask."""


def reason_of(error: OSError) -> str:
    """Why the system refused, in its words: "permission denied"."""
    return (error.strerror or type(error).__name__).lower()
