""""a" and "an" before a word, with the form that its sound asks for."""

import re

from factcheck.facts.housekeeping.sounds import wanted_article
from factcheck.facts.model import IndefiniteArticle
from factcheck.facts.prose import Prose

# The article stands alone (no letter, apostrophe or full stop beside it), then the word, past marks and brackets.
_ARTICLE = re.compile(r"[aA]n?(?<![\w'’.@&/\-]a)(?<![\w'’.@&/\-]A)(?<![\w'’.@&/\-][aA]n) [\"“‘'(\[*]*([$€£#]?[\w][\w'’.\-&]*)")
# A capital A is a letter, a grade or a name's initial after these words, and before these.
_LETTER_BEFORE = re.compile(
    r"(?:[Vv]itamins?|[Hh]epatitis|[Gg]rade|[Pp]lan|[Gg]roup|[Tt]eam|[Ss]chedule|[Tt]ype|[Ss]ection|[Pp]art|[Cc]lass|[Ll]eague|[Ss]erie|[Ss]eries|[Ll]evel|[Bb]lock|[Cc]ategory|"
    r"[Ee]xhibit|[Aa]ppendix|[Ll]ine|[Tt]rain|[Ll]etter|[Bb]rand|[Ii]nfluenza|[Ff]lu|[Ss]treptococcus|[Cc]olumn|[Oo]ption|[Pp]oint|[Gg]ate|[Tt]erminal|[Zz]one|[Tt]able|[Rr]oom|[Uu]nit|"
    r"[Ll]iga|straight|[Aa]n)\s+$"
)


def find_articles_a_an(prose: Prose) -> tuple[IndefiniteArticle, ...]:
    """Every "a" and "an" whose next word's sound is known."""
    found: list[IndefiniteArticle] = []
    text = prose.text
    for match in _ARTICLE.finditer(text):
        word = match[1]
        used = match.group()[:2].rstrip().lower()
        wanted = wanted_article(word.rstrip(".'’-&"), used=used)
        if wanted is None or _is_letter(text, match, word):
            continue
        if prose.block_at(match.start()) is not None:
            found.append(IndefiniteArticle(**prose.place(match.start(), match.end()), wanted=wanted, used=used))
    return tuple(found)


def _is_letter(text: str, match: re.Match[str], word: str) -> bool:
    if word.lower() in _LETTER_AFTER_WORDS:
        return True
    if text[match.start()] != "A" or match.group()[1].isalpha():
        return False
    return _LETTER_BEFORE.search(text, max(0, match.start() - 24), match.start()) is not None


_LETTER_AFTER_WORDS = frozenset("and or is was to in at of for on are were has from the not who".split())
