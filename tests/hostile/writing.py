"""Reports that cannot be written, or not to their end: the old one stands, and nothing is left beside it."""

import stat

from desk import Called, Desk
from hostile.case import Case, when

OLD = "the report of yesterday\n"
NEW = ("stories", "--output", "out/run.json")
PAGES = ("stories", "--output", "html=out/pages")


def yesterday(desk: Desk) -> None:
    desk.write("out/run.json", OLD)


def no_permission(desk: Desk) -> None:
    yesterday(desk)
    (desk.folder / "out").chmod(stat.S_IRUSR | stat.S_IXUSR)


def a_link_out(desk: Desk) -> None:
    yesterday(desk)
    (desk.folder / "out/run.json").unlink()
    (desk.folder.parent / "profile").write_text(OLD, "utf-8")
    (desk.folder / "out/run.json").symlink_to("../../profile")


def the_file_outside_stands(desk: Desk, called: Called) -> None:
    assert (desk.folder.parent / "profile").read_text("utf-8") == OLD


def names(desk: Desk) -> list[str]:
    return sorted(path.name for path in (desk.folder / "out").iterdir())


def old_stands(desk: Desk, called: Called) -> None:
    """The report of yesterday is as it was, with nothing beside it."""
    (desk.folder / "out").chmod(stat.S_IRWXU)
    assert (desk.folder / "out/run.json").read_text("utf-8") == OLD
    assert names(desk) == ["run.json"]


def next_run_cleans_up(desk: Desk, called: Called) -> None:
    """A hidden file is left beside the old report; the next run with this report removes it, and nothing else."""
    (left,) = set(names(desk)) - {"run.json"}
    assert left.startswith(".run.json.factcheck-")
    assert (desk.folder / "out/run.json").read_text("utf-8") == OLD
    others = [".run.json.factcheck-notes", ".other.json.factcheck-abcd1234", ".run.json"]
    for name in others:
        desk.write(f"out/{name}", "not ours\n")
    assert desk.process(*NEW).code == 0
    assert names(desk) == sorted([*others, "run.json"])
    assert (desk.folder / "out/run.json").read_text("utf-8") != OLD


def next_pages_clean_up(desk: Desk, called: Called) -> None:
    """A hidden folder is left beside where the pages were to stand; the next run removes it."""
    (left,) = names(desk)
    assert left.startswith(".pages.factcheck-")
    assert desk.process(*PAGES).code == 0
    assert names(desk) == ["pages"]


CASES = (
    Case(
        what="no room on the disk: `> /dev/full`",
        result="one line with the reason",
        code=2,
        output="full",
        says=["factcheck: standard output: the report could not be written: no space left on device\n"],
    ),
    Case(
        what="no room on the disk: `--output /dev/full`",
        result="one line with the reason",
        code=2,
        arguments=("stories", "--output", "/dev/full"),
        says=["factcheck: /dev/full: the report could not be written: no space left on device\n"],
    ),
    Case(
        what="no room on the disk in the middle of a file",
        result="one line with the reason; the old report stands",
        code=2,
        lay=yesterday,
        arguments=NEW,
        file_size=100,
        says=["factcheck: out/run.json: the report could not be written: file too large\n"],
        see=old_stands,
    ),
    Case(
        what="a closed pipe: `| head -0`",
        result="nothing is printed, for nobody reads it",
        code=2,
        output="left",
    ),
    Case(
        what="a closed standard output: `>&-`",
        result="one line with the reason",
        code=2,
        output="closed",
        says=["factcheck: standard output: the report could not be written: it is closed\n"],
    ),
    Case(
        what="no permission to write into the folder",
        result="one line with the reason; the old report stands",
        code=2,
        lay=no_permission,
        arguments=NEW,
        says=["factcheck: out/run.json: the report could not be written: permission denied\n"],
        see=old_stands,
    ),
    Case(
        what="a report in a folder that is not there",
        result="one line with the reason",
        code=2,
        arguments=NEW,
        says=["factcheck: out/run.json: the report could not be written: no such file or directory\n"],
    ),
    Case(
        what="a report over an article of the run",
        result="one line; the article stands",
        code=2,
        arguments=("stories", "--output", "json=stories/a.txt"),
        says=["--output stories/a.txt: this is an article of this run"],
    ),
    Case(
        what="a report over a rule file",
        result="one line; the file stands",
        code=2,
        arguments=("stories", "--output", "json=rules/house.rules"),
        says=["--output rules/house.rules: this is a rule file of this run"],
    ),
    Case(
        what="a report where the project has a link that leads out of it",
        result="one line; what the link leads to stands",
        code=2,
        lay=a_link_out,
        arguments=NEW,
        says=["--output out/run.json: a link in the project takes this out of it"],
        see=the_file_outside_stands,
    ),
    Case(
        what="pages over a folder with other files",
        result="one line; the folder stands",
        code=2,
        arguments=("stories", "--output", "html=stories"),
        says=["--output html=stories: this folder is no earlier report"],
    ),
    Case(
        what="an interrupt (SIGINT) while a report is written",
        result="one line; the old report stands, and nothing is left beside it",
        code=130,
        lay=yesterday,
        arguments=NEW,
        deed=when("os.rename", "out/run.json", "os.kill(os.getpid(), signal.SIGINT)"),
        says=["factcheck: interrupted\n"],
        see=old_stands,
    ),
    Case(
        what="a kill (SIGKILL) while a report is written",
        result="the old report stands; the next run with this report removes the hidden file that is left beside it",
        code=-9,
        lay=yesterday,
        arguments=NEW,
        deed=when("os.rename", "out/run.json", "os.kill(os.getpid(), signal.SIGKILL)"),
        see=next_run_cleans_up,
    ),
    Case(
        what="a kill while pages are written",
        result="the next run with these pages removes the hidden folder that is left beside them",
        code=-9,
        lay=lambda desk: (desk.folder / "out").mkdir(),
        arguments=PAGES,
        deed=when("os.rename", "out/pages", "os.kill(os.getpid(), signal.SIGKILL)"),
        see=next_pages_clean_up,
    ),
)
