"""All rule files of a run as one rulebook."""

from collections.abc import Sequence

from factcheck.language.nodes import Declare, Define, Find, Rule, Rulebook, RuleFile, Waive, WordList
from factcheck.language.reference import Reference


def build_rulebook(files: Sequence[RuleFile], reference: Reference | None = None) -> Rulebook:
    """Gather the rules and merge the lists of files that were checked and have no errors.

    `reference` has what was read for them: lists from files, tables, documents.
    """
    reference = reference or Reference()
    lists: dict[str, dict[str, None]] = {}
    for file in files:
        for found in lists_of(file):
            read = reference.lists[found.path.value] if found.path is not None else found.items
            lists.setdefault(found.name, {}).update(dict.fromkeys(read))
    return Rulebook(
        rules=tuple(rule for file in files for rule in rules_of(file)),
        lists=tuple((name, tuple(items)) for name, items in sorted(lists.items())),
        defines=tuple(define for file in files for define in defines_of(file)),
        tables=tuple(sorted(reference.tables.items())),
        documents=tuple(sorted(reference.documents.items())),
        waivers=tuple(waiver for file in files for waiver in waivers_of(file)),
        declarations=tuple(declared for file in files for declared in declarations_of(file)),
        finds=tuple(found for file in files for found in finds_of(file)),
        texts=tuple((file.name, file.text) for file in files),
        files=tuple(file.name for file in files),
    )


def rules_of(file: RuleFile) -> tuple[Rule, ...]:
    """The rules of a file."""
    return tuple(statement for statement in file.statements if isinstance(statement, Rule))


def lists_of(file: RuleFile) -> tuple[WordList, ...]:
    """The lists of a file, additions among them."""
    return tuple(statement for statement in file.statements if isinstance(statement, WordList))


def defines_of(file: RuleFile) -> tuple[Define, ...]:
    """The definitions of a file."""
    return tuple(statement for statement in file.statements if isinstance(statement, Define))


def finds_of(file: RuleFile) -> tuple[Find, ...]:
    """The collections by pattern of a file."""
    return tuple(statement for statement in file.statements if isinstance(statement, Find))


def declarations_of(file: RuleFile) -> tuple[Declare, ...]:
    """The declarations of a file."""
    return tuple(statement for statement in file.statements if isinstance(statement, Declare))


def waivers_of(file: RuleFile) -> tuple[Waive, ...]:
    """The waivers of a file."""
    return tuple(statement for statement in file.statements if isinstance(statement, Waive))
