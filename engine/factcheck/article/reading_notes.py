"""What of a file is not read as prose, or not as it seems to be meant: told for each article, for nothing checks it."""

import re
from collections.abc import Iterator, Sequence

import attrs

from factcheck.article.markdown import LONGEST_INLINE
from factcheck.article.model import Article, Block, ReadingNote
from factcheck.article.unseen import UNSEEN_ELEMENTS, first_hidden
from factcheck.patterns import lazy
from factcheck.source import Source

# So many words are worth telling: below that it is a mark for a program ("<!-- more -->"), a name, a size.
_FEWEST_WORDS = 3
_FEWEST_IN_FIELD = 6  # a field of the front matter holds a name, a place, a category more often than a sentence
_FEWEST_OF_THE_SITE = (
    8  # its lines are shorter ("Share this article", "Read more: …"), imprints and lists of sources longer
)
_WORD = lazy(r"(?<!\S)[\"“‘'(]*[$£€]?[A-Za-z0-9][\w'’,.%-]*[.,;:!?)\"”’']*(?!\S)")
_COMMENT_MARK = lazy(r"<!--|-->")
_NO_WORDS = lazy(r"</?[A-Za-z!?][^<>]*>|\]\([^()]*\)|\]\[[^\]]*\]|^ {0,3}\[[^\]\n]+\]:.*$", re.MULTILINE)
_ELEMENT = lazy(rf"<({'|'.join(sorted(UNSEEN_ELEMENTS))})\b")
_MARKS = lazy(
    r"(?<![\w*])\*\*(?=[^\s*])[^*\n]*[^\s*]\*\*(?![\w*])|(?<![\w*])\*(?=\w)[^*\n]*\w\*(?![\w*])"
    r"|^#{1,6} +[A-Z0-9“\"]|\[[^\[\]\n]+\]\((?:https?:|mailto:|[/.#])[^()\s]*\)",
    re.MULTILINE,
)
_SIGNS = ("*", "#", "](")
_TAGS = lazy(r"</?(?:a|b|br|div|em|h[1-6]|i|li|ol|p|span|strong|su[bp]|u|ul)(?: [^<>\n]*)?/?>", re.IGNORECASE)
_CODE = ("code", "indented")
LONG_MARKDOWN = f"Markdown in a paragraph of more than {LONGEST_INLINE:,} characters"
_READ_FIELDS = frozenset({"author", "authors", "byline", "by"})


def reading_notes(article: Article, *, front: int) -> tuple[ReadingNote, ...]:
    """The notes on an article whose front matter ends at a place of its file, in order of place."""
    found = [*_fields(article, front), *_gaps(article, front), *_code(article), *_of_the_site(article)]
    if article.format == "text":
        found += _marks(article)
    else:
        found += _marks_left(article)
    return tuple(sorted(found, key=lambda note: note.line))


def _note(source: Source, start: int, end: int, what: str) -> ReadingNote:
    """A note on a stretch of the file, without the white space around it."""
    written = source.text[start:end]
    end -= len(written) - len(written.rstrip())
    start += len(written) - len(written.lstrip())
    first, last = source.line_column(start)[0], source.line_column(max(start, end - 1))[0]
    return ReadingNote(what, line=first, lines=last - first + 1, characters=end - start)


def _fields(article: Article, front: int) -> Iterator[ReadingNote]:
    """The fields of the front matter that hold a sentence, but for those that are read with the article."""
    text = article.source.text
    headline = next((article.text[block.start : block.end] for block in article.blocks if block.kind == "headline"), "")
    for name, value in article.meta.items():
        told = "\n".join(_texts_in(value))
        if name.lower() in _READ_FIELDS or max(map(_words, told.split("\n"))) < _FEWEST_IN_FIELD:
            continue
        if told.split() == headline.split():  # the title, which the text may have once more
            continue
        start = max(0, text.find(f"\n{name}:", 0, front) + 1)
        line = article.source.line_column(start)[0]
        yield ReadingNote(f"the field `{name}` of the front matter", line=line, lines=1, characters=len(told))


def _texts_in(value: object) -> Iterator[str]:
    """The texts of a field: one, or those of its list."""
    if isinstance(value, str):
        yield " ".join(value.split())
    elif isinstance(value, list):
        for item in value:
            yield from _texts_in(item)


def _gaps(article: Article, front: int) -> Iterator[ReadingNote]:
    """The stretches of the file that no word of the article was read from, where they hold words of their own."""
    text = article.source.text
    at = front
    for low, high in (*_read_places(article), (len(text), len(text))):
        if low - at > _FEWEST_WORDS:
            yield from _gap(article.source, at, low)
        at = max(at, high)


def _read_places(article: Article) -> list[tuple[int, int]]:
    runs = article.offsets.runs
    if not runs:
        return [(0, len(article.text))]
    return sorted((run.source_start, run.source_end) for run in runs)


def _gap(source: Source, start: int, end: int) -> Iterator[ReadingNote]:
    written = source.text[start:end]
    stripped = written.strip()
    if not stripped or _words(_NO_WORDS.sub(" ", _COMMENT_MARK.sub(" ", stripped))) < _FEWEST_WORDS:
        return
    what, first, last = _named(stripped)
    low = start + written.index(stripped)
    yield _note(source, low + first, low + last, what)


def _named(written: str) -> tuple[str, int, int]:
    """What a stretch without prose is, and where in it that stands, without the marks of other blocks beside it."""
    first, last = written.find("<!--"), written.rfind("-->")
    if first >= 0:
        return "a comment", first, last + 3 if last > first else len(written)
    element = _ELEMENT.search(written.lower())
    if element is None:
        hidden = first_hidden(written)
        return "words among markup" if hidden is None else "what is hidden on a page", hidden or 0, len(written)
    return f"what stands in <{element[1]}>", element.start(), len(written)


def _code(article: Article) -> Iterator[ReadingNote]:
    for block in article.blocks:
        if block.kind in _CODE:
            place = article.place(block.start, block.end)
            is_prose = block.kind == "indented" and _reads_as_prose(article.text[block.start : block.end])
            what = "a paragraph that is indented, which Markdown takes for code" if is_prose else "a block of code"
            yield _note(article.source, place.start, place.end, what)


def _of_the_site(article: Article) -> Iterator[ReadingNote]:
    """What is taken for a part of the site, block after block, where it holds more words than its lines do."""
    run: list[Block] = []
    for block in (*article.blocks, None):
        if block is not None and block.kind == "boilerplate":
            run.append(block)
            continue
        if any(_words(article.text[part.start : part.end]) >= _FEWEST_OF_THE_SITE for part in run):
            place = article.place(run[0].start, run[-1].end)
            yield _note(article.source, place.start, place.end, "what is taken for a part of the site")
        run = []


def _reads_as_prose(text: str) -> bool:
    """Whether most of it are words, as in a sentence, and no names and signs of a program."""
    return _words(text) >= max(_FEWEST_IN_FIELD, 0.8 * len(text.split()))


def _marks(article: Article) -> Iterator[ReadingNote]:
    """Where a plain text has the marks of Markdown or the tags of HTML, which are read as part of its words."""
    if any(sign in article.text for sign in _SIGNS):
        yield from _marked(article, list(_MARKS.finditer(article.text)), "Markdown")
    if "<" in article.text:
        yield from _marked(article, list(_TAGS.finditer(article.text)), "HTML")


def _marks_left(article: Article) -> Iterator[ReadingNote]:
    """Where a paragraph of Markdown is so long that its marks and tags are left in it."""
    long = [block for block in article.blocks if block.end - block.start > LONGEST_INLINE and block.kind not in _CODE]
    found = [
        match
        for block in long
        for marks in (_MARKS, _TAGS)
        for match in marks.finditer(article.text, block.start, block.end)
    ]
    yield from _marked(article, sorted(found, key=lambda match: match.start()), LONG_MARKDOWN)


def _marked(article: Article, found: Sequence[re.Match[str]], form: str) -> Iterator[ReadingNote]:
    if found:
        place = article.place(*found[0].span())
        yield attrs.evolve(_note(article.source, place.start, place.end, form), lines=len(found), is_read=True)


def _words(text: str) -> int:
    return sum(1 for _ in _WORD.finditer(text))
