"""Measure how much of what rules say their examples hold to: change one thing at a time and see who notices."""

from collections.abc import Iterator, Sequence

from factcheck.errors import faults_named
from factcheck.evaluate.known import Known, known_in
from factcheck.evaluate.mutants import Strength, Subject, Survivor, is_noticed, subjects_of
from factcheck.language.mutations import Mutation, words_in
from factcheck.language.nodes import Expression, Rule, Rulebook
from factcheck.language.tree import walk
from factcheck.request import Progress
from factcheck.rules_used import files_to_try, rules_in_use


def measure_rules(
    named: tuple[str, ...],
    *,
    profile: str | None = None,
    allow_database: bool = False,
    progress: Progress = lambda done, total: None,
) -> Strength:
    """Change the rules of the files named, or of all that a check would use; their examples must hold unchanged.

    Raises the exceptions of `errors.py`.
    """
    rules, texts = rules_in_use(named, profile=profile, allow_database=allow_database)
    files = files_to_try(texts, named)
    sources = {text.source.name: text.source for text in texts}
    subjects = tuple(subjects_of(rules.book, files))
    total = sum(len(subject.mutations) for subject in subjects)
    unnoticed = list(_unnoticed(subjects, rules.book, total, progress))
    excused = [(subject, mutation) for subject, mutation in unnoticed if _excuses(subject, mutation)]
    survivors = []
    for subject, mutation in unnoticed:
        if not _excuses(subject, mutation):
            line, column = sources[subject.file].line_column(mutation.span.start)
            survivors.append(Survivor(subject.name, subject.file, line, column, mutation.change, mutation.remedy))
    survivors.sort(key=lambda one: (one.file, one.line, one.column, one.change))
    return Strength(total, tuple(survivors), len(excused), _needless(subjects, excused, rules.book))


def _unnoticed(
    subjects: Sequence[Subject], book: Rulebook, total: int, progress: Progress
) -> Iterator[tuple[Subject, Mutation]]:
    known, done = known_in(book), 0
    for subject in subjects:
        for mutation in subject.mutations:
            progress(done, total)
            done += 1
            if not _is_noticed(subject, mutation, known):
                yield subject, mutation
    progress(total, total)


def _is_noticed(subject: Subject, mutation: Mutation, known: Known) -> bool:
    with faults_named(f"{subject.name} with {mutation.change}"):
        return is_noticed(mutation, subject, known)


def _excuses(subject: Subject, mutation: Mutation) -> frozenset[tuple[str, str]]:
    """The `untested` clauses that excuse a change, each as the rule's id and the condition."""
    return frozenset(
        (case.rule.id, untested.condition)
        for case in subject.cases
        for untested in case.rule.untested
        if " ".join(untested.condition.split()) in mutation.conditions
    )


def _needless(
    subjects: Sequence[Subject], excused: Sequence[tuple[Subject, Mutation]], book: Rulebook
) -> tuple[str, ...]:
    """An `untested` whose condition examples do notice, or that the rule does not have, misleads."""
    used = {excuse for subject, mutation in excused for excuse in _excuses(subject, mutation)}
    tried = {case.rule.id: case.rule for subject in subjects for case in subject.cases}
    return tuple(
        f"{rule.id}: `untested` is needless, {_why(rule, untested.condition, book)}: {untested.condition}"
        for rule in tried.values()
        for untested in rule.untested
        if (rule.id, untested.condition) not in used
    )


def _why(rule: Rule, condition: str, book: Rulebook) -> str:
    text = dict(book.texts)[rule.file]
    spans = (node.span for node in walk(rule) if isinstance(node, Expression))
    is_there = any(words_in(text, span) == " ".join(condition.split()) for span in spans)
    return "every change to the condition is noticed" if is_there else "no such condition stands in the rule"
