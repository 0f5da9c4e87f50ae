"""Trying changed rules on the examples: a change that none of them notices is a survivor."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from factcheck.evaluate.examples import Analyses, try_example
from factcheck.evaluate.known import Known
from factcheck.evaluate.prepared import prepare_rule
from factcheck.facts.model import Facts
from factcheck.language.expand import expand_rules
from factcheck.language.legality import are_legal
from factcheck.language.mutations import Mutation, mutations_of
from factcheck.language.nodes import Call, Define, Example, Node, Rule, Rulebook
from factcheck.language.tree import walk
from factcheck.records import record


@record
class Case:
    """A rule whose examples are to notice a change, with the facts of each; `defines` are those that it uses."""

    rule: Rule
    defines: tuple[Define, ...]
    examples: tuple[tuple[Example, tuple[Facts, ...]], ...]


@record
class Subject:
    """A rule or definition to be changed, the changes to try, and the cases that may notice one.

    Of the definitions of the rules in use `book` has those alone that the cases use: each change is checked with
    all of them anew.
    """

    name: str
    file: str
    mutations: tuple[Mutation, ...]
    cases: tuple[Case, ...]
    book: Rulebook = attrs.field(repr=False)


@record
class Survivor:
    """A change that no example noticed: whose, where (line and column from 1), what was changed, what would notice."""

    owner: str
    file: str
    line: int
    column: int
    change: str
    remedy: str = ""


@record
class Strength:
    """What came of the changes; `needless` tells of each `untested` that excuses nothing."""

    changes: int
    survivors: tuple[Survivor, ...]
    excused: int
    needless: tuple[str, ...]

    @property
    def exit_code(self) -> int:
        """1 where a change survives that nothing excuses."""
        return 1 if self.survivors else 0


def subjects_of(book: Rulebook, files: frozenset[str]) -> Iterator[Subject]:
    """The rules of these files that have examples, and the definitions that they use."""
    texts, defines, analyses = dict(book.texts), {one.name: one for one in book.defines}, Analyses()
    rules = [rule for rule in book.rules if rule.file in files and rule.examples]
    cases = [_case(rule, defines, analyses) for rule in rules]
    for case in cases:
        yield _subject(case.rule, texts[case.rule.file], (case,), book)
    for define in book.defines:
        users = tuple(case for case in cases if define in case.defines)
        if define.file in files and users:
            yield _subject(define, texts[define.file], users, book)


def _case(rule: Rule, defines: Mapping[str, Define], analyses: Analyses) -> Case:
    used = _defines_used(rule, defines)
    return Case(rule, used, tuple((example, analyses.facts(rule, example)) for example in rule.examples))


def _defines_used(rule: Rule, defines: Mapping[str, Define]) -> tuple[Define, ...]:
    """All definitions that a rule uses, through others too."""
    found: set[str] = set()
    waiting = _called(rule)
    while waiting:
        name = waiting.pop()
        if name in defines and name not in found:
            found.add(name)
            waiting += _called(defines[name].body)
    return tuple(define for name, define in defines.items() if name in found)


def _called(node: Node) -> list[str]:
    return [one.function for one in walk(node) if isinstance(one, Call)]


def _subject(statement: Rule | Define, text: str, cases: tuple[Case, ...], book: Rulebook) -> Subject:
    """The changes to a statement after which it could still be loaded."""
    used = {define.name for case in cases for define in case.defines}
    own = attrs.evolve(book, defines=tuple(define for define in book.defines if define.name in used))
    mutations = tuple(one for one in mutations_of(statement, text) if _is_legal(one, cases, own))
    name = statement.id if isinstance(statement, Rule) else f"define {statement.name}"
    return Subject(name, statement.file, mutations, cases, own)


def _is_legal(mutation: Mutation, cases: Sequence[Case], book: Rulebook) -> bool:
    if isinstance(mutation.statement, Rule):
        return are_legal((mutation.statement,), book)
    return are_legal(tuple(case.rule for case in cases), _with_change(mutation, book))


def _with_change(mutation: Mutation, book: Rulebook) -> Rulebook:
    """The rulebook with a changed definition in place of its own."""
    changed = mutation.statement
    if isinstance(changed, Rule):
        return book
    return attrs.evolve(book, defines=tuple(changed if one.name == changed.name else one for one in book.defines))


def is_noticed(mutation: Mutation, subject: Subject, known: Known) -> bool:
    """Whether an example of some case does not come out as it says once the change is made."""
    changed = _with_change(mutation, subject.book)
    return any(_is_noticed_by(case, mutation, changed, known) for case in subject.cases)


def _is_noticed_by(case: Case, mutation: Mutation, book: Rulebook, known: Known) -> bool:
    rule = mutation.statement if isinstance(mutation.statement, Rule) else case.rule
    (expanded,) = expand_rules(attrs.evolve(book, rules=(rule,)))
    prepared = prepare_rule(expanded.rule, expanded.text, known)
    return any(try_example(prepared, example, facts).trouble is not None for example, facts in case.examples)
