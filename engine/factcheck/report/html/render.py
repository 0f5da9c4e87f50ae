"""The pages as text, each whole in itself: no file beside it, nothing from elsewhere, no script but its own."""

import base64
import hashlib
from collections.abc import Iterator
from importlib import resources
from typing import Any

import jinja2
from markupsafe import Markup

from factcheck import __version__
from factcheck.report.html.pages import article_pages, index_page, sorted_for_pages
from factcheck.report.model import Report
from factcheck.report.safe_text import visible_controls

_FOLDER = "templates"


def render_pages(report: Report) -> Iterator[tuple[str, str]]:
    """Each page with its place in the folder of the report; the index last, when all that it leads to is there."""
    templates = _templates()
    article = templates.get_template("article.html.jinja")
    pages = sorted_for_pages(report)
    for page in article_pages(pages):
        yield page.file, article.render(page=page)
    yield "index.html", templates.get_template("index.html.jinja").render(page=index_page(pages))


def _templates() -> jinja2.Environment:
    style, script = _part("style.css"), _part("script.js")
    templates = jinja2.Environment(
        loader=jinja2.FunctionLoader(_part),
        autoescape=True,
        finalize=_finalize,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.globals |= {
        "version": __version__,
        "style": style,
        "script": script,
        "style_hash": _hash(style),
        "script_hash": _hash(script),
    }
    return templates


def _part(name: str) -> str:
    return resources.files(__package__).joinpath(_FOLDER, name).read_text("utf-8")


def _hash(text: str) -> str:
    """What the page's own policy knows its style and its script by."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _finalize(value: Any) -> Any:
    """All that is printed into a page, with nothing in it that could turn the text around; markup of ours as it is."""
    return visible_controls(value) if isinstance(value, str) and not isinstance(value, Markup) else value
