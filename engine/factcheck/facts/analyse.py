"""The whole analysis: from an article to its facts, each kind found once and in an order that the later ones need."""

from factcheck.article.model import Article
from factcheck.facts.dates.find import find_dates, find_periods, find_times
from factcheck.facts.dates.hours import with_lengths
from factcheck.facts.housekeeping.find import find_housekeeping
from factcheck.facts.layout import describe_article
from factcheck.facts.model import Facts
from factcheck.facts.names.find import find_names
from factcheck.facts.names.told_lives import with_lives
from factcheck.facts.numbers.find import find_numbers
from factcheck.facts.prose import read_prose
from factcheck.facts.quotes.find import find_quotes
from factcheck.facts.relations.find import find_relations
from factcheck.facts.relations.precedents import with_precedents
from factcheck.source import Span


def analyse(article: Article) -> Facts:
    """Everything that the document model knows about an article."""
    prose = read_prose(article)
    dates = find_dates(prose)
    times = find_times(prose)
    taken = tuple([Span(*place) for place in sorted([(fact.start, fact.end) for fact in (*dates, *times)])])
    named = find_names(prose, taken=taken)
    numbers = with_precedents(prose, find_numbers(prose, taken=taken, named=named))
    people = with_lives(prose, named.with_ages(numbers), named=named, dates=dates, numbers=numbers)
    quoted = find_quotes(prose, named=named)
    times = with_lengths(prose, times, numbers)
    relations = find_relations(prose, numbers=numbers, dates=dates, names=named)
    kept = find_housekeeping(prose)
    return Facts(
        prose=prose,
        article=describe_article(prose, byline=named.byline),
        quotes=quoted.quotes,
        quoted_words=quoted.quoted_words,
        marks=quoted.marks,
        people=people,
        organizations=named.organizations,
        places=named.places,
        names=named.names,
        spelling_pairs=named.spelling_pairs,
        acronyms=named.acronyms,
        numbers=numbers,
        scores=relations.scores,
        dates=dates,
        times=times,
        periods=find_periods(prose, dates=dates, numbers=numbers),
        breakdowns=relations.breakdowns,
        tallies=relations.tallies,
        changes=relations.changes,
        shares=relations.shares,
        conversions=relations.conversions,
        statistics=relations.statistics,
        repeats=kept.repeats,
        articles_a_an=kept.articles_a_an,
        links=kept.links,
        images=kept.images,
        corrections=kept.corrections,
        placeholders=kept.placeholders,
        look_alikes=kept.look_alikes,
        meta=tuple(sorted(article.meta.items())),
    )
