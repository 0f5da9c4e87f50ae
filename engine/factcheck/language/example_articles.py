"""The articles of an example: of a rule across articles it has several, each below a line `=== name.txt`."""

import datetime
import re

from factcheck.language.nodes import Example, Rule
from factcheck.language.problems import Problems
from factcheck.records import record

_HEAD = re.compile(
    r"^===[ \t]+(?P<name>\S.*?)(?:[ \t]+published[ \t]+(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2}))?[ \t]*$", re.M
)


@record
class ExampleArticle:
    """An article of an example, whose text begins at `start` in the example's; without a line above it has no name."""

    name: str | None
    text: str
    start: int
    published: datetime.date | None


def articles_of(rule: Rule, example: Example) -> tuple[ExampleArticle, ...]:
    """The articles of an example that was checked, in order."""
    published = example.published.start if example.published is not None else None
    heads = list(_HEAD.finditer(example.text)) if rule.across_articles else []
    if not heads:
        return (ExampleArticle(None, example.text, 0, published),)
    ends = (*(head.start() for head in heads[1:]), len(example.text))
    return tuple(
        ExampleArticle(head["name"], example.text[head.end() : end], head.end(), _date(head) or published)
        for head, end in zip(heads, ends, strict=True)
    )


def _date(head: re.Match[str]) -> datetime.date | None:
    return None if head["date"] is None else datetime.date.fromisoformat(head["date"])


def check_examples(rule: Rule, problems: Problems) -> None:
    """Report examples of a rule across articles that do not fall into articles."""
    for example in rule.examples if rule.across_articles else ():
        heads = list(_HEAD.finditer(example.text))
        names = [head["name"] for head in heads]
        if heads and example.text[: heads[0].start()].strip():
            hint = "each article stands below such a line"
            problems.report(example.span, f"this example has words before its first `=== {names[0]}`", hint)
        for name in sorted({name for name in names if names.count(name) > 1}):
            problems.report(example.span, f"two articles of this example are called `{name}`", "give each its own name")
        for head in heads:
            _check_date(head, example, problems)


def _check_date(head: re.Match[str], example: Example, problems: Problems) -> None:
    try:
        _date(head)
    except ValueError:
        problems.report(example.span, f"the calendar has no {head['date']}", f"in the line `{head[0]}`")
