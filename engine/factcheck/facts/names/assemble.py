"""Makes facts of the mentions: names, people, organisations, places, acronyms."""

from collections.abc import Sequence

from factcheck.facts.model import Name, Organization, Person, Place
from factcheck.facts.names.letters import find_acronyms, first_outside_headline, whereabouts
from factcheck.facts.names.lives import find_birth_and_death
from factcheck.facts.names.mention import Mention
from factcheck.facts.names.model import Named
from factcheck.facts.names.people import Identity, fold, gender_of
from factcheck.facts.names.resolve import Resolution
from factcheck.facts.names.spelling_pairs import find_spelling_pairs, respelled
from factcheck.facts.prose import Prose
from factcheck.values.dates import DateRange


def assemble(prose: Prose, resolution: Resolution, *, byline: tuple[Person, ...]) -> Named:
    """Number the identities in order of first mention and build the facts."""
    grouped: dict[int | str, list[tuple[Mention, Name]]] = {}
    keys: dict[int | str, int] = {}
    names: list[Name] = []
    for mention in resolution.mentions:
        key = id(mention.key) if isinstance(mention.key, Identity) else mention.key
        entity = None if key is None else keys.setdefault(key, len(keys) + 1)
        name = _name(prose, mention, entity)
        names.append(name)
        if key is not None:
            grouped.setdefault(key, []).append((mention, name))
    builder = _Builder(prose, keys)
    people = [builder.person(group) for group in grouped.values() if isinstance(group[0][0].key, Identity)]
    others = [(key, group) for key, group in grouped.items() if not isinstance(group[0][0].key, Identity)]
    acronyms = find_acronyms(prose, resolution, names)
    letters = {acronym.entity: acronym.letters for acronym in acronyms if acronym.entity is not None}
    return Named(
        names=tuple(names),
        spelling_pairs=find_spelling_pairs(prose, names),
        people=tuple(people),
        organizations=tuple(
            builder.organization(group, letters) for key, group in others if str(key).startswith("organization ")
        ),
        places=tuple(builder.place(group, letters) for key, group in others if str(key).startswith("place ")),
        acronyms=acronyms,
        byline=byline,
        genders=builder.genders,
    )


def _name(prose: Prose, mention: Mention, entity: int | None) -> Name:
    text = prose.text[mention.start : mention.end]
    if isinstance(mention.key, Identity):
        is_full = mention.key.parts.first is not None and " " in text
    else:
        is_full = mention.kind != "letters"
    return Name(
        text=text,
        start=mention.start,
        end=mention.end,
        sentence=prose.sentence_at(mention.start),
        paragraph=mention.block,
        section=prose.blocks[mention.block].section or "body",
        entity=entity,
        is_full=is_full,
        usual=mention.usual,
    )


class _Builder:
    def __init__(self, prose: Prose, keys: dict[int | str, int]) -> None:
        self.prose = prose
        self.keys = keys
        self.genders: dict[int, str] = {}

    def person(self, group: Sequence[tuple[Mention, Name]]) -> Person:
        identity = group[0][0].key
        assert isinstance(identity, Identity)
        names = tuple(name for _, name in group)
        entity = self.keys[id(identity)]
        gender = gender_of(identity)
        if gender:
            self.genders[entity] = gender
        first = first_outside_headline(names)
        born, died = self._life(names)
        return Person(
            **whereabouts(names[0]),
            name=identity.fullest,
            entity=entity,
            mentions=names,
            first=identity.parts.first,
            last=identity.parts.last,
            suffix=identity.parts.suffix,
            titles=tuple(identity.titles),
            spellings=_spellings(identity, group),
            first_mention=first,
            born=born,
            died=died,
        )

    def _life(self, names: Sequence[Name]) -> tuple[DateRange | None, DateRange | None]:
        """The first day of birth and the first of death that stand behind a name."""
        born: DateRange | None = None
        died: DateRange | None = None
        for name in names:
            told = find_birth_and_death(self.prose.text, name.end)
            born, died = born or told[0], died or told[1]
        return born, died

    def organization(self, group: Sequence[tuple[Mention, Name]], letters: dict[int, str]) -> Organization:
        names = tuple(name for _, name in group)
        entity = names[0].entity or 0
        return Organization(
            **whereabouts(names[0]),
            name=_fullest(names),
            entity=entity,
            mentions=names,
            acronym=letters.get(entity),
        )

    def place(self, group: Sequence[tuple[Mention, Name]], letters: dict[int, str]) -> Place:
        names = tuple(name for _, name in group)
        entity = names[0].entity or 0
        return Place(
            **whereabouts(names[0]),
            name=_fullest(names),
            entity=entity,
            mentions=names,
            acronym=letters.get(entity),
        )


def _fullest(names: Sequence[Name]) -> str:
    return " ".join(max(names, key=lambda name: len(name.text)).text.split())


def _spellings(identity: Identity, group: Sequence[tuple[Mention, Name]]) -> tuple[str, ...]:
    """The distinct spellings of the last name; case does not tell them apart (De Blasio, de Blasio)."""
    usual = identity.parts.last.rsplit(" ", 1)[-1]
    found = {usual.lower(): usual}
    for mention, name in group:
        if mention.usual is not None and fold(mention.usual) == fold(usual):
            for word in respelled(name.text, mention.usual):
                found.setdefault(word.lower(), word)
    return tuple(found.values())
