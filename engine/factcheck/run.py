"""The pipeline: files to articles to facts to outcomes to a report."""

import datetime
import gc
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from factcheck.article.read import DEFAULT_MAX_FILE_SIZE, read_article
from factcheck.errors import PathNotFound, UnreadableArticle, UsageError, faults_named
from factcheck.evaluate.baseline import Baseline, BaselineUse, counts_of, failures_in, use_of
from factcheck.evaluate.engine import Prepared, Settings, evaluate, prepare, present_ids
from factcheck.evaluate.outcomes import Finding, Result
from factcheck.evaluate.waivers import RunScope, WaiverUse, waiver_uses, waivers_in
from factcheck.facts.analyse import analyse
from factcheck.facts.model import Facts
from factcheck.language.nodes import Rule, Severity
from factcheck.packs import Wanted, find_rules
from factcheck.project import PROJECT_FILE, Project, find_project, with_hint
from factcheck.report.model import (
    MOST_ARTICLES,
    Folders,
    ProfileUsed,
    ReplacedPack,
    Report,
    RuleNote,
    summarize,
)
from factcheck.rule_text import RuleText, rule_ids
from factcheck.rulebook import Rules, load_rules
from factcheck.walk import ArticleFile, find_articles, printed_name

if TYPE_CHECKING:
    from factcheck.evaluate.across import AcrossRules, AcrossRun, Contribution
    from factcheck.report.marked import MarkedArticle

# Articles after which the young objects are searched for cyclic garbage, should any part of the analysis make some.
COLLECT_EVERY = 100

Progress = Callable[[int, int], None]


@attrs.frozen(kw_only=True)
class Request:
    """What the user asked for.

    The evidence of passes and the values of findings are kept up to so many articles (`details_up_to`; None: however
    many there are). `as_of` is the run's only clock: nothing else in a report depends on the day it is made. `outputs`
    are the files that the report is going to be written to. `with_text` keeps each article's text and facts. What a
    `baseline` knows holds nothing up.
    """

    paths: tuple[str, ...]
    rules: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    profile: str | None = None
    severity: Severity | None = None
    strict: bool = False
    preview: bool = False
    details_up_to: int | None = MOST_ARTICLES
    published: datetime.date | None = None
    as_of: datetime.date | None = None
    outputs: tuple[str, ...] = ()
    max_file_size: int = DEFAULT_MAX_FILE_SIZE
    allow_database: bool = False
    with_text: bool = False
    baseline: Baseline | None = None


@attrs.frozen
class Checked:
    """An article's results and what it gives to rules across articles, or why it could not be read.

    `marked` has its text and facts, where they are asked for.
    """

    results: tuple[Result, ...] = ()
    unread: UnreadableArticle | None = None
    contribution: "Contribution | None" = None
    marked: "MarkedArticle | None" = None


@attrs.frozen
class _Ready:
    """The rules of a run, prepared, with what they need to know of it."""

    rules: Rules
    common: Prepared
    across: "AcrossRules | None"
    settings: Settings
    project: Project


def check(request: Request, *, progress: Progress = lambda done, total: None) -> Report:
    """Check articles. Memory grows with the results alone: facts are dropped after each article.

    Raises the exceptions of `errors.py` for what keeps the whole run from going on.
    """
    project = find_project(Path.cwd(), request.profile)
    found = find_articles(request.paths)
    texts = find_rules(Wanted(project, request.rules, found.articles))
    rules = load_rules(texts, project, allow_database=request.allow_database)
    data = (*(project.root / name for name in rules.data), *project.database_files)
    inputs = _inputs(found.articles, texts, project.root / PROJECT_FILE, *data)
    refuse_overwriting(request.outputs, inputs)
    settings = _settings(request, project, rules, articles=len(found.articles))
    common = prepare(rules.book)
    across = _across(common, settings)
    ready = _Ready(rules, common, None if across is None else across.across, settings, project)
    unread = list(found.unread)
    results: list[Result] = []
    marked: list[MarkedArticle] = []
    compact = _Compactor(with_details=settings.with_passes)
    for done, file in enumerate(found.articles):
        progress(done, len(found.articles))
        if done % COLLECT_EVERY == COLLECT_EVERY - 1:
            gc.collect(0)
        checked = check_file(file, request=request, ready=ready)
        results.extend(compact.row(result) for result in checked.results)
        if across is not None and checked.contribution is not None:
            across.add(checked.contribution)
        if checked.marked is not None:
            marked.append(checked.marked)
        if checked.unread is not None:
            unread.append(checked.unread)
    progress(len(found.articles), len(found.articles))
    results.extend(compact.row(result) for result in _results_across(across, ready, unread))
    active = active_rules(rules, ready.settings)
    unread_names = {item.path for item in unread}
    read = [file for file in found.articles if file.name not in unread_names]
    report = Report(
        results=tuple(results),
        unread=tuple(sorted(unread, key=lambda item: item.path)),
        articles=len(found.articles) + len(found.unread) - len(unread),
        rules=active,
        idle_rules=idle_rules(active, results),
        rule_files=tuple(text.source.name for text in texts),
        exit_code=exit_code(results, unread=bool(unread)),
        left_alone=found.left_alone,
        replaced_packs=replaced_packs(texts, rules),
        standard_rules=_standard_rules(texts, rules),
        waivers=_waivers(ready, active, results, read),
        rule_notes=_rule_notes(rules, active),
        marked=tuple(marked),
        profile=_profile_used(project, rules),
        preview_rules=_left_in_preview(rules, settings),
        deprecated_rules=tuple(
            sorted({rule.id for rule in _all_rules(rules) if rule.status == "deprecated"} & {*active})
        ),
        gate=settings.gate,
        folders=Folders(working=os.getcwd(), root=str(project.root)),
    )
    if request.baseline is None:
        return report
    return attrs.evolve(report, baseline=_baseline_use(request.baseline, ready, report, read))


def check_file(file: ArticleFile, *, request: Request, ready: _Ready) -> Checked:
    """Read an article, analyse it and evaluate the rules on it, in order of rule id."""
    try:
        with faults_named(file.name):
            path = ready.project.relative(file.path)
            facts = _facts(file, path, request=request, ready=ready)
            results = _results(file, path, facts, ready)
            contribution = None if ready.across is None else ready.across.contribution(facts, path)
            marked = _marked(facts) if request.with_text else None
    except UnreadableArticle as error:
        return Checked(unread=error)
    in_order = tuple(sorted(results, key=lambda result: result.rule))
    return Checked(in_order, contribution=contribution, marked=marked)


def _facts(file: ArticleFile, path: str, *, request: Request, ready: _Ready) -> Facts:
    """What the analysis sees, put right by the project's declarations."""
    article = read_article(file.path, name=file.name, max_size=request.max_file_size, published=request.published)
    facts = analyse(article)
    if not ready.rules.book.declarations:
        return facts
    from factcheck.evaluate.declarations import with_declarations  # noqa: PLC0415  # few projects have any

    return with_declarations(facts, ready.rules.book, path)


def _marked(facts: Facts) -> "MarkedArticle":
    from factcheck.report.marked import marked_article  # noqa: PLC0415  # only what shows the text needs it

    return marked_article(facts)


def _results(file: ArticleFile, path: str, facts: Facts, ready: _Ready) -> tuple[Result, ...]:
    results = evaluate(ready.common, facts, attrs.evolve(ready.settings, path=path))
    beside = ready.rules.beside.get(file.name)
    if beside is None:
        return results
    ids = frozenset(rule.id for rule in beside.rules)
    settings = attrs.evolve(ready.settings, path=path, must_decide=ids)
    return (*results, *evaluate(prepare(beside), facts, settings))


def _across(common: Prepared, settings: Settings) -> "AcrossRun | None":
    """What gathers articles for rules across them; most runs have none."""
    if not any(prepared.rule.across_articles for prepared in common.rules):
        return None
    from factcheck.evaluate.across import AcrossRun, across_rules  # noqa: PLC0415  # most runs do without

    return AcrossRun(across_rules(common, settings))


def _results_across(
    across: "AcrossRun | None", ready: _Ready, unread: Sequence[UnreadableArticle]
) -> tuple[Result, ...]:
    if across is None:
        return ()
    missing = {item.path: ready.project.relative(Path(item.path)) for item in unread}
    with faults_named("the rules across articles"):
        return across.results(ready.settings, ready.common.waivers, missing)


def analyse_file(
    path: str, *, published: datetime.date | None = None, max_file_size: int = DEFAULT_MAX_FILE_SIZE
) -> Facts:
    """The facts of one article. Raises PathNotFound, UnreadableArticle."""
    if not os.path.lexists(path):
        raise PathNotFound(path)
    name = printed_name(path)
    with faults_named(name):
        return analyse(read_article(Path(path), name=name, max_size=max_file_size, published=published))


# ------------------------------------------------------------------ rules


def rules_in_use(
    named: tuple[str, ...] = (), *, profile: str | None = None, allow_database: bool = False
) -> tuple[Rules, tuple[RuleText, ...]]:
    """The rules that a check in this folder would use (without those beside articles), and their files."""
    project = find_project(Path.cwd(), profile)
    texts = find_rules(Wanted(project, named))
    return load_rules(texts, project, allow_database=allow_database), texts


def files_to_try(texts: Sequence[RuleText], named: tuple[str, ...]) -> frozenset[str]:
    """The files whose rules are to be tried: of those that a check would use the user's, or all where none is named."""
    return frozenset(text.source.name for text in texts if not named or not text.is_shipped)


def rule_named(name: str, rules: Rules) -> Rule:
    """The rule with this id, or that once had it. Raises UsageError with the nearest id."""
    (found,) = _chosen((name,), rules, advice="; the rules of NAME.rules beside an article need --rules NAME.rules")
    return next(rule for rule in _all_rules(rules) if rule.id == found)


def _settings(request: Request, project: Project, rules: Rules, *, articles: int) -> Settings:
    """What the call says, and where it says nothing the project's profile."""
    return Settings(
        gate=request.severity or project.gate or "error",
        strict=request.strict or project.strict,
        with_passes=_keeps_details(request, articles),
        preview=request.preview or project.preview or bool(request.only),
        only=_asked_for(request, rules),
        as_of=request.as_of,
        known={} if request.baseline is None else counts_of(request.baseline, present_ids(tuple(_all_rules(rules)))),
    )


def _asked_for(request: Request, rules: Rules) -> frozenset[str] | None:
    """The ids of the rules to run, None for all: to name a rule is to ask for it, whatever a profile says."""
    if request.only:
        return _chosen(request.only, rules)
    return frozenset(rules.ids) - rules.off if rules.off else None


def _keeps_details(request: Request, articles: int) -> bool:
    return request.details_up_to is None or articles <= request.details_up_to


def _chosen(only: Sequence[str], rules: Rules, *, advice: str = "") -> frozenset[str]:
    """The ids of the rules named, by their present or a former id."""
    known = present_ids(tuple(_all_rules(rules)))
    for name in only:
        if name not in known:
            raise UsageError(with_hint(f"there is no rule `{name}`", name, known) + advice)
    return frozenset(known[name] for name in only)


def _all_rules(rules: Rules) -> Iterator[Rule]:
    yield from rules.book.rules
    for book in rules.beside.values():
        yield from book.rules


def active_rules(rules: Rules, settings: Settings) -> tuple[str, ...]:
    """The ids of the rules that this run evaluates, in order."""
    ids = {
        rule.id
        for rule in _all_rules(rules)
        if (settings.only is None or rule.id in settings.only) and (settings.preview or rule.status != "preview")
    }
    return tuple(sorted(ids))


def _left_in_preview(rules: Rules, settings: Settings) -> tuple[str, ...]:
    """The ids of the rules that would run but for their being in preview."""
    return tuple(
        sorted({*active_rules(rules, attrs.evolve(settings, preview=True))} - {*active_rules(rules, settings)})
    )


def _profile_used(project: Project, rules: Rules) -> ProfileUsed | None:
    """None where there is no profile but that of the top of the file and this says nothing of rules."""
    if project.profile is None or (project.is_plain and not rules.off and not rules.changed):
        return None
    severities = {rule.id: rule.severity for rule in rules.book.rules if rule.id in rules.changed}
    return ProfileUsed(name=project.profile, off=tuple(sorted(rules.off)), severities=tuple(sorted(severities.items())))


def replaced_packs(texts: Sequence[RuleText], rules: Rules) -> tuple[ReplacedPack, ...]:
    """The shipped packs that files of the project stand in for, with what is lost by it."""
    files: dict[str, list[str]] = {}
    shipped: dict[str, RuleText] = {}
    for text in texts:
        if text.replaced is not None and text.replaced.pack is not None:
            files.setdefault(text.replaced.pack, []).append(text.source.name)
            shipped[text.replaced.pack] = text.replaced
    ids = {pack: rule_ids(text) for pack, text in shipped.items()}
    return tuple(
        ReplacedPack(
            pack=pack, files=tuple(files[pack]), rules=len(ids[pack]), gone=len(ids[pack].difference(rules.ids))
        )
        for pack in sorted(files)
    )


def _rule_notes(rules: Rules, active: Sequence[str]) -> Mapping[str, RuleNote]:
    by_id = {rule.id: rule for rule in _all_rules(rules)}
    return {name: _rule_note(by_id[name]) for name in active}


def _rule_note(rule: Rule) -> RuleNote:
    return RuleNote(
        title=rule.title,
        severity=rule.severity,
        because=rule.because,
        see=rule.see,
        tags=rule.tags,
        file=rule.file,
    )


def _standard_rules(texts: Sequence[RuleText], rules: Rules) -> frozenset[str]:
    files = {text.source.name for text in texts if text.is_standard}
    return frozenset(rule.id for rule in _all_rules(rules) if rule.file in files)


def _waivers(
    ready: _Ready, active: Sequence[str], results: Sequence[Result], read: Sequence[ArticleFile]
) -> tuple[WaiverUse, ...]:
    waivers = waivers_in(ready.rules.book)
    scope = RunScope(
        ids=present_ids(tuple(_all_rules(ready.rules))),
        ran=frozenset(active),
        paths=[ready.project.relative(file.path) for file in read] if waivers else [],
        as_of=ready.settings.as_of,
    )
    return waiver_uses(waivers, results, scope)


def _baseline_use(baseline: Baseline, ready: _Ready, report: Report, read: Sequence[ArticleFile]) -> BaselineUse:
    """What became of the baseline: the run looked at each article it has read, and at those that are no more."""
    paths = {file.name: ready.project.relative(file.path) for file in read}
    rows = ((paths[row.article] if row.article else "", row) for row in report.results if row.findings)
    looked_at = {*paths.values()} if report.unread else {*paths.values(), ""}
    ids = {*ready.rules.ids}

    def was_looked_at(path: str, rule: str) -> bool:
        if rule not in ids or (path and not os.path.lexists(ready.project.root / path)):
            return True
        return rule in report.rules and path in looked_at

    return use_of(baseline, ready.settings.known, failures_in(rows), was_looked_at)


# ------------------------------------------------------------------ files that are read and written


def refuse_overwriting(outputs: Sequence[str], inputs: Mapping[str, str]) -> None:
    """Refuse to write a report over what it is a report of. Raises UsageError."""
    for path in outputs:
        place = os.path.realpath(path)
        kind = inputs.get(place) or next(
            (told for name, told in inputs.items() if name.startswith(place + os.sep)), None
        )
        if kind is not None:
            raise UsageError(f"--output {path}: this is {kind} of this run, which a report must not replace")


def _inputs(articles: Sequence[ArticleFile], texts: Sequence[RuleText], *others: Path) -> Mapping[str, str]:
    """What each file that the run reads is to it, by its place on the disk."""
    inputs = {os.path.realpath(path): "a file with settings or data" for path in others}
    inputs |= {os.path.realpath(text.path): "a rule file" for text in texts}
    return inputs | {os.path.realpath(article.path): "an article" for article in articles}


# ------------------------------------------------------------------ outcome of the run


def idle_rules(active: Iterable[str], results: Iterable[Result]) -> tuple[str, ...]:
    """The rules without a row: they applied to no article."""
    seen = {result.rule for result in results}
    return tuple(rule for rule in active if rule not in seen)


def exit_code(results: Sequence[Result], *, unread: bool) -> int:
    """The code of a run that came to its end: the graver reason wins, in the order 2, 3, 1, 4, 0.

    2: a rule could not be evaluated; 3: an article was not read; 1: a finding gates; 4: nothing was checked.
    """
    summary = summarize(results=results, articles=0, rules=0)
    if summary.rows["error"]:
        return 2
    if unread:
        return 3
    if any(result.gates for result in results):
        return 1
    return 0 if summary.checks else 4


class _Compactor:
    """Keeps of a row what will be shown, so that a row of a large run costs little.

    Without details, rows that found nothing and hold up nothing are only counted: those alike become one value,
    without an article.
    """

    def __init__(self, *, with_details: bool) -> None:
        self._with_details = with_details
        self._counted: dict[tuple[object, ...], Result] = {}

    def row(self, result: Result) -> Result:
        if self._with_details:
            return result
        if result.findings or result.gates:
            return attrs.evolve(result, findings=tuple(map(_without_values, result.findings)))
        alike = (result.rule, result.title, result.outcome, result.severity, result.instances, result.reason)
        counted = self._counted.get(alike)
        if counted is None:
            counted = self._counted[alike] = attrs.evolve(result, article=None)
        return counted


def _without_values(finding: Finding) -> Finding:
    return attrs.evolve(finding, values=(), values_in_words=())
