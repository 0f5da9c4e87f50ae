"""The document model: every kind of fact that rules can see, with its fields.

The classes are the reference that `factcheck model` prints. Places are offsets into the article's prose.
Facts refer to one another by value where they are parts (a breakdown's numbers) and by `entity` where they
share an identity (a name and its person), so that all of them stay frozen values.
"""

import functools
from typing import Any, TypeVar

import attrs

from factcheck.article.model import Section
from factcheck.facts.prose import Prose
from factcheck.records import record
from factcheck.values.dates import DateRange, TimeOfDay
from factcheck.values.quantity import Quantity
from factcheck.values.unknown import Unknown

T = TypeVar("T")

SECTIONS = ("headline", "standfirst", "lede", "body", "quote", "caption", "correction")
HEDGES = ("about", "nearly", "more than", "at least", "up to", "less than", "just over")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def says(
    type_name: str,
    doc: str,
    *,
    values: tuple[str, ...] = (),
    name: str | None = None,
    hidden: bool = False,
    **options: Any,
) -> Any:
    """A field of a fact.

    `type_name` is written as rules see it: "text", "count?", "list of name". `values` are the only words that a
    text field can hold. `name` is what rules call it where that differs (a period's `start` is a date, not a
    place). A hidden field is for the engine alone.
    """
    metadata = {"type": type_name, "doc": doc, "values": values, "name": name, "hidden": hidden}
    if type_name.endswith("?"):
        options.setdefault("default", None)
    return attrs.field(metadata=metadata, kw_only=True, **options)


@record
class Fact:
    """What every fact has."""

    text: str = says("text", "the words as written")
    start: int = says("count", "its first character, counted in the file from 0")
    end: int = says("count", "the character after its last")
    sentence: int = says("sentence", "the sentence it stands in")
    paragraph: int = says("paragraph", "the paragraph it stands in")
    section: Section = says("text", "the part of the article", values=SECTIONS)
    sure: bool = says("boolean", "false where the analysis inferred it from little", default=True)
    declared: bool = says("boolean", "true where a declaration gave it", default=False)


@record
class Paragraph(Fact):
    """A paragraph, heading, list item, caption or block quotation."""

    index: int = says("count", "its place among the paragraphs, from 1")
    word_count: int = says("count", "how many words it has")


@record
class Sentence(Fact):
    """A sentence."""

    index: int = says("count", "its place among the sentences, from 1")
    word_count: int = says("count", "how many words it has")


@record
class Entity(Fact):
    """Someone or something with a name; its place is its first mention's."""

    name: str = says("text", "its fullest form")
    entity: int = says("count", "its identity: equal in all its mentions", hidden=True)
    mentions: "tuple[Name, ...]" = says("list of name", "every place where it is named", default=())


@record
class Person(Entity):
    """A person with a name."""

    first: str | None = says("text?", "first name")
    last: str = says("text", "last name, or the only one")
    suffix: str | None = says("text?", "Jr., III")
    titles: tuple[str, ...] = says("list of text", "titles and roles given before or after the name", default=())
    spellings: tuple[str, ...] = says("list of text", "the distinct spellings of the last name", default=())
    first_mention: "Name" = says("name", "the earliest mention outside the headline (in it, where there is no other)")
    ages: "tuple[Age, ...]" = says("list of age", "every age given", default=())
    born: DateRange | None = says("date?", "date of birth")
    died: DateRange | None = says("date?", "date of death")
    ages_at_death: "tuple[Age, ...]" = says("list of age", "every age told with the death: died aged 75", default=())


@record
class Organization(Entity):
    """An organisation: company, agency, team, party."""

    acronym: str | None = says("text?", "its letters, where the article gives them")


@record
class Place(Entity):
    """A place."""

    acronym: str | None = says("text?", "its letters, where the article gives them")


@record
class Name(Fact):
    """One mention of a person, organisation or place by name."""

    entity: int | None = says("count?", "the identity it belongs to", hidden=True)
    is_full: bool = says("boolean", "a person with a first and a last name; else the entity's fullest form")
    usual: str | None = says("text?", "the spelling that the article otherwise uses, where this one is a letter off")


@record
class SpellingPair(Fact):
    """Two spellings of one name, a letter apart; its place is that of the rarer one's first mention."""

    rarer: str = says("text", "the spelling that stands less often, or second")
    usual: str = says("text", "the other one")
    mentions: tuple[Name, ...] = says("list of name", "every place of the rarer one")
    usual_mention: Name = says("name", "the first place of the other one")


@record
class Acronym(Fact):
    """Letters that stand for a name; its place is its first mention's."""

    letters: str = says("text", "the letters: NATO, CBI")
    mentions: tuple[Name, ...] = says("list of name", "every place where the letters stand", default=())
    definition: Name | None = says(
        "name?", "the words it stands for; unsure where they do not stand beside the letters"
    )
    first_mention: Name = says("name", "the first place where the letters stand")
    fits: bool = says("boolean", "the letters are the first letters of the words it stands for", default=True)
    swapped: bool = says("boolean", "they do not fit because two neighbours among them changed places", default=False)
    foreign: bool = says("boolean", "they do not fit because they are those of another language", default=False)
    gloss: str | None = says("text?", "where they are not spelled out, the words beside them that say what it is")
    entity: int | None = says("count?", "the organisation it stands for", hidden=True)


@record
class Attribution(Fact):
    """Who is named as the source of a quotation; its place is the words that name it."""

    name: str = says("text", "the fullest name known, else the words used")
    kind: str = says("text", "what sort of source", values=("person", "organization", "document", "unnamed"))
    entity: int | None = says("count?", "the person or organisation", hidden=True)


@record
class QuotedWord(Fact):
    """A quoted stretch that is not speech."""

    words: str = says("text", "what stands inside the marks")
    kind: str = says("text", "why it is quoted", values=("scare", "title", "nickname", "term"))


@record
class Quote(Fact):
    """A quotation of speech or writing; an interrupted or run-on one is one quote."""

    words: str = says("text", "what stands inside the marks, pieces joined by a space")
    kind: str = says(
        "text",
        "direct: whole sentences; partial: words inside the reporter's sentence; block: without marks, after a lead-in",
        values=("direct", "partial", "block"),
    )
    speaker: Attribution | None = says("source?", "who is named as saying it")
    nearest: Attribution | None = says(
        "source?", "where no speaker is named, who is named or at work in its paragraph or the one before"
    )
    speaker_text: str | None = says("text?", 'the words that name the speaker: "he", "the sheriff"')
    verb: str | None = says("text?", "the verb of saying")
    cue: str | None = says(
        "text?",
        "where the speaker is named",
        values=("before", "after", "around", "earlier sentence", "lead-in", "transcript"),
    )
    balanced: bool = says("boolean", "both marks are there (or a run-on paragraph allows none)", default=True)
    elisions: tuple[str, ...] = says("list of text", '"…" and "..." inside', default=())
    edits: tuple[str, ...] = says("list of text", "bracketed words inside", default=())
    nested: tuple[QuotedWord, ...] = says("list of quoted_word", "stretches quoted inside it", default=())
    pieces: tuple[str, ...] = says("list of text", "the parts of an interrupted quote", default=())
    ranges: tuple[tuple[int, int], ...] = says("list of text", "where the pieces stand", hidden=True, default=())


@record
class Mark(Fact):
    """A quotation mark or bracket that has no partner."""

    kind: str = says("text", "which side it is", values=("opening", "closing"))


@record
class Number(Fact):
    """A numeric mention; in an expression it is its value."""

    value: Quantity = says("number", "the set of values that it stands for")
    hedge: str | None = says("text?", "the word that loosens it", values=HEDGES)
    step: Quantity | None = says("number?", "one unit of the last place written")
    unit: str | None = says("text?", "its unit or currency")
    noun: str | None = says("text?", "what is counted, inherited over a coordination")
    verb: str | None = says("text?", "what happened to them, inherited over a coordination")
    of: "Number | None" = says("number?", 'the larger group or the base: "of the eleven"')


@record
class Count(Number):
    """A number of people or things."""

    of: "Count | None" = says("count?", 'the larger group: "of the eleven"')


@record
class Percentage(Number):
    """A percentage."""


@record
class Point(Number):
    """A difference of percentages: percentage points."""


@record
class Money(Number):
    """A sum of money."""

    currency: str = says("text", "ISO code of the currency (USD), or its name where several countries have one (peso)")


@record
class Measure(Number):
    """A measured size: length, weight, area, speed, temperature."""

    unit: str = says("text", "its unit: mile, kg, degC")
    difference: bool = says("boolean", "a change of it, not a reading (a warming of 2 C)", default=False)


@record
class Duration(Number):
    """A length of time."""

    begin: DateRange | None = says("date?", "its first day, where stated", name="start")
    finish: DateRange | None = says("date?", "its last day, where stated", name="end")


@record
class Age(Number):
    """An age in years (or months, of a baby)."""

    entity: int | None = says("count?", "whose age it is", hidden=True)


@record
class Ordinal(Number):
    """A place in an order: the third case."""

    others: Count | None = says("count?", "how many are said to have come before: the third case, after two others")


@record
class Fraction(Number):
    """A fraction in words: a third of the members."""


@record
class Multiple(Number):
    """A factor: doubled, three times as many."""


@record
class Score(Fact):
    """A result of a match or a vote."""

    left: Count = says("count", "the number named first")
    right: Count = says("count", "the number named second")
    winner_entity: int | None = says("count?", "who won", hidden=True)
    loser_entity: int | None = says("count?", "who lost", hidden=True)
    winner: Name | None = says("name?", "the name of who won")
    loser: Name | None = says("name?", "the name of who lost")
    margin: Count | None = says("count?", "the difference that is stated: won by 12 votes")


@record
class Date(Fact):
    """A date or a month, a year, a weekday."""

    day: int | None = says("count?", "day of the month")
    month: int | None = says("count?", "month, 1 to 12")
    year: int | Unknown | None = says("year?", "year, stated or resolved against the publication date")
    weekday: str | None = says("text?", "the weekday written", values=WEEKDAYS)
    value: DateRange | Unknown | None = says("date?", "the days it stands for, resolved against the publication date")
    possible: bool = says("boolean", "the calendar has it", default=True)
    relative: bool = says("boolean", "told from the day of publication: yesterday, last week", default=False)
    ago: Duration | None = says("duration?", "the length of time named: three years ago")


@record
class Time(Fact):
    """A time of day."""

    value: TimeOfDay | None = says("time?", "hours and minutes")
    zone: str | None = says("text?", "time zone as written")
    lasts: Quantity | None = says(
        "number?", "the hours by the clock to the time that ends the range, where a length is told"
    )
    length: Duration | None = says("duration?", "the length told of the range that the time opens")
    possible: bool = says("boolean", "the clock has it", default=True)


@record
class Period(Fact):
    """A time from one date to another."""

    begin: DateRange | Unknown | None = says("date?", "its first day", name="start")
    finish: DateRange | Unknown | None = says("date?", "its last day", name="end")
    length: Duration | None = says("duration?", "the length stated beside it")


@record
class Breakdown(Fact):
    """A total and the parts that it is said to consist of."""

    total: Number | None = says("number?", "the whole")
    parts: tuple[Number, ...] = says("list of number", "the parts, in order")
    noun: str | None = says("text?", "what is counted")
    kind: str = says("text", "what the parts are", values=("counts", "shares", "money"))
    complete: bool = says("boolean", "the parts are said to be all there are")
    cue: str = says(
        "text", "how they are joined", values=("of", "colon", "comma", "remainder", "including", "list", "table")
    )
    link: str = says("text", "how sure the link is", values=("declared", "inferred"), default="inferred")


@record
class Tally(Fact):
    """A number of things announced, and the things listed after it."""

    count: Count = says("count", "the number announced")
    noun: str | None = says("text?", "what is announced")
    items: tuple[str, ...] = says("list of text", "the things listed")
    open: bool = says("boolean", '"including", "such as": more may exist', default=False)


@record
class Change(Fact):
    """A quantity that changed, with what is said of the change."""

    old: Number | None = says("number?", "the value before")
    new: Number | None = says("number?", "the value after")
    percent: Percentage | None = says("percentage?", "the change in percent")
    points: Point | None = says("point?", "the change in percentage points")
    multiple: Multiple | None = says("multiple?", "the factor: doubled")
    amount: Number | None = says("number?", "the difference in the unit of the values: down by 120 from 512")
    direction: str | None = says("text?", "which way; of two shares set side by side none", values=("up", "down"))


@record
class Share(Fact):
    """A part of a whole, with the share stated."""

    part: Number | None = says("number?", "the part")
    whole: Number | None = says("number?", "the whole")
    percentage: Percentage | None = says("percentage?", "the share stated")
    words: str | None = says("text?", "the share in words: most, a majority, two-thirds")


@record
class Conversion(Fact):
    """One quantity in two units."""

    source: Number = says("number", "the quantity written first", name="from")
    target: Number = says("number", "the quantity in the other unit", name="to")
    kind: str = says("text", "what is converted", values=("measures", "money"))
    difference: bool = says("boolean", "a change of temperature, not a reading", default=False)


@record
class Statistic(Fact):
    """A reported statistical test."""

    test: str = says("text", "which test", values=("t", "F", "chi2", "r", "z"))
    df: tuple[Quantity, ...] = says("list of number", "degrees of freedom", default=())
    value: Quantity = says("number", "the test's value")
    p: Quantity = says("number", "the p that is reported")


@record
class Repeat(Fact):
    """A word that stands twice in a row."""


@record
class IndefiniteArticle(Fact):
    """ "a" or "an" with the word after it."""

    wanted: str = says("text", "the form that the sound of the word asks for", values=("a", "an"))
    used: str = says("text", "the form that stands there", values=("a", "an"))


@record
class LinkFact(Fact):
    """A link."""

    target: str | None = says("text?", "where it leads")


@record
class ImageFact(Fact):
    """An image."""

    credit: str | None = says("text?", "who made it")
    caption: str | None = says("text?", "the words below it")


@record
class Correction(Fact):
    """A correction printed with the article."""

    old: str | None = says("text?", "the wording that was wrong")
    new: str | None = says("text?", "the wording that is right")


@record
class Placeholder(Fact):
    """Something still to be filled in: TK, XX, [CHECK]."""


@record
class LookAlike(Fact):
    """A word or number with letters or digits that are not the ones they look like."""

    odd: tuple[str, ...] = says("list of text", "those letters or digits, each once")
    script: str = says("text", "what they are: Cyrillic, Greek, joined, wide …")
    plain: str | None = says("text?", "the word in the letters that it seems to be written in")


@record
class Match(Fact):
    """A match of a pattern that a rule file gives; it also has a field for each slot."""

    collection: str = says("text", "the collection it belongs to", hidden=True)
    slots: tuple[tuple[str, Fact], ...] = says("list of text", "what its slots hold", hidden=True, default=())


@record
class ArticleFact:
    """The article as a whole."""

    headline: str | None = says("text?", "its headline")
    standfirst: str | None = says("text?", "the line below the headline")
    lede: str = says("text", "its first paragraph")
    body: str = says("text", "its running text: lede, paragraphs and block quotations")
    byline: tuple[Person, ...] = says("list of person", "who wrote it", default=())
    dateline_place: str | None = says("text?", "the place before the first sentence")
    dateline_date: DateRange | None = says("date?", "the date there")
    published: DateRange | None = says("date?", "date of publication")
    updated: DateRange | None = says("date?", "date of the last update")
    path: str = says("text", "the file")
    format: str = says("text", "how it was read", values=("text", "markdown"))


@record
class Facts:
    """Everything that the analysis of one article found; each collection in order of place."""

    prose: Prose = attrs.field(repr=False)
    article: ArticleFact
    _paragraphs: tuple[Paragraph, ...] | None = None
    _sentences: tuple[Sentence, ...] | None = None
    quotes: tuple[Quote, ...] = ()
    quoted_words: tuple[QuotedWord, ...] = ()
    marks: tuple[Mark, ...] = ()
    people: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    places: tuple[Place, ...] = ()
    names: tuple[Name, ...] = ()
    spelling_pairs: tuple[SpellingPair, ...] = ()
    acronyms: tuple[Acronym, ...] = ()
    numbers: tuple[Number, ...] = ()
    scores: tuple[Score, ...] = ()
    dates: tuple[Date, ...] = ()
    times: tuple[Time, ...] = ()
    periods: tuple[Period, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()
    tallies: tuple[Tally, ...] = ()
    changes: tuple[Change, ...] = ()
    shares: tuple[Share, ...] = ()
    conversions: tuple[Conversion, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    articles_a_an: tuple[IndefiniteArticle, ...] = ()
    links: tuple[LinkFact, ...] = ()
    images: tuple[ImageFact, ...] = ()
    corrections: tuple[Correction, ...] = ()
    placeholders: tuple[Placeholder, ...] = ()
    look_alikes: tuple[LookAlike, ...] = ()
    meta: tuple[tuple[str, object], ...] = ()

    # Few rules look at these two, and to make them takes a twentieth of the analysis.

    @functools.cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs: those given, else those of the prose."""
        from factcheck.facts.layout import find_paragraphs  # noqa: PLC0415 - it makes facts of the classes above

        return find_paragraphs(self.prose) if self._paragraphs is None else self._paragraphs

    @functools.cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences: those given, else those of the prose."""
        from factcheck.facts.layout import find_sentences  # noqa: PLC0415 - it makes facts of the classes above

        return find_sentences(self.prose) if self._sentences is None else self._sentences
