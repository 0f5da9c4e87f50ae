"""How the time grows with the text: `python benchmarks/growth.py [--length N]`.

Each of the texts that tempt a reader to look at everything again (`tests/long_texts.py`) is read at a length and at
eight times the length, by the step that it tempts. Time that grows with the length alone makes a ratio of about eight;
something quadratic one of sixty-four. The steepest come first.
"""

import argparse
import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tabulate import tabulate

PROJECT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(PROJECT / "engine"), str(PROJECT / "tests")]

from factcheck.article.read import article_from_text  # noqa: E402
from factcheck.facts.analyse import analyse  # noqa: E402
from factcheck.language.parse import parse_rules  # noqa: E402
from factcheck.source import Source  # noqa: E402
from long_texts import PIECES, repeated  # noqa: E402

TIMES = 8
ROUNDS = 3


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--length", type=int, default=20_000, help="characters of the shorter text (default: 20,000)")
    length = parser.parse_args().length
    rows = []
    for group, pieces in PIECES.items():
        read = _parsed if group == "rules" else _analysed
        for piece in pieces:
            short, long = (_seconds(read, repeated(piece, size)) for size in (length, TIMES * length))
            rows.append((group, repr(piece), f"{short:.3f} s", f"{long:.3f} s", f"{long / max(short, 1e-4):.1f}"))
    rows.sort(key=lambda row: -float(row[-1]))
    headers = ("texts", "said again and again", f"{length:,} characters", f"{TIMES * length:,}", "ratio")
    print(tabulate(rows, headers=headers, disable_numparse=True))


def _analysed(text: str) -> None:
    analyse(article_from_text("x\n\n" + text, name="a.md", format="markdown"))


def _parsed(text: str) -> None:
    parse_rules(Source("long.rules", 'rule a.b "c"\n  check ' + text))


def _seconds(read: Callable[[str], None], text: str) -> float:
    """Processor time of the best of a few rounds."""
    took = []
    for _ in range(ROUNDS):
        gc.collect()
        started = time.process_time()
        read(text)
        took.append(time.process_time() - started)
    return min(took)


if __name__ == "__main__":
    main()
