"""The document model and the functions as a reference for people who write rules."""

from collections.abc import Iterator

from factcheck.errors import UsageError
from factcheck.facts.catalogue import SCOPES, FieldInfo, KindInfo, kinds
from factcheck.language.nearest import did_you_mean


def render(name: str | None) -> Iterator[str]:
    """All kinds and functions, or one kind by its singular name or that of its collection. Raises UsageError."""
    known = {kind.name: kind for kind in kinds().values()}
    if name is not None:
        known |= {kind.collection: kind for kind in kinds().values() if kind.collection is not None}
        if name not in known:
            hint = did_you_mean(name, known)
            raise UsageError(f"the document model has no kind `{name}`{f'; {hint}' if hint else ''}")
        return _kind(known[name])
    return _everything()


def _everything() -> Iterator[str]:
    yield "A `?` after a type: the field may be missing. Scopes before a collection: "
    yield f"{', '.join(f'{scope}.' for scope in SCOPES)} as in headline.counts.\n\n"
    for kind in kinds().values():
        yield from _kind(kind)
        yield "\n"
    yield from _functions()


def _kind(kind: KindInfo) -> Iterator[str]:
    yield f"{kind.name}{f' (all of them: {kind.collection})' if kind.collection else ''}\n  {kind.doc}\n"
    inherited = kinds()[kind.parent].fields if kind.parent else {}
    if kind.parent:
        yield f"  all fields of {kind.parent}, and:\n" if kind.parent != "fact" else ""
    width = max(len(_typed(field)) for field in kind.fields.values())
    for name, field in kind.fields.items():
        if inherited.get(name) != field:
            yield f"    {_typed(field):<{width}}  {field.doc}\n"
            if field.values:
                yield f"    {'':<{width}}  {{{', '.join(field.values)}}}\n"


def _typed(field: FieldInfo) -> str:
    return f"{field.name}: {field.type}"


def _functions() -> Iterator[str]:
    from factcheck.language.functions import FUNCTIONS  # noqa: PLC0415  # one kind alone does not need them

    called = {
        f"{name}({', '.join(parameter.expected for parameter in function.parameters)})": function.doc
        for name, function in FUNCTIONS.items()
    }
    width = max(map(len, called))
    yield "functions\n"
    yield from (f"    {call:<{width}}  {doc}\n" for call, doc in called.items())
