"""What the housekeeping finds, together."""

from factcheck.facts.model import Correction, ImageFact, IndefiniteArticle, LinkFact, LookAlike, Placeholder, Repeat
from factcheck.records import record


@record
class Housekeeping:
    """The facts that a copy editor tidies up, each kind in order of place."""

    repeats: tuple[Repeat, ...] = ()
    articles_a_an: tuple[IndefiniteArticle, ...] = ()
    links: tuple[LinkFact, ...] = ()
    images: tuple[ImageFact, ...] = ()
    corrections: tuple[Correction, ...] = ()
    placeholders: tuple[Placeholder, ...] = ()
    look_alikes: tuple[LookAlike, ...] = ()
