"""Try rules on the examples that they carry."""

from factcheck.errors import faults_named
from factcheck.evaluate.engine import prepare
from factcheck.evaluate.examples import Analyses, ExampleResult, run_example
from factcheck.evaluate.prepared import PreparedRule
from factcheck.language.nodes import Rule
from factcheck.records import record
from factcheck.rules_used import files_to_try, rules_in_use


@record
class Trial:
    """How the examples of the rules came out, in order of rule, and the files that the rules stand in.

    `untried` says of each rule that lacks an example which passes, or one which fails, what it lacks.
    """

    results: tuple[ExampleResult, ...]
    rules: int
    files: tuple[str, ...]
    untried: tuple[str, ...] = ()

    @property
    def exit_code(self) -> int:
        """1 where an example fails, 4 where there is none."""
        if any(result.trouble is not None for result in self.results):
            return 1
        return 0 if self.results else 4


def try_rules(named: tuple[str, ...], *, profile: str | None = None, allow_database: bool = False) -> Trial:
    """Run the examples of the rule files named, or of all that a check would use.

    Raises the exceptions of `errors.py`.
    """
    rules, texts = rules_in_use(named, profile=profile, allow_database=allow_database)
    wanted = files_to_try(texts, named)
    prepared = [rule for rule in prepare(rules.book).rules if rule.rule.file in wanted]
    analyses = Analyses()
    by_id = sorted(prepared, key=lambda item: item.rule.id)
    results = [result for rule in by_id for result in _try_rule(rule, analyses)]
    untried = tuple(line for rule in prepared for line in _lacking(rule.rule))
    return Trial(tuple(results), len(prepared), tuple(sorted(wanted)), tuple(sorted(untried)))


def _lacking(rule: Rule) -> list[str]:
    """A rule that has never been seen to fail, or to pass, may do neither."""
    present = {example.wanted for example in rule.examples}
    lacking = [f"that {wanted}" for wanted in ("passes", "fails") if wanted not in present]
    return [f"{rule.id} has no example {' and none '.join(lacking)}"] if lacking else []


def _try_rule(prepared: PreparedRule, analyses: Analyses) -> list[ExampleResult]:
    with faults_named(f"an example of {prepared.rule.id}"):
        return [run_example(prepared, example, analyses) for example in prepared.rule.examples]
