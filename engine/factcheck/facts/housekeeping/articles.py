""" "a" and "an" before a word, with the form that its sound asks for."""

import re

from factcheck.facts.housekeeping.sounds import wanted_article
from factcheck.facts.model import IndefiniteArticle
from factcheck.facts.names.lexicon import is_word
from factcheck.facts.prose import Prose
from factcheck.patterns import lazy

# The article stands alone, then the word, past marks and brackets. It begins with the letter, which is rarer than what
# stands before it.
_ARTICLE = lazy(r"(?P<used>[aA](?<![^\s(\[\"“‘'—–].)n?) [\"“‘'(\[*]*(?P<word>[$€£#]?\w[\w'’.\-&]*)")
# A letter of the alphabet, not the article: "vitamin A deficiency", "Plan A or B".
_LETTER_BEFORE = lazy(
    r"(?:[Vv]itamins?|[Hh]epatitis|[Gg]rades?|[Pp]lan|[Gg]roup|[Tt]eam|[Ss]chedule|[Tt]ype|[Ss]ection|[Pp]art|[Cc]lass|"
    r"[Ll]eague|[Ss]eries?|[Ll]evel|[Bb]lock|[Cc]ategory|[Ee]xhibit|[Aa]ppendix|[Ll]ine|[Ll]etter|[Ii]nfluenza|[Cc]olumn|"
    r"[Oo]ption|[Pp]oint|[Gg]ate|[Tt]erminal|[Zz]one|[Tt]able|[Rr]oom|[Uu]nit|[Ll]iga|straight|[Aa]n?)\s+$"
)
_LONGEST_BEFORE = 16
# What the Irish article "An" stands before in the names of bodies: An Bord Pleanála, An Post.
_IRISH = frozenset(
    "Bord Taisce Post Garda Taoiseach Tánaiste Coimisiún Comhairle Chomhairle Lár Phoblacht Crann".split()
)
# Words that no article stands before: what looks like one is a letter, or doubled.
_AFTER_LETTER = frozenset("a an and or is was to in at of for on are were has from the not who".split())


def find_articles_a_an(prose: Prose) -> tuple[IndefiniteArticle, ...]:
    """Every "a" and "an" whose next word's sound is known."""
    found = [_read(prose, match) for match in _ARTICLE.finditer(prose.text)]
    return tuple([fact for fact in found if fact is not None])


def _read(prose: Prose, match: re.Match[str]) -> IndefiniteArticle | None:
    used = match["used"].lower()
    word = match["word"].rstrip(".'’-&")
    wanted = wanted_article(word.lower() if _opens_in_capitals(prose, match) else word, used=used)
    start = match.start()
    if wanted is None or _is_letter(prose.text, match) or prose.block_at(start) is None:
        return None
    return IndefiniteArticle(**prose.place(start, _end_of_word(match)), wanted=wanted, used=used)


def _opens_in_capitals(prose: Prose, match: re.Match[str]) -> bool:
    """Whether the first words of a paragraph stand in capitals for style: "A MAN who forgot"."""
    if match["used"] not in ("A", "AN"):
        return False
    number = prose.block_at(match.start())
    return number is not None and match.start() == prose.blocks[number].start and is_word(match["word"])


def _end_of_word(match: re.Match[str]) -> int:
    """Where the word ends without the mark of the sentence or of a quotation behind it; "U.S." keeps its own."""
    bare = match["word"].rstrip(".'’-&")
    return match.start("word") + len(bare) + ("." in bare and match["word"].startswith(f"{bare}."))


def _is_letter(text: str, match: re.Match[str]) -> bool:
    if match["word"].lower() in _AFTER_LETTER:
        return True
    if match["used"] == "An" and match["word"] in _IRISH:
        return True
    start = match.start()
    return match["used"] == "A" and _LETTER_BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start) is not None
