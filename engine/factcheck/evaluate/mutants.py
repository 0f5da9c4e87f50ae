"""Trying changed rules on the examples: a change that none of them notices is a survivor."""

from collections.abc import Iterator, Sequence

import attrs

from factcheck.evaluate.examples import example_facts, try_example
from factcheck.evaluate.known import Known
from factcheck.evaluate.prepared import prepare_rule
from factcheck.facts.model import Facts
from factcheck.language.expand import expand_rules
from factcheck.language.legality import are_legal
from factcheck.language.mutations import Mutation, mutations_of
from factcheck.language.nodes import Call, Define, Example, Rule, Rulebook
from factcheck.language.tree import walk


@attrs.frozen
class Case:
    """A rule whose examples are to notice a change, with the facts of each."""

    rule: Rule
    examples: tuple[tuple[Example, tuple[Facts, ...]], ...]


@attrs.frozen
class Subject:
    """A rule or definition to be changed, the changes to try, and the cases that may notice one."""

    name: str
    file: str
    mutations: tuple[Mutation, ...]
    cases: tuple[Case, ...]


@attrs.frozen
class Survivor:
    """A change that no example noticed: whose, where (line and column from 1), and what was changed."""

    owner: str
    file: str
    line: int
    column: int
    change: str


@attrs.frozen
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
    texts = dict(book.texts)
    cases = {rule.id: _case(rule) for rule in book.rules if rule.file in files and rule.examples}
    for case in cases.values():
        rule = case.rule
        yield _subject(rule, texts[rule.file], (case,), book)
    for define in book.defines:
        users = tuple(case for case in cases.values() if define.name in _defines_used(case.rule, book.defines))
        if define.file in files and users:
            yield _subject(define, texts[define.file], users, book)


def _subject(statement: Rule | Define, text: str, cases: tuple[Case, ...], book: Rulebook) -> Subject:
    """The changes to a statement after which it could still be loaded."""
    mutations = tuple(one for one in mutations_of(statement, text) if _is_legal(one, cases, book))
    name = statement.id if isinstance(statement, Rule) else f"define {statement.name}"
    return Subject(name, statement.file, mutations, cases)


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


def _case(rule: Rule) -> Case:
    return Case(rule, tuple((example, example_facts(rule, example)) for example in rule.examples))


def _defines_used(rule: Rule, defines: Sequence[Define]) -> frozenset[str]:
    """The names of all definitions that a rule uses, through others too."""
    bodies = {define.name: define.body for define in defines}
    found: set[str] = set()
    waiting = [node.function for node in walk(rule) if isinstance(node, Call)]
    while waiting:
        name = waiting.pop()
        if name in bodies and name not in found:
            found.add(name)
            waiting += [node.function for node in walk(bodies[name]) if isinstance(node, Call)]
    return frozenset(found)


def is_noticed(mutation: Mutation, cases: Sequence[Case], book: Rulebook, known: Known) -> bool:
    """Whether an example of some case does not come out as it says once the change is made."""
    changed = _with_change(mutation, book)
    return any(_is_noticed_by(case, mutation, changed, known) for case in cases)


def _is_noticed_by(case: Case, mutation: Mutation, book: Rulebook, known: Known) -> bool:
    rule = mutation.statement if isinstance(mutation.statement, Rule) else case.rule
    (expanded,) = expand_rules(attrs.evolve(book, rules=(rule,)))
    prepared = prepare_rule(expanded.rule, expanded.text, known)
    return any(try_example(prepared, example, facts).trouble is not None for example, facts in case.examples)
