"""What a check read on its way: the evidence, the values of its parts, the rounding it used."""

import attrs

from factcheck.facts.model import Fact


@attrs.define(eq=False)
class Trace:
    """A notebook that one evaluation writes into; it lives only as long as that evaluation."""

    facts: dict[tuple[type, int, int], Fact] = attrs.field(factory=dict)
    values: dict[str, object] = attrs.field(factory=dict)
    notes: list[str] = attrs.field(factory=list)
    is_sure: bool = True
    is_declared: bool = False

    def read(self, fact: Fact) -> None:
        """Note a fact whose value was used: it is evidence."""
        self.facts.setdefault((type(fact), fact.start, fact.end), fact)
        self.touch(fact)

    def touch(self, fact: object) -> None:
        """Note a fact on the way to a value: it counts for whether the result is sure, and declared."""
        if isinstance(fact, Fact):
            self.is_sure = self.is_sure and fact.sure
            self.is_declared = self.is_declared or fact.declared

    def value(self, label: str, value: object) -> None:
        """Note the value of a sub-expression."""
        self.values[label] = value

    def note(self, text: str) -> None:
        """Note how a comparison came out: how far off, how much rounding explains."""
        if text not in self.notes:
            self.notes.append(text)

    def merge(self, other: "Trace") -> None:
        """Take over what another evaluation noted: that of a `let`."""
        self.facts.update(other.facts)
        self.values.update(other.values)
        self.is_sure = self.is_sure and other.is_sure
        self.is_declared = self.is_declared or other.is_declared
        for text in other.notes:
            self.note(text)
