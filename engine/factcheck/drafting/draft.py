"""Draft the rules of an article: what is found, tried, and written down."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from factcheck.drafting.ages import find_ages
from factcheck.drafting.differences import find_differences
from factcheck.drafting.examples import examples_of
from factcheck.drafting.names import distinct, slug
from factcheck.drafting.relation import Relation, text
from factcheck.drafting.repeats import find_repeats
from factcheck.drafting.selectors import Selector
from factcheck.drafting.shares import find_shares
from factcheck.drafting.speakers import find_speakers
from factcheck.drafting.sums import find_sums
from factcheck.drafting.trial import Tried, rule_text, try_relations
from factcheck.evaluate.view import View
from factcheck.facts.model import Facts
from factcheck.records import record

_LONGEST_TOLD = 80  # characters of a relation's words that a comment repeats


@record
class Draft:
    """A file of drafted rules; `rules` is how many there are, `left_out` what else was found, each with the reason.

    `bare` are the ids of those for which no examples could be made.
    """

    text: str
    rules: int
    left_out: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()


def draft(facts: Facts, *, published: datetime.date | None, progress: Callable[[int, int], None]) -> Draft:
    """The rules that hold in an article and notice every change of what they are about."""
    relations = _distinct(find_relations(facts))
    tried = try_relations(relations, facts, published, progress)
    kept = [one for one in tried if one.form is not None]
    left_out = tuple(_reason(one) for one in tried if one.form is None)
    group = slug(Path(facts.prose.article.source.name).stem)
    names = [f"{group}.{name}" for name in distinct([slug(one.relation.name) for one in kept])]
    examples = [examples_of(one.form, one.relation, facts) for one in kept if one.form is not None]
    rules = [_rule(*parts) for parts in zip(names, kept, examples, strict=True)]
    bare = tuple(name for name, found in zip(names, examples, strict=True) if not found)
    head = _head(facts.prose.article.source.name, with_examples=any(examples))
    return Draft("\n".join((head, *rules, *_comments(left_out))), len(kept), left_out, bare)


def find_relations(facts: Facts) -> Iterator[Relation]:
    """Every relation that rules are drafted of."""
    selector = Selector(View(facts))
    yield from find_sums(facts, selector)
    yield from find_shares(facts, selector)
    yield from find_differences(facts, selector)
    yield from find_repeats(facts, selector)
    yield from find_ages(facts)
    yield from find_speakers(facts)


def _distinct(relations: Iterator[Relation]) -> list[Relation]:
    """The relations, without those that would be written with the same words as another."""
    return list({(one.forms or (one.told,)): one for one in reversed(list(relations))}.values())[::-1]


def _rule(identity: str, tried: Tried, examples: Sequence[str]) -> str:
    assert tried.form is not None
    clauses = (*tried.form.clauses, f"because {text(tried.relation.because)}", *examples)
    return rule_text(identity, text(tried.relation.title), clauses)


def _head(name: str, *, with_examples: bool) -> str:
    stem = Path(name).stem
    examples = (
        "# The examples are its own sentences, as they stand and with one thing changed.\n" if with_examples else ""
    )
    return (
        "language 1\n\n"
        f"# Drafted from {_safe(name)}. Each rule holds there, and none of its figures can change alone unnoticed.\n"
        f"{examples}"
        f"# Read them before you keep them, as {_safe(stem)}.rules beside the article: what holds may hold by chance.\n"
    )


def _comments(left_out: Sequence[str]) -> Iterator[str]:
    if left_out:
        yield "# Found in the article, and left out:\n" + "".join(f"# - {line}\n" for line in left_out)


def _reason(tried: Tried) -> str:
    relation = tried.relation
    return f"{_safe(relation.title)} (“{_safe(relation.told)}”): {_safe(tried.why)}"


def _safe(words: str) -> str:
    """Words in a comment: on one line, nothing in them that a terminal would act on."""
    flat = "".join(letter for letter in " ".join(words.split()) if letter.isprintable())
    return flat if len(flat) <= _LONGEST_TOLD else f"{flat[:_LONGEST_TOLD]}…"
