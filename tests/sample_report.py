"""A report in which every kind of row and finding stands once, for the tests of the output formats."""

import datetime

from factcheck.errors import UnreadableArticle
from factcheck.evaluate.baseline import BaselineUse, KnownFinding
from factcheck.evaluate.declarations import DeclarationUse
from factcheck.evaluate.outcomes import Evidence, Finding, InstanceCounts, Replacement, Result, Waiver
from factcheck.evaluate.waivers import WaiverUse
from factcheck.ignoring import Ignored
from factcheck.report.model import LeftOut, ReplacedPack, Report, RuleNote
from factcheck.values.unknown import Unknown

BRIDGE, FAIR = "stories/bridge.txt", "stories/fair.txt"
TEXT = "Eleven people were hurt, nine of them at once 𐐀 and three later.\nOn Thursday the fair “closes\nfor good”.\n"


def evidence(words: str, *, article: str = BRIDGE, text: str = TEXT) -> Evidence:
    """The place of words in the article's text, which holds them once."""
    start = text.index(words)
    before = text[:start]
    column = start - (before.rfind("\n") + 1)
    line = before[start - column :]
    return Evidence(
        article, words, start, start + len(words), before.count("\n") + 1, column + 1, len(line.encode()) + 1
    )


def note(title: str, **more: object) -> RuleNote:
    """What is said of a rule beside its outcomes."""
    return RuleNote(title=title, severity="error", file="rules/house.rules", **more)  # type: ignore[arg-type]


WAIVER = Waiver(
    rule="house.slogan",
    glob="stories/*",
    evidence="closes\nfor good",
    because="it is the slogan",
    by="night desk",
    until=datetime.date(2024, 3, 31),
    place="rules/house.rules:12",
)
FAILED = Finding(
    "fail",
    "error",
    "nine and three make 12, not 11",
    (evidence("Eleven people"), evidence("nine"), evidence("three")),
    (("b.total", "11"), ("b.noun", None), ("d.year", Unknown("no publication date")), ("b.parts", ("9", "3"))),
    sure=False,
    suggestions=(Replacement(evidence("Eleven"), "Twelve"),),
)
RESULTS = (
    Result(
        BRIDGE, "counts.parts-sum", "Parts add up", "fail", "error", True, InstanceCounts(1, 2, 0, 3),
        findings=(
            FAILED,
            Finding("fail", "error", "nine is not ten", (evidence("nine"),), known=True),
        ),
    ),
    Result(
        BRIDGE, "dates.weekday", "The weekday is right", "unknown", "error", False, InstanceCounts(0, 0, 1),
        "no publication date",
        (Finding("unknown", "error", "cannot be decided: no publication date", (evidence("Thursday"),)),),
    ),
    Result(BRIDGE, "house.court", "The court's list", "error", "error", True, InstanceCounts(), "no table `court`"),
    Result(BRIDGE, "house.quiet", "Somebody is quoted", "na", "error", True, InstanceCounts(0, 0, 0, 1), "no quotes"),
    Result(
        BRIDGE, "house.slogan", "No slogans", "waived", "warning", False, InstanceCounts(0, 0, 0, 0, 1),
        findings=(Finding("waived", "warning", "a slogan", (evidence("closes\nfor good"),), waiver=WAIVER),),
    ),
    Result(
        FAIR, "headlines.words", "The headline keeps its word", "fail", "warning", False, InstanceCounts(0, 1),
        findings=(Finding("fail", "warning", "the story does not say it", (evidence("fair", article=FAIR),)),),
    ),
    Result(FAIR, "counts.tally", "Tallies", "na", "error", False, InstanceCounts(0, 0, 0, 2), "no tallies"),
    Result(
        FAIR, "people.spelling", "One spelling", "pass", "error", False, InstanceCounts(1),
        passes=(
            Finding("pass", "error", "", (evidence("people", article=FAIR),), (("p.last", "Boyle"),), (("p", "B"),)),
        ),
    ),
)  # fmt: skip
IDS = tuple(sorted({result.rule for result in RESULTS} | {"bridge.length"}))
REPORT = Report(
    results=RESULTS,
    unread=(UnreadableArticle("stories/broken.txt", "not valid UTF-8: byte 12 (0xff, line 1)"),),
    articles=2,
    rules=IDS,
    idle_rules=("bridge.length",),
    rule_files=("<factcheck>/standard/counts.rules", "rules/house.rules"),
    exit_code=2,
    left_alone=((".pdf", 2),),
    left_out=LeftOut(
        ignored=(Ignored(".gitignore", articles=1, folders=2), Ignored("old/.factcheckignore", articles=3))
    ),
    replaced_packs=(ReplacedPack(pack="standard.x", files=("rules/x.rules",), rules=4, gone=1),),
    standard_rules=frozenset({"counts.parts-sum", "counts.tally"}),
    waivers=(WaiverUse(WAIVER, "used", 1, 1),),
    declarations=(DeclarationUse(place="rules/house.rules:20", says='"ten" is 9', because="the notes", articles=2),),
    baseline=BaselineUse(
        "known.json", 1, (KnownFinding(FAIR, "counts.tally", "warning", "ten are listed", ("ten stalls",), 1),)
    ),
    rule_notes={
        **{name: note(f"Title of {name}") for name in IDS},
        **{result.rule: note(result.title) for result in RESULTS},
        "counts.parts-sum": note(
            "Parts add up",
            because="a reader adds them up",
            see=("https://example.org/style#totals", "the house style, page 4"),
            tags=("numbers",),
        ),
    },
)
