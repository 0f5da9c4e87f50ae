"""Makes facts of the acronyms: every word of capital letters with its mentions, and what it is said to stand for."""

from collections.abc import Sequence

from factcheck.facts.model import Acronym, Name
from factcheck.facts.names.acronyms import Definition, is_acronym, plain_letters
from factcheck.facts.names.glosses import find_gloss
from factcheck.facts.names.lexicon import is_word
from factcheck.facts.names.resolve import Resolution
from factcheck.facts.names.spelled_out import initials_of, words_elsewhere
from factcheck.facts.names.vocabulary import COMPANY_FORMS, PLACE_ACRONYMS, STATE_ABBREVIATIONS, WORDLIKE_ACRONYMS
from factcheck.facts.prose import Prose, Whereabouts
from factcheck.patterns import lazy
from factcheck.source import Span

# Letters that stand for a state behind its city and for nothing else (DC stands for a place by itself).
_STATES = STATE_ABBREVIATIONS - PLACE_ACRONYMS
# Before an account or a share: @HTD, $HTD.
_MARKS = frozenset("@#$")
_FIGURE_BEHIND = lazy(r" \d(?:\.\d)?(?= [a-z]|[.,;:)]|$)")
_WORD_BEFORE = lazy(r"([A-Z]{3,})[ ,:]{1,2}$")
_WORD_BEHIND = lazy(r"[ ,:]{1,2}([A-Z]{3,})\b")


def find_acronyms(prose: Prose, resolution: Resolution, names: Sequence[Name]) -> tuple[Acronym, ...]:
    """Every word of capital letters with its mentions, and the words it stands for."""
    defined: dict[str, Definition] = {}
    for found in resolution.definitions:
        defined.setdefault(plain_letters(found.letters), found)
    grouped: dict[str, list[Name]] = {}
    whole = set()
    for mention, name in zip(resolution.mentions, names, strict=True):
        if mention.kind not in ("letters", "place", "organization"):
            continue
        first, *others = name.text.split()
        if others:
            if COMPANY_FORMS.issuperset(others):
                whole.add(plain_letters(first))
        elif is_acronym(name.text):
            letters = plain_letters(name.text)
            if letters in defined or _stands_for_something(prose.text, name, letters):
                grouped.setdefault(letters, []).append(name)
    initials = "" if defined.keys() >= grouped.keys() else initials_of(prose.text)
    return tuple(
        _acronym(prose, letters, mentions, defined.get(letters), initials=initials)
        for letters, mentions in grouped.items()
        if letters in defined or letters not in whole
    )


def _stands_for_something(text: str, name: Name, letters: str) -> bool:
    """Whether letters that nothing defines are an acronym all the same: no digit, no state, nothing shouted."""
    if not letters.replace("&", "").isalpha() or not letters.isupper() or letters in _STATES:
        return False
    if text[name.start - 1 : name.start] in _MARKS or _is_label(text, name) or _is_shouted(text, name):
        return False
    return letters in WORDLIKE_ACRONYMS or not is_word(letters)


def _is_label(text: str, name: Name) -> bool:
    """Whether the letters are a speaker's name in a transcript, with a colon behind, or have a figure: VO 2, PM 2.5."""
    if name.end - name.start == 2 and _FIGURE_BEHIND.match(text, name.end):
        return True
    before = text[max(0, name.start - 2) : name.start].strip(" \"“'‘")
    return text[name.end : name.end + 1] == ":" and before in ("", "\n")


def _is_shouted(text: str, name: Name) -> bool:
    """Whether a word in capitals that is no acronym stands beside the letters."""
    before = _WORD_BEFORE.search(text, max(0, name.start - 20), name.start)
    behind = _WORD_BEHIND.match(text, name.end)
    return any(match is not None and is_word(match.group(1)) for match in (before, behind))


def _acronym(
    prose: Prose, letters: str, mentions: Sequence[Name], stated: Definition | None, *, initials: str
) -> Acronym:
    """The acronym; letters that are not spelled out beside them have what other words of the article may tell."""
    first = first_outside_headline(mentions)
    definition = stated or words_elsewhere(prose.text, letters, Span(first.start, first.end), initials=initials)
    gloss = None if definition is not None else _gloss(prose.text, mentions)
    return Acronym(
        **whereabouts(mentions[0]),
        letters=letters,
        mentions=tuple(mentions),
        definition=None if definition is None else _spelled_out(prose, definition, mentions[0]),
        gloss=gloss,
        first_mention=first,
        fits=definition is None or definition.fits,
        swapped=definition is not None and definition.swapped,
        foreign=definition is not None and definition.foreign,
        entity=mentions[0].entity,
    )


def _spelled_out(prose: Prose, definition: Definition, mention: Name) -> Name:
    place = prose.place(definition.words.start, definition.words.end)
    return Name(**place, entity=mention.entity, is_full=True, sure=definition.sure)


def _gloss(text: str, mentions: Sequence[Name]) -> str | None:
    for name in mentions:
        found = find_gloss(text, name.start, name.end)
        if found is not None:
            return " ".join(text[found.start : found.end].split())
    return None


def whereabouts(name: Name) -> Whereabouts:
    """Where a name stands, as the fields of another fact."""
    return {
        "text": name.text,
        "start": name.start,
        "end": name.end,
        "sentence": name.sentence,
        "paragraph": name.paragraph,
        "section": name.section,
    }


def first_outside_headline(names: Sequence[Name]) -> Name:
    """The first mention outside the headline; in it, where there is no other."""
    for name in names:
        if name.section != "headline":
            return name
    return names[0]
