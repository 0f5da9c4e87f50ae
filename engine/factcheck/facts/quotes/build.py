"""From stretches, sources and speakers to the facts that rules see."""

from factcheck.facts.model import Attribution, Quote, QuotedWord
from factcheck.facts.prose import Prose
from factcheck.facts.quotes.attribution import Source
from factcheck.facts.quotes.pairing import Stretch
from factcheck.patterns import lazy
from factcheck.records import record

_ELISION = lazy(r"…|\.\s?\.\s?\.(?:\s?\.)?")
_OPENED_AGAIN = lazy(r"\n\s*[\"“‘'«]")
_EDIT = lazy(r"\[[^\[\]\n]{0,200}\]")
_SENTENCE_BEFORE = lazy(r"(?:^|[.!?…:,]|[.!?…][\"”’')\]]{1,2}|[—–-])\s*$")


def build_quoted_word(prose: Prose, stretch: Stretch, kind: str) -> QuotedWord:
    """A stretch that is not speech."""
    words = prose.text[stretch.inner_start : stretch.inner_end]
    return QuotedWord(**prose.place(stretch.start, stretch.end), words=words, kind=kind)


@record
class Draft:
    """A quotation before its speaker is looked up: its pieces (of a block quotation none) and its source."""

    start: int
    end: int
    source: Source | None
    pieces: tuple[Stretch, ...] = ()
    nested: tuple[Stretch, ...] = ()


def build_quote(prose: Prose, draft: Draft, speaker: Attribution | None) -> Quote:
    """The quotation that a draft becomes with its speaker."""
    ranges = tuple([(piece.inner_start, piece.inner_end) for piece in draft.pieces]) or ((draft.start, draft.end),)
    texts = tuple([_in_one_line(prose.text[start:end]) for start, end in ranges])
    words, source = " ".join(texts), draft.source
    cue = None if source is None else source.cue
    return Quote(
        **prose.place(draft.start, draft.end),
        words=words,
        kind=_kind(prose, draft),
        speaker=speaker,
        speaker_text=None if speaker is None else speaker.text,
        verb=None if source is None or source.verb is None else prose.text[source.verb[0] : source.verb[1]],
        cue="around" if cue == "after" and len(texts) > 1 else cue,
        balanced=all(piece.balanced for piece in draft.pieces),
        elisions=tuple(_ELISION.findall(words)),
        edits=tuple(_EDIT.findall(words)),
        nested=tuple([build_quoted_word(prose, inner, "term") for inner in draft.nested]),
        pieces=texts,
        ranges=tuple([(piece.start, piece.end) for piece in draft.pieces]) or ranges,
    )


def _in_one_line(text: str) -> str:
    """Words that may run on over paragraphs, without the marks that open each of these again."""
    return " ".join((_OPENED_AGAIN.sub("\n", text) if "\n" in text else text).split())


def _kind(prose: Prose, draft: Draft) -> str:
    if not draft.pieces:
        return "block"
    return "direct" if is_direct(prose, draft.pieces[0]) else "partial"


def is_direct(prose: Prose, stretch: Stretch) -> bool:
    """Whether a stretch is whole sentences, not words inside the reporter's own.

    It starts as a sentence does and stands where one can start, or ends in a comma before the words that name its
    speaker.
    """
    inner = prose.text[stretch.inner_start : stretch.inner_end].lstrip(" '‘\"“[(…")
    if not inner or not (inner[0].isupper() or inner[0].isdigit() or inner[0] in "@#$£€"):
        return False
    low = prose.blocks[prose.block_at(stretch.start) or 0].start
    if _SENTENCE_BEFORE.search(prose.text, max(low, stretch.start - 4), stretch.start) or stretch.start == low:
        return True
    return inner.rstrip("'’\"”)]")[-1:] in ".?!" and len(inner.split()) > 2
