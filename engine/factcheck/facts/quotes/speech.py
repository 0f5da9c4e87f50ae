"""Whether a quoted stretch is speech, or a title, a nickname, a term or a word held at arm's length."""

from typing import Literal

from factcheck.facts.quotes.attribution import Source
from factcheck.facts.quotes.pairing import Stretch
from factcheck.facts.quotes.tokens import Words
from factcheck.patterns import lazy

OtherKind = Literal["scare", "title", "nickname", "term"]

_WORD = lazy(r"[^\W_][\w'’.&-]*")
_ENTITLED = ("titled", "headlined", "captioned")  # "entitled" ends so, too
_TITLED = lazy(
    r"(?:album|song|single|tune|hit|anthem|ballad|track|book|novel|memoir|thriller|play|musical|opera|film|movie|documentary|"
    r"drama|comedy|sitcom|show|series|program|programme|podcast|episode|column|article|essay|poem|painting|sculpture|"
    r"exhibition|exhibit|magazine|blog|website|site|video|game|segment|classic|album)s?(?: (?:called|named|"
    r"dubbed))?\s*,?\s*$"
)
_NICKNAMED = (
    *("known as", "nicknamed", "dubbed", "so-called", "a.k.a.", "aka", "alias", "moniker", "nickname", "handle"),
    *("codenamed", "code-named"),
)
# What something is called, not what someone called it: "a box now called", but "what critics called".
_CALLED = lazy(r"[nRb][SD]$")
_LONGEST_RELATIVE = 6
_TERMED = lazy(r"\b(?:the (?:word|words|term|terms|phrase|phrases|hashtag|label|acronym)|means?|meaning)\s*,?\s*$")
_SMALL = frozenset("a an and as at but by for from in of on or the to vs with de la le el der".split())
# The longest fragment that is taken for speech only where its sentence has a verb of saying.
_FRAGMENT = 4
# How many characters may stand between a verb of saying and the words it introduces: " out, ".
_NEAR = 8
# How many may stand between a stretch and the subject of its tag: ", said the ".
_TAG_NEAR = 14


def is_title_case(text: str) -> bool:
    """Whether every word of weight is capitalised, and at least two are: "Dancing in the Rain"."""
    found = _WORD.findall(text)
    if not found or not (found[0][0].isupper() or found[0][0].isdigit()):
        return False
    capitals = sum(word[0].isupper() for word in found)
    return capitals >= 2 and all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in found)


def is_capitalised(text: str) -> bool:
    """Whether every word is capitalised: "Today" after a broadcaster's name."""
    return all(word[0].isupper() for word in _WORD.findall(text))


def is_whole_sentence(text: str) -> bool:
    """Whether words look like a sentence of their own: a capital, an end mark, and more than a name's length."""
    stripped = text.strip(" [(\"'‘“")
    return bool(stripped) and stripped[0].isupper() and text.rstrip("\"'’”)] ")[-1:] in ".?!…" and len(text.split()) > 2


def other_kind(  # noqa: PLR0913 - a stretch is judged by its sentence, its source and its marks
    text: str, words: Words, index: int, stretch: Stretch, source: Source | None, *, minor: bool = False
) -> OtherKind | None:
    """Why a stretch is quoted where it is not speech; None where it is.

    `words` and `index` place it in its sentence; `source` is what the sentence offers as its speaker; `minor` is a
    stretch in single marks in an article that quotes speech in double ones.
    """
    inner = text[stretch.inner_start : stretch.inner_end]
    head = text[max(0, stretch.start - 24) : stretch.start]
    before_marks = head.rstrip().removesuffix(",").rstrip()
    if before_marks.endswith(_ENTITLED) or (_TITLED.search(head) and is_title_case(inner)):
        return "title"
    before = words.tags[index - 1] if index else "^"
    if before == "O" and is_capitalised(inner):
        return "title"
    if _is_called(head, words.tags[:index]) and is_title_case(inner):
        return "title"
    if _follows_saying(stretch, source):
        return None
    if before_marks.endswith(_NICKNAMED):
        return "nickname"
    if before not in "^SsGc:" and is_title_case(inner):
        return "title"
    if minor and not _is_tagged(stretch, source):
        return "scare"
    return _fragment(inner, words, index, source, head)


def _is_called(head: str, tags: str) -> bool:
    if not head.endswith("called ") or _CALLED.search(tags) is None:
        return False
    return not {"w", "c"} & set(tags[-_LONGEST_RELATIVE:])


def _follows_saying(stretch: Stretch, source: Source | None) -> bool:
    """Whether a verb of saying stands right before the stretch: blurted out, "Oh, God"."""
    if source is None or source.verb is None or source.strength != "say":
        return False
    return 0 <= stretch.start - source.verb[1] < _NEAR and source.cue == "before"


def _is_reported(words: Words, source: Source) -> bool:
    """Whether someone says or does something with words in the sentence."""
    return source.strength != "other" or any(clause.strength == "say" for clause in words.clauses)


def _is_tagged(stretch: Stretch, source: Source | None) -> bool:
    """Whether the words that name a speaker stand right after the stretch."""
    return source is not None and source.cue == "after" and source.start - stretch.end < _TAG_NEAR


def _fragment(inner: str, words: Words, index: int, source: Source | None, head: str) -> OtherKind | None:
    if words.is_bare or is_whole_sentence(inner) or len(inner.split()) > _FRAGMENT:
        return None
    before, after = words.tags[index - 1 : index], words.tags[index + 1 : index + 2]
    if source is not None and source.cue != "earlier sentence" and _is_reported(words, source):
        within = before == "n" or (before == "d" and after in ("n", "N"))
        if source.strength != "speak" or not within:
            return None
    return "term" if _TERMED.search(head) else "scare"
