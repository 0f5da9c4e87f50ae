"""What a run gives: the value that every output format is fed."""

import os
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING

import attrs

from factcheck.article.model import ReadingNote
from factcheck.errors import UnreadableArticle
from factcheck.evaluate.baseline import BaselineUse
from factcheck.evaluate.declarations import DeclarationUse
from factcheck.evaluate.outcomes import Outcome, Result
from factcheck.evaluate.waivers import WaiverUse
from factcheck.ignoring import Ignored
from factcheck.language.nodes import Severity
from factcheck.records import record
from factcheck.report.rows import OUTCOMES, Rows, rows_of

if TYPE_CHECKING:
    from factcheck.report.marked import MarkedArticle

# Beyond this many articles a row for each article and rule is more than anyone reads.
MOST_ARTICLES = 20


@record
class RuleCounts:
    """How many rows of a rule had each outcome, and how many instances it had in all of them."""

    rule: str
    rows: Mapping[Outcome, int]


@record
class Summary:
    """The numbers of a run: rows by outcome, instances of rules, and those of them that said something."""

    articles: int
    rules: int
    instances: int
    checks: int
    rows: Mapping[Outcome, int]


@record(kw_only=True)
class ReplacedPack:
    """A shipped pack that files of the project took the place of, and how many of its rules no longer run."""

    pack: str
    files: tuple[str, ...]
    rules: int
    gone: int


@record(kw_only=True)
class ProfileUsed:
    """The profile of the project that a run went by, the rules that it turns off and those it gives a severity."""

    name: str
    off: tuple[str, ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()


@record(kw_only=True)
class RuleNote:
    """What a report says of a rule beside its outcomes: its title, why it is there, where to read on, its file."""

    title: str
    severity: Severity
    because: str | None = None
    see: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    file: str = ""


@record(kw_only=True)
class LeftOut:
    """Articles that the paths of a run hold and that it did not look at.

    `ignored` are left out by ignore files, `unchanged` is how many have not changed `since` a revision. `why_all` says
    why those were looked at after all, `why_none` why it is right that the run looked at none.
    """

    ignored: tuple[Ignored, ...] = ()
    since: str | None = None
    unchanged: int = 0
    why_all: str | None = None
    why_none: str | None = None


@record
class ArticleNotes:
    """What of an article was not read as prose, in order of place."""

    article: str
    notes: tuple[ReadingNote, ...]


@record(kw_only=True)
class Folders:
    """Where the names of articles start, and the project's root: both whole paths, or both empty where none matters."""

    working: str = ""
    root: str = ""

    def from_root(self, name: str) -> str:
        """A file's path from the project's root, with forward slashes; the whole path where it lies outside."""
        if not self.root:
            return name
        path = os.path.normpath(os.path.join(self.working, name))
        inside = PurePath(path).is_relative_to(self.root)
        return PurePath(os.path.relpath(path, self.root) if inside else path).as_posix()


@record
class Report:
    """The whole of a run: its rows in order of article and rule, what was not read, and the exit code.

    In a run over many articles of which no details were asked for, rows that found nothing stand without their article.
    `idle_rules` applied to no article; `left_alone` counts files of a folder that are no articles, by suffix,
    `left_out` tells which articles stayed out. `inputs` are the rule files, settings and data that were read.
    `standard_rules` are the ids of the rules that nobody here has written; `waivers` tells what became of each.
    `rule_notes` has each of `rules` by its id; `marked` the articles with their facts, where a format shows them.
    `preview_rules` were not asked for; `deprecated_rules` ran. `gate` is the least severity that held publication.
    `declarations` correct what rules see of an article. `baseline` tells what became of the one that was given.
    `tree_with_cache` is the checked tree in which the cache lies, where it does: it was not used then. `reading_notes`
    tell which parts of articles nothing checks.
    """

    results: Rows = attrs.field(repr=False, converter=rows_of)
    unread: tuple[UnreadableArticle, ...]
    articles: int
    rules: tuple[str, ...]
    idle_rules: tuple[str, ...]
    rule_files: tuple[str, ...]
    exit_code: int
    left_alone: tuple[tuple[str, int], ...] = ()
    left_out: LeftOut = LeftOut()
    inputs: tuple[str, ...] = attrs.field(default=(), repr=False)
    replaced_packs: tuple[ReplacedPack, ...] = ()
    standard_rules: frozenset[str] = frozenset()
    waivers: tuple[WaiverUse, ...] = ()
    declarations: tuple[DeclarationUse, ...] = ()
    rule_notes: Mapping[str, RuleNote] = attrs.field(factory=dict, repr=False)
    marked: tuple["MarkedArticle", ...] = attrs.field(default=(), repr=False)
    profile: ProfileUsed | None = None
    preview_rules: tuple[str, ...] = ()
    deprecated_rules: tuple[str, ...] = ()
    gate: Severity = "error"
    folders: Folders = Folders()
    reading_notes: tuple[ArticleNotes, ...] = ()
    baseline: BaselineUse | None = None
    tree_with_cache: str | None = None


def summarize(*, results: Iterable[Result], articles: int, rules: int) -> Summary:
    """Count the rows and instances of a run."""
    counted = rows_of(results)
    by_rule = counted.counts().values()
    rows = {outcome: sum(counts[outcome] for counts in by_rule) for outcome in OUTCOMES}
    return Summary(articles, rules, counted.instances, counted.checks, rows)


def count_by_rule(results: Iterable[Result]) -> tuple[RuleCounts, ...]:
    """The rows of each rule by outcome, in order of rule id."""
    return tuple(RuleCounts(rule, counts) for rule, counts in sorted(rows_of(results).counts().items()))
