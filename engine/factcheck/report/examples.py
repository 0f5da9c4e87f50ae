"""How the examples of rules came out, as a table of those that did not come out as they say."""

from collections.abc import Iterator, Sequence

from factcheck.evaluate.examples import ExampleResult
from factcheck.report.columns import stack, wrap
from factcheck.report.counted import number_of
from factcheck.report.look import Look
from factcheck.report.safe_text import safe_text, shorten
from factcheck.report.tables import tabulated

_ADVICE = """\
Add below the clauses of a rule what it lacks: `example passes "…"` with a sentence or two in which it holds, `example
fails "…"` with such in which it does not. Where no rule has any, nothing was run and the exit code is 4."""
_RULE, _EXAMPLE = 30, 30  # columns for the rule's id and for the example's words


def render(results: Sequence[ExampleResult], *, rules: int, look: Look, untried: Sequence[str] = ()) -> Iterator[str]:
    """The table of failing examples, the rules that lack examples, and a line with the counts."""
    failing = [result for result in results if result.trouble is not None]
    if failing:
        rest = max(24, look.width - _RULE - _EXAMPLE - 4)
        yield tabulated(("rule", "example", "what"), [_cells(result, rest) for result in failing])
        yield "\n\n"
    for line in untried:
        yield f"{safe_text(line)}\n"
    if untried:
        yield f"{_ADVICE}\n"
    yield f"{number_of(rules, 'rule')}, {number_of(len(results), 'example')}: "
    yield f"{len(results) - len(failing)} as they should be, {len(failing)} not.\n"


def _cells(result: ExampleResult, rest: int) -> tuple[str, ...]:
    words = " ".join(result.example.text.split())
    example = f"{result.example.wanted} “{shorten(safe_text(words), 60)}”"
    return stack(
        (*wrap(result.rule, _RULE), *wrap(safe_text(result.file), _RULE)),
        wrap(example, _EXAMPLE),
        wrap(safe_text(result.trouble or ""), rest),
    )
