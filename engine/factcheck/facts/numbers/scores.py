"""Pairs of numerals that are the result of a match or a vote, not a range."""

import re

from factcheck.facts.digits import has_pair
from factcheck.facts.prose import Prose
from factcheck.patterns import lazy
from factcheck.source import Span

_PAIR = lazy(r"[0-9]{1,3} ?[-–—] ?[0-9]{1,3}(?![0-9%]|[.,][0-9]|[-–—/]|[^\W\d_])")
_BEFORE = lazy(
    r"(?:won|win|wins|winning|lost|lose|loses|losing|beat|beats|beating|beaten|defeated|defeating|defeat|victory|loss|draw|drew"
    r"|drawn|tied|tie|score|scored|scoreline|past|led|lead|leads|leading|trailed|trailing|down|up|ahead|vote|voted|votes|by"
    r"|final|ruled|ruling|split|record|[Aa]|an|to|it|was|finished|ended|over|thrashed|edged|hammered|crushed|routed|at|the|their"
    r"|and|,|\()\s*\Z"
)
_AFTER = lazy(
    r"\s*(?:[.,;:)!?]|\Z|(?:win|victory|loss|defeat|draw|tie|thrashing|rout|vote|votes|decision|ruling|majority|lead|advantage|record"
    r"|score|scoreline|over|against|on|in|at|to|with|after|before|by|at|from|when|aggregate|half|halftime|away|home|up|down|ahead"
    r"|and|as|for|thanks|through|since|while|triumph|success|result|opener|extra|penalties|party|split|margin)\b)"
)
# "Rovers 3-2 Athletic", as headlines and lists of results have it
_BETWEEN_NAMES = lazy(r"(?<=[a-z] )[0-9]{1,2}[-–][0-9]{1,2}(?= [A-Z][a-z]+)")
_NAME_BEFORE = lazy(r"(?:^|[^\w])[A-Z][a-z]+ \Z")
_MOST_GOALS = 15
_WON = lazy(
    r"(?:w[io]n|lost|lose|loss|beat|defeat|victor|draw|drew|tie|scor|vote|goal|match|game|league|cup|play|champion|final|set\b|"
    r"lead|led|trail|ruled|ruling|decision|season|team|record|passed|carried|approved|rejected|majority)"
)


def find_score_spans(prose: Prose) -> tuple[Span, ...]:
    """Where the results of matches and votes stand, one span a pair of numerals ("6-4, 6-3" are two)."""
    text = prose.text
    if not has_pair(text):
        return ()
    spans: list[Span] = []
    telling: dict[int, bool] = {}
    for match in _PAIR.finditer(text):
        block = prose.block_at(match.start())
        if block is None or not _stands_alone(text, match):
            continue
        sentence = prose.sentence_at(match.start())
        if sentence not in telling:
            telling[sentence] = _tells_result(prose, sentence)
        is_last = match.end() == prose.blocks[block].end  # of a headline, which has no full stop
        if _is_between_names(text, match) or (
            (is_last or _AFTER.match(text, match.end())) and _is_score(text, match, spans, telling=telling[sentence])
        ):
            spans.append(Span(match.start(), match.end()))
    return tuple(spans)


def _tells_result(prose: Prose, sentence: int) -> bool:
    """Whether a sentence talks of winning or voting."""
    span = prose.sentences[sentence]
    return bool(_WON.search(prose.text[span.start : span.end].lower()))


def _is_between_names(text: str, match: re.Match[str]) -> bool:
    if not _BETWEEN_NAMES.match(text, match.start()):
        return False
    sides = [int(side) for side in re.findall(r"[0-9]+", match.group())]
    return (
        max(sides) <= _MOST_GOALS and _NAME_BEFORE.search(text[max(0, match.start() - 24) : match.start()]) is not None
    )


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    before = text[match.start() - 1] if match.start() else " "
    return before in " (\n“\"‘'," and text[match.start() - 2 : match.start()].strip("0123456789") != ","


def _is_score(text: str, match: re.Match[str], earlier: list[Span], *, telling: bool) -> bool:
    """Whether a pair is a result: by what stands before it, and by talk of winning in its sentence."""
    if earlier and text[earlier[-1].end : match.start()] in (", ", " and ", ", and ", " (", ",", " "):
        return True
    head = text[max(0, match.start() - 14) : match.start()]
    left, right = (int(side) for side in re.findall(r"[0-9]+", match.group()))
    named = bool(re.search(r"[A-Z][^\W\d_]+\s\Z", head))
    if not (named or _BEFORE.search(head)):
        return False
    return telling and (left >= right or named or left < right <= 200)
