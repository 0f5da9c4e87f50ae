"""Plant errors one at a time, check each changed article, and see which of the errors are found."""

import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import attrs

from factcheck.article.read import article_from_text, format_of
from factcheck.evaluate.engine import Prepared, Settings, evaluate, prepare
from factcheck.facts.analyse import analyse
from factcheck.packs import Wanted, find_rules
from factcheck.project import Project
from factcheck.rulebook import load_rules
from factcheck.source import Span
from seeding.acronyms import plant_acronyms
from seeding.ages import plant_ages
from seeding.attributions import plant_attributions
from seeding.changes import plant_percents
from seeding.conversions import plant_conversions
from seeding.digits import plant_digits
from seeding.headlines import plant_headlines
from seeding.lists import plant_lists
from seeding.names import plant_names
from seeding.plant import Plant, Planter, moved, overlaps, planted, targets
from seeding.scales import plant_scales
from seeding.totals import plant_totals
from seeding.weekdays import plant_weekdays

PLANTERS: Mapping[str, Planter] = MappingProxyType(
    {
        "total": plant_totals,
        "digit": plant_digits,
        "weekday": plant_weekdays,
        "name": plant_names,
        "list": plant_lists,
        "headline": plant_headlines,
        "percent": plant_percents,
        "conversion": plant_conversions,
        "attribution": plant_attributions,
        "acronym": plant_acronyms,
        "age": plant_ages,
        "scale": plant_scales,
    }
)


@attrs.frozen
class Error:
    """A finding of the severity `error`: its rule and the ranges of the file's text that it rests on."""

    rule: str
    evidence: tuple[Span, ...]


@attrs.frozen
class Story:
    """An article as it was published, with the errors that are found in it as it is."""

    path: Path
    text: str
    errors: tuple[Error, ...]


@attrs.frozen
class Trial:
    """A planted error and what the check says of the changed article; `seen` are the new findings, right or not."""

    story: Story
    plant: Plant
    is_found: bool
    seen: tuple[str, ...]


def standard_rules() -> Prepared:
    """The rules that come with the command, whatever folder this runs in."""
    project = Project(Path("/"), rules=())
    return prepare(load_rules(find_rules(Wanted(project)), project).book)


def read_stories(paths: Sequence[Path], rules: Prepared) -> Iterator[Story]:
    """The articles with the errors already in them."""
    for path in paths:
        text = path.read_text("utf-8")
        yield Story(path, text, _errors(rules, path, text))


def choose(kind: str, stories: Sequence[Story], *, seed: int, count: int) -> tuple[tuple[Story, Plant], ...]:
    """Up to `count` plants of a kind: one of each article in turn, then the second ones, and so on."""
    shuffled = list(stories)
    random.Random(f"{seed} {kind}").shuffle(shuffled)
    offered = [[(story, plant) for plant in _candidates(kind, story, seed)] for story in shuffled]
    in_turn = [
        plants[turn] for turn in range(max(map(len, offered), default=0)) for plants in offered if len(plants) > turn
    ]
    return tuple(in_turn[:count])


def _candidates(kind: str, story: Story, seed: int) -> list[Plant]:
    """The plants that an article takes, those of different statements first; none where an error stands already."""
    chance = random.Random(f"{seed} {kind} {story.path.name}")
    taken = [span for error in story.errors for span in error.evidence]
    plants = {(plant.span, plant.words): plant for plant in PLANTERS[kind](story.text, chance)}
    free = [plant for plant in plants.values() if not any(overlaps(one, taken) for one in (plant.span, *plant.against))]
    chance.shuffle(free)
    before: dict[Span, int] = {}
    order = []
    for plant in free:
        order.append(before.get(plant.place, 0))
        before[plant.place] = order[-1] + 1
    return [plant for _, plant in sorted(zip(order, free, strict=True), key=lambda pair: pair[0])]


def attempt(rules: Prepared, story: Story, plant: Plant) -> Trial:
    """Check the article with the error in it."""
    known = {(error.rule, tuple(moved(span, plant) for span in error.evidence)) for error in story.errors}
    found = [
        error
        for error in _errors(rules, story.path, planted(story.text, plant))
        if (error.rule, error.evidence) not in known
    ]
    wanted = targets(plant)
    is_found = any(overlaps(span, wanted) for error in found for span in error.evidence)
    return Trial(story, plant, is_found, tuple(error.rule for error in found))


def _errors(rules: Prepared, path: Path, text: str) -> tuple[Error, ...]:
    facts = analyse(article_from_text(text, name=path.name, format=format_of(path)))
    return tuple(
        Error(result.rule, tuple(Span(one.start, one.end) for one in finding.evidence))
        for result in evaluate(rules, facts, Settings(path=path.name))
        for finding in result.findings
        if finding.outcome == "fail" and finding.severity == "error"
    )


def severities(rules: Prepared, trial: Trial) -> tuple[str, ...]:
    """What the check says, at any severity, of the words of a plant that it missed."""
    text = planted(trial.story.text, trial.plant)
    facts = analyse(article_from_text(text, name=trial.story.path.name, format=format_of(trial.story.path)))
    wanted = targets(trial.plant)
    return tuple(
        f"{finding.outcome} {finding.severity} {result.rule}: {finding.message}"
        for result in evaluate(rules, facts, Settings(path=trial.story.path.name, preview=True))
        for finding in result.findings
        if any(overlaps(Span(one.start, one.end), wanted) for one in finding.evidence)
    )
