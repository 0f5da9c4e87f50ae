"""Messages of checks: interpolation of values into the words that the rule gives."""

import attrs

from factcheck.evaluate.expressions import Compiler
from factcheck.evaluate.frame import Frame, Run
from factcheck.evaluate.show import in_words
from factcheck.language import nodes
from factcheck.values.unknown import Unknown


@attrs.frozen
class Message:
    """A compiled template: text and expressions in turn."""

    parts: tuple[str | Run, ...]

    def render(self, frame: Frame) -> str:
        """The message with its values; it cannot fail, unknown values say so."""
        return "".join(part if isinstance(part, str) else in_words(frame.untraced(part)) for part in self.parts)

    def is_known(self, frame: Frame) -> bool:
        """Whether all its values are known and there."""
        values = [frame.untraced(part) for part in self.parts if not isinstance(part, str)]
        return not any(isinstance(value, Unknown) for value in values)


def compile_template(compiler: Compiler, template: nodes.Template) -> Message:
    """A template whose expressions are compiled; facts are printed as written, so they stay facts."""
    return Message(tuple(part if isinstance(part, str) else compiler.compile(part) for part in template.parts))
