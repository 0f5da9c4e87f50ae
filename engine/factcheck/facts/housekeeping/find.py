"""The facts that a copy editor tidies up, in one call."""

from factcheck.facts.housekeeping.articles import find_articles_a_an
from factcheck.facts.housekeeping.corrections import find_corrections
from factcheck.facts.housekeeping.look_alikes import find_look_alikes
from factcheck.facts.housekeeping.media import find_images, find_links
from factcheck.facts.housekeeping.model import Housekeeping
from factcheck.facts.housekeeping.placeholders import find_placeholders
from factcheck.facts.housekeeping.repeats import find_repeats
from factcheck.facts.prose import Prose


def find_housekeeping(prose: Prose) -> Housekeeping:
    """Doubled words, "a" and "an", links, images, corrections, placeholders, and letters that look like others."""
    return Housekeeping(
        repeats=find_repeats(prose),
        articles_a_an=find_articles_a_an(prose),
        links=find_links(prose),
        images=find_images(prose),
        corrections=find_corrections(prose),
        placeholders=find_placeholders(prose),
        look_alikes=find_look_alikes(prose),
    )
