"""How strong the examples of rules are, as a list of the changes that none of them noticed."""

from collections.abc import Iterator

from factcheck.evaluate.mutants import Strength
from factcheck.report.counted import number_of
from factcheck.report.safe_text import safe_text


def render_untried(*, failing: bool) -> str:
    """Why no change was tried: what the examples say must hold before it can tell a changed rule."""
    why = "the examples do not hold" if failing else "there is no example to notice one"
    return f"No change was tried: {why}.\n"


def render(strength: Strength) -> Iterator[str]:
    """The survivors by place, the `untested` clauses that excuse nothing, and a line with the counts."""
    for one in strength.survivors:
        remedy = f": one would {one.remedy}" if one.remedy else ""
        told = f"{one.file}:{one.line}:{one.column}: {one.owner}: {one.change}, and no example notices{remedy}"
        yield f"{safe_text(told)}\n"
    yield from (f"{safe_text(line)}\n" for line in strength.needless)
    noticed = strength.changes - len(strength.survivors) - strength.excused
    yield f"{number_of(strength.changes, 'change')}: {noticed} noticed, {strength.excused} excused by `untested`, "
    yield f"{len(strength.survivors)} survived.\n"
