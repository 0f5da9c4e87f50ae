"""Small changes of a Python module, each of which tests should notice."""

import ast
import copy
import difflib
from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs

_COMPARISONS: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_OPERATORS: Mapping[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
}
# Nothing that runs hangs on what stands here.
_LEFT_ALONE = ("annotation", "returns", "decorator_list")


@attrs.frozen(eq=False)
class Mutant:
    """One thing that can be changed in a module: the node at a place of its tree, and what it could be instead."""

    path: Path
    statement: int  # the line that its statement begins in
    node: ast.expr | ast.stmt
    new: ast.AST

    @property
    def line(self) -> int:
        """The line of what is changed."""
        return self.node.lineno

    def text(self) -> str:
        """The module with the change."""
        tree = ast.parse(self.path.read_text("utf-8"))
        return ast.unparse(_Replacing(self.node, self.new).visit(tree))

    def difference(self) -> str:
        """The change as lines taken away and put in."""
        before = ast.unparse(ast.parse(self.path.read_text("utf-8")))
        lines = difflib.unified_diff(before.splitlines(), self.text().splitlines(), lineterm="", n=0)
        return "\n".join(line for line in lines if not line.startswith(("---", "+++", "@@")))


def mutants_of(path: Path) -> Iterator[Mutant]:
    """Every change that can be made in a module."""
    for statement, node in _changeable(ast.parse(path.read_text("utf-8"))):
        for new in _alternatives(node):
            yield Mutant(path, statement, node, new)


class _Replacing(ast.NodeTransformer):
    """Puts a node in the place of another one, which is known by its kind and where it stands."""

    def __init__(self, old: ast.expr | ast.stmt, new: ast.AST) -> None:
        self._place, self._new = _place(old), new

    def visit(self, node: ast.AST) -> ast.AST:
        """The node, or what takes its place."""
        if isinstance(node, (ast.expr, ast.stmt)) and _place(node) == self._place:
            return ast.copy_location(self._new, node)
        return self.generic_visit(node)


def _place(node: ast.expr | ast.stmt) -> tuple[object, ...]:
    return type(node), node.lineno, node.col_offset, node.end_lineno, node.end_col_offset


def _changeable(tree: ast.AST, statement: int = 1) -> Iterator[tuple[int, ast.expr | ast.stmt]]:
    """The nodes that could be changed, each with the line of its statement; no documentation and no types."""
    for name, value in ast.iter_fields(tree):
        for node in value if isinstance(value, list) else [value]:
            if name in _LEFT_ALONE or not isinstance(node, ast.AST) or _is_for_reading(node):
                continue
            line = node.lineno if isinstance(node, ast.stmt) else statement
            if isinstance(node, (ast.expr, ast.stmt)):
                yield line, node
            yield from _changeable(node, line)


def _is_for_reading(node: ast.AST) -> bool:
    """A docstring, a type, or what is only looked at by a type checker."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if isinstance(node, ast.If):
        return isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
    return isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id in ("Literal", "cast")


def _alternatives(node: ast.AST) -> Iterator[ast.AST]:
    """What a node could be instead."""
    match node:
        case ast.Compare(ops=[operator]) if type(operator) in _COMPARISONS:
            yield ast.Compare(node.left, [_COMPARISONS[type(operator)]()], node.comparators)
        case ast.BinOp() if type(node.op) in _OPERATORS:
            yield ast.BinOp(node.left, _OPERATORS[type(node.op)](), node.right)
        case ast.BoolOp():
            yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
            yield ast.BoolOp(node.op, node.values[1:]) if len(node.values) > 2 else node.values[0]
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield node.operand
        case ast.Constant(value=bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(value=int() as number):
            yield ast.Constant(number + 1)
        case ast.Constant(value=str() as text):
            yield ast.Constant(f"{text}~")
        case ast.IfExp() | ast.If():
            yield _denied(node)
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield ast.Return(ast.Constant(None))
        case ast.Expr(value=ast.Call()) | ast.AugAssign():
            yield ast.Pass()


def _denied(node: ast.IfExp | ast.If) -> ast.AST:
    changed = copy.copy(node)
    changed.test = ast.UnaryOp(ast.Not(), node.test)
    return changed
