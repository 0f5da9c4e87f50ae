"""Ways past the gate: somebody who writes articles, or adds files to the tree, wants a bad one to be published."""

from desk import BAD, GOOD, RULES, Called, Desk
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


def _standard(*layers: Layer) -> Layer:
    """The standard rules too."""

    def lay(desk: Desk) -> None:
        desk.write("factcheck.toml", "")
        for layer in layers:
            layer(desk)

    return lay


USING = 'use "lib/desk.rules"\n'
LIMITED = RULES.replace("  check ", '  applies to "stories/**"\n  check ', 1)
DECLARED = 'declare in "stories/b.txt"\n  "eleven" is not a number\n  because "a street"\n'
NOTED = "Of the\u3164eleven[1] firms, six gave money,\u2800three gave time and three gave beer.\n"
HIDDEN = (
    "The dam broke.\n\n“We will build it again by the end of May,” <span hidden> said the chair, Ana Ruiz</span>.\n"
)
WORDS = "The council met on Monday evening, and of the eleven firms TK gave money.\n"


def link(target: str, name: str) -> Layer:
    return lambda desk: (desk.folder / name).symlink_to(target)


# As it is on systems where processes are not forked; the command itself has no working folder among its modules.
SPAWNING = """
import sys
sys.path.remove("")
import threading, time
threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
"""


def modules(desk: Desk) -> None:
    """Modules in the working folder that are called like those of the standard library that a new process needs."""
    for name in ("pickle.py", "signal.py", "multiprocessing/__init__.py", "yaml.py", "factcheck/__init__.py"):
        desk.write(name, "open('owned', 'w')\n")


def nothing_was_run(desk: Desk, called: Called) -> None:
    assert not (desk.folder / "owned").exists()


CASES = (
    Case(
        what="modules of Python in the working folder, with processes that begin anew",
        result="they are not run",
        code=1,
        lay=bad(modules),
        arguments=("stories", "--jobs", "2"),
        deed=SPAWNING,
        says=[B, "TK is left"],
        see=nothing_was_run,
    ),
    Case(
        what="an article that is called like the file with the rules for all of them",
        result="the rules are for all of them as before",
        code=1,
        lay=bad(file("rules/house.txt", GOOD)),
        arguments=(".",),
        says=[B, "TK is left", "3 articles, 2 rules, 6 checks made"],
    ),
    Case(
        what="the same with a file that another one uses",
        result="the rules are for all of them as before",
        code=1,
        lay=bad(
            file("rules/house.rules", 'use "lib/desk.rules"\n'),
            file("lib/desk.rules", RULES),
            file("lib/desk.md", GOOD),
        ),
        arguments=(".",),
        says=[B, "TK is left", "3 articles, 2 rules, 6 checks made"],
    ),
    Case(
        what="a link to the folder, for a rule that applies to its articles by their name",
        result="articles are called by the place that they have of their own",
        code=1,
        lay=bad(file("rules/house.rules", LIMITED), link("stories", "aaa")),
        arguments=(".",),
        says=[B, "TK is left"],
    ),
    Case(
        what="a link to the article that comes before it",
        result="the article is called by the place that it has of its own",
        code=1,
        lay=bad(file("rules/house.rules", LIMITED), file("aaa/c.txt", GOOD), link("../stories/b.txt", "aaa/b.txt")),
        arguments=("aaa", "stories"),
        says=[B, "TK is left"],
    ),
    Case(
        what="an article that is all a block of code",
        result="a row with the reason: none of it would be checked",
        code=3,
        lay=file("stories/b.md", f"```\n{WORDS}```\n"),
        says=["stories/b.md", "it holds no prose: a block of code in line 2"],
    ),
    Case(
        what="an article that is all a comment",
        result="a row with the reason",
        code=3,
        lay=file("stories/b.md", f"<!--\n{WORDS}-->\n"),
        says=["stories/b.md", "it holds no prose: a comment in line 1"],
    ),
    Case(
        what="an article that is all imprint",
        result="a row with the reason",
        code=3,
        lay=file(B, f"© 2024 {WORDS}"),
        says=[B, "it holds no prose: what is"],
    ),
    Case(
        what="words below a heading of a list of sources",
        result="a line below the table tells what is not checked",
        code=0,
        lay=file("stories/b.md", f"The vote was close.\n\n## Sources\n\n{WORDS}"),
        says=["not checked: stories/b.md: what is taken for a part of the site (lines 3 to"],
    ),
    Case(
        what="a speaker in an element that a page does not show",
        result="nobody is named as saying it, and a line below the table tells what is not read",
        code=1,
        lay=_standard(file("stories/b.md", HIDDEN)),
        says=["no one is named as saying this", "not checked: stories/b.md: what is hidden on a page (line 3, 45"],
    ),
    Case(
        what="a quotation in marks of another width",
        result="it is a quotation",
        code=1,
        lay=_standard(file("stories/b.md", "＂We will build it again by the end of May.＂\n")),
        says=["no one is named as saying this"],
    ),
    Case(
        what="a paragraph of Markdown that is so long that it keeps its marks",
        result="a line below the table says so",
        code=0,
        lay=file("stories/b.md", f"{GOOD * 300}In the end **7** stayed.\n"),
        says=["b.md looks like Markdown in a paragraph of more than 20,000 characters", "part it"],
    ),
    Case(
        what="a second date in the front matter, with its name in another case or form",
        result="a row that says so: nobody can tell which day is printed",
        code=3,
        lay=bad(file("stories/b.md", f"---\ndate: 2024-03-05\n? Date\n: 2019-03-05\n---\n{GOOD}")),
        says=["stories/b.md", "front matter, line 3: date is given twice"],
    ),
    Case(
        what="a mistake in the title of the front matter",
        result="it is found: the title is the headline",
        code=1,
        lay=_standard(file("stories/b.md", "---\ntitle: Nine miners rescued\n---\nSeven miners were rescued.\n")),
        says=["stories/b.md:2:8", "the headline has Nine, the story Seven"],
    ),
    Case(
        what="numbers between letters that are blank, and with marks of notes",
        result="they are read",
        code=1,
        lay=_standard(file(B, NOTED)),
        says=["six, three and three make 12"],
    ),
    Case(
        what="a declaration that a total is no number, so that no rule sees the wrong one",
        result="the table repeats what is declared, with its place and reason",
        code=0,
        lay=_standard(file(B, NOTED), file("stories/b.rules", DECLARED)),
        says=['Declared by stories/b.rules:2: "eleven" is not a number, because “a street”.'],
    ),
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
