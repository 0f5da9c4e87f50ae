"""The people who wrote an article."""

from factcheck.facts.model import Name, Person
from factcheck.facts.names.lexicon import given_names
from factcheck.facts.names.vocabulary import SUFFIXES
from factcheck.facts.prose import Prose


def find_byline(prose: Prose) -> tuple[Person, ...]:
    """The names in the byline as people; where the prose does not hold one (front matter) its place is the start."""
    return tuple(_person(prose, name, -1 - number) for number, name in enumerate(prose.article.byline))


def _person(prose: Prose, name: str, identity: int) -> Person:
    start, end = _find(prose, name)
    where = prose.place(start, end) if prose.blocks else None
    words = name.split()
    suffix = words.pop() if len(words) > 1 and words[-1] in SUFFIXES else None
    first = words[0] if len(words) > 1 or (words[:1] and words[0] in given_names()) else None
    place = {
        "text": name,
        "start": start,
        "end": end,
        "sentence": where["sentence"] if where else 0,
        "paragraph": where["paragraph"] if where else 0,
        "section": where["section"] if where else "body",
    }
    mention = Name(**place, entity=identity, is_full=len(words) > 1)  # type: ignore[arg-type]  # the fields of a place
    return Person(
        **place,  # type: ignore[arg-type]  # the fields of a place
        name=name,
        entity=identity,
        mentions=(mention,),
        first=first,
        last=words[-1] if words else name,
        suffix=suffix,
        spellings=(words[-1] if words else name,),
        first_mention=mention,
    )


def _find(prose: Prose, name: str) -> tuple[int, int]:
    for block in prose.article.blocks:
        if block.kind == "byline":
            start = prose.text.find(name, block.start, block.end)
            if start >= 0:
                return start, start + len(name)
    return 0, 0
