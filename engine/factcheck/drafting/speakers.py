"""Quotations and the one who is named as saying them."""

from collections.abc import Iterator, Sequence

from factcheck.drafting.relation import Form, Relation, Spot, text
from factcheck.facts.model import Attribution, Facts, Quote

_WORDS = 5  # of a quotation are enough to know it by, where no other begins with them
_OTHER_NAME = "Quillington"  # a surname that no article has


def find_speakers(facts: Facts) -> Iterator[Relation]:
    """A relation for everyone who is named with what is quoted of them."""
    spoken: dict[str, list[Quote]] = {}
    for quote in facts.quotes:
        if quote.speaker is not None and quote.speaker.kind in ("person", "organization"):
            spoken.setdefault(quote.speaker.name, []).append(quote)
    for name, quotes in spoken.items():
        yield _relation(facts, name, quotes)


def _relation(facts: Facts, name: str, quotes: Sequence[Quote]) -> Relation:
    beginnings = list(dict.fromkeys(_beginning(quote, facts.quotes) for quote in quotes))
    named = "\nor ".join(f"q.words starts with {text(words)}" for words in beginnings)
    gone = f"{name} is quoted with other words than before, or not as often"
    return Relation(
        name=f"words of {name}",
        title=f"{name} says what is quoted",
        because="Who said what is the first thing that is asked of a story.",
        told=f"{name}: “{beginnings[0]} …”",
        spots=tuple(spot for quote in quotes for spot in _spots(facts, quote)),
        forms=(
            Form(
                clauses=(
                    f"expect exactly {len(quotes)}",
                    f"say {text(_plain(gone))}",
                    f"for each q in quotes where {named}",
                    f"check q.speaker.name = {text(name)}",
                    f"say {text(f'“{{q.words}}” is said by {{q.speaker.name}}, not by {_plain(name)}')}",
                ),
                is_exact=True,
            ),
        ),
    )


def _plain(words: str) -> str:
    """Words in a message, where braces would be taken for a value."""
    return words.replace("{", "{{").replace("}", "}}")


def _beginning(quote: Quote, quotes: Sequence[Quote]) -> str:
    """The first words of a quotation, as many as tell it from the others."""
    words = quote.words.split(" ")
    for count in range(min(_WORDS, len(words)), len(words) + 1):
        beginning = " ".join(words[:count])
        if sum(other.words.startswith(beginning) for other in quotes) == 1:
            return beginning
    return quote.words


def _spots(facts: Facts, quote: Quote) -> Iterator[Spot]:
    """Its first word, and the surname where it is there that the speaker is named."""
    article = facts.prose.article
    start = quote.start + max(0, quote.text.find(quote.words.split(" ")[0]))
    end = start + len(quote.words.split(" ")[0])
    yield Spot(article.place(start, end), ("Otherwise",))
    speaker = quote.speaker
    if (
        isinstance(speaker, Attribution)
        and speaker.text.endswith(speaker.name.split()[-1])
        and speaker.kind == "person"
    ):
        surname = speaker.name.split()[-1]
        yield Spot(article.place(speaker.end - len(surname), speaker.end), (_OTHER_NAME,))
