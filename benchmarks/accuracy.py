#!/usr/bin/env python3
"""Measure the analysis on the labelled reference data, and print it beside what others reach on the same data.

accuracy.py [quotes] [--data FOLDER]     the folder holds `data/` and `tools/`; by default `shared` beside the checkout
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT / "engine"))


def _quotes(data: Path) -> str:
    from accuracy_quotes import measure  # noqa: PLC0415  (each part imports what it measures)

    return measure(data)


PARTS: Mapping[str, Callable[[Path], str]] = {"quotes": _quotes}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", help="what to measure; everything by default")
    parser.add_argument("--data", type=Path, default=PROJECT.parent / "shared", help="folder of the reference data")
    options = parser.parse_args(arguments)
    if not (options.data / "data").is_dir():
        print(f"accuracy.py: no reference data in {options.data}", file=sys.stderr)
        return 2
    for part in options.parts or PARTS:
        print(PARTS[part](options.data))
    return 0


if __name__ == "__main__":
    sys.exit(main())
