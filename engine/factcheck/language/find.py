"""The grammar of `find NAME` with its `pattern` lines."""

import functools
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import attrs
from pyparsing import Opt, ParserElement

from factcheck.language import lexemes
from factcheck.language.expressions import Parts, over
from factcheck.language.lexemes import Word, word
from factcheck.language.mistakes import Mistake, bad
from factcheck.language.nodes import Find, Pattern, TextLiteral
from factcheck.language.patterns import BadPattern, parse_pattern, slots_of
from factcheck.source import Span


@attrs.define
class FindBuilder:
    """Collects the patterns of one collection; `is_whole` is false where some of it could not be read."""

    span: Span
    name: str = ""
    name_span: Span = Span(0, 0)
    mistakes: list[Mistake] = attrs.field(factory=list)
    is_whole: bool = True
    _patterns: list[Pattern] = attrs.field(factory=list)

    def add(self, pattern: Pattern) -> None:
        """Take a pattern into the collection; a slot is of one kind in all of them."""
        known = dict(slot for one in self._patterns for slot in one.slots)
        for name, kind in pattern.slots:
            if known.get(name, kind) != kind:
                message = f"the slot `{name}` is of kind `{known[name]}` in a pattern above, and of `{kind}` here"
                self.mistakes.append(Mistake(pattern.span, message))
        self._patterns.append(pattern)

    def build(self, *, file: str, pack: str | None) -> Find | None:
        """The collection; one without a pattern is a mistake."""
        if self.is_whole and not self._patterns:
            hint = 'it needs a line such as `pattern "{winner: person} beat {loser: person}"`'
            self.mistakes.append(Mistake(self.name_span, f"`{self.name}` has no pattern", hint))
        if not self.name:
            return None
        patterns = tuple(self._patterns) if self.is_whole else ()
        return Find(name=self.name, name_span=self.name_span, patterns=patterns, span=self.span)


def find_grammar() -> ParserElement:
    """The head of a collection by pattern."""
    return (word("find") - lexemes.new_name() - Opt(lexemes.text(), default=None)).set_parse_action(_make_find)


def _make_find(parts: Parts) -> Any:
    first, name, title = parts
    assert isinstance(name, Word)
    return FindBuilder(span=over(first, title or name), name=name.text, name_span=name.span)


@functools.cache
def find_grammars() -> Mapping[str, ParserElement]:
    """The grammar of each clause of a collection by its first word."""
    pattern = (word("pattern") - lexemes.text()).set_parse_action(_make_pattern)
    return MappingProxyType({"pattern": lexemes.to_the_end(pattern)})


def _make_pattern(parts: Parts) -> Any:
    first, literal = parts
    assert isinstance(literal, TextLiteral)
    try:
        items = parse_pattern(literal.value)
    except BadPattern as error:
        # After a quote mark with a backslash the text is shorter than what is written: the line is right all the same.
        start = min(literal.span.start + 1 + error.start, literal.span.end - 1)
        end = min(literal.span.start + 1 + max(error.end, error.start + 1), literal.span.end)
        raise bad(Span(start, end), error.message, error.hint) from None
    slots = tuple((slot.name, slot.kind) for slot in slots_of(items))
    return Pattern(text=literal.value, slots=slots, span=over(first, literal))
