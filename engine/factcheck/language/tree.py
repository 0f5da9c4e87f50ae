"""Going through trees: the nodes that a node consists of."""

import functools
from collections.abc import Iterator
from typing import Any

import attrs

from factcheck.language.nodes import Node


def field_names(node: Node) -> tuple[str, ...]:
    """The fields of a node, in order, its place left out."""
    cls: Any = type(node)
    return _names(cls)


@functools.cache
def _names(cls: Any) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(cls) if field.name != "span")


def children(node: Node) -> Iterator[Node]:
    """The nodes that stand directly in a node, in order."""
    for name in field_names(node):
        value = getattr(node, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Node):
                yield item


def walk(node: Node) -> Iterator[Node]:
    """A node and all below it, each before those that it consists of."""
    waiting = [node]
    while waiting:
        found = waiting.pop()
        yield found
        waiting += reversed(list(children(found)))
