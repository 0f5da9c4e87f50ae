from pathlib import Path

import pytest

from factcheck.article.read import article_from_text
from factcheck.evaluate.engine import Prepared, Settings, evaluate, prepare
from factcheck.facts.analyse import analyse
from factcheck.packs import Wanted, find_rules
from factcheck.project import Project
from factcheck.rulebook import load_rules

STORIES = Path(__file__).with_name("stories")


@pytest.fixture(scope="module")
def standard() -> Prepared:
    project = Project(Path("/"), rules=())
    return prepare(load_rules(find_rules(Wanted(project)), project).book)


def findings(standard: Prepared, text: str) -> list[tuple[str, str]]:
    facts = analyse(article_from_text(text, name="story.md", format="markdown"))
    results = evaluate(standard, facts, Settings(path="story.md"))
    return [(result.rule, finding.severity) for result in results for finding in result.findings]


@pytest.mark.parametrize("story", sorted(STORIES.glob("*.md")), ids=lambda path: path.stem)
def test_a_correct_story_has_no_finding(standard: Prepared, story: Path) -> None:
    assert findings(standard, story.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("story", "right", "wrong", "rule"),
    [
        ("business", "rose 12% to £84m from £75m", "rose 21% to £84m from £75m", "percentages.change"),
        ("business", "(BATU)", "(BTAU)", "acronyms.letters-fit"),
        ("weather", "120 km/h (75 mph)", "120 km/h (57 mph)", "measures.conversion"),
        ("weather", "110 mm (4.3 inches)", "110 mm (43 inches)", "measures.conversion"),
        ("election", "a fall of eight", "a fall of six", "percentages.points"),
        ("election", "Hale, 39, a nurse", "Hael, 39, a nurse", "people.one-spelling"),
        ("accident", "condition and 11 had", "condition and 14 had", "counts.parts-at-most"),
        ("accident", "among them 12 pupils", "among them 42 pupils", "counts.parts-at-most"),
        ("accident", "after two others", "after three others", "counts.ordinal-and-others"),
        ("science", "(10,500 feet)", "(1,050 feet)", "measures.conversion"),
        ("science", "an increase of 56%", "an increase of 36%", "percentages.change"),
        ("budget", "£36m to roads", "£63m to roads", "money.parts-sum"),
        ("obituary", "third of five", "sixth of five", "counts.ordinal-of-group"),
        ("obituary", "She was 88.", "She was 78.", "headlines.age-in-body"),
        ("crime", "£40,000 in May", "£45,000 in May", "money.parts-sum"),
        ("crime", "jailed for 12 years over", "jailed for 21 years over", "headlines.duration-in-body"),
        ("health", "500 (20%)", "500 (25%)", "percentages.share"),
        ("health", "a drop of 25%", "a drop of 33%", "percentages.change"),
    ],
)
def test_one_mistake_in_it_is_found(standard: Prepared, story: str, right: str, wrong: str, rule: str) -> None:
    text = (STORIES / f"{story}.md").read_text("utf-8")
    assert text.count(right) == 1
    assert (rule, "error") in findings(standard, text.replace(right, wrong))


def test_a_short_list_in_it_is_a_warning(standard: Prepared) -> None:
    text = (STORIES / "science.md").read_text("utf-8").replace("found three layers", "found four layers")
    assert findings(standard, text) == [("counts.list-as-announced", "warning")]
