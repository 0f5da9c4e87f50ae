"""What rules across articles look at: all that has to be kept of an article once it has been read."""

from collections.abc import Iterator, Sequence

import attrs

from factcheck.facts.catalogue import COLLECTIONS, SCOPES, kinds
from factcheck.facts.corpus import Kept
from factcheck.language import nodes
from factcheck.language.nodes import Rule
from factcheck.language.tree import walk

# Fields that are looked up in other collections, and those.
_LOOKED_UP = {
    "of": ("people", "organizations", "places"),
    "person": ("people",),
    "sentence": ("sentences",),
    "paragraph": ("paragraphs",),
}


def kept_for(rules: Sequence[Rule]) -> Kept:
    """The collections and fields that these rules name, definitions written out."""
    parts = [node for rule in rules for node in walk(attrs.evolve(rule, applies_when=None))]
    fields = frozenset(node.name for node in parts if isinstance(node, nodes.Field))
    collections = {name for node in parts for name in _collections(node)}
    collections |= {name for field in fields for name in _LOOKED_UP.get(field, ())}
    with_prose = "determiner" in fields or any(isinstance(node, nodes.About) for node in parts)
    return Kept(frozenset(collections), fields, with_prose)


def _collections(node: nodes.Node) -> Iterator[str]:
    match node:
        case nodes.Name() if node.name in COLLECTIONS:
            yield node.name
        case nodes.Field(base=nodes.Name() as base) if base.name in SCOPES and node.name in COLLECTIONS:
            yield node.name
        case nodes.InsideKind():
            yield kinds()[node.kind].collection or node.kind


def finders_used(rules: Sequence[Rule], known: frozenset[str]) -> frozenset[str]:
    """The collections by pattern that these rules may name."""
    return frozenset(
        node.name
        for rule in rules
        for node in walk(rule)
        if isinstance(node, (nodes.Name, nodes.Field)) and node.name in known
    )
