"""The errors found while a rule file is checked."""

import attrs

from factcheck.language.nodes import RuleError
from factcheck.source import Span


@attrs.define
class Problems:
    """Collects the errors of one file; one place is reported once."""

    file: str
    errors: list[RuleError] = attrs.field(factory=list)

    def report(self, span: Span, message: str, hint: str | None = None) -> None:
        """Note an error."""
        error = RuleError(file=self.file, span=span, message=message, hint=hint)
        if error not in self.errors:
            self.errors.append(error)
