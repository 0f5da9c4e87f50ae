"""The pipeline: files to articles to facts to outcomes to a report."""

import gc
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from factcheck.all_articles import check_all, checker
from factcheck.baseline_file import path_from_here, read_baseline
from factcheck.cache_place import tree_with_cache
from factcheck.errors import UnreadableArticle, faults_named
from factcheck.evaluate.baseline import Baseline, BaselineUse, counts_of, failures_in, use_of
from factcheck.evaluate.declarations import DeclarationUse, declaration_uses
from factcheck.evaluate.engine import Prepared, Settings, prepare, present_ids
from factcheck.evaluate.outcomes import Result
from factcheck.evaluate.waivers import RunScope, WaiverUse, waiver_uses, waivers_in
from factcheck.one_article import Ready
from factcheck.packs import Wanted, find_rules
from factcheck.presence import is_there
from factcheck.project import PROJECT_FILE, Project, find_project
from factcheck.report.model import ArticleNotes, Folders, Report
from factcheck.report.rows import Rows
from factcheck.request import Progress, Request
from factcheck.rule_text import RuleText
from factcheck.rulebook import Rules, load_rules
from factcheck.rules_used import (
    active_rules,
    all_rules,
    asked_for,
    deprecated_rules,
    left_in_preview,
    profile_used,
    replaced_packs,
    rule_notes,
    standard_rules,
)
from factcheck.run_inputs import (
    ARTICLE,
    Read,
    articles_of,
    inputs_of,
    refuse_leading_out,
    refuse_overwriting,
    to_check,
)
from factcheck.verdict import exit_code, idle_rules
from factcheck.walk import ArticleFile

if TYPE_CHECKING:
    from factcheck.evaluate.across import AcrossRun
    from factcheck.remembered import Memory
    from factcheck.report.marked import MarkedArticle

# Articles from which results are worth keeping: to check fewer takes no longer than to look for what is known of them.
REMEMBERED_FROM = 50
# Articles after which the young objects are searched for cyclic garbage, should any part of the analysis make some.
COLLECT_EVERY = 100


def check(request: Request, *, progress: Progress = lambda done, total: None) -> Report:
    """Check articles. Memory grows with the results alone: facts are dropped after each article.

    Raises the exceptions of `errors.py` for what keeps the whole run from going on.
    """
    project = find_project(Path.cwd(), request.profile)
    tree = tree_with_cache(project.root, request.paths) if request.cache else None
    request = attrs.evolve(request, cache=request.cache and tree is None)
    baseline = project.baseline_file if request.baseline is None else None
    if baseline is not None:
        request = attrs.evolve(request, baseline=read_baseline(path_from_here(baseline)))
    found = articles_of(request, project)
    texts = find_rules(Wanted(project, request.rules, found.articles))
    rules = load_rules(texts, project, allow_database=request.allow_database, cached=request.cache)
    data = (*(project.root / name for name in rules.data), *project.database_files)
    if baseline is not None:
        data = (*data, baseline)
    inputs = inputs_of(found.articles, texts, project.root / PROJECT_FILE, *data)
    refuse_overwriting(request.outputs, inputs)
    refuse_leading_out(request.outputs, project)
    found, left_out = to_check(found, request, project, Read(texts=texts, rules=rules, others=data))
    settings = _settings(request, project, rules, articles=len(found.articles))
    common = prepare(rules.book)
    across = _across(common, settings)
    ready = Ready(rules, common, None if across is None else across.across, settings, project)
    unread = list(found.unread)
    results = Rows()
    marked: list[MarkedArticle] = []
    notes: list[ArticleNotes] = []
    check_article = checker(request, ready)
    jobs = project.jobs if request.jobs is None else request.jobs
    memory = _memory(request, ready, texts, articles=len(found.articles))
    progress(0, len(found.articles))
    all_checked = check_all(found.articles, check_article, jobs=jobs, memory=memory)
    for done, (file, checked) in enumerate(zip(found.articles, all_checked, strict=True)):
        progress(done, len(found.articles))
        if done % COLLECT_EVERY == COLLECT_EVERY - 1:
            gc.collect(0)
        results.add(checked.results)
        if across is not None and checked.contribution is not None:
            across.add(checked.contribution)
        if checked.marked is not None:
            marked.append(checked.marked)
        if checked.notes:
            notes.append(ArticleNotes(file.name, checked.notes))
        if checked.unread is not None:
            unread.append(checked.unread)
    progress(len(found.articles), len(found.articles))
    results.add(tuple(map(check_article.compact.row, _results_across(across, ready, unread))))
    active = active_rules(rules, ready.settings)
    unread_names = {item.path for item in unread}
    read = [file for file in found.articles if file.name not in unread_names]
    report = Report(
        results=results,
        unread=tuple(sorted(unread, key=lambda item: item.path)),
        articles=len(found.articles) + len(found.unread) - len(unread),
        rules=active,
        idle_rules=idle_rules(active, results),
        rule_files=tuple(text.source.name for text in texts),
        exit_code=exit_code(results, unread=bool(unread), may_be_none=left_out.why_none is not None),
        left_alone=found.left_alone,
        left_out=left_out,
        inputs=tuple(path for path, told in inputs.items() if told != ARTICLE),
        replaced_packs=replaced_packs(texts, rules),
        standard_rules=standard_rules(texts, rules),
        waivers=_waivers(ready, active, results, read),
        declarations=_declarations(ready, read),
        rule_notes=rule_notes(rules, active),
        marked=tuple(marked),
        reading_notes=tuple(notes),
        profile=profile_used(project, rules),
        preview_rules=left_in_preview(rules, settings),
        deprecated_rules=deprecated_rules(rules, active),
        gate=settings.gate,
        tree_with_cache=tree,
        folders=Folders(working=os.getcwd(), root=str(project.root)),
    )
    if request.baseline is None:
        return report
    return attrs.evolve(report, baseline=_baseline_use(request.baseline, ready, report, read))


def _memory(request: Request, ready: Ready, texts: Sequence[RuleText], *, articles: int) -> "Memory | None":
    """What earlier runs found out; None where a run shows more of articles than rows, or has few of them."""
    if not request.cache or request.with_text or ready.across is not None or articles < REMEMBERED_FROM:
        return None
    from factcheck.remembered import memory_of  # noqa: PLC0415  # small runs do without

    return memory_of(request, ready, texts)


def _across(common: Prepared, settings: Settings) -> "AcrossRun | None":
    """What gathers articles for rules across them; most runs have none."""
    if not any(one.rule.across_articles for one in common.lazy):
        return None
    from factcheck.evaluate.across import AcrossRun, across_rules  # noqa: PLC0415  # most runs do without

    return AcrossRun(across_rules(common, settings))


def _results_across(
    across: "AcrossRun | None", ready: Ready, unread: Sequence[UnreadableArticle]
) -> tuple[Result, ...]:
    if across is None:
        return ()
    missing = {item.path: ready.project.relative(Path(item.path)) for item in unread}
    with faults_named("the rules across articles"):
        return across.results(ready.settings, ready.common.waivers, missing)


def _settings(request: Request, project: Project, rules: Rules, *, articles: int) -> Settings:
    """What the call says, and where it says nothing the project's profile."""
    return Settings(
        gate=request.severity or project.gate or "error",
        strict=request.strict or project.strict,
        passes_kept=request.passes_kept if _keeps_details(request, articles) else 0,
        preview=request.preview or project.preview or bool(request.only),
        only=asked_for(request.only, rules),
        as_of=request.as_of,
        known={} if request.baseline is None else counts_of(request.baseline, present_ids(tuple(all_rules(rules)))),
    )


def _keeps_details(request: Request, articles: int) -> bool:
    return request.details_up_to is None or articles <= request.details_up_to


def _waivers(
    ready: Ready, active: Sequence[str], results: Sequence[Result], read: Sequence[ArticleFile]
) -> tuple[WaiverUse, ...]:
    waivers = waivers_in(ready.rules.book)
    scope = RunScope(
        ids=present_ids(tuple(all_rules(ready.rules))),
        ran=frozenset(active),
        paths=[ready.project.relative(file.path) for file in read] if waivers else [],
        as_of=ready.settings.as_of,
    )
    return waiver_uses(waivers, results, scope)


def _declarations(ready: Ready, read: Sequence[ArticleFile]) -> tuple[DeclarationUse, ...]:
    if not ready.rules.book.declarations:
        return ()
    return declaration_uses(ready.rules.book, [ready.project.relative(file.path) for file in read])


def _baseline_use(baseline: Baseline, ready: Ready, report: Report, read: Sequence[ArticleFile]) -> BaselineUse:
    """What became of the baseline: the run looked at each article it has read, and at those that are no more."""
    paths = {file.name: ready.project.relative(file.path) for file in read}
    rows = ((paths[row.article] if row.article else "", row) for row in report.results if row.findings)
    looked_at = {*paths.values()} if report.unread else {*paths.values(), ""}
    ids = {*ready.rules.ids}

    def was_looked_at(path: str, rule: str) -> bool:
        if rule not in ids or (path and not is_there(ready.project.root / path)):
            return True
        return rule in report.rules and path in looked_at

    return use_of(baseline, ready.settings.known, failures_in(rows), was_looked_at)
