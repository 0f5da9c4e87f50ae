"""Writes the expected errors of the rule files in `bad/` anew: PYTHONPATH=engine python tests/language/rewrite.py

Read the difference before it is kept.
"""

from pathlib import Path

from factcheck.language.check import check_rules
from factcheck.language.errors import print_error
from factcheck.language.parse import parse_rules
from factcheck.source import Source


def printed_errors(path: Path) -> str:
    """What is printed for a rule file alone."""
    source = Source(path.name, path.read_text(encoding="utf-8"))
    file, errors = parse_rules(source)
    found = sorted((*errors, *check_rules([file])), key=lambda error: (error.span, error.message))
    return "".join(f"{print_error(error, source)}\n" for error in found)


def rewrite(folder: Path) -> None:
    """Write what is printed for each file beside it."""
    for path in sorted(folder.glob("*.rules")):
        path.with_suffix(".txt").write_text(printed_errors(path), encoding="utf-8")


if __name__ == "__main__":
    rewrite(Path(__file__).parent / "bad")
