"""Find the rule files of a run."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import attrs

from factcheck.errors import PathNotFound, RuleFileErrors, UsageError, reason_of
from factcheck.language.nearest import did_you_mean
from factcheck.language.nodes import RuleError
from factcheck.presence import is_there
from factcheck.project import PROJECT_FILE, Project
from factcheck.records import record
from factcheck.rule_text import (
    ON_REQUEST,
    SHIPPED,
    STANDARD,
    RuleText,
    Target,
    is_of_pack,
    is_unusable,
    read_rule_file,
)
from factcheck.walk import RULE_SUFFIX, ArticleFile, printed_name


@record
class Wanted:
    """Which rules a run is to use: the project's settings, what `--rules` names, the articles to be read."""

    project: Project
    named: tuple[str, ...] = ()
    articles: tuple[ArticleFile, ...] = ()


def find_rules(wanted: Wanted) -> tuple[RuleText, ...]:
    """The rule files of a run, each once: shipped ones first, then the project's, then those beside articles.

    A file for every article is for every one also where an article has its name: who adds an article takes no rules
    from the others. Where the run has no others it belongs to that one.

    Raises PathNotFound, UsageError, and RuleFileErrors for files that cannot be read and uses that lead nowhere.
    """
    errors: list[str] = []
    beside = _beside_paths(wanted)
    without_others = [path for path, names in beside.items() if len(names) == len(wanted.articles)]
    common = _with_used_files({}, _read_common(wanted, without_others, errors), wanted.project, errors)
    beside = {path: names for path, names in beside.items() if os.path.realpath(path) not in common}
    every = _with_used_files(common, _read_beside(beside, errors), wanted.project, errors)
    own = list(every.values())
    shipped = _shipped_if_needed(own, wanted.project, errors)
    _refuse_replacing([text for place, text in every.items() if place not in common], shipped, errors)
    chosen = _chosen_shipped(own, shipped, wanted.project, errors)
    if errors:
        raise RuleFileErrors(tuple(errors), len({error.partition(":")[0] for error in errors}))
    return _standing_in(own, chosen)


def _standing_in(own: Sequence[RuleText], shipped: Sequence[RuleText]) -> tuple[RuleText, ...]:
    """The shipped files but those for which a file of the project stands in, and the project's."""
    by_pack = {text.pack: text for text in shipped if text.pack is not None}
    paired = [attrs.evolve(text, shipped=by_pack.get(text.pack) if text.pack else None) for text in own]
    own_packs = {text.pack for text in own if text.pack is not None}
    own_places = {os.path.realpath(text.path) for text in own}
    kept = [text for text in shipped if text.pack not in own_packs and os.path.realpath(text.path) not in own_places]
    return (*kept, *paired)


def _refuse_replacing(for_some: Sequence[RuleText], shipped: Sequence[RuleText], errors: list[str]) -> None:
    """A file that is there for the sake of one article must not take a shipped pack from all the others."""
    packs = {text.pack for text in shipped if text.pack is not None}
    for text in for_some:
        if text.pack in packs:
            why = "beside one article (or used there alone) it would replace it for every article"
            errors.append(f"{text.source.name}: error: `pack {text.pack}` is a shipped pack: {why}")


# ------------------------------------------------------------------ which files


def _beside_paths(wanted: Wanted) -> dict[Path, tuple[str, ...]]:
    """The files that stand beside articles, each with the names of these."""
    found: dict[str, tuple[Path, tuple[str, ...]]] = {}
    for article in wanted.articles:
        for beside in _beside(article, wanted.project):
            path, names = found.get(os.path.realpath(beside), (beside, ()))
            found[os.path.realpath(beside)] = (path, tuple(dict.fromkeys((*names, article.name))))
    return dict(found.values())


def _beside(article: ArticleFile, project: Project) -> list[Path]:
    """NAME.rules of each name by which an article was reached, and of the file that links lead to."""
    reached = [article.path, *map(Path, article.other_names)]
    folders = {os.path.realpath(path.parent) for path in reached}
    real = Path(os.path.realpath(article.path))
    found: list[Path] = []
    for path in (*reached, _shown_from_here(real)):
        beside = path.with_suffix(RULE_SUFFIX)
        if beside == path or not is_there(beside):
            continue
        if is_unusable(beside):
            raise UsageError(f"{beside}: a rule file of this name belongs to {path}, but this is no file")
        if beside.is_symlink() or os.path.realpath(beside.parent) not in folders:
            _keep_inside(project, beside, str(beside))
        found.append(beside)
    return found


def _read_beside(paths: dict[Path, tuple[str, ...]], errors: list[str]) -> list[RuleText]:
    texts = (read_rule_file(path, printed_name(str(path)), errors, beside=names) for path, names in paths.items())
    return [text for text in texts if text is not None]


def _read_common(wanted: Wanted, beside: Iterable[Path], errors: list[str]) -> list[RuleText]:
    """The files for every article, each once, without those beside that are for all the articles of the run."""
    places = {os.path.realpath(path) for path in beside}
    paths: dict[str, Path] = {}
    for path in _named_paths(wanted):
        if os.path.realpath(path) not in places:
            paths.setdefault(os.path.realpath(path), path)
    texts = (read_rule_file(path, printed_name(str(path)), errors) for path in paths.values())
    return [text for text in texts if text is not None]


def _named_paths(wanted: Wanted) -> list[Path]:
    project = wanted.project
    if wanted.named:
        return [path for name in wanted.named for path in _rule_files(Path(name), name, instead="name another")]
    if project.rules is None and not (project.root / "rules").is_dir():
        return []
    if project.rules is None:
        found = _rule_files(_inside(project, "rules"), "rules", instead="remove the folder")
        return _checked_paths(project, [path for path in found if not _is_on_request(path)])
    instead = f"take it out of `rules` in {PROJECT_FILE}"
    named = ((_inside(project, name), name) for name in project.rules)
    return _checked_paths(
        project, [path for place, name in named for path in _rule_files(place, name, instead=instead)]
    )


def _is_on_request(path: Path) -> bool:
    """Whether it is a file of a shipped pack that is off until used; to stand in `./rules` is no use of it."""
    place = os.path.realpath(path)
    shipped = os.path.realpath(shipped_folder())
    return any(place.startswith(os.path.join(shipped, pack, "")) for pack in ON_REQUEST)


def _checked_paths(project: Project, paths: list[Path]) -> list[Path]:
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


def _rule_files(path: Path, name: str, *, instead: str) -> list[Path]:
    """A rule file, or all below a folder, in order of path; links to folders are not followed.

    `instead` is what can be done about a folder that has none, other than to put one there.
    """
    if not path.exists():
        raise PathNotFound(name)
    if not path.is_dir():
        return [path]
    found: list[Path] = []
    for folder, folders, files in os.walk(path, onerror=_refuse):
        folders[:] = sorted(inner for inner in folders if not inner.startswith("."))
        found += [Path(folder, file) for file in sorted(files) if _is_rule_file(file)]
    if not found:
        raise UsageError(f"{name}: no rule file (*{RULE_SUFFIX}) is in this folder: put one there, or {instead}")
    return found


def _is_rule_file(name: str) -> bool:
    return name.endswith(RULE_SUFFIX) and not name.startswith(".")


def _refuse(error: OSError) -> None:
    raise UsageError(f"{error.filename}: the folder cannot be read: {reason_of(error)}") from error


# ------------------------------------------------------------------ use


def _with_used_files(
    before: dict[str, RuleText], texts: list[RuleText], project: Project, errors: list[str]
) -> dict[str, RuleText]:
    """The files found before, these, and all that they use by path, each once by its place."""
    found = before | {os.path.realpath(text.path): text for text in texts}
    waiting = list(texts)
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
                used = read_rule_file(path, printed_name(str(_shown_from_here(path))), errors)
                if used is not None:
                    found[os.path.realpath(path)] = used
                    waiting.append(used)
    return found


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


def _shipped_if_needed(own: Sequence[RuleText], project: Project, errors: list[str]) -> list[RuleText]:
    """The shipped files, where they are used or a file might be taken for one of them."""
    by_name = any(not use.is_path for text in own for use in text.uses)
    if (
        project.standard
        or (project.file is not None and project.file.packs)
        or by_name
        or any(text.pack is not None for text in own)
    ):
        return read_shipped(errors)
    return []


def _chosen_shipped(
    own: Sequence[RuleText], shipped: Sequence[RuleText], project: Project, errors: list[str]
) -> list[RuleText]:
    """The shipped files that the project does not turn off, and those of the packs that files use."""
    wanted = {STANDARD} if project.standard else set()
    known = {text.pack for text in (*own, *shipped) if text.pack is not None}
    names = {*known, *(pack.partition(".")[0] for pack in known)}
    wanted.update(project.use)
    errors += _unknown_packs(project, known, names)
    for text in own:
        for use in text.uses:
            if use.is_path:
                continue
            if any(is_of_pack(pack, use.name) for pack in known):
                wanted.add(use.name)
            else:
                hint = did_you_mean(use.name, names)
                errors.append(_printed(text, use, f"there is no pack `{use.name}`", hint))
    return [text for text in shipped if any(is_of_pack(text.pack, pack) for pack in wanted)]


def _unknown_packs(project: Project, known: Iterable[str], names: Iterable[str]) -> list[str]:
    """A mistake for each pack that any profile of the project's file uses and that there is not."""
    if project.file is None:
        return []
    from factcheck.project_file import Mistake, where  # noqa: PLC0415

    return [
        project.file.printed(
            Mistake(where(profile, "use"), f"there is no pack `{name}`", name, did_you_mean(name, names))
        )
        for profile, name in project.file.packs
        if not any(is_of_pack(pack, name) for pack in known)
    ]


def read_shipped(errors: list[str]) -> list[RuleText]:
    """Every shipped rule file, named from the folder that holds them."""
    folder = shipped_folder()
    paths: Iterable[Path] = _rule_files(folder, "the shipped rules", instead="install factcheck again")
    texts = (read_rule_file(path, f"{SHIPPED}{path.relative_to(folder).as_posix()}", errors) for path in paths)
    return [text for text in texts if text is not None]
