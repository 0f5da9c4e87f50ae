"""How drafted rules stand up to changes that the drafting itself did not try.

    PYTHONPATH=engine:benchmarks python benchmarks/drafts.py ARTICLES...

drafts rules for each article (files, or folders of them), runs them on it, and then changes, one at a time, every
figure that a passing rule shows as its evidence: digits and number words, in another way than `factcheck new` does.
A rule that still passes is missed. Exit 1 where a draft does not pass on its own article or a change is missed.
"""

import re
import sys
from collections.abc import Iterator, Sequence

import attrs

from factcheck.article.read import article_from_text, read_article
from factcheck.drafting.draft import draft
from factcheck.errors import UnreadableArticle
from factcheck.evaluate.engine import Prepared, Settings, evaluate, prepare
from factcheck.evaluate.outcomes import Result
from factcheck.facts.analyse import analyse
from factcheck.facts.model import Facts
from factcheck.language.book import build_rulebook
from factcheck.language.check import check_rules
from factcheck.language.parse import parse_rules
from factcheck.source import Source
from factcheck.walk import find_articles

_WORDS = re.compile(
    r"\b(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?|(?:four|fif|six|seven|eigh|nine)teen|thirteen|twelve|eleven"
    r"|ten|nine|eight|seven|six|five|four|three|two|one)\b",
    re.IGNORECASE,
)
_SETTINGS = Settings(passes_kept=1, preview=True)


@attrs.frozen
class Swept:
    """One article: how many rules were drafted, how many pass there, the changes tried, and those missed."""

    rules: int
    passing: int
    changes: int
    missed: tuple[str, ...]


def sweep(facts: Facts) -> Swept:
    """Draft, run, change."""
    found = draft(facts, published=None, progress=lambda done, total: None)
    rules = _prepared(found.text)
    results = {result.rule: result for result in evaluate(rules, facts, _SETTINGS)}
    passing = [result for result in results.values() if result.outcome == "pass" and not result.gates]
    figures = {(number.start, number.end) for number in _file_places(facts)}
    tried = [change for result in passing for change in _changes(result, figures)]
    missed = tuple(_missed(tried, facts, rules))
    return Swept(found.rules, len(passing), len(tried), missed)


def _file_places(facts: Facts) -> "Iterator[_Place]":
    for number in facts.numbers:
        span = facts.prose.article.place(number.start, number.end)
        yield _Place(span.start, span.end)


@attrs.frozen
class _Place:
    start: int
    end: int


def _prepared(text: str) -> Prepared:
    file, errors = parse_rules(Source("draft.rules", text))
    assert not errors, errors
    assert not check_rules([file])
    return prepare(build_rulebook([file]))


def _changes(result: Result, figures: set[tuple[int, int]]) -> Iterator[tuple[str, int, int, str]]:
    """The rule, the place and the other figure."""
    places = {(one.start, one.end, one.text) for finding in result.passes for one in finding.evidence}
    for start, end, text in sorted(places):
        other = other_figure(text)
        if (start, end) in figures and other != text:
            yield result.rule, start, end, other


def other_figure(text: str) -> str:
    """Every digit five further on, from 9 on beginning at 0 again; a number word becomes another one."""
    if re.search("[0-9]", text):
        shifted = re.sub("[0-9]", lambda match: str((int(match[0]) + 5) % 10), text)
        return re.sub("^([^0-9]*)0", r"\g<1>3", shifted)
    return _WORDS.sub(lambda match: "sixty-two" if match[0].lower() != "sixty-two" else "forty-seven", text, count=1)


def _missed(tried: Sequence[tuple[str, int, int, str]], facts: Facts, rules: Prepared) -> Iterator[str]:
    article = facts.prose.article
    for start, end, other in dict.fromkeys((start, end, other) for _, start, end, other in tried):
        text = article.source.text
        changed = article_from_text(text[:start] + other + text[end:], name=article.source.name, format=article.format)
        passing = {result.rule for result in evaluate(rules, analyse(changed), _SETTINGS) if not result.gates}
        for rule, *change in tried:
            if change == [start, end, other] and rule in passing:
                yield f"{rule}: {text[start:end]!r} as {other!r} still passes"


def sweep_folder(paths: Sequence[str]) -> list[Swept]:
    """Sweep files, or those in folders, but those that cannot be read."""
    swept: list[Swept] = []
    for file in find_articles(tuple(paths)).articles:
        try:
            swept.append(sweep(analyse(read_article(file.path, name=file.name))))
        except UnreadableArticle as error:
            print(f"not read: {error}", file=sys.stderr)
    return swept


def main(paths: Sequence[str]) -> int:
    """Sweep the articles and print what came of it."""
    swept = sweep_folder(paths)
    missed = [line for one in swept for line in one.missed]
    rules, passing = sum(one.rules for one in swept), sum(one.passing for one in swept)
    print(*missed, sep="\n", end="\n" if missed else "")
    print(
        f"{len(swept)} articles, {sum(one.rules > 0 for one in swept)} with a draft; {rules} rules drafted, "
        f"{passing} pass; {sum(one.changes for one in swept)} changes, {len(missed)} missed"
    )
    return int(bool(missed) or passing < rules)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
