"""A plugin for pytest: `pytest --factcheck articles/` has a test for every article and rule.

It is loaded by every run of pytest where the package is installed, so it imports nothing of the package until articles
are collected.
"""

import os
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from factcheck.evaluate.outcomes import Result
    from factcheck.report.model import Report


class FactcheckWarning(pytest.PytestWarning):
    """A finding that does not hold up publication."""


class NotReadable(Exception):
    """An article that could not be read."""


class Failed(Exception):
    """A rule whose outcome holds up publication."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--factcheck`, and which profile the articles are checked by."""
    group = parser.getgroup("factcheck")
    group.addoption(
        "--factcheck", action="store_true", help="Check articles (.txt, .text, .md, .markdown) with factcheck."
    )
    group.addoption("--factcheck-profile", metavar="NAME", help="The profile of factcheck.toml to check articles by.")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "ArticleFile | None":
    """A file with the suffix of an article, where articles are asked for."""
    if not parent.config.getoption("factcheck"):
        return None
    from factcheck.article.read import ARTICLE_SUFFIXES  # noqa: PLC0415

    return ArticleFile.from_parent(parent, path=file_path) if file_path.suffix.lower() in ARTICLE_SUFFIXES else None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(session: pytest.Session, config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put a test for each rule across articles behind those for one article: they look at all articles together."""
    alone = [item for item in items if isinstance(item, RuleItem) and item.result.article is None]
    if not alone:
        return
    paths = dict.fromkeys(str(item.path) for item in items if isinstance(item, RuleItem | ReadItem))
    report = _checked(config, paths, only={item.result.rule for item in alone})
    items[:] = [item for item in items if item not in alone]
    items.extend(
        RuleItem.from_parent(session, name=result.rule, nodeid=f"all articles::{result.rule}", result=result)
        for result in report.results
        if result.article is None
    )


class ArticleFile(pytest.File):
    """An article: a test for each rule that applies to it, or one that says why it could not be read."""

    def collect(self) -> Iterable[pytest.Item]:
        """The tests, in order of rule."""
        from factcheck.errors import FactcheckError  # noqa: PLC0415

        try:
            report = _checked(self.config, [str(self.path)])
        except FactcheckError as error:
            raise self.CollectError(str(error)) from error
        yield from self._items(report)

    def _items(self, report: "Report") -> Iterator[pytest.Item]:
        for unread in report.unread:
            yield ReadItem.from_parent(self, name="can be read", reason=unread.reason)
        for result in report.results:
            yield RuleItem.from_parent(self, name=result.rule, result=result)


class ReadItem(pytest.Item):
    """An article that could not be read: a test that fails."""

    def __init__(self, *, reason: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.reason = reason

    def runtest(self) -> None:
        """Fail with the reason."""
        raise NotReadable(self.reason)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *_: Any) -> str:
        """What is printed of it."""
        return str(excinfo.value)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where it stands, and what it is called."""
        return self.path, None, self.name


class RuleItem(pytest.Item):
    """A rule on an article, as it came out."""

    def __init__(self, *, result: "Result", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.result = result

    def runtest(self) -> None:
        """Pass, fail where it holds up publication, be skipped where nothing was decided."""
        result = self.result
        told = "\n".join(_told(result))
        if result.gates:
            raise Failed(told)
        if result.outcome == "waived":
            pytest.xfail(told)
        if result.outcome in ("unknown", "na"):
            pytest.skip(f"{'unknown' if result.outcome == 'unknown' else 'nothing to check'}: {result.reason}")
        if result.outcome == "fail":
            warnings.warn(FactcheckWarning(told), stacklevel=1)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *_: Any) -> str:
        """The findings, without the frames that led to them."""
        return str(excinfo.value) if isinstance(excinfo.value, Failed) else str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """The line of the first finding, and the rule with its title."""
        finding = next((one for one in self.result.findings if one.evidence), None)
        line = None if finding is None else finding.evidence[0].line - 1
        return self.path, line, f"{self.result.rule}: {self.result.title}"


def _checked(config: pytest.Config, paths: Iterable[str], only: Iterable[str] = ()) -> "Report":
    """The report of a check, made where the run of pytest was called."""
    from factcheck import run  # noqa: PLC0415
    from factcheck.request import Request  # noqa: PLC0415

    profile = config.getoption("factcheck_profile")
    # As the table prints them: from the working folder, where they lie in it.
    named = (os.path.relpath(path) if Path(path).is_relative_to(Path.cwd()) else path for path in paths)
    return run.check(Request(paths=tuple(named), only=tuple(only), profile=profile))


def _told(result: "Result") -> Iterator[str]:
    """A line for each finding: place, message, words."""
    from factcheck.report.safe_text import safe_text  # noqa: PLC0415

    if not result.findings:
        yield safe_text(f"{result.rule}: {result.outcome}: {result.reason}")
    for finding in result.findings:
        place = finding.evidence[0] if finding.evidence else None
        where = f"{place.article}:{place.line}:{place.column}: " if place else ""
        words = ", ".join(f"“{one.text}”" for one in finding.evidence)
        yield safe_text(f"{where}{result.rule}: {finding.message or result.title} ({words})")
