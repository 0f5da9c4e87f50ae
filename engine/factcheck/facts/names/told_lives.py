"""Births and deaths told in a sentence: "She was born on 3 March 1936 and died on 4 May 2011, aged 75"."""

import bisect
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import attrs

from factcheck.facts.model import Age, Date, Name, Number, Person
from factcheck.facts.names.model import Named
from factcheck.facts.prose import Prose
from factcheck.patterns import lazy
from factcheck.records import record
from factcheck.values.dates import DateRange

_EVENTS = ("born", "Born", "died", "dies")
# Between the name and the verb: "Ruiz, 61, was born", "Ruiz, who died"; or an aside at the start of the sentence.
_JOINED = lazy(r"(?:,? (?:aged )?\(?\d{1,3}\)?(?=,? (?:was|died|dies)),?)?(?:, who)?(?: was)? \Z")
_ASIDE = lazy(r", (?!whose)[^.;:()\"“”]{1,120},(?: was)? \Z")
_PRONOUN = lazy(r"(?:\A|[ ,;])(?P<word>[Hh]e|[Ss]he)(?: was)? \Z")
_PRONOUN_BEHIND = lazy(r"s?he\b")
_ON = lazy(r"[^.;:,\d\"“”]{0,40}?(?:, [A-Z]\w+,)? ?(?:(?:on|in|early|late) ?){0,3}\Z")
_AND = lazy(r"[^.;:\"“”]{0,60}?,? and (?:was )?\Z")
_AGED = lazy(r"\b(?:aged|age|at|at the age of)(?: just| only)? \Z")
_HE_WAS = lazy(r" *(?:He|She) was \Z")
# Someone else may be "he" where one of these was spoken of last.
_OTHERS = lazy(
    r"\b(?:husband|wife|partner|son|daughter|father|mother|brother|sister|uncle|aunt|cousin|nephew|niece|grandson|"
    r"granddaughter|grandfather|grandmother|stepfather|stepmother|twin|parents?|child|boy|girl|baby|man|woman|friend|"
    r"teacher|lover|fianc[eé]e?|widow|widower)\b"
)
_OPENING = lazy(r"[\"“]")
_DATE_REACH = 60
_AGE_REACH = 90


@record
class _Event:
    """A birth or a death of somebody; `plain` is false where a pronoun names him."""

    kind: Literal["born", "died"]
    person: int
    plain: bool
    end: int
    day: DateRange | None
    age: Age | None = None


def with_lives(
    prose: Prose, people: Sequence[Person], *, named: Named, dates: Sequence[Date], numbers: Iterable[Number]
) -> tuple[Person, ...]:
    """The people with the days of birth and death and the ages at death that sentences tell of them."""
    if not people or not any(word in prose.text for word in _EVENTS):
        return tuple(people)
    ages = [number for number in numbers if isinstance(number, Age)]
    events: dict[int, list[_Event]] = {}
    for event in _Reader(prose, named, dates, ages).events():
        events.setdefault(event.person, []).append(event)
    return tuple(_with_events(person, events.get(person.entity, ())) for person in people)


def _with_events(person: Person, events: Sequence[_Event]) -> Person:
    if not events:
        return person
    sure = all(event.plain for event in events)
    ages = (event.age for event in events if event.age is not None)
    return attrs.evolve(
        person,
        born=person.born or _told(events, "born"),
        died=person.died or _told(events, "died"),
        ages_at_death=tuple(age if sure else attrs.evolve(age, sure=False) for age in ages),
    )


def _told(events: Sequence[_Event], kind: str) -> DateRange | None:
    """The day that all sentences agree on, a day being within its month and its year; where they differ, none."""
    days = [event.day for event in events if event.kind == kind and event.day is not None]
    finest = min(days, key=lambda day: day.end - day.start, default=None)
    if finest is None or not all(day.start <= finest.start and finest.end <= day.end for day in days):
        return None
    return finest


class _Reader:
    """Reads the events of one article, in order of place."""

    def __init__(self, prose: Prose, named: Named, dates: Sequence[Date], ages: Sequence[Age]) -> None:
        self._prose = prose
        self._named = named
        self._dates = dates
        self._date_starts = [date.start for date in dates]
        self._ages = ages
        self._age_starts = [age.start for age in ages]

    def events(self) -> Iterator[_Event]:
        """Every birth and death whose person is known."""
        last: _Event | None = None
        for place, word in sorted(self._places()):
            event = self._event(place, word, last)
            if event is not None:
                last = event
                yield event

    def _places(self) -> Iterator[tuple[int, str]]:
        """Where the words for births and deaths stand whole; to look for each alone is faster than an expression."""
        text = self._prose.text
        for word in _EVENTS:
            place = text.find(word)
            while place >= 0:
                before, after = text[place - 1 : place], text[place + 4 : place + 5]
                if not before.isalnum() and before not in ("-", "‑") and after in (" ", ","):
                    yield place, word
                place = text.find(word, place + 4)

    def _event(self, place: int, word: str, last: _Event | None) -> _Event | None:
        sentence = self._prose.sentences[self._prose.sentence_at(place)]
        date = self._date_after(place + 4, sentence.end)
        day = date.value if date is not None and isinstance(date.value, DateRange) else None
        found = self._subject(sentence.start, place, last) or (
            self._subject_behind(word, place, sentence.start, date) if date is not None else None
        )
        if found is None:
            return None
        kind: Literal["born", "died"] = "born" if word in ("born", "Born") else "died"
        age = None if kind == "born" else self._age_after(place + 4, sentence.end)
        return _Event(kind, *found, date.end if date is not None else place + 4, day, age)

    def _date_after(self, start: int, end: int) -> Date | None:
        """The date that the verb leads to, past a place at most."""
        index = bisect.bisect_left(self._date_starts, start)
        if index == len(self._dates) or self._date_starts[index] >= min(end, start + _DATE_REACH):
            return None
        date = self._dates[index]
        return date if _ON.match(self._prose.text[start : date.start]) else None

    def _subject(self, start: int, place: int, last: _Event | None) -> tuple[int, bool] | None:
        """Who was born or died, and whether he is named: a name before the verb, the one before "and", a pronoun."""
        text = self._prose.text
        before = text[start:place]
        mentions = self._named.mentions_between(start, place)
        for name in mentions[-1:]:
            person = self._person(name)
            if person is not None and _JOINED.match(text[name.end : place]):
                return person, True
        if last is not None and start <= last.end <= place and _AND.match(text[last.end : place]):
            return None if self._people(last.end, place) else (last.person, last.plain)
        people = self._people(start, place)
        if len(people) == 1 and people[0][0].start == start and _ASIDE.match(text[people[0][0].end : place]):
            name, person = people[0]
            return None if _OTHERS.search(text, name.end, place) else (person, True)
        pronoun = _PRONOUN.search(before)
        return None if pronoun is None else self._meant(pronoun["word"], start + pronoun.start("word"))

    def _subject_behind(self, word: str, place: int, start: int, date: Date | None) -> tuple[int, bool] | None:
        """ "Born in 1936 in Holm, Ruiz …": who stands behind the comma."""
        if word != "Born" or place != start or date is None:
            return None
        text = self._prose.text
        comma = text.find(", ", date.end, date.end + _DATE_REACH)
        if comma < 0:
            return None
        for _, person in self._people(comma + 2, comma + 3):
            return person, True
        pronoun = _PRONOUN_BEHIND.match(text, comma + 2)
        return None if pronoun is None else self._meant(pronoun.group(), place)

    def _meant(self, word: str, place: int) -> tuple[int, bool] | None:
        """The only person of this and the last paragraph whom a pronoun can mean; none where others are spoken of."""
        block = self._prose.block_at(place)
        if block is None or _OPENING.search(self._prose.text, self._prose.blocks[block].start, place):
            return None
        begin = self._prose.blocks[max(0, block - 1)].start
        wanted = "male" if word.lower() == "he" else "female"
        fitting = [found for found in self._people(begin, place) if self._named.gender(found[1]) in (None, wanted)]
        if len({person for _, person in fitting}) != 1:
            return None
        name, person = fitting[-1]
        return None if _OTHERS.search(self._prose.text, name.end, place) else (person, False)

    def _age_after(self, start: int, end: int) -> Age | None:
        """The age at death: ", aged 75", " at 91", "She was 91." in the next sentence."""
        text = self._prose.text
        for age in self._ages[bisect.bisect_left(self._age_starts, start) :]:
            if age.start >= start + _AGE_REACH:
                return None
            if age.start < end and _AGED.search(text[start : age.start]):
                return age
            if age.start >= end:
                ends = text[age.end : age.end + 1] == "."
                return age if ends and _HE_WAS.match(text[end : age.start]) else None
        return None

    def _people(self, start: int, end: int) -> list[tuple[Name, int]]:
        """The mentions of people that start in a range, with who they are."""
        found = ((name, self._person(name)) for name in self._named.mentions_between(start, end))
        return [(name, person) for name, person in found if person is not None]

    def _person(self, name: Name) -> int | None:
        return name.entity if isinstance(self._named.named_by(name), Person) else None
