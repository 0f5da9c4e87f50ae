"""The words under a picture, and the line that says who made it."""

from factcheck.article.reporting import reports
from factcheck.patterns import lazy
from factcheck.records import record

_LABEL_WORDS = (
    r"(?:Image|Photo|Photos|Photograph|Picture|Pictures|Illustration|Graphic|Map|Video|Audio|Credit|PHOTO|IMAGE)"
)
# The credit that ends a caption: "Image: Jo Poe."; in brackets "(AP Photo/Jo Poe)"; an agency "Jo Poe/Getty Images".
_LABELLED = lazy(rf"(?<=\S)\s(?P<credit>{_LABEL_WORDS}(?: credit| courtesy| by)?: ?(?P<maker>[^:]{{2,70}}))$")
_BRACKETED = lazy(
    r"(?:(?:AP|Reuters|AFP|File|Handout|Stock) [Pp]hoto.{0,60}|[Pp]hoto(?:graph)?(?: credit)?(?::| by| courtesy"
    r"| from) ?.{2,80}"
    r"|.{2,60}(?:/| via )(?:Getty Images|AP|AFP|Reuters|REUTERS|Getty|Shutterstock|EPA|PA).{0,40}"
    r"|(?:[Cc]ourtesy|[Cc]redit:|[Ii]mage:?|[Vv]ia|Screenshot|Illustration by) ?.{2,60}|Getty Images|Shutterstock"
    r"|[Ff]ile(?: photo)?)"
)
_WIRES = frozenset({"Reuters", "REUTERS", "AP", "AFP", "EPA", "PA"})
_AGENCY = lazy(
    r"(?<=[.!?])\s(?P<credit>(?:[A-Z][\w.'’\-]*[ /]){0,5}(?:via )?(?:Getty Images|AP|AFP|Reuters|EPA|Shutterstock"
    r"|PA Wire|AP Photo|PA))\.?$"
)
_AGENCY_ENDS = ("Images", "AP", "AFP", "Reuters", "EPA", "Shutterstock", "Wire", "Photo", "PA")
_OPENINGS = (
    "F",
    "In this",
    "Pictured",
    "PICTURED",
    "Above",
    "Below",
    "Caption",
    "CAPTION",
    "Top photo",
    "A ",
    "An ",
    "Undated",
    "Handout",
)
_OPENING = lazy(
    r"(?:FILE(?: PHOTO)?|File)(?: photo)?\s*(?:[-–—:]|\()"
    r"|In this (?:\w+\.? ){0,2}(?:[0-9]{1,2},? )?(?:[0-9]{4},? )?(?:\w+ )?(?:file |undated |handout |combination "
    r"|combo |satellite |aerial )?"
    r"(?:photo|photograph|image|picture|grab)\b(?! of the (?:situation|world|economy))"
    r"|(?:Pictured|Above|Below|Caption|CAPTION|Top photo|PICTURED)(?: left| right| above)?: "
    r"|(?:A |An )?(?:[Ff]ile|[Uu]ndated|[Hh]andout|[Ss]tock|[Aa]rchive) (?:photo|image|picture|photograph"
    r"|footage)\b(?= of| shows?| showing|:)"
)
_LABEL = lazy(rf"(?:{_LABEL_WORDS}|Photo illustration|CREDIT)(?: by| credit| courtesy of)?\s*[:—–] ?")
_CREDIT_ALONE = lazy(
    r"(?:image|photo|photograph|picture|screenshot|screengrab|video|illustration|file photo|featured image"
    r"|lead image|photos|images|header image)"
    r"(?: credit| courtesy)?s?(?::| via| by| from| courtesy| of|/)+ ?[^!?]{2,90}|(?:ap|reuters|afp) photo(?:/"
    r"| by )?[^.!?]{0,60}"
    r"|(?:[^!?()\[\]]{2,50}(?:/| via ))?(?:getty images|getty|shutterstock|ap images|afp|istock|unsplash|flickr"
    r"|wikimedia commons|alamy)(?:/[^.!?]{2,40})?"
)
_CREDIT_WORDS = lazy(
    r"image|photo|picture|screen|video|illustration|getty|shutterstock|afp|istock|unsplash|flickr|wikimedia|alamy"
)
_FROM_FILE = lazy(r"[;,.] (?:from )?file(?: photo)?,? ?[0-9]{4}\.?$")
_LONGEST = 700
_CREDIT_LONG = 110
_WIRE_LONG = 200  # a longer text that ends in "(Reuters)" is an item of a round-up


@record
class Caption:
    """A caption with its parts: what it tells, who made the picture."""

    words: str
    credit: str | None


def is_credit(text: str) -> bool:
    """Whether a line says who made a picture, and nothing else: "[image via Getty Images]"."""
    if len(text) > _CREDIT_LONG:
        return False
    low = text.lower().strip("[]() .")
    if (label := _LABEL.match(text)) is not None and reports(text[label.end() :]):
        return False
    if not _CREDIT_WORDS.search(low) or (". " in low and text.count(". ") > text.count(". ", 0, 25)):
        return False
    return _CREDIT_ALONE.fullmatch(low) is not None


def read_caption(text: str) -> Caption | None:
    """The caption that a paragraph is; None where it is none."""
    if len(text) > _LONGEST:
        return None
    cut = _credit_place(text)
    if cut is not None:
        return Caption(text[: cut[0]].rstrip(" (["), cut[1].strip(" ."))
    label = _LABEL.match(text)
    if label:
        return Caption(text[label.end() :], None)
    is_opened = text.startswith(_OPENINGS) and _OPENING.match(text) is not None
    if is_opened or ("file" in text[-24:] and _FROM_FILE.search(text, max(0, len(text) - 24))):
        return Caption(text, None)
    return None


def _credit_place(text: str) -> tuple[int, str] | None:
    """Where the credit at the end of a text begins, and who it names."""
    start = max(0, len(text) - _CREDIT_LONG)
    bare = text.rstrip(".")
    if bare[-1:] in {")", "]"}:
        opening = max(bare.rfind("(", start), bare.rfind("[", start))
        inner = bare[opening + 1 : -1]
        is_wire = inner in _WIRES and bare[-1] == ")" and len(text) <= _WIRE_LONG
        if opening > 0 and (is_wire or _BRACKETED.fullmatch(inner)):
            return opening, inner
    if ":" in text[start:]:
        match = _LABELLED.search(text, start)
        if match:
            return match.start(), match["maker"]
    if bare.endswith(_AGENCY_ENDS):
        match = _AGENCY.search(text, start)
        if match:
            return match.start(), match["credit"]
    return None
