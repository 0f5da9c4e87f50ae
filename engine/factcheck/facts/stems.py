"""Word stems: "released", "releases" and "releasing" are one."""

import functools
from collections.abc import Callable, Iterable

from factcheck.patterns import lazy
from factcheck.values.folding import fold

_WORD = lazy(r"[^\W_]+(?:['’][^\W_]+)*")

# Words that carry no content of their own: what `about` does not look for.
FUNCTION_WORDS = frozenset(
    (
        "a an the of and or to in on at for from by with as is was were are be been being am has have had "
        "having do does did that this these those it its his her their our my your he she they we i you who "
        "whom whose which what than then into onto over under out up down off about after before when while "
        "during through between among there here"
    ).split()
)


@functools.cache
def _stemmer() -> Callable[[str], str]:
    import Stemmer  # noqa: PLC0415 - only rules about words need it

    word_stem: Callable[[str], str] = Stemmer.Stemmer("english").stemWord
    return word_stem


@functools.lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of a word by the Snowball English stemmer, in lower case."""
    return _stemmer()(fold(word).lower())


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, apostrophes straightened."""
    return _WORD.findall(fold(text).lower())


def content_stems(words: Iterable[str]) -> frozenset[str]:
    """The stems of those among some words in lower case that carry content."""
    return frozenset(stem(word) for word in words if word not in FUNCTION_WORDS)
