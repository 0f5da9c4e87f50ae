"""Find the rule files of a run, and what each of them uses."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import attrs

from factcheck.errors import PathNotFound, RuleFileErrors, UsageError
from factcheck.language.nearest import did_you_mean
from factcheck.language.nodes import RuleError
from factcheck.project import Project
from factcheck.source import Source, Span
from factcheck.walk import ArticleFile, printed_name, reason_of

RULE_SUFFIX = ".rules"
SHIPPED = "<factcheck>/"  # begins the printed name of a shipped file; no path of a user is spelled so
MAX_RULE_FILE_SIZE = 4_000_000  # bytes; the largest pack of thousands of rules is a tenth of it

_BLOCK = '"""'
_OPENERS = ("use ", "use\t", "pack ", "pack\t")
_STATEMENT = re.compile(r'(?P<word>use|pack)[ \t]+(?P<target>"[^"\n]*"|[^\s#]+)')


@attrs.frozen
class Target:
    """What a `use` or `pack` statement names, and where."""

    name: str
    is_path: bool
    span: Span


@attrs.frozen
class RuleText:
    """A rule file as found: its text, its place on the disk, its pack and what it uses.

    `beside` names the articles that it belongs to, for a NAME.rules beside NAME.txt; none: it is for all.
    """

    source: Source
    path: Path
    pack: str | None = None
    uses: tuple[Target, ...] = ()
    beside: tuple[str, ...] = ()

    @property
    def is_shipped(self) -> bool:
        """Whether it came with the command; a project's copy of a shipped file is the project's."""
        return self.source.name.startswith(SHIPPED)


@attrs.frozen
class Wanted:
    """Which rules a run is to use: the project's settings, what `--rules` names, the articles to be read."""

    project: Project
    named: tuple[str, ...] = ()
    articles: tuple[ArticleFile, ...] = ()


def find_rules(wanted: Wanted) -> tuple[RuleText, ...]:
    """The rule files of a run, each once: shipped ones first, then the project's, then those beside articles.

    Raises PathNotFound, UsageError, and RuleFileErrors for files that cannot be read and uses that lead nowhere.
    """
    errors: list[str] = []
    own = _read_all(_own_paths(wanted), wanted.project, errors)
    own = _with_used_files(own, wanted.project, errors)
    shipped = _chosen_shipped(own, wanted.project, errors)
    if errors:
        raise RuleFileErrors(tuple(errors), len({error.partition(":")[0] for error in errors}))
    own_packs = {text.pack for text in own if text.pack is not None}
    own_places = {os.path.realpath(text.path) for text in own}
    kept = [text for text in shipped if text.pack not in own_packs and os.path.realpath(text.path) not in own_places]
    return (*kept, *own)


# ------------------------------------------------------------------ which files


def _own_paths(wanted: Wanted) -> dict[Path, tuple[str, ...]]:
    """The files that are not shipped, each with the articles that it stands beside."""
    found: dict[Path, tuple[str, ...]] = {}
    for article in wanted.articles:
        beside = article.path.with_suffix(RULE_SUFFIX)
        if beside != article.path and beside.is_file():
            if beside.is_symlink():
                _keep_inside(wanted.project, beside, str(beside))
            found[beside] = (*found.get(beside, ()), article.name)
    places = {os.path.realpath(path) for path in found}
    for path in _named_paths(wanted):
        if os.path.realpath(path) not in places:
            places.add(os.path.realpath(path))
            found[path] = ()
    return found


def _named_paths(wanted: Wanted) -> list[Path]:
    project = wanted.project
    if wanted.named:
        return [path for name in wanted.named for path in _rule_files(Path(name), name)]
    if project.rules is None and not (project.root / "rules").is_dir():
        return []
    names = ("rules",) if project.rules is None else project.rules
    paths = [path for name in names for path in _rule_files(_inside(project, name), name)]
    for path in paths:
        _keep_inside(project, path, str(path))
    return paths


def _inside(project: Project, name: str) -> Path:
    path = project.root / name
    _keep_inside(project, path, name)
    return _shown_from_here(path)


def _keep_inside(project: Project, path: Path, name: str) -> None:
    """Refuse a path by which the checked tree would have a file from elsewhere read, and quoted in a message."""
    if not project.holds(path):
        raise UsageError(f"{name}: this rule file leads out of the project")


def _shown_from_here(path: Path) -> Path:
    """The path from the working folder, where that is shorter to read."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _rule_files(path: Path, name: str) -> list[Path]:
    """A rule file, or all below a folder, in order of path; links to folders are not followed."""
    if not path.exists():
        raise PathNotFound(name)
    if not path.is_dir():
        return [path]
    found: list[Path] = []
    for folder, folders, files in os.walk(path, onerror=_refuse):
        folders[:] = sorted(inner for inner in folders if not inner.startswith("."))
        found += [Path(folder, file) for file in sorted(files) if _is_rule_file(file)]
    if not found:
        raise UsageError(f"{name}: no rule file (*{RULE_SUFFIX}) is in this folder")
    return found


def _is_rule_file(name: str) -> bool:
    return name.endswith(RULE_SUFFIX) and not name.startswith(".")


def _refuse(error: OSError) -> None:
    raise UsageError(f"{error.filename}: the folder cannot be read: {reason_of(error)}") from error


# ------------------------------------------------------------------ reading


def _read_all(paths: dict[Path, tuple[str, ...]], project: Project, errors: list[str]) -> list[RuleText]:
    texts: list[RuleText] = []
    for path, beside in paths.items():
        text = _read(path, printed_name(str(path)), errors, beside=beside)
        if text is not None:
            texts.append(text)
    return texts


def _read(path: Path, name: str, errors: list[str], *, beside: tuple[str, ...] = ()) -> RuleText | None:
    try:
        size = path.stat().st_size
        if size > MAX_RULE_FILE_SIZE:
            errors.append(f"{name}: error: {size} bytes are more than the {MAX_RULE_FILE_SIZE} a rule file may have")
            return None
        data = path.read_bytes()
        text = data.decode("utf-8").removeprefix("\ufeff")
    except OSError as error:
        errors.append(f"{name}: error: cannot be read: {reason_of(error)}")
        return None
    except UnicodeDecodeError as error:
        errors.append(f"{name}: error: not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}")
        return None
    return scan(Source(name, text), path, beside=beside)


def scan(source: Source, path: Path, *, beside: tuple[str, ...] = ()) -> RuleText:
    """A rule file with the pack that it names and the files and packs that it uses, without parsing it."""
    packs: list[str] = []
    uses: list[Target] = []
    for match in _statements(source.text):
        target = match["target"]
        if match["word"] == "pack":
            packs.append(target)
        else:
            uses.append(Target(target.strip('"'), target.startswith('"'), Span(*match.span("target"))))
    return RuleText(source, path, packs[0] if packs else None, tuple(uses), beside)


def _statements(text: str) -> Iterator[re.Match[str]]:
    """The `use` and `pack` statements: at the start of a line, and not within a block of text."""
    start = 0
    is_block = False
    for line in text.splitlines(keepends=True):
        if _BLOCK in line and (is_block or not line.lstrip().startswith("#")):
            is_block ^= line.count(_BLOCK) % 2 == 1
        elif not is_block and line.startswith(_OPENERS):
            match = _STATEMENT.match(text, start)
            if match is not None:
                yield match
        start += len(line)


# ------------------------------------------------------------------ use


def _with_used_files(own: list[RuleText], project: Project, errors: list[str]) -> list[RuleText]:
    """These files and all that they use by path, each once."""
    found = {os.path.realpath(text.path): text for text in own}
    waiting = list(own)
    while waiting:
        text = waiting.pop(0)
        for use in text.uses:
            if not use.is_path:
                continue
            path = project.root / use.name
            problem = _problem_of_use(path, project)
            if problem is not None:
                errors.append(_printed(text, use, problem))
            elif os.path.realpath(path) not in found:
                used = _read(path, printed_name(str(_shown_from_here(path))), errors)
                if used is not None:
                    found[os.path.realpath(path)] = used
                    waiting.append(used)
    return list(found.values())


def _problem_of_use(path: Path, project: Project) -> str | None:
    if not project.holds(path):
        return "this path leads out of the project"
    if not path.is_file():
        return "no such file below the project's root"
    return None


def _printed(text: RuleText, use: Target, message: str, hint: str | None = None) -> str:
    from factcheck.language.errors import print_error  # noqa: PLC0415  # only mistakes pay for it

    return print_error(RuleError(text.source.name, use.span, message, hint), text.source)


# ------------------------------------------------------------------ shipped packs


def shipped_folder() -> Path:
    """Where the shipped packs lie: in the installed package, else beside the checkout's `engine` folder."""
    package = Path(__file__).resolve().parent
    for folder in (package / "rules", package.parent.parent / "rules"):
        if (folder / "standard").is_dir():
            return folder
    raise UsageError("the shipped rules are missing: install factcheck again")


def _chosen_shipped(own: Sequence[RuleText], project: Project, errors: list[str]) -> list[RuleText]:
    """The shipped files that the project does not turn off, and those of the packs that files use."""
    names = [(text, use) for text in own for use in text.uses if not use.is_path]
    if not project.standard and not names:
        return []
    shipped = read_shipped(errors)
    wanted = {"standard"} if project.standard else set()
    own_packs = {text.pack for text in own if text.pack is not None}
    known = own_packs | {text.pack for text in shipped if text.pack is not None}
    for text, use in names:
        if any(_belongs(pack, use.name) for pack in known):
            wanted.add(use.name)
        else:
            hint = did_you_mean(use.name, {*known, *(pack.partition(".")[0] for pack in known)})
            errors.append(_printed(text, use, f"there is no pack `{use.name}`", hint))
    return [text for text in shipped if any(_belongs(text.pack, pack) for pack in wanted)]


def _belongs(pack: str | None, wanted: str) -> bool:
    """Whether a file's pack is the one wanted or a part of it: `standard.quotes` of `standard`."""
    return pack is not None and (pack == wanted or pack.startswith(f"{wanted}."))


def read_shipped(errors: list[str]) -> list[RuleText]:
    """Every shipped rule file, named from the folder that holds them."""
    folder = shipped_folder()
    paths: Iterable[Path] = _rule_files(folder, "the shipped rules")
    texts = (_read(path, f"{SHIPPED}{path.relative_to(folder).as_posix()}", errors) for path in paths)
    return [text for text in texts if text is not None]
