"""A word that stands twice in a row by mistake: "the the council"."""

import itertools
import re

from factcheck.facts.model import Repeat
from factcheck.facts.prose import Prose
from factcheck.patterns import lazy

_TOKEN = lazy(r"\S+")
_WORD = lazy(r"[\"“‘'(\[—–]*(?P<word>[^\W\d_](?:[\w'’]*\w)?)")
# Words that English doubles: the pluperfect, a relative clause, emphasis, sounds and talk.
_DOUBLED = frozenset(
    "had that very really so much many far long more no yes yeah well now never ever too ha hee ho la na da bye "
    "knock there hear blah tut "
    "boo hush again bang tick woof cha yo chop goody pooh chin please wait go do on in out up who one two "
    "day win hey oh ah "
    "uh um er mm aye nay rah pom night dum yada hip ding dong tsk shh huh whoa ay first".split()
)
# Any other word with two capitals is taken for a name: "Duran Duran", "Walla Walla", "Sirhan Sirhan".
# Those that end a clause which the next one is said of: "what it is is", "all she was was".
_ENDING = frozenset(("is", "was", "are", "were"))
_CLAUSE = lazy(r"\b(?:what|who|where|how|all|whatever)(?: [\w’'-]+){1,4} $", re.IGNORECASE)
_LONGEST_CLAUSE = 60  # characters
_FUNCTION_WORDS = frozenset(
    "the a an of to for but with at by from as are were be been has have it its he she they we you "
    "his her their this".split()
)


def find_repeats(prose: Prose) -> tuple[Repeat, ...]:
    """The doubled words; names that double and words that English doubles are none."""
    if not _may_repeat(prose.text):
        return ()
    found: list[Repeat] = []
    first: re.Match[str] | None = None
    for second in _TOKEN.finditer(prose.text):
        alike = first is not None and second.group()[:1].lower() in first.group().lower()
        span = _doubled(first, second) if first is not None and alike else None
        if span is not None and _is_within_sentence(prose, *span) and not _ends_clause(prose.text, second, span[0]):
            found.append(Repeat(**prose.place(*span)))
        first = second
    return tuple(found)


def _may_repeat(text: str) -> bool:
    """Whether some word stands beside itself: a quick look, for few articles have one."""
    words = text.lower().replace("“", " ").replace('"', " ").replace("(", " ").split()
    following = words[1:]
    # The second word may have a mark behind it.
    longer = itertools.compress(zip(words, following, strict=False), map(str.startswith, following, words))
    return any(len(second) - len(first) <= 1 for first, second in longer)


def _ends_clause(text: str, second: re.Match[str], start: int) -> bool:
    if second.group() not in _ENDING:
        return False
    return _CLAUSE.search(text[max(0, start - _LONGEST_CLAUSE) : start]) is not None


def _doubled(first: re.Match[str], second: re.Match[str]) -> tuple[int, int] | None:
    """The range from one word to the same word after it; None where English or a name doubles it."""
    one, two = _WORD.fullmatch(first.group()), _WORD.match(second.group())
    if one is None or two is None or two.start("word") > 0:
        return None
    word = two["word"]
    if word not in {one["word"], one["word"].lower()} or word.lower() in _DOUBLED:
        return None
    if second.group()[two.end() : two.end() + 1] in {"-", "’", "'"} or (
        word[0].isupper() and word.lower() not in _FUNCTION_WORDS
    ):
        return None
    return first.start() + one.start("word"), second.start() + two.end("word")


def _is_within_sentence(prose: Prose, start: int, end: int) -> bool:
    block = prose.block_at(start)
    return (
        block is not None and end <= prose.blocks[block].end and prose.sentence_at(start) == prose.sentence_at(end - 1)
    )
