"""Writing definitions out: a rule that uses some becomes the rule it would be without them.

Everything after it (messages, traces, the English form) sees only what is written out.
"""

import functools
from collections.abc import Mapping
from typing import Any

import attrs

from factcheck.language.nodes import Call, Expression, Name, Node, Quantified, Rule, Rulebook, Select
from factcheck.language.pieces import Piece, cut, replaced
from factcheck.language.recursion import deep_recursion
from factcheck.language.tree import field_names, walk
from factcheck.records import record

# Each level of a tree takes some ten calls within one another; trees are as deep as `depth` allows.
_RECURSION_LIMIT = 10_000


@record
class Expanded:
    """A rule without definitions, and the text that its places are in: that of its file, longer by what was put in."""

    rule: Rule
    text: str


def expand_rules(book: Rulebook) -> tuple[Expanded, ...]:
    """The rules of a checked rulebook with every definition written out."""
    expander = Expander(book)
    return tuple(map(expander.expanded, book.rules))


@attrs.define(eq=False)
class Expander:
    """Writes the definitions of a checked rulebook out, rule by rule."""

    book: Rulebook
    texts: Mapping[str, str] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.texts = dict(self.book.texts)

    def expanded(self, rule: Rule) -> Expanded:
        """A rule of the book without definitions."""
        text = self.texts[rule.file]
        # Trees are long walks, and most files name no definition at all.
        if not any(define.name in text for define in self.book.defines):
            return Expanded(rule, text)
        with deep_recursion(_RECURSION_LIMIT):
            return _expanded(rule, text, self._writer)

    @functools.cached_property
    def _writer(self) -> "_Writer":
        defines = self.book.defines
        bodies = {define.name: cut(define.body, self.texts[define.file]) for define in defines}
        return _Writer(bodies, {define.name: tuple(one.name for one in define.parameters) for define in defines})


def _expanded(rule: Rule, text: str, writer: "_Writer") -> Expanded:
    if not writer.has_call(rule):
        return Expanded(rule, text)
    added: list[str] = []
    length = len(text)

    def written(node: Any) -> Any:
        nonlocal length
        if not isinstance(node, Expression):
            return _with_parts(node, written)
        if not writer.has_call(node):
            return node
        whole = writer.written_out(cut(node, text))
        added.append(f"\n{whole.text}")
        start = length + 1
        length += len(added[-1])
        return whole.shifted(start)

    return Expanded(written(rule), text + "".join(added))


def _with_parts(node: Any, change: Any) -> Any:
    """A clause or a rule with its expressions changed."""
    fields = {}
    for name in field_names(node):
        value = getattr(node, name)
        if isinstance(value, Node):
            fields[name] = change(value)
        elif isinstance(value, tuple):
            fields[name] = tuple(change(item) if isinstance(item, Node) else item for item in value)
    return attrs.evolve(node, **fields)


@record
class _Writer:
    """The bodies of definitions and the names of their parameters."""

    bodies: Mapping[str, Piece]
    parameters: Mapping[str, tuple[str, ...]]

    def has_call(self, node: Node) -> bool:
        """Whether a definition is used in a node."""
        return any(isinstance(part, Call) and part.function in self.bodies for part in walk(node))

    def written_out(self, piece: Piece) -> Piece:
        """A piece without definitions; the same one where there was none in it."""
        return replaced(piece, lambda node: self._called(node, piece.text))

    def _called(self, node: Any, text: str) -> Piece | None:
        if not isinstance(node, Call) or node.function not in self.bodies:
            return None
        arguments = [self.written_out(cut(argument, text)) for argument in node.arguments]
        given = dict(zip(self.parameters[node.function], arguments, strict=True))
        body = _without_capture(self.bodies[node.function], given)
        # The arguments before the calls in the body: variables of those may have the names of these parameters.
        return self.written_out(replaced(body, lambda part: _argument(part, given)))


def _argument(node: Any, given: Mapping[str, Piece]) -> Piece | None:
    return given.get(node.name) if isinstance(node, Name) else None


def _without_capture(body: Piece, given: Mapping[str, Piece]) -> Piece:
    """The body with variables of its own renamed where the arguments speak of others of that name."""
    spoken = {node.name for piece in given.values() for node in walk(piece.node) if isinstance(node, Name)}
    return Piece(_renamed(body.node, {}, spoken), body.text)


def _renamed(node: Any, names: Mapping[str, str], spoken: set[str]) -> Any:
    if isinstance(node, Name):
        return attrs.evolve(node, name=names.get(node.name, node.name))
    if isinstance(node, (Select, Quantified)):
        bound = _free(node.variable, spoken)
        inner = {**names, node.variable: bound}
        changed: Any = _with_parts(node, lambda part: _renamed(part, inner, spoken))
        return attrs.evolve(changed, variable=bound, collection=_renamed(node.collection, names, spoken))
    return _with_parts(node, lambda part: _renamed(part, names, spoken))


def _free(variable: str, spoken: set[str]) -> str:
    """A name that the arguments do not have; no name that is written holds a prime."""
    while variable in spoken:
        variable += "'"
    return variable
