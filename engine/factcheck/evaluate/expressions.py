"""Compiling expressions: from a node of the rule's tree to a function of the frame.

What becomes evidence: a fact whose value is used (compared, computed with, passed to a function), and the owner of
a field that is text, a number or missing. A field that leads on to other facts is only passed through.
"""

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from factcheck.evaluate import select
from factcheck.evaluate.comparison import ORDER, compare_values, plain_value
from factcheck.evaluate.frame import Frame, Run
from factcheck.evaluate.functions import call
from factcheck.evaluate.inside import compile_place_test
from factcheck.evaluate.join import join_of
from factcheck.evaluate.known import Known
from factcheck.evaluate.texts import compile_text_test
from factcheck.evaluate.truth import Truth, any_of, as_list, as_truth, negation
from factcheck.evaluate.view import Meta, getters_of
from factcheck.facts.catalogue import COLLECTIONS, SCOPES
from factcheck.facts.model import Fact, Number
from factcheck.language import nodes
from factcheck.values import arithmetic
from factcheck.values.compare import Tolerance
from factcheck.values.folding import fold
from factcheck.values.quantity import Quantity
from factcheck.values.unknown import Unknown


@attrs.define(eq=False)
class Compiler:
    """Compiles the expressions of one rule; `slots` numbers its variables, each with a place of its own.

    `troubles` tells why the rule cannot be evaluated on any article: a source that could not be read. An explanation
    takes no `shortcuts`: it goes through all elements, and notes every part of an expression.
    """

    file_text: str
    known: Known
    scope: dict[str, int] = attrs.field(factory=dict)
    lets: set[int] = attrs.field(factory=set)
    slot_count: int = 0
    troubles: list[str] = attrs.field(factory=list)
    shortcuts: bool = True

    def new_slot(self, variable: str) -> int:
        """A place for a variable; a name bound again (in another quantifier) hides the earlier one."""
        slot = self.slot_count
        self.slot_count += 1
        self.scope[variable] = slot
        return slot

    def words(self, node: nodes.Node) -> str:
        """An expression as it is written in the rule file, on one line."""
        return " ".join(self.file_text[node.span.start : node.span.end].split())

    def is_plain(self, node: nodes.Expression) -> bool:
        """Whether a collection is one of the article's own, whole or of a part of it."""
        if isinstance(node, nodes.Field):
            scope = node.base
            return isinstance(scope, nodes.Name) and scope.name in SCOPES and scope.name not in self.scope
        return isinstance(node, nodes.Name) and node.name not in self.scope

    def compile(self, node: nodes.Expression) -> Run:
        """A function that gives the expression's value: facts as facts."""
        handler: Callable[[Compiler, Any], Run] = _HANDLERS[type(node)]
        return handler(self, node)

    def valued(self, node: nodes.Expression) -> Run:
        """A function that uses the expression's value: numeric facts as numbers, and what is used is evidence."""
        run = self.compile(node)
        if isinstance(node, _LITERALS):
            return run  # no fact, and so no evidence

        def use(frame: Frame) -> object:
            result = run(frame)
            if frame.trace is not None:
                _read(frame, result)
            return result.value if isinstance(result, Number) else result

        return use

    def with_variable(self, variable: str, compile_parts: Callable[[int], Run]) -> Run:
        """Compile something in which one more variable is known."""
        hidden = self.scope.get(variable)
        run = compile_parts(self.new_slot(variable))
        if hidden is None:
            del self.scope[variable]
        else:
            self.scope[variable] = hidden
        return run

    def labelled(self, node: nodes.Expression, run: Run) -> Run:
        """Note the value in the trace under the expression's own words."""
        label = self.words(node)

        def noted(frame: Frame) -> object:
            value = run(frame)
            if frame.trace is not None:
                frame.trace.value(label, value)
            return value

        return noted


_LITERALS = (nodes.TextLiteral, nodes.NumberLiteral, nodes.DateLiteral, nodes.TimeLiteral, nodes.BooleanLiteral)


def _read(frame: Frame, result: object) -> None:
    assert frame.trace is not None
    items = result if isinstance(result, tuple) else (result,)
    for item in items:
        if isinstance(item, Fact):
            frame.trace.read(item)


def _constant(value: object) -> Run:
    return lambda frame: value


def _literal(_: Compiler, node: Any) -> Run:
    return _constant(node.value)


def _number(_: Compiler, node: nodes.NumberLiteral) -> Run:
    return _constant(Quantity.exact(node.value, node.dimension, node.unit))


def _name(compiler: Compiler, node: nodes.Name) -> Run:
    name = node.name
    if name in compiler.scope:
        return _variable(compiler, compiler.scope[name], compiler.words(node))
    if name == "article":
        return lambda frame: frame.view.facts.article
    if name in COLLECTIONS:
        return lambda frame: frame.view.collection(name)
    if name in compiler.known.finders:
        finder = compiler.known.finders[name]
        return lambda frame: frame.view.found(finder, "")
    if name in compiler.known.tables:
        return _constant(compiler.known.tables[name])
    return _constant(compiler.known.lists[name])


def _variable(compiler: Compiler, slot: int, label: str) -> Run:
    if slot not in compiler.lets:
        return lambda frame: frame.slots[slot]

    def run(frame: Frame) -> object:
        value = frame.slots[slot]
        if frame.trace is not None:
            frame.trace.merge(frame.let_traces[slot])
            frame.trace.value(label, value)
        return value

    return run


def _field(compiler: Compiler, node: nodes.Field) -> Run:
    name = node.name
    if isinstance(node.base, nodes.Name) and node.base.name in SCOPES and node.base.name not in compiler.scope:
        scope = node.base.name
        if name in COLLECTIONS:
            return lambda frame: frame.view.scoped(scope, name)
        if name in compiler.known.finders:
            finder = compiler.known.finders[name]
            return lambda frame: frame.view.found(finder, scope)
        return lambda frame: frame.view.scope_text(scope)
    base = compiler.compile(node.base)
    label = compiler.words(node)
    getters = getters_of(name)

    def run(frame: Frame) -> object:
        owner = base(frame)
        getter = getters.get(type(owner))
        if getter is not None:
            value = getter(frame.view, owner)
        elif isinstance(owner, Unknown):
            return owner
        else:
            value = frame.view.read(owner, name)
        if frame.trace is not None:
            _note_field(frame, label, owner, value)
        return value

    return run


def _note_field(frame: Frame, label: str, owner: object, value: object) -> None:
    assert frame.trace is not None
    frame.trace.touch(owner)
    if not isinstance(value, Meta):
        frame.trace.value(label, value)
    leads_on = isinstance(value, Fact) or (isinstance(value, tuple) and any(isinstance(item, Fact) for item in value))
    if isinstance(owner, Fact) and not leads_on:
        frame.trace.read(owner)


def _call(compiler: Compiler, node: nodes.Call) -> Run:
    arguments = [compiler.valued(argument) for argument in node.arguments]
    name = node.function
    return compiler.labelled(node, lambda frame: call(name, [argument(frame) for argument in arguments]))


def _negative(compiler: Compiler, node: nodes.Negative) -> Run:
    operand = compiler.valued(node.operand)

    def run(frame: Frame) -> object:
        value = plain_value(operand(frame))
        if isinstance(value, Quantity):
            return arithmetic.negate(value)
        return value if isinstance(value, Unknown) else Unknown("only a number can be negative")

    return run


_OPERATIONS: Mapping[str, Callable[[Quantity, Quantity], Quantity | Unknown]] = {
    "+": arithmetic.add,
    "-": arithmetic.subtract,
    "*": arithmetic.multiply,
    "/": arithmetic.divide,
}


def _arithmetic(compiler: Compiler, node: nodes.Arithmetic) -> Run:
    left, right, operate = compiler.valued(node.left), compiler.valued(node.right), _OPERATIONS[node.operator]

    def run(frame: Frame) -> object:
        one, other = plain_value(left(frame)), plain_value(right(frame))
        if isinstance(one, Quantity) and isinstance(other, Quantity):
            return operate(one, other)
        for value in (one, other):
            if isinstance(value, Unknown):
                return value
        return Unknown("arithmetic with something that is no number")

    return compiler.labelled(node, run)


def tolerance_of(within: nodes.Within | None) -> Tolerance | None:
    """What a `within` suffix allows."""
    if within is None:
        return None
    if within.amount is None:
        return Tolerance("rounding")
    if within.amount.dimension in ("percent", "points"):
        return Tolerance(within.amount.dimension, within.amount.value)
    return Tolerance("absolute", within.amount.value, within.amount.unit)


def _comparison(compiler: Compiler, node: nodes.Comparison) -> Run:
    compared = _compared(compiler, node)
    number = _whole_number(node) if compiler.shortcuts else None
    if number is None:
        return compared
    # `count(…) > 1` decides of nearly every element whether a rule is about it: the lengths are compared as they are.
    assert isinstance(node.left, nodes.Call)
    items, holds = compiler.valued(node.left.arguments[0]), ORDER[node.operator]

    def run(frame: Frame) -> object:
        if frame.trace is None:
            value = items(frame)
            if type(value) is tuple:
                return holds(len(value), number)
        return compared(frame)

    return run


def _whole_number(node: nodes.Comparison) -> int | None:
    """The number that a count is compared with, if that is what is compared."""
    left, right = node.left, node.right
    if node.within is not None or not isinstance(left, nodes.Call) or not isinstance(right, nodes.NumberLiteral):
        return None
    is_plain = right.dimension in ("number", "count") and right.unit is None and right.value.denominator == 1
    return right.value.numerator if left.function == "count" and is_plain else None


def _compared(compiler: Compiler, node: nodes.Comparison) -> Run:
    left, right = compiler.valued(node.left), compiler.valued(node.right)
    operator, tolerance = node.operator, tolerance_of(node.within)

    def run(frame: Frame) -> object:
        result = compare_values(operator, left(frame), right(frame), tolerance)
        if frame.trace is not None and result.note is not None:
            frame.trace.note(result.note)
        return result.truth

    return run


def _logic(compiler: Compiler, node: nodes.Logic) -> Run:
    operands = [compiler.compile(operand) for operand in node.operands]
    return _both(operands) if node.operator == "and" else _either(operands)


def _both(operands: list[Run]) -> Run:
    """`and`: stops at the first operand that is false; it saw nothing only where no operand saw anything."""

    def run(frame: Frame) -> object:
        unknown: Truth | None = None
        saw_nothing = True
        for operand in operands:
            frame.is_vacuous = False
            truth = operand(frame)
            if truth is False:
                return False
            if truth is not True and unknown is None:
                unknown = as_truth(truth)
            saw_nothing = saw_nothing and frame.is_vacuous
        frame.is_vacuous = saw_nothing
        return True if unknown is None else unknown

    return run


def _either(operands: list[Run]) -> Run:
    """`or`: stops at the first operand that is true of something; true of nothing is the next best."""

    def run(frame: Frame) -> object:
        truths = []
        for operand in operands:
            frame.is_vacuous = False
            truth = as_truth(operand(frame))
            if truth is True and not frame.is_vacuous:
                return True
            truths.append(truth)
        frame.is_vacuous = True in truths
        return any_of(truths)

    return run


def _not(compiler: Compiler, node: nodes.Not) -> Run:
    operand = compiler.compile(node.operand)

    def run(frame: Frame) -> object:
        truth = negation(as_truth(operand(frame)))
        frame.is_vacuous = False
        return truth

    return run


def _exists(compiler: Compiler, node: nodes.Exists) -> Run:
    operand = compiler.compile(node.operand)
    owner = compiler.compile(node.operand.base) if isinstance(node.operand, nodes.Field) else None

    def run(frame: Frame) -> object:
        value = operand(frame)
        if frame.trace is not None:
            _read(frame, value if owner is None else owner(frame))
        return not isinstance(value, Unknown)

    return run


def _in(compiler: Compiler, node: nodes.In) -> Run:
    item = compiler.valued(node.item)
    listed = _word_list(compiler, node.items)
    if listed is not None:
        return lambda frame: _member(item(frame), listed)
    items = compiler.valued(node.items)

    def run(frame: Frame) -> object:
        value, among = item(frame), as_list(items(frame))
        if isinstance(among, Unknown):
            return among
        return any_of(compare_values("=", value, one, None).truth for one in among)

    return run


def _word_list(compiler: Compiler, node: nodes.Expression) -> frozenset[str] | None:
    if isinstance(node, nodes.Name) and node.name not in compiler.scope and node.name in compiler.known.lists:
        return frozenset(fold(word) for word in compiler.known.lists[node.name])
    return None


def _member(value: object, words: frozenset[str]) -> object:
    if isinstance(value, Unknown):
        return value
    return fold(value) in words if isinstance(value, str) else Unknown("only a text can be in a list of words")


def _conditional(compiler: Compiler, node: nodes.Conditional) -> Run:
    condition = compiler.compile(node.condition)
    then, otherwise = compiler.compile(node.then), compiler.compile(node.otherwise)

    def run(frame: Frame) -> object:
        truth = as_truth(condition(frame))
        frame.is_vacuous = False
        if isinstance(truth, Unknown):
            return truth
        return then(frame) if truth else otherwise(frame)

    return run


def _choice(compiler: Compiler, node: nodes.Select | nodes.Quantified, items: Run, slot: int) -> select.Choice:
    where = compiler.compile(node.where) if node.where is not None else None
    words = f"{node.variable} in {compiler.words(node.collection)}"
    if node.where is not None:
        words += f" where {compiler.words(node.where)}"
    return select.Choice(slot, items, where, words, join_of(compiler, node.variable, slot, node.collection, node.where))


def _select(compiler: Compiler, node: nodes.Select) -> Run:
    items = compiler.compile(node.collection)

    def parts(slot: int) -> Run:
        giving = compiler.compile(node.giving) if node.giving is not None else None
        return select.select(node.mode, _choice(compiler, node, items, slot), giving)

    return compiler.labelled(node, compiler.with_variable(node.variable, parts))


def _quantified(compiler: Compiler, node: nodes.Quantified) -> Run:
    items = compiler.compile(node.collection)

    def parts(slot: int) -> Run:
        return select.quantified(node, _choice(compiler, node, items, slot), compiler.compile(node.has))

    return compiler.with_variable(node.variable, parts)


def _text_test(compiler: Compiler, node: nodes.TextTest) -> Run:
    return compile_text_test(node.operator, compiler.valued(node.left), compiler.valued(node.right))


def _index(compiler: Compiler, node: nodes.Index) -> Run:
    from factcheck.evaluate.reference import look_up  # noqa: PLC0415  # few rules look anything up

    return compiler.labelled(node, look_up(compiler.compile(node.base), compiler.valued(node.key)))


def _found_in(compiler: Compiler, node: nodes.FoundIn) -> Run:
    from factcheck.evaluate.reference import compile_found_in  # noqa: PLC0415  # few rules have sources

    document = compiler.known.documents.get(node.source)
    if document is None or document.trouble is not None:
        reason = "it was not read" if document is None or document.trouble is None else document.trouble
        compiler.troubles.append(f"the source `{node.source}` cannot be used: {reason}")
        return _constant(Unknown(f"there is no source {node.source}"))
    owner = node.text.base if isinstance(node.text, nodes.Field) and node.text.name == "words" else None
    quote = None if owner is None else compiler.compile(owner)
    return compile_found_in(compiler.valued(node.text), quote, document.folded(node.folding))


def _place_test(compiler: Compiler, node: Any) -> Run:
    return compile_place_test(node, compiler.compile)


_HANDLERS: Mapping[type, Callable[[Compiler, Any], Run]] = {
    nodes.TextLiteral: _literal,
    nodes.NumberLiteral: _number,
    nodes.DateLiteral: _literal,
    nodes.TimeLiteral: _literal,
    nodes.BooleanLiteral: _literal,
    nodes.Name: _name,
    nodes.Field: _field,
    nodes.Call: _call,
    nodes.Negative: _negative,
    nodes.Arithmetic: _arithmetic,
    nodes.Comparison: _comparison,
    nodes.Logic: _logic,
    nodes.Not: _not,
    nodes.Exists: _exists,
    nodes.In: _in,
    nodes.TextTest: _text_test,
    nodes.Index: _index,
    nodes.FoundIn: _found_in,
    nodes.About: _place_test,
    nodes.Stands: _place_test,
    nodes.Inside: _place_test,
    nodes.InsideKind: _place_test,
    nodes.InsideSame: _place_test,
    nodes.Select: _select,
    nodes.Quantified: _quantified,
    nodes.Conditional: _conditional,
}
