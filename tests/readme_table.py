"""Put what the command prints now into README.md: `python tests/readme_table.py` from the project's root."""

import contextlib
import io
import os
import re
import tempfile
from pathlib import Path

ARTICLE = "docs/planted.txt"
ROWS = 10  # failures shown; the rest of the table is left out
TABLE = re.compile(r"(```table\n).*?(```)", re.DOTALL)
LEFT_OUT = "…\n"


def printed() -> str:
    """What `factcheck docs/planted.txt` prints in the project's root, without colour."""
    from factcheck.cli import main  # noqa: PLC0415

    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        main([ARTICLE])
    return out.getvalue()


def shortened(output: str) -> str:
    """The head of the table and the lines below it."""
    table, _, closing = output.partition("\n\n")
    lines = table.splitlines(keepends=True)
    starts = [number for number, line in enumerate(lines) if number > 1 and not line.startswith(" ")]
    return "".join(line.rstrip() + "\n" for line in lines[: starts[ROWS]]) + LEFT_OUT + "\n" + closing


def main() -> None:
    """Rewrite the table in README.md."""
    readme = Path("README.md")
    os.environ["FACTCHECK_CACHE"] = tempfile.mkdtemp()
    table = shortened(printed())
    text = TABLE.sub(lambda match: match[1] + table + match[2], readme.read_text("utf-8"))
    readme.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
