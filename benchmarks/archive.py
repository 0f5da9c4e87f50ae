"""How long rules across articles take, and in how much memory: `python benchmarks/archive.py [--count N]`.

Articles of some 450 words about a made-up town (`made_archive.py`) are checked with the pack `archive` alone, in one
process on one core. A few of them misspell a name or give a wrong age; how many of those are named is told as well.
"""

import argparse
import json
import os
import tempfile
from pathlib import Path

from made_archive import Archive, make_archive
from speed import factcheck, run, table


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="articles of the largest run")
    count: int = parser.parse_args().count
    rows = [row(number) for number in (count // 10, count)]
    headers = ("articles", "words", "seconds", "articles/s", "peak MB", "wrong names found", "wrong ages found")
    print(table(headers, rows))


def row(count: int) -> tuple[str, ...]:
    """One run over so many articles."""
    with tempfile.TemporaryDirectory(prefix="archive-") as name:
        folder = Path(name)
        made = make_archive(folder / "stories", count)
        (folder / "factcheck.toml").write_text('standard = false\nuse = ["archive"]\n', "utf-8")
        report = folder / "report.json"
        done = run(factcheck("stories", "--format", "json", "--output", str(report)), folder)
        names, ages = found(report, made)
    rate = f"{count / done.seconds:.0f}"
    return (f"{count:,}", f"{made.words:,}", f"{done.seconds:.0f}", rate, f"{done.megabytes:.0f}", names, ages)


def found(report: Path, made: Archive) -> tuple[str, str]:
    """The planted errors that evidence of a finding lies in, of all that were planted."""
    results = json.loads(report.read_text("utf-8"))["results"]
    named = {
        (result["rule"], piece["article"])
        for result in results
        for one in result["findings"]
        for piece in one["evidence"]
    }
    articles = {
        rule: {os.path.basename(article) for found, article in named if found in rule} for rule in (_NAMES, _AGES)
    }
    return (
        f"{len(made.misspelled & articles[_NAMES])} of {len(made.misspelled)}",
        f"{len(made.aged & articles[_AGES])} of {len(made.aged)}",
    )


_NAMES = ("people.spelled-alike",)
_AGES = ("people.one-age-a-day", "people.age-in-year")

if __name__ == "__main__":
    main()
