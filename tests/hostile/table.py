"""The hostile cases as the tables of `docs/security.md`; run as a script it writes them there anew."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from hostile import articles, calls, gate, histories, long_texts, rules, told, writing
from hostile.case import Case

PAGE = Path(__file__).resolve().parents[2] / "docs/security.md"
_TABLES = re.compile(r"(?<=<!-- the cases -->\n).*(?=<!-- the end of the cases -->)", re.DOTALL)
_KILLED = 128  # a shell adds the number of the signal to this

ROOMS: Mapping[str, Sequence[Case]] = MappingProxyType(
    {
        "Texts and names": told.CASES,
        "Articles": articles.CASES,
        "Long and deep articles": long_texts.CASES,
        "Rule files": rules.CASES,
        "Calls": calls.CASES,
        "Reports": writing.CASES,
        "Ways past the gate": gate.CASES,
        "Histories, with `--changed-since`": histories.CASES,
    }
)


def rendered() -> str:
    """The tables, as the page has them between its two marks."""
    return "\n".join(line for room, cases in ROOMS.items() for line in _table(room, cases)) + "\n"


def written(page: str) -> str:
    """The page with the tables as they are now."""
    return _TABLES.sub(lambda match: rendered(), page)


def _table(room: str, cases: Sequence[Case]) -> Iterator[str]:
    yield from ("", f"### {room}", "", "| what | what comes of it | exit code |", "| --- | --- | --- |")
    for case in cases:
        code = case.code if case.code >= 0 else _KILLED - case.code
        yield f"| {_cell(case.what)} | {_cell(case.result)} | {code} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text("utf-8")), "utf-8")
