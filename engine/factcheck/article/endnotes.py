"""What stands below an article: corrections under a bare label, a list of sources, a note on the writer."""

import attrs

from factcheck.article.reporting import goes_on_reporting
from factcheck.article.roles import Part
from factcheck.patterns import lazy

# "Jo Poe is a reporter for the Echo", "Jo Poe covers courts": two words of a name at least, and the present tense.
_WRITER_NOTE = lazy(
    r"(?:— ?)?(?!The |This |That |These |Our |A |An |It )(?:[^\W\d_a-z][\w'’.\-]*,? ){2,6}"
    r"(?:(?:is|are) (?:an? |the |also |our |now )?(?:[^.]{0,60} )?(?:reporter|writer|editor|correspondent|columnist"
    r"|journalist|author|"
    r"contributor|professor|director|fellow|producer|freelancer?|intern|photographer|lecturer|analyst|founder"
    r"|strategist|co-author|co-host|blogger|host|critic)s?\b"
    r"|(?:covers?|writes? (?:about|for|on)|reports? (?:on|for|from)|teaches|joined) )"
)
_NAME = lazy(r"(?:— ?)?(?:[^\W\d_a-z][\w'’.\-]*,? ?)+")
_REFERENCES = lazy(
    r"(?:Sources|References|External links|Further reading|Related links|Notes|Footnotes|Bibliography)[.:]?"
)
_REFERENCE_LONG = 250
_LABEL_LONG = 40
_WRITER_NOTE_LONG = 450


def mark_endnotes(parts: list[Part], body: int) -> None:
    """Tell what stands below the article from its last paragraph; `body` is where the article begins."""
    _mark_corrections(parts)
    _mark_references(parts, body)
    _mark_writer_notes(parts, body)


def opens_quotation(text: str) -> bool:
    """Whether a text begins with a quotation mark."""
    return text[0] in "\"“‘'«"


def _mark_corrections(parts: list[Part]) -> None:
    """What stands below a bare label ("CORRECTION:", "Correction: March 3, 2020")."""
    label: Part | None = None
    for index, part in enumerate(parts):
        if part.is_open and label is not None:
            parts[index] = attrs.evolve(part, kind="correction")
        if part.kind != "boilerplate":
            label = (
                part
                if part.kind == "correction" and len(part.text) <= _LABEL_LONG and not part.text.endswith(".")
                else None
            )


def _mark_references(parts: list[Part], body: int) -> None:
    """A list of sources below the article, from its heading on."""
    for index in range(len(parts) - 1, body, -1):
        if len(parts[index].text) > _REFERENCE_LONG:
            return
        if parts[index].kind in {"heading", "boilerplate"} and _REFERENCES.fullmatch(parts[index].text):
            parts[index:] = [attrs.evolve(part, kind="boilerplate") for part in parts[index:]]
            return


def _mark_writer_notes(parts: list[Part], body: int) -> None:
    """What is said of the writer after the article's last paragraph."""
    names = {name for part in parts for name in part.names}
    for index in range(len(parts) - 1, body, -1):
        part = parts[index]
        if part.kind in {"boilerplate", "correction", "byline", "caption"}:
            continue
        if not part.is_open or not _is_writer_note(part.text, names):
            return
        parts[index] = attrs.evolve(part, kind="boilerplate")


def _is_writer_note(text: str, names: set[str]) -> bool:
    if len(text) > _WRITER_NOTE_LONG or opens_quotation(text):
        return False
    name = next((name for name in names if text.startswith(name)), None)
    note = _WRITER_NOTE.match(text)
    if name is None and note is None:
        return False
    return not goes_on_reporting(text, after=name or _named(text))


def _named(text: str) -> str:
    """The words of a name that a text begins with."""
    found = _NAME.match(text)
    return found.group() if found else ""
