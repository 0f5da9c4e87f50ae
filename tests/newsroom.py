"""A project with something of everything that a run may meet: what two runs of it print can be compared."""

import shutil
from collections.abc import Sequence

from desk import BAD, GOOD, PROJECT, RULES, Desk
from factcheck.report.formats import FORMATS

ACROSS = """
rule house.one-age "A person has one age in all stories"
  across articles
  for each p in people where count(p.ages) = 1
  for each r in people where r.name = p.name and count(r.ages) = 1 and r.article != p.article
  check    (first g in p.ages) = (first g in r.ages)
  say      "{p.name} has two ages"
"""
REFERENCE = """
table staff from "data/staff.csv" key name

rule house.on-staff "Who speaks is on the staff list"
  for each q in quotes where q.speaker exists
  need     staff[q.speaker.name] exists
  check    staff[q.speaker.name].desk = "city"
  say      "{q.speaker.name} is of another desk"

waive house.no-tk in "stories/waived.txt"
  evidence "TK"
  because  "the count is told on Tuesday"
  by       "desk"
  until    2024-03-31

declare in "stories/declared.txt"
  speaker of "It was close" is "Tom Hale"
  because  "the notes"
"""
STAFF = "name,desk\nAda Boyle,city\nTom Hale,sports\n"
EVERY_FORMAT = tuple(one.name for one in FORMATS)


def furnish(desk: Desk) -> None:
    """Write the project: sound articles, seeds, files that cannot be read, and rules of every kind."""
    desk.write("factcheck.toml", '[severity]\n"house.has-vote" = "note"\n')
    desk.write("data/staff.csv", STAFF)
    desk.write("rules/house.rules", RULES)
    desk.write("rules/more.rules", ACROSS)
    desk.write("rules/reference.rules", REFERENCE)
    for seed in sorted((PROJECT / "seeds").glob("*.*")):
        shutil.copy(seed, desk.write(f"stories/{seed.name}", ""))
    for number in range(12):
        desk.write(f"stories/good-{number:02}.txt", GOOD)
        desk.write(f"stories/bad-{number:02}.md", f"# Vote\n\n{BAD}")
    desk.write("stories/waived.txt", "The vote was TK to 2.\n")
    desk.write("stories/declared.txt", 'The vote is over.\n\nAda Boyle met Tom Hale, 30. "It was close," she said.\n')
    desk.write("stories/older.txt", 'Tom Hale, 40, saw the vote. "It was late," Tom Hale said.\n')
    desk.write("stories/beside.txt", GOOD)
    desk.write("stories/beside.rules", 'rule beside.it "It is told"\n  check article.body contains "Tuesday"\n')
    desk.write("stories/not-utf8.txt", b"\xff\xfe\xff")
    desk.write("stories/nul.txt", b"a\0b")
    desk.write("stories/empty.txt", "")
    desk.write("stories/large.txt", "word " * 300_000)
    (desk.folder / "stories" / "gone.txt").symlink_to("nowhere.txt")


def every_report(desk: Desk, *arguments: str, formats: Sequence[str] = EVERY_FORMAT) -> dict[str, bytes | str | int]:
    """What a run says in formats: the code, what it prints, and its files by name."""
    outputs = [f"--output={name}=out/{name}" for name in formats]
    shutil.rmtree(desk.folder / "out", ignore_errors=True)
    (desk.folder / "out").mkdir()
    called = desk.call("stories", "--max-file-size", "1M", "--as-of", "2024-03-01", *arguments, *outputs)
    files = sorted(path for path in (desk.folder / "out").rglob("*") if path.is_file())
    written: dict[str, bytes | str | int] = {str(path.relative_to(desk.folder)): path.read_bytes() for path in files}
    return written | {"code": called.code, "printed": called.out, "told": called.err}
