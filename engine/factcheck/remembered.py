"""What runs before this one found out about articles that are still the same, under the same rules and settings."""

import json
from collections.abc import Sequence

import attrs

from factcheck.article.model import ReadingNote
from factcheck.cache_place import RESULTS, cache_folder
from factcheck.errors import UnreadableArticle
from factcheck.one_article import Checked, Ready, bytes_of, digest_of
from factcheck.request import Request
from factcheck.result_codec import NotKept, RowCodec
from factcheck.result_store import ResultStore
from factcheck.rule_text import RuleText
from factcheck.run_key import ArticleKeys, NotTold, article_keys
from factcheck.walk import ArticleFile

# After so many articles or bytes what was found out is written: an interrupted run has lost no more, and none is held.
_AT_A_TIME = 200
_BYTES_AT_A_TIME = 2_000_000


@attrs.define(eq=False)
class Memory:
    """The results of earlier runs by article, and those of this one as they come."""

    request: Request
    ready: Ready
    keys: ArticleKeys
    store: ResultStore
    codec: RowCodec = attrs.field(factory=RowCodec)
    waiting: list[tuple[bytes, bytes]] = attrs.field(factory=list)
    waiting_bytes: int = 0

    def known(self, files: Sequence[ArticleFile]) -> dict[int, bytes]:
        """The places in `files` of articles that something is known of, each with its key."""
        keys = {place: key for place, file in enumerate(files) if (key := self._key_now(file)) is not None}
        there = self.store.present(keys.values())
        return {place: key for place, key in keys.items() if key in there}

    def recall(self, keys: Sequence[bytes]) -> dict[bytes, Checked]:
        """What is known under some keys; what turns out to be damaged is left out."""
        checked = ((key, self._checked(body)) for key, body in self.store.read(keys).items())
        return {key: one for key, one in checked if one is not None}

    def note(self, file: ArticleFile, checked: Checked) -> None:
        """Keep the results of an article under the bytes that they were found in."""
        if checked.digest is None or checked.unread is not None:
            return
        try:
            body = _notes_line(checked.notes) + self.codec.encode(checked.results)
        except NotKept:
            return
        self.waiting.append((self._key(file, checked.digest), body))
        self.waiting_bytes += len(body)
        if len(self.waiting) >= _AT_A_TIME or self.waiting_bytes >= _BYTES_AT_A_TIME:
            self.close()

    def close(self) -> None:
        """Write what was noted."""
        if self.waiting:
            self.store.keep(self.waiting)
            self.waiting, self.waiting_bytes = [], 0

    def _key_now(self, file: ArticleFile) -> bytes | None:
        try:
            data = bytes_of(file, max_size=self.request.max_file_size)
        except UnreadableArticle:
            return None
        return self._key(file, digest_of(data))

    def _key(self, file: ArticleFile, digest: bytes) -> bytes:
        return self.keys.key(file, self.ready.project.relative(file.path), digest)

    def _checked(self, body: bytes) -> Checked | None:
        try:
            line, _, rows = body.partition(b"\n")
            return Checked(tuple(self.codec.decode(rows)), notes=_notes(line))
        except NotKept:
            return None


def memory_of(request: Request, ready: Ready, texts: Sequence[RuleText]) -> Memory | None:
    """The memory of a run; None where its reference data cannot be told apart."""
    try:
        keys = article_keys(request, ready, texts)
    except NotTold:
        return None
    return Memory(request, ready, keys, ResultStore(cache_folder() / RESULTS / f"{keys.run}.sqlite"))


def _notes_line(notes: Sequence[ReadingNote]) -> bytes:
    return json.dumps([attrs.astuple(note) for note in notes], ensure_ascii=True).encode() + b"\n"


def _notes(line: bytes) -> tuple[ReadingNote, ...]:
    """The notes that `_notes_line` wrote. Raises NotKept for anything else."""
    try:
        return tuple(ReadingNote(*given) for given in json.loads(line))
    except (ValueError, TypeError) as error:
        raise NotKept("these are no notes") from error
