"""Ways past the gate: somebody who writes articles, or adds files to the tree, wants a bad one to be published."""

from desk import BAD, Desk
from hostile.articles import closed
from hostile.case import Case, Layer, file

B = "stories/b.txt"


def bad(*others: Layer) -> Layer:
    """An article that must not be published, and what is to hide it."""

    def lay(desk: Desk) -> None:
        desk.write(B, BAD)
        for other in others:
            other(desk)

    return lay


WAIVER = """\
waive house.no-tk in "stories/*.txt"
  evidence "7"
  because  "it is right"
  by       "desk"
  until    9999-12-31
"""
SEVEN = "The vote was 7 to 2. In the end 7 stayed, and 7 left.\n"
NO_SEVEN = """\
rule house.no-seven "No seven"
  for each n in numbers
  check    n != 7
"""
OLD_BASELINE = (
    '{"baseline": 1, "findings": [{"article": "stories/b.txt", "rule": "house.no-tk", "words": [], "count": 1}]}'
)


CASES = (
    Case(
        what="a cache that the tree itself may have filled",
        result="it is not used, and a line says so",
        code=1,
        lay=bad(),
        deed="import os\nos.environ['FACTCHECK_CACHE'] = 'stories/cache'",
        says=["TK is left", "the cache is not used: stories/cache lies in "],
    ),
    Case(
        what="a baseline in the form that once let one failure hide another",
        result="one line that says how to write it anew",
        code=2,
        lay=bad(file("known.json", OLD_BASELINE)),
        arguments=("stories", "--baseline", "known.json"),
        says=["known.json: this baseline was written by an earlier version", "delete it"],
    ),
    Case(
        what="a waiver whose words are one number, for a finding that is not the only one with it",
        result="all of them are waived, and a line below the table says how many",
        code=0,
        lay=bad(
            file(B, SEVEN),
            file("rules/seven.rules", NO_SEVEN + WAIVER.replace("house.no-tk", "house.no-seven")),
        ),
        says=["WAIVED (3 of 4)", "Waiver that covers 3 findings at once: rules/seven.rules:4:"],
    ),
    Case(
        what="an ignore file beside the article that leaves it out",
        result="the table counts what it leaves out, and names it",
        code=0,
        lay=bad(file("stories/.factcheckignore", "b.txt\n")),
        says=["Ignored: 1 article by stories/.factcheckignore"],
    ),
    Case(
        what="the same with `--no-ignore`",
        result="it is checked",
        code=1,
        lay=bad(file("stories/.factcheckignore", "b.txt\n")),
        arguments=("stories", "--no-ignore"),
        says=[B, "TK is left"],
    ),
    Case(
        what="a hidden name, and one with a suffix in capitals",
        result="the first is counted as left alone, the second is checked",
        code=1,
        lay=bad(file("stories/.c.txt", BAD), file("stories/D.TXT", BAD)),
        says=["stories/D.TXT", "1 hidden .txt"],
    ),
    Case(
        what="settings in a folder of articles that turn the rule off",
        result="they are not looked at: those of the working folder, or of one above it, hold",
        code=1,
        lay=bad(file("stories/factcheck.toml", 'severity = { "house.no-tk" = "off" }\n')),
        says=[B, "TK is left"],
    ),
    Case(
        what="a rule file beside the article with a harmless rule of the same name",
        result="a message with both places",
        code=2,
        lay=bad(file("stories/b.rules", 'rule house.no-tk "Nothing"\n  check count(sentences) > 0\n')),
        says=["stories/b.rules:1:", "house.no-tk"],
    ),
    Case(
        what="`fmt` on a folder with one that nobody may read",
        result="one line that names it; nothing is written",
        code=2,
        lay=closed("rules/locked"),
        arguments=("fmt", "rules"),
        says=["factcheck: rules/locked: the folder cannot be read: permission denied"],
    ),
)
