"""Quotations and speakers measured on the labelled articles: by view, by kind, and resolved pronouns."""

import importlib.util
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
from tabulate import tabulate

from factcheck.article.read import article_from_text
from factcheck.facts.names.find import find_names
from factcheck.facts.prose import read_prose
from factcheck.facts.quotes.find import find_quotes
from factcheck.facts.quotes.naming import DOCUMENTS, head_word, is_pronoun
from predict_quotes import predict_article, read_rows

Gold = dict[str, Any]

# End-to-end F1 on held-back articles of the same source: the best of the libraries tried, view by view, and how far two
# human annotators agree.
_PEERS: Mapping[str, tuple[str, str]] = {
    "all": ("0.765", "0.959"),
    "direct": ("0.858", "0.976"),
    "partial": ("0.594", "0.89"),
    "pronoun": ("0.80", ""),
    "other paragraph": ("0.41", ""),
    '"according to"': ("0.48", ""),
    "document": ("0.47", ""),
}
_INNER_MARKS = ("‘", "“", "”", " '", '"')


def _is_in_other_paragraph(text: str, quote: Gold) -> bool:
    start, end = quote["speaker_start"], quote["speaker_end"]
    if start is None:
        return False
    between = text[end : quote["start"]] if end <= quote["start"] else text[quote["end"] : start]
    return "\n" in between


KINDS: Mapping[str, Callable[[str, Gold], bool]] = {
    "pronoun": lambda text, quote: bool(quote["speaker_text"]) and is_pronoun(quote["speaker_text"]),
    "other paragraph": _is_in_other_paragraph,
    "over paragraphs": lambda text, quote: quote["paragraphs"] > 1,
    '"according to"': lambda text, quote: "according" in (quote["cue"] or "").lower(),
    "document": lambda text, quote: bool(quote["speaker_text"]) and head_word(quote["speaker_text"]) in DOCUMENTS,
    "nested": lambda text, quote: any(mark in quote["text"][1:-1] for mark in _INNER_MARKS),
    "bracketed": lambda text, quote: "[" in quote["text"],
    "ellipsis": lambda text, quote: "…" in quote["text"] or "..." in quote["text"] or ". . ." in quote["text"],
    "no speaker": lambda text, quote: not quote["speaker_text"],
}


@attrs.frozen
class Measured:
    """Labelled articles with what was predicted for them, and the scorer."""

    scorer: ModuleType
    gold: Mapping[str, Gold]
    predicted: Mapping[str, Gold]

    def score(self, *, kind: str = "all", least_words: int = 0) -> Gold:
        """The scorer's figures for the quotations of a kind, or of a length."""
        found: Gold = self.scorer.score(self.gold, self.predicted, kind, minw=least_words)
        return found

    def score_kind(self, name: str) -> Gold:
        """The figures for the quotations of one of KINDS."""
        belongs = KINDS[name]
        marked = {
            key: {**row, "quotes": [{**q, "kind": name if belongs(row["text"], q) else ""} for q in row["quotes"]]}
            for key, row in self.gold.items()
        }
        return attrs.evolve(self, gold=marked).score(kind=name)


def measure(data: Path) -> str:
    """The tables for both sets of labelled articles."""
    scorer = _load(data / "tools" / "score_quotes.py")
    news = _measured(scorer, data / "data" / "quotes" / "polnear.dev.jsonl")
    wiki = _measured(scorer, data / "data" / "quotes" / "gum_news.jsonl")
    parts = (
        "Quotations and speakers, American news (development half of PolNeAR)",
        _table(
            _views(news),
            ("view", "quotations", "span F1", "speaker head", "none given", "end to end", "best other", "human"),
        ),
        "By kind",
        _table(_by_kind(news), ("kind", "quotations", "recall", "speaker head", "found and right", "best other")),
        "Wikinews (GUM)",
        _table(
            _views(wiki),
            ("view", "quotations", "span F1", "speaker head", "none given", "end to end", "best other", "human"),
        ),
        _pronouns(wiki),
        _speed(news),
    )
    return "\n\n".join(parts)


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_quotes", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _measured(scorer: ModuleType, path: Path) -> Measured:
    rows: Sequence[Gold] = read_rows(path)
    predicted = {row["id"]: {"id": row["id"], "quotes": predict_article(row)} for row in rows}
    return Measured(scorer, {row["id"]: row for row in rows}, predicted)


def _table(rows: Iterator[tuple[str, ...]], headers: Sequence[str]) -> str:
    return tabulate(list(rows), headers=headers, disable_numparse=True)


def _views(measured: Measured) -> Iterator[tuple[str, ...]]:
    views = (("all", "all", 0), ("direct", "direct", 0), ("partial", "partial", 0), ("all, 3 words or more", "all", 3))
    for name, kind, least in views:
        found = measured.score(kind=kind, least_words=least)
        speaker = found["speaker"]
        yield (
            name,
            str(found["gold"]),
            f"{found['span_overlap']['f1']:.3f}",
            f"{speaker['head']:.3f}",
            f"{speaker['none_given']} ({speaker['none_given'] / max(1, found['matched']):.1%})",
            f"{found['end_to_end']['f1']:.3f}",
            *_PEERS.get(name, ("", "")),
        )


def _by_kind(measured: Measured) -> Iterator[tuple[str, ...]]:
    for name in KINDS:
        found = measured.score_kind(name)
        yield (
            name,
            str(found["gold"]),
            f"{found['span_overlap']['r']:.3f}",
            f"{found['speaker']['head']:.3f}" if found["speaker"]["n"] else "",
            f"{found['end_to_end']['r']:.3f}",
            _PEERS.get(name, ("", ""))[0],
        )


def _pronouns(measured: Measured) -> str:
    """How many speakers named by a pronoun alone are resolved to the person that the gold names."""
    right, asked = 0, 0
    for key, row in measured.gold.items():
        found = {quote["start"]: quote for quote in measured.predicted[key]["quotes"]}
        for quote in row["quotes"]:
            if quote["resolved"] and is_pronoun(quote["speaker_text"]) and quote["start"] in found:
                asked += 1
                right += _same_name(found[quote["start"]]["speaker"], quote["resolved"])
    return (
        f"Pronouns resolved to the name that the gold gives: {right} of {asked} (the best simple rule elsewhere: 0.70)"
    )


def _same_name(name: str | None, wanted: str) -> bool:
    if name is None:
        return False
    letters = "".join(word[0] for word in name.split() if word[0].isupper())
    return head_word(name) == head_word(wanted) or letters == wanted


def _speed(measured: Measured) -> str:
    """Words a second of the stage for quotations and speakers alone, on one core."""
    articles = [article_from_text(row["text"], name=key, format="text") for key, row in measured.gold.items()]
    given = [(prose, find_names(prose, taken=())) for prose in map(read_prose, articles)]
    start = time.process_time()
    for prose, named in given:
        find_quotes(prose, named=named)
    elapsed = time.process_time() - start
    words = sum(len(article.text.split()) for article in articles)
    return f"Speed of the stage: {words / elapsed:,.0f} words a second on one core"
