"""Makes facts of the mentions: names, people, organisations, places, acronyms."""

from collections.abc import Sequence

from factcheck.facts.model import Acronym, Name, Organization, Person, Place
from factcheck.facts.names.acronyms import Definition, is_acronym, plain_letters
from factcheck.facts.names.edits import edits
from factcheck.facts.names.lexicon import is_word
from factcheck.facts.names.lives import find_birth_and_death
from factcheck.facts.names.look_alikes import words_of
from factcheck.facts.names.mention import Mention
from factcheck.facts.names.model import Named
from factcheck.facts.names.people import Identity, fold, gender_of
from factcheck.facts.names.resolve import Resolution
from factcheck.facts.names.vocabulary import PLACE_ACRONYMS, STATE_ABBREVIATIONS, WORDLIKE_ACRONYMS
from factcheck.facts.prose import Prose, Whereabouts

# Letters that stand for a state behind its city and for nothing else (DC stands for a place by itself).
_STATES = STATE_ABBREVIATIONS - PLACE_ACRONYMS


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
    acronyms = _acronyms(prose, resolution, names)
    letters = {acronym.entity: acronym.letters for acronym in acronyms if acronym.entity is not None}
    return Named(
        names=tuple(names),
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


def _whereabouts(name: Name) -> Whereabouts:
    return {
        "text": name.text,
        "start": name.start,
        "end": name.end,
        "sentence": name.sentence,
        "paragraph": name.paragraph,
        "section": name.section,
    }


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
        first = _first(names)
        lives = [find_birth_and_death(self.prose.text, name.end) for name in names if name.is_full]
        return Person(
            **_whereabouts(names[0]),
            name=identity.fullest,
            entity=entity,
            mentions=names,
            first=identity.parts.first,
            last=identity.parts.last,
            suffix=identity.parts.suffix,
            titles=tuple(identity.titles),
            spellings=_spellings(identity, group),
            first_mention=first,
            born=next((born for born, _ in lives if born is not None), None),
            died=next((died for _, died in lives if died is not None), None),
        )

    def organization(self, group: Sequence[tuple[Mention, Name]], letters: dict[int, str]) -> Organization:
        names = tuple(name for _, name in group)
        entity = names[0].entity or 0
        return Organization(
            **_whereabouts(names[0]),
            name=_fullest(names),
            entity=entity,
            mentions=names,
            acronym=letters.get(entity),
        )

    def place(self, group: Sequence[tuple[Mention, Name]], letters: dict[int, str]) -> Place:
        names = tuple(name for _, name in group)
        entity = names[0].entity or 0
        return Place(
            **_whereabouts(names[0]),
            name=_fullest(names),
            entity=entity,
            mentions=names,
            acronym=letters.get(entity),
        )


def _first(names: Sequence[Name]) -> Name:
    return next((name for name in names if name.section != "headline"), names[0])


def _fullest(names: Sequence[Name]) -> str:
    return " ".join(max(names, key=lambda name: len(name.text)).text.split())


def _spellings(identity: Identity, group: Sequence[tuple[Mention, Name]]) -> tuple[str, ...]:
    """The distinct spellings of the last name; case does not tell them apart (De Blasio, de Blasio)."""
    usual = identity.parts.last.rsplit(" ", 1)[-1]
    found = {usual.lower(): usual}
    for mention, name in group:
        if mention.usual is not None and fold(mention.usual) == fold(usual):
            for word in words_of(name.text):
                if word != mention.usual and (fold(word) == fold(usual) or edits(word, usual) == 1):
                    found.setdefault(word.lower(), word)
    return tuple(found.values())


def _stands_for_something(letters: str) -> bool:
    """Whether letters that nothing defines are an acronym all the same: no digit, no shouted word, no state."""
    if not letters.replace("&", "").isalpha() or not letters.isupper() or letters in _STATES:
        return False
    return letters in WORDLIKE_ACRONYMS or not is_word(letters)


def _acronyms(prose: Prose, resolution: Resolution, names: Sequence[Name]) -> tuple[Acronym, ...]:
    """Every word of capital letters with its mentions, and the words it stands for."""
    defined: dict[str, Definition] = {}
    for found in resolution.definitions:
        defined.setdefault(plain_letters(found.letters), found)
    grouped: dict[str, list[Name]] = {}
    for mention, name in zip(resolution.mentions, names, strict=True):
        if mention.kind not in ("letters", "place", "organization") or " " in name.text or not is_acronym(name.text):
            continue
        letters = plain_letters(name.text)
        if letters in defined or _stands_for_something(letters):
            grouped.setdefault(letters, []).append(name)
    result = []
    for letters, mentions in grouped.items():
        definition = defined.get(letters)
        spelled_out = None
        if definition is not None:
            spelled_out = Name(
                **prose.place(definition.words.start, definition.words.end), entity=mentions[0].entity, is_full=True
            )
        first = _first(mentions)
        result.append(
            Acronym(
                **_whereabouts(mentions[0]),
                letters=letters,
                mentions=tuple(mentions),
                definition=spelled_out,
                first_mention=first,
                fits=definition is None or definition.fits,
                swapped=definition is not None and definition.swapped,
                entity=mentions[0].entity,
            )
        )
    return tuple(result)
