"""What the parts of the type check share: reporting, and working out the type of what an expression consists of."""

from typing import Protocol

from factcheck.language.comparable import Objection
from factcheck.language.nodes import Expression, Node
from factcheck.language.problems import Problems
from factcheck.language.scope import Scope
from factcheck.language.types import Anything, Boolean, ListOf, Type, describe


class Checker(Protocol):
    """Works out types and reports what makes no sense."""

    @property
    def problems(self) -> Problems:
        """Where mistakes are reported."""

    def type_of(self, expression: Expression, scope: Scope) -> Type:
        """The type of an expression; `Anything` where a mistake in it was reported."""

    def apart(self) -> "Checker":
        """A checker that reports to a place of its own."""


def object_to(checker: Checker, node: Node, objection: Objection | None) -> None:
    """Report an objection to a node, if there is one."""
    if objection is not None:
        checker.problems.report(node.span, objection.message, objection.hint)


def check_condition(checker: Checker, expression: Expression, scope: Scope, what: str) -> None:
    """Report where something that must be true or false is not."""
    found = checker.type_of(expression, scope)
    if not isinstance(found, (Boolean, Anything)):
        message = f"{what} needs a condition, and this is {describe(found)}"
        checker.problems.report(expression.span, message, "compare it, or write `… exists`")


def element_type(checker: Checker, expression: Expression, scope: Scope, what: str) -> Type:
    """The type of the elements of a list; reports what is none."""
    found = checker.type_of(expression, scope)
    if isinstance(found, ListOf):
        return found.item
    if not isinstance(found, Anything):
        hint = "name a collection, such as `quotes`, or a field that is a list"
        checker.problems.report(expression.span, f"{what} goes through a list, and this is {describe(found)}", hint)
    return Anything()


def bind(checker: Checker, scope: Scope, name: str, value: Type, *, node: Node) -> Scope:
    """The scope with a new variable; reports a name that already means something."""
    taken = scope.taken(name)
    if taken is not None:
        checker.problems.report(node.span, f"`{name}` is already {taken}", "choose another name")
    return scope.bind(name, value)
