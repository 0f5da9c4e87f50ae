"""Whether a stretch of text reports something, so that it is no furniture whatever it begins with.

A page speaks to its readers ("Sign up for our newsletter. You can leave at any time."), a report tells what happened.
"""

import re

from factcheck.patterns import lazy

_SENTENCE = lazy(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])")
_FEWEST_WORDS = 5
# What happened, or how many: a verb in the past, an auxiliary, a number.
_TELLS = lazy(
    r"\b(?:said|says|told|was|were|had|has|have|will|won|lost|met|made|took|gave|held|began|came|went|rose|fell|left"
    r"|(?!need)[a-z]{2,}ed)\b|(?<![\w./])[$£€]?[0-9]"
)
_PAGE_VOICE = lazy(
    r"\b(?:you|your|us|our|we|i|my|here|click|tap|e-?mail\w*|newsletters?|inbox|subscri\w+|sign(?:ed|ing)? up|follow"
    r"|website|online|twitter|facebook|instagram|podcasts?|rights|reserved|permission|licen[sc]ed?|courtesy|copyright"
    r"|reproduced|republish\w*|redistributed|views|opinions|editing|contributed|(?:re)?printed|edited|comments?"
    r"|provided|supplied|commissions?|affiliate|sponsor\w*|advertis\w+"
    r"|(?:this|the) (?:material|article|story|post|piece|content|report|column|interview|page|site|author|writer)"
    r"|(?:originally|first|previously|last|been) (?:published|appeared|updated|posted|corrected))\b|@|https?:|www\."
)
_OF_A_PERSON = lazy(r"\b(?:he|she|they|his|her|hers|their|him|them|who|whose)\b")


def goes_on_reporting(text: str, *, after: str | None = None) -> bool:
    """Whether a full sentence after the first reports something; `after` is a name whose bearer it must not be about.

    What is told of a writer ("She has won two prizes.") is part of the note on the writer.
    """
    if text.rstrip('"”’)')[-1:] not in {".", "!", "?"}:
        return False
    return any(reports(sentence) and not _is_about(sentence, after) for sentence in _SENTENCE.split(text)[1:])


def reports(sentence: str) -> bool:
    """Whether one sentence, with its full stop, tells what happened and does not speak to the reader."""
    if sentence.rstrip('"”’)')[-1:] != "." or len(sentence.split()) < _FEWEST_WORDS:
        return False
    low = sentence.lower()
    return _TELLS.search(low) is not None and _PAGE_VOICE.search(low) is None


def _is_about(sentence: str, name: str | None) -> bool:
    if name is None:
        return False
    return _OF_A_PERSON.search(sentence.lower()) is not None or any(
        word in sentence for word in re.findall(r"[^\W\d_]{3,}", name)
    )
