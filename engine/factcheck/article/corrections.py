"""Paragraphs that correct the article: "Correction:", "An earlier version of this article…"."""

from factcheck.patterns import lazy

_ARTICLE = r"(?:article|story|report|post|piece|item|headline|version|page|column|review|interview|caption|obituary)"
_OPENING = lazy(
    r"(?:corrections?|clarifications?|correction and clarification)(?: \([^()]{1,40}\)"
    r"| [a-z]+\.? [0-9]{1,2}(?:, [0-9]{4})?)?"
    r"(?: to this (?:article|story))?\s*[:—–-]"
    rf"|an? (?:earlier|previous|original|prior) version of (?:this|the|our) {_ARTICLE}"
    rf"|(?:this|our|the above|an? (?:earlier|previous)) {_ARTICLE} (?:has been|was|have been) (?:corrected|amended"
    rf"|updated and corrected)"
    rf"|(?:due to|because of|owing to) an? (?:editing|editor's|editor’s|production|reporting|typographical) (?:error"
    rf"|mistake)"
    rf"|we(?: have|’ve|'ve) (?:corrected|amended) (?:this|the|our) {_ARTICLE}"
)
# One of these stands in whatever opens a correction; looking for them saves making the expression in most runs.
_SIGNS = ("correct", "clarif", "version of", "amended", "error", "mistake")
_NOTE = lazy(r"(?:editor[’']?s?[’']? note|note|update[d]?|correction)\s*[:—–(]")
_SAYS_WRONG = lazy(
    r"\b(?:correct(?:ed|s|ion)?|amended|earlier version|previous version|misspell|misstated|incorrectly|in error)\b"
)


def is_correction(text: str) -> bool:
    """Whether a paragraph is a correction printed with the article."""
    head = text[:120].lower().lstrip("•*·[( ")
    if any(map(head.__contains__, _SIGNS)) and _OPENING.match(head):
        return True
    return bool(_NOTE.match(head)) and bool(_SAYS_WRONG.search(text[:400].lower()))
