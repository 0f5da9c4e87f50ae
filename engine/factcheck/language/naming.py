"""The names that rule files give: each means one thing in a run, but where a variable of another file hides it."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from factcheck.language.functions import FUNCTIONS
from factcheck.language.nearest import did_you_mean
from factcheck.language.nodes import Define, Find, RuleFile, SourceOf, TableOf, WordList
from factcheck.language.problems import Problems
from factcheck.language.scope import built_in
from factcheck.source import Source

Naming = WordList | Define | TableOf | SourceOf | Find
_MEANINGS: Mapping[type[Naming], str] = MappingProxyType(
    {WordList: "list", Define: "definition", TableOf: "table", SourceOf: "source", Find: "collection"}
)


def check_names(files: Sequence[RuleFile], problems: Mapping[str, Problems]) -> None:
    """Nothing has the name of something else; a list is begun once, and `adds` adds to one that is there."""
    begun: dict[str, tuple[Naming, str]] = {}
    for file in files:
        source = Source(file.name, file.text)
        for found in _named(file):
            if isinstance(found, WordList) and found.adds and built_in(found.name) is None:
                continue
            if _report(found, begun, problems[file.name]):
                begun[found.name] = found, f"{source.name}:{source.line_column(found.name_span.start)[0]}"
    _check_additions(files, begun, problems)


def names_of(file: RuleFile) -> frozenset[str]:
    """The names that a file gives, those of lists that it adds to left out."""
    return frozenset(found.name for found in _named(file) if not (isinstance(found, WordList) and found.adds))


def _named(file: RuleFile) -> list[Naming]:
    return [statement for statement in file.statements if isinstance(statement, Naming)]


def _report(found: Naming, begun: Mapping[str, tuple[Naming, str]], problems: Problems) -> bool:
    """Report a name that means something already; tells whether it is free."""
    name = found.name
    meaning = built_in(name)
    if meaning is None and isinstance(found, Define) and name in FUNCTIONS:
        meaning = "a function"
    if meaning is not None:
        problems.report(found.name_span, f"`{name}` is already {meaning}")
    elif name in begun:
        before, place = begun[name]
        are_lists = isinstance(found, WordList) and isinstance(before, WordList)
        hint = f"at {place}; `list {name} adds …` adds to it" if are_lists else f"at {place}"
        problems.report(found.name_span, f"there is already a {_MEANINGS[type(before)]} `{name}`", hint)
    return meaning is None and name not in begun


def _check_additions(
    files: Sequence[RuleFile], begun: Mapping[str, tuple[Naming, str]], problems: Mapping[str, Problems]
) -> None:
    lists = [name for name, (found, _) in begun.items() if isinstance(found, WordList)]
    for file in files:
        for found in _named(file):
            if isinstance(found, WordList) and found.adds and found.name not in lists and not built_in(found.name):
                message = f"there is no list `{found.name}` to add to"
                problems[file.name].report(found.name_span, message, did_you_mean(found.name, lists))
