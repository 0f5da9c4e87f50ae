"""What a user asks a run for."""

import datetime
from collections.abc import Callable

from factcheck.article.files import DEFAULT_MAX_FILE_SIZE
from factcheck.evaluate.baseline import Baseline
from factcheck.language.nodes import Severity
from factcheck.records import record
from factcheck.report.model import MOST_ARTICLES
from factcheck.walk import StandardInput

# Passes of a row that are kept with their evidence where a format shows them all; every one is counted.
MOST_PASSES = 1_000

Progress = Callable[[int, int], None]


@record(kw_only=True)
class Request:
    """What the user asked for.

    The evidence of passes and the values of findings are kept up to so many articles (`details_up_to`; None: however
    many there are), for at most `passes_kept` passes of a row. `as_of` is the run's only clock: nothing else in a
    report depends on the day it is made. `outputs` are the files that the report is going to be written to. `with_text`
     keeps each article's text and facts. What a
    `baseline` knows holds nothing up. `stdin` is what the path `-` stands for. `jobs` is how many processes check
    articles: 0 for one a core, None for what the project says and else what is sensible.
    `ignore_files` are heeded for what lies in folders, with `force_exclude` also for what is named.
    `changed_since` is a revision of Git: only articles that have changed since then are checked.
    Without `cache` nothing is taken from earlier runs, and nothing kept for later ones.
    """

    paths: tuple[str, ...]
    rules: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    profile: str | None = None
    severity: Severity | None = None
    strict: bool = False
    preview: bool = False
    details_up_to: int | None = MOST_ARTICLES
    passes_kept: int = MOST_PASSES
    published: datetime.date | None = None
    as_of: datetime.date | None = None
    outputs: tuple[str, ...] = ()
    max_file_size: int = DEFAULT_MAX_FILE_SIZE
    allow_database: bool = False
    with_text: bool = False
    baseline: Baseline | None = None
    stdin: StandardInput | None = None
    jobs: int | None = 1
    cache: bool = True
    ignore_files: bool = True
    force_exclude: bool = False
    changed_since: str | None = None
