"""Where sentences end in news: not after "Mr.", "U.S. troops", "Dec. 6" or a quotation that its own clause follows."""

import re

from factcheck.patterns import lazy

# A stop, the closing marks after it, white space, and what may open a sentence. A run of stops is tried from its first
# alone, and nothing is given back: a line of a million dots takes no longer than one of a million words.
_STOP = lazy(r"[.!?…](?<![.!?…]{2})[.!?…]*+[\"”’'»)\]]*+(?=\s++[\"“‘'«(\[—–]*+[^\W_a-z])")
_WORD = lazy(r"[^\W_]+(?:['’.\-][^\W_]+)*\.?")
_DOTTED = lazy(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")  # U.S, p.m, Ph.D
_DOUBLE_OPENERS = ('"', "“", "«")
_OPENING_MARKS = "\"“‘'«([—–/"

# After these a full stop never ends a sentence.
_NEVER_LAST = frozenset(
    "Mr Mrs Ms Mx Dr Prof Sen Sens Rep Reps Gov Govs Gen Lt Col Capt Sgt Cpl Pvt Maj Adm Cmdr Cdr Rev Hon Pres Supt "
    "Det Insp Fr Msgr Mme Mlle "
    "Sgts Drs Messrs Amb Atty Asst Assoc Dir Ald Brig vs v cf viz e.g i.e Pfc Spc Ens ca".split()
)
# After these it ends one only where a word follows that opens sentences: companies, streets, states, months, "etc.".
_MAY_BE_LAST = frozenset(
    "Inc Corp Co Cos Ltd Bros LLC Jr Sr St Ste Mt Ft Ave Blvd Rd Ln Ct Hwy Pkwy etc est approx Univ Dept Assn Mfg "
    "Intl Natl Govt Bldg Ala Ariz Ark Calif "
    "Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt "
    "Wash Wis Wyo Ont Que Alta Jan Feb Mar "
    "Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun min max avg no dept al PhD MD "
    "Esq".split()
)
# Only before a figure.
_BEFORE_FIGURE = frozenset("No Nos no nos p pp vol Vol fig Fig ch Ch sec Sec art Art para Rte Apt".split())
_STARTERS = frozenset(
    "The A An In On At He She It They We But And This That These Those His Her Their Its If When While After Before "
    "As For With There Since Although "
    "Though However You So Some Many Most Now Not No More Last According Under By From To Our My Your What Who Why "
    "How Yet Still Also Both Each Even One Two "
    "Three During Despite Because Until Between Among Meanwhile Instead Then Here Nor Or Once Others Another Such "
    "Earlier Later Today Yesterday Officials "
    "Police Authorities Asked Asking Both Only Other Over About Through Like Unlike Nearly Every All Any Few Much "
    "Neither Either Critics Experts People "
    "Mr Mrs Ms Dr Sen Rep Gov".split()
)
_AFTER_CLOCK = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT BST UTC CET IST "
    "JST AEST Eastern Central Pacific Mountain "
    "Greenwich Moscow Beijing London Paris Tokyo Mon Tue Wed Thu Fri Sat Sun".split()
)
_CLOCK = frozenset({"a.m", "p.m", "A.M", "P.M"})
# Words before a single capital that is no initial: "Plan B.", "World War I."
_BEFORE_LETTER = frozenset(
    "Plan Vitamin War Class Grade Group Type Hepatitis Channel Section Part Appendix Category Generation Exhibit "
    "Block Zone".split()
)
_LONGEST_WORD = 24
_BRACKETS = (")", "]", "”", "’", '"', "»")
_QUOTE_CLOSERS = "\"”’'»"
# `"Really?" Mayor Ana Ruiz asked`: the clause of a quotation that ends in a mark of its own.
_SPEAKER_FOLLOWS = lazy(
    r"\s+(?!(?:He|She|They|It|We|I) )(?:[A-Z][\w.'’\-]*,?\s+){1,5}(?:said|says|asked|asks|wrote|writes|added|adds"
    r"|told|replied|shouted|cried|yelled|exclaimed|"
    r"joked|tweeted|wondered|recalled|continued|declared|demanded|insisted|responded|answered|called|quipped|read"
    r"|reads)\b"
)


def split_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the sentences of a stretch of text start and end, without the white space around them."""
    spans: list[tuple[int, int]] = []
    for match in _STOP.finditer(text, start, end):
        stop = match.end()
        if stop < end and _ends_sentence(text, start, match):
            spans.append((start, stop))
            start = stop
            while start < end and text[start].isspace():
                start += 1
    if start < end:
        spans.append((start, end))
    return spans


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    stop = match.group()
    if stop[0] == "." and (len(stop) == 1 or stop[1] not in ".!?…"):
        return _full_stop_ends(
            text, start, match.start(), match.end(), is_closed=len(stop) > 1 and stop[-1] in _QUOTE_CLOSERS
        )
    if stop.startswith(("...", "…", "..")):
        return _next_word(text, match.end()) in _STARTERS
    if stop[-1] in _QUOTE_CLOSERS:
        return _SPEAKER_FOLLOWS.match(text, match.end()) is None
    return True


def _full_stop_ends(text: str, start: int, stop: int, end: int, *, is_closed: bool) -> bool:
    """Whether a single full stop ends a sentence, by the word before it and the word after."""
    word = _word_before(text, start, stop)
    if len(word) > 2 and word.islower() and "." not in word and word not in _MAY_BE_LAST:
        return True
    if word in _NEVER_LAST:
        return False
    if word.isdigit() and len(word) < 4 and stop - len(word) == start:  # "1. Call the school"
        return False
    if word in _BEFORE_FIGURE and text[end : end + 3].lstrip()[:1].isdigit():
        return False
    if is_closed or word[-1:] in _BRACKETS:
        return True
    if word in _CLOCK:
        return _next_word(text, end) not in _AFTER_CLOCK
    if len(word) == 1 and word.isupper():
        return _is_no_initial(text, start, stop)
    if word in _MAY_BE_LAST or _DOTTED.fullmatch(word):
        return _next_word(text, end) in _STARTERS or text[end : end + 3].lstrip()[:1] in _DOUBLE_OPENERS
    return True


def _word_before(text: str, start: int, stop: int) -> str:
    low = max(start, text.rfind(" ", start, stop) + 1)
    word = text[low:stop].lstrip(_OPENING_MARKS)
    return word.rsplit("-", 1)[-1] if "-" in word else word


def _next_word(text: str, end: int) -> str:
    match = _WORD.search(text, end, end + 40)
    return match.group().rstrip(".").split("’", 1)[0].split("'", 1)[0] if match else ""


def _is_no_initial(text: str, start: int, stop: int) -> bool:
    """A letter after "Plan" or "World War", or a pronoun: "so am I."."""
    before = text[max(start, stop - _LONGEST_WORD) : stop - 1].rsplit(None, 1)
    return bool(before) and (before[-1] in _BEFORE_LETTER or (text[stop - 1] == "I" and before[-1].islower()))
