"""All rule files of a run as one rulebook."""

from collections.abc import Sequence

from factcheck.language.nodes import Rule, Rulebook, RuleFile, WordList


def build_rulebook(files: Sequence[RuleFile]) -> Rulebook:
    """Gather the rules and merge the lists of files that were checked and have no errors."""
    lists: dict[str, list[str]] = {}
    for file in files:
        for found in lists_of(file):
            items = lists.setdefault(found.name, [])
            items += (item for item in found.items if item not in items)
    return Rulebook(
        rules=tuple(rule for file in files for rule in rules_of(file)),
        lists=tuple((name, tuple(items)) for name, items in sorted(lists.items())),
        texts=tuple((file.name, file.text) for file in files),
        files=tuple(file.name for file in files),
    )


def rules_of(file: RuleFile) -> tuple[Rule, ...]:
    """The rules of a file."""
    return tuple(statement for statement in file.statements if isinstance(statement, Rule))


def lists_of(file: RuleFile) -> tuple[WordList, ...]:
    """The lists of a file, additions among them."""
    return tuple(statement for statement in file.statements if isinstance(statement, WordList))
