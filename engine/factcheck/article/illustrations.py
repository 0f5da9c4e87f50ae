"""Images joined with the captions and credits that stand below them."""

from collections.abc import Sequence

import attrs

from factcheck.article.captions import is_credit, read_caption
from factcheck.article.model import Image
from factcheck.article.roles import Part

_CAPTION_LONG = 400


def join_captions(parts: Sequence[Part]) -> list[Part]:
    """The parts, each image with its caption and credit: from the line below it, from its title, from its "
    "description."""
    joined: list[Part] = []
    for part in parts:
        above = joined[-1] if joined else None
        if above is not None and _is_bare_image(above) and _is_caption(part):
            words, credit = _read(part)
            joined[-1] = _with(above, words, credit)
            joined.append(attrs.evolve(part, kind="boilerplate" if words is None else "caption", shows_image=False))
        else:
            joined.append(part)
    return [_with(part, None, None) if _is_bare_image(part) else part for part in joined]


def _is_bare_image(part: Part) -> bool:
    return part.kind == "boilerplate" and len(part.passage.images) == 1


def _is_caption(part: Part) -> bool:
    if part.kind == "caption" or (part.kind == "boilerplate" and is_credit(part.text)):
        return True
    return part.is_open and part.passage.is_emphasized and len(part.text) <= _CAPTION_LONG


def _read(part: Part) -> tuple[str | None, str | None]:
    """The caption and the credit that a part gives."""
    if is_credit(part.text):
        return None, part.text.strip("[]()")
    found = read_caption(part.text)
    return (found.words, found.credit) if found else (part.text, None)


def _with(part: Part, words: str | None, credit: str | None) -> Part:
    """The image of a part with this caption and credit, else those of its own title and description."""
    image = part.passage.images[0]
    titled = _split(image.caption)
    described = _split(image.alt)
    caption = words or titled[0]
    credit = credit or image.credit or titled[1] or described[1]
    shown: Image = attrs.evolve(image, caption=caption, credit=credit)
    return attrs.evolve(part, passage=attrs.evolve(part.passage, images=(shown,)))


def _split(written: str | None) -> tuple[str | None, str | None]:
    if not written:
        return None, None
    if is_credit(written):
        return None, written
    found = read_caption(written)
    return (found.words or None, found.credit) if found else (written, None)
