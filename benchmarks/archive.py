"""How long rules across articles take, and in how much memory: `python benchmarks/archive.py [--count N]`.

Articles of some 450 words about a made-up town (`made_archive.py`) are checked with the pack `archive` alone, in one
process on one core. A few of them misspell a name or give a wrong age; how many of those are named is told as well.
"""

import argparse
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
        report = folder / "report.txt"
        done = run(factcheck("stories", "--output", str(report)), folder)
        names, ages = found(report, made)
    rate = f"{count / done.seconds:.0f}"
    return (f"{count:,}", f"{made.words:,}", f"{done.seconds:.0f}", rate, f"{done.megabytes:.0f}", names, ages)


def found(report: Path, made: Archive) -> tuple[str, str]:
    """Of the articles with a planted error those that the table names."""
    table = report.read_text("utf-8")
    wrong = (made.misspelled, made.aged)
    names, ages = (f"{sum(name in table for name in files)} of {len(files)}" for files in wrong)
    return names, ages


if __name__ == "__main__":
    main()
