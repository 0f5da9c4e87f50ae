"""Made-up articles for measurements across many: people of a town of varied names, whom several articles name."""

import datetime
import random
from collections.abc import Iterator
from pathlib import Path

import attrs

FIRST_DAY = datetime.date(2015, 1, 5)
_STARTS = "Bar Cal Dal El Far Gor Hal Is Jor Kel Lor Mar Nor Ol Per Quin Ros Sel Tar Ul Ven Wil Yar Zel".split()
_MIDDLES = "an en in on ar er ir or al el il ol and end ind ond".split()
_ENDS = "berg croft dale ford grove ham holt ley man mere quist rup sen son stad ton well worth".split()
_FIRSTS = (
    "Ada Ben Clara Dan Edda Finn Greta Hugo Ines Jack Karin Leo Mara Nils Olga Paul Rita Sam Tilda Ulf Vera Wim Yara "
    "Agnes Boris Carla Derek Elsa Fritz Gwen Hans Ida Jonas Kate Lars Mona Neil Otto Petra Ralf Sonja Theo Una Viktor"
).split()
_ROLES = "Mayor Councillor Inspector Professor Judge Sheriff Captain Senator Superintendent Pastor".split()
_TRADES = "baker plumber nurse teacher painter carpenter farmer pilot surgeon clerk".split()
_THINGS = "boats houses shops bridges schools trees lamps benches wells barns".split()
_OFFICES = "Harbour River Forest Market School Road".split()
_FILLERS = (
    "The rain had stopped by noon, and the square slowly filled with people who wanted to see for themselves.",
    "Nobody could say how long the work would take, but few of those who stood there seemed to mind.",
    "In the hall beside the river the chairs had been set out in rows, and tea was served at the back.",
    "The plans had been on show since the spring, and the shutters of the old mill were painted green again.",
    "A band played, dogs barked, and children climbed on the wall to see over the heads of the crowd.",
    "Behind the church the road was closed, so that the buses went round by the harbour as they do in winter.",
    "What the town makes of it will be known when the council meets again, and not before.",
    "Some had brought letters, others photographs, and one woman a whole box of keys that fitted nothing.",
)


@attrs.frozen
class Person:
    """Someone who lives in the made-up town."""

    first: str
    last: str
    role: str | None
    trade: str
    born: int

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}"

    def told(self, on: datetime.date) -> str:
        """How an article of that day introduces the person."""
        if self.role is not None:
            return f"{self.role} {self.name}, {on.year - self.born},"
        return f"{self.name}, {on.year - self.born}, a {self.trade},"


@attrs.frozen
class Archive:
    """How many words were made, and the names of the files that errors were put into."""

    words: int
    misspelled: frozenset[str]
    aged: frozenset[str]


def make_archive(folder: Path, articles: int, *, errors: int = 20, seed: int = 1) -> Archive:
    """Write so many articles; in so many of them a last name has a letter changed, in others an age is ten off."""
    chance = random.Random(seed)
    people = list(_people(chance, articles // 2))
    folder.mkdir(parents=True, exist_ok=True)
    words = 0
    wrong: dict[str | None, set[str]] = {"name": set(), "age": set(), None: set()}
    for number in range(articles):
        kind = {1: "name", 2: "age"}.get(number % (articles // errors))
        text = _article(chance, people, FIRST_DAY + datetime.timedelta(days=number // 3), kind)
        words += len(text.split())
        (folder / f"{number:06}.txt").write_text(text, "utf-8")
        wrong[kind].add(f"{number:06}.txt")
    return Archive(words, frozenset(wrong["name"]), frozenset(wrong["age"]))


def _people(chance: random.Random, count: int) -> Iterator[Person]:
    """People of different names, no two of whom differ by a letter of one."""
    lasts = [start + middle + end for start in _STARTS for middle in _MIDDLES for end in _ENDS]
    chance.shuffle(lasts)
    for number in range(count):
        role = chance.choice(_ROLES) if number % 3 == 0 else None
        last = lasts[number % len(lasts)]
        yield Person(chance.choice(_FIRSTS), last, role, chance.choice(_TRADES), chance.randint(1940, 1990))


def _article(chance: random.Random, people: list[Person], day: datetime.date, error: str | None) -> str:
    chosen = [people[min(int(chance.expovariate(8 / len(people))), len(people) - 1)] for _ in range(8)]
    told = [one.told(day) for one in dict.fromkeys(chosen)]
    if error == "name":
        told[0] = _misspelled(next((one for one in people[:40] if one.role), people[0])).told(day)
    elif error == "age":
        told[0] = attrs.evolve(next(one for one in people[1:40] if one.role), born=day.year - 95).told(day)
    place, office = chance.choice(_STARTS), chance.choice(_OFFICES)
    thing, parts = chance.choice(_THINGS), (chance.randint(3, 9), chance.randint(3, 9))
    sentences = [
        f"{told[0]} spoke first about the {thing} of the town.",
        f"The {place}ford {office} Board ({place[0]}{office[0]}B) has counted {sum(parts)} {thing}.",
        f"Of the {sum(parts)} {thing}, {parts[0]} are old and {parts[1]} are new.",
        *(f"{one} was there and said little about it." for one in told[1:]),
    ]
    paragraphs = [f"{sentence} {chance.choice(_FILLERS)} {chance.choice(_FILLERS)}" for sentence in sentences]
    headline = f"Corran talks about its {thing}"
    return "\n\n".join((headline, f"{day:%A}, {day.day} {day:%B %Y}", *paragraphs)) + "\n"


def _misspelled(person: Person) -> Person:
    return attrs.evolve(person, last=f"{person.last}s")
