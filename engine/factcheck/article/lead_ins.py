"""Quoted matter without marks: a paragraph after a lead-in that ends in a colon."""

import re

from factcheck.patterns import lazy

# What is said before a quotation: words for saying and for what is written, in any form.
_SAYING = lazy(
    r"\b(?:according to|said|says?|saying|told|tells|wrote|writes?|written|writing|stat(?:ed|es|ing|ement)"
    r"|statements?|released?|reads?|"
    r"posted|posts?|post|tweet(?:ed|s|ing)?|letters?|e-?mail(?:ed|s)?|messages?|memo(?:randum)?|notes?|noted|added"
    r"|adds|adding|continu(?:ed|es|ing)|"
    r"explain(?:ed|s|ing)?|repl(?:y|ied|ies)|respon(?:d|ded|ds|se|ding)|answer(?:ed|s|ing)?|asked|asks?|"
    r"announced?|announcement|argu(?:ed|es|ing)|claim(?:ed|s|ing)?|conclud(?:ed|es|ing)|conclusion|confirm(?:ed|s"
    r"|ing)?|"
    r"den(?:y|ied|ies|ying)|warn(?:ed|s|ing)?|threaten(?:ed|s|ing)?|insist(?:ed|s|ing)?|declar(?:ed|es|ing|ation)"
    r"|describ(?:ed|es|ing)|"
    r"complain(?:ed|s|ing)?|comment(?:ed|s|ing)?|commented|recall(?:ed|s|ing)?|remark(?:ed|s)?|report(?:ed|s)?"
    r"|quot(?:ed|es|ing|e)|"
    r"promis(?:ed|es|ing)|vow(?:ed|s|ing)?|urg(?:ed|es|ing)|apologi[sz](?:ed|es|ing)|apology|admit(?:ted|s|ting)?|"
    r"acknowledg(?:ed|es|ing)|defend(?:ed|s|ing)|dismiss(?:ed|es|ing)|critici[sz](?:ed|es|ing)|condemn(?:ed|s|ing)?"
    r"|prais(?:ed|es|ing)|"
    r"rul(?:ed|ing)|opinion|testif(?:ied|ying)|testimony|transcript|excerpt|passage|paragraph|speech|remarks|"
    r"clarif(?:ied|ying)|observ(?:ed|es)|predict(?:ed|s)|propos(?:ed|es)|thank(?:ed|s|ing)|tribute|reject(?:ed|s|ing)|"
    r"put it|goes on|went on|sums? up|summed up|as follows|in (?:his|her|their|its|my) (?:own )?words|text of|verse"
    r"|lyrics|caption(?:ed)?)\b"
)
_LIST_AHEAD = lazy(
    r"\b(?:here (?:is|are)|here['’]s|the following|these (?:are|include|were)|as follows|below|including|includes?"
    r"|such as|[0-9]+|two|three|four|five|six|seven|eight|nine|ten|several|some of the|a few|steps|tips|ways|reasons"
    r"|questions|highlights|takeaways|facts)\b"
)
_QUOTE_AHEAD = lazy(
    r"\b(?:statement|letter|e-?mail|post|tweet|message|memo|release|excerpt|transcript|wrote|writes|said|says|reads"
    r"|according to|passage|paragraph)\b"
)
_OPENS_WITH_MARK = lazy(r"[\"“‘'«„*•·–—\-\[(0-9]")
# A quotation in marks with its speaker inside the paragraph: the paragraph is the reporter's.
_REPORTER = lazy(
    r"[,.?!][\"”’] (?:\w+ ){0,4}(?:said|says|told|wrote|added|asked|replied|explained)\b|\b(?:said|says|wrote|added"
    r"|told \w+)[,:]? [\"“]"
)
_SENTENCE_END = lazy(r"[.!?…][)\]\"”’']*$")
_FEWEST_WORDS = 4


def is_quoted_matter(lead_in: str, text: str) -> bool:
    """Whether a paragraph without marks is what the paragraph before it announces to quote."""
    if lead_in[-1] != ":" or len(lead_in) < 8:
        return False
    return _is_plain_matter(text) and _announces_quote(_last_sentence(lead_in))


def _last_sentence(text: str) -> str:
    return re.split(r"(?<=[.!?])[\"”’]? +(?=[A-Z“\"])", text)[-1].lower()


def _announces_quote(sentence: str) -> bool:
    if _LIST_AHEAD.search(sentence) and not _QUOTE_AHEAD.search(sentence):
        return False
    return _SAYING.search(sentence) is not None


def _is_plain_matter(text: str) -> bool:
    if _OPENS_WITH_MARK.match(text) or text[-1] == ":" or len(text.split()) < _FEWEST_WORDS:
        return False
    return _SENTENCE_END.search(text) is not None and _REPORTER.search(text) is None
