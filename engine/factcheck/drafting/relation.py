"""A relation found in an article, and the ways in which a rule may say it."""

from factcheck.records import record
from factcheck.source import Span


@record
class Spot:
    """A place in the file whose words a rule must notice a change of, and what they are changed to, in turn.

    `slight` are changes that rounding may hide; a rule that compares exactly must notice them too.
    """

    place: Span
    bold: tuple[str, ...]
    slight: tuple[str, ...] = ()


@record(kw_only=True)
class Form:
    """One way to write a relation: the clauses of its rule between the title and the reason.

    `is_exact`: it must notice slight changes too.
    """

    clauses: tuple[str, ...]
    is_exact: bool = False


@record(kw_only=True)
class Relation:
    """What holds between figures (or words and who said them), with the ways to write it, the best first.

    `name` is what the rule's id is made of; `told` says in the article's words what it is about.
    """

    name: str
    title: str
    because: str
    told: str
    spots: tuple[Spot, ...]
    forms: tuple[Form, ...]


def text(words: str) -> str:
    """Words as a text of the rule language, on one line and without anything that would end it."""
    flat = " ".join(words.split())
    printable = "".join(letter for letter in flat if letter.isprintable())
    return '"' + printable.replace("\\", "\\\\").replace('"', '\\"') + '"'


def listed(names: list[str]) -> str:
    """Names as a message lists them: "{a}, {b} and {c}"."""
    told = [f"{{{name}}}" for name in names]
    return told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}"
