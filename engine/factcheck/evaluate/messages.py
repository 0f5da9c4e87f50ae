"""Messages of checks: interpolation of values into the words that the rule gives."""

from factcheck.evaluate.expressions import Compiler
from factcheck.evaluate.frame import Frame, Run
from factcheck.evaluate.missing import Missing
from factcheck.evaluate.show import in_words
from factcheck.language import nodes
from factcheck.records import record
from factcheck.values.unknown import Unknown


@record
class Message:
    """A compiled template: text and expressions in turn."""

    parts: tuple[str | Run, ...]

    def render(self, frame: Frame) -> str:
        """The message with its values; it cannot fail, a value that could not be decided is a question mark."""
        return "".join(part if isinstance(part, str) else _printed(frame.untraced(part)) for part in self.parts)

    def is_known(self, frame: Frame) -> bool:
        """Whether all its values are known and there."""
        values = [frame.untraced(part) for part in self.parts if not isinstance(part, str)]
        return not any(isinstance(value, Unknown) for value in values)


def _printed(value: object) -> str:
    """A value for the reader of a message; why one could not be decided is for the trace, not for a sentence."""
    if isinstance(value, tuple):
        return in_words(tuple("?" if _is_undecided(item) else item for item in value))
    return "?" if _is_undecided(value) else in_words(value)


def _is_undecided(value: object) -> bool:
    return isinstance(value, Unknown) and not isinstance(value, Missing)


def compile_template(compiler: Compiler, template: nodes.Template) -> Message:
    """A template whose expressions are compiled; facts are printed as written, so they stay facts."""
    return Message(tuple(part if isinstance(part, str) else compiler.compile(part) for part in template.parts))
