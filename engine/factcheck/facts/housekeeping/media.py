"""Links and images, as the article's markup gives them."""

from factcheck.facts.model import ImageFact, LinkFact
from factcheck.facts.prose import Prose


def find_links(prose: Prose) -> tuple[LinkFact, ...]:
    """The links that stand in blocks with facts; a missing target is what a rule looks for."""
    return tuple(
        LinkFact(**prose.place(link.start, link.end), target=link.target)
        for link in prose.article.links
        if prose.block_at(link.start) is not None
    )


def find_images(prose: Prose) -> tuple[ImageFact, ...]:
    """The images, with the words below them and who made them, where given.

    In an article without any words that hold facts there is no paragraph for one to stand in.
    """
    if not prose.blocks:
        return ()
    return tuple(
        ImageFact(**prose.place(image.start, image.end), credit=image.credit, caption=image.caption)
        for image in prose.article.images
    )
