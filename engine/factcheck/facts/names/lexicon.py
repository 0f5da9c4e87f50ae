"""What is known of English words and names beforehand: word lists shipped as data, loaded when first asked for."""

import functools
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

_DATA = Path(__file__).with_name("data")


def _lines(name: str) -> list[str]:
    text = (_DATA / name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and line[0] != "#"]


@functools.cache
def words() -> frozenset[str]:
    """Some forty thousand common English words, in lower case."""
    return frozenset((_DATA / "words.txt").read_text(encoding="utf-8").split("\n"))


@functools.lru_cache(maxsize=1 << 14)
def is_word(word: str) -> bool:
    """Whether a word with a capital is a common English word as well."""
    return word.lower() in words()


@functools.cache
def given_names() -> Mapping[str, str]:
    """First names and their short forms, each with "male", "female" or "either"."""
    found: dict[str, str] = {}
    gender = "either"
    for line in _lines("given.txt"):
        if line in ("male", "female", "either"):
            gender = line
        else:
            found.update(dict.fromkeys(line.split(), gender))
    for name in nicknames():
        if not is_word(name):
            found.setdefault(name, "either")
    return MappingProxyType(found)


@functools.cache
def nicknames() -> Mapping[str, frozenset[str]]:
    """For a first name the names that may stand for it: Robert gives Bob, Bob gives Robert and Rob."""
    found: dict[str, set[str]] = {}
    for line in _lines("nicknames.txt"):
        names = line.split()
        for name in names:
            found.setdefault(name, set()).update(names)
    return MappingProxyType({name: frozenset(others) for name, others in found.items()})


def _variants(name: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for line in _lines(name):
        names = line.split(" = ")
        found.update(dict.fromkeys(names, names[0]))
    return MappingProxyType(found)


@functools.cache
def places() -> Mapping[str, str]:
    """Names of places, each with the form that stands for all its variants."""
    return _variants("places.txt")


@functools.cache
def organizations() -> Mapping[str, str]:
    """Names of well-known organisations, each with the form that stands for all its variants."""
    return _variants("organizations.txt")


@functools.cache
def place_beginnings() -> frozenset[str]:
    """The first words of places of several words."""
    return frozenset(name.split(" ", 1)[0] for name in places() if " " in name)


@functools.cache
def demonyms() -> frozenset[str]:
    """Words with a capital that name a people, a language, a faith or a party's follower."""
    return frozenset(word for line in _lines("demonyms.txt") for word in line.split())
