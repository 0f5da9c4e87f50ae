#!/usr/bin/env python3
"""Write what the analysis finds in labelled texts, in the form that the scorers of the reference data take.

predict.py quotes IN.jsonl OUT.jsonl     {"id", "text"} a line: quotations with their speakers
predict.py numbers IN.jsonl OUT.jsonl    {"id", "text"} a line: numbers, dates and times
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "engine"))


def _quotes(source: Path, target: Path) -> None:
    from predict_quotes import predict_file  # noqa: PLC0415  (each subcommand imports what it measures)

    predict_file(source, target)


def _numbers(source: Path, target: Path) -> None:
    from predict_numbers import predict_file  # noqa: PLC0415  (each subcommand imports what it measures)

    predict_file(source, target)


PREDICTORS: Mapping[str, Callable[[Path, Path], None]] = {"quotes": _quotes, "numbers": _numbers}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=sorted(PREDICTORS), help="what to predict")
    parser.add_argument("source", type=Path, metavar="IN", help="texts, one JSON object a line")
    parser.add_argument("target", type=Path, metavar="OUT", help="where predictions go, one JSON object a line")
    options = parser.parse_args(arguments)
    PREDICTORS[options.kind](options.source, options.target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
