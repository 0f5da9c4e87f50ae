"""Calls that ask for what there is not: one line that says so, with the nearest name where there is one."""

from collections.abc import Sequence

from hostile.case import Case, file


def _call(what: str, arguments: Sequence[str], says: str, *, result: str = "one line that names it") -> Case:
    return Case(what=what, result=result, code=2, arguments=arguments, says=["factcheck: ", says])


NEAR = "one line, with the nearest name"
CASES = (
    _call("a misspelt rule", ("stories", "--only", "house.no-tc"), "did you mean `house.no-tk`?", result=NEAR),
    Case(
        what="a misspelt rule in `factcheck.toml`",
        result="its place, with the nearest name",
        code=2,
        lay=file("factcheck.toml", 'standard = false\n[severity]\n"house.no-tc" = "off"\n'),
        says=["factcheck.toml:3:2", "did you mean `house.no-tk`?"],
    ),
    Case(
        what="a misspelt profile",
        result=NEAR,
        code=2,
        lay=file("factcheck.toml", "standard = false\n[profile.breaking]\nstrict = true\n"),
        arguments=("stories", "--profile", "braking"),
        says=["there is no profile `braking`; did you mean `breaking`?"],
    ),
    Case(
        what="a misspelt key of `factcheck.toml`",
        result="its place, with the nearest name",
        code=2,
        lay=file("factcheck.toml", "standart = false\n"),
        says=["factcheck.toml:1:1", "did you mean `standard`?"],
    ),
    _call(
        "a misspelt format", ("stories", "--format", "jsn"), "'jsn' is not one of", result="one line with all of them"
    ),
    _call("a misspelt format of a file", ("stories", "--output", "jsn=out"), "there is no format `jsn`; there are"),
    _call("a misspelt option", ("stories", "--severty", "note"), "No such option", result=NEAR),
    _call("an empty path", ("",), "no such file or folder"),
    _call("a baseline that is none", ("stories", "--baseline", "stories/a.txt"), "this is no baseline"),
    Case(
        what="a folder without an article",
        result="the table says so",
        code=4,
        lay=file("notes/a.pdf", "x"),
        arguments=("notes",),
        says=["0 articles", "1 .pdf", "Exit 4"],
    ),
)
