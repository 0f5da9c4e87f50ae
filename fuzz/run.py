"""Fuzz one part of the engine, guided by the branches that it takes: `python fuzz/run.py TARGET [--seconds N]`.

Ends with 0 where the time ran out and nothing was found. What was found lies in `--finds` as a file; give it to
`--replay` to see it fail again.
"""

import argparse
import importlib
import sys
import tempfile
from pathlib import Path
from typing import Any

import atheris

TARGETS = ("articles", "rule_files", "patterns")
HERE = Path(__file__).resolve().parent


def main() -> None:
    """Load the target with its branches counted, and search."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=600, help="how long to search (default: 600)")
    parser.add_argument(
        "--input-seconds", type=int, default=5, help="one input that takes longer is a hang (default: 5)"
    )
    parser.add_argument("--longest", type=int, default=2000, help="bytes of an input at most (default: 2000)")
    parser.add_argument("--corpus", type=Path, help="a folder that keeps the inputs which reach further")
    parser.add_argument("--finds", type=Path, default=Path.cwd(), help="a folder for the inputs that fail")
    parser.add_argument("--replay", type=Path, help="run this one input and nothing else")
    asked = parser.parse_args()
    sys.path[:0] = [str(HERE.parent / "engine"), str(HERE)]
    with atheris.instrument_imports(include=["factcheck"]), tempfile.TemporaryDirectory() as scratch:
        target = importlib.import_module(f"targets.{asked.target}")
        if asked.replay is not None:
            target.check(asked.replay.read_bytes())
            return
        corpus = asked.corpus or Path(scratch, "corpus")
        _search(target, corpus, Path(scratch), asked)


def _search(target: Any, corpus: Path, scratch: Path, asked: argparse.Namespace) -> None:
    corpus.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(target.seeds()):
        data = text.encode()
        target.check(data)  # what is imported late is imported now, and counted
        (corpus / f"seed-{number:04}").write_bytes(data[: asked.longest])
    dictionary = scratch / "words.dict"
    dictionary.write_text("".join(f"{_entry(word)}\n" for word in dict.fromkeys(target.words())), "ascii")
    options = {
        "max_total_time": asked.seconds,
        "timeout": asked.input_seconds,
        "max_len": asked.longest,
        "dict": dictionary,
        "artifact_prefix": f"{asked.finds}/{asked.target}-",
        "print_final_stats": 1,
        "verbosity": 1,
    }
    atheris.Setup([sys.argv[0], *(f"-{name}={value}" for name, value in options.items()), str(corpus)], target.check)
    atheris.Fuzz()


def _entry(word: str) -> str:
    """A word as a line of a libFuzzer dictionary: what is not plain ASCII as its bytes."""
    plain = (chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f"\\x{byte:02x}" for byte in word.encode())
    return f'"{"".join(plain)}"'


if __name__ == "__main__":
    main()
