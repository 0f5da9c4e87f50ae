"""All articles of a run, checked in their order: in this process, or in several beside it."""

import gc
import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from factcheck.cores import cores
from factcheck.errors import UnreadableArticle
from factcheck.evaluate.engine import Settings, prepare
from factcheck.one_article import Checked, Ready, check_file
from factcheck.project import Project
from factcheck.records import record
from factcheck.request import Request
from factcheck.rulebook import Rules
from factcheck.verdict import Compactor
from factcheck.walk import ArticleFile

if TYPE_CHECKING:
    from factcheck.remembered import Memory

# A process is worth starting for so many articles; below that it takes longer than what it is to do.
WORTH_A_PROCESS = 25
# Articles that a process is given at a time: few enough that all end together and a slow one keeps little waiting.
_MOST_AT_A_TIME = 16
_BATCHES_EACH = 4
# Articles whose results of an earlier run are read at a time.
_RECALLED_AT_A_TIME = 200


@record
class Checker:
    """Checks articles one after the other. In another process its rules are made ready again."""

    request: Request
    ready: Ready
    compact: Compactor

    def __call__(self, files: Sequence[ArticleFile]) -> list[Checked]:
        """What each article comes to, and of its rows what is kept of them."""
        gc.collect(0)
        return [self.checked(file) for file in files]

    def checked(self, file: ArticleFile) -> Checked:
        """What an article comes to."""
        return self.compacted(check_file(file, request=self.request, ready=self.ready))

    def compacted(self, checked: Checked) -> Checked:
        """An article with what is kept of its rows."""
        return attrs.evolve(checked, results=tuple(map(self.compact.row, checked.results)))

    def __reduce__(self) -> tuple[Any, ...]:
        """Rules that are ready are functions, which do not pass from process to process; what they are made of does."""
        return _again, (self.request, self.ready.rules, self.ready.settings, self.ready.project)


def checker(request: Request, ready: Ready) -> Checker:
    """What checks the articles of a run."""
    return Checker(request, ready, Compactor(with_details=bool(ready.settings.passes_kept)))


def _again(request: Request, rules: Rules, settings: Settings, project: Project) -> Checker:
    from factcheck.evaluate.across import across_rules  # noqa: PLC0415  # only started processes come here

    common = prepare(rules.book)
    across = across_rules(common, settings)
    return checker(request, Ready(rules, common, across if across.rules else None, settings, project))


def check_all(
    files: Sequence[ArticleFile], check: Checker, *, jobs: int | None, memory: "Memory | None" = None
) -> Iterator[Checked]:
    """What each article comes to, in order. `jobs` is how many processes work on them: None for what is sensible.

    Those that `memory` knows are not checked again, and it is told of all others.
    """
    if memory is None:
        yield from _check_new(files, check, jobs)
        return
    known = memory.known(files)
    new = _check_new([file for place, file in enumerate(files) if place not in known], check, jobs)
    recalled: dict[bytes, Checked] = {}
    try:
        for place, file in enumerate(files):
            key = known.get(place)
            if key is not None and key not in recalled:
                recalled = memory.recall([*itertools.islice(known.values(), _RECALLED_AT_A_TIME)])
            checked = None if key is None else recalled.get(known.pop(place))
            if checked is None:
                checked = next(new) if key is None else check.checked(file)
                memory.note(file, checked)
            yield checked
    finally:
        memory.close()


def _check_new(files: Sequence[ArticleFile], check: Checker, jobs: int | None) -> Iterator[Checked]:
    wanted = processes_for(len(files), jobs)
    if wanted == 1:
        yield from map(check.checked, files)
        return
    from factcheck import workers  # noqa: PLC0415  # a run in one process does without

    size = max(1, min(_MOST_AT_A_TIME, len(files) // (_BATCHES_EACH * wanted)))
    batches = (files[start : start + size] for start in range(0, len(files), size))
    for checked in workers.answers(check, batches, processes=wanted, lost=_lost):
        yield from map(check.compacted, checked)  # rows alike of several processes become one value here


def processes_for(articles: int, jobs: int | None) -> int:
    """How many processes check so many articles: `jobs`, or one a core while each has enough to do; 0 is one a core."""
    wanted = min(cores(), articles // WORTH_A_PROCESS) if jobs is None else jobs or cores()
    return max(1, min(wanted, articles))


def _lost(file: ArticleFile, how: str) -> Checked:
    """An article at which a process that tried it alone ended."""
    return Checked(unread=UnreadableArticle(file.name, f"the process that checked it {how}"))
