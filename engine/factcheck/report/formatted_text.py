"""What formatting did, or would do, to rule files."""

from collections.abc import Iterable, Iterator, Sequence

from factcheck.report.counted import number_of
from factcheck.report.safe_text import safe_text


def render(files: Sequence[tuple[str, bool]], *, done: bool) -> Iterator[str]:
    """A line for each file by name that is (or would be) changed, and one with the counts."""
    changed = [name for name, is_changed in files if is_changed]
    verb = "formatted" if done else "would be formatted"
    yield from (f"{safe_text(name)}: {verb}\n" for name in changed)
    yield f"{number_of(len(files), 'file')}: {len(changed)} {verb}, {len(files) - len(changed)} left as they are.\n"


def render_difference(lines: Iterable[str]) -> Iterator[str]:
    """The lines of a diff, made safe to print."""
    yield from (f"{safe_text(line[:-1].expandtabs())}\n" for line in lines)
