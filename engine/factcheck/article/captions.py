"""The words under a picture, and the line that says who made it."""

import re

import attrs

_CREDIT_LABEL = r"(?:Image|Photo|Photos|Photograph|Picture|Pictures|Illustration|Graphic|Map|Video|Audio|PHOTO|IMAGE)"
# The credit that ends a caption: "Image: Jo Poe.", "(AP Photo/Jo Poe)", "Photograph: Jo Poe/Getty Images".
_CREDIT = re.compile(
    rf"(?:(?<=[.!?…”\"’')\]])|(?<=\S))\s+(?P<labelled>{_CREDIT_LABEL}(?: credit| courtesy| by)?: ?(?P<maker>[^:]{{2,70}})|Credit: ?[^:]{{2,70}})$"
    r"|\s*[(\[](?P<bracketed>(?:AP|Reuters|AFP|File) [Pp]hoto[^()]{0,60}|[Pp]hoto(?:graph)?(?: credit)?(?::| by| courtesy| from) ?[^()]{2,80}|"
    r"[^()]{2,60}(?:/| via )(?:Getty Images|AP|AFP|Reuters|REUTERS|Getty|Shutterstock|EPA|PA)[^()]{0,40}|"
    r"(?:Courtesy|Credit:|Image:?|Via|via|Screenshot|Illustration by) ?[^()]{2,60}|Getty Images|Shutterstock|Reuters|REUTERS)[)\]]\.?$"
    r"|(?<=[.!?])\s+(?P<agency>(?:[A-Z][\w.'’\-]*[ /]){1,5}(?:via )?(?:Getty Images|AP|AFP|Reuters|EPA|Shutterstock|PA Wire|AP Photo))\.?$"
)
_OPENING = re.compile(
    r"(?:FILE(?: PHOTO)?|File)(?: photo)?\s*(?:[-–—:]|\()"
    r"|(?:In|in) this (?:\w+\.? ){0,2}(?:[0-9]{1,2},? )?(?:[0-9]{4},? )?(?:\w+ )?(?:file |undated |handout |combination |combo |satellite |aerial |screen ?)?"
    r"(?:photo|photograph|image|picture|grab)\b"
    r"|(?:Pictured|Above|Below|Caption|CAPTION|Top photo|PICTURED)(?: left| right| above)?: "
    r"|(?:A |An )?(?:[Ff]ile|[Uu]ndated|[Hh]andout|[Ss]tock|[Aa]rchive) (?:photo|image|picture|photograph|footage)\b(?= of| shows?| showing|:)"
)
_LABEL = re.compile(rf"(?P<label>{_CREDIT_LABEL}|Credit|CREDIT|Photo credit|Image credit|Picture credit|Photo illustration)(?: by| credit| courtesy of|s)?\s*[:—–] ?")
_CREDIT_ALONE = re.compile(
    r"[(\[]?(?:(?:image|photo|photograph|picture|screenshot|screengrab|video|illustration|file photo|featured image|lead image|photos|images|header image)"
    r"(?: credit| courtesy)?s?(?::| via| by| from| courtesy| of|/)+ ?[^.!?]{2,90}|(?:ap|reuters|afp) photo(?:/| by )?[^.!?]{0,60}|"
    r"(?:[^.!?()\[\]]{2,50}(?:/| via ))?(?:getty images|getty|shutterstock|ap images|afp|istock|unsplash|flickr|wikimedia commons|alamy)(?:/[^.!?]{2,40})?)\.?[)\]]?"
)
_LONGEST = 700
_TAIL = 110
_FROM_FILE = re.compile(r"[;,.] (?:from )?file(?: photo)?,? ?[0-9]{4}\.?$|\((?:from )?file(?: photo)?\)\.?$")


@attrs.frozen
class Caption:
    """A caption with its parts: what it tells, who made the picture."""

    words: str
    credit: str | None


def is_credit(text: str) -> bool:
    """Whether a line says who made a picture, and nothing else: "[image via Getty Images]"."""
    return len(text) <= 110 and _CREDIT_ALONE.fullmatch(text.lower()) is not None


def read_caption(text: str) -> Caption | None:
    """The caption that a paragraph is; None where it is none."""
    if len(text) > _LONGEST:
        return None
    tail = max(0, len(text) - _TAIL)
    match = _CREDIT.search(text, tail)
    if match:
        return Caption(text[: match.start()].rstrip(), _credit(match))
    label = _LABEL.match(text)
    if label:
        return Caption(text[label.end() :], None)
    if _OPENING.match(text) or _FROM_FILE.search(text, tail):
        return Caption(text, None)
    return None


def _credit(match: re.Match[str]) -> str:
    written = match["maker"] or match["bracketed"] or match["agency"] or match["labelled"]
    return written.strip(" .")
